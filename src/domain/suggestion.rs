//! The model's words for a picture, peeled out of whatever it wrapped them in.
//!
//! An answer is data of unknown shape: a bare name, prose, Markdown, a list, JSON, thoughts. The
//! first usable candidate is taken. How many words of it are used, and how they are written, is
//! decided by [`Rules`](super::rules::Rules).

use super::file_name::cut_inside;

mod json;
mod line;
mod phrases;
mod thoughts;

pub(super) use thoughts::without_thoughts;

/// How much of an answer is looked at after its thoughts are gone. A name is at the start; the
/// bound keeps the cost of any answer small.
const MAX_READ_BYTES: usize = 16 * 1024;

/// A few words for a picture: one line with at least one letter or digit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Suggestion(String);

impl Suggestion {
    /// The first usable name in a model's answer, if there is any.
    #[must_use]
    pub fn read(answer: &str) -> Option<Self> {
        let said = without_thoughts(answer).trim_start();
        let said = cut_inside(said, MAX_READ_BYTES);
        let named = json::name(said);
        Self::of_text(named.as_deref().unwrap_or(said))
    }

    /// The first usable name in a text that is no JSON and holds no thoughts.
    pub(super) fn of_text(text: &str) -> Option<Self> {
        if phrases::is_refusal(text) {
            return None;
        }
        text.lines().find_map(candidate).map(Self)
    }

    /// Words that were read before, elsewhere; `None` where there are none.
    #[must_use]
    pub fn of_words(words: String) -> Option<Self> {
        has_word(&words).then_some(Self(words))
    }

    /// The words, in one line, as the model spelled them.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name in one line, unless the line only leads up to one.
fn candidate(line: &str) -> Option<String> {
    let words = line::peel(line);
    let is_usable = has_word(&words) && !phrases::is_no_name(&words);
    is_usable.then_some(words)
}

fn has_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(answer: &str, expected: &str) {
        let read = Suggestion::read(answer);
        assert_eq!(
            read.as_ref().map(Suggestion::as_str),
            Some(expected),
            "from {answer:?}"
        );
    }

    #[track_caller]
    fn check_none(answer: &str) {
        assert_eq!(Suggestion::read(answer), None, "from {answer:?}");
    }

    #[test]
    fn a_bare_name_stays_as_it_is() {
        check("golden retriever puppy", "golden retriever puppy");
        check("  Golden-Retriever-Puppy\n", "Golden-Retriever-Puppy");
        check("富士山の写真", "富士山の写真");
        check("My iPhone on a desk", "My iPhone on a desk");
    }

    #[test]
    fn thoughts_are_not_names() {
        check("<think>A dog? A cat.</think>\n\nred fox", "red fox");
        check("Let me see, a dog.</think>red fox", "red fox");
        check("red fox<think>or is it", "red fox");
        check("<thinking>\nhm\n</thinking>red fox", "red fox");
        check_none("<think>a dog, perhaps a");
    }

    #[test]
    fn wrapping_is_peeled() {
        for answer in [
            "\"red fox\"",
            "'red fox'",
            "“red fox”",
            "«red fox»",
            "„red fox“",
            "「red fox」",
            "`red fox`",
            "**red fox**",
            "__red fox__",
            "### red fox",
            "> red fox",
            "```\nred fox\n```",
            "```text\nred fox\n```",
            "```red fox```",
            "**\"red fox\"**",
            "\"red fox\".",
            "<name>red fox</name>",
            "red fox<|im_end|>",
            "red fox</s>",
            "- red fox",
            "* red fox",
            "• red fox",
            "1. red fox",
            "1) red fox",
            "(1) red fox",
            "1. **red fox**",
            "red fox.",
            "\u{feff}red fox",
        ] {
            check(answer, "red fox");
        }
    }

    #[test]
    fn chatter_is_not_a_name() {
        for answer in [
            "Sure! Here is a short file name:\n\nred fox",
            "Sure! Here's a filename: red fox",
            "Sure! red fox",
            "Certainly, here are five suggestions:\n1. red fox\n2. fox in snow",
            "Here are some suggestions\n\n- red fox\n- fox",
            "Filename: red fox",
            "**Filename:** red fox",
            "**File name**: `red fox`",
            "Suggested filename: \"red fox\"",
            "Title: red fox",
            "Dateiname: red fox",
            "ファイル名：red fox",
            "Voici le nom :\nred fox",
            "Drei Vorschläge:\n\n1. red fox",
            "The image shows a red fox",
            "The image shows a red fox.",
            "This is a photo of a red fox",
            "A picture of a red fox",
            "Image of red fox",
            "This image appears to show a red fox. It stands in snow.",
            "A good filename would be \"red fox\".",
            "A good file name for this image would be **red fox**, because it is red.",
            "The filename is red fox",
            "I would name it \"red fox\"!",
            "red fox\n\nThis name describes the animal in the picture.",
            "red fox. This describes the animal.",
        ] {
            check(answer, "red fox");
        }
    }

