//! Metadata of pictures by others, of pictures put together here, and of no picture at all.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::io::Cursor;

use exif::experimental::Writer;
use exif::{Field, In, Tag, Value};
use proptest::prelude::*;

use eponym::domain::image::MediaType;
use eponym::domain::metadata::{LONGEST_TEXT, Metadata};
use eponym::domain::orientation::Orientation;
use eponym::domain::taken::Taken;

const KINDS: [MediaType; 7] = [
    MediaType::Jpeg,
    MediaType::Png,
    MediaType::WebP,
    MediaType::Avif,
    MediaType::Heic,
    MediaType::Tiff,
    MediaType::CameraRaw,
];

fn fixture(path: &str) -> Vec<u8> {
    let root = env!("CARGO_MANIFEST_DIR");
    std::fs::read(format!("{root}/tests/data/images/{path}")).unwrap()
}

fn exif(texts: &[(Tag, &str)]) -> Vec<u8> {
    let field = |&(tag, text): &(Tag, &str)| Field {
        tag,
        ifd_num: In::PRIMARY,
        value: Value::Ascii(vec![text.as_bytes().to_vec()]),
    };
    let fields: Vec<Field> = texts.iter().map(field).collect();
    let mut writer = Writer::new();
    for field in &fields {
        writer.push_field(field);
    }
    let mut bytes = Cursor::new(Vec::new());
    writer.write(&mut bytes, false).unwrap();
    bytes.into_inner()
}

fn jpeg(segments: &[&[u8]]) -> Vec<u8> {
    let mut bytes = b"\xFF\xD8".to_vec();
    for content in segments {
        bytes.extend(b"\xFF\xE1");
        bytes.extend((content.len() as u16 + 2).to_be_bytes());
        bytes.extend(*content);
    }
    bytes.extend(b"\xFF\xDA\0\x02");
    bytes
}

fn jpeg_with(texts: &[(Tag, &str)]) -> Vec<u8> {
    jpeg(&[&[b"Exif\0\0".to_vec(), exif(texts)].concat()])
}

fn packet(inside: &str) -> String {
    format!(
        r#"<?xpacket begin="{}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns:xap="http://ns.adobe.com/xap/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
            xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
            xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">{inside}</rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>"#,
        '\u{FEFF}'
    )
}

fn xmp_segment(packet: &str) -> Vec<u8> {
    [b"http://ns.adobe.com/xap/1.0/\0", packet.as_bytes()].concat()
}

fn png_with(packet: &str) -> Vec<u8> {
    let data = [b"XML:com.adobe.xmp\0\0\0en\0\0", packet.as_bytes()].concat();
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend((data.len() as u32).to_be_bytes());
    bytes.extend(b"iTXt");
    bytes.extend(data);
    bytes.extend([0; 4]);
    bytes
}

fn webp_with(packet: &str) -> Vec<u8> {
    let mut bytes = b"RIFF\0\0\0\0WEBPXMP ".to_vec();
    bytes.extend((packet.len() as u32).to_le_bytes());
    bytes.extend(packet.as_bytes());
    bytes
}

#[track_caller]
fn check(bytes: &[u8], media_type: MediaType, taken: &str, camera: &str, lens: &str) {
    let read = Metadata::read(bytes, media_type);
    let shown = read.taken.map(|taken| taken.to_string());
    assert_eq!(shown.unwrap_or_default(), taken);
    assert_eq!(read.camera.unwrap_or_default(), camera);
    assert_eq!(read.lens.unwrap_or_default(), lens);
}

#[test]
fn a_tiff_tells_its_date_and_its_scanner_and_leaves_turning_to_its_decoder() {
    let metadata = Metadata::read(&fixture("foreign/turned.tif"), MediaType::Tiff);
    assert_eq!(metadata.taken, Taken::read("2024:05:06 07:08:09"));
    assert_eq!(metadata.camera.as_deref(), Some("Scanner"));
    assert_eq!(metadata.orientation, Orientation::TopLeft);
}

#[test]
fn a_photograph_tells_when_and_with_what_it_was_taken() {
    let bytes = jpeg_with(&[
        (Tag::Make, "Canon"),
        (Tag::Model, "Canon EOS R5"),
        (Tag::DateTime, "2025:01:01 00:00:01"),
        (Tag::DateTimeOriginal, "2024:05:12 10:11:12"),
        (Tag::OffsetTimeOriginal, "+02:00"),
        (Tag::LensModel, "RF24-70mm F2.8 L IS USM"),
    ]);
    check(
        &bytes,
        MediaType::Jpeg,
        "2024-05-12T10:11:12+02:00",
        "Canon EOS R5",
        "RF24-70mm F2.8 L IS USM",
    );
}

