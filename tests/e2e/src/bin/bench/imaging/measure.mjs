// Opens page.html in every browser that is here, one after the other, and times libvips beside them.
//
// node measure.mjs FOLDER PEERS: FOLDER holds dist/ and the pictures that plan.json names, and receives what was made;
// PEERS holds node_modules with the peers, if they could be installed. Prints one line of JSON for each that ran.
import { spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const [folder, peers] = process.argv.slice(2).map(name => path.resolve(name));
const here = import.meta.dirname;
const plan = JSON.parse(fs.readFileSync(path.join(folder, "plan.json")));
const ROUNDS = 9;
const PATIENCE_MS = 240_000;

const bundles = {
  "peers/browser-image-compression.js": "browser-image-compression/dist/browser-image-compression.js",
  "peers/compressor.js": "compressorjs/dist/compressor.js",
  "peers/pica.js": "pica/dist/pica.js",
};
const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };

function fileFor(url) {
  const name = decodeURIComponent(url.slice(1));
  if (name === "page.html") return path.join(here, name);
  if (bundles[name]) return path.join(peers, "node_modules", bundles[name]);
  return path.join(folder, path.normalize(name));
}

const body = request => new Promise(resolve => {
  const parts = [];
  request.on("data", part => parts.push(part)).on("end", () => resolve(Buffer.concat(parts)));
});

/** Serves the page to one browser until it is done; `prefix` goes before the names of what it made. */
async function served(prefix, open) {
  let done;
  const result = new Promise(resolve => { done = resolve; });
  const server = http.createServer(async (request, response) => {
    if (request.method === "PUT") {
      const content = await body(request);
      if (request.url === "/done") done(JSON.parse(content));
      else fs.writeFileSync(path.join(folder, `${prefix}.${path.basename(decodeURIComponent(request.url))}`), content);
      return response.end();
    }
    try {
      const file = fileFor(request.url);
      response.setHeader("content-type", types[path.extname(file)] ?? "application/octet-stream");
      response.end(fs.readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise(resolve => server.listen(0, "127.0.0.1", resolve));
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "bench-profile-"));
  const browser = open(`http://127.0.0.1:${server.address().port}/page.html`, profile);
  const late = new Promise(resolve => setTimeout(resolve, PATIENCE_MS, { failed: "it took too long" }).unref());
  const gone = new Promise(resolve => browser.on("error", resolve)).then(error => ({ failed: String(error) }));
  const answer = await Promise.race([result, late, gone]);
  try { process.kill(-browser.pid); } catch { /* it is gone */ }
  server.close();
  server.closeAllConnections();
  setTimeout(() => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 }), 500);
  return answer;
}

// In a group of its own, so that all of its processes can be ended.
const start = (program, ...options) => spawn(program, options, { detached: true, stdio: "ignore" });

const found = (...names) => names
  .flatMap(name => path.isAbsolute(name) ? [name] : process.env.PATH.split(path.delimiter).map(at => path.join(at, name)))
  .find(name => fs.existsSync(name));

const miniBrowser = () => found(...["4.1", "4.0", "6.0"].flatMap(version =>
  ["x86_64", "aarch64"].map(arch => `/usr/lib/${arch}-linux-gnu/webkit2gtk-${version}/MiniBrowser`)));

const browsers = {
  Chromium: [process.env.CHROMIUM ?? found("chromium", "chromium-browser", "google-chrome"), (program, url, profile) =>
    start(program, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", `--user-data-dir=${profile}`, url)],
  Firefox: [process.env.FIREFOX ?? found("firefox", "firefox-esr"), (program, url, profile) =>
    start(program, "--headless", "--no-remote", "--profile", profile, url)],
  WebKit: [found("xvfb-run") && miniBrowser(), (program, url) =>
    start("xvfb-run", "-a", program, "--private", url)],
};

const say = line => console.log(JSON.stringify(line));

async function native() {
  let sharp;
  try { sharp = createRequire(path.join(peers, "package.json"))("sharp"); } catch { return; }
  sharp.concurrency(1);
  sharp.cache(false);
  const times = {};
  for (const picture of plan.pictures) {
    const bytes = fs.readFileSync(path.join(folder, picture));
    const shrunk = options => sharp(bytes).resize(plan.edge, plan.edge, { fit: "inside", ...options });
    const whole = () => shrunk({ fastShrinkOnLoad: false });
    await whole().png().toFile(path.join(folder, `reference.${picture}.png`));
    await whole().jpeg({ quality: 80 }).toFile(path.join(folder, `ceiling.${picture}.jpg`));
    times[picture] = { libvips: [] };
    for (let round = 0; round <= ROUNDS; round++) {
      const began = performance.now();
      const jpeg = await shrunk().jpeg({ quality: 80 }).toBuffer();
      const url = `data:image/jpeg;base64,${jpeg.toString("base64")}`;
      if (round > 0 && url.length > 0) times[picture].libvips.push(performance.now() - began);
      else fs.writeFileSync(path.join(folder, `libvips.${picture}.libvips.jpg`), jpeg);
    }
  }
  say({ engine: "libvips", times });
}

await native();
for (const [engine, [program, open]] of Object.entries(browsers)) {
  if (program) say({ engine, ...await served(engine, (url, profile) => open(program, url, profile)) });
  else say({ engine, failed: "it is not installed" });
}
process.exit(0);