    #[test]
    fn what_looks_like_chatter_may_be_a_name() {
        check("Mission: Impossible poster", "Mission: Impossible poster");
        check("Mt. Everest at dawn", "Mt. Everest at dawn");
        check("name tag on shirt", "name tag on shirt");
        check("Here comes the sun", "Here comes the sun");
        check("5 apples on a table", "5 apples on a table");
        check("sure footed goat", "sure footed goat");
        check(
            "Golden Gate Bridge (San Francisco)",
            "Golden Gate Bridge (San Francisco)",
        );
        check(
            "black-and-white cat portrait",
            "black-and-white cat portrait",
        );
        check("O'Neill's 'last' stand", "O'Neill's 'last' stand");
    }

    #[test]
    fn an_explanation_on_the_same_line_is_left_out() {
        check("red-fox - a fox in snow", "red-fox");
        check("red_fox (animal)", "red fox");
        check("red-fox, fox-in-snow, winter-fox", "red-fox");
        check("red-fox: because it is red", "red-fox");
        check("red fox.jpg (because it is red)", "red fox");
    }

    #[test]
    fn extensions_are_dropped() {
        check("cat.png", "cat");
        check("cat.JPG.exe", "cat");
        check("`cat.jpeg`.", "cat");
        check("cat.jpg is a good name", "cat");
        check("v1.5 release", "v1.5 release");
    }

    #[test]
    fn joined_words_are_taken_apart() {
        check("golden_retriever_puppy", "golden retriever puppy");
        check("goldenRetrieverPuppy.jpg", "golden Retriever Puppy");
        check("HTMLParserDiagram", "HTML Parser Diagram");
        check("area51Gate", "area51 Gate");
        check("NASA", "NASA");
    }

    #[test]
    fn a_name_is_found_in_json() {
        check(r#"{"name": "red fox"}"#, "red fox");
        check(
            "```json\n{\n  \"filename\": \"red fox.jpg\"\n}\n```",
            "red fox",
        );
        check(
            r#"Sure! {"file_name":"red \"fox\" \u00e9"}"#,
            "red \"fox\" é",
        );
        check(r#"{"alt": "an animal", "name": "red fox"}"#, "red fox");
        check(r#"{"names": ["red fox", "fox"]}"#, "red fox");
        check(r#"["red fox", "fox"]"#, "red fox");
        check(r#"{"name": "red fo"#, "red fo");
        check("{'name': 'red fox'}", "red fox");
        check(r#"{"description": "a red fox"}"#, "a red fox");
        check_none(r#"{"name": ""}"#);
        check_none(r#"{"name": null}"#);
        check(r#"{"name": null, "alt": "red fox"}"#, "red fox");
    }

    #[test]
    fn no_name_is_no_name() {
        for answer in [
            "",
            " \n ",
            "???",
            "...",
            "null",
            "None",
            "N/A",
            "undefined",
            "\"\"",
            "Sure!",
            "Here is the filename:",
            "I'm sorry, but I can't help with that.",
            "I’m unable to identify people.",
            "I cannot see any image.",
            "As an AI, I can't.",
        ] {
            check_none(answer);
        }
    }

    #[test]
    fn pictograms_alone_are_no_name() {
        assert_eq!(Suggestion::read("🌅"), None);
        assert_eq!(Suggestion::read("🌅\n🐕 ✨"), None);
    }

    #[test]
    fn an_answer_of_any_length_costs_little() {
        // Anything but linear time would keep this test from ending.
        const LENGTH: usize = 2_000_000;
        for unit in [
            "<", "<think>", "</think>", "{\"", "\"", "a", "a ", "*", "1. ", "\n", "\u{301}", "(",
        ] {
            let answer = unit.repeat(LENGTH / unit.len());
            let read = Suggestion::read(&answer);
            assert!(read.is_none_or(|read| read.as_str().len() <= line::MAX_BYTES));
        }
    }
}
