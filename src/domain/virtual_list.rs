//! Which lines of a long list are worth having in the document.
//!
//! A list is made of [`Section`]s, each with a head or without, and its pictures in rows of one or
//! more. All rows are of one height, and so are all heads.

/// Rows kept beyond what is seen, above and below: enough for one turn of the wheel.
const BEYOND: f64 = 10.0;

/// Pictures that begin on a line of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// A line stands above them.
    pub has_head: bool,
    pub pictures: usize,
}

impl Section {
    /// Pictures below nothing.
    #[must_use]
    pub fn plain(pictures: usize) -> Self {
        Self {
            has_head: false,
            pictures,
        }
    }

    /// Its head, if it has one, and its pictures.
    #[must_use]
    pub fn lines(&self) -> usize {
        usize::from(self.has_head) + self.pictures
    }
}

/// How large things are, with the gaps between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sizes {
    pub row_px: f64,
    pub head_px: f64,
    /// Pictures in one row.
    pub columns: usize,
}

/// What the window shows of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sight {
    /// How far the list's top lies below the window's: negative once scrolled past.
    pub top_px: f64,
    /// The window's height.
    pub height_px: f64,
}

/// A run of heads and pictures, with the space that stands for those before and after it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Slice {
    pub first: usize,
    pub count: usize,
    pub before_px: f64,
    pub after_px: f64,
}

impl Slice {
    /// All lines of a short list.
    #[must_use]
    pub fn all(total: usize) -> Self {
        Self {
            count: total,
            ..Self::default()
        }
    }
}

/// The lines around the part of the list that is seen.
#[must_use]
pub fn slice(sections: &[Section], sizes: Sizes, sight: Sight) -> Slice {
    let row_px = sizes.row_px.max(1.0);
    let mut growing = Growing {
        from_px: -sight.top_px - BEYOND * row_px,
        to_px: -sight.top_px + sight.height_px + (BEYOND + 1.0) * row_px,
        at_px: 0.0,
        slice: Slice::default(),
    };
    for section in sections {
        growing.add(usize::from(section.has_head), 1, sizes.head_px.max(1.0));
        growing.add(section.pictures, sizes.columns.max(1), row_px);
    }
    growing.slice
}

/// Of these lines those that are drawn already, known by their keys, and so many new ones: what is
/// worth having in the document comes a few at a time.
#[must_use]
pub fn portion<L, K: PartialEq>(
    lines: Vec<L>,
    key: impl Fn(&L) -> K,
    drawn: &[K],
    most_new: usize,
) -> Vec<L> {
    let mut left = most_new;
    let mut has_its_turn = |line: &L| {
        let is_drawn = drawn.contains(&key(line));
        let is_new = !is_drawn && left > 0;
        left -= usize::from(is_new);
        is_drawn || is_new
    };
    let lines = lines.into_iter();
    lines.filter(|line| has_its_turn(line)).collect()
}

/// How far below the list's top a line is, in pixels.
#[must_use]
pub fn top_px(sections: &[Section], sizes: Sizes, line: usize) -> f64 {
    let (mut px, mut line) = (0.0, line);
    for section in sections {
        if line == 0 {
            break;
        }
        let head = usize::from(section.has_head);
        px += head as f64 * sizes.head_px;
        let pictures = (line - head).min(section.pictures);
        let rows = match line >= section.lines() {
            true => pictures.div_ceil(sizes.columns.max(1)),
            false => pictures / sizes.columns.max(1),
        };
        px += rows as f64 * sizes.row_px;
        line -= head + pictures;
    }
    px
}

/// A slice that grows from the top of the list to its end.
struct Growing {
    from_px: f64,
    to_px: f64,
    /// How far the list was looked at.
    at_px: f64,
    slice: Slice,
}

