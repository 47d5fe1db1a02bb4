// Keeps the page's own files, so that it starts without a network, and takes in what other programs share with it.
//
// Whatever is not one of these files passes by untouched: other origins, the relay, everything that bears a key.
// A new build is a new worker with files of its own; it waits until no page of the build before is open.

// What the build made, with the digest of each file; `cargo xtask finish` writes it in here.
const BUILD = { version: "", first: {}, later: {} };

const CACHE_OF_FILES = "eponym files ";
const CACHE = CACHE_OF_FILES + BUILD.version;
const DIGESTS = { ...BUILD.first, ...BUILD.later };
const HOME = registration.scope;

// Where the manifest sends what is shared, and what it calls it there.
const SHARE = "share";
const PICTURES = "pictures";

// Held in memory until the page that opens asks for them; pictures are never stored.
let shared = [];

addEventListener("install", (event) => event.waitUntil(keepFirstLoad()));
addEventListener("activate", (event) => event.waitUntil(begin()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const name = ownName(request.url);
  if (name === undefined || request.headers.has("authorization")) return;
  if (request.method === "GET" && Object.hasOwn(DIGESTS, name)) event.respondWith(kept(name));
  if (request.method === "POST" && name === SHARE) event.respondWith(takeIn(request));
});

addEventListener("message", ({ data, source }) => {
  if (data === "what is shared?" && shared.length > 0) source.postMessage({ shared: shared.splice(0) });
  if (data === "take over") takeOver(source);
});

// The name of a file of this site, as the build calls it; the page itself has none.
function ownName(url) {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  if (!address.startsWith(HOME)) return undefined;
  const name = address.slice(HOME.length);
  return name === "index.html" ? "" : name;
}

async function keepFirstLoad() {
  const cache = await caches.open(CACHE);
  const names = [...Object.keys(BUILD.first), ...(await spoken())];
  await Promise.all(names.map(async (name) => cache.put(HOME + name, await load(name))));
}

// The words of the languages that the browser asks for, and of those that the build before was read in.
async function spoken() {
  const asked = navigator.languages.map((tag) => `words/${tag.split("-")[0].toLowerCase()}.txt`);
  const words = Object.keys(BUILD.later).filter((name) => name.startsWith("words/"));
  const isSpoken = await Promise.all(words.map((name) => asked.includes(name) || caches.match(HOME + name)));
  return words.filter((_, at) => isSpoken[at]);
}

// Files that are no longer of the build that this worker came with are refused: pages and their workers are of one build.
async function load(name) {
  const response = await fetch(HOME + name, { integrity: DIGESTS[name], cache: "no-cache", credentials: "same-origin" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

async function kept(name) {
  const cache = await caches.open(CACHE);
  const known = await cache.match(HOME + name);
  if (known) return known;
  const fresh = await load(name);
  // A full disk costs only the memory of this file.
  await cache.put(HOME + name, fresh.clone()).catch(() => {});
  return fresh;
}

async function begin() {
  const old = (await caches.keys()).filter((name) => name.startsWith(CACHE_OF_FILES) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

async function takeIn(request) {
  const form = await request.formData();
  shared.push(...form.getAll(PICTURES).filter((part) => part instanceof File));
  return Response.redirect(HOME, 303);
}

// Another page of the build before would get workers of the new one.
async function takeOver(page) {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length > 1) page.postMessage("others are open");
  else await skipWaiting();
}
