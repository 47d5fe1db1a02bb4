//! The gateway a person chose: preset, address, key and model, as signals.

use leptos::prelude::*;

use super::diagnosis::Ailment;
use super::wording::sentence;
use crate::browser::relay;
use crate::domain::decimal;
use crate::domain::gateway::Gateway;
use crate::domain::gateway::api_key::{ApiKey, KeyProblem};
use crate::domain::gateway::base_url::{AddressProblem, BaseUrl};
use crate::domain::gateway::candidates::candidates;
use crate::domain::gateway::catalog::{Model, Price};
use crate::domain::gateway::effort::{Effort, least_effort};
use crate::domain::gateway::preset::{PRESETS, Preset};
use crate::domain::key_ring::KeyRing;
use crate::domain::limits::FIRST_IN_FLIGHT;

/// How long an answer may take, in milliseconds.
const TIMEOUT_MS: u32 = 75_000;

/// The same for a server on this computer, which may have to load the model first.
const THIS_COMPUTER_TIMEOUT_MS: u32 = 300_000;

/// What the panel holds.
#[derive(Clone, Copy)]
pub(super) struct Connection {
    pub preset: RwSignal<&'static Preset>,
    /// The address as typed.
    pub address: RwSignal<String>,
    /// Keys as typed, each bound to the address it was typed for.
    pub keys: RwSignal<KeyRing>,
    pub remember: RwSignal<bool>,
    /// The model as typed.
    pub model: RwSignal<String>,
    /// What the pictures may cost, as typed, in US dollars.
    pub budget: RwSignal<String>,
    /// The gateway's vision models, once they are known.
    pub models: RwSignal<Vec<Model>>,
    pub check: RwSignal<Check>,
}

/// What the last test of the connection said.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Check {
    #[default]
    None,
    Busy,
    Works(String),
    Fails(Box<Ailment>),
    /// Something is missing before a test makes sense.
    Unready(String),
}

impl Check {
    pub(super) fn as_str(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Busy => "busy",
            Self::Works(_) => "works",
            Self::Fails(_) | Self::Unready(_) => "fails",
        }
    }
}

/// Everything a request needs to know about where it goes.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub gateway: Gateway,
    /// Models to try, best first; empty where none is known.
    pub models: Vec<String>,
}

impl Connection {
    pub(super) fn new(keys: KeyRing) -> Self {
        let preset = &PRESETS[0];
        Self {
            preset: RwSignal::new(preset),
            address: RwSignal::new(preset.base_url.to_owned()),
            remember: RwSignal::new(!keys.is_empty()),
            keys: RwSignal::new(keys),
            model: RwSignal::new(first_model(preset)),
            models: RwSignal::default(),
            budget: RwSignal::default(),
            check: RwSignal::default(),
        }
    }

    /// Switches to a preset: its address, its model, nothing left of the one before but the keys.
    pub(super) fn choose(&self, preset: &'static Preset, address: &str) {
        self.preset.set(preset);
        self.address.set(address.to_owned());
        self.model.set(first_model(preset));
        self.models.set(Vec::new());
        self.check.set(Check::None);
    }

    /// Where requests go, or what is missing.
    pub(super) fn target(&self) -> Result<Target, String> {
        let target = self.address_and_key()?;
        if target.gateway.key.is_none() && target.gateway.preset.needs_key {
            return Err("Type your API key first.".to_owned());
        }
        Ok(target)
    }

    /// Where requests go; the key may be missing, as the list of models needs none.
    pub(super) fn address_and_key(&self) -> Result<Target, String> {
        let preset = self.preset.get_untracked();
        let base = BaseUrl::parse(&self.address.get_untracked())
            .map_err(|problem| sentence(&problem.to_string()))?;
        let key = self
            .keys
            .with_untracked(|keys| ApiKey::parse(keys.key_for(&base.binding())))
            .map_err(|problem| sentence(&problem.to_string()))?;
        let chosen = self.model.get_untracked();
        let models = self
            .models
            .with_untracked(|models| candidates(chosen.trim(), preset, models));
        Ok(Target {
            gateway: Gateway { preset, base, key },
            models,
        })
    }

