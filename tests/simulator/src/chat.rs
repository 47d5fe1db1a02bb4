//! Chat completions: what a request asks, and what a model would say to it.

use serde_json::{Value, json};

use crate::answer::{self, Format};
use crate::options::Options;
use crate::picture::{ImageSeen, PictureProblem};

/// The parts of a request that decide the answer.
#[derive(Debug)]
pub(crate) struct ChatRequest {
    /// `Null` when the body was not JSON.
    pub(crate) body: Value,
    /// In the order they came.
    pub(crate) pictures: Vec<Result<ImageSeen, PictureProblem>>,
}

impl ChatRequest {
    /// Never fails: what is missing is left out.
    pub(crate) fn read(body: &[u8]) -> Self {
        let body: Value = serde_json::from_slice(body).unwrap_or_default();
        let pictures = image_urls(&body).map(ImageSeen::read).collect();
        Self { body, pictures }
    }

    pub(crate) fn model(&self) -> Option<&str> {
        self.body["model"].as_str()
    }

    /// The pictures that could be decoded.
    pub(crate) fn images(&self) -> impl Iterator<Item = &ImageSeen> {
        self.pictures
            .iter()
            .filter_map(|picture| picture.as_ref().ok())
    }

    /// How the answer is wanted.
    pub(crate) fn format(&self) -> Format {
        Format::of(&self.body["response_format"])
    }

    /// Why a picture must not be accepted; a client shall send pixels and nothing else.
    pub(crate) fn picture_problem(&self) -> Option<String> {
        self.pictures.iter().find_map(|picture| match picture {
            Err(problem) => Some(problem.to_string()),
            Ok(image) if image.metadata_segments > 0 => Some(format!(
                "the JPEG carries {} metadata segments",
                image.metadata_segments
            )),
            Ok(_) => None,
        })
    }

    /// An ordinary completion; without words the model says what it sees.
    pub(crate) fn completion(
        &self,
        number: usize,
        words: Option<&str>,
        options: &Options,
    ) -> Value {
        let model = self.model().unwrap_or_default();
        let (content, is_cut) = match words {
            Some(words) => (words.to_owned(), false),
            None => answer::content(self, options),
        };
        let asked = 340 * self.pictures.len().max(1);
        let answered = content.len().div_ceil(4);
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
                "finish_reason": if is_cut { "length" } else { "stop" },
            }],
            "usage": {"prompt_tokens": asked, "completion_tokens": answered, "total_tokens": asked + answered},
        })
    }
}

/// The pictures of all messages.
fn image_urls(body: &Value) -> impl Iterator<Item = &str> {
    let messages = body["messages"].as_array();
    messages
        .into_iter()
        .flatten()
        .filter_map(|message| message["content"].as_array())
        .flatten()
        .filter(|part| part["type"] == "image_url")
        .map(|part| part["image_url"]["url"].as_str().unwrap_or_default())
}
