// Serves a built site on 127.0.0.1, with the headers of its own _headers file and
// nothing else: what the pages may do here, they may do at a real host.
import { readFileSync, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".css": "text/css; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json",
  ".png": "image/png", ".jpg": "image/jpeg", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp", ".woff2": "font/woff2", ".xml": "application/xml",
};

// A rule is a path with stars, and the headers for what fits it.
export function readHeaders(text) {
  const rules = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    if (!/^\s/.test(line)) {
      const pattern = line.trim().split("*").map((s) => s.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*");
      rules.push({ fits: new RegExp(`^${pattern}$`), headers: [] });
      continue;
    }
    const colon = line.indexOf(":");
    rules.at(-1).headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

// The policy under which the site says that it works. A site without a strict one
// cannot be checked.
function requirePolicy(rules) {
  const all = rules.filter((r) => r.fits.test("/x")).flatMap((r) => r.headers);
  const policy = all.find(([name]) => name.toLowerCase() === "content-security-policy")?.[1] ?? "";
  if (!policy.startsWith("default-src 'none';") || /unsafe|\*|https?:/.test(policy)) {
    throw new Error(`_headers has no strict Content-Security-Policy: ${policy || "none"}`);
  }
}

function find(folder, path) {
  const file = join(folder, normalize(decodeURIComponent(path)));
  if (!existsSync(file)) return null;
  if (!statSync(file).isDirectory()) return file;
  return path.endsWith("/") && existsSync(join(file, "index.html")) ? join(file, "index.html") : null;
}

export async function serve(folder) {
  const rules = readHeaders(readFileSync(join(folder, "_headers"), "utf8"));
  requirePolicy(rules);
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://host").pathname;
    const file = find(folder, path);
    const body = file ?? join(folder, "404.html");
    response.statusCode = file ? 200 : 404;
    response.setHeader("Content-Type", types[extname(body)] ?? "application/octet-stream");
    for (const rule of rules.filter((r) => r.fits.test(path))) {
      for (const [name, value] of rule.headers) response.setHeader(name, value);
    }
    response.end(readFileSync(body));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
