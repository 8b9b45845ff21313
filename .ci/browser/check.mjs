// Looks at a built site with a browser, under the site's own Content-Security-Policy:
//
//   node check.mjs [--screenshots DIR] [--only TEXT] <site> …
//
// Every chosen page (see pages.mjs), light and dark, 1280 and 320 pixels wide: no
// fault that axe finds, nothing that must be scrolled sideways, no request to
// another host, nothing refused by the policy, no error; the same text and links
// without JavaScript; the first stop of the keyboard leads to the content.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";
import { choose } from "./pages.mjs";
import { serve } from "./serve.mjs";

const { values: options, positionals: sites } = parseArgs({
  options: { screenshots: { type: "string" }, only: { type: "string" } }, allowPositionals: true,
});
if (sites.length === 0) throw new Error("usage: node check.mjs [--screenshots DIR] [--only TEXT] <site> …");
if (options.screenshots) mkdirSync(options.screenshots, { recursive: true });

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const widths = [1280, 320];
const schemes = ["light", "dark"];

// Faults of a page, each with the views in which it shows.
class Faults extends Map {
  add(text) { this.in("", text); }
  in(view, text) { this.set(text, [...(this.get(text) ?? []), view]); }
  lines() {
    return [...this].map(([text, views]) => {
      const all = views.includes("") || views.length === widths.length * schemes.length;
      return all ? text : `${views.join(", ")}: ${text}`;
    });
  }
}

// watch notes everything that a page does wrong by itself.
async function watch(tab, origin, faults) {
  await tab.evaluateOnNewDocument(() => {
    window.refusals = [];
    document.addEventListener("securitypolicyviolation", (e) => {
      window.refusals.push(`${e.violatedDirective} refuses ${e.blockedURI || "inline"} at line ${e.lineNumber}`);
    });
  });
  tab.on("request", (r) => {
    if (!r.url().startsWith(origin) && !r.url().startsWith("data:")) faults.add(`asks another host: ${r.url()}`);
  });
  tab.on("response", (r) => {
    if (r.status() >= 400 && !r.request().isNavigationRequest()) faults.add(`${r.status()} for ${r.url()}`);
  });
  tab.on("requestfailed", (r) => faults.add(`request failed: ${r.url()} ${r.failure()?.errorText}`));
  tab.on("pageerror", (e) => faults.add(`script error: ${e.message}`));
  tab.on("console", (m) => {
    const missing = /status of 404/.test(m.text()) && m.location().url === tab.url();
    if (["error", "warn", "warning"].includes(m.type()) && !missing) faults.add(`console: ${m.text()}`);
  });
}

function violations(result) {
  return result.violations.flatMap((v) => v.nodes.slice(0, 3).map((n) => {
    const why = (n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? v.help;
    return `axe ${v.id} (${v.nodes.length}×): ${n.target.join(" ")} — ${why}`;
  }));
}

// wide names the elements that stick out, for whoever has to mend them.
function wide() {
  const over = document.scrollingElement.scrollWidth - window.innerWidth;
  if (over <= 0) return null;
  const out = [...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > window.innerWidth + 0.5)
    .slice(0, 4).map((e) => `${e.tagName.toLowerCase()}.${e.className?.baseVal ?? e.className}`);
  return `is ${over} px too wide: ${out.join(", ")}`;
}

// content is what a reader gets: the pieces of text and the links that can be seen.
// Controls are left out: without a script there is nothing to control.
function content() {
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility());
  const controls = "form, search, [role=search], output, [aria-live], label, button, input, select";
  const pieces = seen("main :is(h1, h2, h3, h4, p, li, dt, dd, th, td, caption, figcaption, summary)")
    .filter((e) => !e.closest(controls) && !e.querySelector(controls))
    .map((e) => e.innerText.replace(/\s+/g, " ").trim());
  return { title: document.title, pieces: pieces.filter((p) => p !== ""), links: seen("a[href]").map((a) => a.href) };
}

async function looks(tab, page, width, faults) {
  for (const scheme of schemes) {
    const note = (text) => faults.in(`${width} px ${scheme}`, text);
    await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    const tooWide = await tab.evaluate(wide);
    if (tooWide) note(tooWide);
    await tab.evaluate(axe);
    violations(await tab.evaluate((only) => window.axe.run({ runOnly: only }), tags)).forEach(note);
    if (options.screenshots) {
      const name = `${page.replace(/\/?index\.html$/, "").replaceAll("/", "_") || "root"}-${width}-${scheme}.png`;
      await tab.screenshot({ path: join(options.screenshots, name), fullPage: true });
    }
  }
}

// keyboard makes sure that the first stop jumps over the masthead.
async function keyboard(tab, faults) {
  await tab.evaluate(() => window.scrollTo(0, 0));
  await tab.keyboard.press("Tab");
  const first = await tab.evaluate(() => {
    const e = document.activeElement;
    const box = e.getBoundingClientRect();
    return { href: e.getAttribute("href") ?? e.tagName, seen: box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0 };
  });
  if (!first.href.startsWith("#") || !first.seen) faults.add(`the first stop of the keyboard is ${JSON.stringify(first)}`);
}

// load opens a page. 404.html is what the host shows for an address it does not have.
async function load(tab, origin, page, width) {
  await tab.setViewport({ width, height: 900 });
  const address = page === "404.html" ? "/no/such/page" : `/${page.replace(/index\.html$/, "")}`;
  const response = await tab.goto(origin + address, { waitUntil: "load" });
  const want = page === "404.html" ? 404 : 200;
  if (response.status() !== want) throw new Error(`${address}: status ${response.status()}, want ${want}`);
}

async function withoutScripts(browser, origin, page, withScripts, faults) {
  const tab = await browser.newPage();
  await watch(tab, origin, faults);
  await tab.setJavaScriptEnabled(false);
  await load(tab, origin, page, 1280);
  const plain = await tab.evaluate(content);
  for (const part of ["pieces", "links"]) {
    const lost = withScripts[part].filter((x) => !plain[part].includes(x));
    if (lost.length > 0) faults.add(`without scripts ${lost.length} ${part} are missing: ${lost[0].slice(0, 80)}`);
  }
  await tab.close();
}

async function check(browser, origin, page) {
  const faults = new Faults();
  for (const width of widths) {
    const tab = await browser.newPage();
    await watch(tab, origin, faults);
    await load(tab, origin, page, width);
    const seen = await tab.evaluate(content);
    if (seen.title === "" || seen.pieces.length === 0) faults.add("has no title or no text");
    await looks(tab, page, width, faults);
    await keyboard(tab, faults);
    (await tab.evaluate(() => window.refusals)).forEach((r) => faults.add(r));
    await tab.close();
    if (width === widths[0]) await withoutScripts(browser, origin, page, seen, faults);
  }
  return faults.lines();
}

const profile = mkdtempSync(join(tmpdir(), "innovato-browser-"));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME ?? "/usr/bin/chromium", userDataDir: profile,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let pages = 0, faulty = 0;
try {
  for (const site of sites) {
    const { origin, close } = await serve(site);
    for (const page of choose(site).filter((p) => p.includes(options.only ?? ""))) {
      const faults = await check(browser, origin, page);
      pages++;
      if (faults.length > 0) {
        faulty++;
        console.log(`${site}/${page}\n${faults.map((f) => `    ${f}`).join("\n")}`);
      }
    }
    close();
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
console.log(`${pages} pages in ${widths.length * schemes.length} views each, ${faulty} with faults`);
process.exit(pages === 0 || faulty > 0 ? 1 : 0);