#[test]
fn the_next_best_date_is_taken_where_the_best_makes_no_sense() {
    let never = (Tag::DateTimeOriginal, "0000:00:00 00:00:00");
    let digitized = (Tag::DateTimeDigitized, "2023:01:02 03:04:05");
    let changed = (Tag::DateTime, "2025:01:01 00:00:01");
    let taken = |texts: &[_]| Metadata::read(&jpeg_with(texts), MediaType::Jpeg).taken;
    assert_eq!(
        taken(&[never, digitized, changed]),
        Taken::read("2023-01-02T03:04:05")
    );
    assert_eq!(taken(&[never, changed]), Taken::read("2025-01-01T00:00:01"));
    assert_eq!(taken(&[never, (Tag::DateTime, "    :  :   ")]), None);
}

#[test]
fn texts_are_cleaned_and_bounded() {
    let long = "x".repeat(300);
    let bytes = jpeg_with(&[
        (Tag::Make, "  NIKON\tCORP\u{202e}  "),
        (Tag::Model, "\u{200b} \0"),
        (Tag::LensModel, &long),
    ]);
    check(
        &bytes,
        MediaType::Jpeg,
        "",
        "NIKON CORP",
        &"x".repeat(LONGEST_TEXT),
    );
    let bytes = jpeg_with(&[(Tag::LensModel, "----")]);
    check(&bytes, MediaType::Jpeg, "", "", "");
}

#[test]
fn xmp_is_read_as_attributes_and_as_elements_in_every_container() {
    let attributes = packet(
        r#"<rdf:Description xap:CreateDate="2020-01-01T01:01:01Z" tiff:Model="X-T5"
            aux:Lens="XF35" photoshop:DateCreated="2019-02-03"/>"#,
    );
    let elements = packet(
        "<rdf:Description><tiff:Make>Fuji</tiff:Make></rdf:Description><rdf:Description>
            <exif:DateTimeOriginal>2018-03-04T05:06:07.89+01:00</exif:DateTimeOriginal>
        </rdf:Description>",
    );
    let second = "2018-03-04T05:06:07+01:00";
    for (bytes, media_type) in [
        (jpeg(&[&xmp_segment(&attributes)]), MediaType::Jpeg),
        (png_with(&attributes), MediaType::Png),
        (webp_with(&attributes), MediaType::WebP),
    ] {
        check(&bytes, media_type, "2019-02-03", "X-T5", "XF35");
    }
    check(&png_with(&elements), MediaType::Png, second, "Fuji", "");
}

#[test]
fn xmp_comes_before_the_last_change_and_after_the_camera() {
    let xmp = xmp_segment(&packet(
        r#"<rdf:Description xap:CreateDate="2020-01-01T01:01:01" tiff:Model="other"/>"#,
    ));
    let with = |texts: &[_]| {
        let exif = [b"Exif\0\0".to_vec(), exif(texts)].concat();
        jpeg(&[&exif, &xmp])
    };
    let changed = (Tag::DateTime, "2025:01:01 00:00:01");
    let original = (Tag::DateTimeOriginal, "2024:05:12 10:11:12");
    let model = (Tag::Model, "X-T5");
    let kind = MediaType::Jpeg;
    check(
        &with(&[changed, model]),
        kind,
        "2020-01-01T01:01:01",
        "X-T5",
        "",
    );
    check(
        &with(&[changed, original]),
        kind,
        "2024-05-12T10:11:12",
        "",
        "",
    );
}

#[test]
fn what_xmp_says_of_the_parts_of_a_picture_is_not_said_of_the_picture() {
    let nested = packet(
        r#"<rdf:Description><xap:Pantry><rdf:Bag><rdf:li>
            <rdf:Description xap:CreateDate="2020-01-01T01:01:01"/>
        </rdf:li></rdf:Bag></xap:Pantry></rdf:Description>"#,
    );
    check(&png_with(&nested), MediaType::Png, "", "", "");
}

