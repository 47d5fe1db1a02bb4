// Serves the built page compressed and has Lighthouse score it, some times each.
//
// node measure.mjs DIST LIGHTHOUSE: LIGHTHOUSE holds node_modules with it; CHROMIUM names the browser.
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import zlib from "node:zlib";

const [dist, lighthouseFolder] = process.argv.slice(2).map((name) => path.resolve(name));
const modules = path.join(lighthouseFolder, "node_modules");
const load = (name) => import(pathToFileURL(path.join(modules, name)));
const { default: lighthouse } = await load("lighthouse/core/index.js");
const chromeLauncher = await load("chrome-launcher/dist/index.js");

const ROUNDS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const throttling = (rttMs, mbits) => ({
  rttMs,
  throughputKbps: mbits * 1024,
  requestLatencyMs: rttMs * 3.75,
  downloadThroughputKbps: mbits * 1024 * 0.9,
  uploadThroughputKbps: mbits * 1024 * 0.9,
  cpuSlowdownMultiplier: 4,
});
const screen = { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false };
const PROFILES = {
  "a slow laptop, Fast 4G": { formFactor: "desktop", screenEmulation: screen, throttling: throttling(60, 9) },
  "a slow phone, Slow 4G, as Lighthouse does by itself": {},
};

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};
const compressed = new Map();

// Compressed once, at the highest quality, as hosts for plain files keep them.
function body(name) {
  if (!compressed.has(name)) {
    const content = fs.readFileSync(name);
    compressed.set(name, name.endsWith(".png") ? content : zlib.brotliCompressSync(content));
  }
  return compressed.get(name);
}

function answer(request, response) {
  const { pathname } = new URL(request.url, "http://127.0.0.1");
  const name = path.join(dist, path.normalize(pathname === "/" ? "/index.html" : pathname));
  if (!fs.existsSync(name)) return response.writeHead(404).end();
  const extension = path.extname(name);
  response.setHeader("content-type", TYPES[extension] ?? "application/octet-stream");
  response.setHeader("cache-control", /-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(name) ? "public, max-age=31536000, immutable" : "no-cache");
  if (extension !== ".png") response.setHeader("content-encoding", "br");
  response.end(body(name));
}

const chromeFlags = ["--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
if (process.getuid?.() === 0) chromeFlags.push("--no-sandbox");

async function scored(url, settings) {
  const userDataDir = fs.mkdtempSync(path.join(os.tmpdir(), "lighthouse-"));
  const chrome = await chromeLauncher.launch({ chromePath: process.env.CHROMIUM, chromeFlags, userDataDir });
  try {
    const flags = { port: chrome.port, logLevel: "error" };
    const { lhr } = await lighthouse(url, flags, { extends: "lighthouse:default", settings });
    return lhr;
  } finally {
    await chrome.kill();
    fs.rmSync(userDataDir, { recursive: true, force: true });
  }
}

function told(lhr) {
  const scores = CATEGORIES.map((name) => `${name} ${Math.round(lhr.categories[name].score * 100)}`);
  const times = ["first-contentful-paint", "largest-contentful-paint", "interactive", "total-blocking-time"]
    .map((name) => `${name} ${Math.round(lhr.audits[name].numericValue)} ms`);
  const shift = `layout shift ${lhr.audits["cumulative-layout-shift"].numericValue.toFixed(3)}`;
  return [...scores, ...times, shift].join(", ");
}

// What costs points, so that it can be mended.
function flaws(lhr) {
  const ids = CATEGORIES.slice(1).flatMap((name) => lhr.categories[name].auditRefs.map(({ id }) => id));
  const audits = ids.map((id) => lhr.audits[id]).filter(({ score }) => score !== null && score < 1);
  return audits.map(({ id, title, details }) => `  ${id}: ${title} ${JSON.stringify(details?.items?.slice(0, 3) ?? "")}`);
}

const server = http.createServer(answer);
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${server.address().port}/`;
fs.readdirSync(dist).filter((name) => TYPES[path.extname(name)]).forEach((name) => body(path.join(dist, name)));
for (const [name, settings] of Object.entries(PROFILES)) {
  console.log(`On ${name}:`);
  const found = new Set();
  for (let round = 0; round < ROUNDS; round++) {
    const lhr = await scored(url, { ...settings, onlyCategories: CATEGORIES });
    console.log(told(lhr));
    flaws(lhr).forEach((flaw) => found.add(flaw));
  }
  found.forEach((flaw) => console.log(flaw));
}
server.close();
