//! Which part of a name changed, for a person to see it at once.

use crate::domain::file_name::is_mark;

/// Two names, each parted into what both begin with, what differs, and what both end with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference<'a> {
    pub start: &'a str,
    pub before: &'a str,
    pub after: &'a str,
    pub end: &'a str,
}

/// Parts two names where they differ, never between a letter and its marks.
#[must_use]
pub fn difference<'a>(before: &'a str, after: &'a str) -> Difference<'a> {
    let start = common_start(before, after);
    let (rest_before, rest_after) = (&before[start..], &after[start..]);
    let end = common_end(rest_before, rest_after);
    Difference {
        start: &before[..start],
        before: &rest_before[..rest_before.len() - end],
        after: &rest_after[..rest_after.len() - end],
        end: &rest_before[rest_before.len() - end..],
    }
}

fn common_start(one: &str, other: &str) -> usize {
    let pairs = one.char_indices().zip(other.chars());
    let mut same = pairs.take_while(|((_, ours), theirs)| ours == theirs);
    let length = same.by_ref().map(|((at, c), _)| at + c.len_utf8()).last();
    let mut length = length.unwrap_or(0);
    let parts_a_letter = |length: usize| {
        let next = |text: &str| text[length..].chars().next().is_some_and(is_mark);
        next(one) || next(other)
    };
    while length > 0 && parts_a_letter(length) {
        length = one[..length]
            .char_indices()
            .next_back()
            .map_or(0, |(at, _)| at);
    }
    length
}

fn common_end(one: &str, other: &str) -> usize {
    let pairs = one.chars().rev().zip(other.chars().rev());
    let same: Vec<char> = pairs
        .take_while(|(ours, theirs)| ours == theirs)
        .map(|(c, _)| c)
        .collect();
    // What begins with a mark belongs to the letter before.
    let whole = same
        .iter()
        .rposition(|c| !is_mark(*c))
        .map_or(0, |at| at + 1);
    same[..whole].iter().map(|c| c.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str, expected: [&str; 4]) {
        let found = difference(before, after);
        let parts = [found.start, found.before, found.after, found.end];
        assert_eq!(parts, expected);
    }

    #[test]
    fn names_are_parted_where_they_differ() {
        check("red-cat-1", "red-dog-1", ["red-", "cat", "dog", "-1"]);
        check("cat", "cat-001", ["cat", "", "-001", ""]);
        check("cat", "dog", ["", "cat", "dog", ""]);
        check("aa", "aaa", ["aa", "", "a", ""]);
        check("富士山", "富士川", ["富士", "山", "川", ""]);
    }

    #[test]
    fn a_letter_keeps_its_marks() {
        check("x\u{301}", "x\u{302}", ["", "x\u{301}", "x\u{302}", ""]);
        check("a\u{301}b", "c\u{301}b", ["", "a\u{301}", "c\u{301}", "b"]);
    }
}
