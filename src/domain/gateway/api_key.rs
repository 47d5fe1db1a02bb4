//! A gateway's API key: read from what a person pasted, shown to nobody, sent in one header.
//!
//! There is no `Display` and `Debug` shows dots, so a key cannot slip into a log or an error by
//! formatting. Keeping or forgetting it is the page's business.

use std::fmt;

use crate::domain::words;

/// What stands where a key was.
const DOTS: &str = "•••";
/// Runs of the key at least this long are taken for the key itself in foreign text.
const TELLING_RUN: usize = 8;
/// Ends of the key at least this long are, beside stars or dots, taken for a shortened key.
const TELLING_END: usize = 2;

/// A key that is fit for an HTTP header: Latin-1, visible characters only, not empty.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiKey(String);

/// Why a text is no key. Never holds any of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyProblem {
    /// More than one line was pasted.
    LineBreak,
    /// A space or tab stands inside; two things were pasted, or a sentence.
    Space,
    /// A character that no HTTP header can carry, such as a curly quote or a control character.
    Character,
}

impl ApiKey {
    /// Reads what was pasted: quotes, white space and a leading `Bearer` are dropped.
    ///
    /// Nothing but those is no key and no problem either: servers on this computer need none.
    ///
    /// # Errors
    /// A [`KeyProblem`] where the browser would refuse the header, with the key in its message.
    pub fn parse(pasted: &str) -> Result<Option<Self>, KeyProblem> {
        let text = pasted.trim_matches(is_wrapping);
        let text = text
            .get(..6)
            .filter(|scheme| scheme.eq_ignore_ascii_case("bearer"))
            .and_then(|_| text.get(6..))
            .filter(|rest| rest.is_empty() || rest.starts_with(is_wrapping))
            .unwrap_or(text)
            .trim_matches(is_wrapping);
        match text.chars().find_map(problem_with) {
            Some(problem) => Err(problem),
            None if text.is_empty() => Ok(None),
            None => Ok(Some(Self(text.to_owned()))),
        }
    }

    /// The value of the `Authorization` header: the one way out.
    ///
    /// [`ApiKey::parse`] reads it back, so a key that is to be remembered is stored in this form.
    #[must_use]
    pub fn authorization(&self) -> String {
        format!("Bearer {}", self.0)
    }

    /// `text` with every trace of the key replaced by dots.
    ///
    /// A trace is the whole key, any run of eight characters of it, and a word that shows its
    /// ends around stars or dots, as some gateways quote a wrong key.
    #[must_use]
    pub fn mask_in(&self, text: &str) -> String {
        let text = self.mask_runs(&text.replace(&self.0, DOTS));
        text.split_inclusive(char::is_whitespace)
            .map(|word| self.mask_shortened(word))
            .collect()
    }

    fn mask_runs(&self, text: &str) -> String {
        let key: Vec<char> = self.0.chars().collect();
        let text: Vec<char> = text.chars().collect();
        let mut masked = String::with_capacity(text.len());
        let mut at = 0;
        while at < text.len() {
            let run = longest_run(&key, &text[at..]);
            if run >= TELLING_RUN {
                masked.push_str(DOTS);
                at += run;
            } else {
                masked.push(text[at]);
                at += 1;
            }
        }
        masked
    }

    /// Dots for a word like `sk-ab****wxyz`, the word itself otherwise.
    fn mask_shortened(&self, word: &str) -> String {
        let core = word.trim_matches(|c: char| c.is_whitespace() || "\"'`(),;:[]{}".contains(c));
        let core = core.trim_end_matches('.');
        let is_gap = |c: char| matches!(c, '*' | '.' | '…' | '•');
        let (Some(start), Some(end)) = (core.find(is_gap), core.rfind(is_gap)) else {
            return word.to_owned();
        };
        let head = &core[..start];
        let tail = core[end..].trim_start_matches(is_gap);
        let is_head = head.len() >= TELLING_END && self.0.starts_with(head);
        let is_tail = tail.len() >= TELLING_END && self.0.ends_with(tail);
        if is_head || is_tail {
            word.replacen(core, DOTS, 1)
        } else {
            word.to_owned()
        }
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiKey({DOTS})")
    }
}

impl fmt::Display for KeyProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LineBreak => words::key_lines(),
            Self::Space => words::key_space(),
            Self::Character => words::key_character(),
        })
    }
}

