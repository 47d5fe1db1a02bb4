//! What the page and its renamer write to each other: plain objects.
//!
//! The page writes one order, and maybe that it is to stop. The worker answers with as much news as
//! it has; the last one says how it ended.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use web_sys::File;

use super::Folder;
use crate::browser::fields::{self, Fields};
use crate::domain::problem::Problem;

/// What is to be done.
#[derive(Clone, Debug)]
pub enum Task {
    /// Tell of what was renamed before.
    Recall,
    /// Give the files in this folder their new names.
    Rename(Folder),
    /// Give the files of a past batch their old names back; its key.
    Undo(String),
    /// Bring what was under way when the page went to its end.
    Finish(String),
    /// Take it back.
    TakeBack(String),
}

/// What the renamer has to say.
#[derive(Debug)]
pub enum News {
    /// So many files are looked up, of so many.
    Looking { done: usize, total: usize },
    /// So many files are renamed, of so many.
    Busy { done: usize, total: usize },
    /// A picture of the list keeps its name.
    Refused(u32, Problem),
    /// A file of the list has another name now.
    Moved(Vec<Moved>),
    /// A batch of the journal; the latest comes first.
    Past(Past),
    /// The end.
    Over(Outcome),
    /// The end, and why it came early.
    Failed(Problem),
    /// The end; nothing else was asked for.
    Recalled,
    /// The worker could not be started, or crashed.
    Broken,
}

/// A file of the page's list, and what it is called now.
#[derive(Clone, Debug)]
pub struct Moved {
    pub is_sidecar: bool,
    /// By which the page knows it.
    pub number: u32,
    pub name: String,
    pub file: File,
}

/// A batch that was renamed in place.
#[derive(Clone, Debug)]
pub struct Past {
    pub key: String,
    /// Milliseconds since 1970.
    pub begun_ms: f64,
    pub folder: Folder,
    pub files: usize,
    /// It was under way when the page went.
    pub is_open: bool,
    /// It gives files their old names back.
    pub is_undo: bool,
}

/// What became of a task, in files unless something else is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Old names were given back.
    pub is_back: bool,
    /// They have the names they were to get.
    pub renamed: usize,
    /// In so many folders.
    pub folders: usize,
    /// So many pictures, or files where names were given back, have not.
    pub left_out: usize,
    /// They bear names that nobody chose.
    pub left_aside: usize,
}

// ---- To the worker ----

/// An order, with [what the page knows](crate::domain::in_place::Known).
pub fn order(task: &Task, known: &str) -> JsValue {
    let fields = Fields::default().with("known", known);
    match task {
        Task::Recall => fields,
        Task::Rename(folder) => fields.with("folder", folder.handle()),
        Task::Undo(key) => fields.with("undo", key.as_str()),
        Task::Finish(key) => fields.with("finish", key.as_str()),
        Task::TakeBack(key) => fields.with("takeBack", key.as_str()),
    }
    .into()
}

/// The task and the text of an order; `None` where it says that work is to stop.
#[must_use]
pub fn read_order(message: &JsValue) -> Option<(Task, String)> {
    let fields = Fields::of(message);
    let known = fields.text("known")?;
    let key = |name| fields.text(name);
    let task = match fields.value("folder") {
        Some(folder) => Task::Rename(Folder::new(folder)),
        None => (key("undo").map(Task::Undo))
            .or_else(|| key("finish").map(Task::Finish))
            .or_else(|| key("takeBack").map(Task::TakeBack))
            .unwrap_or(Task::Recall),
    };
    Some((task, known))
}

/// Begin nothing more.
pub(super) fn stop() -> JsValue {
    Fields::default().into()
}

// ---- To the page ----

impl News {
    /// What the worker posts.
    #[must_use]
    pub fn to_message(&self) -> JsValue {
        let fields = Fields::default();
        match self {
            Self::Looking { done, total } => fields
                .with("looking", *done as f64)
                .with("total", *total as f64),
            Self::Busy { done, total } => fields
                .with("busy", *done as f64)
                .with("total", *total as f64),
            Self::Refused(number, problem) => fields.with("refused", *number).with_problem(problem),
            Self::Moved(moved) => fields.with("moved", moved.iter().map(entry).collect::<Array>()),
            Self::Past(past) => fields
                .with("past", past.key.as_str())
                .with("begun", past.begun_ms)
                .with("folder", past.folder.handle())
                .with("files", past.files as f64)
                .with("isOpen", past.is_open)
                .with("isUndo", past.is_undo),
            Self::Over(outcome) => fields
                .with("renamed", outcome.renamed as f64)
                .with("isBack", outcome.is_back)
                .with("folders", outcome.folders as f64)
                .with("leftOut", outcome.left_out as f64)
                .with("leftAside", outcome.left_aside as f64),
            Self::Failed(problem) => fields.with_problem(problem),
            Self::Recalled => fields.with("recalled", true),
            Self::Broken => fields,
        }
        .into()
    }

    /// What a worker posted.
    #[must_use]
    pub fn read(message: &JsValue) -> Self {
        Self::of(&Fields::of(message)).unwrap_or(Self::Broken)
    }

    fn of(fields: &Fields) -> Option<Self> {
        let count = |name| fields.number(name).map(|count| count as usize);
        let total = count("total").unwrap_or_default();
        if let Some(done) = count("busy") {
            return Some(Self::Busy { done, total });
        }
        if let Some(done) = count("looking") {
            return Some(Self::Looking { done, total });
        }
        if let Some(problem) = fields.problem() {
            return Some(match count("refused") {
                Some(number) => Self::Refused(number as u32, problem),
                None => Self::Failed(problem),
            });
        }
        if let Some(moved) = fields.value("moved") {
            return Some(Self::Moved(
                Array::from(&moved).iter().filter_map(read_entry).collect(),
            ));
        }
        if let Some(key) = fields.text("past") {
            return Some(Self::Past(Past {
                key,
                begun_ms: fields.number("begun")?,
                folder: Folder::new(fields.value("folder")?),
                files: count("files")?,
                is_open: fields.is_set("isOpen"),
                is_undo: fields.is_set("isUndo"),
            }));
        }
        if fields.is_set("recalled") {
            return Some(Self::Recalled);
        }
        Some(Self::Over(Outcome {
            is_back: fields.is_set("isBack"),
            renamed: count("renamed")?,
            folders: count("folders")?,
            left_out: count("leftOut")?,
            left_aside: count("leftAside")?,
        }))
    }
}

fn entry(moved: &Moved) -> JsValue {
    Fields::default()
        .with("number", moved.number)
        .with("isSidecar", moved.is_sidecar)
        .with("name", moved.name.as_str())
        .with("file", &moved.file)
        .into()
}

fn read_entry(entry: JsValue) -> Option<Moved> {
    let fields = Fields::of(&entry);
    Some(Moved {
        is_sidecar: fields.is_set("isSidecar"),
        number: fields.number("number")? as u32,
        name: fields.text("name")?,
        file: fields.value("file")?.unchecked_into(),
    })
}

/// The worker's first message.
#[must_use]
pub fn ready() -> JsValue {
    fields::ready(BUILD)
}

/// Whether this is the first message of a worker of the same build.
pub(super) fn is_ready(message: &JsValue) -> bool {
    fields::is_ready(message, BUILD)
}

/// A fingerprint of what both sides must agree on.
const BUILD: u32 = fields::build_of(&[
    include_bytes!("letters.rs"),
    include_bytes!("../fields.rs"),
    include_bytes!("../../domain/in_place/known.rs"),
    include_bytes!("../../domain/problem.rs"),
    env!("CARGO_PKG_VERSION").as_bytes(),
]);
