//! What is said in words only: the phrases by which servers without telling types are understood.
//!
//! Words change more often than types, so they are looked at last but for the status. Every row
//! has its origin in a server that says it in no better way.

use super::super::decimal;
use super::super::problem::Code;
use super::quirks::Parameter;

/// Phrases and what they mean. A row fits when all of its words are there; the first wins.
const PHRASES: &[(&[&str], Code)] = &[
    (&["free tier", "model"], Code::RestrictedModel),
    (&["free credits"], Code::RestrictedModel),
    // Before "you do not have access to it", which is said in the same breath.
    (&["model", "not exist"], Code::UnknownModel),
    (&["not have access to", "model"], Code::RestrictedModel),
    (&["not allowed to access model"], Code::RestrictedModel),
    (&["api key not valid"], Code::Unauthorized),
    (&["incorrect api key"], Code::Unauthorized),
    (&["invalid api key"], Code::Unauthorized),
    (&["no api key"], Code::Unauthorized),
    (&["image input", "no endpoints"], Code::NoVision),
    (&["image input", "missing data"], Code::NoVision),
    (&["vision add-on is not loaded"], Code::NoVision),
    (&["image_url is only supported"], Code::NoVision),
    (&["unknown variant `image_url`"], Code::NoVision),
    (&["content must be a string"], Code::NoVision),
    (&["mmproj"], Code::NoVision),
    (&["not a vision model"], Code::NoVision),
    (&["not a multimodal model"], Code::NoVision),
    (&["no vision"], Code::NoVision),
    (&["not have vision"], Code::NoVision),
    (&["unexpected endpoint"], Code::NotAGateway),
    (&["no endpoints found for"], Code::UnknownModel),
    (&["invalid model"], Code::UnknownModel),
    (&["unknown model"], Code::UnknownModel),
    (&["not a valid model"], Code::UnknownModel),
    (&["no models loaded"], Code::UnknownModel),
    (&["model", "not found"], Code::UnknownModel),
    // OpenAI's models that think, when the budget is too small for their thoughts.
    (&["could not finish the message"], Code::CutOff),
    (&["maximum context length"], Code::TooLarge),
    (&["context size"], Code::TooLarge),
    (&["context length"], Code::TooLarge),
    (&["too large"], Code::TooLarge),
];

/// What comes under a type or a status that says something else: an empty account as an invalid
/// request, a wrong key or haste; an organization that forbids web pages as a wrong key.
const OVERRIDING: [(&str, Code); 4] = [
    ("credit balance is too low", Code::NoCredit),
    ("used all available credits", Code::NoCredit),
    ("have any credits", Code::NoCredit),
    ("cors requests", Code::CorsRefused),
];

/// Ways of saying that something cannot be done.
const UNABLE: [&str; 4] = [
    "not support",
    "n't support",
    "unsupported",
    "cannot process",
];
/// Words for what a blind model cannot be given.
const SIGHT: [&str; 4] = ["image", "vision", "multimodal", "multi-modal"];
/// About one picture's form, not about the model's sight.
const FORM: [&str; 5] = ["format", "mime", "media type", "url", "unsupported image"];

/// Servers' words for the answer's format, or for the trouble it gave them.
const FORMATS: [&str; 18] = [
    "response_format",
    "response format",
    "response_schema",
    "response_mime_type",
    "json_schema",
    "json schema",
    "json_object",
    "json mode",
    "structured output",
    "structured_output",
    "output_format",
    "output_config",
    "failed to generate json",
    "grammar",
    "vocabulary required for format",
    // Where a gateway found nobody to take all fields, and where one says no more than that.
    "requested parameters",
    "contains an invalid argument",
    "guided decoding",
];

const FREE_TIER: [&str; 4] = ["free tier", "free credits", "free_tier", "free-models-per"];

