//! Which models to try for a picture, in which order.
//!
//! When a gateway refuses a model, another model of the same gateway may do. The picture never
//! moves on to another company from here.

use std::cmp::Ordering;

use super::catalog::{Model, Price};
use super::preset::Preset;

/// How many models are tried at most. Beyond this the reason is hardly the model.
const MOST_CANDIDATES: usize = 6;

/// What naming one picture takes, roughly; only the relation of the two counts here.
const INPUT_TOKENS: f64 = 1_100.0;
const OUTPUT_TOKENS: f64 = 10.0;

/// Parts of ids by which models that see are known on servers that do not say so.
const SEEING_NAMES: [&str; 19] = [
    "vision",
    "-vl",
    "vl:",
    "2.5vl",
    "llava",
    "moondream",
    "minicpm-v",
    "pixtral",
    "gemma3",
    "gemma-3",
    "gemma4",
    "gemma-4",
    "llama-4",
    "qwen3.",
    "gpt-4",
    "gpt-5",
    "gemini",
    "claude",
    "grok-4",
];

/// The models to try: the chosen one, the preset's chain, then the catalog's.
///
/// An empty catalog stands for one that could not be read: the preset's known models take its
/// place, and its chain is believed. Otherwise only what the catalog lists is tried beside the
/// chosen model, which is tried in any case.
#[must_use]
pub fn candidates(chosen: &str, preset: &Preset, catalog: &[Model]) -> Vec<String> {
    let offline = preset.offline_catalog();
    let models = if catalog.is_empty() {
        &offline
    } else {
        catalog
    };
    let is_listed = |id: &&str| catalog.is_empty() || models.iter().any(|model| model.id == *id);
    let chain = preset.models.iter().copied().filter(is_listed);
    let others = best_first(models, preset);
    let others = others.iter().map(|model| model.id.as_str());
    let mut candidates: Vec<String> = Vec::new();
    for id in [chosen.trim()].into_iter().chain(chain).chain(others) {
        if !id.is_empty() && candidates.iter().all(|known| known != id) {
            candidates.push(id.to_owned());
        }
    }
    candidates.truncate(MOST_CANDIDATES);
    candidates
}

/// The models in the order in which a person, or the run, should consider them.
///
/// Models known to see come before those that by their name might; then those accepted without
/// purchased credit, then the cheapest, then as the gateway lists them. Models that give no sign
/// of sight at all come last.
#[must_use]
pub fn best_first<'a>(models: &'a [Model], preset: &Preset) -> Vec<&'a Model> {
    let rank = |model: &Model| (blindness(model), !preset.is_free_tier(&model.id));
    let order = |a: &Model, b: &Model| rank(a).cmp(&rank(b)).then_with(|| by_price(a, b));
    let mut sorted: Vec<&Model> = Vec::with_capacity(models.len());
    // A list holds hundreds at most, and a sort by merging is a kilobyte more to load.
    for model in models {
        let place = sorted.partition_point(|other| order(other, model).is_le());
        sorted.insert(place, model);
    }
    sorted
}

/// Whether a model sees, or by its name might.
#[must_use]
pub fn may_see(model: &Model) -> bool {
    blindness(model) < 2
}

fn blindness(model: &Model) -> u8 {
    let id = model.id.to_ascii_lowercase();
    match model.sees {
        Some(true) => 0,
        None if SEEING_NAMES.iter().any(|name| id.contains(name)) => 1,
        None => 2,
        Some(false) => 3,
    }
}

/// The cheaper for one picture first, those without a price last.
fn by_price(a: &Model, b: &Model) -> Ordering {
    let cost = |model: &Model| model.price.map_or(f64::INFINITY, Price::usd_per_picture);
    cost(a).total_cmp(&cost(b))
}

impl Price {
    /// Roughly what naming one picture costs, in US dollars.
    #[must_use]
    pub fn usd_per_picture(self) -> f64 {
        self.input_usd_per_token * INPUT_TOKENS + self.output_usd_per_token * OUTPUT_TOKENS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model(id: &str, sees: Option<bool>, usd_per_mtok: Option<f64>) -> Model {
        Model {
            id: id.to_owned(),
            name: None,
            sees,
            efforts: Vec::new(),
            price: usd_per_mtok.map(|usd| Price {
                input_usd_per_token: usd / 1e6,
                output_usd_per_token: usd / 1e6,
            }),
        }
    }

    #[track_caller]
    fn check(chosen: &str, preset: &str, catalog: &[Model], expected: &[&str]) {
        let preset = Preset::by_id(preset).unwrap();
        assert_eq!(candidates(chosen, preset, catalog), expected);
    }

    #[test]
    fn without_a_catalog_the_known_chain_is_tried() {
        check(
            "google/gemini-3-flash",
            "vercel",
            &[],
            &[
                "google/gemini-3-flash",
                "google/gemini-2.5-flash-lite",
                "openai/gpt-4.1-nano",
                "openai/gpt-5-nano",
                "openai/gpt-4o-mini",
                "openai/gpt-5-mini",
            ],
        );
    }

    #[test]
    fn with_a_catalog_only_what_it_lists_is_tried() {
        let catalog = [
            model("maker/dear", Some(true), Some(5.0)),
            model("openai/gpt-4.1-nano", Some(true), Some(0.1)),
            model("maker/cheap", Some(true), Some(0.01)),
            model("openai/gpt-4o-mini", Some(true), Some(0.15)),
            model("maker/unpriced", Some(true), None),
        ];
        check(
            "typed/by-hand",
            "vercel",
            &catalog,
            &[
                "typed/by-hand",
                "openai/gpt-4.1-nano",
                "openai/gpt-4o-mini",
                "maker/cheap",
                "maker/dear",
                "maker/unpriced",
            ],
        );
    }

    #[test]
    fn a_model_that_probably_sees_comes_before_one_that_gives_no_sign() {
        let catalog = [
            model("llama3:8b", None, None),
            model("qwen3-vl:8b", None, None),
            model("gemma3:4b", None, None),
        ];
        check(
            "",
            "ollama",
            &catalog,
            &["qwen3-vl:8b", "gemma3:4b", "llama3:8b"],
        );
    }

    #[test]
    fn a_custom_gateway_without_a_catalog_has_the_chosen_model_alone() {
        check(" my-model ", "custom", &[], &["my-model"]);
        check("", "custom", &[], &[]);
    }

    #[test]
    fn no_model_is_tried_twice_and_six_are_enough() {
        let catalog: Vec<_> = (0..40)
            .map(|n| model(&format!("m{n}"), None, None))
            .collect();
        check(
            "m3",
            "custom",
            &catalog,
            &["m3", "m0", "m1", "m2", "m4", "m5"],
        );
    }
}
