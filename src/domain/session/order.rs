//! What the page and its keeper write to each other.

use crate::domain::hex;
use crate::domain::letter::{Letter, Reader};

/// Whether the list is kept, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Kept,
    /// Another tab keeps its list.
    Elsewhere,
    /// What is kept was written by a newer page.
    Newer,
    /// The browser keeps nothing for this page.
    Refused,
    /// There is no room left.
    Full,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 5] = [
        Self::Kept,
        Self::Elsewhere,
        Self::Newer,
        Self::Refused,
        Self::Full,
    ];

    /// How page and keeper spell it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Elsewhere => "elsewhere",
            Self::Newer => "newer",
            Self::Refused => "refused",
            Self::Full => "full",
        }
    }

    /// Reads [`Self::as_str`]; what is none of them says that nothing is kept.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|state| state.as_str() == text)
            .unwrap_or(Self::Refused)
    }
}

/// What was found when the keeper began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    pub state: State,
    /// The settings that belong to the kept list; empty where there is no list.
    pub settings: String,
}

impl Opened {
    /// As the keeper tells it.
    #[must_use]
    pub fn to_text(&self) -> String {
        let letter = Letter::default().with(self.state.as_str());
        letter.with(&self.settings).into_text()
    }

    /// Reads [`Self::to_text`].
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut reader = Reader::new(text);
        Self {
            state: State::read(reader.text()),
            settings: reader.text().to_owned(),
        }
    }
}

/// What the keeper is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order<'a> {
    /// Begin; the answer is [`Opened`].
    Open,
    /// Hand over some rows after this one; the answer is [`read_rows`](Order::read_rows).
    Rows(Option<u32>),
    /// Keep these rows, and let go of those without a text; the answer is a [`State`].
    Keep {
        settings: &'a str,
        rows: Vec<(u32, &'a str)>,
    },
    /// Hand over what was said of this content to this question; the answer is empty where nothing
    /// was.
    Recall { content: &'a str, question: &'a str },
    /// Keep an answer; the answer to that is a [`State`].
    Learn {
        content: &'a str,
        question: &'a str,
        answer: &'a str,
    },
    /// Keep the handles that come with it, of what a person dropped; the answer is empty.
    KeepPlaces,
    /// Hand over the handles that are kept.
    Places,
    /// Hand over some more of the files that kept handles lead to, each after its path; the answer
    /// is empty at the end.
    Files,
    /// Forget everything, and past renames too if that is said.
    Clear { renames: bool },
}

const OPEN: &str = "open";
const ROWS: &str = "rows";
const KEEP: &str = "keep";
const RECALL: &str = "recall";
const LEARN: &str = "learn";
const KEEP_PLACES: &str = "keep_places";
const PLACES: &str = "places";
const FILES: &str = "files";
const CLEAR: &str = "clear";
const RENAMES: &str = "renames";

impl<'a> Order<'a> {
    /// As the page writes it.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut letter = Letter::default();
        match self {
            Self::Open => letter.add(OPEN),
            Self::Rows(after) => {
                letter.add(ROWS);
                letter.add(&after.map(|id| id.to_string()).unwrap_or_default());
            }
            Self::Keep { settings, rows } => {
                letter.add(KEEP);
                letter.add(settings);
                for (id, row) in rows {
                    letter.add(&id.to_string());
                    letter.add(row);
                }
            }
            Self::Recall { content, question } => {
                for text in [RECALL, content, question] {
                    letter.add(text);
                }
            }
            Self::Learn {
                content,
                question,
                answer,
            } => {
                for text in [LEARN, content, question, answer] {
                    letter.add(text);
                }
            }
            Self::KeepPlaces => letter.add(KEEP_PLACES),
            Self::Places => letter.add(PLACES),
            Self::Files => letter.add(FILES),
            Self::Clear { renames } => {
                letter.add(CLEAR);
                letter.add(if *renames { RENAMES } else { "" });
            }
        }
        letter.into_text()
    }

    /// Reads [`Self::to_text`].
    #[must_use]
    pub fn read(text: &'a str) -> Option<Self> {
        let mut reader = Reader::new(text);
        Some(match reader.next()? {
            OPEN => Self::Open,
            ROWS => Self::Rows(reader.next()?.parse().ok()),
            KEEP => Self::Keep {
                settings: reader.next()?,
                rows: rows(reader).collect(),
            },
            RECALL => Self::Recall {
                content: reader.next()?,
                question: reader.next()?,
            },
            LEARN => Self::Learn {
                content: reader.next()?,
                question: reader.next()?,
                answer: reader.next()?,
            },
            KEEP_PLACES => Self::KeepPlaces,
            PLACES => Self::Places,
            FILES => Self::Files,
            CLEAR => Self::Clear {
                renames: reader.next()? == RENAMES,
            },
            _ => return None,
        })
    }

    /// Rows with their numbers, as the keeper hands them over.
    #[must_use]
    pub fn rows_text(rows: &[(u32, String)]) -> String {
        let mut letter = Letter::default();
        for (id, row) in rows {
            letter.add(&id.to_string());
            letter.add(row);
        }
        letter.into_text()
    }

    /// Reads [`Self::rows_text`].
    pub fn read_rows(text: &str) -> impl Iterator<Item = (u32, &str)> {
        rows(Reader::new(text))
    }

    /// The content of a picture as orders tell it.
    #[must_use]
    pub fn content(sha256: &[u8; 32]) -> String {
        hex::digits(sha256)
    }
}

fn rows(mut reader: Reader<'_>) -> impl Iterator<Item = (u32, &str)> {
    std::iter::from_fn(move || Some((reader.next()?.parse().ok()?, reader.next()?)))
}
