//! What a model may be told of a picture beside the picture, and how foreign words are told at all:
//! as data on a line of their own, never as part of the sentences around them.

use crate::domain::file_name::is_mark;
use crate::domain::image::path;
use crate::domain::rules::Tells;
use crate::domain::taken::Taken;
use crate::domain::unicode::whole_graphemes;

/// The longest foreign text that is told, in bytes of UTF-8: enough for a folder name, too little
/// for a speech.
const MAX_TOLD_BYTES: usize = 80;

/// The same of what was read in a picture: a title and some lines below it.
const MAX_TEXT_BYTES: usize = 240;

/// What is told of one picture; nothing of it where the person did not allow it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// The name of its folder, without those above.
    pub folder: Option<String>,
    /// The day it was taken, as `2024-05-12`.
    pub date: Option<String>,
    /// What was read in it on this device.
    pub text: Option<String>,
}

impl Hint {
    /// What may be told of the picture at this path, taken then.
    #[must_use]
    pub fn new(tells: Tells, source: &str, taken: Option<Taken>) -> Self {
        let folder = path::file_name(path::folder(source));
        let date = taken.map(|taken| {
            Taken {
                time: None,
                ..taken
            }
            .to_string()
        });
        Self {
            folder: Some(folder.to_owned()).filter(|folder| tells.folder && !folder.is_empty()),
            date: date.filter(|_| tells.date),
            text: None,
        }
    }

    /// With what was read in the picture.
    #[must_use]
    pub fn with_text(self, text: Option<String>) -> Self {
        Self { text, ..self }
    }

    /// All of it in one line; `None` where nothing is told.
    fn line(&self) -> Option<String> {
        let folder = self.folder.as_deref().and_then(quoted);
        let date = self.date.as_deref().and_then(quoted);
        let text = self.text.as_deref();
        let text = text.and_then(|text| quoted_up_to(text, MAX_TEXT_BYTES));
        let parts = [("folder", folder), ("taken on", date), ("text in it", text)];
        let told = parts
            .into_iter()
            .filter_map(|(what, value)| Some(format!("{what} {}", value?)));
        Some(told.collect::<Vec<_>>().join(", ")).filter(|line| !line.is_empty())
    }
}

/// What is told of the pictures of one request, a line for each or one for all; empty where nothing
/// is.
pub(super) fn lines(hints: &[Hint]) -> String {
    let lines: Vec<Option<String>> = hints.iter().map(Hint::line).collect();
    if let [Some(first), others @ ..] = &lines[..]
        && others.iter().all(|other| other.as_ref() == Some(first))
    {
        let whose = if others.is_empty() {
            "The picture"
        } else {
            "All pictures"
        };
        return format!("{whose}: {first}");
    }
    let numbered = (1..)
        .zip(lines)
        .filter_map(|(number, line)| Some(format!("Picture {number}: {}", line?)));
    numbered.collect::<Vec<_>>().join("\n")
}

/// Foreign words in quotation marks: letters, digits and harmless signs of one line, cut short. So
/// they can neither end the line or the quotation nor spell the marks by which chat templates part
/// one speaker from the next (`<|im_end|>`, `[/INST]`, `###`). `None` where nothing is left.
pub(super) fn quoted(text: &str) -> Option<String> {
    quoted_up_to(text, MAX_TOLD_BYTES)
}

fn quoted_up_to(text: &str, most_bytes: usize) -> Option<String> {
    let harmless: String = text
        .chars()
        .map(|c| if is_harmless(c) { c } else { ' ' })
        .collect();
    let words = harmless.split_whitespace().collect::<Vec<_>>().join(" ");
    let short = whole_graphemes(&words, most_bytes).trim_end();
    (!short.is_empty()).then(|| format!("\"{short}\""))
}

fn is_harmless(c: char) -> bool {
    c.is_alphanumeric()
        || is_mark(c)
        || matches!(c, '-' | '_' | '.' | ',' | '\'' | '\u{2019}' | '&' | '+')
}
