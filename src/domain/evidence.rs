//! What this device sees in a picture by itself: the evidence that a name without a gateway rests on.
//!
//! Plain data, with no judgement in it. It is gathered by work on pixels and becomes a name by rules.

mod dates;
mod draft;
mod fold;
mod kinds;
mod naming;
mod page;
mod photo;
mod private;
mod reading;

use super::description::Description;
pub use reading::Reading;

use super::taken::Taken;

/// Everything that is known of one picture before it is named.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// Of the pixels that were looked at, not of the original.
    pub width_px: u32,
    /// Of the pixels that were looked at, not of the original.
    pub height_px: u32,
    /// What can be read, in reading order: from top to bottom, and from left to right within a row.
    pub lines: Vec<TextLine>,
    /// The share of neighboring pixels that are exactly equal, from 0 to 1: high on drawn screens,
    /// next to nothing on photographs.
    pub flatness: f32,
    /// The share of the pixels that the four commonest colors cover, at five bits a channel, from 0 to 1.
    pub palette: f32,
    /// What the whole picture may be of: single classes, likeliest first, then whole groups of
    /// classes, likeliest first. Empty where nobody looked.
    pub tags: Vec<Tag>,
    /// What stands in it, surest first; empty where nobody looked.
    pub objects: Vec<Thing>,
    /// When it was taken, as its metadata say.
    pub taken: Option<Taken>,
    /// The name of the folder it came from, without those above; empty where there is none.
    pub folder: String,
    /// The name it has, without its extension.
    pub old_stem: String,
}

impl Evidence {
    /// A name for the picture and what goes with it; `None` where nothing is sure enough to be said.
    ///
    /// Nobody's number or address is ever part of it.
    #[must_use]
    pub fn describe(&self) -> Option<Description> {
        naming::describe(self)
    }

    /// What can be read in the picture, for others to name it by.
    #[must_use]
    pub fn reading(&self) -> Reading {
        Reading::of(&self.lines)
    }
}

/// A line of text. Places and sizes are shares of the picture's width and height, from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextLine {
    /// What it says: one line, in the letters that were recognized.
    pub text: String,
    /// How sure the recognition is of its letters on average, from 0 to 1.
    pub confidence: f32,
    pub left: f32,
    pub top: f32,
    pub width: f32,
    /// Of the band around its letters; close to the size of the type.
    pub height: f32,
}

/// A word for the whole picture: a class, or a group of classes if label and group are the same.
///
/// A group's probability is the sum over all of its classes, listed or not; groups overlap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    /// The name of its class, in English: `Egyptian Mau`.
    pub label: String,
    /// The smallest group it belongs to: `cat`. Empty where it belongs to none.
    pub group: String,
    /// How likely it is among all classes, from 0 to 1.
    pub probability: f32,
}

/// A thing at a place. Places and sizes are shares of the picture's width and height, from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Thing {
    /// The name of its class, in English: `person`, `bicycle`.
    pub label: String,
    /// How sure it is, from 0 to 1.
    pub score: f32,
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}
