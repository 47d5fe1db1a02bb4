//! The gateways a person can pick, as data. Adding one is one entry here.
//!
//! Prices and model lists age; the gateway's own catalog is preferred wherever it can be read.

use super::base_url::BaseUrl;
use super::catalog::Model;
use super::known_models::{ANTHROPIC_MODELS, KnownModel, VERCEL_MODELS};
use super::quirks::LimitField;
use super::sight::Told;
use crate::domain::limits::MOST_IN_FLIGHT;
use crate::domain::weights::Sight;
use crate::domain::words;

/// One entry of the `Gateway` list.
#[derive(Debug, PartialEq)]
pub struct Preset {
    /// Stable name for stored settings.
    pub id: &'static str,
    /// Its own name; empty where a person reads words instead: see [`Preset::label`].
    pub name: &'static str,
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
    /// What every request needs beside `Authorization` and `Content-Type`. Each further header
    /// can make a gateway refuse web pages, so this is for one that refuses them without it.
    pub headers: &'static [(&'static str, &'static str)],
    /// Whether the lists of models and of credit answer to the key in `Authorization`.
    pub has_lists: bool,
    /// Where the server tells which of its models see, if its list does not.
    pub sight: Option<Told>,
}

/// The embedded namer: to a run it is one more gateway, though nothing is sent anywhere.
pub const ON_DEVICE: Preset = Preset {
    id: "device",
    name: "",
    // Never asked for anything; it tells this gateway from others.
    base_url: "/on-device",
    models: &[Sight::Photographs.model(), Sight::Text.model()],
    has_lists: false,
    ..LOCAL
};

/// Every gateway, in the order of the list. The first is the default without a key, the second with one.
pub const PRESETS: &[Preset] = &[
    ON_DEVICE,
    Preset {
        id: "vercel",
        name: "Vercel AI Gateway",
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
        name: "OpenRouter",
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
        name: "OpenAI",
        base_url: "https://api.openai.com/v1",
        site: Some("openai.com"),
        key_page: Some("https://platform.openai.com/api-keys"),
        credit_page: Some("https://platform.openai.com/settings/organization/billing"),
        models: &["gpt-4.1-nano", "gpt-4.1-mini", "gpt-5-nano"],
        limit_field: LimitField::MaxCompletionTokens,
        ..HOSTED
    },
    // Its endpoint for chat completions takes the key as all others do. Its list of models is
    // native: it wants the key in `x-api-key` and calls a good one in `Authorization` invalid, as
    // reported. The key goes into no second header, so the known models stand in for the list.
    // An organization may forbid calls from web pages altogether; a relay helps then.
    Preset {
        id: "anthropic",
        name: "Anthropic",
        base_url: "https://api.anthropic.com/v1",
        site: Some("anthropic.com"),
        key_page: Some("https://console.anthropic.com/settings/keys"),
        credit_page: Some("https://console.anthropic.com/settings/billing"),
        models: &["claude-haiku-4-5", "claude-sonnet-5", "claude-sonnet-4-6"],
        known_models: ANTHROPIC_MODELS,
        headers: &[("anthropic-dangerous-direct-browser-access", "true")],
        has_lists: false,
        ..HOSTED
    },
    Preset {
        id: "gemini",
        name: "Google Gemini",
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
        id: "groq",
        name: "Groq",
        base_url: "https://api.groq.com/openai/v1",
        site: Some("groq.com"),
        key_page: Some("https://console.groq.com/keys"),
        credit_page: Some("https://console.groq.com/settings/billing"),
        models: &["qwen/qwen3.6-27b"],
        ..HOSTED
    },
    // Refuses every field it does not know, `max_completion_tokens` among them.
    Preset {
        id: "mistral",
        name: "Mistral",
        base_url: "https://api.mistral.ai/v1",
        site: Some("mistral.ai"),
        key_page: Some("https://console.mistral.ai/api-keys"),
        credit_page: Some("https://admin.mistral.ai/organization/billing"),
        models: &[
            "mistral-small-latest",
            "ministral-14b-latest",
            "mistral-medium-latest",
        ],
        // Keys without a paid plan may ask once a second.
        max_in_flight: 2,
        ..HOSTED
    },
    Preset {
        id: "xai",
        name: "xAI",
        base_url: "https://api.x.ai/v1",
        site: Some("x.ai"),
        key_page: Some("https://console.x.ai"),
        credit_page: Some("https://console.x.ai"),
        models: &["grok-4.20-0309-non-reasoning", "grok-4.3", "grok-4.6"],
        ..HOSTED
    },
    // Gemma before the cheaper Qwen: it does not think before it answers.
    Preset {
        id: "together",
        name: "Together",
        base_url: "https://api.together.xyz/v1",
        site: Some("together.ai"),
        key_page: Some("https://api.together.ai/settings/api-keys"),
        credit_page: Some("https://api.together.ai/settings/billing"),
        models: &["google/gemma-4-31B-it", "Qwen/Qwen3.5-9B"],
        ..HOSTED
    },
    Preset {
        id: "ollama",
        name: "Ollama",
        base_url: "http://localhost:11434/v1",
        models: &["gemma3", "qwen2.5vl", "llava"],
        sight: Some(Told::OfEach("api/show")),
        ..LOCAL
    },
    Preset {
        id: "lm-studio",
        name: "LM Studio",
        base_url: "http://localhost:1234/v1",
        sight: Some(Told::OfAll("api/v0/models")),
        ..LOCAL
    },
    Preset {
        id: "llamacpp",
        name: "llama.cpp",
        base_url: "http://localhost:8080/v1",
        ..LOCAL
    },
    // Runs here, but the models behind it are elsewhere and answer side by side. What they are
    // called is up to its configuration.
    Preset {
        id: "litellm",
        name: "LiteLLM",
        base_url: "http://localhost:4000/v1",
        needs_key: false,
        ..HOSTED
    },
    CUSTOM,
];

