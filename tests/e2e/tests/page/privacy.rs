//! What leaves the computer: small clean copies of pictures to one place, the key in one header, nothing else.

use std::fs;

use e2e::fixtures::{self, picture, transparent_png};
use e2e::{Archive, Folder, MODEL, Outcome, Page, Stage, Wishes};
use gateway_simulator::{Options, Simulator, Step};

const CANARY: &str = "sk-CANARY-4f1d2c9b8a7e6f50";

/// Everything a page of an origin can keep.
const STORED: &str = r"
    const [done] = arguments;
    (async () => {
        const databases = await indexedDB.databases?.() ?? [];
        const caches_ = 'caches' in self ? await caches.keys() : [];
        done(JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href, window.name,
            databases, caches_, history.state]));
    })();
";

fn stored(page: &Page) -> Outcome<String> {
    Ok(page.async_script(STORED, Vec::new())?.to_string())
}

/// A page connected with the canary; the gateway takes it.
fn with_canary(wishes: Wishes) -> Outcome<Stage> {
    let options = Options {
        keys: vec![CANARY.to_owned()],
        ..Options::default()
    };
    let stage = Stage::open_with(options, wishes)?;
    stage.connect()?;
    stage.page.set_key(CANARY)?;
    Ok(stage)
}

#[test]
fn the_key_is_in_one_header_to_one_origin_and_nothing_else_is_called() -> Outcome {
    let wishes = Wishes {
        records_network: true,
        ..Wishes::default()
    };
    let stage = with_canary(wishes)?;
    let page = &stage.page;
    stage.simulator.script([
        Step::usual(),
        Step::fault("internal_error"),
        Step::fault("url"),
    ]);
    let corpus_svg = [picture("odd/script.svg"), picture("odd/drawing.svg")];
    let photos = ["photos/rocket.jpg", "photos/coins.png", "odd/metadata.jpg"].map(picture);
    page.choose_files(&[&photos[..], &corpus_svg[..]].concat())?;
    page.name_all()?;
    page.test_connection()?;
    page.press_button("Show key")?;
    page.press_button("Show key")?;
    let archive = page.download_zip()?;

    let places = [
        ("storage", stored(page)?),
        ("markup", page.markup()?),
        ("title", page.title()?),
        ("console", page.console()?.join("\n")),
        ("site", format!("{:?}", stage.site.requests())),
        (
            "archive",
            archive
                .files
                .iter()
                .map(|(path, bytes)| path.clone() + &String::from_utf8_lossy(bytes))
                .collect(),
        ),
    ];
    for (place, text) in places {
        assert!(!text.contains("CANARY"), "the key is in the {place}");
    }
    for mut entry in stage.simulator.journal() {
        let expected = format!("Bearer {CANARY}");
        if entry.endpoint.is_some() && entry.method == "POST" {
            assert_eq!(entry.authorization.as_deref(), Some(expected.as_str()));
        }
        entry.authorization = None;
        entry.image = None;
        assert!(
            !format!("{entry:?}").contains("CANARY"),
            "the key is elsewhere in {entry:?}"
        );
    }

    let (own, gateway) = (stage.site.url(), stage.simulator.base_url());
    let log = stage.page.into_browser().close()?;
    let addresses = log.addresses_asked_for_by(&own);
    assert!(
        addresses
            .iter()
            .any(|address| address.starts_with(&gateway)),
        "the record is there"
    );
    let is_strange = |address: &&str| {
        !address.starts_with(&own)
            && !address.starts_with(&gateway)
            && !address.starts_with("blob:")
    };
    let strangers: Vec<_> = addresses.into_iter().filter(is_strange).collect();
    assert!(strangers.is_empty(), "{strangers:?}");
    Ok(())
}

