// Writes generator/internal/text/testdata/intl.json: what Node's Intl (ICU) makes
// of dates, money, numbers, lists and plurals in the eight languages. The Go tests
// compare with it. Run it beside generate.mjs, with a Node whose CLDR (see
// process.versions.cldr) is of the same year as the table:
//
//   node golden.mjs
import { writeFileSync } from "node:fs";
import { locales } from "./locales.mjs";

const instants = [
  "2026-05-29T16:00", "2019-10-07T09:05", "2019-11-15T00:00", "2024-02-29T23:59", "2020-01-01T08:30",
  "2021-03-08T12:00", "2022-04-11T10:00", "2023-06-21T07:07", "2025-07-02T18:45", "2025-08-20T05:01",
  "2025-09-27T13:13", "2025-12-31T21:30",
];
const amounts = ["40000", "4000", "999", "0", "1234567.5", "12.345", "0.5", "-40000", "-9.99", "1000000"];
const fractions = [
  ["0", 2], ["4000", 0], ["9999.5", 1], ["10000", 0], ["1234567.5", 2], ["91.85", 2], ["91.8", 2], ["0.125", 2],
  ["-4000", 0], ["-12345.6789", 3], ["1000000000000", 0], ["0.1", 0], ["123456789012345678.9", 1],
];
const lists = [
  [], ["A"], ["A", "B"], ["A", "B", "C"], ["A", "B", "C", "D"],
  ["agua", "innovación"], ["padres", "hijos"], ["agua", "hielo"], ["uno", "Irún", "Íñigo"], ["a", "yoga"],
];
const counts = [0, 1, 2, 3, 11, 19, 20, 21, 100, 101, 119, 120, 1000, 1000000, 2000000, 1000001];

const digits = (n) => ({ minimumFractionDigits: n, maximumFractionDigits: n });

function dates(tag) {
  const format = (options) => {
    const f = new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...options });
    return (iso) => f.format(new Date(`${iso}:00Z`));
  };
  const kinds = {
    long: format({ dateStyle: "long" }),
    full: format({ dateStyle: "full" }),
    dayMonth: format({ day: "numeric", month: "long" }),
    monthYear: format({ month: "long", year: "numeric" }),
    time: format({ timeStyle: "short" }),
    dateTime: format({ dateStyle: "full", timeStyle: "short" }),
  };
  return instants.map((iso) => ({
    iso, ...Object.fromEntries(Object.entries(kinds).map(([kind, f]) => [kind, f(iso)])),
  }));
}

// Whole amounts without decimals, others with as many as the currency has.
function money(tag) {
  return ["EUR", "RON", "HUF", "GBP", "USD", "PLN", "CHF"].flatMap((currency) => amounts.map((amount) => {
    const style = { style: "currency", currency, currencyDisplay: "narrowSymbol" };
    const whole = !amount.includes(".");
    return { amount, currency, text: new Intl.NumberFormat(tag, whole ? { ...style, ...digits(0) } : style).format(amount) };
  }));
}

function numbers(tag) {
  return fractions.map(([value, places]) => ({
    value,
    places,
    most: new Intl.NumberFormat(tag, { maximumFractionDigits: places }).format(value),
    fixed: new Intl.NumberFormat(tag, digits(places)).format(value),
  }));
}

function percents(tag) {
  const f = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 2 });
  return [["0", "0"], ["15.5", "0.155"], ["100", "1"], ["66.67", "0.6667"], ["12345", "123.45"], ["-3", "-0.03"]]
    .map(([value, ratio]) => ({ value, text: f.format(ratio) }));
}

const golden = Object.fromEntries(Object.entries(locales).map(([lang, tag]) => {
  const plural = new Intl.PluralRules(tag);
  const list = new Intl.ListFormat(tag, { style: "long", type: "conjunction" });
  return [lang, {
    dates: dates(tag),
    money: money(tag),
    numbers: numbers(tag),
    percents: percents(tag),
    lists: lists.map((items) => ({ items, text: list.format(items) })),
    plurals: counts.map((n) => ({ n, form: plural.select(n) })),
  }];
}));

const { node, icu, cldr } = process.versions;
const out = new URL("../../generator/internal/text/testdata/intl.json", import.meta.url);
writeFileSync(out, JSON.stringify({ versions: { node, icu, cldr }, locales: golden }, null, 1) + "\n");
