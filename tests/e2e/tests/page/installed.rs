//! The page as a program of its own: without a network, with files that others hand over, through new versions.

use std::fs;
use std::path::Path;

use e2e::fixtures::{copy_folder, picture, site};
use e2e::{Browser, Folder, KEY, Outcome, Page, Stage, Wishes};
use gateway_simulator::{Options, Simulator, StaticSite};
use serde_json::json;

/// Until the first load is kept and the page is looked after.
fn wait_until_kept(page: &Page) -> Outcome {
    page.wait("the page is looked after", || {
        let is_controlled = page.script(
            "return navigator.serviceWorker.controller?.state === 'activated';",
            Vec::new(),
        )?;
        Ok((is_controlled == true).then_some(()))
    })
}

/// Every address that the browser keeps something of.
fn kept(page: &Page) -> Outcome<Vec<String>> {
    let script = r"
        const done = arguments[arguments.length - 1];
        (async () => {
            const kept = [];
            for (const name of await caches.keys())
                for (const {url} of await (await caches.open(name)).keys()) kept.push(new URL(url).pathname);
            return kept;
        })().then(done);";
    let kept = page.async_script(script, Vec::new())?;
    let kept = kept.as_array().cloned().unwrap_or_default();
    Ok(kept
        .iter()
        .filter_map(|path| path.as_str().map(str::to_owned))
        .collect())
}

#[test]
fn after_one_visit_it_starts_and_names_pictures_without_its_host() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    wait_until_kept(page)?;
    stage.site.cut_off(true);
    page.reload()?;
    page.wait_until_loaded()?;
    stage.connect()?;
    page.choose_files(&[picture("photos/horse.png")])?;
    page.name_all()?;
    assert_eq!(page.row("horse.png")?.state, "named");
    Ok(())
}

#[test]
fn what_is_seldom_needed_is_kept_once_it_was_used() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    wait_until_kept(page)?;
    let decoder = "/decoder_bg.wasm".to_owned();
    assert!(!kept(page)?.contains(&decoder));
    let foreign = picture("foreign/lzw.tif");
    page.choose_files(&[&foreign])?;
    page.name_all()?;
    page.wait("the decoder is kept", || {
        Ok(kept(page)?.contains(&decoder).then_some(()))
    })?;
    stage.site.cut_off(true);
    page.reload()?;
    page.wait_until_loaded()?;
    stage.connect()?;
    page.choose_files(&[&foreign])?;
    page.name_all()?;
    assert_eq!(page.rows()?[0].state, "named");
    Ok(())
}

#[test]
fn nothing_is_kept_but_files_of_the_page() -> Outcome {
    let stage = Stage::relayed()?;
    let page = &stage.page;
    wait_until_kept(page)?;
    page.set_key(KEY)?;
    page.choose_files(&[picture("photos/horse.png")])?;
    page.name_all()?;
    page.download_zip()?;
    assert_eq!(page.row("horse.png")?.state, "named");
    for path in kept(page)? {
        let name = path.trim_start_matches('/');
        let name = if name.is_empty() { "index.html" } else { name };
        assert!(site().join(name).is_file(), "{path} is kept");
    }
    // The key has passed to the gateway, as ever, and everything the site itself was asked came without it.
    for request in stage.site.requests() {
        let is_relayed = request.path.starts_with("/api/gateway/");
        assert!(
            is_relayed || request.authorization.is_none(),
            "{}",
            request.path
        );
    }
    Ok(())
}

#[test]
fn what_another_program_shares_is_listed_and_stored_nowhere() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    wait_until_kept(page)?;
    let form = format!(
        "data:text/html,<form method=post enctype=multipart/form-data action='{}share'>\
         <input type=file multiple name=pictures><button>Share</button></form>",
        stage.site.url()
    );
    page.open(&form)?;
    let find = |tag: &str| {
        page.found_by(
            "return document.querySelector(arguments[0]);",
            vec![tag.into()],
        )
    };
    let (input, button) = (find("input")?, find("button")?);
    let paths =
        ["photos/horse.png", "photos/coins.png"].map(|name| picture(name).display().to_string());
    input.expect("a field").send_keys(&paths.join("\n"))?;
    button.expect("a button").click()?;
    page.wait_until_loaded()?;
    page.wait_until_listed(2)?;
    let listed: Vec<String> = page.rows()?.into_iter().map(|row| row.file).collect();
    assert_eq!(listed, ["horse.png", "coins.png"]);
    for path in kept(page)? {
        assert!(!path.contains("share") && !path.contains("horse"), "{path}");
    }
    // Handed over once: the list may be back, the files are not.
    page.reload()?;
    page.wait_until_loaded()?;
    for row in page.rows()? {
        assert_eq!(row.error.as_deref(), Some("not_here"), "{row:?}");
    }
    Ok(())
}