/// What words mean that are truer than the type and the status they come with.
pub(super) fn overriding(words: &str) -> Option<Code> {
    let words = words.to_ascii_lowercase();
    let found = OVERRIDING.iter().find(|(phrase, _)| words.contains(phrase));
    found.map(|(_, code)| *code)
}

/// What the words mean, where the status leaves it open.
pub(super) fn meaning(words: &str, status: u16) -> Option<Code> {
    // These statuses say enough by themselves, and their texts talk of models and keys freely.
    if matches!(status, 401 | 402 | 408 | 413 | 429 | 503 | 529) {
        return None;
    }
    let words = words.to_ascii_lowercase();
    let has = |phrase: &&str| words.contains(*phrase);
    in_table(&words).or_else(|| {
        let is_blind = UNABLE.iter().any(has) && SIGHT.iter().any(has) && !FORM.iter().any(has);
        is_blind.then_some(Code::NoVision)
    })
}

fn in_table(words: &str) -> Option<Code> {
    PHRASES
        .iter()
        .find(|(phrases, _)| phrases.iter().all(|phrase| words.contains(phrase)))
        .map(|(_, code)| *code)
}

/// Whether the words speak of a key without purchased credit.
pub(super) fn tells_free_tier(words: &str) -> bool {
    let words = words.to_ascii_lowercase();
    FREE_TIER.iter().any(|phrase| words.contains(phrase))
}

/// The parameter that a refusal names, in its own field or in its words.
///
/// A status that is not about the request speaks of no parameter, but several servers hide their
/// trouble with the answer's format behind one.
pub(super) fn parameter(named: Option<&str>, words: &str, status: u16) -> Option<Parameter> {
    let words = words.to_ascii_lowercase();
    let parameter = named
        .and_then(by_name)
        .or_else(|| by_words(&words).filter(|_| in_table(&words).is_none()));
    match status {
        400 | 422 => parameter,
        200..300 | 404 | 405 | 500 | 501 => parameter.filter(|it| *it == Parameter::AnswerFormat),
        _ => None,
    }
}

fn by_name(name: &str) -> Option<Parameter> {
    [
        ("response_format", Parameter::AnswerFormat),
        ("max_tokens", Parameter::AnswerLimit),
        ("max_completion_tokens", Parameter::AnswerLimit),
        ("reasoning", Parameter::Effort),
    ]
    .into_iter()
    .find(|(parameter, _)| name.starts_with(parameter))
    .map(|(_, parameter)| parameter)
    .or_else(|| {
        name.ends_with("image_url.detail")
            .then_some(Parameter::Detail)
    })
}

/// As a name, not as the word that many errors have.
const DETAIL: [&str; 4] = ["image_url.detail", "`detail`", "'detail'", "\"detail\""];

fn by_words(words: &str) -> Option<Parameter> {
    let has = |phrase: &&str| words.contains(*phrase);
    if ["max_tokens", "max_completion_tokens"].iter().all(has) {
        Some(Parameter::AnswerLimit)
    } else if FORMATS.iter().any(has) {
        Some(Parameter::AnswerFormat)
    } else if ["reasoning", "thinking", "effort"].iter().any(has) {
        Some(Parameter::Effort)
    } else if DETAIL.iter().any(has) {
        Some(Parameter::Detail)
    } else {
        None
    }
}

/// The wait in words such as `Please try again in 7.66s`.
pub(super) fn wait_ms(words: &str) -> Option<u64> {
    let words = words.to_ascii_lowercase();
    ["again in ", "retry in "].iter().find_map(|phrase| {
        let (_, rest) = words.split_once(phrase)?;
        duration_ms(rest.split_whitespace().next()?)
    })
}

