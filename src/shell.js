// What comes to the page from outside: a newer version of itself, and files that other programs share with it or open
// in it. Begins once the page is up, which says so by the event `eponym-up`.

const keeper = navigator.serviceWorker;
const HOUR_MS = 3_600_000;

// Hands files to the page as if they had been dropped on it.
function drop(files) {
  if (files.length === 0) return;
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
}

// Says that a newer version is here, or what it still waits for.
function tell(detail) {
  dispatchEvent(new CustomEvent("eponym-newer", { detail }));
}

async function keepFiles() {
  const registration = await keeper.register("sw.js", { updateViaCache: "none" });
  // The first one of all replaces nothing.
  const look = () => registration.waiting && keeper.controller && tell("here");
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  look();
  // A page may be open for days.
  setInterval(() => registration.update().catch(() => {}), HOUR_MS);
  addEventListener("eponym-reload", () => {
    keeper.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting?.postMessage("take over");
  });
}

addEventListener("eponym-up", () => {
  window.launchQueue?.setConsumer(async ({ files }) => drop(await Promise.all(files.map((handle) => handle.getFile()))));
  // Absent on pages that came without TLS from elsewhere.
  if (!keeper) return;
  keeper.addEventListener("message", ({ data }) => (data.shared ? drop(data.shared) : tell(data)));
  keeper.startMessages();
  keeper.controller?.postMessage("what is shared?");
  // Browsers that keep nothing for the page show it all the same.
  keepFiles().catch(() => {});
}, { once: true });