#[test]
fn what_is_opened_with_it_is_listed() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    // A browser offers this to installed pages alone; what it hands over is the same.
    let bytes = fs::read(picture("photos/horse.png"))?;
    let source = format!(
        "Object.defineProperty(window, 'launchQueue', {{value: {{setConsumer(take) {{
            take({{files: [{{getFile: async () => new File([new Uint8Array({bytes:?})], 'opened.png')}}]}});
        }}}}}});"
    );
    page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": source }),
    )?;
    page.reload()?;
    page.wait_until_listed(1)?;
    assert_eq!(page.rows()?[0].file, "opened.png");
    Ok(())
}

/// A site of its own, which can be given another version.
fn own_site() -> Outcome<(Folder, Stage)> {
    let folder = Folder::new()?;
    copy_folder(&site(), folder.path())?;
    let simulator = Simulator::start(Options::default())?;
    let site = StaticSite::start(folder.path(), None)?;
    let page = Page::open(Browser::start(Wishes::default())?, &site.url())?;
    Ok((
        folder,
        Stage {
            page,
            simulator,
            site,
        },
    ))
}

fn deploy_another_version(folder: &Path) -> Outcome {
    let worker = folder.join("sw.js");
    let text = fs::read_to_string(&worker)?;
    let other = text.replacen("version: \"", "version: \"another", 1);
    assert_ne!(
        text,
        other,
        "the build writes its version into {}",
        worker.display()
    );
    Ok(fs::write(worker, other)?)
}

/// As the page does by itself once an hour, and the browser at every visit.
fn look_for_another_version(page: &Page) -> Outcome {
    let script = "const done = arguments[0];
        navigator.serviceWorker.getRegistration().then(found => found.update()).then(() => done(), done);";
    page.async_script(script, Vec::new()).map(drop)
}

fn version_note(page: &Page) -> Outcome<String> {
    page.find("status", "Version")?.text()
}

#[test]
fn a_newer_version_is_offered_and_waits_until_a_person_takes_it() -> Outcome {
    let (folder, stage) = own_site()?;
    let page = &stage.page;
    wait_until_kept(page)?;
    assert_eq!(version_note(page)?, "");
    page.choose_files(&[picture("photos/horse.png")])?;
    deploy_another_version(folder.path())?;
    look_for_another_version(page)?;
    page.wait("the newer version is offered", || {
        Ok(version_note(page)?
            .contains("Reload when you are done.")
            .then_some(()))
    })?;
    assert_eq!(page.row_count()?, 1, "nothing is lost before");
    page.press_button("Reload")?;
    page.wait("the page is loaded anew", || {
        Ok((page.row_count().unwrap_or(1) == 0).then_some(()))
    })?;
    page.wait_until_loaded()?;
    assert_eq!(version_note(page)?, "");
    let caches = page.async_script("caches.keys().then(arguments[0]);", Vec::new())?;
    let caches = caches.to_string();
    assert!(
        caches.contains("another") && caches.matches("eponym files").count() == 1,
        "{caches}"
    );
    Ok(())
}

#[test]
fn a_newer_version_waits_for_other_tabs_of_the_one_before() -> Outcome {
    let (folder, stage) = own_site()?;
    let page = &stage.page;
    wait_until_kept(page)?;
    let first = page.tab()?;
    page.open_tab(&stage.site.url())?;
    page.wait_until_loaded()?;
    page.switch_to(&first)?;
    deploy_another_version(folder.path())?;
    look_for_another_version(page)?;
    page.find("button", "Reload")?.click()?;
    page.wait("the other tab is in the way", || {
        Ok(version_note(page)?.contains("other tabs").then_some(()))
    })
}

#[test]
fn the_browser_finds_what_it_needs_to_install_it() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    wait_until_kept(page)?;
    let manifest = page.devtools("Page.getAppManifest", json!({}))?;
    assert_eq!(manifest["errors"], json!([]), "{manifest}");
    let errors = page.devtools("Page.getInstallabilityErrors", json!({}))?;
    let errors = errors["installabilityErrors"].to_string();
    // A window of its own is what a headless browser, and one in private mode, cannot open.
    let others = errors.replace(r#"{"errorArguments":[],"errorId":"in-incognito"}"#, "");
    assert_eq!(others, "[]");
    Ok(())
}