impl Growing {
    /// Adds so many lines, some of them side by side in rows of this height.
    fn add(&mut self, lines: usize, columns: usize, row_px: f64) {
        let rows = lines.div_ceil(columns);
        // Casts from negative or huge floats saturate, which is what is wanted here.
        let rows_to = |px: f64| ((px - self.at_px) / row_px) as usize;
        let above = match rows_to(self.from_px) {
            _ if self.slice.count > 0 => 0,
            above if above >= rows => rows,
            // Even, so that a stripe or a focus ring does not jump from row to row while scrolling.
            above => above / 2 * 2,
        };
        let until = rows_to(self.to_px).clamp(above, rows);
        let lines_in = |rows: usize| (rows * columns).min(lines);
        self.slice.first += lines_in(above);
        self.slice.count += lines_in(until) - lines_in(above);
        self.slice.before_px += above as f64 * row_px;
        self.slice.after_px += (rows - until) as f64 * row_px;
        self.at_px += rows as f64 * row_px;
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SIZES: Sizes = Sizes {
        row_px: 100.0,
        head_px: 40.0,
        columns: 1,
    };

    fn sight(top_px: f64) -> Sight {
        Sight {
            top_px,
            height_px: 800.0,
        }
    }

    #[track_caller]
    fn check(top_px: f64, first: usize, last: usize) {
        let slice = slice(&[Section::plain(10_000)], SIZES, sight(top_px));
        assert_eq!((slice.first, slice.first + slice.count), (first, last));
        let height = slice.before_px + slice.count as f64 * SIZES.row_px + slice.after_px;
        assert_eq!(
            height,
            10_000.0 * SIZES.row_px,
            "the scroll bar must not move"
        );
    }

    #[test]
    fn the_rows_around_the_window_are_kept_and_the_height_is_always_true() {
        check(300.0, 0, 16);
        check(0.0, 0, 19);
        check(-100_000.0, 990, 1_019);
        check(-999_200.0, 9_982, 10_000);
    }

    #[test]
    fn a_window_far_past_the_end_keeps_nothing_and_does_not_panic() {
        check(-5_000_000.0, 10_000, 10_000);
        assert_eq!(slice(&[], SIZES, sight(0.0)), Slice::default());
    }

    #[test]
    fn tiles_begin_a_row_of_their_own_below_every_head() {
        let sections = [5, 7].map(|pictures| Section {
            has_head: true,
            pictures,
        });
        let sizes = Sizes {
            columns: 3,
            ..SIZES
        };
        let all = slice(&sections, sizes, sight(0.0));
        assert_eq!((all.first, all.count), (0, 14));
        // Both heads, two rows of tiles and two and a half are scrolled past, and ten rows more.
        let far = slice(&sections, sizes, sight(-1_530.0));
        assert_eq!(
            (far.first, far.before_px),
            (13, 40.0 + 200.0 + 40.0 + 200.0)
        );
    }

    #[test]
    fn the_top_of_a_line_counts_heads_and_rows_above_it() {
        let sections = [5, 7].map(|pictures| Section {
            has_head: true,
            pictures,
        });
        let sizes = Sizes {
            columns: 3,
            ..SIZES
        };
        for (line, px) in [
            (0, 0.0),
            (1, 40.0),
            (3, 40.0),
            (4, 140.0),
            (6, 240.0),
            (7, 280.0),
            (10, 380.0),
        ] {
            assert_eq!(top_px(&sections, sizes, line), px, "line {line}");
        }
    }

    #[test]
    fn new_lines_come_a_few_at_a_time_and_in_their_places() {
        let of = |wanted: &[u32], drawn: &[u32]| portion(wanted.to_vec(), |line| *line, drawn, 2);
        assert_eq!(of(&[1, 2, 3, 4], &[]), [1, 2]);
        assert_eq!(of(&[1, 2, 3, 4], &[2, 4]), [1, 2, 3, 4]);
        assert_eq!(of(&[1, 2, 3, 4, 5], &[5]), [1, 2, 5]);
        assert_eq!(of(&[3], &[1, 2]), [3], "what is not wanted any more goes");
        assert_eq!(of(&[], &[1]), [0; 0]);
    }

    proptest! {
        #[test]
        fn what_is_seen_is_in_the_document_and_the_whole_keeps_its_height(
            sections in prop::collection::vec((any::<bool>(), 0..40_usize), 0..8),
            columns in 1..6_usize,
            scrolled_px in -500.0..12_000.0_f64,
        ) {
            let sections: Vec<Section> = sections
                .into_iter()
                .map(|(has_head, pictures)| Section { has_head, pictures })
                .collect();
            let sizes = Sizes { columns, ..SIZES };
            let slice = slice(&sections, sizes, sight(-scrolled_px));
            let (mut at_px, mut line) = (0.0, 0);
            let mut shown_px = 0.0;
            for section in &sections {
                let head = section.has_head.then_some((1, sizes.head_px));
                let tiles = (0..section.pictures.div_ceil(columns)).map(|row| {
                    (columns.min(section.pictures - row * columns), sizes.row_px)
                });
                for (lines, px) in head.into_iter().chain(tiles) {
                    let is_in = (slice.first..slice.first + slice.count).contains(&line);
                    let is_seen = at_px + px > scrolled_px && at_px < scrolled_px + 800.0;
                    prop_assert!(is_in || !is_seen, "line {line} is seen");
                    if is_in {
                        shown_px += px;
                    }
                    at_px += px;
                    line += lines;
                }
            }
            prop_assert_eq!(slice.before_px + shown_px + slice.after_px, at_px);
        }
    }
}
