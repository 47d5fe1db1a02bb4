//! The gateways a person chose, in their order, and what may be spent on them, as signals.

mod form;

use leptos::prelude::*;

use super::diagnosis::Ailment;
use crate::browser::namer::Namer;
use crate::browser::relay;
use crate::domain::decimal;
use crate::domain::gateway::Gateway;
use crate::domain::gateway::api_key::ApiKey;
use crate::domain::gateway::catalog::Price;
use crate::domain::gateway::preset::{PRESETS, Preset};
use crate::domain::gateway::quirks::Quirks;
use crate::domain::key_ring::KeyRing;
use crate::domain::lessons::Lessons;
use crate::domain::limits::FIRST_IN_FLIGHT;
use crate::domain::lineup::{Choice, Lineup, Offer, Sharing};
use crate::domain::problem::Problem;
use crate::domain::settings::Settings;

pub(super) use form::Form;

/// How long an answer may take, in milliseconds.
const TIMEOUT_MS: u32 = 75_000;

/// The same on this computer, where the model may have to be loaded first.
const THIS_COMPUTER_TIMEOUT_MS: u32 = 300_000;

/// What the panel holds.
#[derive(Clone, Copy)]
pub(super) struct Connection {
    /// The gateway that is asked first.
    pub first: Form,
    /// Those that are asked where the ones before refuse.
    pub others: RwSignal<Vec<Form>>,
    pub keys: RwSignal<KeyRing>,
    pub remember: RwSignal<bool>,
    /// What the pictures may cost, as typed, in US dollars.
    pub budget: RwSignal<String>,
    /// What the first gateway's model costs, as typed.
    pub price: TypedPrice,
    pub sharing: RwSignal<Sharing>,
    /// Of the weights for names made on this device: how many bytes of how many have come, while they come.
    pub fetched: RwSignal<Option<(usize, usize)>>,
}

/// US dollars for a million tokens, as typed; the list's where nothing is.
#[derive(Clone, Copy, Default)]
pub(super) struct TypedPrice {
    pub input: RwSignal<String>,
    pub output: RwSignal<String>,
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
    /// Nothing is known beyond the problem.
    pub(super) fn fails(problem: Problem) -> Self {
        Self::Fails(Box::new(Ailment {
            problem,
            aside: String::new(),
            cure: None,
        }))
    }

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
    pub form: Form,
    pub gateway: Gateway,
    /// Models to try, best first; empty where none is known.
    pub models: Vec<String>,
}

impl Connection {
    pub(super) fn new(keys: KeyRing) -> Self {
        let remember = RwSignal::new(!keys.is_empty());
        let preset = Preset::first(!keys.is_empty());
        let keys = RwSignal::new(keys);
        Self {
            first: Form::new(preset, keys),
            others: RwSignal::default(),
            keys,
            remember,
            budget: RwSignal::default(),
            price: TypedPrice::default(),
            sharing: RwSignal::default(),
            fetched: RwSignal::default(),
        }
    }

    /// As it was when the settings were kept.
    pub(super) fn restore(&self, settings: &Settings) {
        if let Some((first, others)) = settings.gateways.split_first() {
            self.first.restore(first);
            let others = others.iter().map(|other| Form::restored(other, self.keys));
            self.others.set(others.collect());
        }
        self.budget.set(settings.budget.clone());
        self.price.input.set(settings.input_price.clone());
        self.price.output.set(settings.output_price.clone());
        self.sharing.set(settings.sharing);
    }

    /// The settings this makes, with the naming rules of before.
    pub(super) fn settings(&self) -> Settings {
        Settings {
            gateways: self.forms().iter().map(Form::chosen).collect(),
            budget: self.budget.get_untracked(),
            input_price: self.price.input.get_untracked(),
            output_price: self.price.output.get_untracked(),
            sharing: self.sharing.get_untracked(),
            ..Settings::default()
        }
    }

    /// Every gateway of the list.
    pub(super) fn forms(&self) -> Vec<Form> {
        let mut forms = vec![self.first];
        self.others.with_untracked(|others| forms.extend(others));
        forms
    }

