//! What this device sees in pictures, natively and with the weights that the page serves.
#![cfg(all(feature = "vision", not(target_arch = "wasm32")))]
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use eponym::domain::evidence::Evidence;
use eponym::domain::orientation::Orientation;
use eponym::pixels::{Pixels, turned};
use eponym::vision::{Eyes, PhotoWeights, Weights};
use std::path::Path;
use std::sync::LazyLock;

/// Opened once: reading the weights takes longer than looking.
static EYES: LazyLock<Eyes> = LazyLock::new(|| Eyes::open(weights()).unwrap());

fn file(path: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn weight(name: &str) -> Vec<u8> {
    file(&format!("models/weights/{name}"))
}

fn text(name: &str) -> String {
    String::from_utf8(weight(name)).unwrap()
}

fn weights() -> Weights {
    Weights {
        detector: weight("PP-OCRv6_det_tiny.onnx"),
        recognizer: weight("rec_latin.onnx"),
        letters: text("rec_latin.dict"),
        photographs: Some(PhotoWeights {
            classifier: weight("efflite2_i8.onnx"),
            detector: weight("cocossd_i8.onnx"),
            labels: text("labels.txt"),
        }),
    }
}

fn pixels(name: &str) -> Pixels {
    let image = image::load_from_memory(&file(&format!("tests/data/images/{name}")))
        .unwrap()
        .to_rgba8();
    Pixels {
        width: image.width(),
        height: image.height(),
        rgba: image.into_raw(),
    }
}

fn seen(pixels: &Pixels) -> Evidence {
    EYES.look(pixels).unwrap()
}

fn lines(evidence: &Evidence) -> Vec<&str> {
    evidence
        .lines
        .iter()
        .map(|line| line.text.as_str())
        .collect()
}

/// Without spaces, which a small reader loses now and then.
fn letters(line: &str) -> String {
    line.chars().filter(|c| !c.is_whitespace()).collect()
}

const LETTER: [&str; 5] = [
    "Garden Club Newsletter",
    "Spring meeting, Saturday 14 March",
    "We meet at the old greenhouse at ten in the morning.",
    "Please bring seeds to swap, a small spade and a warm hat.",
    "Tea and cake: Anna and Joao, as every year.",
];

#[track_caller]
fn check_letter(evidence: &Evidence) {
    let read: Vec<String> = evidence
        .lines
        .iter()
        .map(|line| letters(&line.text))
        .collect();
    assert_eq!(read, LETTER.map(letters));
    assert!(evidence.lines.iter().all(|line| line.confidence > 0.9));
}

#[test]
fn a_letter_is_read_from_top_to_bottom_and_its_title_is_the_largest() {
    let evidence = seen(&pixels("text/letter.png"));
    check_letter(&evidence);
    let heights: Vec<f32> = evidence.lines.iter().map(|line| line.height).collect();
    assert!(
        heights[1..].iter().all(|height| heights[0] > 1.2 * height),
        "{heights:?}"
    );
    let title = &evidence.lines[0];
    assert!(
        (0.03..0.07).contains(&title.left) && (0.06..0.13).contains(&title.top),
        "{title:?}"
    );
    assert!(evidence.flatness > 0.6 && evidence.palette > 0.8);
}

#[test]
fn a_letter_on_its_head_or_on_its_side_is_read_as_well() {
    for orientation in [
        Orientation::BottomRight,
        Orientation::RightTop,
        Orientation::LeftBottom,
    ] {
        check_letter(&seen(&turned(pixels("text/letter.png"), orientation)));
    }
}

#[test]
fn a_window_on_a_dark_ground_is_read_too() {
    let read = seen(&pixels("text/window-dark.png"));
    let all = letters(&lines(&read).join(" "));
    assert!(all.contains("Eponym"), "{all}");
    assert!(read.lines.len() > 5);
}

#[test]
fn a_cat_is_a_cat_by_class_group_and_place() {
    let evidence = seen(&pixels("photos/chelsea.jpg"));
    assert_eq!(evidence.tags[0].group, "cat");
    let group = evidence.tags.iter().find(|tag| tag.label == "cat").unwrap();
    assert!(group.probability > 0.6, "{group:?}");
    let thing = &evidence.objects[0];
    assert_eq!(thing.label, "cat");
    assert!(
        thing.score > 0.6 && thing.width > 0.5 && thing.height > 0.5,
        "{thing:?}"
    );
    assert!(evidence.flatness < 0.3 && evidence.palette < 0.3);
}

#[test]
fn nothing_is_read_where_there_is_no_text() {
    for photo in ["chelsea.jpg", "coins.png", "rocket.jpg"] {
        let evidence = seen(&pixels(&format!("photos/{photo}")));
        assert!(
            lines(&evidence).concat().len() < 4,
            "{photo}: {:?}",
            evidence.lines
        );
    }
}

#[test]
fn no_shape_of_picture_is_too_odd_to_look_at() {
    for (width, height) in [(1, 1), (2, 1), (1, 900), (900, 2), (31, 33)] {
        let gray = Pixels {
            width,
            height,
            rgba: vec![128; (4 * width * height) as usize],
        };
        let evidence = seen(&gray);
        assert_eq!((evidence.width_px, evidence.height_px), (width, height));
        assert_eq!(lines(&evidence), [""; 0]);
    }
    let none = Pixels {
        width: 0,
        height: 0,
        rgba: Vec::new(),
    };
    assert!(EYES.look(&none).is_err());
}

#[test]
fn weights_that_are_cut_short_open_no_eyes() {
    let mut weights = weights();
    weights.detector.truncate(1_000);
    assert!(Eyes::open(weights).is_err());
}
