//! What a JPEG's header says of the kind of its pixels.

use crate::domain::metadata::blocks;
use crate::pixels::color;

/// Frame markers (ITU-T T.81, table B.1) of Huffman coding: baseline, extended, progressive.
const HUFFMAN: [u8; 3] = [0xC0, 0xC1, 0xC2];

/// All frame markers; the gaps are tables and reserved.
const FRAMES: [u8; 13] = [
    0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF,
];

const APP2: u8 = 0xE2;

pub(super) struct Header {
    frame: u8,
    /// Bits of a sample.
    precision: u8,
    /// 1 for gray, 3 for colours, 4 for inks.
    components: u8,
    /// An ICC profile, joined of its parts; empty where there is none.
    profile: Vec<u8>,
}

impl Header {
    /// Reads up to where the pixels begin; `None` where they are not announced.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let mut header = None;
        let mut profile = Vec::new();
        for (marker, content) in blocks::jpeg(bytes) {
            if FRAMES.contains(&marker) {
                // Precision, height and width in two bytes each, components.
                header = Some((marker, *content.first()?, *content.get(5)?));
            } else if let (APP2, Some(part)) = (marker, profile_part(content)) {
                profile.extend_from_slice(part);
            }
        }
        header.map(|(frame, precision, components)| Self {
            frame,
            precision,
            components,
            profile,
        })
    }

    /// Whether it has eight bits of gray or sRGB, coded as nearly all are.
    pub(super) fn is_usual(&self) -> bool {
        HUFFMAN.contains(&self.frame)
            && self.precision == 8
            && matches!(self.components, 1 | 3)
            && (self.profile.is_empty() || color::is_srgb(&self.profile))
    }
}

/// What follows the name, the part's number and how many there are (ICC.1:2022, B.4). They are
/// stored in order.
fn profile_part(content: &[u8]) -> Option<&[u8]> {
    content.strip_prefix(b"ICC_PROFILE\0")?.get(2..)
}
