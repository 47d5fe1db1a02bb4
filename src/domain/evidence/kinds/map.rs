//! Maps: `<largest place> map`.

use super::super::draft::Draft;
use super::super::page::{Line, Page};

/// What streets, waters and parks are called, as words of their own.
const PLACES: [&str; 50] = [
    "street",
    "st",
    "road",
    "rd",
    "lane",
    "avenue",
    "ave",
    "drive",
    "way",
    "square",
    "park",
    "river",
    "lake",
    "bridge",
    "station",
    "hill",
    "platz",
    "strasse",
    "weg",
    "allee",
    "brucke",
    "bahnhof",
    "fluss",
    "rue",
    "place",
    "quai",
    "boulevard",
    "pont",
    "jardin",
    "calle",
    "plaza",
    "avenida",
    "paseo",
    "parque",
    "rio",
    "via",
    "piazza",
    "corso",
    "ponte",
    "fiume",
    "rua",
    "praca",
    "jardim",
    "ribeira",
    "straat",
    "plein",
    "gracht",
    "ulica",
    "rynek",
    "most",
];

/// How German writes them at the end of a longer word.
const ENDINGS: [&str; 8] = [
    "strasse", "platz", "gasse", "allee", "brucke", "straat", "gracht", "weg",
];

/// As many of them make a map.
const LEAST_PLACES: usize = 3;

/// The longest name on a map, in words.
const MOST_WORDS: usize = 5;

/// What a map's scale counts in.
const UNITS: [&str; 6] = ["m", "km", "ft", "mi", "yd", "miles"];

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let places = page.lines.iter().filter(|line| is_place(line)).count()
        + usize::from(page.lines.iter().any(is_scale));
    let short = page
        .lines
        .iter()
        .filter(|line| line.folded.split_whitespace().count() <= MOST_WORDS)
        .count();
    let is_map = places >= LEAST_PLACES && short + 1 >= page.lines.len() && is_scattered(page);
    let title = page
        .title_where(|line| !is_scale(line))
        .filter(|_| is_map)?;
    Some(Draft {
        kind: "map",
        title: title.text,
        after: "map",
        certainty: 72,
        ..Draft::default()
    })
}

fn is_place(line: &Line<'_>) -> bool {
    let ends = |word: &str| {
        ENDINGS
            .iter()
            .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
    };
    line.has(&PLACES) || line.folded.split_whitespace().any(ends)
}

/// `500 ft`
fn is_scale(line: &Line<'_>) -> bool {
    let words: Vec<&str> = line.folded.split_whitespace().collect();
    matches!(words[..], [number, unit] if number.parse::<u32>().is_ok() && UNITS.contains(&unit))
}

/// No two columns hold most of the lines, as they do in lists.
fn is_scattered(page: &Page<'_>) -> bool {
    let lefts: Vec<f32> = page.lines.iter().map(|line| line.seen.left).collect();
    let most = lefts
        .iter()
        .map(|left| {
            lefts
                .iter()
                .filter(|other| (*other - left).abs() < 0.02)
                .count()
        })
        .max();
    most.is_some_and(|most| most * 2 <= lefts.len().max(2))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    #[test]
    fn a_map_is_named_after_its_largest_place() {
        check(
            &page(&[
                (0.03, 4.0, "Queens Park"),
                (0.4, 7.0, "Guildford"),
                (0.5, 3.0, "Station Road"),
                (0.1, 3.0, "Mill Lane"),
                (0.9, 3.0, "500 ft"),
            ]),
            "Guildford map",
        );
    }
}
