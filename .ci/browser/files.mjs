// Reads the files of a built site that are for programs: calendars with ical.js,
// JSON, and the structured data of pages.
//
//   node files.mjs <site>
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { allFiles } from "./pages.mjs";

const site = process.argv[2];
const text = (file) => readFileSync(join(site, file), "utf8");

function calendar(source) {
  const events = new ICAL.Component(ICAL.parse(source)).getAllSubcomponents("vevent");
  if (events.length === 0) throw new Error("has no event");
  const ids = new Set();
  for (const component of events) {
    const event = new ICAL.Event(component);
    if (!event.uid || ids.has(event.uid)) throw new Error(`the UID ${event.uid} is missing or not unique`);
    ids.add(event.uid);
    if (!event.summary || !component.getFirstProperty("dtstamp")) throw new Error(`${event.uid} lacks SUMMARY or DTSTAMP`);
    if (!event.startDate || event.endDate.compare(event.startDate) < 0) throw new Error(`${event.uid} ends before it begins`);
    if (event.startDate.isDate && event.endDate.compare(event.startDate) === 0) throw new Error(`${event.uid} lasts no day`);
  }
}

function structuredData(source) {
  for (const [, data] of source.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)) {
    const value = JSON.parse(data);
    if (!JSON.stringify(value).includes('"@context":"https://schema.org"')) throw new Error("has data without the context of schema.org");
  }
}

const checks = { ".ics": calendar, ".json": JSON.parse, ".html": structuredData };
let read = 0, faulty = 0;
for (const [ending, check] of Object.entries(checks)) {
  const files = allFiles(site, ending);
  if (files.length === 0) throw new Error(`the site has no ${ending}`);
  for (const file of files) {
    try {
      check(text(file));
      read++;
    } catch (e) {
      console.log(`${file}: ${e.message}`);
      faulty++;
    }
  }
}
console.log(`${read} files read, ${faulty} with faults`);
process.exit(faulty > 0 ? 1 : 0);
