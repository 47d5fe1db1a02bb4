//! Decimal numbers, read and written simply.
//!
//! Prices, waits and sizes need no last bit, and so not the kilobytes of tables with which the
//! standard library reads and writes every number exactly.

/// Reads `12`, `0.0000025`, `-1`, `2.5e-6`; `None` for everything else.
#[must_use]
pub fn read(text: &str) -> Option<f64> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, text),
    };
    let (digits, exponent) = match digits.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (digits, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = !(whole.is_empty() && fraction.is_empty())
        && whole
            .bytes()
            .chain(fraction.bytes())
            .all(|byte| byte.is_ascii_digit());
    let mantissa = whole
        .bytes()
        .chain(fraction.bytes())
        .fold(0.0, |number, byte| number * 10.0 + f64::from(byte & 0x0F));
    let exponent = exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?;
    is_number.then(|| sign * scaled(mantissa, exponent))
}

/// Writes a number that is not negative with so many decimal places, rounded.
#[must_use]
pub fn fixed(number: f64, places: u32) -> String {
    let unit = 10_u64.pow(places);
    let parts = (number * unit as f64).round() as u64;
    match places {
        0 => parts.to_string(),
        _ => format!(
            "{}.{:0width$}",
            parts / unit,
            parts % unit,
            width = places as usize
        ),
    }
}

/// Divides by a power of ten rather than multiplying by a tenth: that is exact for more numbers.
fn scaled(mantissa: f64, exponent: i32) -> f64 {
    if exponent < 0 {
        mantissa / 10_f64.powi(-exponent)
    } else {
        mantissa * 10_f64.powi(exponent)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for (text, number) in [
            ("12", 12.0),
            (" 0.0000025 ", 0.000_002_5),
            ("-1", -1.0),
            ("2.5e-6", 0.000_002_5),
            (".5", 0.5),
            ("1E3", 1_000.0),
        ] {
            assert_eq!(read(text), Some(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "", ".", "-", "1,5", "0x10", "NaN", "inf", "1e", "e5", "1.2.3", "+1", "１",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_rounded_to_their_places() {
        assert_eq!(fixed(0.0, 2), "0.00");
        assert_eq!(fixed(1.005, 0), "1");
        assert_eq!(fixed(0.0421, 3), "0.042");
        assert_eq!(fixed(12.999, 2), "13.00");
    }

    proptest! {
        #[test]
        fn reading_comes_as_near_as_anyone_needs(number in -1e12..1e12_f64) {
            let read = read(&number.to_string()).unwrap();
            prop_assert!((read - number).abs() <= number.abs() * 1e-14);
        }

        #[test]
        fn writing_agrees_with_the_standard_library(number in 0.0..1e9_f64) {
            let written: f64 = fixed(number, 3).parse().unwrap();
            prop_assert!((written - number).abs() <= 0.000_501);
        }
    }
}
