//! The kinds of pictures people have, and of videos that a frame is taken of, with their names in
//! three tongues: MIME, extension and plain words.
//!
//! Telling them apart by content is the work of the `signature` module.

/// A kind of picture, or of video.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MediaType {
    Jpeg,
    Png,
    Gif,
    WebP,
    Avif,
    Heic,
    JpegXl,
    Bmp,
    Ico,
    Svg,
    Tiff,
    Psd,
    Jp2,
    Qoi,
    Pnm,
    Dds,
    Tga,
    Hdr,
    Exr,
    /// A camera maker's own format; one kind, since no browser shows any.
    CameraRaw,
    Mp4,
    QuickTime,
    WebM,
}

/// Which browsers show a kind of picture. Where one does not, decoders are loaded that know every
/// kind with another row than the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    EveryBrowser,
    SomeBrowsers,
    Nowhere,
}

/// MIME type, plain name, and the extensions in use, the usual one first.
type Row = (&'static str, &'static str, &'static [&'static str]);

impl MediaType {
    /// Every kind.
    pub const ALL: [Self; 23] = [
        Self::Jpeg,
        Self::Png,
        Self::Gif,
        Self::WebP,
        Self::Avif,
        Self::Heic,
        Self::JpegXl,
        Self::Bmp,
        Self::Ico,
        Self::Svg,
        Self::Tiff,
        Self::Psd,
        Self::Jp2,
        Self::Qoi,
        Self::Pnm,
        Self::Dds,
        Self::Tga,
        Self::Hdr,
        Self::Exr,
        Self::CameraRaw,
        Self::Mp4,
        Self::QuickTime,
        Self::WebM,
    ];

    /// The registered MIME type, or the one in common use.
    #[must_use]
    pub fn mime(self) -> &'static str {
        self.row().0
    }

    /// What people call it, as in "this is a HEIC".
    #[must_use]
    pub fn label(self) -> &'static str {
        self.row().1
    }

    /// The usual extension, without a dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        self.row().2[0]
    }

    /// The kind an extension claims, in capitals or not.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        let claims = |kind: &Self| {
            kind.row()
                .2
                .iter()
                .any(|known| extension.eq_ignore_ascii_case(known))
        };
        Self::ALL.into_iter().find(claims)
    }

    /// Whether it is a video, which is named after one of its frames where a person wants that.
    #[must_use]
    pub fn is_video(self) -> bool {
        matches!(self, Self::Mp4 | Self::QuickTime | Self::WebM)
    }

    /// Where it is shown. HEIC and JPEG XL are tried everywhere, since Safari shows them.
    #[must_use]
    pub fn support(self) -> Support {
        use MediaType as M;
        match self {
            M::Tiff
            | M::Psd
            | M::Jp2
            | M::Qoi
            | M::Pnm
            | M::Dds
            | M::Tga
            | M::Hdr
            | M::Exr
            | M::CameraRaw => Support::Nowhere,
            M::Heic | M::JpegXl => Support::SomeBrowsers,
            _ => Support::EveryBrowser,
        }
    }

    fn row(self) -> Row {
        match self {
            Self::Jpeg => (
                "image/jpeg",
                "JPEG",
                &["jpg", "jpeg", "jpe", "jfif", "jif", "pjpeg", "pjp", "mpo"],
            ),
            Self::Png => ("image/png", "PNG", &["png", "apng"]),
            Self::Gif => ("image/gif", "GIF", &["gif"]),
            Self::WebP => ("image/webp", "WebP", &["webp"]),
            Self::Avif => ("image/avif", "AVIF", &["avif", "avifs"]),
            Self::Heic => (
                "image/heic",
                "HEIC",
                &["heic", "heif", "hif", "heics", "heifs"],
            ),
            Self::JpegXl => ("image/jxl", "JPEG XL", &["jxl"]),
            Self::Bmp => ("image/bmp", "BMP", &["bmp", "dib"]),
            Self::Ico => ("image/x-icon", "icon", &["ico", "cur"]),
            Self::Svg => ("image/svg+xml", "SVG", &["svg"]),
            Self::Tiff => ("image/tiff", "TIFF", &["tif", "tiff"]),
            Self::Psd => ("image/vnd.adobe.photoshop", "Photoshop", &["psd", "psb"]),
            Self::Jp2 => (
                "image/jp2",
                "JPEG 2000",
                &["jp2", "jpf", "jpx", "j2k", "jpc", "j2c"],
            ),
            Self::Qoi => ("image/qoi", "QOI", &["qoi"]),
            Self::Pnm => (
                "image/x-portable-anymap",
                "PNM",
                &["pnm", "ppm", "pgm", "pbm", "pam"],
            ),
            Self::Dds => ("image/vnd-ms.dds", "DDS", &["dds"]),
            Self::Tga => ("image/x-tga", "Targa", &["tga", "icb", "vda", "vst"]),
            Self::Hdr => ("image/vnd.radiance", "Radiance HDR", &["hdr", "rgbe"]),
            Self::Exr => ("image/x-exr", "OpenEXR", &["exr"]),
            Self::CameraRaw => ("image/x-raw", "camera RAW", RAW_EXTENSIONS),
            Self::Mp4 => ("video/mp4", "MP4", &["mp4", "m4v", "3gp", "3g2"]),
            Self::QuickTime => ("video/quicktime", "QuickTime", &["mov", "qt"]),
            Self::WebM => ("video/webm", "WebM", &["webm"]),
        }
    }
}

/// `raw` itself is absent: disk images and sound are called that too.
const RAW_EXTENSIONS: &[&str] = &[
    "dng", "cr2", "cr3", "crw", "nef", "nrw", "arw", "srf", "sr2", "orf", "rw2", "raf", "pef",
    "srw", "x3f", "3fr", "erf", "kdc", "dcr", "mrw", "mef", "mos", "iiq", "rwl",
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_extension_claims_one_kind() {
        let mut seen = BTreeSet::new();
        for kind in MediaType::ALL {
            for extension in kind.row().2 {
                assert!(seen.insert(*extension), "{extension} twice");
                assert_eq!(
                    MediaType::from_extension(&extension.to_uppercase()),
                    Some(kind)
                );
            }
        }
        assert_eq!(MediaType::from_extension(""), None);
        assert_eq!(MediaType::from_extension("pdf"), None);
    }

    #[test]
    fn every_mime_type_is_of_a_picture_or_a_video() {
        for kind in MediaType::ALL {
            let class = if kind.is_video() { "video/" } else { "image/" };
            assert!(kind.mime().starts_with(class), "{kind:?}");
        }
    }
}
