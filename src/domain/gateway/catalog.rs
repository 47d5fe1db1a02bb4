//! What a gateway offers: its models, and the credit that is left.
//!
//! `GET models` and `GET credits`, in the shapes of several servers, read as leniently as
//! replies are. Models that cannot name a picture are left out at once; of those about whose
//! sight nothing is said only the ones that clearly do something else.

use serde_json::Value;

use super::super::problem::Code;
use super::Reply;
use super::api_key::ApiKey;
use super::effort::Effort;
use super::preset::Preset;
use super::refusal::Refusal;
use super::reply;
use super::wire::amount;

/// A model that may be able to name a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What is sent as `model`.
    pub id: String,
    /// What a person reads, where the gateway says more than the id.
    pub name: Option<String>,
    /// `Some(true)` when the gateway says so, `None` when it says nothing.
    pub sees: Option<bool>,
    /// The values of `reasoning_effort` it accepts, where the gateway lists them.
    pub efforts: Vec<Effort>,
    pub price: Option<Price>,
}

/// What tokens cost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Price {
    pub input_usd_per_token: f64,
    pub output_usd_per_token: f64,
}

/// An account's money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Credits {
    pub balance_usd: f64,
    pub used_usd: Option<f64>,
}

/// Everything a gateway lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// What may name pictures, in the gateway's order.
    pub models: Vec<Model>,
    /// Ids of what cannot: models without sight, and those that do something else than answer.
    pub blind: Vec<String>,
    /// Whether this is the gateway's own list, and not merely what is known of it.
    pub is_own: bool,
}

/// One entry of a list.
enum Entry {
    Usable(Model),
    Blind(String),
}

/// Kinds of models that do something else than answer.
const OTHER_TYPES: [&str; 11] = [
    "embedding",
    "reranking",
    "rerank",
    "image",
    "video",
    "audio",
    "moderation",
    "speech",
    "transcription",
    "transcribe",
    "realtime",
];
/// Parts of ids by which such models are known where no kind is given.
const OTHER_NAMES: [&str; 18] = [
    "embed",
    "whisper",
    "tts",
    "dall-e",
    "moderation",
    "transcribe",
    "rerank",
    "realtime",
    "-image",
    "sora",
    "imagen",
    "veo-",
    "babbage",
    "davinci",
    "-audio",
    "imagine",
    "guard",
    "mistral-ocr",
];

/// Reads the reply to `GET models`: what may name pictures, in the gateway's order.
///
/// # Errors
/// A [`Refusal`] as for any other request. A list without a usable model is empty.
pub fn read_models(
    reply: &Reply,
    preset: &Preset,
    key: Option<&ApiKey>,
) -> Result<Vec<Model>, Refusal> {
    Ok(Listing::read(&read_json(reply, preset, key)?).models)
}

/// Reads the reply to `GET models` with what cannot name pictures, and doubts it: any server may
/// answer with some JSON.
///
/// # Errors
/// A [`Refusal`] as for any other request; [`Code::NotAGateway`] for what is no list.
pub fn read_listing(
    reply: &Reply,
    preset: &Preset,
    key: Option<&ApiKey>,
) -> Result<Listing, Refusal> {
    let body = read_json(reply, preset, key)?;
    // Ollama without any model has `null` for a list.
    let is_list = body.is_array() || ["models", "data"].iter().any(|it| body.get(it).is_some());
    if !is_list {
        let code = Code::NotAGateway;
        return Err(Refusal::new(code, &reply.body, reply, preset, key));
    }
    Ok(Listing::read(&body))
}

/// Reads the reply to a question without content, from a gateway that lists its models for no
/// web page: when only the question is refused the key is good, and the known models are listed.
///
/// It costs nothing. That the key is looked at before the question is taken for granted.
///
/// # Errors
/// A [`Refusal`] of anything but the question.
pub fn known_models(
    reply: &Reply,
    preset: &Preset,
    key: Option<&ApiKey>,
) -> Result<Vec<Model>, Refusal> {
    match reply::read_reply(reply, preset, key) {
        Err(refusal) if !is_about_the_question(refusal.problem.code) => Err(refusal),
        _ => Ok(preset.offline_catalog()),
    }
}

fn is_about_the_question(code: Code) -> bool {
    matches!(code, Code::InvalidRequest | Code::UnknownModel)
}

/// Reads the reply to `GET credits`; `None` where the gateway answers in another shape.
///
/// # Errors
/// A [`Refusal`] as for any other request.
pub fn read_credits(
    reply: &Reply,
    preset: &Preset,
    key: Option<&ApiKey>,
) -> Result<Option<Credits>, Refusal> {
    Ok(Credits::read(&read_json(reply, preset, key)?))
}

fn read_json(reply: &Reply, preset: &Preset, key: Option<&ApiKey>) -> Result<Value, Refusal> {
    reply::open(reply, preset, key)?;
    // Whatever `open` accepted without being one JSON value is a stream, which is no list.
    Ok(serde_json::from_str(reply.body.trim()).unwrap_or_default())
}

