//! Eponym renames images by what they show.
//!
//! A person drops pictures on the page. Each is shrunk in the browser and sent, with the person's
//! own key, to an OpenAI-compatible gateway; the answer becomes a safe, unique file name; the
//! person edits and takes the renamed files home. There is no server.
//!
//! # The map
//!
//! Five layers, one direction: [`domain`] ← [`pixels`] ← [`vision`] ← [`browser`] ← [`app`].
//!
//! | layer | what it is | begin with |
//! | --- | --- | --- |
//! | [`domain`] | pure rules: no clock, no chance, no input or output | [`domain::run`], the whole run in one machine |
//! | [`pixels`] | decoded pictures: shrunk, turned, encoded; in workers alone | [`pixels::copies`] |
//! | [`vision`] | pictures looked at without a gateway: text read, photographs told; in one worker alone | [`vision::Eyes`] |
//! | [`browser`] | the browser's interfaces, as thin as possible | [`browser::files`], [`browser::thumbnailer`], [`browser::courier`] |
//! | [`app`] | signals, components, and the driver that connects the two | `app/driver.rs` |
//!
//! Several programs are made of it: the page (`src/main.rs`); the dialogs beside it, loaded when the first
//! is opened (`src/bin/dialogs.rs`, which speaks with the page as [`domain::dialog`] says); and, without the
//! [`app`] layer and loaded when first needed, web workers. One makes thumbnails and reads what files tell
//! (`src/bin/thumbnailer.rs`), one decodes what browsers do not show (`src/bin/decoder.rs`), one looks
//! at pictures itself where no gateway is asked (`src/bin/namer.rs`), one asks gateways and reads
//! what they say (`src/bin/courier.rs`), one knows how every letter is spelled with those of English
//! (`src/bin/transliterator.rs`), one knows regular expressions
//! (`src/bin/searcher.rs`), one writes lists and rename scripts and reads edited lists
//! (`src/bin/scribe.rs`), one renames files in place and keeps the journal (`src/bin/renamer.rs`),
//! one keeps the list and what models said (`src/bin/keeper.rs`).
//!
//! What all of them say to people stands in `languages/`, a catalog for each language; the build makes functions and tables
//! of them ([`domain::words`]).
//!
//! Around them stands a little JavaScript: `src/start.js` loads the page, `src/shell.js` brings it what comes from
//! outside, `src/sw.js` keeps its files.
//!
//! # The flow
//!
//! ```text
//! File ─files─▶ SourceImage ─thumbnailer─▶ Thumbnail ─▶ Inquiry ─courier─▶ Payload ─fetch─▶ Reply
//!   │                                                                                       │
//!   │                                                           Description, or a Problem ◀─┘
//!   │                                                                 │
//!   ▼                                                         rules and template
//! Originals ────────────────▶ archive ◀── plan ◀── FileName ◀─────────┘
//!                                │                    ▲
//!                                ▼                    └── a person's edit
//!                              Blob ─▶ download
//! ```
//!
//! # What always holds
//!
//! | invariant | kept by |
//! | --- | --- |
//! | `domain` names nothing of the browser ([`domain::unicode`] alone asks the language) | browser crates are dependencies of the wasm target only: `cargo test` does not compile |
//! | `pixels` and `vision` name nothing of the browser either | the same |
//! | every decoder says whether it turns a picture; nothing is turned twice | `tests/browser/raster_cases.rs`, all eight tags |
//! | no file makes a decoder panic | `tests/decoders.rs`, `fuzz` |
//! | a decoder of our own is loaded for none but pictures the browser does not show | end to end, by what the site was asked for |
//! | nothing sent bears a field of metadata | end to end, by readers that nobody here wrote |
//! | a dialog and the page read each other's texts to the letter, and are of one build | [`domain::dialog`], `browser/annex.rs` |
//! | the user interface has no words but those of the catalogs, every language has all of them, and none is unused | `build.rs`, `tests/words.rs` |
//! | another language changes nothing but words and direction | `tests/e2e/tests/page/languages.rs` |
//! | `browser` names nothing of `app`; `app` names no browser type but `File` | `tests/tidy.rs` |
//! | only the driver and `browser` wait | `tests/tidy.rs` |
//! | the list outlives the page, without pictures and without the key | [`domain::session`], `tests/browser/session.rs`, end to end |
//! | what was said of a picture's content is not asked a second time, unless a person wants that | `tests/run_simulation`, `tests/run_rules`, end to end |
//! | a picture whose file is not here is neither sent nor delivered, and says so | `tests/run_rules`, end to end |
//! | a person's edit is never overwritten by a late answer; an answer is never paid for twice | `tests/run_simulation` |
//! | a picked name follows the rules, a typed one does not; picking comes back from either | `tests/run_rules` |
//! | a model that refuses costs at most two requests | `tests/run_simulation` |
//! | the next gateway of a person's list sees a picture only where those before it refused | `tests/run_simulation` |
//! | nobody is asked before the gateway wants to be; waiting costs no picture its name | `tests/run_simulation` |
//! | the run stops before a person's budget is passed | `tests/run_rules` |
//! | every kind of reply becomes a name or a [`Problem`](domain::problem::Problem) | `tests/gateway_replies` |
//! | undoing everything a person did leads back to the start, doing it again to the end | [`domain::history`] |
//! | what is filtered away is neither removed nor selected, and is taken home as ever | [`domain::review`], end to end |
//! | what a long list shows near the window is in the document, and its height is true | [`domain::virtual_list`] |
//! | an edit of many names makes legal names only, and is one step | [`domain::bulk_edit`], end to end |
//! | what is taken home has the names of the last plan | `app/driver/planning.rs`, before every delivery |
//! | nothing but the picture is told unless a person allows it | end to end, by what the gateway simulator received |
//! | names that machines write are never offered to be kept | `tests/old_names.rs` |
//! | of pictures that are alike one is asked about, and none is left waiting for another | `tests/run_simulation`, `tests/run_rules` |
//! | a picture is told apart from others of its name once, and has a name meanwhile | `tests/run_rules` |
//! | only a person's own words are told to a model as such; all others are data of one line | `tests/prompts.rs` |
//! | where a picture was taken is never read | [`domain::metadata`] |
//! | what is said of several pictures goes to the right one or to none | `tests/descriptions.rs` |
//! | nobody's number or address becomes a part of a name that this device makes | `tests/names/privacy.rs` |
//! | names that this device makes are as good as `docs/on-device.md` says | `tests/names`, `cargo xtask bench names` |
//! | a test that can tell without a call costs nothing; it corrects a path, never an origin | [`domain::doctor`], end to end |
//! | without a gateway nothing is asked but the page's own site, and weights are believed by their hash alone | end to end, by the browser's own record |
//! | what this device sees does not depend on which way up a picture is | `tests/vision.rs` |
//! | every file of weights is the one that a script makes from packages | [`domain::weights`], `models/make.py` |
//! | names can be created on every system and are unique in their folder | `tests/file_names`, on NTFS and exFAT too |
//! | the extension is the original's, though the thumbnail is a JPEG | `tests/file_names` |
//! | the original goes nowhere; only the thumbnail does, without metadata | end to end, by what the gateway simulator received |
//! | the key appears in no error, log, address or `Debug` output | `ApiKey` has no `Display`; end to end with a canary |
//! | renaming in place overwrites nothing and loses nothing, wherever it breaks off | [`domain::in_place`], `tests/browser/in_place.rs`, end to end |
//! | a script and the one that undoes it change nothing twice; a picture and what goes with it are renamed both or neither | `tests/scripts` |
//! | a list that comes back makes legal names only, and is one step | [`domain::export::import`], end to end |
//! | only files of the page are kept by the browser; of two builds none ever mix | `tests/e2e/tests/page/installed.rs` |
//! | a newer version waits until a person takes it; leaving is asked about while something would be lost | `tests/e2e/tests/page/installed.rs`, `tests/e2e/tests/page/start_up.rs` |
//! | axe-core finds nothing in any state, on any screen, in either theme | `tests/e2e/tests/page/accessibility.rs` |
//! | the zip's bytes depend on names, sizes, checksums and times alone | byte-exact tests in [`domain::archive`] |

#[cfg(all(target_arch = "wasm32", feature = "page"))]
#[expect(
    unreachable_pub,
    reason = "the component macro writes a public type for every component"
)]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod domain;
pub mod pixels;
#[cfg(feature = "vision")]
pub mod vision;
