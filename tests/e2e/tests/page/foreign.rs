//! Pictures that the browser does not show: named like all others, by a decoder that is loaded for them alone.

use e2e::fixtures::{files_under, picture};
use e2e::{Folder, Outcome, Stage};
use gateway_simulator::ImageSeen;

/// Gray, black and white, or of few colors: what they show is compared elsewhere.
const OF_OTHER_COLORS: [&str; 7] = [
    "alpha.psd",
    "bilevel.tif",
    "fax.tif",
    "float.tif",
    "gray.pgm",
    "sensor-only.arw",
    "wide.pgm",
];

/// How often the site was asked for the decoder.
fn decoder_loads(stage: &Stage) -> usize {
    let requests = stage.site.requests();
    let of_decoder = |path: &str| path.contains("decoder") && path.contains(".wasm");
    requests
        .iter()
        .filter(|request| of_decoder(&request.path))
        .count()
}

/// The largest difference of a color in a quarter of the picture.
fn difference(one: &ImageSeen, other: &ImageSeen) -> u8 {
    let pairs = one.corners.iter().zip(&other.corners);
    let of_pair = pairs.map(|(a, b)| {
        let green = a.1.abs_diff(b.1);
        a.0.abs_diff(b.0).max(green).max(a.2.abs_diff(b.2))
    });
    of_pair.max().unwrap_or_default()
}

#[test]
fn every_kind_is_named_and_the_right_way_up_and_what_cannot_be_shown_says_so() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let files = files_under(&picture("foreign"))?;
    let colored: Vec<_> = files
        .iter()
        .filter(|path| !OF_OTHER_COLORS.iter().any(|name| path.ends_with(name)))
        .collect();
    page.ask_once_about_alike(false)?;
    page.choose_files(&[picture("orientation/1.png")])?;
    page.choose_files(&colored)?;
    page.name_all()?;

    let rows = page.rows()?;
    for row in &rows {
        assert_eq!(row.state, "named", "{row:?}");
    }
    let seen: Vec<ImageSeen> = stage
        .simulator
        .chats()
        .into_iter()
        .filter_map(|chat| chat.image)
        .collect();
    assert_eq!(seen.len(), 1 + colored.len());
    let portrait = seen
        .iter()
        .find(|image| (image.width, image.height) == (96, 128))
        .expect("the portrait arrived");
    for image in &seen {
        assert_eq!((image.width, image.height), (96, 128));
        assert_eq!(image.metadata_segments, 0);
        let difference = difference(image, portrait);
        assert!(difference < 12, "{difference}: {:?}", image.corners);
    }
    assert!(decoder_loads(&stage) > 0);

    // What no decoder can show stops nobody.
    page.choose_files(&[
        picture("foreign/sensor-only.arw"),
        picture("foreign/gray.pgm"),
    ])?;
    page.name_all()?;
    assert_eq!(
        page.row("sensor-only.arw")?.error.as_deref(),
        Some("undecodable")
    );
    assert_eq!(page.row("gray.pgm")?.state, "named");
    assert_eq!(stage.simulator.chats().len(), seen.len() + 1);
    Ok(())
}

#[test]
fn broken_pictures_get_a_reason_and_the_others_go_on() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    for name in [
        "lzw.tif",
        "lossy.jxl",
        "lossless.jp2",
        "plain.heic",
        "light.exr",
        "rgb.psd",
        "up.qoi",
    ] {
        let whole = std::fs::read(picture(&format!("foreign/{name}")))?;
        folder.write(&format!("mix/cut-{name}"), &whole[..whole.len() / 4])?;
    }
    folder.copy("foreign/lzw.tif", "mix/whole.tif")?;
    page.choose_folder(&folder.path().join("mix"))?;
    page.wait_until_listed(8)?;
    page.name_all()?;
    let rows = page.rows()?;
    let whole = rows.iter().find(|row| row.file.ends_with("whole.tif"));
    assert_eq!(whole.map(|row| row.state.as_str()), Some("named"));
    for row in rows.iter().filter(|row| row.file.contains("cut-")) {
        // Some formats show the part that is there.
        let is_settled = row.state == "named" || row.error.as_deref() == Some("undecodable");
        assert!(is_settled, "{row:?}");
    }
    let failed = rows.iter().filter(|row| row.error.is_some()).count();
    assert!(failed >= 3, "{rows:?}");
    Ok(())
}

#[test]
fn the_decoder_is_not_loaded_for_what_the_browser_shows() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[picture("photos/rocket.jpg"), picture("orientation/6.webp")])?;
    page.name_all()?;
    assert_eq!(decoder_loads(&stage), 0);
    Ok(())
}