/// A duration such as `32s`, `120ms` or `1m30.5s`; what follows it does not matter.
pub(super) fn duration_ms(text: &str) -> Option<u64> {
    let mut total_ms = 0.0;
    let mut rest = text;
    let mut is_read = false;
    while let Some(end) = rest
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .filter(|end| *end > 0)
    {
        let Some(number) = decimal::read(&rest[..end]) else {
            break;
        };
        let unit_end = rest[end..].find(|c: char| !c.is_ascii_alphabetic());
        let (unit, next) = rest[end..].split_at(unit_end.unwrap_or(rest.len() - end));
        let unit_ms = match unit {
            "ms" => 1.0,
            "s" => 1_000.0,
            "m" => 60_000.0,
            "h" => 3_600_000.0,
            _ => break,
        };
        total_ms += number * unit_ms;
        is_read = true;
        rest = next;
    }
    is_read.then_some(total_ms as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_in_every_unit() {
        for (text, expected) in [
            ("32s", Some(32_000)),
            ("7.66s.", Some(7_660)),
            ("120ms,", Some(120)),
            ("1m30.5s", Some(90_500)),
            ("2h", Some(7_200_000)),
            ("20", None),
            ("soon", None),
            ("1.2.3s", None),
            ("", None),
        ] {
            assert_eq!(duration_ms(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_wait_is_found_within_a_sentence() {
        let words = "Rate limit reached. Please try again in 7.66s. Visit https://h.example";
        assert_eq!(wait_ms(words), Some(7_660));
        assert_eq!(wait_ms("Please retry in 32.5s."), Some(32_500));
        assert_eq!(wait_ms("Please try again in a moment"), None);
    }

    #[track_caller]
    fn check(words: &str, expected: Option<Code>) {
        assert_eq!(meaning(words, 400), expected, "{words}");
    }

    #[test]
    fn a_blind_model_is_told_from_a_bad_picture() {
        for words in [
            "This model does not support image input",
            "The model doesn't support images",
            "Vision is not supported by this model",
            "Multimodal data cannot be processed: unsupported",
        ] {
            check(words, Some(Code::NoVision));
        }
        for words in [
            "Unsupported image format: image/tiff",
            "image URLs are not currently supported",
            "You uploaded an unsupported image. Please make sure it is valid.",
            "unsupported parameter: seed",
        ] {
            check(words, None);
        }
    }

    #[test]
    fn a_parameter_is_named_in_its_field_or_in_words() {
        for (named, words, expected) in [
            (Some("max_tokens"), "", Some(Parameter::AnswerLimit)),
            (
                None,
                "'max_tokens' is not supported. Use 'max_completion_tokens' instead.",
                Some(Parameter::AnswerLimit),
            ),
            (Some("reasoning_effort"), "", Some(Parameter::Effort)),
            (
                None,
                "Thinking level MINIMAL is not supported",
                Some(Parameter::Effort),
            ),
            (Some("response_format"), "", Some(Parameter::AnswerFormat)),
            (
                None,
                "This response_format type is unavailable now",
                Some(Parameter::AnswerFormat),
            ),
            (
                Some("reasoning_effort"),
                "reasoning_effort cannot be used with structured outputs",
                Some(Parameter::Effort),
            ),
            (
                Some("messages[1].content[1].image_url.detail"),
                "",
                Some(Parameter::Detail),
            ),
            (None, "unknown field `detail`", Some(Parameter::Detail)),
            (None, "see the documentation for detail", None),
            (None, "The model was not found; JSON mode needs one", None),
            (Some("model"), "no such model", None),
            (None, "max_tokens is too large", None),
        ] {
            assert_eq!(parameter(named, words, 400), expected, "{words}");
        }
    }

    #[test]
    fn a_format_is_refused_under_many_statuses_and_a_budget_under_two() {
        for status in [200, 400, 404, 405, 422, 500, 501] {
            let read = parameter(None, "JSON mode is not enabled", status);
            assert_eq!(read, Some(Parameter::AnswerFormat), "{status}");
        }
        for status in [401, 402, 403, 408, 413, 429, 503] {
            assert_eq!(parameter(None, "JSON mode is not enabled", status), None);
        }
        assert_eq!(parameter(Some("reasoning_effort"), "", 500), None);
    }
}
