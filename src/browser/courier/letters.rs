//! What the page and its courier write to each other: plain objects, one for each errand and one
//! for its answer, with the same number.

mod diagnosis;
mod hint;
mod said;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;

use super::Heard;
use crate::browser::fields::{self, Fields};
use crate::domain::backoff::RetryAfter;
use crate::domain::gateway::Gateway;
use crate::domain::gateway::api_key::ApiKey;
use crate::domain::gateway::base_url::BaseUrl;
use crate::domain::gateway::catalog::{Model, Price};
use crate::domain::gateway::effort::Effort;
use crate::domain::gateway::preset::Preset;
use crate::domain::gateway::quirks::{AnswerFormat, LimitField, Parameter};
use crate::domain::gateway::refusal::Refusal;
use crate::domain::gateway::reply::Usage;
use crate::domain::problem::{Problem, Retry};
use crate::domain::prompt::hint::Hint;
use crate::domain::run::Answer;

pub use diagnosis::{diagnosis, read_diagnosis};
pub(in crate::browser) use said::{read_said, said};

/// An object, and what of it is handed over rather than copied.
pub type Message = (JsValue, Array);

/// One errand to one gateway.
#[derive(Debug)]
pub struct Letter {
    pub number: u32,
    pub gateway: Gateway,
    pub errand: Errand,
    pub timeout_ms: u32,
}

/// What is wanted of a gateway.
#[derive(Debug)]
pub enum Errand {
    Ask(Inquiry),
    Models,
    /// What ails the connection, with this model; empty where none is chosen.
    Examine(String),
}

/// Pictures to be named in one request, and how.
#[derive(Clone, PartialEq)]
pub struct Inquiry {
    pub model: String,
    pub jpegs: Vec<Vec<u8>>,
    pub language: String,
    pub instructions: String,
    pub glossary: String,
    pub examples: Vec<String>,
    pub hints: Vec<Hint>,
    /// The one name that all of them have, where it is asked what tells them apart.
    pub shared_name: String,
    pub max_words: u8,
    pub max_tokens: u32,
    pub limit_field: LimitField,
    pub format: AnswerFormat,
    pub effort: Option<Effort>,
    pub is_low_detail: bool,
}

/// What the worker is told.
#[derive(Debug)]
pub enum Order {
    Run(Letter),
    /// Nobody waits for this errand any longer.
    Recall(u32),
}

impl std::fmt::Debug for Inquiry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (model, count) = (&self.model, self.jpegs.len());
        let bytes: usize = self.jpegs.iter().map(Vec::len).sum();
        write!(f, "Inquiry({model}, {count} pictures, {bytes} bytes)")
    }
}

// ---- To the worker ----

pub fn recall(number: u32) -> JsValue {
    Fields::default().with("recall", number).into()
}

impl Letter {
    pub fn to_message(&self) -> Message {
        let key = self.gateway.key.as_ref().map(ApiKey::authorization);
        let fields = Fields::default()
            .with("number", self.number)
            .with("preset", self.gateway.preset.id)
            .with("address", self.gateway.base.to_string())
            .with("timeout", self.timeout_ms)
            .with_some("key", key);
        match &self.errand {
            Errand::Ask(inquiry) => inquiry.to_message(fields),
            Errand::Models => (fields.with("models", true).into(), Array::new()),
            Errand::Examine(model) => {
                let fields = fields.with("examine", model.as_str());
                (fields.into(), Array::new())
            }
        }
    }

    fn read(fields: &Fields) -> Option<Self> {
        Some(Self {
            number: fields.number("number")? as u32,
            gateway: Gateway {
                preset: Preset::by_id(&fields.text("preset")?)?,
                base: BaseUrl::parse(&fields.text("address")?).ok()?,
                key: ApiKey::parse(&fields.text("key").unwrap_or_default()).ok()?,
            },
            timeout_ms: fields.number("timeout")? as u32,
            errand: match fields.text("examine") {
                Some(model) => Errand::Examine(model),
                None if fields.is_set("models") => Errand::Models,
                None => Errand::Ask(Inquiry::read(fields)?),
            },
        })
    }
}

