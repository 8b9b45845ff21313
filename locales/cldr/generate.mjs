// Writes ../cldr.json, the formats of numbers, money, dates and lists, from the
// Unicode CLDR (licence Unicode-3.0). Run it when a language or a currency is added,
// or when a new CLDR comes out, and read the difference:
//
//   cd "$(mktemp -d)" && npm install --ignore-scripts \
//     cldr-core@48.2.0 cldr-dates-full@48.2.0 cldr-numbers-full@48.2.0 cldr-misc-full@48.2.0
//   node <toolkit>/locales/cldr/generate.mjs "$PWD/node_modules"
//   node <toolkit>/locales/cldr/golden.mjs      # the expected texts of the Go tests
//
// It stops when the data have a shape that the Go code does not know, so nothing
// is lost in silence.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { currencies, locales } from "./locales.mjs";

const modules = process.argv[2];
if (!modules) throw new Error("usage: node generate.mjs <node_modules>");

const read = (...path) => JSON.parse(readFileSync(join(modules, ...path), "utf8"));
const main = (pkg, tag, file) => read(`cldr-${pkg}-full`, "main", tag, file).main[tag];
const value = (v) => (typeof v === "object" ? v._value : v);

function expect(condition, what) {
  if (!condition) throw new Error(`unknown shape: ${what}`);
}

// "#,##0.00 ¤" becomes "# ¤": the digits are the business of the Go code.
function frame(pattern) {
  const out = pattern.replace(/#,##0(\.00)?/, "#");
  expect(/^[^#]*#[^#]*$/.test(out) && !/[0,.]/.test(out), `number pattern ${pattern}`);
  return out;
}

// Only one currency pattern in eight languages says how a debt is written.
function money(pattern, minus) {
  const [positive, negative] = pattern.split(";");
  return { money: frame(positive), debt: negative ? frame(negative) : minus + frame(positive) };
}

function dates(tag) {
  const g = main("dates", tag, "ca-gregorian.json").dates.calendars.gregorian;
  const months = Object.values(g.months.format.wide);
  const days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].map((d) => g.days.format.wide[d]);
  expect(String(Object.values(g.months["stand-alone"].wide)) === String(months), `stand-alone months of ${tag}`);
  const patterns = {
    full: value(g.dateFormats.full),
    long: value(g.dateFormats.long),
    dayMonth: g.dateTimeFormats.availableFormats.MMMMd,
    monthYear: g.dateTimeFormats.availableFormats.yMMMM.replace("LLLL", "MMMM"),
    time: value(g.timeFormats.short),
    dateTime: g["dateTimeFormats-atTime"].standard.full,
  };
  for (const [name, pattern] of Object.entries(patterns)) {
    const fields = pattern.replace(/'[^']*'/g, "").match(/\{\d\}|[A-Za-z]+/g);
    const known = ["EEEE", "d", "MMMM", "y", "HH", "H", "mm", "{0}", "{1}"];
    expect(fields.every((f) => known.includes(f)), `${name} of ${tag}: ${pattern}`);
  }
  return { months, days, patterns };
}

function numbers(tag) {
  const n = main("numbers", tag, "numbers.json").numbers;
  const symbols = n["symbols-numberSystem-latn"];
  expect(n.defaultNumberingSystem === "latn" && symbols.minusSign === "-", `digits of ${tag}`);
  return {
    decimal: symbols.decimal,
    group: symbols.group,
    minGrouping: Number(n.minimumGroupingDigits),
    percent: frame(n["percentFormats-numberSystem-latn"].standard),
    ...money(n["currencyFormats-numberSystem-latn"].standard, symbols.minusSign),
  };
}

// The narrow symbol, which is also the one that people write. CLDR calls the
// Romanian leu "L" in Portuguese, French and Spanish; nobody does, so "lei".
function symbols(tag) {
  const all = main("numbers", tag, "currencies.json").numbers.currencies;
  return Object.fromEntries(currencies.map((code) => {
    const c = all[code];
    const symbol = c["symbol-alt-narrow"] ?? c.symbol ?? code;
    return [code, code === "RON" && symbol === "L" ? "lei" : symbol];
  }));
}

// "{0}, {1}" becomes ", ".
function list(tag) {
  const p = main("misc", tag, "listPatterns.json").listPatterns["listPattern-type-standard"];
  const between = (pattern) => {
    const m = /^\{0\}(.+)\{1\}$/.exec(pattern);
    expect(m, `list pattern ${pattern}`);
    return m[1];
  };
  expect(p.start === p.middle, `lists of ${tag}`);
  return { two: between(p["2"]), middle: between(p.middle), last: between(p.end) };
}

function forms(tag) {
  const all = read("cldr-core", "supplemental", "plurals.json").supplemental["plurals-type-cardinal"];
  const rules = all[tag] ?? all[tag.split("-")[0]];
  return Object.keys(rules).map((k) => k.replace("pluralRule-count-", ""));
}

const fractions = read("cldr-core", "supplemental", "currencyData.json").supplemental.currencyData.fractions;
const digits = Object.fromEntries(
  currencies.map((code) => [code, Number((fractions[code] ?? fractions.DEFAULT)._digits)]),
);

const table = {
  cldr: read("cldr-core", "package.json").version,
  digits,
  locales: Object.fromEntries(Object.entries(locales).map(([lang, tag]) => [
    lang,
    { tag, forms: forms(tag), ...dates(tag), ...numbers(tag), symbols: symbols(tag), list: list(tag) },
  ])),
};

writeFileSync(new URL("../cldr.json", import.meta.url), JSON.stringify(table, null, 1) + "\n");
