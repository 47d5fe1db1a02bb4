//! An error as a server wrote it, found wherever its server puts it.
//!
//! Gathered here are its words and its machine-readable marks; `refusal.rs` gives them meaning.

use serde_json::Value;

use super::text;

/// An error in any server's shape.
#[derive(Debug, Default, PartialEq)]
pub(in super::super) struct ServerError {
    /// Everything said in words.
    pub(in super::super) words: String,
    /// Every machine-readable word: types, codes, names, reasons.
    pub(in super::super) marks: Vec<String>,
    /// The parameter it is about.
    pub(in super::super) parameter: Option<String>,
    /// The HTTP status it claims, where the transport said 200.
    pub(in super::super) status: Option<u16>,
    /// The delay it asks for, as in `32s`.
    pub(in super::super) retry_delay: Option<String>,
}

impl ServerError {
    /// An error of which only words are known.
    pub(in super::super) fn in_plain_words(words: String) -> Self {
        Self {
            words,
            ..Self::default()
        }
    }

    /// The error in a reply, wherever its server puts it.
    pub(in super::super) fn find(value: &Value) -> Option<Self> {
        let choice = &value["choices"][0];
        let error = &value["error"];
        match error {
            Value::Object(fields) if !fields.is_empty() => Some(Self::read(error)),
            Value::String(words) if !words.is_empty() => Some(Self {
                marks: code(&value["code"]).into_iter().collect(),
                ..Self::in_plain_words(words.clone())
            }),
            _ if choice["error"].is_object() => Some(Self::read(&choice["error"])),
            _ if choice.is_null() && !(value["message"].is_null() && value["detail"].is_null()) => {
                Some(Self::read(value))
            }
            _ => None,
        }
    }

    fn read(error: &Value) -> Self {
        let param = &error["param"];
        let metadata = &error["metadata"];
        let code = code(&error["code"]);
        let mut words: Vec<&str> = Vec::new();
        let message = &error["message"];
        let detail = &error["detail"];
        let entry = first_entry(error);
        let said = [message, detail, &entry["msg"], &detail["message"]];
        for word in said
            .into_iter()
            .chain([&metadata["raw"], &param["message"]])
        {
            words.extend(text(word).filter(|word| !words.contains(word)));
        }
        Self {
            words: words.join(": "),
            status: code.as_deref().and_then(|code| code.parse().ok()),
            marks: marks(error).into_iter().chain(code).collect(),
            // A list of details says where in the request: `["body", "max_tokens"]`.
            parameter: text(param)
                .or_else(|| text(&entry["loc"][1]))
                .map(str::to_owned),
            retry_delay: details(error)
                .find_map(|detail| text(&detail["retryDelay"]))
                .map(str::to_owned),
        }
    }
}

/// The first of the details that FastAPI lists, and those who relay it.
fn first_entry(error: &Value) -> &Value {
    let message = &error["message"];
    [&error["detail"], message, &message["detail"]]
        .into_iter()
        .find_map(|list| list.get(0))
        .unwrap_or(&Value::Null)
}

fn marks(error: &Value) -> Vec<String> {
    let param = &error["param"];
    let metadata = &error["metadata"];
    let named = [&error["type"], &error["status"], &param["name"]];
    let described = [&metadata["limit_source"], &metadata["error_type"]];
    let has_rule = !param["ruleId"].is_null();
    let is_moderated = metadata["reasons"].is_array() || !metadata["flagged_input"].is_null();
    named
        .into_iter()
        .chain(described)
        .chain(details(error).map(|detail| &detail["reason"]))
        .filter_map(text)
        .chain(has_rule.then_some("rule_id"))
        .chain(is_moderated.then_some("moderation"))
        .map(str::to_owned)
        .collect()
}

/// Google's list of typed details.
fn details(error: &Value) -> impl Iterator<Item = &Value> {
    error["details"].as_array().into_iter().flatten()
}

fn code(code: &Value) -> Option<String> {
    code.as_u64()
        .map(|number| number.to_string())
        .or_else(|| text(code).map(str::to_owned))
}
