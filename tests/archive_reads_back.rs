//! Archives opened by readers that share no code with ours: the `zip` crate, and Info-ZIP, 7-Zip,
//! libarchive, The Unarchiver and Python where they are installed.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests may fail loudly and say what they skip"
)]

#[path = "archive_reads_back/tools.rs"]
mod tools;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Cursor, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use eponym::domain::archive::{ArchiveProblem, Entry, Part, PathFlaw, archive_size, layout};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use zip::extra_fields::ExtraField;
use zip::{CompressionMethod, ZipArchive};

/// 2024-07-10 10:00:01 UTC; the odd second tells the exact time from the DOS time.
const MODIFIED_MS: i64 = 1_720_605_601_000;

/// A file that goes into an archive.
#[derive(Clone, Debug)]
struct Original {
    path: String,
    bytes: Vec<u8>,
    modified_ms: i64,
}

impl Original {
    fn new(path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            path: path.to_owned(),
            bytes: bytes.into(),
            modified_ms: MODIFIED_MS,
        }
    }

    fn entry(&self) -> Entry {
        Entry {
            path: self.path.clone(),
            size: self.bytes.len() as u64,
            crc32: crc32fast::hash(&self.bytes),
            modified_ms: self.modified_ms,
            utc_offset_minutes: 120,
        }
    }
}

fn archive_of(originals: &[Original]) -> Vec<u8> {
    let entries: Vec<_> = originals.iter().map(Original::entry).collect();
    let mut archive = Vec::new();
    for part in layout(&entries).unwrap() {
        match part {
            Part::Bytes(bytes) => archive.extend(bytes),
            Part::Original(index) => archive.extend(&originals[index].bytes),
        }
    }
    assert_eq!(archive.len() as u64, archive_size(&entries));
    archive
}

/// Reads every entry with the `zip` crate, which checks each CRC, and compares all of it.
#[track_caller]
fn check_with_zip_crate(originals: &[Original]) {
    let mut archive = ZipArchive::new(Cursor::new(archive_of(originals))).unwrap();
    assert_eq!(archive.len(), originals.len());
    for (index, original) in originals.iter().enumerate() {
        let mut file = archive.by_index(index).unwrap();
        assert_eq!(file.name().unwrap(), original.path);
        assert_eq!(file.compression(), CompressionMethod::Stored);
        assert_eq!(file.unix_mode(), Some(0o100_644));
        let exact_seconds = file.extra_data_fields().find_map(|field| match field {
            ExtraField::ExtendedTimestamp(time) => time.mod_time(),
            _ => None,
        });
        let expected = i32::try_from(original.modified_ms.div_euclid(1000)).ok();
        assert_eq!(exact_seconds.map(u32::cast_signed), expected);
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        assert!(
            bytes == original.bytes,
            "{:?} came back changed",
            original.path
        );
    }
}

