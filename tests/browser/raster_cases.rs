//! From bytes to thumbnail, wherever that is done.

use crate::fixtures::{Pixels, assert_near, file, has_metadata};
use crate::picture;
use eponym::browser::raster::{Failure, Prepared, foreign, prepare};
use eponym::browser::thumbnailer::messages;
use eponym::domain::image::MediaType;
use eponym::domain::picture_size::Edges;
use eponym::domain::problem::Code;
use eponym::domain::taken::Taken;
use eponym::domain::words;
use wasm_bindgen_test::wasm_bindgen_test;

async fn prepared(bytes: &[u8]) -> Result<Prepared, Failure> {
    prepare(&file("x", bytes), bytes.len() as u64, Edges::all(768)).await
}

async fn thumbnail(bytes: &[u8]) -> (Prepared, Pixels) {
    let prepared = prepared(bytes).await.unwrap();
    let pixels = Pixels::of(&prepared.thumbnail.jpeg).await;
    assert_eq!(
        (pixels.width, pixels.height),
        (prepared.thumbnail.width, prepared.thumbnail.height)
    );
    (prepared, pixels)
}

async fn failure(bytes: &[u8]) -> Failure {
    prepared(bytes).await.unwrap_err()
}

#[wasm_bindgen_test]
async fn every_orientation_comes_out_upright() {
    let reference = Pixels::of(picture!("orientation/1.jpg")).await;
    let turned: [(&str, [&[u8]; 8]); 4] = [
        (
            "jpg",
            [
                picture!("orientation/1.jpg"),
                picture!("orientation/2.jpg"),
                picture!("orientation/3.jpg"),
                picture!("orientation/4.jpg"),
                picture!("orientation/5.jpg"),
                picture!("orientation/6.jpg"),
                picture!("orientation/7.jpg"),
                picture!("orientation/8.jpg"),
            ],
        ),
        (
            "webp",
            [
                picture!("orientation/1.webp"),
                picture!("orientation/2.webp"),
                picture!("orientation/3.webp"),
                picture!("orientation/4.webp"),
                picture!("orientation/5.webp"),
                picture!("orientation/6.webp"),
                picture!("orientation/7.webp"),
                picture!("orientation/8.webp"),
            ],
        ),
        (
            "png",
            [
                picture!("orientation/1.png"),
                picture!("orientation/2.png"),
                picture!("orientation/3.png"),
                picture!("orientation/4.png"),
                picture!("orientation/5.png"),
                picture!("orientation/6.png"),
                picture!("orientation/7.png"),
                picture!("orientation/8.png"),
            ],
        ),
        (
            "avif",
            [
                picture!("orientation/1.avif"),
                picture!("orientation/2.avif"),
                picture!("orientation/3.avif"),
                picture!("orientation/4.avif"),
                picture!("orientation/5.avif"),
                picture!("orientation/6.avif"),
                picture!("orientation/7.avif"),
                picture!("orientation/8.avif"),
            ],
        ),
    ];
    for (extension, files) in turned {
        for (tag, bytes) in (1..).zip(files) {
            let (prepared, pixels) = thumbnail(bytes).await;
            let error = pixels.error(&reference);
            assert!(error < 10., "{tag}.{extension}: {error}");
            let preview = Pixels::of_blob(&prepared.preview).await;
            assert!(
                preview.error(&reference) < 10.,
                "preview of {tag}.{extension}"
            );
        }
    }
}

#[wasm_bindgen_test]
async fn what_is_transparent_becomes_white() {
    let (_, pixels) = thumbnail(picture!("odd/alpha.png")).await;
    assert_near(pixels.at(8, 32), [255, 255, 255]);
    assert_near(pixels.at(56, 32), [200, 0, 0]);
}

#[wasm_bindgen_test]
async fn a_small_picture_is_not_enlarged() {
    let (prepared, _) = thumbnail(picture!("odd/tiny.bmp")).await;
    assert_eq!(
        (prepared.thumbnail.width, prepared.thumbnail.height),
        (8, 6)
    );
    let preview = Pixels::of_blob(&prepared.preview).await;
    assert_eq!((preview.width, preview.height), (8, 6));
}

