//! Bytes as hexadecimal digits, two each.

/// The digits of these bytes.
pub(super) fn digits(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0x0F]);
    halves.map(digit).collect()
}

/// The first bytes that these digits stand for; `None` where they are too few, or no digits.
pub(super) fn bytes<const LENGTH: usize>(digits: &str) -> Option<[u8; LENGTH]> {
    let mut bytes = [0; LENGTH];
    for (byte, at) in bytes.iter_mut().zip((0..).step_by(2)) {
        *byte = u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?;
    }
    Some(bytes)
}
