//! Which files get a row, which only a count.

use super::*;
use crate::domain::words;

const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF";

#[track_caller]
fn check(path: &str, head: &[u8], want: Verdict) {
    let verdict = said(inspect(path, head.len() as u64, head));
    assert_eq!(verdict, want, "{path}");
}

/// With what was found out in words.
fn said(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::Problem(problem) => {
            let detail = words::told(&problem.detail);
            Verdict::Problem(problem.with_detail(detail))
        }
        other => other,
    }
}

fn picture(media_type: MediaType) -> Verdict {
    Verdict::Picture(media_type)
}

fn no_picture(looks_like: &str) -> Verdict {
    Verdict::Problem(Problem::new(Code::NotAnImage).with_detail(looks_like))
}

#[test]
fn the_bytes_decide_and_not_the_name() {
    check("a/photo.jpg", JPEG, picture(MediaType::Jpeg));
    check("photo", JPEG, picture(MediaType::Jpeg));
    check("photo.txt", JPEG, picture(MediaType::Jpeg));
    check(
        "photo.jpg",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        picture(MediaType::Heic),
    );
    check("photo.png", b"<svg/>", picture(MediaType::Svg));
    check(".hidden.jpg", JPEG, picture(MediaType::Jpeg));
}

#[test]
fn a_tiff_under_a_cameras_extension_is_that_cameras() {
    check(
        "DSC_0001.NEF",
        b"MM\0*\0\0\0\x08",
        picture(MediaType::CameraRaw),
    );
    check("scan.tif", b"MM\0*\0\0\0\x08", picture(MediaType::Tiff));
    check("DSC_0001.NEF", JPEG, picture(MediaType::Jpeg));
}

#[test]
fn a_targa_is_one_by_its_name_and_its_header() {
    let header = b"\0\0\x0a\0\0\0\0\0\0\0\0\0\x60\0\x80\0\x18\x20pixels";
    check("a.tga", header, picture(MediaType::Tga));
    check("a.bin", header, Verdict::Skipped(SkipReason::NotAnImage));
    let sizeless = b"\0\0\x0a\0\0\0\0\0\0\0\0\0\0\0\x80\0\x18\x20pixels";
    check("a.tga", sizeless, no_picture("looks like unknown data"));
    check("a.tga", b"Dear Anna, I", no_picture("looks like a text"));
    check("a.tga", JPEG, picture(MediaType::Jpeg));
}

#[test]
fn a_pictures_name_without_a_picture_gets_a_row_with_the_reason() {
    check("photo.jpg", b"%PDF-1.7", no_picture("looks like a PDF"));
    check("photo.JPG", b"<html>", no_picture("looks like a web page"));
    check(
        "photo.png",
        b"PK\x03\x04",
        no_picture("looks like a ZIP archive"),
    );
    check("photo.jpg", b"MZ\x90\0", no_picture("looks like a program"));
    check("photo.gif", b"hello", no_picture("looks like a text"));
    check(
        "photo.webp",
        &[0; 9],
        no_picture("looks like nothing but zeros"),
    );
}

#[test]
fn empty_files_are_a_problem_only_under_a_pictures_name() {
    check(
        "photo.jpg",
        b"",
        Verdict::Problem(Problem::new(Code::EmptyFile)),
    );
    check("notes.txt", b"", Verdict::Skipped(SkipReason::Empty));
    check("notes", b"", Verdict::Skipped(SkipReason::Empty));
}

#[test]
fn what_was_never_meant_as_a_picture_is_only_counted() {
    for (path, head) in [
        ("a.pdf", b"%PDF-1.7".as_slice()),
        ("a.txt", b"hello"),
        ("a.mp3", b"ID3\x04"),
        ("a.avi", b"RIFF\0\0\0\0AVI "),
        ("a.mkv", b"\x1a\x45\xdf\xa3\x93\x42\x82\x88matroska"),
    ] {
        check(path, head, Verdict::Skipped(SkipReason::NotAnImage));
    }
}