#[wasm_bindgen_test]
async fn a_large_picture_is_brought_down_to_the_edge_asked_for() {
    let bytes = picture!("photos/rocket.jpg");
    let rocket = file("rocket.jpg", bytes);
    let prepared = prepare(&rocket, bytes.len() as u64, Edges::all(512))
        .await
        .unwrap();
    assert_eq!(
        (prepared.thumbnail.width, prepared.thumbnail.height),
        (512, 342)
    );
    let preview = Pixels::of_blob(&prepared.preview).await;
    assert_eq!((preview.width, preview.height), (160, 107));
    assert_eq!(prepared.preview.type_(), "image/jpeg");
}

#[wasm_bindgen_test]
async fn a_thread_of_pixels_keeps_one_in_width() {
    let (prepared, pixels) = thumbnail(picture!("odd/strip-1x65000.png")).await;
    assert_eq!(
        (prepared.thumbnail.width, prepared.thumbnail.height),
        (1, 768)
    );
    assert_near(pixels.at(0, 400), [90, 90, 90]);
}

#[wasm_bindgen_test]
async fn an_animation_shows_its_first_frame() {
    let (_, pixels) = thumbnail(picture!("odd/animated.gif")).await;
    assert_near(pixels.at(24, 16), [0, 160, 0]);
}

#[wasm_bindgen_test]
async fn a_cmyk_picture_keeps_its_colors() {
    let (_, pixels) = thumbnail(picture!("odd/cmyk.jpg")).await;
    let reference = Pixels::of(picture!("orientation/1.jpg")).await;
    assert!(pixels.error(&reference) < 10.);
}

#[wasm_bindgen_test]
async fn colors_are_those_that_the_profile_means() {
    for (bytes, want) in [
        (picture!("odd/display-p3.jpg"), [215, 93, 31]),
        (picture!("odd/srgb-profile.jpg"), [200, 100, 50]),
    ] {
        let (_, pixels) = thumbnail(bytes).await;
        assert_near(pixels.at(16, 12), want);
    }
}

#[wasm_bindgen_test]
async fn the_size_told_is_that_of_the_upright_original() {
    for bytes in [
        picture!("orientation/6.jpg"),
        picture!("orientation/6.avif"),
        picture!("orientation/6.png"),
    ] {
        let bytes_len = bytes.len() as u64;
        let prepared = prepare(&file("x", bytes), bytes_len, Edges::all(32))
            .await
            .unwrap();
        assert_eq!((prepared.facts.width, prepared.facts.height), (96, 128));
        assert_eq!(
            (prepared.thumbnail.width, prepared.thumbnail.height),
            (24, 32)
        );
    }
}

#[wasm_bindgen_test]
async fn only_pixels_are_left_of_a_picture_full_of_metadata() {
    let original = picture!("odd/metadata.jpg");
    let (prepared, _) = thumbnail(original).await;
    assert!(!has_metadata(&prepared));
    for trace in [b"canary".as_slice(), b"Canary", b"Exif"] {
        assert!(original.windows(trace.len()).any(|part| part == trace));
        assert!(
            !prepared
                .thumbnail
                .jpeg
                .windows(trace.len())
                .any(|part| part == trace)
        );
    }
}

#[wasm_bindgen_test]
async fn the_checksum_is_that_of_the_original() {
    let bytes = picture!("photos/horse.png");
    let (prepared, _) = thumbnail(bytes).await;
    assert_eq!(prepared.crc32, Some(crc32fast::hash(bytes)));
}

/// By `sha256sum`.
#[wasm_bindgen_test]
async fn the_digest_is_that_of_the_original() {
    let (prepared, _) = thumbnail(picture!("photos/horse.png")).await;
    let digest = prepared.facts.sha256.unwrap();
    let shown: Vec<String> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(
        shown.concat(),
        "c7fb60789fe394c485f842291ea3b21e50d140f39d6dcb5fb9917cc178225455"
    );
}

#[wasm_bindgen_test]
async fn pictures_that_look_alike_have_looks_near_each_other() {
    let look = async |bytes| thumbnail(bytes).await.0.facts.look.unwrap();
    let upright = look(picture!("orientation/1.jpg")).await;
    for same in [
        picture!("orientation/6.png"),
        picture!("orientation/8.webp"),
        picture!("odd/cmyk.jpg"),
    ] {
        let same = look(same).await;
        assert!(upright.distance(&same) <= 16, "{upright:?} {same:?}");
        assert!(upright.tint_distance(&same) <= 8, "{upright:?} {same:?}");
    }
    let other = look(picture!("photos/rocket.jpg")).await;
    assert!(upright.distance(&other) >= 64, "{upright:?} {other:?}");
    let (flat, _) = thumbnail(picture!("odd/strip-1x65000.png")).await;
    assert_eq!(flat.facts.look, None);
}

