//! Takes off what file managers and programs add to a name: `(1)`, `- Copy`, `-edited`, `~2`.

/// What a copy or an edit is called at the end of a name.
const ENDINGS: [&str; 37] = [
    "copy",
    "kopie",
    "copie",
    "copia",
    "cópia",
    "kopia",
    "kopi",
    "kopio",
    "kópia",
    "másolat",
    "копия",
    "Копия",
    "копія",
    "Копія",
    "αντίγραφο",
    "Αντίγραφο",
    "kopyası",
    "コピー",
    "のコピー",
    "副本",
    "的副本",
    "拷贝",
    "的拷贝",
    "複製",
    "복사본",
    "edited",
    "edit",
    "bearbeitet",
    "modifié",
    "modificato",
    "editado",
    "bewerkt",
    "изменено",
    "編集済み",
    "已修改",
    "scaled",
    "cropped",
];

/// What a copy is called at the beginning of a name.
const BEGINNINGS: [&str; 12] = [
    "copy of ",
    "copy_of_",
    "kopie von ",
    "kopie van ",
    "copie de ",
    "copia de ",
    "copia di ",
    "cópia de ",
    "kopia ",
    "копия ",
    "Копия ",
    "kopi av ",
];

/// The name without any of it. Peeling once more changes nothing.
#[must_use]
pub fn peel(stem: &str) -> &str {
    let mut rest = stem.trim();
    while let Some(shorter) = peel_once(rest).filter(|shorter| !shorter.is_empty()) {
        rest = shorter;
    }
    rest
}

/// Always shorter than what it was given.
fn peel_once(text: &str) -> Option<&str> {
    without_counter(text)
        .or_else(|| without_ending(text))
        .or_else(|| without_beginning(text))
        .map(str::trim)
}

/// `name (1)`, `name[2]`, `name~3`.
fn without_counter(text: &str) -> Option<&str> {
    for (open, close) in [("(", ")"), ("[", "]"), ("~", "")] {
        let Some((before, number)) = text
            .strip_suffix(close)
            .and_then(|text| text.rsplit_once(open))
        else {
            continue;
        };
        if is_count(number) {
            return Some(before);
        }
    }
    None
}

/// `name - Copy`, `name copy 2`, `name (edited)`, `nameのコピー`.
fn without_ending(text: &str) -> Option<&str> {
    let text = text.strip_suffix([')', ']']).unwrap_or(text);
    let unnumbered = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &text[unnumbered.len()..];
    let text = match number {
        "" => text,
        _ if is_count(number) => unnumbered.trim_end_matches(is_joint),
        _ => return None,
    };
    let before = ENDINGS
        .iter()
        .filter_map(|ending| without_suffix(text, ending))
        .min_by_key(|before| before.len())?;
    // Chinese, Japanese and Korean put nothing between.
    let is_apart =
        before.ends_with(is_joint) || text[before.len()..].starts_with(|c| c > '\u{2E80}');
    is_apart.then(|| before.trim_end_matches(is_joint))
}

fn without_beginning(text: &str) -> Option<&str> {
    BEGINNINGS
        .iter()
        .find_map(|beginning| without_prefix(text, beginning))
}

/// A copy's number; four digits are a year or a counter.
fn is_count(number: &str) -> bool {
    (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_joint(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '_' | '–' | '—' | '.' | '(' | '[')
}

fn without_suffix<'a>(text: &'a str, suffix: &str) -> Option<&'a str> {
    let at = suffix.chars().rev().try_fold(text.len(), |end, wanted| {
        let last = text[..end].chars().next_back()?;
        is_same(last, wanted).then(|| end - last.len_utf8())
    })?;
    Some(&text[..at])
}

fn without_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    prefix.chars().try_fold(text, |rest, wanted| {
        let first = rest.chars().next()?;
        is_same(first, wanted).then(|| &rest[first.len_utf8()..])
    })
}

/// Without the tables for all letters, which a page would have to load: where the first letter is
/// no English one, the lists have the word with a capital too.
fn is_same(c: char, listed: char) -> bool {
    c.eq_ignore_ascii_case(&listed)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(stem: &str, expected: &str) {
        assert_eq!(peel(stem), expected, "from {stem:?}");
    }

    #[test]
    fn what_was_added_is_peeled_in_any_order() {
        check("beach (1)", "beach");
        check("beach(12)", "beach");
        check("beach - Copy", "beach");
        check("beach - Copy (2) (1)", "beach");
        check("beach copy 2", "beach");
        check("Beach COPY", "Beach");
        check("Strand - Kopie (3)", "Strand");
        check("Copy of Copy of beach", "beach");
        check("20240512_101112~2", "20240512_101112");
        check("IMG_1234-edited", "IMG_1234");
        check("海辺のコピー", "海辺");
        check("海滩 - 副本", "海滩");
        check("beach (edited)", "beach");
        check("Копия Море", "Море");
        check("море - Копия (2)", "море");
    }

    #[test]
    fn what_belongs_to_a_name_stays() {
        check("hardcopy", "hardcopy");
        check("Rome (2019)", "Rome (2019)");
        check("beach 2", "beach 2");
        check("copy", "copy");
        check("(1)", "(1)");
        check("", "");
    }

    proptest! {
        #[test]
        fn peeling_twice_is_peeling_once(stem in r"([a-zé ._~()\[\]-]|Copy|copy| of |のコピー|İ|\PC|[0-9]){0,12}") {
            let once = peel(&stem);
            prop_assert_eq!(peel(once), once);
            prop_assert!(stem.contains(once));
        }
    }
}
