//! An answer about several numbered pictures, given back to each.

use super::Description;
use super::fields::{field, find, folded, is_description};
use crate::domain::loose_json::{self, Value};
use crate::domain::suggestion::Suggestion;

/// Under which key, or before which, a picture's number stands.
const NUMBER: &[&str] = &["number", "no", "picture", "image", "photo", "index", "id"];

/// One entry for each of `count` pictures; `None` where the answer is missing or doubtful.
pub(super) fn read(said: &str, count: usize) -> Vec<Option<Description>> {
    let mut found = Found {
        count,
        numbered: Vec::new(),
        in_order: None,
    };
    found.gather_list(&loose_json::values(said));
    if found.is_empty() {
        found.gather_lines(said);
    }
    found.settle()
}

/// What was found, with the number it had.
struct Found {
    count: usize,
    numbered: Vec<(usize, Option<Description>)>,
    /// A list as long as there are pictures, whose items have no numbers.
    in_order: Option<Vec<Option<Description>>>,
}

impl Found {
    fn is_empty(&self) -> bool {
        self.numbered.is_empty() && self.in_order.is_none()
    }

    fn gather(&mut self, value: &Value) {
        match value {
            Value::List(items) => self.gather_list(items),
            Value::Object(fields) => {
                if let Some(number) = own_number(value) {
                    self.numbered.push((number, find(value)));
                } else if !is_description(value) {
                    for (key, value) in fields {
                        match number_in(key) {
                            Some(number) => self.numbered.push((number, find(value))),
                            None => self.gather(value),
                        }
                    }
                }
            }
            _ => {}
        }
    }

    fn gather_list(&mut self, items: &[Value]) {
        let is_numbered = items.iter().any(|item| own_number(item).is_some());
        let is_plain = items
            .iter()
            .any(|item| is_description(item) || matches!(item, Value::Text(_)));
        if !is_numbered && is_plain {
            // A second list leaves it open which one is meant.
            let is_first = self.in_order.is_none() && items.len() == self.count;
            let list = if is_first { items } else { &[] };
            self.in_order = Some(list.iter().map(find).collect());
        } else {
            items.iter().for_each(|item| self.gather(item));
        }
    }

    /// `1. red fox`, line by line.
    fn gather_lines(&mut self, said: &str) {
        for (number, words) in said.lines().filter_map(numbered_line) {
            let name = Suggestion::of_text(words);
            self.numbered.push((number, name.map(Description::of_name)));
        }
    }

    fn settle(self) -> Vec<Option<Description>> {
        let mut placed = match self.in_order {
            Some(list) if self.numbered.is_empty() && list.len() == self.count => list,
            _ => vec![None; self.count],
        };
        // Counted from zero, every number means another picture than it says.
        let counts_from_zero = self.numbered.iter().any(|(number, _)| *number == 0);
        if !counts_from_zero {
            place(self.numbered, &mut placed);
        }
        without_twins(placed)
    }
}

/// Each description at its number, unless that is said twice or stands for no picture.
fn place(numbered: Vec<(usize, Option<Description>)>, placed: &mut [Option<Description>]) {
    let mut times = vec![0_u32; placed.len()];
    for (number, description) in numbered {
        let at = number.wrapping_sub(1);
        if let (Some(place), Some(times)) = (placed.get_mut(at), times.get_mut(at)) {
            *times += 1;
            *place = description.filter(|_| *times == 1);
        }
    }
}

/// Drops descriptions that say the very same: a model that lost count repeats itself.
fn without_twins(placed: Vec<Option<Description>>) -> Vec<Option<Description>> {
    let words = |description: &Description| {
        let mut description = description.clone();
        description.details.confidence = None;
        description
    };
    let all: Vec<Option<Description>> = placed
        .iter()
        .map(|place| place.as_ref().map(words))
        .collect();
    placed
        .into_iter()
        .zip(&all)
        .map(|(place, own)| {
            let is_single = all.iter().filter(|other| *other == own).count() == 1;
            place.filter(|_| is_single)
        })
        .collect()
}

/// The number that an object gives itself.
fn own_number(value: &Value) -> Option<usize> {
    match field(value, NUMBER)? {
        Value::Bare(number) | Value::Text(number) => number_in(number),
        _ => None,
    }
}

/// The number that a key is: `2`, `#2`, `picture_2`.
fn number_in(key: &str) -> Option<usize> {
    let key = folded(key);
    let digits = key.trim_start_matches(|c: char| !c.is_ascii_digit());
    let before = &key[..key.len() - digits.len()];
    (before.is_empty() || NUMBER.contains(&before))
        .then(|| digits.parse().ok())
        .flatten()
}

/// A number and what follows it: `1. red fox`, `**2)** blue bicycle`, `Picture 3: barn`.
fn numbered_line(line: &str) -> Option<(usize, &str)> {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '*' | '#' | '-' | '>' | '(' | '[');
    let line = line.trim_start_matches(is_mark);
    let is_separator = |c| matches!(c, '.' | ')' | ']' | ':' | '\u{ff1a}' | '|' | '–' | '—');
    let (number, rest) = line.split_once(is_separator)?;
    // `1.5 liters` counts nothing.
    let is_decimal = rest.starts_with(|c: char| c.is_ascii_digit());
    let number = number_in(number).filter(|_| !is_decimal)?;
    Some((number, rest.trim_start_matches([':', '*', ' '])))
}