#[test]
fn every_picture_is_sent_small_upright_on_white_and_without_metadata() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let clear = folder.write("clear.png", &transparent_png()?)?;
    let large = folder.write("large.jpg", &fixtures::photograph()?)?;
    let mut paths = vec![
        clear,
        large,
        picture("odd/metadata.jpg"),
        picture("odd/cmyk.jpg"),
        picture("odd/strip-1x65000.png"),
    ];
    paths.extend((1..=8).map(|turn| picture(&format!("orientation/{turn}.jpg"))));
    page.ask_once_about_alike(false)?;
    page.choose_files(&paths)?;
    page.name_all()?;

    let seen: Vec<_> = stage
        .simulator
        .chats()
        .into_iter()
        .filter_map(|chat| chat.image)
        .collect();
    assert_eq!(seen.len(), paths.len());
    for image in &seen {
        assert_eq!(image.metadata_segments, 0);
        assert_eq!(image.mime, "image/jpeg");
        assert!(
            image.width.max(image.height) <= 768 && image.width.min(image.height) >= 1,
            "{}x{}",
            image.width,
            image.height
        );
    }
    assert!(
        seen.iter().any(|image| image.width == 768),
        "the large one fills what is allowed"
    );
    let white = seen
        .iter()
        .find(|image| (image.width, image.height) == (32, 24))
        .expect("the clear picture was sent");
    assert!(
        white.mean.0 > 250 && white.mean.1 > 250 && white.mean.2 > 250,
        "{:?}",
        white.mean
    );
    for chat in stage.simulator.chats() {
        let body = chat.body.to_string();
        assert!(
            !body.contains("metadata") && !body.contains(".jpg") && !body.contains("rocket"),
            "{body}"
        );
        let others: Vec<_> = chat
            .headers
            .iter()
            .filter(|(name, _)| name == "cookie" || name == "referer")
            .collect();
        assert!(others.is_empty(), "{others:?}");
    }
    Ok(())
}

#[test]
fn a_key_is_remembered_only_where_that_was_ticked_and_forgotten_on_request() -> Outcome {
    let stage = with_canary(Wishes::default())?;
    let page = &stage.page;
    assert!(!stored(page)?.contains("CANARY"), "not ticked");
    page.reload()?;
    page.wait_until_loaded()?;
    assert_eq!(page.value("textbox", "API key")?, "");

    page.set_key(CANARY)?;
    let tick = page.find("checkbox", "Remember on this device")?;
    assert!(!tick.is_ticked()?);
    tick.click()?;
    assert!(stored(page)?.contains("CANARY"), "ticked");
    page.reload()?;
    page.wait_until_loaded()?;
    assert_eq!(page.value("textbox", "API key")?, CANARY);
    assert!(
        page.find("checkbox", "Remember on this device")?
            .is_ticked()?
    );

    page.press_button("Forget key")?;
    assert_eq!(page.value("textbox", "API key")?, "");
    assert!(!stored(page)?.contains("CANARY"), "forgotten");

    page.set_key(CANARY)?;
    page.find("checkbox", "Remember on this device")?.click()?;
    page.find("checkbox", "Remember on this device")?.click()?;
    assert!(!stored(page)?.contains("CANARY"), "unticked");
    Ok(())
}

#[test]
fn a_key_is_not_sent_to_another_address_than_the_one_it_was_typed_for() -> Outcome {
    let stage = with_canary(Wishes::default())?;
    let other = Simulator::start(Options::default())?;
    let page = &stage.page;
    page.set_address(&other.base_url())?;
    assert_eq!(page.value("textbox", "API key")?, "");
    page.test_connection()?;
    page.choose_files(&[picture("photos/horse.png")])?;
    page.start()?;
    page.wait("the other gateway was called", || {
        Ok((!other.journal().is_empty()).then_some(()))
    })?;
    page.wait_for_run_message("does not accept this key")?;
    let entries = other.journal();
    assert!(
        entries.iter().all(|entry| entry.authorization.is_none()),
        "{entries:?}"
    );

    page.set_address(&stage.simulator.base_url())?;
    assert_eq!(
        page.value("textbox", "API key")?,
        CANARY,
        "it is still there for its own address"
    );
    Ok(())
}

#[test]
fn the_chosen_gateway_and_model_are_there_again_on_the_next_visit() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.reload()?;
    page.wait_until_loaded()?;
    assert_eq!(page.value("combobox", "Gateway")?, "custom");
    assert_eq!(
        page.value("textbox", "Gateway URL")?,
        stage.simulator.base_url()
    );
    assert_eq!(page.value("combobox", "Model")?, MODEL);
    Ok(())
}

#[test]
fn the_archive_holds_metadata_that_was_never_sent() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[picture("odd/metadata.jpg")])?;
    page.name_all()?;
    let Archive { files } = page.download_zip()?;
    assert_eq!(
        files.into_values().collect::<Vec<_>>(),
        [fs::read(picture("odd/metadata.jpg"))?]
    );
    Ok(())
}
