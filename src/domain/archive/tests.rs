//! Archives compared byte for byte with what the specification asks for.

use super::*;

/// Noon of 2024-07-10 in Paris, and one odd second, which DOS time loses.
const NOON_MS: i64 = 1_720_605_601_000;

fn entry(path: &str, size: u64) -> Entry {
    Entry {
        path: path.to_owned(),
        size,
        crc32: 0xCAFE_F00D,
        modified_ms: NOON_MS,
        utc_offset_minutes: 120,
    }
}

/// Compares bytes with a table of hexadecimal numbers; what follows a `;` explains them.
#[track_caller]
fn check(bytes: &[u8], table: &str) {
    let expected: Vec<u8> = table
        .lines()
        .flat_map(|line| {
            line.split(';')
                .next()
                .unwrap_or_default()
                .split_whitespace()
        })
        .map(|byte| u8::from_str_radix(byte, 16).unwrap())
        .collect();
    assert_eq!(hex(bytes), hex(&expected));
}

fn hex(bytes: &[u8]) -> Vec<String> {
    bytes
        .chunks(8)
        .map(|row| row.iter().map(|byte| format!("{byte:02x} ")).collect())
        .collect()
}

#[test]
fn the_local_header_of_a_small_file_holds_everything() {
    check(
        &local_header(&entry("a/b.jpg", 0x0102_0304)),
        "50 4b 03 04              ; signature
         0a 00                    ; version needed: 1.0
         00 00                    ; flags: none
         00 00                    ; method: stored
         00 60                    ; 12:00:00
         ea 58                    ; 2024-07-10
         0d f0 fe ca              ; CRC-32
         04 03 02 01  04 03 02 01 ; sizes
         07 00                    ; length of the path
         09 00                    ; length of the extra fields
         61 2f 62 2e 6a 70 67     ; a/b.jpg
         55 54 05 00 01           ; extended timestamp
         a1 5b 8e 66",
    );
}

#[test]
fn a_name_beyond_ascii_is_marked_as_utf8() {
    check(
        &local_header(&entry("é", 0)),
        "50 4b 03 04
         0a 00
         00 08                    ; flags: bit 11
         00 00
         00 60  ea 58
         0d f0 fe ca
         00 00 00 00  00 00 00 00
         02 00
         09 00
         c3 a9
         55 54 05 00 01  a1 5b 8e 66",
    );
}

#[test]
fn the_local_header_of_a_large_file_has_its_sizes_in_a_zip64_field() {
    check(
        &local_header(&entry("x", 5 << 32)),
        "50 4b 03 04
         2d 00                    ; version needed: 4.5
         00 00
         00 00
         00 60  ea 58
         0d f0 fe ca
         ff ff ff ff  ff ff ff ff ; sizes: see ZIP64
         01 00
         1d 00
         78
         55 54 05 00 01  a1 5b 8e 66
         01 00 10 00              ; ZIP64
         00 00 00 00 05 00 00 00
         00 00 00 00 05 00 00 00",
    );
}

#[test]
fn a_central_header_holds_attributes_and_offset() {
    check(
        &central_header(&entry("é", 3), 0x0102_0304),
        "50 4b 01 02              ; signature
         3f 03                    ; made by: Unix, 6.3
         0a 00                    ; version needed: 1.0
         00 08                    ; flags: bit 11
         00 00                    ; method: stored
         00 60  ea 58
         0d f0 fe ca
         03 00 00 00  03 00 00 00
         02 00
         09 00
         00 00                    ; comment
         00 00                    ; disk
         00 00                    ; internal attributes
         00 00 a4 81              ; -rw-r--r--
         04 03 02 01              ; offset
         c3 a9
         55 54 05 00 01  a1 5b 8e 66",
    );
}

#[test]
fn a_central_header_far_out_has_its_offset_in_a_zip64_field() {
    check(
        &central_header(&entry("x", 3), 0xFFFF_FFFF),
        "50 4b 01 02
         3f 03
         2d 00                    ; version needed: 4.5
         00 00
         00 00
         00 60  ea 58
         0d f0 fe ca
         03 00 00 00  03 00 00 00
         01 00
         15 00
         00 00  00 00  00 00
         00 00 a4 81
         ff ff ff ff              ; offset: see ZIP64
         78
         55 54 05 00 01  a1 5b 8e 66
         01 00 08 00              ; ZIP64
         ff ff ff ff 00 00 00 00",
    );
}

