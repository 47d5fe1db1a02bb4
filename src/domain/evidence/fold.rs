//! Words as rules compare them: in lower case, without accents, with single spaces around each.

/// The words of a text, each with a space before and after it, so that a phrase is found whole.
pub(super) fn fold(text: &str) -> String {
    let mut folded = " ".to_owned();
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            folded.push_str(bare(c).unwrap_or(c.encode_utf8(&mut [0; 4])));
        } else if !(folded.ends_with(' ') || is_apostrophe(c)) {
            folded.push(' ');
        }
    }
    if !folded.ends_with(' ') {
        folded.push(' ');
    }
    folded
}

/// Whether any of these phrases stands among folded words; phrases are folded already.
pub(super) fn has_any(folded: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| has(folded, phrase))
}

fn has(folded: &str, phrase: &str) -> bool {
    folded
        .match_indices(phrase)
        .any(|(at, _)| folded[..at].ends_with(' ') && folded[at + phrase.len()..].starts_with(' '))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

/// A Latin letter without its accents.
fn bare(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ţ' | 'ť' | 'ț' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_case_accents_and_marks() {
        assert_eq!(
            fold("Reçu n° 12 — L’Été, GRÖSSE"),
            " recu n 12 lete grosse "
        );
        assert_eq!(fold("***"), " ");
        assert_eq!(fold(""), " ");
    }

    #[test]
    fn a_phrase_is_found_between_whole_words_only() {
        assert!(has_any(&fold("Total TTC 5,00"), &["total ttc"]));
        assert!(has_any(&fold("subtotal total"), &["total"]));
        assert!(!has_any(&fold("Totally"), &["total"]));
        assert!(!has_any(&fold("the barn"), &["bar"]));
    }
}
