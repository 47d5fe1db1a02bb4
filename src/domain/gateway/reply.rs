//! Reading a reply: the words of an answer, or a refusal.
//!
//! One reader for every server. HTTP 200 proves nothing: an error may be inside, or no words, or
//! only thoughts. The words are foreign text and still no name; `suggestion` makes them one.

use super::super::problem::Code;
use super::Reply;
use super::api_key::ApiKey;
use super::preset::Preset;
use super::quote::quote;
use super::refusal::Refusal;
use super::wire::server_error::ServerError;
use super::wire::{self, Completion, NotJson};

/// Fewer letters than this, and an answer that was cut off is no answer.
const FEWEST_LETTERS: usize = 3;

/// What a model said about a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The words as they came, without thoughts; never empty.
    pub text: String,
    /// The model that answered, where the gateway names it.
    pub model: Option<String>,
    /// Whether the budget ran out within the words.
    pub is_cut: bool,
    pub usage: Usage,
}

/// What an answer took, as far as the gateway says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Usage {
    pub prompt_tokens: u64,
    pub completion_tokens: u64,
    /// US dollars.
    pub cost_usd: Option<f64>,
}

impl Usage {
    /// Adds another answer's.
    pub fn add(&mut self, other: &Self) {
        self.prompt_tokens += other.prompt_tokens;
        self.completion_tokens += other.completion_tokens;
        if let Some(cost) = other.cost_usd {
            *self.cost_usd.get_or_insert_default() += cost;
        }
    }

    /// Divides it evenly among `count` pictures; what cannot be divided falls to the first.
    #[must_use]
    pub fn shares(&self, count: usize) -> Vec<Self> {
        let whole = count.max(1) as u64;
        let share = |first: bool, total: u64| total / whole + if first { total % whole } else { 0 };
        (0..count)
            .map(|at| Self {
                prompt_tokens: share(at == 0, self.prompt_tokens),
                completion_tokens: share(at == 0, self.completion_tokens),
                cost_usd: self.cost_usd.map(|cost| cost / whole as f64),
            })
            .collect()
    }

    /// Tokens in and out.
    #[must_use]
    pub fn tokens(&self) -> u64 {
        self.prompt_tokens + self.completion_tokens
    }
}

/// Reads the reply to a chat completion, `key` being the one that was sent.
///
/// # Errors
/// A [`Refusal`] for everything that holds no words of the model's.
pub fn read_reply(reply: &Reply, preset: &Preset, key: Option<&ApiKey>) -> Result<Answer, Refusal> {
    let completion = open(reply, preset, key)?;
    let words = if completion.is_chat {
        read_completion(completion, key)
    } else {
        Err((Code::NotAGateway, reply.body.clone()))
    };
    words.map_err(|(code, words)| Refusal::new(code, &words, reply, preset, key))
}

/// The JSON of a reply that reports no error, to whichever request.
pub(super) fn open(
    reply: &Reply,
    preset: &Preset,
    key: Option<&ApiKey>,
) -> Result<Completion, Refusal> {
    let (code, words) = match wire::read(&reply.body) {
        Ok((_, Some(error))) => return Err(Refusal::of_error(&error, reply, preset, key)),
        _ if !(200..300).contains(&reply.status) => {
            let error = ServerError::in_plain_words(quote(&reply.body, key));
            return Err(Refusal::of_error(&error, reply, preset, key));
        }
        Ok((completion, None)) => return Ok(completion),
        Err(NotJson::CutShort) => (Code::Upstream, "the answer was cut short"),
        Err(NotJson::Foreign) => (Code::NotAGateway, reply.body.as_str()),
    };
    Err(Refusal::new(code, words, reply, preset, key))
}

/// The words of a completion, or why there are none.
fn read_completion(completion: Completion, key: Option<&ApiKey>) -> Result<Answer, (Code, String)> {
    let text = without_thoughts(&completion.text);
    let finish = Finish::read(completion.finish_reason.as_deref());
    let has_thought = completion.has_thought || text.len() < completion.text.trim().len();
    let nothing = |code| Err((code, String::new()));
    if let Some(refusal) = completion.refusal {
        return Err((Code::Declined, refusal));
    }
    match finish {
        Finish::Blocked => return Err((Code::Declined, text.to_owned())),
        Finish::Broken => return nothing(Code::Upstream),
        Finish::CutOff if letters(text) < FEWEST_LETTERS => return nothing(Code::CutOff),
        _ if text.is_empty() && has_thought => return nothing(Code::CutOff),
        _ if text.is_empty() => return nothing(Code::NoName),
        Finish::CutOff | Finish::Complete => {}
    }
    Ok(Answer {
        // A gateway that echoes the key must not get it into a file name.
        text: key.map_or_else(|| text.to_owned(), |key| key.mask_in(text)),
        model: completion.model.map(|model| quote(&model, key)),
        is_cut: finish == Finish::CutOff,
        usage: Usage {
            prompt_tokens: completion.prompt_tokens,
            completion_tokens: completion.completion_tokens,
            cost_usd: completion.cost_usd,
        },
    })
}

/// Why the model stopped, in the spellings of several servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Finish {
    Complete,
    CutOff,
    Blocked,
    Broken,
}

impl Finish {
    fn read(reason: Option<&str>) -> Self {
        match reason.unwrap_or_default().to_ascii_lowercase().as_str() {
            "length" | "max_tokens" => Self::CutOff,
            "content_filter" | "content-filter" | "safety" | "refusal" => Self::Blocked,
            "error" => Self::Broken,
            _ => Self::Complete,
        }
    }
}

/// The text after a local model's `<think>` block; nothing, if the block never ends.
fn without_thoughts(text: &str) -> &str {
    let after = text
        .rsplit_once("</think>")
        .map_or(text, |(_, after)| after);
    after.split("<think>").next().unwrap_or_default().trim()
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_make_up_the_whole() {
        let usage = Usage {
            prompt_tokens: 1_001,
            completion_tokens: 11,
            cost_usd: Some(0.75),
        };
        let shares = usage.shares(3);
        assert_eq!(shares[0].prompt_tokens, 335);
        assert_eq!(shares[1].prompt_tokens, 333);
        let mut sum = Usage::default();
        shares.iter().for_each(|share| sum.add(share));
        assert_eq!(sum, usage);
        assert_eq!(usage.shares(1), [usage]);
        assert_eq!(usage.shares(0), []);
    }

    #[test]
    fn thoughts_are_no_words() {
        for (text, expected) in [
            ("<think>a cat?</think>\n\nCat on sofa", "Cat on sofa"),
            ("a cat?\n</think>Cat on sofa", "Cat on sofa"),
            ("<think>still thinking", ""),
            ("  Cat on sofa\n", "Cat on sofa"),
        ] {
            assert_eq!(without_thoughts(text), expected);
        }
    }
}
