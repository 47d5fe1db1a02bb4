//! What a picture's own metadata tell: which way up it is, when and with what it was taken.
//!
//! EXIF is asked first, then XMP. Both are foreign bytes: what cannot be read is left out and never
//! stops a picture. Where it was taken is not looked at.

use super::file_name::is_invisible;
use super::image::MediaType;
use super::orientation::Orientation;
use super::taken::Taken;

pub(crate) mod blocks;
mod exif;
mod transforms;
mod xmp;

/// The longest name of a camera or lens that is kept, in characters.
pub const LONGEST_TEXT: usize = 60;

/// What the metadata of one picture tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// As the tag says, of a JPEG, WebP or PNG, and an AVIF's own properties: of the others, their
    /// decoders know.
    pub orientation: Orientation,
    pub taken: Option<Taken>,
    pub camera: Option<String>,
    pub lens: Option<String>,
}

impl Metadata {
    /// Reads a JPEG, PNG, WebP, AVIF, HEIC, TIFF or those camera files that are made like a TIFF; pictures of other kinds tell nothing.
    #[must_use]
    pub fn read(bytes: &[u8], media_type: MediaType) -> Self {
        let exif::Found {
            mut metadata,
            changed,
        } = exif::read(bytes, media_type).unwrap_or_default();
        if media_type == MediaType::Avif {
            metadata.orientation = transforms::read(bytes).unwrap_or_default();
        }
        if metadata.taken.is_some() {
            return metadata;
        }
        let xmp = xmp::read(bytes, media_type).unwrap_or_default();
        Self {
            orientation: metadata.orientation,
            taken: xmp.taken.or(changed),
            camera: metadata.camera.or(xmp.camera),
            lens: metadata.lens.or(xmp.lens),
        }
    }
}

/// A text as a name can use it: one line, nothing invisible, bounded; `None` where no word is left.
fn cleaned(text: &str) -> Option<String> {
    let text: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|&c| c != char::REPLACEMENT_CHARACTER && !is_invisible(c))
        .collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let text: String = words.join(" ").chars().take(LONGEST_TEXT).collect();
    let has_word = text.chars().any(char::is_alphanumeric);
    has_word.then(|| text.trim_end().to_owned())
}