impl std::error::Error for KeyProblem {}

/// What comes along when a key is copied out of a page, a shell or a settings file.
fn is_wrapping(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '"' | '\'' | '`' | '“' | '”' | '‘' | '’' | '\u{FEFF}' | '\u{200B}'
        )
}

fn problem_with(c: char) -> Option<KeyProblem> {
    match c {
        '\n' | '\r' => Some(KeyProblem::LineBreak),
        ' ' | '\t' | '\u{A0}' => Some(KeyProblem::Space),
        '!'..='~' | '\u{A1}'..='\u{FF}' => None,
        _ => Some(KeyProblem::Character),
    }
}

/// How many characters at the start of `text` stand in the key in the same order.
fn longest_run(key: &[char], text: &[char]) -> usize {
    (0..key.len())
        .map(|start| {
            key[start..]
                .iter()
                .zip(text)
                .take_while(|(a, b)| a == b)
                .count()
        })
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CANARY: &str = "sk-CANARY-0123456789-abcdefWXYZ";

    fn canary() -> ApiKey {
        ApiKey::parse(CANARY).unwrap().unwrap()
    }

    #[track_caller]
    fn check(pasted: &str, expected: Result<Option<&str>, KeyProblem>) {
        let key = ApiKey::parse(pasted).map(|key| key.map(|key| key.0));
        assert_eq!(
            key,
            expected.map(|key| key.map(str::to_owned)),
            "{pasted:?}"
        );
    }

    #[test]
    fn what_comes_along_when_copying_is_dropped() {
        for pasted in [
            "vck_abc",
            "  vck_abc\r\n",
            "\"vck_abc\"",
            "“vck_abc”",
            "Bearer vck_abc",
            "bearer  'vck_abc'",
            "'Bearer vck_abc'",
            "\u{FEFF}vck_abc\u{200B}",
        ] {
            check(pasted, Ok(Some("vck_abc")));
        }
    }

    #[test]
    fn nothing_typed_is_no_key_and_no_problem() {
        for pasted in ["", "  \n", "\"\"", "Bearer "] {
            check(pasted, Ok(None));
        }
    }

    #[test]
    fn a_key_may_begin_like_the_word_bearer() {
        check("bearer-key", Ok(Some("bearer-key")));
        check("Bearer€x", Err(KeyProblem::Character));
    }

    #[test]
    fn what_no_header_can_carry_is_refused() {
        check("vck_a\nvck_b", Err(KeyProblem::LineBreak));
        check("vck_a vck_b", Err(KeyProblem::Space));
        check("vck_a\u{0}b", Err(KeyProblem::Character));
        check("vck_а_cyrillic", Err(KeyProblem::Character));
        check("vck_é", Ok(Some("vck_é")));
    }

    #[test]
    fn debug_shows_dots() {
        assert_eq!(format!("{:?}", canary()), "ApiKey(•••)");
    }

    #[test]
    fn the_header_reads_back_as_the_same_key() {
        let header = canary().authorization();
        assert_eq!(header, format!("Bearer {CANARY}"));
        assert_eq!(ApiKey::parse(&header), Ok(Some(canary())));
    }

    #[track_caller]
    fn check_mask(text: &str, expected: &str) {
        assert_eq!(canary().mask_in(text), expected);
    }

    #[test]
    fn every_trace_of_the_key_is_masked() {
        check_mask(
            &format!("key {CANARY}, twice {CANARY}"),
            "key •••, twice •••",
        );
        check_mask("cut: sk-CANARY-0123 end", "cut: ••• end");
        check_mask("middle: 89-abcdef!", "middle: •••!");
        check_mask("provided: sk-CAN****WXYZ. See", "provided: •••. See");
        check_mask("provided: \"sk-…WXYZ\"", "provided: \"•••\"");
        check_mask("ends: ...WXYZ", "ends: •••");
    }

    #[test]
    fn other_words_stay_as_they_are() {
        for text in [
            "Incorrect API key.  Visit https://example.com/a.b\n(*)",
            "0123456 is seven characters",
            "größe … ünd",
            "",
        ] {
            check_mask(text, text);
        }
    }

    #[test]
    fn a_short_key_is_masked_where_it_stands_whole() {
        let key = ApiKey::parse("ollama").unwrap().unwrap();
        assert_eq!(key.mask_in("bad key: ollama"), "bad key: •••");
    }
}
