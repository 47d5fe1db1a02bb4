//! The models on offer: the list in `bodies/models.json`, and which of them see.

use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::{Value, json};

/// The answer of `GET /v1/models`.
pub(crate) const LIST: &str = include_str!("../bodies/models.json");

/// What a model does with a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    Seeing,
    Blind,
    /// There is no such model.
    Unknown,
}

#[derive(Default, Deserialize)]
struct List {
    data: Vec<Model>,
}

#[derive(Deserialize)]
struct Model {
    id: String,
    r#type: String,
    tags: Vec<String>,
}

static MODELS: LazyLock<List> = LazyLock::new(|| serde_json::from_str(LIST).unwrap_or_default());

/// Whether this model is on the list, and sees.
pub(crate) fn sight(id: &str) -> Sight {
    match MODELS.data.iter().find(|model| model.id == id) {
        None => Sight::Unknown,
        Some(model)
            if model.r#type == "language" && model.tags.iter().any(|tag| tag == "vision") =>
        {
            Sight::Seeing
        }
        Some(_) => Sight::Blind,
    }
}

/// The list of a server that tells nothing of its models but what they are called.
pub(crate) fn ids() -> Value {
    let entry = |model: &Model| json!({"id": model.id, "object": "model", "owned_by": "library"});
    json!({"object": "list", "data": MODELS.data.iter().map(entry).collect::<Vec<_>>()})
}

/// What Ollama says of one model; nothing of one that it does not have.
pub(crate) fn capabilities(id: &str) -> Option<Value> {
    match sight(id) {
        Sight::Unknown => None,
        Sight::Seeing => Some(json!({"capabilities": ["completion", "vision"]})),
        Sight::Blind => Some(json!({"capabilities": ["completion"]})),
    }
}

/// LM Studio's list of its own.
pub(crate) fn kinds() -> Value {
    let kind = |id: &str| match sight(id) {
        Sight::Seeing => "vlm",
        _ => "llm",
    };
    let entry = |model: &Model| json!({"id": model.id, "object": "model", "type": kind(&model.id)});
    json!({"object": "list", "data": MODELS.data.iter().map(entry).collect::<Vec<_>>()})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_tells_seeing_models_from_the_others() {
        assert_eq!(sight("google/gemini-2.5-flash-lite"), Sight::Seeing);
        assert_eq!(sight("deepseek/deepseek-v4-flash"), Sight::Blind);
        assert_eq!(sight("openai/text-embedding-3-small"), Sight::Blind);
        assert_eq!(sight("nobody/nothing"), Sight::Unknown);
    }
}
