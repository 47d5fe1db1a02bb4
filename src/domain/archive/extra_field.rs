//! The two extra fields a header may carry: the exact time, and sizes too large for 32 bits.
//!
//! Neither is a data descriptor and nothing is written that a reader does not need.

use super::fields::Fields;

/// The largest 32-bit field, which instead of a value says "see the ZIP64 field" (APPNOTE 4.4.8).
const SEE_ZIP64: u64 = 0xFFFF_FFFF;

/// The 32-bit form of `value`: itself, or the mark that sends the reader to the ZIP64 field.
pub(super) fn narrowed(value: u64) -> u32 {
    value.min(SEE_ZIP64) as u32
}

/// Whether `value` must be written in a ZIP64 field; the mark itself is no value any more.
pub(super) fn needs_zip64(value: u64) -> bool {
    value >= SEE_ZIP64
}

/// The ZIP64 extended information of a local header (APPNOTE 4.5.3): empty where the size fits,
/// otherwise both sizes, which a local header must hold together.
pub(super) fn zip64_local(size: u64) -> Vec<u8> {
    if needs_zip64(size) {
        zip64(&[size, size])
    } else {
        Vec::new()
    }
}

/// The ZIP64 extended information of a central header (APPNOTE 4.5.3): only the values whose own
/// field is too small, in the order original size, stored size, offset.
pub(super) fn zip64_central(size: u64, offset: u64) -> Vec<u8> {
    match (needs_zip64(size), needs_zip64(offset)) {
        (false, false) => Vec::new(),
        (true, false) => zip64(&[size, size]),
        (false, true) => zip64(&[offset]),
        (true, true) => zip64(&[size, size, offset]),
    }
}

fn zip64(values: &[u64]) -> Vec<u8> {
    const ID: u16 = 0x0001;
    let length = values.len() as u16 * 8;
    let head = Fields::with_capacity(28).u16(ID).u16(length);
    values
        .iter()
        .fold(head, |fields, &value| fields.u64(value))
        .finish()
}

/// The extended timestamp (id 0x5455, listed in APPNOTE 4.6.1, laid out in Info-ZIP's
/// `extrafld.txt`): the time of change in whole seconds since 1970, UTC.
///
/// The central form repeats the flags of the local one and holds the time of change only; as we
/// write no other time, both forms are the same bytes. The field has 32 bits with a sign, so it is
/// left out for times before 1901 and after January 2038, which then have the DOS time alone.
pub(super) fn timestamp(unix_ms: i64) -> Vec<u8> {
    const ID: u16 = 0x5455;
    const LENGTH: u16 = 5;
    const HAS_TIME_OF_CHANGE: u8 = 0b001;
    let Ok(seconds) = i32::try_from(unix_ms.div_euclid(1000)) else {
        return Vec::new();
    };
    Fields::with_capacity(9)
        .u16(ID)
        .u16(LENGTH)
        .bytes(&[HAS_TIME_OF_CHANGE])
        .bytes(&seconds.to_le_bytes())
        .finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST_TOO_LARGE: u64 = 0xFFFF_FFFF;

    #[test]
    fn a_timestamp_holds_whole_seconds_of_utc() {
        let cases: [(i64, &[u8]); 5] = [
            (0, &[0x55, 0x54, 5, 0, 1, 0, 0, 0, 0]),
            (1_999, &[0x55, 0x54, 5, 0, 1, 1, 0, 0, 0]),
            (-1, &[0x55, 0x54, 5, 0, 1, 0xFF, 0xFF, 0xFF, 0xFF]),
            (
                1_720_612_801_000,
                &[0x55, 0x54, 5, 0, 1, 0xC1, 0x77, 0x8E, 0x66],
            ),
            (
                2_147_483_647_999,
                &[0x55, 0x54, 5, 0, 1, 0xFF, 0xFF, 0xFF, 0x7F],
            ),
        ];
        for (unix_ms, expected) in cases {
            assert_eq!(timestamp(unix_ms), expected, "{unix_ms}");
        }
    }

    #[test]
    fn a_timestamp_that_does_not_fit_is_left_out() {
        for unix_ms in [2_147_483_648_000, -2_147_483_648_001, i64::MAX, i64::MIN] {
            assert!(timestamp(unix_ms).is_empty(), "{unix_ms}");
        }
    }

    #[test]
    fn a_size_that_fits_needs_no_zip64() {
        assert!(zip64_local(FIRST_TOO_LARGE - 1).is_empty());
        assert!(zip64_central(FIRST_TOO_LARGE - 1, FIRST_TOO_LARGE - 1).is_empty());
    }

    #[test]
    fn a_local_header_holds_both_sizes() {
        let expected = [
            &[1, 0, 16, 0][..],
            &[0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0],
            &[0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0],
        ];
        assert_eq!(zip64_local(FIRST_TOO_LARGE), expected.concat());
    }

    #[test]
    fn a_central_header_holds_only_what_overflows() {
        let large = [0, 0, 0, 0, 1, 0, 0, 0];
        let far = [0, 0, 0, 0, 2, 0, 0, 0];
        let cases = [
            (1 << 32, 7, [&[1, 0, 16, 0][..], &large, &large].concat()),
            (7, 2 << 32, [&[1, 0, 8, 0][..], &far].concat()),
            (
                1 << 32,
                2 << 32,
                [&[1, 0, 24, 0][..], &large, &large, &far].concat(),
            ),
        ];
        for (size, offset, expected) in cases {
            assert_eq!(zip64_central(size, offset), expected, "{size} {offset}");
        }
    }
}
