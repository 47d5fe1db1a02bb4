// Starts the page. A file rather than Trunk's inline script, which the content security policy forbids.
const { href: script } = document.querySelector('link[rel="modulepreload"]');
const { href: module_or_path } = document.querySelector('link[type="application/wasm"]');
try {
  const { default: start } = await import(script);
  await start({ module_or_path });
} catch (error) {
  document.getElementById("start-line").textContent =
    `This page could not start (${error.name}). Reload it, or try a newer browser.`;
  throw error;
}
