//! CRC-32 as zip wants it (APPNOTE 4.4.7), piece by piece.

use crc::{CRC_32_ISO_HDLC, Crc, Digest, Table};
use std::sync::LazyLock;

/// Sixteen bytes are taken in one go.
type Lanes = Table<16>;

/// Made when it is first needed: as data, its sixteen kilobytes of tables would be a twentieth of
/// the page's first load.
static CRC: LazyLock<Crc<u32, Lanes>> = LazyLock::new(|| Crc::<u32, Lanes>::new(&CRC_32_ISO_HDLC));

/// The checksum of the bytes so far.
pub struct Checksum(Digest<'static, u32, Lanes>);

impl Checksum {
    #[must_use]
    pub fn new() -> Self {
        Self(CRC.digest())
    }

    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    #[must_use]
    pub fn finish(self) -> u32 {
        self.0.finalize()
    }
}

impl Default for Checksum {
    fn default() -> Self {
        Self::new()
    }
}

/// The checksum of bytes that are all there.
#[must_use]
pub fn checksum(bytes: &[u8]) -> u32 {
    CRC.checksum(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_checksum_everybody_computes() {
        let bytes: Vec<u8> = (0..=255).cycle().take(10_000).collect();
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
        assert_eq!(checksum(&bytes), crc32fast::hash(&bytes));
    }

    #[test]
    fn pieces_add_up() {
        let mut pieces = Checksum::new();
        pieces.update(b"1234");
        pieces.update(b"");
        pieces.update(b"56789");
        assert_eq!(pieces.finish(), checksum(b"123456789"));
    }
}