/// Whatever else speaks the protocol, at an address that a person types.
pub const CUSTOM: Preset = Preset {
    id: "custom",
    name: "",
    needs_key: false,
    ..HOSTED
};

/// What gateways on the internet have in common.
const HOSTED: Preset = Preset {
    id: "",
    name: "",
    base_url: "",
    relay: None,
    site: None,
    key_page: None,
    credit_page: None,
    models: &[],
    known_models: &[],
    needs_key: true,
    max_in_flight: MOST_IN_FLIGHT,
    limit_field: LimitField::MaxTokens,
    headers: &[],
    has_lists: true,
    sight: None,
};

/// What servers that run models on this computer have in common: no key, and one picture at a time.
const LOCAL: Preset = Preset {
    needs_key: false,
    max_in_flight: 1,
    ..HOSTED
};

/// How the addresses of servers on this computer begin.
const THIS_COMPUTER: &str = "http://localhost:";

impl Preset {
    /// The one to begin with.
    #[must_use]
    pub fn first(has_key: bool) -> &'static Self {
        &PRESETS[usize::from(has_key)]
    }

    /// What a person reads in the list.
    #[must_use]
    pub fn label(&self) -> String {
        match self.id {
            "device" => words::on_this_device().to_owned(),
            "custom" => words::custom_gateway().to_owned(),
            _ if self.base_url.starts_with(THIS_COMPUTER) => words::on_this_computer(self.name),
            _ => self.name.to_owned(),
        }
    }

    /// Whether names are made in the browser, and nothing is sent anywhere.
    #[must_use]
    pub fn is_on_device(&self) -> bool {
        self.id == ON_DEVICE.id
    }

    /// Those at whose addresses a server on this computer may be found.
    pub fn on_this_computer() -> impl Iterator<Item = &'static Self> {
        let is_here = |base_url| BaseUrl::parse(base_url).is_ok_and(|base| base.is_this_computer());
        PRESETS
            .iter()
            .filter(move |preset| is_here(preset.base_url))
    }

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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_list_reads_as_promised() {
        let labels: Vec<_> = PRESETS.iter().map(Preset::label).collect();
        assert_eq!(
            labels,
            [
                "On this device (no key)",
                "Vercel AI Gateway",
                "OpenRouter",
                "OpenAI",
                "Anthropic",
                "Google Gemini",
                "Groq",
                "Mistral",
                "xAI",
                "Together",
                "Ollama (this computer)",
                "LM Studio (this computer)",
                "llama.cpp (this computer)",
                "LiteLLM (this computer)",
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
            let says_so = preset.label().ends_with("(this computer)");
            assert_eq!(parsed.is_this_computer(), says_so);
            assert!(!says_so || !preset.needs_key);
            let relay = preset.relay.map(|relay| BaseUrl::parse(relay).unwrap());
            assert!(relay.is_none_or(|relay| relay.is_same_origin()));
        }
    }

    #[test]
    fn four_servers_may_be_on_this_computer() {
        let ids: Vec<_> = Preset::on_this_computer().map(|preset| preset.id).collect();
        assert_eq!(ids, ["ollama", "lm-studio", "llamacpp", "litellm"]);
    }

    #[test]
    fn without_a_key_names_are_made_on_this_device() {
        assert!(Preset::first(false).is_on_device());
        assert_eq!(Preset::first(true).id, "vercel");
        assert_eq!(
            PRESETS
                .iter()
                .filter(|preset| preset.is_on_device())
                .count(),
            1
        );
    }

    #[test]
    fn the_default_model_is_accepted_without_purchased_credit() {
        let preset = Preset::first(true);
        assert!(preset.is_free_tier(preset.models[0]));
        assert!(!preset.is_free_tier("google/gemini-3-flash"));
    }

    #[test]
    fn where_models_are_known_the_default_chain_is_priced() {
        for preset in PRESETS {
            let catalog = preset.offline_catalog();
            for model in preset.models.iter().filter(|_| !catalog.is_empty()) {
                assert!(catalog.iter().any(|known| known.id == *model), "{model}");
            }
        }
    }

    #[test]
    fn only_anthropic_gets_a_header_of_its_own() {
        for preset in PRESETS {
            assert_eq!(!preset.headers.is_empty(), preset.id == "anthropic");
            let is_listed = preset.has_lists || preset.is_on_device();
            assert!(is_listed || !preset.known_models.is_empty());
        }
    }
}