impl Inquiry {
    fn to_message(&self, fields: Fields) -> Message {
        let jpegs: Array = self
            .jpegs
            .iter()
            .map(|jpeg| Uint8Array::from(jpeg.as_slice()).buffer())
            .collect();
        let fields = fields
            .with("jpegs", jpegs.clone())
            .with("model", self.model.as_str())
            .with("language", self.language.as_str())
            .with("instructions", self.instructions.as_str())
            .with("glossary", self.glossary.as_str())
            .with("examples", list(self.examples.iter().map(String::as_str)))
            .with("hints", hint::hints(&self.hints))
            .with("sharedName", self.shared_name.as_str())
            .with("maxWords", self.max_words)
            .with("maxTokens", self.max_tokens)
            .with(
                "isLimitNewer",
                self.limit_field == LimitField::MaxCompletionTokens,
            )
            .with("isLowDetail", self.is_low_detail)
            .with("format", self.format as u32)
            .with_some("effort", self.effort.map(Effort::as_str));
        (fields.into(), jpegs)
    }

    fn read(fields: &Fields) -> Option<Self> {
        Some(Self {
            model: fields.text("model")?,
            jpegs: Array::from(&fields.value("jpegs")?)
                .iter()
                .map(|jpeg| Uint8Array::new(&jpeg).to_vec())
                .collect(),
            language: fields.text("language")?,
            instructions: fields.text("instructions")?,
            glossary: fields.text("glossary")?,
            examples: texts(fields, "examples")?,
            hints: hint::read_hints(&fields.value("hints")?),
            shared_name: fields.text("sharedName")?,
            max_words: fields.number("maxWords")? as u8,
            max_tokens: fields.number("maxTokens")? as u32,
            limit_field: match fields.is_set("isLimitNewer") {
                true => LimitField::MaxCompletionTokens,
                false => LimitField::MaxTokens,
            },
            format: *AnswerFormat::ALL.get(fields.number("format")? as usize)?,
            effort: fields.text("effort").as_deref().and_then(Effort::read),
            is_low_detail: fields.is_set("isLowDetail"),
        })
    }
}

impl Order {
    /// Reads what the page wrote.
    #[must_use]
    pub fn read(message: &JsValue) -> Option<Self> {
        let fields = Fields::of(message);
        match fields.number("recall") {
            Some(number) => Some(Self::Recall(number as u32)),
            None => Letter::read(&fields).map(Self::Run),
        }
    }
}

// ---- To the page ----

/// The number of the errand that a message answers.
pub fn number(message: &JsValue) -> Option<u32> {
    Some(Fields::of(message).number("number")? as u32)
}

pub fn answers(number: u32, heard: &Heard) -> JsValue {
    let fields = Fields::default()
        .with("number", number)
        .with_some("told", heard.told.as_deref());
    match &heard.reply {
        Ok(answers) => {
            let list: Array = answers
                .iter()
                .map(|answer| answer.as_ref().map_or(JsValue::NULL, self::answer))
                .collect();
            fields.with("answers", list)
        }
        Err(refusal) => with_refusal(fields, refusal),
    }
    .into()
}

pub fn read_answers(message: &JsValue) -> Option<Heard> {
    let fields = Fields::of(message);
    let reply = if let Some(problem) = fields.problem() {
        Err(refusal(&fields, problem))
    } else {
        let list = Array::from(&fields.value("answers")?);
        Ok(list.iter().map(|entry| read_answer(&entry)).collect())
    };
    let told = fields.text("told");
    Some(Heard { reply, told })
}

fn answer(answer: &Answer) -> JsValue {
    said(&answer.suggestion, &answer.details)
        .with_some("model", answer.model.as_deref())
        .with("promptTokens", answer.usage.prompt_tokens as f64)
        .with("completionTokens", answer.usage.completion_tokens as f64)
        .with_some("cost", answer.usage.cost_usd)
        .into()
}

fn read_answer(entry: &JsValue) -> Option<Answer> {
    if entry.is_null() {
        return None;
    }
    let fields = Fields::of(entry);
    let (suggestion, details) = read_said(&fields)?;
    Some(Answer {
        suggestion,
        details,
        model: fields.text("model"),
        usage: Usage {
            prompt_tokens: fields.number("promptTokens")? as u64,
            completion_tokens: fields.number("completionTokens")? as u64,
            cost_usd: fields.number("cost"),
        },
    })
}

