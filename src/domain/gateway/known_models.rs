//! Models that see, with prices, for as long as a gateway's own list cannot be read.

use super::catalog::{Model, Price};

/// A model that sees, as known when the page was built.
#[derive(Debug, PartialEq)]
pub struct KnownModel {
    pub id: &'static str,
    /// US dollars per million tokens read.
    pub input_usd_per_mtok: f64,
    /// US dollars per million tokens written.
    pub output_usd_per_mtok: f64,
    /// Whether keys without purchased credit were reported to be accepted.
    pub is_free_tier: bool,
}

pub(super) const VERCEL_MODELS: &[KnownModel] = &[
    known("openai/gpt-5-nano", 0.05, 0.40),
    known("amazon/nova-lite", 0.06, 0.24),
    accepted("google/gemini-2.5-flash-lite", 0.10, 0.40),
    accepted("openai/gpt-4.1-nano", 0.10, 0.40),
    known("alibaba/qwen3.5-flash", 0.10, 0.40),
    known("mistral/mistral-small", 0.10, 0.30),
    known("google/gemma-4-31b-it", 0.14, 0.40),
    known("mistral/pixtral-12b", 0.15, 0.15),
    // Counts a picture as seventeen times the tokens of its peers.
    accepted("openai/gpt-4o-mini", 0.15, 0.60),
    known("meta/llama-3.2-11b", 0.16, 0.16),
    known("openai/gpt-5.4-nano", 0.20, 1.25),
    known("google/gemini-3.1-flash-lite", 0.25, 1.50),
    accepted("openai/gpt-5-mini", 0.25, 2.00),
    accepted("google/gemini-2.5-flash", 0.30, 2.50),
    accepted("openai/gpt-4.1-mini", 0.40, 1.60),
    known("alibaba/qwen3-vl-instruct", 0.40, 1.60),
    known("google/gemini-3-flash", 0.50, 3.00),
    known("openai/gpt-5.4-mini", 0.75, 4.50),
    known("anthropic/claude-haiku-4.5", 1.00, 5.00),
    known("google/gemini-3.5-flash", 1.50, 9.00),
    known("anthropic/claude-sonnet-5", 2.00, 10.00),
];

pub(super) const ANTHROPIC_MODELS: &[KnownModel] = &[
    known("claude-haiku-4-5", 1.00, 5.00),
    known("claude-sonnet-5", 2.00, 10.00),
    known("claude-sonnet-4-6", 3.00, 15.00),
    known("claude-opus-4-8", 5.00, 25.00),
];

impl KnownModel {
    /// The same as a catalog would list it.
    pub(super) fn to_model(&self) -> Model {
        const MTOK: f64 = 1_000_000.0;
        Model {
            id: self.id.to_owned(),
            name: None,
            sees: Some(true),
            efforts: Vec::new(),
            price: Some(Price {
                input_usd_per_token: self.input_usd_per_mtok / MTOK,
                output_usd_per_token: self.output_usd_per_mtok / MTOK,
            }),
        }
    }
}

const fn known(id: &'static str, input_usd_per_mtok: f64, output_usd_per_mtok: f64) -> KnownModel {
    KnownModel {
        id,
        input_usd_per_mtok,
        output_usd_per_mtok,
        is_free_tier: false,
    }
}

const fn accepted(
    id: &'static str,
    input_usd_per_mtok: f64,
    output_usd_per_mtok: f64,
) -> KnownModel {
    KnownModel {
        is_free_tier: true,
        ..known(id, input_usd_per_mtok, output_usd_per_mtok)
    }
}
