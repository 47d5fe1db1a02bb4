//! The gateways a person can pick, as data. Adding one is one entry here.
//!
//! Prices and model lists age; the gateway's own catalog is preferred wherever it can be read.

use super::catalog::{Model, Price};
use super::quirks::LimitField;

/// One entry of the `Gateway` list.
#[derive(Debug, PartialEq)]
pub struct Preset {
    /// Stable name for stored settings.
    pub id: &'static str,
    /// What a person reads.
    pub label: &'static str,
    /// A complete base URL; empty for the one a person types.
    pub base_url: &'static str,
    /// A path of the page's own origin that leads to the same gateway, where a host offers it.
    pub relay: Option<&'static str>,
    /// The domain whose links, quoted by the gateway, are shown as links.
    pub site: Option<&'static str>,
    /// Where a key is made.
    pub key_page: Option<&'static str>,
    /// Where credit is bought or a card is put on file.
    pub credit_page: Option<&'static str>,
    /// Models to try, best first; the first is the default.
    pub models: &'static [&'static str],
    /// Models that see, with prices, for as long as the catalog cannot be read.
    pub known_models: &'static [KnownModel],
    /// Whether the gateway refuses every request without a key.
    pub needs_key: bool,
    /// How many requests may be under way at once.
    pub max_in_flight: usize,
    /// The name of the answer's budget.
    pub limit_field: LimitField,
}

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

/// Every gateway, in the order of the list; the first is the default.
pub const PRESETS: &[Preset] = &[
    Preset {
        id: "vercel",
        label: "Vercel AI Gateway",
        base_url: "https://ai-gateway.vercel.sh/v1",
        // The gateway answers no preflight, so a page reaches it through its own origin.
        relay: Some("/api/gateway"),
        site: Some("vercel.com"),
        key_page: Some("https://vercel.com/d?to=%2F%5Bteam%5D%2F%7E%2Fai-gateway%2Fapi-keys"),
        credit_page: Some("https://vercel.com/d?to=%2F%5Bteam%5D%2F%7E%2Fai%3Fmodal%3Dtop-up"),
        models: &[
            "google/gemini-2.5-flash-lite",
            "openai/gpt-4.1-nano",
            "openai/gpt-5-nano",
            "google/gemini-3-flash",
        ],
        known_models: VERCEL_MODELS,
        ..HOSTED
    },
    Preset {
        id: "openrouter",
        label: "OpenRouter",
        base_url: "https://openrouter.ai/api/v1",
        site: Some("openrouter.ai"),
        key_page: Some("https://openrouter.ai/settings/keys"),
        credit_page: Some("https://openrouter.ai/settings/credits"),
        models: &[
            "google/gemini-2.5-flash-lite",
            "openai/gpt-4.1-nano",
            "openai/gpt-5-nano",
        ],
        ..HOSTED
    },
    Preset {
        id: "openai",
        label: "OpenAI",
        base_url: "https://api.openai.com/v1",
        site: Some("openai.com"),
        key_page: Some("https://platform.openai.com/api-keys"),
        credit_page: Some("https://platform.openai.com/settings/organization/billing"),
        models: &["gpt-4.1-nano", "gpt-4.1-mini", "gpt-5-nano"],
        limit_field: LimitField::MaxCompletionTokens,
        ..HOSTED
    },
    Preset {
        id: "gemini",
        label: "Google Gemini",
        base_url: "https://generativelanguage.googleapis.com/v1beta/openai",
        site: Some("ai.google.dev"),
        key_page: Some("https://aistudio.google.com/apikey"),
        models: &[
            "gemini-2.5-flash-lite",
            "gemini-2.5-flash",
            "gemini-3-flash-preview",
        ],
        ..HOSTED
    },
    Preset {
        id: "ollama",
        label: "Ollama (this computer)",
        base_url: "http://localhost:11434/v1",
        models: &["gemma3", "qwen2.5vl", "llava"],
        ..LOCAL
    },
    Preset {
        id: "lm-studio",
        label: "LM Studio (this computer)",
        base_url: "http://localhost:1234/v1",
        ..LOCAL
    },
    Preset {
        id: "custom",
        label: "Custom",
        needs_key: false,
        ..HOSTED
    },
];

/// What gateways on the internet have in common.
const HOSTED: Preset = Preset {
    id: "",
    label: "",
    base_url: "",
    relay: None,
    site: None,
    key_page: None,
    credit_page: None,
    models: &[],
    known_models: &[],
    needs_key: true,
    max_in_flight: 4,
    limit_field: LimitField::MaxTokens,
};

/// What servers on this computer have in common: no key, and one picture at a time.
const LOCAL: Preset = Preset {
    needs_key: false,
    max_in_flight: 1,
    ..HOSTED
};

const VERCEL_MODELS: &[KnownModel] = &[
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

impl Preset {
    /// The gateway stored under `id`.
    #[must_use]
    pub fn by_id(id: &str) -> Option<&'static Self> {
        PRESETS.iter().find(|preset| preset.id == id)
    }

    /// The known models in the form of a catalog.
    #[must_use]
    pub fn offline_catalog(&self) -> Vec<Model> {
        self.known_models.iter().map(KnownModel::to_model).collect()
    }

    /// Whether keys without purchased credit were reported to be accepted for `model`.
    #[must_use]
    pub fn is_free_tier(&self, model: &str) -> bool {
        self.known_models
            .iter()
            .any(|known| known.id == model && known.is_free_tier)
    }
}

impl KnownModel {
    fn to_model(&self) -> Model {
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::base_url::BaseUrl;
    use super::*;

    #[test]
    fn the_list_reads_as_promised() {
        let labels: Vec<_> = PRESETS.iter().map(|preset| preset.label).collect();
        assert_eq!(
            labels,
            [
                "Vercel AI Gateway",
                "OpenRouter",
                "OpenAI",
                "Google Gemini",
                "Ollama (this computer)",
                "LM Studio (this computer)",
                "Custom",
            ]
        );
    }

    #[test]
    fn every_gateway_is_found_by_an_id_of_its_own() {
        let ids: BTreeSet<_> = PRESETS.iter().map(|preset| preset.id).collect();
        assert_eq!(ids.len(), PRESETS.len());
        assert!(ids.iter().all(|id| Preset::by_id(id).is_some()));
        assert_eq!(Preset::by_id("gone"), None);
    }

    #[test]
    fn every_address_in_the_table_is_complete() {
        for preset in PRESETS.iter().filter(|preset| preset.id != "custom") {
            let parsed = BaseUrl::parse(preset.base_url).unwrap();
            assert_eq!(parsed.to_string(), preset.base_url);
            assert_eq!(parsed.is_this_computer(), preset.max_in_flight == 1);
            let relay = preset.relay.map(|relay| BaseUrl::parse(relay).unwrap());
            assert!(relay.is_none_or(|relay| relay.is_same_origin()));
        }
    }

    #[test]
    fn the_default_model_is_accepted_without_purchased_credit() {
        let preset = &PRESETS[0];
        assert!(preset.is_free_tier(preset.models[0]));
        assert!(!preset.is_free_tier("google/gemini-3-flash"));
    }

    #[test]
    fn the_default_chain_is_priced() {
        let catalog = PRESETS[0].offline_catalog();
        for model in PRESETS[0].models {
            assert!(catalog.iter().any(|known| known.id == *model), "{model}");
        }
    }
}
