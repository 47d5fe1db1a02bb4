//! Files that go with a picture: what cameras, phones, editors and exports write beside it.
//!
//! They are found by folder and name alone, and follow their picture's new name:
//!
//! | beside `IMG_1.JPG` | written by |
//! | --- | --- |
//! | `IMG_1.xmp`, `IMG_1.JPG.xmp` | Lightroom, darktable, digiKam |
//! | `IMG_1.MOV`, `IMG_1.MP4` | Live Photos and motion photos |
//! | `IMG_1.AAE` | edits of Apple's Photos |
//! | `IMG_1.NEF`, `IMG_1.CR3`, `IMG_1.DNG` and other camera RAW | cameras that write both |
//! | `IMG_1.THM`, `IMG_1.WAV`, `IMG_1.pp3`, `IMG_1.dop` | cameras and developers of raw files |
//! | `IMG_1.JPG.json`, `IMG_1.JPG.supplemental-metadata.json` | Google Takeout, which cuts long names short |
//! | `IMG.JPG(1).json`, `IMG.JPG.supplemental-metadata(1).json` | Google Takeout, beside `IMG(1).JPG` |

use std::collections::{HashMap, HashSet};

use super::image::MediaType;
use super::image::path::{extension, file_name, folder};
use super::unicode::lower;

/// What stands in the place of a picture's extension.
const BY_STEM: [&str; 9] = [
    "xmp", "aae", "mov", "mp4", "thm", "wav", "pp3", "dop", "json",
];

/// What follows a picture's whole name.
const BY_NAME: [&str; 4] = ["xmp", "json", "pp3", "dop"];

/// What Google Takeout puts between a picture's name and `.json`, or the beginning of it.
const TAKEOUT: &str = ".supplemental-metadata";

/// Whether a file may go with a picture, by its name.
#[must_use]
pub fn may_be(path: &str) -> bool {
    let extension = extension(path).to_ascii_lowercase();
    let is_raw = || MediaType::from_extension(&extension) == Some(MediaType::CameraRaw);
    BY_STEM.contains(&&*extension) || is_raw()
}

/// Which of these pictures are camera RAW beside another picture of the same stem: one photograph,
/// written twice. The other one is asked about, and the RAW file goes with it.
#[must_use]
pub fn raw_beside(pictures: &[(&str, MediaType)]) -> Vec<bool> {
    let raw = MediaType::CameraRaw;
    let has_raw = pictures.iter().any(|(_, kind)| *kind == raw);
    let others: HashSet<String> = pictures
        .iter()
        .filter(|(_, kind)| has_raw && *kind != raw && !kind.is_video())
        .map(|(path, _)| stem(&lower(path)).to_owned())
        .collect();
    let is_beside =
        |(path, kind): &(&str, MediaType)| *kind == raw && others.contains(stem(&lower(path)));
    pictures.iter().map(is_beside).collect()
}

/// For each of `others` the place of the picture it goes with, if any does: paths against paths,
/// in capitals or not. Of two pictures with one stem, such as a raw file and its JPEG, the first is
/// meant. What has a row of its own goes with none.
#[must_use]
pub fn matched(pictures: &[&str], others: &[&str]) -> Vec<Option<usize>> {
    if others.is_empty() {
        return Vec::new();
    }
    let mut by_name: HashMap<String, usize> = HashMap::new();
    let mut by_stem: HashMap<String, usize> = HashMap::new();
    for (place, picture) in pictures.iter().enumerate() {
        let path = lower(picture);
        by_stem.entry(stem(&path).to_owned()).or_insert(place);
        by_name.entry(path).or_insert(place);
    }
    let found = others.iter().map(|other| {
        let path = lower(other);
        if !may_be(other) || by_name.contains_key(&path) {
            return None;
        }
        let whole = Tail::of(&path).and_then(|tail| {
            let picture = join(folder(&path), &tail.picture());
            by_name.get(&picture)
        });
        whole.or_else(|| by_stem.get(stem(&path))).copied()
    });
    found.collect()
}

/// The name of a file that goes with a picture when that gets its new name; all of them file names.
#[must_use]
pub fn new_name(picture: &str, new_picture: &str, sidecar: &str) -> String {
    let is_its = |tail: &Tail<'_>| lower(&tail.picture()) == lower(picture);
    match Tail::of(sidecar).filter(is_its) {
        Some(tail) => [new_picture, &tail.rest].concat(),
        None => [stem(new_picture), &sidecar[stem(sidecar).len()..]].concat(),
    }
}

/// The path of a file that has another name now.
#[must_use]
pub fn renamed(path: &str, name: &str) -> String {
    join(folder(path), name)
}

/// A name that begins with the whole name of a picture.
struct Tail<'a> {
    picture: &'a str,
    /// From its dot on.
    rest: String,
    /// Takeout's number of a second picture of that name, with its brackets.
    number: &'a str,
}

impl<'a> Tail<'a> {
    fn of(path: &'a str) -> Option<Self> {
        let name = file_name(path);
        let extension = extension(name);
        if !BY_NAME.contains(&&*extension.to_ascii_lowercase()) {
            return None;
        }
        let dotted = &name[name.len() - extension.len() - 1..];
        let (before, number) = numbered(&name[..name.len() - dotted.len()]);
        let (picture, between) = match before.rfind('.') {
            Some(dot) if is_takeouts(&before[dot..]) => before.split_at(dot),
            _ => (before, ""),
        };
        Some(Self {
            picture,
            rest: [between, dotted].concat(),
            number,
        })
    }