#[test]
fn the_end_of_a_small_archive_is_one_record() {
    check(
        &end_records(0xFFFE, 0xFFFF_FFFE, 0x0102_0304),
        "50 4b 05 06              ; signature
         00 00  00 00             ; disks
         fe ff  fe ff             ; entries
         04 03 02 01              ; size of the directory
         fe ff ff ff              ; its offset
         00 00                    ; comment",
    );
}

#[test]
fn the_end_of_an_archive_with_many_entries_has_zip64_records() {
    check(
        &end_records(0xFFFF, 0x0102_0304, 0x10),
        "50 4b 06 06              ; ZIP64 end record
         2c 00 00 00 00 00 00 00  ; 44 bytes follow
         3f 03                    ; made by: Unix, 6.3
         2d 00                    ; version needed: 4.5
         00 00 00 00  00 00 00 00 ; disks
         ff ff 00 00 00 00 00 00  ; entries on this disk
         ff ff 00 00 00 00 00 00  ; entries in all
         10 00 00 00 00 00 00 00  ; size of the directory
         04 03 02 01 00 00 00 00  ; its offset
         50 4b 06 07              ; ZIP64 locator
         00 00 00 00              ; disk
         14 03 02 01 00 00 00 00  ; offset of the ZIP64 end record
         01 00 00 00              ; one disk
         50 4b 05 06              ; end record
         00 00  00 00
         ff ff  ff ff             ; entries: see ZIP64
         10 00 00 00
         04 03 02 01
         00 00",
    );
}

#[test]
fn an_end_record_sends_the_reader_to_zip64_for_what_overflows_alone() {
    let records = end_records(2, 1 << 32, 0x10);
    check(
        &records[records.len() - 22..],
        "50 4b 05 06
         00 00  00 00
         02 00  02 00
         10 00 00 00
         ff ff ff ff
         00 00",
    );
}

#[test]
fn an_archive_is_each_header_and_original_and_then_the_directory() {
    let entries = [entry("a", 10), entry("b", 20)];
    let second_offset = local_header(&entries[0]).len() as u64 + 10;
    let directory = [
        central_header(&entries[0], 0),
        central_header(&entries[1], second_offset),
    ]
    .concat();
    let directory_offset = second_offset + local_header(&entries[1]).len() as u64 + 20;
    let end = end_records(2, directory_offset, directory.len() as u64);
    let expected = vec![
        Part::Bytes(local_header(&entries[0])),
        Part::Original(0),
        Part::Bytes(local_header(&entries[1])),
        Part::Original(1),
        Part::Bytes([directory, end].concat()),
    ];
    assert_eq!(layout(&entries), Ok(expected));
}