fn list<'a>(texts: impl Iterator<Item = &'a str>) -> Array {
    texts.map(JsValue::from).collect()
}

fn texts(fields: &Fields, name: &str) -> Option<Vec<String>> {
    let list = Array::from(&fields.value(name)?);
    Some(list.iter().filter_map(|text| text.as_string()).collect())
}

fn with_refusal(fields: Fields, refusal: &Refusal) -> Fields {
    fields
        .with_problem(&refusal.problem)
        .with("retry", refusal.retry as u32)
        .with_some("retryAfterMs", refusal.retry_after.ms.as_deref())
        .with_some("retryAfter", refusal.retry_after.seconds_or_date.as_deref())
        .with_some(
            "parameter",
            refusal.parameter.map(|parameter| parameter as u32),
        )
        .with("isFreeTier", refusal.is_free_tier)
}

fn refusal(fields: &Fields, problem: Problem) -> Refusal {
    let one_of = |name| fields.number(name).map(|at| at as usize);
    Refusal {
        problem,
        retry: one_of("retry")
            .and_then(|at| Retry::ALL.get(at).copied())
            .unwrap_or(Retry::Never),
        retry_after: RetryAfter {
            ms: fields.text("retryAfterMs"),
            seconds_or_date: fields.text("retryAfter"),
        },
        parameter: one_of("parameter").and_then(|at| Parameter::ALL.get(at).copied()),
        is_free_tier: fields.is_set("isFreeTier"),
    }
}

pub fn models(number: u32, models: Result<Vec<Model>, Problem>) -> JsValue {
    let fields = Fields::default().with("number", number);
    match models {
        Ok(models) => fields.with("models", models_of(&models)),
        Err(problem) => fields.with_problem(&problem),
    }
    .into()
}

pub fn read_models(message: &JsValue) -> Option<Result<Vec<Model>, Problem>> {
    let fields = Fields::of(message);
    if let Some(problem) = fields.problem() {
        return Some(Err(problem));
    }
    read_models_of(&fields).map(Ok)
}

fn models_of(models: &[Model]) -> Array {
    models.iter().map(model).collect()
}

fn read_models_of(fields: &Fields) -> Option<Vec<Model>> {
    let list = Array::from(&fields.value("models")?);
    Some(list.iter().filter_map(|entry| read_model(&entry)).collect())
}

fn model(model: &Model) -> JsValue {
    let efforts = list(model.efforts.iter().map(|effort| effort.as_str()));
    Fields::default()
        .with("id", model.id.as_str())
        .with_some("name", model.name.as_deref())
        .with_some("sees", model.sees)
        .with("efforts", efforts)
        .with_some("input", model.price.map(|price| price.input_usd_per_token))
        .with_some(
            "output",
            model.price.map(|price| price.output_usd_per_token),
        )
        .into()
}

fn read_model(entry: &JsValue) -> Option<Model> {
    let fields = Fields::of(entry);
    let price = |input_usd_per_token| {
        Some(Price {
            input_usd_per_token,
            output_usd_per_token: fields.number("output")?,
        })
    };
    Some(Model {
        id: fields.text("id")?,
        name: fields.text("name"),
        sees: fields.value("sees").map(|sees| sees.is_truthy()),
        efforts: texts(&fields, "efforts")?
            .iter()
            .filter_map(|effort| Effort::read(effort))
            .collect(),
        price: fields.number("input").and_then(price),
    })
}

/// The worker's first message.
#[must_use]
pub fn ready() -> JsValue {
    fields::ready(BUILD)
}

/// Whether this is the first message of a worker of the same build.
pub fn is_ready(message: &JsValue) -> bool {
    fields::is_ready(message, BUILD)
}

/// A fingerprint of what both sides must agree on.
const BUILD: u32 = fields::build_of(&[
    include_bytes!("letters.rs"),
    include_bytes!("letters/diagnosis.rs"),
    include_bytes!("letters/hint.rs"),
    include_bytes!("letters/said.rs"),
    include_bytes!("../fields.rs"),
    include_bytes!("../../domain/doctor/cure.rs"),
    include_bytes!("../../domain/problem.rs"),
    include_bytes!("../../domain/gateway/preset.rs"),
    include_bytes!("../../domain/gateway/quirks.rs"),
    env!("CARGO_PKG_VERSION").as_bytes(),
]);