    /// `IMG(1).JPG` for `IMG.JPG` and `(1)`.
    fn picture(&self) -> String {
        let (stem, dotted) = self.picture.split_at(stem(self.picture).len());
        [stem, self.number, dotted].concat()
    }
}

/// Long names are cut, so any beginning counts.
fn is_takeouts(between: &str) -> bool {
    between.len() > 1 && TAKEOUT.starts_with(between)
}

/// Takes `(1)` off the end.
fn numbered(name: &str) -> (&str, &str) {
    let inner = name.strip_suffix(')').and_then(|name| name.rfind('('));
    match inner {
        Some(at) if is_number(&name[at + 1..name.len() - 1]) => name.split_at(at),
        _ => (name, ""),
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A path or a name without its extension.
fn stem(path: &str) -> &str {
    match extension(path).len() {
        0 => path,
        length => &path[..path.len() - length - 1],
    }
}

fn join(folder: &str, name: &str) -> String {
    match folder {
        "" => name.to_owned(),
        _ => [folder, "/", name].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(picture: &str, sidecar: &str, renamed: Option<&str>) {
        let found = matched(&["other.jpg", picture], &[sidecar]);
        assert_eq!(found, [renamed.map(|_| 1)], "{sidecar}");
        if let Some(renamed) = renamed {
            let name = new_name(file_name(picture), "red-barn.jpg", file_name(sidecar));
            assert_eq!(name, renamed);
        }
    }

    #[test]
    fn what_is_written_beside_a_picture_follows_it() {
        for (picture, sidecar, renamed) in [
            ("IMG_1.JPG", "IMG_1.xmp", "red-barn.xmp"),
            ("IMG_1.JPG", "IMG_1.JPG.xmp", "red-barn.jpg.xmp"),
            ("IMG_1.HEIC", "IMG_1.MOV", "red-barn.MOV"),
            ("IMG_1.HEIC", "IMG_1.AAE", "red-barn.AAE"),
            ("a/IMG_1.jpg", "a/IMG_1.jpg.json", "red-barn.jpg.json"),
            ("IMG_1.jpg", "IMG_1.json", "red-barn.json"),
            ("two.dots.jpg", "two.dots.xmp", "red-barn.xmp"),
            ("IMG_1.JPG", "img_1.jpg.XMP", "red-barn.jpg.XMP"),
        ] {
            check(picture, sidecar, Some(renamed));
        }
    }

    #[test]
    fn camera_raw_goes_with_the_other_picture_of_its_stem_and_folder() {
        let (raw, jpeg) = (MediaType::CameraRaw, MediaType::Jpeg);
        let pictures = [
            ("a/DSC_1.NEF", raw),
            ("a/dsc_1.jpg", jpeg),
            ("a/DSC_2.NEF", raw),
            ("b/DSC_2.JPG", jpeg),
            ("a/DSC_3.MOV", MediaType::QuickTime),
            ("a/DSC_3.NEF", raw),
        ];
        let beside = raw_beside(&pictures);
        assert_eq!(beside, [true, false, false, false, false, false]);
        check("a/dsc_1.jpg", "a/DSC_1.NEF", Some("red-barn.NEF"));
    }

    #[test]
    fn takeouts_names_are_known_however_short_they_are_cut() {
        for (picture, sidecar, renamed) in [
            (
                "x.jpg",
                "x.jpg.supplemental-metadata.json",
                "red-barn.jpg.supplemental-metadata.json",
            ),
            ("x.jpg", "x.jpg.supplem.json", "red-barn.jpg.supplem.json"),
            ("x(1).jpg", "x.jpg(1).json", "red-barn.jpg.json"),
            (
                "x(2).jpg",
                "x.jpg.supplemental-metadata(2).json",
                "red-barn.jpg.supplemental-metadata.json",
            ),
        ] {
            check(picture, sidecar, Some(renamed));
        }
    }

    #[test]
    fn what_lies_elsewhere_or_is_called_otherwise_goes_with_nothing() {
        for (picture, sidecar) in [
            ("a/x.jpg", "b/x.xmp"),
            ("x.jpg", "y.xmp"),
            ("x.jpg", "x.txt"),
            ("x.jpg", "x.png.json"),
            ("x.jpg", "x (1).jpg.json"),
            ("x(1).jpg", "x.jpg.json"),
            ("x.jpg", "metadata.json"),
            ("x.jpg", "xmp"),
        ] {
            check(picture, sidecar, None);
        }
    }

    #[test]
    fn what_is_a_picture_of_its_own_goes_with_no_other() {
        assert_eq!(matched(&["x.jpg", "x.MOV"], &["x.MOV"]), [None]);
    }

    #[test]
    fn of_a_raw_file_and_its_jpeg_the_first_has_what_is_named_by_stem() {
        let pictures = ["x.jpg", "x.cr2"];
        let others = ["x.xmp", "x.cr2.xmp"];
        assert_eq!(matched(&pictures, &others), [Some(0), Some(1)]);
    }
}
