//! Where the keyboard goes from a line of the list, in rows and among tiles.

use crate::domain::virtual_list::Section;

/// One step of the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Walk {
    Up,
    Down,
    Before,
    After,
    First,
    Last,
    /// So many rows up.
    PageUp(usize),
    /// So many rows down.
    PageDown(usize),
}

/// The line where a step leads. Up and down keep to a column as far as they can.
#[must_use]
pub fn walk(sections: &[Section], columns: usize, from: usize, step: Walk) -> usize {
    let lines: usize = sections.iter().map(Section::lines).sum();
    let last = lines.saturating_sub(1);
    let columns = columns.max(1);
    match step {
        Walk::Before => from.saturating_sub(1),
        Walk::After => from + 1,
        Walk::First => 0,
        Walk::Last => last,
        Walk::Up => above(sections, columns, from),
        Walk::Down => below(sections, columns, from),
        Walk::PageUp(rows) => (0..rows).fold(from, |line, _| above(sections, columns, line)),
        Walk::PageDown(rows) => {
            (0..rows).fold(from, |line, _| below(sections, columns, line.min(last)))
        }
    }
    .min(last)
}

fn above(sections: &[Section], columns: usize, line: usize) -> usize {
    let Some((section, first)) = section_of(sections, line) else {
        return line.saturating_sub(1);
    };
    match line - first {
        at if at >= columns => line - columns,
        // The head stands above the whole row; without one this is the top of the list.
        _ if section.has_head => first - 1,
        _ => line,
    }
}

fn below(sections: &[Section], columns: usize, line: usize) -> usize {
    let Some((section, first)) = section_of(sections, line) else {
        return line + 1;
    };
    let last = first + section.pictures - 1;
    let is_in_the_last_row = (line - first) / columns == (section.pictures - 1) / columns;
    match is_in_the_last_row {
        true => last + 1,
        false => (line + columns).min(last),
    }
}

/// The section whose picture stands on this line, and the line of its first picture; none for a
/// head.
fn section_of(sections: &[Section], line: usize) -> Option<(&Section, usize)> {
    let mut at = 0;
    for section in sections {
        let first = at + usize::from(section.has_head);
        at += section.lines();
        if line < at {
            return (line >= first).then_some((section, first));
        }
    }
    None
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Two folders of tiles, three in a row:
    ///
    /// ```text
    /// 0
    /// 1 2 3
    /// 4 5
    /// 6
    /// 7 8 9
    /// ```
    const TILES: [Section; 2] = [
        Section {
            has_head: true,
            pictures: 5,
        },
        Section {
            has_head: true,
            pictures: 3,
        },
    ];

    #[track_caller]
    fn check(step: Walk, places: &[(usize, usize)]) {
        for (from, to) in places {
            assert_eq!(walk(&TILES, 3, *from, step), *to, "{step:?} from {from}");
        }
    }

    #[test]
    fn up_and_down_keep_to_their_column_as_far_as_they_can() {
        check(
            Walk::Down,
            &[(0, 1), (1, 4), (3, 5), (4, 6), (5, 6), (6, 7), (8, 9)],
        );
        check(
            Walk::Up,
            &[(9, 6), (7, 6), (6, 5), (5, 2), (4, 1), (3, 0), (0, 0)],
        );
        check(Walk::After, &[(3, 4), (5, 6), (9, 9)]);
        check(Walk::Before, &[(4, 3), (0, 0)]);
        check(Walk::First, &[(8, 0)]);
        check(Walk::Last, &[(2, 9)]);
        check(Walk::PageDown(2), &[(1, 6), (4, 7)]);
        check(Walk::PageUp(3), &[(9, 2)]);
    }

    proptest! {
        #[test]
        fn every_step_ends_in_the_list(
            counts in prop::collection::vec((any::<bool>(), 0..9_usize), 1..5),
            columns in 0..5_usize,
            from in any::<prop::sample::Index>(),
        ) {
            let sections: Vec<Section> = counts
                .into_iter()
                .map(|(has_head, pictures)| Section { has_head, pictures })
                .collect();
            let lines: usize = sections.iter().map(Section::lines).sum();
            prop_assume!(lines > 0);
            let from = from.index(lines);
            for step in [
                Walk::Up, Walk::Down, Walk::Before, Walk::After, Walk::First, Walk::Last,
                Walk::PageUp(3), Walk::PageDown(3),
            ] {
                prop_assert!(walk(&sections, columns, from, step) < lines);
            }
        }
    }
}
