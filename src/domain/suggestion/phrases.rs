//! What models say around a name. Extend the tables when an answer slips through.

/// The last word before a colon that announces a name.
const LABELS: [&str; 32] = [
    "filename",
    "filenames",
    "name",
    "names",
    "title",
    "answer",
    "suggestion",
    "suggestions",
    "option",
    "options",
    "caption",
    "description",
    "output",
    "response",
    "result",
    "label",
    "image",
    "picture",
    "photo",
    "extension",
    "alt",
    "is",
    "be",
    "dateiname",
    "titel",
    "nom",
    "fichier",
    "nombre",
    "archivo",
    "nome",
    "ファイル名",
    "文件名",
];

/// First words of a line that leads up to a name.
const OPENERS: [&str; 9] = [
    "sure",
    "certainly",
    "absolutely",
    "okay",
    "here",
    "here's",
    "here’s",
    "voici",
    "aquí",
];

/// What may stand before a name with only a comma, a point or an exclamation mark between.
const INTERJECTIONS: [&str; 11] = [
    "sure",
    "certainly",
    "absolutely",
    "okay",
    "ok",
    "alright",
    "great",
    "yes",
    "of course",
    "here you go",
    "sure thing",
];

/// Words that, outside a quoted part, say that the quoted part is the name.
const NAMING: [&str; 14] = [
    "filename",
    "filenames",
    "name",
    "named",
    "title",
    "call",
    "called",
    "suggest",
    "suggestion",
    "would",
    "could",
    "here",
    "here's",
    "sure",
];

/// Words for the picture itself, as opposed to what it shows.
const PICTURES: [&str; 6] = ["image", "picture", "photo", "photograph", "pic", "snapshot"];

/// Words between the picture and what it shows.
const SHOWING: [&str; 18] = [
    "shows",
    "show",
    "showing",
    "depicts",
    "depict",
    "depicting",
    "displays",
    "display",
    "displaying",
    "features",
    "featuring",
    "contains",
    "containing",
    "captures",
    "capturing",
    "of",
    "is",
    "be",
];

const ARTICLES: [&str; 3] = ["a", "an", "the"];

/// Beginnings of an answer that declines.
const REFUSALS: [&str; 14] = [
    "i'm sorry",
    "i am sorry",
    "sorry,",
    "sorry but",
    "sorry i",
    "i can't",
    "i cannot",
    "i can not",
    "i'm unable",
    "i am unable",
    "i'm not able",
    "i am not able",
    "as an ai",
    "i apologize",
];

/// Words for nothing.
const NOTHING: [&str; 8] = [
    "null",
    "none",
    "undefined",
    "n/a",
    "nan",
    "unknown",
    "no name",
    "untitled",
];

/// How far into a sentence its verb is looked for, in words.
const VERB_WITHIN: usize = 12;

/// Whether the model says that it will not, or cannot, name the picture.
pub(super) fn is_refusal(text: &str) -> bool {
    let start: String = text.chars().take(20).collect();
    let start = start.replace('\u{2019}', "'").to_ascii_lowercase();
    REFUSALS.iter().any(|refusal| start.starts_with(refusal))
}

/// Whether a line says nothing about the picture.
pub(super) fn is_no_name(line: &str) -> bool {
    [&NOTHING[..], &INTERJECTIONS, &OPENERS, &LABELS]
        .iter()
        .any(|table| is_in(table, line))
        || is_lead_in(line)
}

/// `Here are some suggestions`: an opener, and a word for names at the end.
fn is_lead_in(line: &str) -> bool {
    let mut words = line.split_whitespace().map(bare);
    words.next().is_some_and(|first| is_in(&OPENERS, first))
        && words.next_back().is_some_and(|last| is_in(&LABELS, last))
}

/// What follows a label and its colon: the name in `Suggested filename: red fox`.
pub(super) fn after_label(line: &str) -> Option<&str> {
    let (label, rest) = line.split_once([':', '\u{ff1a}'])?;
    let mut words = label
        .split_whitespace()
        .map(bare)
        .filter(|word| !word.is_empty());
    let first = words.next()?;
    let last = words.next_back().unwrap_or(first);
    (is_in(&LABELS, last) || is_in(&OPENERS, first)).then_some(rest)
}

/// What follows `Sure!` and the like; without punctuation it may be part of the name.
pub(super) fn after_interjection(line: &str) -> Option<&str> {
    let (first, rest) = line.split_once(['!', ',', '.'])?;
    is_in(&INTERJECTIONS, first).then_some(rest)
}

/// What a sentence about the picture says it shows: `This is a photo of a red fox`.
pub(super) fn after_scene(line: &str) -> Option<&str> {
    let mut words = Words(line);
    let is_within = words.skip(&["in"]);
    let is_pointed = words.skip(&["this", "it", "that"]) && words.skip(&["is", "shows"]);
    let has_article = words.skip(&ARTICLES);
    if !words.skip(&PICTURES) {
        return (is_pointed && has_article).then_some(words.0);
    }
    if words.skip(&["appears", "seems"]) {
        words.skip(&["to"]);
    }
    if !words.skip(&SHOWING) && !is_within {
        return None;
    }
    words.skip(&ARTICLES);
    Some(words.0)
}

/// What a sentence about the name says it is: `A good filename would be red fox`.
pub(super) fn after_naming(line: &str) -> Option<&str> {
    let mut words = Words(line);
    let mut names = false;
    for _ in 0..VERB_WITHIN {
        if names && words.skip(&["is", "be"]) {
            return Some(words.0);
        }
        names |= is_in(&["filename", "name", "title"], words.next()?);
    }
    None
}

/// Whether the words around a quoted part say that it is the name.
pub(super) fn speaks_of_a_name(words: &str) -> bool {
    words
        .split_whitespace()
        .any(|word| is_in(&NAMING, bare(word)))
}

/// The rest of a sentence, read word by word without punctuation.
struct Words<'a>(&'a str);

impl<'a> Words<'a> {
    fn next(&mut self) -> Option<&'a str> {
        let text = self.0.trim_start();
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        self.0 = &text[end..];
        (end > 0).then(|| bare(&text[..end]))
    }

    /// Goes past the next word if it is in the table.
    fn skip(&mut self, table: &[&str]) -> bool {
        let mut ahead = Self(self.0);
        let found = ahead.next().is_some_and(|word| is_in(table, word));
        if found {
            *self = ahead;
        }
        found
    }
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_in(table: &[&str], word: &str) -> bool {
    let word = word.trim();
    table.iter().any(|entry| entry.eq_ignore_ascii_case(word))
}