    /// What is wrong with the address, once there is one.
    pub(super) fn address_fault(&self) -> Option<String> {
        let address = self.address.get();
        match BaseUrl::parse(&address) {
            Err(problem) if problem != AddressProblem::Empty => {
                Some(sentence(&problem.to_string()))
            }
            _ => None,
        }
    }

    /// What is wrong with the key, once there is one.
    pub(super) fn key_fault(&self) -> Option<String> {
        let problem: KeyProblem = ApiKey::parse(&self.key_text()).err()?;
        Some(sentence(&problem.to_string()))
    }

    /// The key typed for the present address.
    pub(super) fn key_text(&self) -> String {
        let binding = self.binding();
        self.keys.with(|keys| keys.key_for(&binding).to_owned())
    }

    pub(super) fn type_key(&self, text: String) {
        let binding = self.binding();
        self.keys.update(|keys| keys.put(binding, text));
    }

    /// Says why the field is empty when a key was typed for another address.
    pub(super) fn key_hint(&self) -> &'static str {
        let has_other = self.keys.with(|keys| !keys.is_empty()) && self.key_text().is_empty();
        if has_other {
            "typed for another address; type it again"
        } else if self.preset.get().needs_key {
            "your own key"
        } else {
            "only if the server asks for one"
        }
    }

    /// Moves to another address of the same gateway, such as its relay, and takes the key along.
    pub(super) fn move_to(&self, address: &str) {
        let key = self.key_text_untracked();
        self.address.set(address.to_owned());
        if !key.is_empty() {
            self.type_key(key);
        }
    }

    fn key_text_untracked(&self) -> String {
        untrack(|| self.key_text())
    }

    /// How hard a model may think: as little as it can.
    pub(super) fn effort(&self, model: &str) -> Option<Effort> {
        self.models.with_untracked(|models| {
            let listed = models.iter().find(|listed| listed.id == model);
            least_effort(model, listed.map_or(&[], |model| &model.efforts))
        })
    }

    /// What a model costs, where the list says so.
    pub(super) fn price(&self, model: &str) -> Option<Price> {
        let is_meant = |listed: &&Model| listed.id == model;
        let known = self.preset.get_untracked().offline_catalog();
        self.models
            .with_untracked(|models| models.iter().find(is_meant)?.price)
            .or_else(|| known.iter().find(is_meant)?.price)
    }

    /// What one picture costs by the price list of the chosen model, in US dollars.
    pub(super) fn usd_per_picture(&self) -> Option<f64> {
        let model = self.model.get();
        self.models.track();
        self.price(model.trim()).map(Price::usd_per_picture)
    }

    /// The budget as a number; `None` where there is none.
    pub(super) fn budget_usd(&self) -> Option<f64> {
        decimal::read(self.budget.get().trim()).filter(|budget| *budget > 0.0)
    }

    fn binding(&self) -> String {
        BaseUrl::parse(&self.address.get())
            .map(|base| base.binding())
            .unwrap_or_default()
    }
}

impl Target {
    /// What tells this gateway and key from others; not shown anywhere, as it holds the key.
    pub(super) fn identity(&self) -> String {
        let key = self.gateway.key.as_ref().map(ApiKey::authorization);
        format!("{} {}", self.gateway.base, key.unwrap_or_default())
    }

    /// How many requests browsers really send at once.
    pub(super) fn most_in_flight(&self) -> usize {
        let Gateway { preset, base, .. } = &self.gateway;
        let shares = base.shares_a_connection();
        if shares.unwrap_or_else(relay::shares_a_connection) {
            preset.max_in_flight
        } else {
            preset.max_in_flight.min(FIRST_IN_FLIGHT)
        }
    }

    pub(super) fn timeout_ms(&self) -> u32 {
        if self.gateway.base.is_this_computer() {
            THIS_COMPUTER_TIMEOUT_MS
        } else {
            TIMEOUT_MS
        }
    }
}

fn first_model(preset: &Preset) -> String {
    preset
        .models
        .first()
        .copied()
        .unwrap_or_default()
        .to_owned()
}
