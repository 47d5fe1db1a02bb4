//! What the page and the workers that look at pictures write to each other: plain objects.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;

use crate::browser::courier::letters;
use crate::browser::fields::{self, Fields};
use crate::domain::description::Description;
use crate::domain::evidence::Reading;
use crate::domain::problem::Problem;
use crate::domain::taken::Taken;
use crate::domain::weights::Sight;

/// What a worker is told.
#[derive(Debug)]
pub struct Order {
    /// What it looks for.
    pub sight: Sight,
    pub task: Task,
}

/// What it does with that.
#[derive(Debug)]
pub enum Task {
    /// It is made ready, and no more.
    Prepare,
    Name(Picture),
    /// Reads what stands in the JPEG.
    Read(Vec<u8>),
}

/// A picture to be named, and what is known of it. Nothing of this leaves the device.
#[derive(Clone, Debug)]
pub struct Picture {
    pub jpeg: Vec<u8>,
    pub taken: Option<Taken>,
    /// The name of its folder, without those above.
    pub folder: String,
    /// Its name without the extension.
    pub old_stem: String,
}

/// What came of a task.
#[derive(Debug)]
pub enum Done {
    Prepared,
    Named(Description),
    Read(Reading),
}

/// What came of an order, or why nothing did.
pub type Outcome = Result<Done, Problem>;

// ---- To the worker ----

impl Order {
    /// The message, and what of it is handed over.
    pub(super) fn to_message(&self) -> (JsValue, Array) {
        let fields = Fields::default().with("sight", self.sight.model());
        let (fields, jpeg) = match &self.task {
            Task::Prepare => return (fields.into(), Array::new()),
            Task::Read(jpeg) => (fields.with("isRead", true), jpeg),
            Task::Name(picture) => (picture.add_to(fields), &picture.jpeg),
        };
        let jpeg = Uint8Array::from(jpeg.as_slice()).buffer();
        (fields.with("jpeg", jpeg.clone()).into(), Array::of1(&jpeg))
    }

    /// Reads what the page wrote.
    #[must_use]
    pub fn read(message: &JsValue) -> Option<Self> {
        let fields = Fields::of(message);
        let jpeg = fields
            .value("jpeg")
            .map(|jpeg| Uint8Array::new(&jpeg).to_vec());
        let task = match jpeg {
            None => Task::Prepare,
            Some(jpeg) if fields.is_set("isRead") => Task::Read(jpeg),
            Some(jpeg) => Task::Name(Picture::read(&fields, jpeg)),
        };
        Some(Self {
            sight: Sight::read(&fields.text("sight")?)?,
            task,
        })
    }
}

impl Picture {
    fn add_to(&self, fields: Fields) -> Fields {
        fields
            .with("folder", self.folder.as_str())
            .with("oldStem", self.old_stem.as_str())
            .with_some("taken", self.taken.map(|taken| taken.to_string()))
    }

    fn read(fields: &Fields, jpeg: Vec<u8>) -> Self {
        Self {
            jpeg,
            taken: fields.text("taken").and_then(|text| Taken::read(&text)),
            folder: fields.text("folder").unwrap_or_default(),
            old_stem: fields.text("oldStem").unwrap_or_default(),
        }
    }
}

// ---- To the page ----

/// How many bytes of how many are here.
#[must_use]
pub fn progress(fetched: usize, total: usize) -> JsValue {
    Fields::default()
        .with("fetched", fetched as f64)
        .with("total", total as f64)
        .into()
}

pub(super) fn read_progress(message: &JsValue) -> Option<(usize, usize)> {
    let fields = Fields::of(message);
    Some((
        fields.number("fetched")? as usize,
        fields.number("total")? as usize,
    ))
}

/// What came of an order.
#[must_use]
pub fn answer(outcome: &Outcome) -> JsValue {
    let fields = Fields::default();
    match outcome {
        Ok(Done::Named(said)) => letters::said(&said.suggestion, &said.details),
        Ok(Done::Prepared) => fields.with("isReady", true),
        Ok(Done::Read(reading)) => fields
            .with("text", reading.text.as_str())
            .with("isPage", reading.is_page),
        Err(problem) => fields.with_problem(problem),
    }
    .into()
}

pub(super) fn read_answer(message: &JsValue) -> Option<Outcome> {
    let fields = Fields::of(message);
    if let Some(problem) = fields.problem() {
        return Some(Err(problem));
    }
    if fields.is_set("isReady") {
        return Some(Ok(Done::Prepared));
    }
    if let Some(text) = fields.text("text") {
        let is_page = fields.is_set("isPage");
        return Some(Ok(Done::Read(Reading { text, is_page })));
    }
    let (suggestion, details) = letters::read_said(&fields)?;
    Some(Ok(Done::Named(Description {
        suggestion,
        details,
    })))
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
    include_bytes!("messages.rs"),
    include_bytes!("../courier/letters/said.rs"),
    include_bytes!("../fields.rs"),
    include_bytes!("../../domain/problem.rs"),
    include_bytes!("../../domain/weights.rs"),
    env!("CARGO_PKG_VERSION").as_bytes(),
]);
