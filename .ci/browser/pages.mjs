// Chooses the pages that stand for a whole site: one of each kind, in two editions
// with different languages, and those above the editions. Run by itself it prints
// their files:
//
//   node pages.mjs <site>
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// The reference practice in its own language, and the language with the longest words.
const editions = ["torino-2019/it/", "veszprem-2019/hu/"];

// Every site has at least these; a kind that is missing is a fault.
const kinds = ["", "accessibility/", "call/", "criteria/", "privacy/", "proposals/", "results/", "rulebook/", "timeline/"];

export function allFiles(folder, ending) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith(ending))
    .map((e) => join(e.parentPath ?? e.path, e.name).slice(folder.replace(/\/+$/, "").length + 1).replaceAll("\\", "/"))
    .sort();
}

// "proposals/p07/index.html" is of the kind "proposals/*/".
function kind(path) {
  const [first, ...rest] = path.replace(/index\.html$/, "").split("/").slice(0, -1);
  if (first === undefined) return "";
  return rest.length > 0 ? `${first}/*/` : `${first}/`;
}

function oneOfEach(files, prefix) {
  const chosen = new Map();
  for (const file of files.filter((f) => f.startsWith(prefix))) {
    const k = kind(file.slice(prefix.length));
    if (!chosen.has(k)) chosen.set(k, file);
  }
  for (const k of kinds) {
    if (!chosen.has(k)) throw new Error(`${prefix} has no page ${k || "home"}`);
  }
  return [...chosen.values()];
}

export function choose(folder) {
  const files = allFiles(folder, ".html");
  const above = ["index.html", "404.html", "en/index.html", "pt/index.html", "torino-2019/index.html"];
  const others = ["torino-2019/en/index.html", "torino-2019/en/results/index.html", "torino-2019/en/rulebook/index.html"];
  const more = files.filter((f) => /^en\/[^/]+\/index\.html$/.test(f));
  for (const f of [...above, ...others]) {
    if (!files.includes(f)) throw new Error(`the site has no ${f}`);
  }
  return [...above, ...more, ...others, ...editions.flatMap((e) => oneOfEach(files, e))];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(choose(process.argv[2]).map((f) => join(process.argv[2], f)).join("\n"));
}
