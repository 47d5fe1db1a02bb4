//! Whether an ICC profile means sRGB, so that pixels can be taken as they are (ICC.1:2022).

/// The red, green and blue primaries of sRGB as profiles have them: XYZ under D50.
const PRIMARIES: [(&[u8; 4], [f64; 3]); 3] = [
    (b"rXYZ", [0.436, 0.222, 0.014]),
    (b"gXYZ", [0.385, 0.717, 0.097]),
    (b"bXYZ", [0.143, 0.061, 0.714]),
];

/// Programs round these differently; the nearest other space in use is several times as far away.
const TOLERANCE: f64 = 0.01;

/// What half of the highest value means in sRGB, as a share of the light; a gamma of 2.2 makes 0.218.
const HALF: f64 = 0.214;

/// Whether colours look the same without the profile; no for what it takes more than matrix and
/// curve to tell.
pub(super) fn is_srgb(profile: &[u8]) -> bool {
    let tag = |name| tag(profile, name);
    let is_matrix = profile.get(16..20) == Some(b"RGB ") && tag(b"A2B0").is_none();
    let has_primaries = PRIMARIES.iter().all(|(name, want)| {
        let found = tag(name).and_then(xyz);
        found.is_some_and(|found| is_near(&found, want))
    });
    let half = tag(b"gTRC").and_then(half);
    is_matrix && has_primaries && half.is_some_and(|half| is_near(&[half], &[HALF]))
}

fn is_near(found: &[f64], want: &[f64]) -> bool {
    let mut pairs = found.iter().zip(want);
    pairs.all(|(found, want)| (found - want).abs() <= TOLERANCE)
}

/// A tag's data (7.3).
fn tag<'a>(profile: &'a [u8], name: &[u8; 4]) -> Option<&'a [u8]> {
    let count = u32_at(profile, 128)? as usize;
    let entries = profile.get(132..)?.chunks_exact(12).take(count);
    let mut entries = entries.filter(|entry| entry.starts_with(name));
    let entry = entries.next()?;
    let (offset, size) = (u32_at(entry, 4)? as usize, u32_at(entry, 8)? as usize);
    profile.get(offset..)?.get(..size)
}

/// An XYZ type (10.31).
fn xyz(data: &[u8]) -> Option<[f64; 3]> {
    data.strip_prefix(b"XYZ ")?;
    Some([fixed_at(data, 8)?, fixed_at(data, 12)?, fixed_at(data, 16)?])
}

/// What a curve makes of half of the highest value.
fn half(data: &[u8]) -> Option<f64> {
    match data.first_chunk()? {
        b"curv" => half_of_table(data),
        b"para" => half_of_formula(data),
        _ => None,
    }
}

/// A curve type (10.6): no entry is a straight line, one is a gamma, more are a table.
fn half_of_table(data: &[u8]) -> Option<f64> {
    let entry = |index: usize| {
        let bytes = data.get(12 + 2 * index..)?.first_chunk()?;
        Some(f64::from(u16::from_be_bytes(*bytes)))
    };
    match u32_at(data, 8)? as usize {
        0 => Some(0.5),
        1 => Some(0.5_f64.powf(entry(0)? / 256.)),
        count => Some(entry(count / 2)? / f64::from(u16::MAX)),
    }
}

/// A parametric curve type (10.18), above its straight part.
fn half_of_formula(data: &[u8]) -> Option<f64> {
    let kind = u16::from_be_bytes(*data.get(8..)?.first_chunk()?);
    let gamma = fixed_at(data, 12)?;
    if kind == 0 {
        return Some(0.5_f64.powf(gamma));
    }
    let (slope, shift) = (fixed_at(data, 16)?, fixed_at(data, 20)?);
    let raised = (slope * 0.5 + shift).max(0.).powf(gamma);
    let lift = match kind {
        2 => fixed_at(data, 24)?,
        4 => fixed_at(data, 32)?,
        _ => 0.,
    };
    Some(raised + lift)
}

/// A number with sixteen bits behind the point (4.6).
fn fixed_at(bytes: &[u8], at: usize) -> Option<f64> {
    let number = u32_at(bytes, at)?.cast_signed();
    Some(f64::from(number) / 65_536.)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}
