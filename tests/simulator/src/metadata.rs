//! What a JPEG carries beside its pixels. People's places and cameras stand there.

/// How many segments before the pixels carry more than the pixels need. Not counted are JFIF (APP0), a color
/// profile (APP2) and Adobe's color transform (APP14).
pub(crate) fn segments(jpeg: &[u8]) -> usize {
    Segments {
        rest: jpeg.get(2..).unwrap_or_default(),
    }
    .filter(|(marker, payload)| match marker {
        0xe2 => !payload.starts_with(b"ICC_PROFILE\0"),
        0xe0 | 0xee => false,
        0xe1..=0xef | 0xfe => true,
        _ => false,
    })
    .count()
}

/// Marker and payload of each segment up to the pixels (ITU-T T.81, annex B.1.1).
struct Segments<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Segments<'a> {
    type Item = (u8, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        const START_OF_SCAN: u8 = 0xda;
        let [0xff, marker, high, low, ..] = *self.rest else {
            return None;
        };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let payload = self.rest.get(4..2 + length)?;
        self.rest = &self.rest[2 + length..];
        (marker != START_OF_SCAN).then_some((marker, payload))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As much of a JPEG as is looked at.
    fn jpeg_with(marker: u8, payload: &[u8]) -> Vec<u8> {
        let length = u16::try_from(payload.len() + 2).unwrap().to_be_bytes();
        let start_of_scan = [0xff, 0xda, 0, 2];
        [
            &[0xff, 0xd8, 0xff, marker],
            &length[..],
            payload,
            &start_of_scan,
        ]
        .concat()
    }

    #[test]
    fn metadata_is_counted_and_a_color_profile_is_not() {
        let cases: [(u8, &[u8], usize); 7] = [
            (0xe1, b"Exif\0\0MM", 1),
            (0xe1, b"http://ns.adobe.com/xap/1.0/\0<x/>", 1),
            (0xed, b"Photoshop 3.0\0", 1),
            (0xfe, b"taken at home", 1),
            (0xe2, b"MPF\0", 1),
            (0xe2, b"ICC_PROFILE\0", 0),
            (0xee, b"Adobe", 0),
        ];
        for (marker, payload, expected) in cases {
            let jpeg = jpeg_with(marker, payload);
            assert_eq!(segments(&jpeg), expected, "{}", payload.escape_ascii());
        }
    }

    #[test]
    fn a_cut_segment_ends_the_count() {
        let whole = [jpeg_with(0xe1, b"Exif"), jpeg_with(0xe1, b"Exif")].concat();
        assert_eq!(segments(&whole), 1);
        assert_eq!(segments(&whole[..6]), 0);
        assert_eq!(segments(&[]), 0);
    }
}
