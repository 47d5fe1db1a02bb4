//! One gateway of the list: preset, address and model as typed, with the key for that address.

use leptos::prelude::*;

use super::{Check, Target};
use crate::domain::gateway::Gateway;
use crate::domain::gateway::api_key::{ApiKey, KeyProblem};
use crate::domain::gateway::base_url::{AddressProblem, BaseUrl};
use crate::domain::gateway::candidates::candidates;
use crate::domain::gateway::catalog::{Model, Price};
use crate::domain::gateway::effort::{Effort, least_effort};
use crate::domain::gateway::preset::Preset;
use crate::domain::key_ring::KeyRing;
use crate::domain::settings::ChosenGateway;
use crate::domain::words;

/// What the fields of one gateway hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) struct Form {
    pub preset: RwSignal<&'static Preset>,
    /// The address as typed.
    pub address: RwSignal<String>,
    /// The model as typed.
    pub model: RwSignal<String>,
    /// The gateway's vision models, once they are known.
    pub models: RwSignal<Vec<Model>>,
    pub check: RwSignal<Check>,
    /// Keys as typed for all gateways, each bound to the address it was typed for.
    keys: RwSignal<KeyRing>,
}

impl Form {
    pub(super) fn new(preset: &'static Preset, keys: RwSignal<KeyRing>) -> Self {
        Self {
            preset: RwSignal::new(preset),
            address: RwSignal::new(preset.base_url.to_owned()),
            model: RwSignal::new(first_model(preset)),
            models: RwSignal::default(),
            check: RwSignal::default(),
            keys,
        }
    }

    /// As it was when the settings were kept; a preset that is gone leaves the first one's.
    pub(super) fn restored(chosen: &ChosenGateway, keys: RwSignal<KeyRing>) -> Self {
        let form = Self::new(Preset::first(false), keys);
        form.restore(chosen);
        form
    }

    pub(super) fn restore(&self, chosen: &ChosenGateway) {
        if let Some(preset) = Preset::by_id(&chosen.gateway) {
            self.choose(preset, &chosen.address);
            self.model.set(chosen.model.clone());
        }
    }

    pub(in crate::app) fn chosen(&self) -> ChosenGateway {
        ChosenGateway {
            gateway: self.preset.get_untracked().id.to_owned(),
            address: self.address.get_untracked(),
            model: self.model.get_untracked(),
        }
    }

    /// Switches to a preset: its address, its model, nothing left of the one before but the keys.
    pub(in crate::app) fn choose(&self, preset: &'static Preset, address: &str) {
        self.preset.set(preset);
        self.address.set(address.to_owned());
        self.model.set(first_model(preset));
        self.models.set(Vec::new());
        self.check.set(Check::None);
    }

    /// Where requests go, or what is missing.
    pub(in crate::app) fn target(self) -> Result<Target, String> {
        let target = self.address_and_key()?;
        if target.gateway.key.is_none() && target.gateway.preset.needs_key {
            return Err(words::type_key_first().to_owned());
        }
        Ok(target)
    }

    /// Where requests go; the key may be missing, as the list of models needs none.
    pub(in crate::app) fn address_and_key(self) -> Result<Target, String> {
        let preset = self.preset.get_untracked();
        let base =
            BaseUrl::parse(&self.address.get_untracked()).map_err(|problem| problem.to_string())?;
        let key =
            untrack(|| ApiKey::parse(&self.key_text())).map_err(|problem| problem.to_string())?;
        let chosen = self.model.get_untracked();
        let models = self
            .models
            .with_untracked(|models| candidates(chosen.trim(), preset, models));
        Ok(Target {
            form: self,
            gateway: Gateway { preset, base, key },
            models,
        })
    }

    /// What is wrong with the address, once there is one.
    pub(in crate::app) fn address_fault(&self) -> Option<String> {
        let address = self.address.get();
        match BaseUrl::parse(&address) {
            Err(problem) if problem != AddressProblem::Empty => Some(problem.to_string()),
            _ => None,
        }
    }

    /// What is wrong with the key, once there is one.
    pub(in crate::app) fn key_fault(&self) -> Option<String> {
        let problem: KeyProblem = ApiKey::parse(&self.key_text()).err()?;
        Some(problem.to_string())
    }

    /// Whether names are made on this device.
    pub(in crate::app) fn is_on_device(&self) -> bool {
        self.preset.get().is_on_device()
    }

    /// The key typed for the present address; this device needs none.
    pub(in crate::app) fn key_text(&self) -> String {
        if self.is_on_device() {
            return String::new();
        }
        let binding = self.binding();
        self.keys.with(|keys| keys.key_for(&binding).to_owned())
    }

    pub(in crate::app) fn type_key(&self, text: String) {
        let binding = self.binding();
        self.keys.update(|keys| keys.put(binding, text));
    }

    /// Says why the field is empty when a key was typed for another address.
    pub(in crate::app) fn key_hint(&self) -> &'static str {
        let preset = self.preset.get();
        let may_need_one = preset.needs_key || preset.base_url.is_empty();
        let has_other = self.keys.with(|keys| !keys.is_empty()) && self.key_text().is_empty();
        if preset.is_on_device() {
            words::key_none_needed()
        } else if has_other && may_need_one {
            words::key_of_another()
        } else if preset.needs_key {
            words::key_own()
        } else {
            words::key_if_asked()
        }
    }

    /// Moves to another address of the same gateway, such as its relay, and takes the key along.
    pub(in crate::app) fn move_to(&self, address: &str) {
        let key = untrack(|| self.key_text());
        self.address.set(address.to_owned());
        if !key.is_empty() {
            self.type_key(key);
        }
    }

    /// How hard a model may think: as little as it can.
    pub(in crate::app) fn effort(&self, model: &str) -> Option<Effort> {
        self.models.with_untracked(|models| {
            let listed = models.iter().find(|listed| listed.id == model);
            least_effort(model, listed.map_or(&[], |model| &model.efforts))
        })
    }

    /// What a model costs, where the list says so.
    pub(in crate::app) fn listed_price(&self, model: &str) -> Option<Price> {
        let is_meant = |listed: &&Model| listed.id == model;
        let known = self.preset.get_untracked().offline_catalog();
        self.models
            .with_untracked(|models| models.iter().find(is_meant)?.price)
            .or_else(|| known.iter().find(is_meant)?.price)
    }

    fn binding(&self) -> String {
        BaseUrl::parse(&self.address.get())
            .map(|base| base.binding())
            .unwrap_or_default()
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
