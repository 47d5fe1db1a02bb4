//! Pieces put into reading order, and those of one line put together.

use super::LEAST_SURE;
use super::band::Band;
use crate::domain::evidence::TextLine;

/// Two pieces stand in one row if their middles differ by less than this share of the lower one's height.
const SAME_ROW: f32 = 0.5;

/// Pieces of one line are no further apart than this, by their height.
const SAME_LINE: f32 = 1.2;

/// Pieces of one line are of one size, but for this factor.
const SAME_SIZE: f32 = 1.4;

/// What one band says.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) band: Band,
    pub(super) text: String,
    pub(super) confidence: f32,
}

/// The lines of a picture of this size, from top to bottom and from left to right.
pub(super) fn lines(pieces: Vec<Piece>, (width, height): (u32, u32)) -> Vec<TextLine> {
    let is_text = |piece: &Piece| {
        piece.confidence >= LEAST_SURE && piece.text.chars().any(char::is_alphanumeric)
    };
    let pieces: Vec<Piece> = pieces.into_iter().filter(is_text).collect();
    let size = (width.max(1) as f32, height.max(1) as f32);
    rows(pieces)
        .into_iter()
        .flat_map(joined)
        .map(|line| line.within(size))
        .collect()
}

/// Rows from top to bottom, each from left to right.
fn rows(mut pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    pieces.sort_by(|one, other| one.band.y.total_cmp(&other.band.y));
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        let is_in = |row: &Vec<Piece>| {
            row.first()
                .is_some_and(|first| is_same_row(&first.band, &piece.band))
        };
        match rows.last_mut().filter(|row| is_in(row)) {
            Some(row) => row.push(piece),
            None => rows.push(vec![piece]),
        }
    }
    for row in &mut rows {
        row.sort_by(|one, other| one.band.x.total_cmp(&other.band.x));
    }
    rows
}

fn is_same_row(one: &Band, other: &Band) -> bool {
    (one.y - other.y).abs() <= SAME_ROW * one.height.min(other.height)
}

/// A line under way, in pixels.
struct Line {
    text: String,
    confidence: f32,
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
    /// Of its type.
    height: f32,
}

impl Line {
    fn of(piece: Piece) -> Self {
        let [left, top, width, height] = piece.band.frame();
        Self {
            text: piece.text,
            confidence: piece.confidence,
            left,
            top,
            right: left + width,
            bottom: top + height,
            height: piece.band.height,
        }
    }

    fn goes_on_with(&self, next: &Self) -> bool {
        let (low, high) = (self.height.min(next.height), self.height.max(next.height));
        high <= SAME_SIZE * low && next.left - self.right <= SAME_LINE * low
    }

    fn push(&mut self, next: Self) {
        let letters = |text: &str| text.chars().count() as f32;
        let (mine, its) = (letters(&self.text), letters(&next.text));
        self.confidence = (self.confidence * mine + next.confidence * its) / (mine + its).max(1.);
        self.text.push(' ');
        self.text.push_str(&next.text);
        self.top = self.top.min(next.top);
        self.right = self.right.max(next.right);
        self.bottom = self.bottom.max(next.bottom);
        self.height = self.height.max(next.height);
    }

    fn within(self, (width, height): (f32, f32)) -> TextLine {
        let share = |value: f32, side: f32| (value / side).clamp(0., 1.);
        let (left, top) = (share(self.left, width), share(self.top, height));
        TextLine {
            text: self.text,
            confidence: self.confidence,
            left,
            top,
            width: share(self.right, width) - left,
            // A tilted line is higher than its type.
            height: share(self.height.min(self.bottom - self.top), height),
        }
    }
}

/// The lines of one row.
fn joined(row: Vec<Piece>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for line in row.into_iter().map(Line::of) {
        match lines.last_mut().filter(|last| last.goes_on_with(&line)) {
            Some(last) => last.push(line),
            None => lines.push(line),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(text: &str, x: f32, y: f32, height: f32) -> Piece {
        Piece {
            band: Band {
                x,
                y,
                length: 40.,
                height,
                cosine: 1.,
                sine: 0.,
            },
            text: text.to_owned(),
            confidence: 0.9,
        }
    }

    #[track_caller]
    fn check(pieces: Vec<Piece>, want: &[&str]) {
        let lines = lines(pieces, (400, 200));
        let texts: Vec<&str> = lines.iter().map(|line| &*line.text).collect();
        assert_eq!(texts, want);
    }

    #[test]
    fn lines_are_read_from_top_to_bottom_and_left_to_right() {
        let pieces = vec![
            piece("low", 50., 90., 10.),
            piece("right", 250., 12., 10.),
            piece("left", 50., 10., 10.),
        ];
        check(pieces, &["left", "right", "low"]);
    }

    #[test]
    fn pieces_of_one_line_are_put_together() {
        check(
            vec![piece("Hello", 50., 10., 10.), piece("world", 95., 10., 10.)],
            &["Hello world"],
        );
    }

    #[test]
    fn a_price_stands_apart_from_what_it_is_for_and_a_large_word_from_a_small_one() {
        check(
            vec![
                piece("Bananas", 50., 10., 10.),
                piece("1.99", 200., 10., 10.),
            ],
            &["Bananas", "1.99"],
        );
        check(
            vec![piece("Large", 50., 10., 20.), piece("small", 95., 10., 10.)],
            &["Large", "small"],
        );
    }

    #[test]
    fn what_was_guessed_or_has_no_letters_is_left_out() {
        let guessed = Piece {
            confidence: 0.4,
            ..piece("guessed", 50., 50., 10.)
        };
        check(vec![guessed, piece("—", 50., 80., 10.)], &[]);
    }

    #[test]
    fn places_are_shares_of_the_picture() {
        let line = lines(vec![piece("a", 20., 10., 10.)], (400, 200)).remove(0);
        assert_eq!(
            (line.left, line.top, line.width, line.height),
            (0., 0.025, 0.1, 0.05)
        );
    }
}