/// `{"data": […]}` nearly everywhere, `{"models": […]}` or a bare list elsewhere; llama.cpp has
/// both, and tells only in the second which of its models see.
fn listed(body: &Value) -> &[Value] {
    [&body["models"], &body["data"], body]
        .into_iter()
        .find_map(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

impl Listing {
    fn read(body: &Value) -> Self {
        let mut listing = Self {
            is_own: true,
            ..Self::default()
        };
        for entry in listed(body).iter().filter_map(Entry::read) {
            match entry {
                Entry::Usable(model) if listing.model(&model.id).is_none() => {
                    listing.models.push(model);
                }
                Entry::Usable(_) => {}
                Entry::Blind(id) => listing.blind.push(id),
            }
        }
        listing
    }

    /// The model of this id, if it may name pictures. Ollama's `gemma3` is its `gemma3:latest`.
    #[must_use]
    pub fn model(&self, id: &str) -> Option<&Model> {
        self.models.iter().find(|model| is_same(&model.id, id))
    }

    /// Whether the model of this id cannot name pictures.
    #[must_use]
    pub fn is_blind(&self, id: &str) -> bool {
        self.blind.iter().any(|listed| is_same(listed, id))
    }
}

fn is_same(listed: &str, id: &str) -> bool {
    listed == id || listed.strip_suffix(":latest") == Some(id)
}

impl Entry {
    /// Reads one entry; `None` for what cannot be asked at all.
    fn read(entry: &Value) -> Option<Self> {
        let id = entry["id"].as_str().or_else(|| entry["name"].as_str())?;
        let id = id.strip_prefix("models/").unwrap_or(id);
        if entry["active"] == false {
            return None;
        }
        let sees = sight(entry);
        if sees == Some(false) || !answers_in_words(entry, id) {
            return Some(Self::Blind(id.to_owned()));
        }
        Some(Self::Usable(Model {
            id: id.to_owned(),
            name: [&entry["name"], &entry["display_name"]]
                .into_iter()
                .find_map(Value::as_str)
                .filter(|name| !name.ends_with(id))
                .map(str::to_owned),
            sees,
            efforts: efforts(entry),
            price: Price::read(&entry["pricing"]),
        }))
    }
}

/// Whether a model sees, by whichever field its gateway tells it.
pub(super) fn sight(entry: &Value) -> Option<bool> {
    let has = |list: &Value, word| Some(list.as_array()?.iter().any(|item| item == word));
    let capabilities = &entry["capabilities"];
    has(&entry["architecture"]["input_modalities"], "image")
        .or_else(|| has(&entry["input_modalities"], "image"))
        .or_else(|| {
            // A local server's list of abilities, where sight goes by one of two names.
            let is_complete = has(capabilities, "completion")?;
            is_complete.then_some(has(capabilities, "multimodal")? || has(capabilities, "vision")?)
        })
        // llama.cpp's tags are a person's own, and mostly none.
        .or_else(|| has(&entry["tags"], "vision").filter(|_| entry["owned_by"] != "llamacpp"))
        .or_else(|| capabilities["vision"].as_bool())
        .or_else(|| capabilities["image_input"]["supported"].as_bool())
}

fn answers_in_words(entry: &Value, id: &str) -> bool {
    let id = id.to_ascii_lowercase();
    let is_other = entry["type"]
        .as_str()
        .is_some_and(|kind| OTHER_TYPES.contains(&kind))
        || OTHER_NAMES.iter().any(|name| id.contains(name));
    let writes = entry["architecture"]["output_modalities"].as_array();
    !is_other && writes.is_none_or(|outputs| outputs.iter().any(|output| output == "text"))
}

fn efforts(entry: &Value) -> Vec<Effort> {
    let options = entry["reasoning_options"].as_array().into_iter().flatten();
    options
        .filter(|option| option["type"] == "effort")
        .filter_map(|option| option["values"].as_array())
        .flatten()
        .filter_map(|value| Effort::read(value.as_str()?))
        .collect()
}

impl Price {
    /// What an answer of so many tokens costs, in US dollars.
    #[must_use]
    pub fn of(&self, prompt_tokens: u64, completion_tokens: u64) -> f64 {
        self.input_usd_per_token * prompt_tokens as f64
            + self.output_usd_per_token * completion_tokens as f64
    }

    fn read(pricing: &Value) -> Option<Self> {
        // Together's prices, beside one by the hour, are per million tokens; one of nothing
        // stands for a model that nobody serves.
        let is_per_mtok = !pricing["hourly"].is_null();
        let unit = if is_per_mtok { 1e-6 } else { 1.0 };
        let either = |a: &str, b: &str| {
            let price = amount(&pricing[a]).or_else(|| amount(&pricing[b]))?;
            // A router's price is not known before it has chosen, which is written as -1.
            let is_known = price > 0.0 || price == 0.0 && !is_per_mtok;
            is_known.then_some(price * unit)
        };
        Some(Self {
            input_usd_per_token: either("input", "prompt")?,
            output_usd_per_token: either("output", "completion")?,
        })
    }
}

impl Credits {
    /// `{balance, total_used}`, or `{data: {total_credits, total_usage}}`.
    fn read(body: &Value) -> Option<Self> {
        let data = &body["data"];
        let bought_usd = amount(&data["total_credits"]);
        let used_usd = amount(&body["total_used"]).or_else(|| amount(&data["total_usage"]));
        let left_usd = bought_usd.map(|bought| bought - used_usd.unwrap_or(0.0));
        Some(Self {
            balance_usd: amount(&body["balance"]).or(left_usd)?,
            used_usd,
        })
    }
}
