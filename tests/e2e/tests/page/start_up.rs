//! Before the page is up, where it cannot start, before it is left, and when it breaks.

use e2e::fixtures::picture;
use e2e::{Outcome, Page, Stage};
use serde_json::json;

/// What stands on the page instead of it, once it cannot start.
pub(crate) fn failure(page: &Page) -> Outcome<String> {
    page.wait("the page says that it cannot start", || {
        let script = "return document.querySelector('#start-line[role=alert]')?.textContent;";
        Ok(page.script(script, Vec::new())?.as_str().map(str::to_owned))
    })
}

/// Loads the page anew after this has run in it, and without these files.
pub(crate) fn hinder(page: &Page, source: &str, blocked: &[&str]) -> Outcome {
    // What looks after the page would bring the files all the same.
    let forget = "const done = arguments[0];
        navigator.serviceWorker.getRegistrations().then(all => Promise.all(all.map(one => one.unregister()))).then(() => done(), done);";
    page.async_script(forget, Vec::new())?;
    page.devtools("Network.enable", json!({}))?;
    page.devtools("Network.setCacheDisabled", json!({"cacheDisabled": true}))?;
    page.devtools("Network.setBlockedURLs", json!({ "urls": blocked }))?;
    page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": source }),
    )?;
    page.reload()
}

#[test]
fn there_is_something_to_read_before_the_program_is_there() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    hinder(page, "", &["*/start-*.js"])?;
    let text = page.text()?;
    assert!(text.contains("Names images by what they show."), "{text}");
    assert!(!text.contains("longer than it should"), "{text}");
    // Nothing but the passing of time is needed for this one.
    let script = "document.getAnimations().forEach(animation => animation.finish());";
    page.script(script, Vec::new())?;
    let text = page.text()?;
    assert!(text.contains("longer than it should"), "{text}");
    Ok(())
}

#[test]
fn a_part_that_does_not_arrive_is_told() -> Outcome {
    for part in ["*/eponym-*_bg.wasm", "*/eponym-*.js"] {
        let stage = Stage::open()?;
        hinder(&stage.page, "", &[part])?;
        let said = failure(&stage.page)?;
        assert!(said.contains("did not arrive"), "{part}: {said}");
    }
    Ok(())
}

#[test]
fn a_browser_that_is_too_old_is_told_so() -> Outcome {
    for old in [
        "delete window.WebAssembly;",
        "WebAssembly.instantiateStreaming = WebAssembly.instantiate = async () => { throw new WebAssembly.CompileError('SIMD'); };",
    ] {
        let stage = Stage::open()?;
        hinder(&stage.page, old, &[])?;
        let said = failure(&stage.page)?;
        assert!(said.contains("Update it"), "{old}: {said}");
    }
    Ok(())
}

/// Whether the browser would ask before the page is left.
fn asks(page: &Page) -> Outcome<bool> {
    let script = "return !window.dispatchEvent(new Event('beforeunload', {cancelable: true}));";
    Ok(page.script(script, Vec::new())? == true)
}

#[test]
fn leaving_is_asked_about_only_while_something_would_be_lost() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let pictures = [picture("photos/horse.png"), picture("photos/coins.png")];
    assert!(!asks(page)?, "an empty page");
    page.choose_files(&pictures)?;
    assert!(!asks(page)?, "pictures that can be dropped again");
    stage.simulator.set(|options| options.latency_ms = 1_000);
    page.start()?;
    page.wait("names are being made", || Ok(asks(page)?.then_some(())))?;
    page.wait_until_done(2)?;
    page.wait("the names are kept", || Ok((!asks(page)?).then_some(())))?;

    // In a browser that keeps nothing they are gone with the page.
    hinder(page, KEEP_NOTHING, &[])?;
    page.wait_until_loaded()?;
    stage.connect()?;
    page.choose_files(&pictures)?;
    page.name_all()?;
    assert!(asks(page)?, "names that were paid for");
    page.download_zip()?;
    page.wait("the zip is home", || Ok((!asks(page)?).then_some(())))?;
    page.rename("horse.png", "gallop")?;
    page.wait("a name was typed since", || Ok(asks(page)?.then_some(())))
}

/// The worker that keeps the list does not start.
const KEEP_NOTHING: &str = r"
    window.Worker = class extends Worker {
        constructor(url) { super(String(url).includes('keeper') ? './nothing.js' : url); }
    };
";

/// From here on the browser makes no more elements but those of a plain notice.
const BREAK: &str = r"
    const make = Document.prototype.createElement;
    Document.prototype.createElement = function (tag) {
        if (!['div', 'p', 'a'].includes(tag)) throw new Error('no more elements');
        return make.call(this, tag);
    };
    Node.prototype.cloneNode = () => { throw new Error('no more copies'); };";

#[test]
fn a_page_that_breaks_says_so_and_offers_the_names_so_far() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[picture("photos/horse.png")])?;
    page.name_all()?;
    page.rename("horse.png", "gallop")?;
    page.script(BREAK, Vec::new())?;
    let coins = picture("photos/coins.png").display().to_string();
    page.find("button", "Choose images")?.send_keys(&coins)?;
    let link = page.wait("the names are offered", || {
        let script = "return document.querySelector('[role=alert] > a[download]');";
        page.found_by(script, Vec::new())
    })?;
    assert!(page.text()?.contains("Your files are untouched"));
    link.click()?;
    let list = page.wait_for_downloads(1)?.remove(0);
    let text = std::fs::read_to_string(list)?;
    assert_eq!(
        text,
        "folder,old name,new name\r\n\"\",\"horse.png\",\"gallop.png\"\r\n"
    );
    Ok(())
}