fn any_originals() -> impl Strategy<Value = Vec<Original>> {
    let path = "[a-zé写🌅 ._-]{0,12}x(/[A-Z\u{301}~#&]{1,8}\\.jpg)?";
    let bytes = prop::collection::vec(any::<u8>(), 0..300);
    let moment = prop_oneof![any::<i64>(), 0..4_000_000_000_000_i64];
    prop::collection::btree_map(path, (bytes, moment), 0..30).prop_map(|files| {
        files
            .into_iter()
            .map(|(path, (bytes, modified_ms))| Original {
                path,
                bytes,
                modified_ms,
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn whatever_goes_in_comes_out(originals in any_originals()) {
        let is_file = |path: &str| originals.iter().any(|original| original.path == path);
        let through_file = |original: &Original| {
            original.path.rsplit_once('/').is_some_and(|(folder, _)| is_file(folder))
        };
        prop_assume!(!originals.iter().any(through_file));
        check_with_zip_crate(&originals);
    }
}

#[test]
fn local_time_is_the_time_of_the_clock_on_the_wall() {
    let mut archive = ZipArchive::new(Cursor::new(archive_of(&[Original::new("a", "")]))).unwrap();
    let time = archive.by_index(0).unwrap().last_modified().unwrap();
    let shown = (
        time.year(),
        time.month(),
        time.day(),
        time.hour(),
        time.minute(),
        time.second(),
    );
    assert_eq!(shown, (2024, 7, 10, 12, 0, 0));
}

/// Names that trip readers: twins in NFC and NFD, a name of 255 bytes, right-to-left marks, what
/// looks like an option, a pattern or a script, and an empty file.
fn hard_originals() -> Vec<Original> {
    let long = format!("{}.jpg", "長".repeat(83));
    let names = [
        "été.jpg",
        "e\u{301}te\u{301}.jpg",
        &long,
        "photo\u{202e}gpj.exe.jpg",
        "-rf.jpg",
        "a*b?[c].jpg",
        "a;b&c$(d) 'e' \"f\".jpg",
        ".hidden.jpg",
        "~tilde.jpg",
        "写真/спутник 1/🌅.jpg",
        "写真/IMG_0001.jpg",
        "写真/img_0001.jpg",
    ];
    let mut originals: Vec<_> = names
        .iter()
        .map(|name| Original::new(name, format!("the bytes of {name}")))
        .collect();
    originals.push(Original::new("empty.jpg", ""));
    originals
}

#[test]
fn hard_names_come_back_as_they_are() {
    check_with_zip_crate(&hard_originals());
    check_with_tools("hard-names", &hard_originals());
}

#[test]
fn names_met_on_disks_come_back_or_are_refused() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/names-on-disk");
    let Ok(files) = fs::read_dir(folder) else {
        println!("skipped: no corpus here");
        return;
    };
    let read = |file: fs::DirEntry| {
        let name = file.file_name().into_string().unwrap();
        Original::new(&name, fs::read(file.path()).unwrap())
    };
    let (refused, kept): (Vec<_>, Vec<_>) = files
        .map(|file| read(file.unwrap()))
        .partition(|original| original.path.contains('\\'));
    for original in refused {
        let problem = ArchiveProblem::Path(0, PathFlaw::Backslash);
        assert_eq!(layout(&[original.entry()]), Err(problem));
    }
    check_with_zip_crate(&kept);
    check_with_tools("names-on-disk", &kept);
}

#[test]
fn a_thousand_entries_are_no_trouble() {
    check_with_tools("thousand", &numbered_originals(1_000));
}

#[test]
fn more_entries_than_sixteen_bits_count_are_no_trouble() {
    let originals = numbered_originals(70_000);
    check_with_zip_crate(&originals);
    check_with_tools("seventy-thousand", &originals);
}

fn numbered_originals(count: usize) -> Vec<Original> {
    (0..count)
        .map(|number| {
            let path = format!("folder {}/picture {number}.jpg", number % 100);
            Original::new(&path, number.to_string())
        })
        .collect()
}

#[track_caller]
fn check_with_tools(case: &str, originals: &[Original]) {
    let zip = scratch(case).join("archive.zip");
    fs::write(&zip, archive_of(originals)).unwrap();
    let contents: Vec<_> = originals
        .iter()
        .map(|original| &original.bytes[..])
        .collect();
    tools::check_is_sound(&zip);
    tools::check_contents(&zip, &[], &contents.concat());
    tools::check_paths(&zip, originals.iter().map(|original| &*original.path));
    // The files of more would take minutes; their bytes have all been compared above.
    if originals.len() <= 1_000 {
        check_extracted(&zip, originals);
    }
}

/// Has every program extract all files, and compares every path and every byte.
#[track_caller]
fn check_extracted(zip: &Path, originals: &[Original]) {
    for program in tools::extract(zip) {
        // libarchive composes names; of twins in NFC and NFD the last one stays.
        let path = |path: &str| match program {
            "bsdtar" => path.nfc().collect(),
            _ => path.to_owned(),
        };
        let expected: BTreeMap<String, Vec<u8>> = originals
            .iter()
            .map(|original| (path(&original.path), original.bytes.clone()))
            .collect();
        let folder = zip.with_file_name(program);
        let extracted: BTreeMap<_, _> = files_in(&folder, &folder).into_iter().collect();
        assert!(
            extracted.keys().eq(expected.keys()),
            "{program} extracted {:?}",
            extracted.keys()
        );
        assert!(extracted == expected, "{program} extracted other bytes");
        fs::remove_dir_all(folder).unwrap();
    }
    fs::remove_file(zip).unwrap();
}

/// Every file below a folder, by its path from `root`.
fn files_in(folder: &Path, root: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => files_in(&path, root),
            false => {
                let relative = path.strip_prefix(root).unwrap();
                vec![(
                    relative.to_str().unwrap().to_owned(),
                    fs::read(&path).unwrap(),
                )]
            }
        })
        .collect()
}

#[test]
fn extracted_files_have_their_exact_time_in_any_zone() {
    let zip = scratch("times").join("archive.zip");
    fs::write(&zip, archive_of(&[Original::new("a.jpg", "a")])).unwrap();
    let expected = SystemTime::UNIX_EPOCH + Duration::from_millis(MODIFIED_MS as u64);
    for program in tools::extract(&zip) {
        if matches!(program, "python3" | "unar") {
            // One sets no times, the other the time on the wall.
            continue;
        }
        let extracted = zip.with_file_name(program).join("a.jpg");
        let modified = fs::metadata(extracted).unwrap().modified().unwrap();
        assert_eq!(modified, expected, "{program}");
    }
}

#[test]
fn a_file_past_four_gigabytes_is_found() {
    check_holes("past-four-gigabytes", &[(1 << 32) + 1]);
}

#[test]
fn more_than_four_gigabytes_of_small_files_are_found() {
    check_holes("four-gigabytes-in-all", &[200_000_000; 22]);
}

/// Files of zeros are holes that take no room on disk; a last one lies past them.
#[track_caller]
fn check_holes(case: &str, sizes: &[u64]) {
    let hole = |(number, size): (usize, &u64)| Entry {
        size: *size,
        crc32: crc32_of_zeros(*size),
        ..Original::new(&format!("hole {number}.raw"), "").entry()
    };
    let last = Original::new("last.jpg", "the bytes of the last");
    let holes = sizes.iter().enumerate().map(hole);
    let entries: Vec<Entry> = holes.chain([last.entry()]).collect();
    let zip = scratch(case).join("archive.zip");
    let mut file = File::create(&zip).unwrap();
    for part in layout(&entries).unwrap() {
        match part {
            Part::Bytes(bytes) => file.write_all(&bytes).unwrap(),
            Part::Original(index) => match sizes.get(index) {
                Some(size) => file.seek_relative(*size as i64).unwrap(),
                None => file.write_all(&last.bytes).unwrap(),
            },
        }
    }
    assert_eq!(file.metadata().unwrap().len(), archive_size(&entries));

    let mut archive = ZipArchive::new(File::open(&zip).unwrap()).unwrap();
    for (index, entry) in entries.iter().enumerate() {
        assert_eq!(archive.by_index(index).unwrap().size(), entry.size);
    }
    tools::check_contents(&zip, &["last.jpg"], &last.bytes);
    tools::check_is_sound_though_large(&zip);
    fs::remove_file(zip).unwrap();
}

/// The CRC-32 of so many zeros, by joining the CRC of each power of two that makes up the number.
fn crc32_of_zeros(count: u64) -> u32 {
    let mut power = crc32fast::Hasher::new();
    power.update(&[0]);
    let mut all = crc32fast::Hasher::new();
    for bit in 0..u64::BITS - count.leading_zeros() {
        if count >> bit & 1 == 1 {
            all.combine(&power);
        }
        power.combine(&power.clone());
    }
    all.finalize()
}

/// An empty folder for one test.
fn scratch(case: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("archive_reads_back")
        .join(case);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}