#[test]
fn videos_that_browsers_play_are_told_apart() {
    for (path, head, kind) in [
        ("a.mp4", b"\0\0\0\x18ftypisom".as_slice(), MediaType::Mp4),
        ("a.txt", b"\0\0\0\x18ftypmp42", MediaType::Mp4),
        ("a.MOV", b"\0\0\0\x14ftypqt  ", MediaType::QuickTime),
        (
            "a.webm",
            b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm",
            MediaType::WebM,
        ),
    ] {
        check(path, head, Verdict::Video(kind));
    }
    check(
        "a.jpg",
        b"\0\0\0\x18ftypisom",
        no_picture("looks like a video"),
    );
    check("a.mp4", b"hello", Verdict::Skipped(SkipReason::NotAnImage));
    check("a.mp4", b"", Verdict::Skipped(SkipReason::Empty));
}

#[test]
fn housekeeping_is_counted_apart() {
    for path in [
        ".DS_Store",
        "trip/.DS_Store",
        "trip/Thumbs.db",
        "trip/Desktop.ini",
        "trip/ehthumbs.db",
        ".picasa.ini",
        "trip/._photo.jpg",
        "Icon\r",
    ] {
        check(
            path,
            b"\0\x05\x16\x07",
            Verdict::Skipped(SkipReason::System),
        );
        check(path, b"", Verdict::Skipped(SkipReason::System));
    }
    for path in [
        "__MACOSX/trip/a.jpg",
        ".Spotlight-V100/a.jpg",
        "nas/@eaDir/a.jpg/SYNOPHOTO_THUMB_M.jpg",
    ] {
        check(path, JPEG, Verdict::Skipped(SkipReason::System));
    }
}

#[test]
fn a_picture_that_only_looks_like_housekeeping_is_kept() {
    check("._photo.jpg", JPEG, picture(MediaType::Jpeg));
    check("my @eaDir/a.jpg", JPEG, picture(MediaType::Jpeg));
    check("Thumbs.db.jpg", JPEG, picture(MediaType::Jpeg));
    check("__MACOSX", JPEG, picture(MediaType::Jpeg));
}

#[test]
fn a_source_image_knows_its_folder_and_its_name() {
    let image = |path: &str| SourceImage {
        path: path.to_owned(),
        size: 1,
        modified_ms: 0,
        media_type: MediaType::Jpeg,
    };
    assert_eq!(image("a/b/c:d\\e.jpg").folder(), "a/b");
    assert_eq!(image("a/b/c:d\\e.jpg").file_name(), "c:d\\e.jpg");
    assert_eq!(image("e.jpg").folder(), "");
}

/// Every file of the shared corpus, where it is at hand, is what its manifest calls it.
#[test]
fn real_files_are_what_their_collectors_say() {
    let Ok(manifest) = std::fs::read_to_string("../shared/corpus/MANIFEST.tsv") else {
        return;
    };
    for path in manifest
        .lines()
        .skip(1)
        .filter_map(|line| line.split('\t').next())
    {
        let bytes = std::fs::read(format!("../shared/corpus/{path}")).unwrap();
        let head = &bytes[..bytes.len().min(HEAD_BYTES as usize)];
        let verdict = said(inspect(path, bytes.len() as u64, head));
        match path {
            "broken/pngtest_bad.png.bin" => {
                assert_eq!(verdict, Verdict::Skipped(SkipReason::NotAnImage))
            }
            "broken/negative_size.ppm" => assert_eq!(verdict, no_picture("looks like a text")),
            _ if path.starts_with("naughty-names/") => {
                assert_eq!(verdict, Verdict::Skipped(SkipReason::NotAnImage), "{path}");
            }
            _ => assert!(
                matches!(verdict, Verdict::Picture(_)),
                "{path}: {verdict:?}"
            ),
        }
    }
}