#[test]
fn hostile_xmp_costs_nothing_and_tells_nothing() {
    let entities = r#"<!DOCTYPE x [<!ENTITY a "2020-01-01"><!ENTITY b "&a;&a;">]><x>&b;</x>"#;
    let deep = packet(&"<a>".repeat(200_000));
    let wide = packet(&"<a/>".repeat(200_000));
    for hostile in [entities, &deep, &wide, "", "<", "\0\0"] {
        check(&png_with(hostile), MediaType::Png, "", "", "");
    }
}

#[test]
fn the_orientation_is_read_from_jpeg_webp_and_png() {
    for expected in Orientation::ALL {
        let read = |extension, media_type| {
            let bytes = fixture(&format!("orientation/{}.{extension}", expected.tag()));
            Metadata::read(&bytes, media_type).orientation
        };
        assert_eq!(read("webp", MediaType::WebP), expected);
        assert_eq!(read("png", MediaType::Png), expected);
        assert_eq!(read("jpg", MediaType::Jpeg), expected);
    }
}

/// Pillow writes the tag so.
#[test]
fn exif_is_found_behind_the_bytes_that_belong_into_jpeg_files() {
    let exif = [
        b"Exif\0\0".to_vec(),
        exif(&[(Tag::DateTimeOriginal, "2024:05:12 10:11:12")]),
    ]
    .concat();
    let mut bytes = b"RIFF\0\0\0\0WEBPEXIF".to_vec();
    bytes.extend((exif.len() as u32).to_le_bytes());
    bytes.extend(exif);
    check(&bytes, MediaType::WebP, "2024-05-12T10:11:12", "", "");
}

#[test]
fn a_picture_cut_short_anywhere_is_read_as_far_as_it_goes() {
    for (path, media_type) in [
        ("orientation/6.webp", MediaType::WebP),
        ("orientation/6.png", MediaType::Png),
        ("odd/metadata.jpg", MediaType::Jpeg),
        ("odd/tiny.avif", MediaType::Avif),
    ] {
        let bytes = fixture(path);
        for end in (0..bytes.len().min(2_000)).chain([bytes.len()]) {
            let _ = Metadata::read(&bytes[..end], media_type);
        }
    }
}

fn start(media_type: MediaType) -> &'static [u8] {
    match media_type {
        MediaType::Jpeg => b"\xFF\xD8\xFF\xE1",
        MediaType::Png => b"\x89PNG\r\n\x1a\n",
        MediaType::WebP => b"RIFF\0\0\0\0WEBP",
        _ => b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_complaint(
        bytes in prop::collection::vec(any::<u8>(), 0..600),
        kind in 0..KINDS.len(),
    ) {
        let bytes = [start(KINDS[kind]), &bytes].concat();
        let _ = Metadata::read(&bytes, KINDS[kind]);
    }

    #[test]
    fn a_damaged_picture_is_read_without_complaint(
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..30),
        is_xmp in any::<bool>(),
    ) {
        let mut bytes = if is_xmp {
            let inside = r#"<rdf:Description tiff:Model="X" xap:CreateDate="2020-01-01T01:01:01"/>"#;
            jpeg(&[&xmp_segment(&packet(inside))])
        } else {
            jpeg_with(&[
                (Tag::Model, "Canon EOS R5"),
                (Tag::DateTimeOriginal, "2024:05:12 10:11:12"),
            ])
        };
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let read = Metadata::read(&bytes, MediaType::Jpeg);
        prop_assert!(read.camera.is_none_or(|camera| camera.chars().count() <= LONGEST_TEXT));
    }

    #[test]
    fn what_is_read_of_a_moment_is_shown_as_it_is_read(text in "[0-9: T.+Z-]{0,30}") {
        if let Some(taken) = Taken::read(&text) {
            prop_assert_eq!(Taken::read(&taken.to_string()), Some(taken));
        }
    }
}

#[test]
fn an_avif_says_by_its_own_properties_which_way_up_it_is() {
    for tag in 1..=8 {
        let bytes = fixture(&format!("orientation/{tag}.avif"));
        let orientation = Metadata::read(&bytes, MediaType::Avif).orientation;
        assert_eq!(orientation, Orientation::from_tag(tag), "{tag}.avif");
        for length in 0..bytes.len() {
            let cut = Metadata::read(&bytes[..length], MediaType::Avif).orientation;
            assert!(
                [Orientation::TopLeft, orientation].contains(&cut),
                "{tag}.avif, {length} bytes"
            );
        }
    }
}
