//! What is taken home beside the pictures: lists in five formats and rename scripts.
//!
//! Making them would enlarge the page, and is seldom asked for, so a worker does it: the page
//! sends one [`Question`] with everything that lists can say, and the [`answer`] is a file. The way
//! back, a list that was edited elsewhere, is [`import`].

mod csv;
mod html;
pub mod import;
mod json;
pub mod last_words;
mod markdown;
mod record;
mod xmp;

use super::letter::{Letter, Reader};
pub use record::{Beside, Record};

use super::collision::Key;
use super::file_name::Stem;
use super::plan::Spelling;
use super::script::{Move, Script, Shell, pair};
use super::sidecar::renamed;

/// What makes a folder's name safe, and when two names are one.
pub const SPELLING: Spelling = Spelling {
    clean: |folder| Stem::clean(folder).to_string(),
    key: |name| Key::of(name).as_str().to_owned(),
};

/// Asks for a list that is no file of its own.
const LIST: &str = "list";

/// What can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Script(Shell),
    /// RFC 4180, and whether a byte order mark tells Excel that it is UTF-8.
    Csv {
        is_marked: bool,
    },
    Json,
    Markdown,
    Html,
    /// A sidecar for every picture that something was said of.
    Xmp,
}

/// A file to be taken home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its path: a name, or folders and a name where there are many.
    pub path: String,
    pub text: String,
}

/// What the worker is asked, a piece at a time: ten thousand records are a long text.
#[derive(Clone, Debug)]
pub struct Question(Letter);

impl Question {
    /// Asks for this format; the records follow.
    #[must_use]
    pub fn new(format: Format) -> Self {
        let mut letter = Letter::default();
        letter.add(format.word());
        Self(letter)
    }

    /// Asks for the list of names itself, as it goes into an archive.
    #[must_use]
    pub fn for_list() -> Self {
        let mut letter = Letter::default();
        letter.add(LIST);
        Self(letter)
    }

    /// Tells of one picture more.
    pub fn tell(&mut self, record: &Record) {
        record.write(&mut self.0);
    }

    /// The text that the worker understands.
    #[must_use]
    pub fn into_text(self) -> String {
        self.0.into_text()
    }
}

/// What comes of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A text for the page itself: what an edited list says, to be read with [`import::read`], or a
    /// list to go into an archive.
    Text(String),
    One(Document),
    /// Together in an archive of this name.
    Together(&'static str, Vec<Document>),
    /// There is nothing to tell.
    Nothing,
}

/// Answers a question for files, or for what an edited list says.
#[must_use]
pub fn answer(question: &str) -> Answer {
    let mut reader = Reader::new(question);
    let word = reader.next().unwrap_or_default();
    if word == import::WORD {
        return Answer::Text(import::answer(reader));
    }
    if word == LIST {
        return Answer::Text(csv::text(&records(reader), true));
    }
    let Some(format) = Format::of_word(word) else {
        return Answer::Nothing;
    };
    let records = records(reader);
    let mut documents = documents(format, &records);
    match (format.archive(), documents.pop()) {
        (_, None) => Answer::Nothing,
        (None, Some(one)) => Answer::One(one),
        (Some(name), Some(last)) => {
            documents.push(last);
            Answer::Together(name, documents)
        }
    }
}

fn records(mut reader: Reader<'_>) -> Vec<Record> {
    std::iter::from_fn(|| Record::read(&mut reader)).collect()
}

/// The files of a format that tell of these pictures.
#[must_use]
pub fn documents(format: Format, records: &[Record]) -> Vec<Document> {
    let list = |path: &str, text| {
        vec![Document {
            path: path.to_owned(),
            text,
        }]
    };
    match format {
        Format::Script(shell) => pair(&moves(records), shell).map(script).into(),
        Format::Csv { is_marked } => list("eponym-names.csv", csv::text(records, is_marked)),
        Format::Json => list("eponym-names.json", json::text(records)),
        Format::Markdown => list("eponym-pictures.md", markdown::text(records)),
        Format::Html => list("eponym-pictures.html", html::text(records)),
        Format::Xmp => xmp::documents(records),
    }
}

fn script(script: Script) -> Document {
    Document {
        path: script.name.to_owned(),
        text: script.text,
    }
}

fn moves(records: &[Record]) -> Vec<Move> {
    let named = records.iter().filter_map(|record| {
        let picture = Move {
            from: record.path.clone(),
            to: record.new_name.clone()?,
            size: record.size,
            sha256: record.sha256,
            is_beside: false,
        };
        let beside = record.beside.iter().map(|file| Move {
            from: renamed(&record.path, &file.old_name),
            to: file.new_name.clone(),
            size: file.size,
            sha256: None,
            is_beside: true,
        });
        Some([picture].into_iter().chain(beside))
    });
    named.flatten().collect()
}

impl Format {
    /// Every format there is.
    pub const ALL: [Self; 9] = [
        Self::Script(Shell::Bash),
        Self::Script(Shell::PowerShell),
        Self::Script(Shell::Cmd),
        Self::Script(Shell::Git),
        Self::Csv { is_marked: true },
        Self::Json,
        Self::Markdown,
        Self::Html,
        Self::Xmp,
    ];

    /// Whether it only makes sense with a new name.
    #[must_use]
    pub fn wants_names(self) -> bool {
        matches!(self, Self::Script(_))
    }

    /// Whether names can be brought back from it.
    #[must_use]
    pub fn holds_names(self) -> bool {
        matches!(self, Self::Script(_) | Self::Csv { .. } | Self::Json)
    }

    /// What the archive is called where there are several files.
    fn archive(self) -> Option<&'static str> {
        Some(match self {
            Self::Script(Shell::Bash) => "eponym-script-bash.zip",
            Self::Script(Shell::PowerShell) => "eponym-script-powershell.zip",
            Self::Script(Shell::Cmd) => "eponym-script-cmd.zip",
            Self::Script(Shell::Git) => "eponym-script-git.zip",
            Self::Xmp => "eponym-sidecars.zip",
            _ => return None,
        })
    }

    /// Its name where page and worker write to each other.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Script(Shell::Bash) => "bash",
            Self::Script(Shell::PowerShell) => "powershell",
            Self::Script(Shell::Cmd) => "cmd",
            Self::Script(Shell::Git) => "git",
            Self::Csv { is_marked: true } => "csv",
            Self::Csv { is_marked: false } => "plain csv",
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Xmp => "xmp",
        }
    }

    /// The format of that name.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        let plain = Self::Csv { is_marked: false };
        let mut all = Self::ALL.into_iter().chain([plain]);
        all.find(|format| format.word() == word)
    }
}

/// A path as a URL relative to where it begins (RFC 3986): its folders and its name, each byte that
/// is not plainly harmless by its number.
fn url(folder: &str, name: &str) -> String {
    let mut url = String::new();
    let parts = folder.split('/').filter(|part| !part.is_empty());
    for (number, part) in parts.chain([name]).enumerate() {
        if number > 0 {
            url.push('/');
        }
        for byte in part.bytes() {
            match byte {
                b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'_' | b'.' => {
                    url.push(char::from(byte));
                }
                _ => url += &format!("%{byte:02X}"),
            }
        }
    }
    url
}

/// Text between tags and in attributes of HTML and XML. What XML cannot hold is made visible.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => safe.push('\u{FFFD}'),
            _ if c.is_control() => safe.push('\u{FFFD}'),
            _ => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests;
