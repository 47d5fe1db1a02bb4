//! Letters out of likelihoods: the likeliest of each column, runs taken as one, gaps left out.

use super::super::network::Output;

/// The place of the gap between letters.
const GAP: usize = 0;

/// What the network can say: a gap, these letters, a space.
pub(super) struct Letters(Vec<char>);

/// A line as it was read.
#[derive(Debug, PartialEq)]
pub(super) struct Spelled {
    pub(super) text: String,
    /// The mean over its letters, from 0 to 1; 0 where there are none.
    pub(super) confidence: f32,
}

impl Letters {
    /// Reads one letter a line.
    pub(super) fn read(text: &str) -> Self {
        Self(
            text.lines()
                .filter_map(|line| line.chars().next())
                .collect(),
        )
    }

    /// Reads columns of likelihoods, the last dimension of the output.
    pub(super) fn spell(&self, output: &Output) -> Spelled {
        let classes = output.shape.last().copied().unwrap_or(1).max(1);
        let mut text = String::new();
        let (mut sure, mut count) = (0., 0_u32);
        let mut before = GAP;
        for column in output.values.chunks_exact(classes) {
            let (class, likelihood) = likeliest(column);
            if class != before
                && let Some(letter) = self.letter(class)
            {
                text.push(letter);
                sure += likelihood;
                count += 1;
            }
            before = class;
        }
        Spelled {
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            confidence: sure / count.max(1) as f32,
        }
    }

    fn letter(&self, class: usize) -> Option<char> {
        let at = class.checked_sub(1)?;
        Some(self.0.get(at).copied().unwrap_or(' '))
    }
}

fn likeliest(column: &[f32]) -> (usize, f32) {
    let first = (GAP, f32::NEG_INFINITY);
    column
        .iter()
        .enumerate()
        .fold(first, |best, (class, likelihood)| {
            if *likelihood > best.1 {
                (class, *likelihood)
            } else {
                best
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read where these are likeliest, one for each column: `_` is a gap.
    fn read(columns: &str) -> Spelled {
        let letters = Letters::read("a\nb");
        let column = |letter: char| match letter {
            '_' => [0.9, 0., 0., 0.1],
            'a' => [0.1, 0.8, 0.1, 0.],
            'b' => [0.3, 0.1, 0.6, 0.],
            _ => [0.2, 0.1, 0.1, 0.6],
        };
        letters.spell(&Output {
            shape: vec![1, columns.len(), 4],
            values: columns.chars().flat_map(column).collect(),
        })
    }

    #[test]
    fn a_letter_is_as_wide_as_it_is_and_twice_only_with_a_gap() {
        assert_eq!(read("__aaa_ab_b").text, "aabb");
        assert_eq!(read("____").text, "");
        assert_eq!(read("").confidence, 0.);
    }

    #[test]
    fn spaces_are_single_and_within() {
        assert_eq!(read("  a _ b ").text, "a b");
    }

    #[test]
    fn a_line_is_as_sure_as_its_letters_on_average() {
        assert!((read("a_b").confidence - 0.7).abs() < 1e-6);
    }
}
