//! Chat completions: what a request asks, and what a model would say to it.

use serde_json::{Value, json};

use crate::picture::{ImageSeen, PictureProblem};

/// The parts of a request that decide the answer.
#[derive(Debug)]
pub(crate) struct ChatRequest {
    /// `Null` when the body was not JSON.
    pub(crate) body: Value,
    pub(crate) picture: Option<Result<ImageSeen, PictureProblem>>,
}

impl ChatRequest {
    /// Never fails: what is missing is left out.
    pub(crate) fn read(body: &[u8]) -> Self {
        let body: Value = serde_json::from_slice(body).unwrap_or_default();
        let picture = image_url(&body).map(ImageSeen::read);
        Self { body, picture }
    }

    pub(crate) fn model(&self) -> Option<&str> {
        self.body["model"].as_str()
    }

    pub(crate) fn image(&self) -> Option<&ImageSeen> {
        self.picture
            .as_ref()
            .and_then(|picture| picture.as_ref().ok())
    }

    /// Why the picture must not be accepted; a client shall send pixels and nothing else.
    pub(crate) fn picture_problem(&self) -> Option<String> {
        match self.picture.as_ref()? {
            Err(problem) => Some(problem.to_string()),
            Ok(image) if image.metadata_segments > 0 => Some(format!(
                "the JPEG carries {} metadata segments",
                image.metadata_segments
            )),
            Ok(_) => None,
        }
    }

    /// An ordinary completion; without words the model says what it sees.
    pub(crate) fn completion(&self, number: usize, words: Option<&str>) -> Value {
        let model = self.model().unwrap_or_default();
        let seen = || self.image().map_or("ok".into(), ImageSeen::words);
        let content = words.map_or_else(seen, String::from);
        let (asked, answered) = (340, content.len().div_ceil(4));
        json!({
            "id": format!("gen_{number:026}"),
            "object": "chat.completion",
            "created": 1_760_000_000,
            "model": model,
            "choices": [{
                "index": 0,
                "message": {
                    "role": "assistant",
                    "content": content,
                    "provider_metadata": {"gateway": {
                        "routing": {"originalModelId": model},
                        "cost": "0.00011",
                    }},
                },
                "finish_reason": "stop",
            }],
            "usage": {"prompt_tokens": asked, "completion_tokens": answered, "total_tokens": asked + answered},
        })
    }
}

/// The first picture of all messages.
fn image_url(body: &Value) -> Option<&str> {
    let messages = body["messages"].as_array()?;
    messages
        .iter()
        .filter_map(|message| message["content"].as_array())
        .flatten()
        .find(|part| part["type"] == "image_url")
        .map(|part| part["image_url"]["url"].as_str().unwrap_or_default())
}