#[wasm_bindgen_test]
async fn a_photograph_tells_when_and_with_what_it_was_taken() {
    let (prepared, _) = thumbnail(picture!("odd/camera.jpg")).await;
    let facts = prepared.facts;
    assert_eq!((facts.width, facts.height), (96, 128));
    assert_eq!(facts.taken, Taken::read("2024-05-12T10:11:12+02:00"));
    assert_eq!(facts.camera.as_deref(), Some("Canon EOS R5"));
    assert_eq!(facts.lens.as_deref(), Some("RF24-70mm F2.8 L IS USM"));
    let (prepared, _) = thumbnail(picture!("odd/alpha.png")).await;
    let facts = prepared.facts;
    assert_eq!((facts.taken, facts.camera, facts.lens), (None, None, None));
}

#[wasm_bindgen_test]
async fn the_page_is_told_all_facts_of_a_picture() {
    for bytes in [
        picture!("odd/camera.jpg"),
        picture!("odd/strip-1x65000.png"),
    ] {
        let (prepared, _) = thumbnail(bytes).await;
        let (message, _) = messages::answer(Ok(prepared.clone()));
        let told = messages::read_answer(&message).unwrap().unwrap();
        assert_eq!(told.facts, prepared.facts);
    }
    let told = failure(picture!("odd/drawing.svg")).await;
    let (message, _) = messages::answer(Err(told.clone()));
    assert_eq!(messages::read_answer(&message).unwrap().unwrap_err(), told);
}

#[wasm_bindgen_test]
async fn a_bomb_is_refused_by_its_header() {
    let start = eponym::browser::timers::now_ms();
    let problem = failure(picture!("odd/bomb-60000x60000.png"))
        .await
        .into_problem();
    assert_eq!(problem.code, Code::TooManyPixels);
    assert_eq!(words::told(&problem.detail), "60000 × 60000 pixels");
    // Decoding it would take seconds, where it did not fail.
    assert!(eponym::browser::timers::now_ms() - start < 500.);
}

#[wasm_bindgen_test]
async fn what_no_browser_shows_is_decoded_here_upright() {
    let bytes = picture!("foreign/turned.tif");
    let file = file("x", bytes);
    let prepared =
        foreign::prepare(&file, bytes.len() as u64, MediaType::Tiff, Edges::all(768)).await;
    let prepared = prepared.unwrap();
    let pixels = Pixels::of(&prepared.thumbnail.jpeg).await;
    assert_eq!((pixels.width, pixels.height), (96, 128));
    assert!(!has_metadata(&prepared));
    assert_eq!(prepared.crc32, Some(crc32fast::hash(bytes)));
    assert_eq!((prepared.facts.width, prepared.facts.height), (96, 128));
    assert_eq!(prepared.facts.camera.as_deref(), Some("Scanner"));
}

#[wasm_bindgen_test]
async fn what_nobody_knows_is_nobodys() {
    let bytes = picture!("foreign/sensor-only.arw");
    let file = file("x", bytes);
    let prepared = foreign::prepare(
        &file,
        bytes.len() as u64,
        MediaType::CameraRaw,
        Edges::all(768),
    )
    .await;
    assert_eq!(prepared.unwrap_err().code, Code::Undecodable);
}

#[wasm_bindgen_test]
async fn what_this_decoder_cannot_do_is_left_to_another_with_all_that_is_known() {
    for bytes in [
        picture!("odd/drawing.svg"),
        picture!("odd/zero-width.gif"),
        b"\xff\xd8\xff\xe0".as_slice(),
    ] {
        let Failure::Undecoded(scan, problem) = failure(bytes).await else {
            panic!("given up");
        };
        assert_eq!(scan.crc32, Some(crc32fast::hash(bytes)));
        assert_eq!(problem.code, Code::Undecodable);
    }
}

#[wasm_bindgen_test]
async fn a_file_of_another_size_than_when_it_was_dropped_is_refused() {
    let bytes = picture!("odd/tiny.bmp");
    for size in [0, bytes.len() as u64 - 1, bytes.len() as u64 + 1] {
        let failure = prepare(&file("x.bmp", bytes), size, Edges::all(768))
            .await
            .unwrap_err();
        assert_eq!(failure.into_problem().code, Code::ChangedOnDisk);
    }
}
