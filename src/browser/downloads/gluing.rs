//! One `Blob` of many pieces: bytes of ours and whole originals, which are only referred to.
//!
//! Browsers take time for every piece of a `Blob`, so the pieces are glued in groups; what a group
//! holds as bytes leaves the page's memory with it.

use super::unreadable;
use crate::domain::problem::Problem;
use js_sys::{Array, Uint8Array};
use std::ops::Range;
use web_sys::{Blob, BlobPropertyBag, File};

/// As many pieces, or as many bytes, make a group.
const MOST_PIECES: usize = 200;
const MOST_BYTES: usize = 4 << 20;

/// A `Blob` in the making.
#[derive(Default)]
pub struct Gluing {
    groups: Array,
    /// The pieces of the group that is being made.
    pieces: Vec<Piece>,
    /// All its bytes; they share one buffer, since a buffer each costs more than the copy.
    bytes: Vec<u8>,
}

enum Piece {
    Bytes(Range<u32>),
    File(File),
}

impl Gluing {
    /// Adds bytes at the end.
    ///
    /// # Errors
    /// `unreadable` where the browser cannot hold them.
    pub fn add_bytes(&mut self, bytes: &[u8]) -> Result<(), Problem> {
        let begin = self.bytes.len() as u32;
        self.bytes.extend(bytes);
        let end = self.bytes.len() as u32;
        match self.pieces.last_mut() {
            Some(Piece::Bytes(range)) => range.end = end,
            _ => self.pieces.push(Piece::Bytes(begin..end)),
        }
        self.seal_if_full()
    }

    /// Adds a file at the end, whatever it will hold when it is read.
    ///
    /// # Errors
    /// As [`add_bytes`](Self::add_bytes).
    pub fn add_file(&mut self, file: &File) -> Result<(), Problem> {
        self.pieces.push(Piece::File(file.clone()));
        self.seal_if_full()
    }

    /// The whole, as a zip.
    ///
    /// # Errors
    /// As [`add_bytes`](Self::add_bytes).
    pub fn end(mut self) -> Result<Blob, Problem> {
        self.seal()?;
        let options = BlobPropertyBag::new();
        options.set_type("application/zip");
        Blob::new_with_blob_sequence_and_options(&self.groups, &options).map_err(unreadable)
    }

    fn seal_if_full(&mut self) -> Result<(), Problem> {
        if self.pieces.len() >= MOST_PIECES || self.bytes.len() >= MOST_BYTES {
            self.seal()?;
        }
        Ok(())
    }

    fn seal(&mut self) -> Result<(), Problem> {
        let buffer = Uint8Array::new_from_slice(&self.bytes);
        let pieces = Array::new();
        for piece in self.pieces.drain(..) {
            match piece {
                Piece::Bytes(Range { start, end }) => pieces.push(&buffer.subarray(start, end)),
                Piece::File(file) => pieces.push(&file),
            };
        }
        self.bytes.clear();
        let group = Blob::new_with_blob_sequence(&pieces).map_err(unreadable)?;
        self.groups.push(&group);
        Ok(())
    }
}
