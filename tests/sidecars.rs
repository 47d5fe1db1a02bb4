//! The sidecars as ExifTool reads them, which knows nothing of this project.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::print_stdout, reason = "says what is skipped")]

use std::fs;
use std::process::Command;

use eponym::domain::export::{Format, Record, documents};

#[test]
fn an_independent_reader_finds_everything_in_a_sidecar() {
    if Command::new("exiftool").arg("-ver").output().is_err() {
        println!("skipped: there is no exiftool");
        return;
    }
    let record = Record {
        path: "in/it's <old>\u{7}.jpg".to_owned(),
        new_name: Some("cat.jpg".to_owned()),
        alt_text: Some("A <b>cat</b> & \"its\" ball, 写真 🐈".to_owned()),
        keywords: vec!["red & blue".to_owned(), "кот".to_owned()],
        ..Record::default()
    };
    let sidecar = documents(Format::Xmp, &[record]).remove(0);
    assert_eq!(sidecar.path, "in/cat.xmp");
    let path = std::env::temp_dir().join(format!("eponym-{}.xmp", std::process::id()));
    fs::write(&path, sidecar.text).expect("writable");
    let output = Command::new("exiftool")
        .args(["-json", "-G1", "-validate", "-warning", "-error", "-a"])
        .args(["-XMP:all", "-charset", "filename=utf8"])
        .arg(&path)
        .output()
        .expect("it runs");
    fs::remove_file(&path).expect("there");
    let said: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let tags = &said[0];
    let alt_text = "A <b>cat</b> & \"its\" ball, 写真 🐈";
    assert_eq!(tags["XMP-dc:Description"], alt_text, "{said:#}");
    assert_eq!(tags["XMP-iptcCore:AltTextAccessibility"], alt_text);
    assert_eq!(
        tags["XMP-dc:Subject"],
        serde_json::json!(["red & blue", "кот"])
    );
    assert_eq!(
        tags["XMP-xmpMM:PreservedFileName"],
        "it's <old>\u{fffd}.jpg"
    );
    assert_eq!(tags["ExifTool:Validate"], "OK", "{said:#}");
}
