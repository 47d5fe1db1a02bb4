//! What is known of a picture besides what it shows. Read from its file, once, with its thumbnail.

use super::look::Look;
use super::taken::Taken;

/// What a file tells about its picture. Where it was taken is never read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Of the upright original, in pixels.
    pub width: u32,
    /// Of the upright original, in pixels.
    pub height: u32,
    /// Only its first frame is looked at.
    pub is_animated: bool,
    /// SHA-256 of the file's bytes (FIPS 180-4); unknown where the page has no secure origin.
    pub sha256: Option<[u8; 32]>,
    /// What it looks like from afar; none of a picture that is nearly one colour.
    pub look: Option<Look>,
    /// When it was taken, as its metadata say.
    pub taken: Option<Taken>,
    /// What took it: one line of at most [`metadata::LONGEST_TEXT`](super::metadata::LONGEST_TEXT)
    /// characters.
    pub camera: Option<String>,
    /// What it was taken through: as long as the camera.
    pub lens: Option<String>,
}
