// Starts the page, and says so where it cannot. A file rather than Trunk's inline script, which the content security
// policy forbids. Plain words of old, so that old browsers get as far as the message.

// The document speaks English until here; from here on what the page is going to speak.
const said = startWords();
for (const key in said) {
  const line = document.getElementById(key);
  if (line && line.textContent !== said[key]) line.textContent = said[key];
}

function startWords() {
  const words = JSON.parse(document.getElementById("start-words").textContent);
  const wanted = [chosenLanguage(), ...navigator.languages].map((tag) => tag.split("-")[0].toLowerCase());
  const lang = wanted.find((code) => words[code]) ?? "en";
  Object.assign(document.getElementById("start"), { lang, dir: words[lang].dir });
  document.title = words[lang]["page-title"];
  return words[lang];
}

// `src/browser/storage.rs` keeps it. Browsers that keep nothing may refuse the question.
function chosenLanguage() {
  try {
    return localStorage.getItem("eponym.language") ?? "";
  } catch {
    return "";
  }
}

// The page calls this when the first dialog is about to be opened, and perhaps again before it is there.
let dialogs;
globalThis.loadDialogs = () => dialogs ??= startDialogs().catch(error => {
  dialogs = undefined;
  throw error;
});

const DIALOG_SHEETS = ["dialogs", "bulk_edits", "key_help", "naming_rules", "sent_panel", "server_list", "side_preview"];

async function startDialogs() {
  const [program] = await Promise.all([import("./dialogs.js"), ...DIALOG_SHEETS.map(dress)]);
  await program.default();
  return program;
}

const dress = sheet => new Promise((done, failed) => {
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: `dialogs/${sheet}.css`, onload: done, onerror: failed });
  document.head.append(link);
});
// What the page asks of the browser about languages: their words, which lie beside the page, and how they count.
const rules = {};
globalThis.loadWords = async (address) => (await fetch(address)).text();
globalThis.pluralForm = (tag, count) => (rules[tag] ??= new Intl.PluralRules(tag)).select(count);
globalThis.writeNumber = (value, tag, places, currency) => value.toLocaleString(tag, {
  minimumFractionDigits: places, maximumFractionDigits: places, ...(currency && { style: "currency", currency }),
});
globalThis.wantedLanguages = () => navigator.languages.join();
globalThis.tellLanguage = (lang, dir, title) => {
  Object.assign(document.documentElement, { lang, dir });
  document.title = title;
};

try {
  if (typeof WebAssembly !== "object") throw new TypeError();
  const { href: script } = document.querySelector('link[rel="modulepreload"]');
  const { href: module_or_path } = document.querySelector('link[type="application/wasm"]');
  const { default: start } = await import(script);
  await start({ module_or_path });
} catch (error) {
  const line = document.getElementById("start-line");
  // It has gone where the page was up already: then the page itself says what broke.
  if (line) {
    const isTooOld = typeof WebAssembly !== "object" || error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
    line.setAttribute("role", "alert");
    line.textContent = said[isTooOld ? "start-too-old" : "start-missing"];
    document.getElementById("start-late").remove();
  }
  throw error;
}
