//! Which models of a server on this computer see, where its list in OpenAI's form does not tell.
//!
//! Each server tells it in an interface of its own:
//! [Ollama](https://docs.ollama.com/api-reference/show-model-details) of one model at a time,
//! [LM Studio](https://lmstudio.ai/docs/developer/rest/endpoints) of all together.

use serde_json::{Value, json};

use super::catalog::{self, Model};

/// Where a server tells, as a path after its origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Asked with a model's id, it tells of that model.
    OfEach(&'static str),
    /// It tells of all in one list.
    OfAll(&'static str),
}

/// What asks about one model.
#[must_use]
pub fn question(id: &str) -> String {
    json!({ "model": id }).to_string()
}

/// Takes over what was told of one model: it sees, or it has to leave the list.
///
/// An answer that says nothing leaves it as it was.
pub fn hear_of(mut model: Model, answer: &str) -> Option<Model> {
    let told: Value = serde_json::from_str(answer).unwrap_or_default();
    match catalog::sight(&told) {
        Some(false) => return None,
        sees => model.sees = sees.or(model.sees),
    }
    Some(model)
}

/// Takes over what was told of all; of which nothing is said, they stay as they were.
#[must_use]
pub fn hear_of_all(models: Vec<Model>, answer: &str) -> Vec<Model> {
    let told: Value = serde_json::from_str(answer).unwrap_or_default();
    let entries = told["data"].as_array().map_or(&[][..], Vec::as_slice);
    let hear = |model: Model| {
        let is_meant = |entry: &&Value| entry["id"] == model.id.as_str();
        match entries.iter().find(is_meant).map(|entry| &entry["type"]) {
            Some(kind) if kind == "vlm" => Some(Model {
                sees: Some(true),
                ..model
            }),
            Some(kind) if kind.is_string() => None,
            _ => Some(model),
        }
    };
    models.into_iter().filter_map(hear).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model(id: &str, sees: Option<bool>) -> Model {
        Model {
            id: id.to_owned(),
            name: None,
            sees,
            efforts: Vec::new(),
            price: None,
        }
    }

    #[test]
    fn ollama_tells_of_each_model_whether_it_sees() {
        let seeing = r#"{"capabilities":["completion","vision"],"details":{"family":"gemma3"}}"#;
        let blind = r#"{"capabilities":["completion","tools"]}"#;
        let hear = |answer| hear_of(model("a", None), answer);
        assert_eq!(hear(seeing), Some(model("a", Some(true))));
        assert_eq!(hear(blind), None);
        for nothing in [r#"{"error":"model 'a' not found"}"#, "", "<html>", "[1]"] {
            assert_eq!(hear(nothing), Some(model("a", None)), "{nothing}");
        }
    }

    #[test]
    fn lm_studio_tells_of_all_models_at_once() {
        let answer = r#"{"object":"list","data":[
            {"id":"qwen2-vl-7b","object":"model","type":"vlm","state":"loaded"},
            {"id":"llama-3.2-3b","object":"model","type":"llm"},
            {"id":"untold","object":"model"}]}"#;
        let models = ["qwen2-vl-7b", "llama-3.2-3b", "untold", "other"];
        let heard = hear_of_all(models.map(|id| model(id, None)).to_vec(), answer);
        let seeing = model("qwen2-vl-7b", Some(true));
        let untold = ["untold", "other"].map(|id| model(id, None));
        assert_eq!(heard, [vec![seeing], untold.to_vec()].concat());
        let all = vec![model("other", None)];
        assert_eq!(hear_of_all(all.clone(), "nonsense"), all);
    }

    #[test]
    fn a_question_names_the_model() {
        assert_eq!(question("a\"b"), r#"{"model":"a\"b"}"#);
    }
}
