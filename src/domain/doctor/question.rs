//! The one question of an examination that may cost something: a blue square of 32 × 32 pixels.
//!
//! Smaller pictures are refused by several models that see well enough.

use super::super::gateway::catalog::Model;
use super::super::gateway::effort::least_effort;
use super::super::gateway::quirks::{AnswerFormat, LimitField, Quirks};
use super::super::gateway::{Ask, chat_body};
use super::super::payload::Payload;
use super::super::prompt::Prompt;

/// A JPEG without metadata.
const PICTURE: &[u8] = include_bytes!("picture.jpg");

/// The least that all servers accept as an answer's budget.
const TOKENS: u32 = 16;

/// How the question is asked first; refusals of a parameter teach more.
#[must_use]
pub fn first_quirks(limit_field: LimitField) -> Quirks {
    Quirks::starting_with(limit_field).with_format(AnswerFormat::Text)
}

/// The JSON body of the question, to the model of this id, `listed` being what is known of it.
#[must_use]
pub fn body(model: &str, listed: Option<&Model>, quirks: &Quirks) -> String {
    let prompt = Prompt {
        system: "Answer in one word.".to_owned(),
        user: "Which color is this?".to_owned(),
    };
    let ask = Ask {
        model,
        prompt: &prompt,
        payloads: &[Payload::from_jpeg(PICTURE)],
        max_tokens: TOKENS,
        effort: least_effort(model, listed.map_or(&[], |model| &model.efforts)),
        is_low_detail: false,
    };
    chat_body(&ask, quirks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_is_small_and_holds_nothing_but_pixels() {
        assert!(PICTURE.len() < 400);
        let size = imagesize::blob_size(PICTURE).unwrap();
        assert_eq!((size.width, size.height), (32, 32));
    }

    #[test]
    fn the_question_asks_for_next_to_nothing() {
        let body = body("gpt-5-nano", None, &first_quirks(LimitField::MaxTokens));
        assert!(body.len() < 1_000, "{body}");
        for part in [
            "\"max_tokens\":16",
            "\"reasoning_effort\":\"minimal\"",
            "data:image/jpeg",
        ] {
            assert!(body.contains(part), "{body}");
        }
        assert!(!body.contains("response_format"), "{body}");
    }
}
