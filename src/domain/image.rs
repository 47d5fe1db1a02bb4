//! A picture as it was dropped: what it is called, what it really is, and whether it gets a row.
//!
//! The first bytes decide, not the name: a phone's `.jpg` may be a HEIC, and a saved web page may
//! be called `photo.jpg`. Nothing is decoded here; what a decoder must never see is named in
//! [`limits`].

mod animation;
pub mod limits;
pub mod media_type;
pub mod path;
mod signature;
mod system_file;

pub use animation::is_animated;
pub use media_type::MediaType;

use super::problem::{Code, Problem};
use super::words::told;
use signature::Content;

/// How many of a file's first bytes [`inspect`] wants: the longest prologue an SVG sensibly has,
/// and one cheap read from disk.
pub const HEAD_BYTES: u32 = 16 * 1024;

/// One row of the batch, for as long as the page is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(pub u32);

/// A picture as picked, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceImage {
    /// Relative to what was dropped, separated by `/`, otherwise exactly as on disk: a backslash or
    /// a colon is an ordinary character of an old name.
    pub path: String,
    /// Bytes, as read in the moment of the drop.
    pub size: u64,
    /// Milliseconds since 1970, as read in the moment of the drop.
    pub modified_ms: i64,
    /// What the first bytes say, whatever the name says.
    pub media_type: MediaType,
}

impl SourceImage {
    /// The folder without a trailing `/`; empty at the top.
    #[must_use]
    pub fn folder(&self) -> &str {
        path::folder(&self.path)
    }

    /// The same file under another name.
    #[must_use]
    pub fn renamed(&self, name: &str) -> Self {
        Self {
            path: path::join(self.folder(), name),
            ..self.clone()
        }
    }

    /// The last component of the path.
    #[must_use]
    pub fn file_name(&self) -> &str {
        path::file_name(&self.path)
    }
}

/// What becomes of a dropped file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A picture; it gets a row and, where it can be decoded, a name.
    Picture(MediaType),
    /// A video; it gets a row where a person wants videos named, after one of their frames.
    Video(MediaType),
    /// Called a picture but none; it gets a row with the reason and is never sent.
    Problem(Problem),
    /// Not meant to be a picture; only counted.
    Skipped(SkipReason),
}

/// Why a file was only counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkipReason {
    /// Written by the operating system or a program for itself, such as `.DS_Store`.
    System,
    /// A video, and nobody asked for videos.
    Video,
    /// Some other kind of file.
    NotAnImage,
    /// No bytes, and no picture's name.
    Empty,
    /// It goes with a picture, and follows that.
    Beside,
}

/// Judges a file by its relative path, its size in bytes and its first [`HEAD_BYTES`] (fewer when
/// it is shorter).
#[must_use]
pub fn inspect(path: &str, size: u64, head: &[u8]) -> Verdict {
    let claimed = MediaType::from_extension(path::extension(path)).filter(|kind| !kind.is_video());
    let content = signature::sniff(head);
    if system_file::is_system(path, content) {
        return Verdict::Skipped(SkipReason::System);
    }
    match (content, claimed) {
        (Content::Picture(MediaType::Tiff), Some(MediaType::CameraRaw)) => {
            Verdict::Picture(MediaType::CameraRaw)
        }
        (Content::Picture(media_type), _) => Verdict::Picture(media_type),
        (Content::Video(media_type), None) => Verdict::Video(media_type),
        (Content::Video(_), Some(_)) => looks_like(signature::A_VIDEO),
        (_, Some(MediaType::Tga)) if signature::is_targa(head) => Verdict::Picture(MediaType::Tga),
        (_, Some(_)) if size == 0 => Verdict::Problem(Problem::new(Code::EmptyFile)),
        (_, None) if size == 0 => Verdict::Skipped(SkipReason::Empty),
        (Content::Other(kind), Some(_)) => looks_like(kind),
        (Content::Other(_), None) => Verdict::Skipped(SkipReason::NotAnImage),
    }
}

fn looks_like(kind: &str) -> Verdict {
    Verdict::Problem(Problem::new(Code::NotAnImage).with_detail(told::looks_like(kind)))
}

/// What a whole file's bytes say it is; `None` when it is no picture.
#[must_use]
pub fn media_type_of(bytes: &[u8]) -> Option<MediaType> {
    match signature::sniff(bytes) {
        Content::Picture(media_type) => Some(media_type),
        Content::Video(_) | Content::Other(_) => None,
    }
}

#[cfg(test)]
mod tests;
