//! One case for every row of the table, and for every look-alike that must not pass.

use super::*;

#[track_caller]
fn check(head: &[u8], want: Content) {
    assert_eq!(sniff(head), want, "{}", head.escape_ascii());
}

#[test]
fn every_row_of_the_table_is_reached() {
    for (offset, magic, content) in TABLE {
        let mut head = vec![0xaa; *offset];
        head.extend_from_slice(magic);
        head.extend_from_slice(&[0xaa; 8]);
        check(&head, *content);
    }
}

#[test]
fn a_canon_raw_is_not_taken_for_the_tiff_it_is_made_of() {
    check(b"II*\0\x10\0\0\0CR\x02\0", Picture(MediaType::CameraRaw));
    check(b"II*\0\x08\0\0\0\x12\0", Picture(MediaType::Tiff));
}

#[test]
fn riff_files_are_told_by_their_form() {
    check(b"RIFF\x10\0\0\0WEBPVP8 ", Picture(MediaType::WebP));
    check(b"RIFF\x10\0\0\0WAVEfmt ", Other(told::A_SOUND));
    check(b"RIFF\x10\0\0\0AVI LIST", Other(told::A_MOVING_PICTURE));
    check(b"RIFF", Other(told::A_TEXT));
}

#[test]
fn iso_media_files_are_told_by_their_brands() {
    fn ftyp(brands: &[u8]) -> Vec<u8> {
        let length = 8 + brands.len() as u32;
        [
            &length.to_be_bytes(),
            b"ftyp".as_slice(),
            brands,
            b"\0\0\0\x08meta",
        ]
        .concat()
    }
    for (brands, want) in [
        (b"avif\0\0\0\0mif1miaf".as_slice(), Picture(MediaType::Avif)),
        (b"avis\0\0\0\0avif", Picture(MediaType::Avif)),
        (b"mif1\0\0\0\0avifmiaf", Picture(MediaType::Avif)),
        (b"heic\0\0\0\0mif1heic", Picture(MediaType::Heic)),
        (b"mif1\0\0\0\0mif1heic", Picture(MediaType::Heic)),
        (b"msf1\0\0\0\0hevc", Picture(MediaType::Heic)),
        (b"mif1\0\0\0\0", Picture(MediaType::Heic)),
        (b"mif1", Picture(MediaType::Heic)),
        (b"crx \0\0\0\x01crx isom", Picture(MediaType::CameraRaw)),
        (b"M4A \0\0\0\0isom", Other(told::A_SOUND)),
        (b"isom\0\0\x02\0isomavc1", Video(MediaType::Mp4)),
        // A film may name a picture brand among those it is compatible with.
        (b"qt  \0\0\x02\0heic", Video(MediaType::QuickTime)),
    ] {
        check(&ftyp(brands), want);
    }
}

#[test]
fn a_length_that_lies_beyond_the_head_is_no_trouble() {
    check(
        b"\xff\xff\xff\xffftypmif1\0\0\0\0avif",
        Picture(MediaType::Avif),
    );
    check(b"\0\0\0\0ftypmif1\0\0\0\0avif", Picture(MediaType::Heic));
}

#[test]
fn weak_magic_numbers_need_the_rest_of_the_header() {
    check(
        b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0",
        Picture(MediaType::Bmp),
    );
    check(
        b"BM meeting on the 14th: bring your lunch",
        Other(told::A_TEXT),
    );
    check(
        b"\0\0\x01\0\x01\0\x10\x10\0\0\x01\0",
        Picture(MediaType::Ico),
    );
    check(
        b"\0\0\x02\0\x01\0\x20\x20\0\0\x01\0",
        Picture(MediaType::Ico),
    );
    check(
        b"\0\0\x01\0\0\0\x10\x10\0\0\x01\0",
        Other(told::UNKNOWN_DATA),
    );
    check(b"P6\n128 128\n255\n", Picture(MediaType::Pnm));
    check(b"P5\n# by hand\n8 8", Picture(MediaType::Pnm));
    check(b"P7\nWIDTH 8", Picture(MediaType::Pnm));
    check(b"P1 minutes of the meeting", Other(told::A_TEXT));
    check(b"II come, II see", Other(told::A_TEXT));
}

#[test]
fn what_is_no_picture_is_called_by_its_name() {
    check(b"", Other(told::NOTHING));
    check(&[0; 64], Other(told::NOTHING_BUT_ZEROS));
    check(b"Dear diary", Other(told::A_TEXT));
    check(
        b"<!DOCTYPE html><title>404</title>",
        Other(told::A_WEB_PAGE),
    );
    check(b"\x01\x02\x03\x04\xfe\xff", Other(told::UNKNOWN_DATA));
}

proptest::proptest! {
    #[test]
    fn no_head_is_too_strange(start in 0..TABLE.len(), noise: Vec<u8>, text: String) {
        sniff(&noise);
        sniff(text.as_bytes());
        sniff(&[TABLE[start].1, &noise].concat());
        sniff(format!("<!DOCTYPE svg [{text}]><{text}").as_bytes());
    }
}