    /// One more gateway at the end of the list: the first that is not listed yet.
    pub(super) fn add(&self) -> Form {
        let listed = self.forms();
        let is_listed = |id| {
            listed
                .iter()
                .any(|form| form.preset.get_untracked().id == id)
        };
        let is_new = |preset: &&Preset| !is_listed(preset.id) && !preset.is_on_device();
        let preset = PRESETS.iter().find(is_new);
        let form = Form::new(preset.unwrap_or(Preset::first(true)), self.keys);
        self.others.update(|others| others.push(form));
        form
    }

    pub(super) fn take_off(&self, form: Form) {
        self.others
            .update(|others| others.retain(|other| *other != form));
    }

    /// What a model of a gateway costs: as typed, or as listed.
    pub(super) fn price(&self, form: Form, model: &str) -> Option<Price> {
        let is_meant = form == self.first && model == form.model.get_untracked().trim();
        let typed = is_meant.then(|| untrack(|| self.price.read())).flatten();
        typed.or_else(|| form.listed_price(model))
    }

    /// What one picture costs with the chosen model, in US dollars.
    pub(super) fn usd_per_picture(&self) -> Option<f64> {
        let form = self.first;
        let model = form.model.get();
        form.models.track();
        self.price.read();
        self.price(form, model.trim()).map(Price::usd_per_picture)
    }

    /// The lineup of a run that asks these.
    pub(super) fn lineup(
        &self,
        targets: &[Target],
        lessons: &Lessons,
        asks_alike_once: bool,
    ) -> Lineup {
        let choices = targets.iter().map(|target| self.choice(target, lessons));
        Lineup {
            choices: choices.collect(),
            budget_usd: untrack(|| positive(self.budget)),
            sharing: self.sharing.get_untracked(),
            asks_alike_once,
            ..Lineup::default()
        }
    }

    fn choice(&self, target: &Target, lessons: &Lessons) -> Choice {
        let base = target.gateway.base.to_string();
        let offer = |model: &String| Offer {
            model: model.clone(),
            usd_per_picture: self.price(target.form, model).map(Price::usd_per_picture),
            quirks: lessons.quirks(&base, model),
        };
        Choice {
            account: target.identity(),
            label: target.label(),
            offers: target.models.iter().map(offer).collect(),
            quirks: target.usual_quirks(),
            in_flight: Some(target.most_in_flight()),
        }
    }
}

impl TypedPrice {
    /// Both numbers, or nothing.
    fn read(&self) -> Option<Price> {
        let input = positive_or_zero(self.input);
        let output = positive_or_zero(self.output);
        Some(Price {
            input_usd_per_token: input? / 1e6,
            output_usd_per_token: output? / 1e6,
        })
    }
}

impl Target {
    /// What tells this gateway and key from others; not shown anywhere, as it holds the key.
    pub(super) fn identity(&self) -> String {
        let key = self.gateway.key.as_ref().map(ApiKey::authorization);
        format!("{} {}", self.gateway.base, key.unwrap_or_default())
    }

    /// What a person calls the gateway.
    fn label(&self) -> String {
        let Gateway { preset, base, .. } = &self.gateway;
        if !preset.base_url.is_empty() {
            return preset.label();
        }
        let origin = base.binding();
        let host = origin.split_once("://").map(|(_, host)| host.to_owned());
        host.unwrap_or(origin)
    }

    /// How its models want to be asked, as long as nothing else is known.
    pub(super) fn usual_quirks(&self) -> Quirks {
        Quirks::starting_with(self.gateway.preset.limit_field)
    }

    /// How many requests browsers really send at once.
    fn most_in_flight(&self) -> usize {
        let Gateway { preset, base, .. } = &self.gateway;
        if preset.is_on_device() {
            return Namer::at_once();
        }
        let shares = base.shares_a_connection();
        if shares.unwrap_or_else(relay::shares_a_connection) {
            preset.max_in_flight
        } else {
            preset.max_in_flight.min(FIRST_IN_FLIGHT)
        }
    }

    pub(super) fn timeout_ms(&self) -> u32 {
        if self.gateway.base.is_this_computer() || self.gateway.preset.is_on_device() {
            THIS_COMPUTER_TIMEOUT_MS
        } else {
            TIMEOUT_MS
        }
    }
}

fn positive(text: RwSignal<String>) -> Option<f64> {
    positive_or_zero(text).filter(|number| *number > 0.0)
}

fn positive_or_zero(text: RwSignal<String>) -> Option<f64> {
    decimal::read(text.get().trim()).filter(|number| *number >= 0.0)
}