/// Written by hand from APPNOTE 6.3: sections 4.3.7, 4.3.12 and 4.3.16.
#[test]
fn a_small_archive_is_these_bytes() {
    let originals = [("a/b.jpg", &b"hi"[..]), ("é", b"x")];
    let entries = originals.map(|(path, bytes)| entry(path, bytes.len() as u64));
    let archive: Vec<u8> = layout(&entries)
        .unwrap()
        .into_iter()
        .flat_map(|part| match part {
            Part::Bytes(bytes) => bytes,
            Part::Original(index) => originals[index].1.to_vec(),
        })
        .collect();
    check(
        &archive,
        "50 4b 03 04  0a 00  00 00  00 00      ; 0: a file that takes version 1.0, no flags, stored
         00 60  ea 58  0d f0 fe ca             ; 12:00:00 on 2024-07-10, CRC-32
         02 00 00 00  02 00 00 00  07 00 09 00 ; sizes, length of path and extra fields
         61 2f 62 2e 6a 70 67                  ; a/b.jpg
         55 54 05 00 01  a1 5b 8e 66           ; exact time
         68 69                                 ; hi
         50 4b 03 04  0a 00  00 08  00 00      ; 48: a file whose path is in UTF-8
         00 60  ea 58  0d f0 fe ca
         01 00 00 00  01 00 00 00  02 00 09 00
         c3 a9
         55 54 05 00 01  a1 5b 8e 66
         78                                    ; x
         50 4b 01 02  3f 03  0a 00  00 00  00 00 ; 90: the directory, by Unix, version 6.3
         00 60  ea 58  0d f0 fe ca
         02 00 00 00  02 00 00 00  07 00 09 00
         00 00  00 00  00 00  00 00 a4 81      ; no comment, disk 0, -rw-r--r--
         00 00 00 00                           ; at 0
         61 2f 62 2e 6a 70 67
         55 54 05 00 01  a1 5b 8e 66
         50 4b 01 02  3f 03  0a 00  00 08  00 00
         00 60  ea 58  0d f0 fe ca
         01 00 00 00  01 00 00 00  02 00 09 00
         00 00  00 00  00 00  00 00 a4 81
         30 00 00 00                           ; at 48
         c3 a9
         55 54 05 00 01  a1 5b 8e 66
         50 4b 05 06  00 00  00 00             ; the end, of one disk
         02 00  02 00  77 00 00 00  5a 00 00 00 ; 2 entries, 119 bytes of directory at 90
         00 00",
    );
}

#[test]
fn an_archive_of_nothing_is_an_end_record() {
    assert_eq!(layout(&[]), Ok(vec![Part::Bytes(end_records(0, 0, 0))]));
    assert_eq!(archive_size(&[]), 22);
}

#[test]
fn an_entry_that_starts_just_below_the_limit_needs_no_zip64() {
    let first = entry("a", 0xFFFF_FFFE - local_header(&entry("a", 0)).len() as u64);
    let parts = layout(&[first.clone(), entry("b", 0)]).unwrap();
    let Some(Part::Bytes(tail)) = parts.last() else {
        panic!("no directory");
    };
    let second = central_header(&entry("b", 0), 0xFFFF_FFFE);
    assert_eq!(
        tail[central_header(&first, 0).len()..][..second.len()],
        second
    );
    assert_eq!(second.len(), 46 + 1 + 9);
}

#[test]
fn unsafe_entries_make_no_archive() {
    let refused = |entries: &[Entry]| layout(entries).unwrap_err();
    assert_eq!(
        refused(&[entry("a", 1), entry("../b", 1)]),
        ArchiveProblem::Path(1, PathFlaw::Traversal)
    );
    assert_eq!(
        refused(&[entry("a", u64::MAX), entry("b", 1)]),
        ArchiveProblem::TooLarge
    );
    assert_eq!(
        refused(&[entry("a", (1 << 53) + 1)]),
        ArchiveProblem::TooLarge
    );
}

/// Every file size around a limit followed by every other, with and without a timestamp.
#[test]
fn the_size_is_predicted_to_the_byte() {
    let sizes = [
        0,
        1,
        0xFFFF_FF80,
        0xFFFF_FFFE,
        0xFFFF_FFFF,
        1 << 32,
        5 << 32,
    ];
    for (first, second) in sizes.iter().flat_map(|a| sizes.map(|b| (*a, b))) {
        for modified_ms in [NOON_MS, i64::MAX] {
            let mut entries = [entry("é", first), entry("b/c.jpg", second), entry("d", 1)];
            entries[1].modified_ms = modified_ms;
            let parts = layout(&entries).unwrap();
            let length = |part: &Part| match part {
                Part::Bytes(bytes) => bytes.len() as u64,
                Part::Original(index) => entries[*index].size,
            };
            let length: u64 = parts.iter().map(length).sum();
            assert_eq!(
                archive_size(&entries),
                length,
                "{first} {second} {modified_ms}"
            );
        }
    }
}

#[test]
fn a_size_beyond_all_counting_is_the_largest() {
    let entries = [entry("a", u64::MAX), entry("b", u64::MAX)];
    assert_eq!(archive_size(&entries), u64::MAX);
}
