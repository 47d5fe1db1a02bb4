//! The gateway and the key: choosing, remembering, testing, asking for the list of models.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use crate::app::connection::{Check, Target};
use crate::app::wording;
use crate::browser::{relay, storage, timers};
use crate::domain::gateway::Gateway;
use crate::domain::gateway::preset::Preset;
use crate::domain::problem::{Code, Problem};
use crate::domain::settings::Settings;

/// How long a start waits for the list of models, which only the fallback needs.
const LIST_PATIENCE_MS: u32 = 2_000;

/// How long a test or a list may take.
const CHECK_TIMEOUT_MS: u32 = 15_000;

impl Driver {
    /// Takes up where this device left off, and looks for a relay at the page's own address.
    pub(super) fn restore(self, settings: &Settings) {
        let connection = self.session.connection;
        if let Some(preset) = Preset::by_id(&settings.gateway) {
            connection.choose(preset, &settings.address);
            connection.model.set(settings.model.clone());
        }
        connection.budget.set(settings.budget.clone());
        self.find_relay();
    }

    pub(crate) fn choose_gateway(self, id: &str) {
        if let Some(preset) = Preset::by_id(id) {
            self.session.connection.choose(preset, preset.base_url);
            self.keep_settings();
            self.find_relay();
        }
    }

    pub(crate) fn address_changed(self) {
        let connection = self.session.connection;
        connection.models.set(Vec::new());
        connection.check.set(Check::None);
        self.keep_settings();
        self.load_models();
    }

    pub(crate) fn key_changed(self) {
        self.session.notice.set(None);
        self.session.connection.check.set(Check::None);
        self.keep_keys();
        self.load_models();
    }

    pub(crate) fn remember_key(self, is_wanted: bool) {
        self.session.connection.remember.set(is_wanted);
        self.keep_keys();
    }

    /// Forgets every key, on this device too.
    pub(crate) fn forget_key(self) {
        let connection = self.session.connection;
        connection
            .keys
            .update(crate::domain::key_ring::KeyRing::clear);
        connection.remember.set(false);
        connection.check.set(Check::None);
        storage::keep_keys("");
    }

    pub(crate) fn test_connection(self) {
        let check = self.session.connection.check;
        check.set(Check::Busy);
        spawn_local(async move {
            let result = match self.session.connection.target() {
                Ok(target) => self.test(&target).await,
                Err(line) => Check::Unready(line),
            };
            check.set(result);
        });
    }

    pub fn keep_settings(self) {
        let connection = self.session.connection;
        let settings = Settings {
            gateway: connection.preset.get_untracked().id.to_owned(),
            address: connection.address.get_untracked(),
            model: connection.model.get_untracked(),
            budget: connection.budget.get_untracked(),
            rules: self.session.rules.get_untracked(),
        };
        storage::keep_settings(&settings.to_text());
    }

    fn keep_keys(self) {
        let connection = self.session.connection;
        if connection.remember.get_untracked() {
            storage::keep_keys(&connection.keys.with_untracked(|keys| keys.to_lines()));
        } else {
            storage::keep_keys("");
        }
    }

    /// Where requests go and which models to try, or what is missing.
    pub(super) async fn aim(self) -> Result<Target, String> {
        let connection = self.session.connection;
        let target = connection.target()?;
        if connection.models.with_untracked(Vec::is_empty) {
            timers::within(LIST_PATIENCE_MS, self.list_models(&target.gateway)).await;
        }
        let target = connection.target()?;
        if target.models.is_empty() {
            return Err("Type the name of a model that can see pictures.".to_owned());
        }
        Ok(target)
    }

    /// Whether the gateway, its address or the key differ from those the run was started with.
    pub(super) fn moved_elsewhere(self) -> bool {
        let inner = self.inner();
        let before = inner.target.borrow();
        let now = self.session.connection.target();
        match (before.as_ref(), now) {
            (Some(before), Ok(now)) => {
                let (before, now) = (&before.gateway, &now.gateway);
                before.base != now.base || before.key != now.key
            }
            _ => false,
        }
    }

    /// Uses the relay of the page's own origin where there is one: most gateways refuse calls
    /// from web pages. An address that a person typed is left alone.
    fn find_relay(self) {
        let connection = self.session.connection;
        let preset = connection.preset.get_untracked();
        let address = connection.address.get_untracked();
        let is_ours = address == preset.base_url || Some(&*address) == preset.relay;
        let Some(path) = preset.relay.filter(|_| is_ours) else {
            return self.load_models();
        };
        spawn_local(async move {
            let is_relayed = relay::answers(&format!("{path}/models")).await;
            let is_unchanged = connection.preset.get_untracked().id == preset.id
                && connection.address.get_untracked() == address;
            if is_unchanged {
                connection.move_to(if is_relayed { path } else { preset.base_url });
            }
            self.load_models();
        });
    }

    /// Asks for the list of models as soon as there is a key to ask with.
    fn load_models(self) {
        if let Ok(target) = self.session.connection.address_and_key()
            && target.gateway.key.is_some()
        {
            spawn_local(async move { self.list_models(&target.gateway).await });
        }
    }

    /// A person is about to choose a model: the list is wanted, key or not.
    pub(crate) fn want_models(self) {
        let connection = self.session.connection;
        if connection.models.with_untracked(Vec::is_empty)
            && let Ok(target) = connection.address_and_key()
        {
            spawn_local(async move { self.list_models(&target.gateway).await });
        }
    }

    async fn list_models(self, gateway: &Gateway) {
        let courier = self.inner().courier.clone();
        if let Ok(models) = courier.models(gateway, CHECK_TIMEOUT_MS).await {
            self.session.connection.models.set(models);
        }
    }

    async fn test(self, target: &Target) -> Check {
        let courier = self.inner().courier.clone();
        let models = match courier.models(&target.gateway, CHECK_TIMEOUT_MS).await {
            Ok(models) => models,
            Err(problem) => return Check::Fails(problem),
        };
        let chosen = target.models.first().cloned().unwrap_or_default();
        // The gateway's own list says what it has; a preset's says only what is known of it.
        let is_whole = target.gateway.preset.has_lists && !models.is_empty();
        let is_known = !is_whole || models.iter().any(|model| model.id == chosen);
        let count = models.len();
        self.session.connection.models.set(models);
        if !is_known {
            return Check::Fails(Problem::new(Code::UnknownModel).with_detail(chosen));
        }
        match self.credits(&target.gateway).await {
            Err(problem) => Check::Fails(problem),
            Ok(credit) => Check::Works(format!("Works. {count} vision models.{credit}")),
        }
    }

    /// What is left to spend, in words, where the gateway tells; else nothing.
    async fn credits(self, gateway: &Gateway) -> Result<String, Problem> {
        if gateway.key.is_none() {
            return Ok(String::new());
        }
        let courier = self.inner().courier.clone();
        match courier.credits(gateway, CHECK_TIMEOUT_MS).await {
            Ok(Some(credits)) => Ok(format!(" {} left.", wording::dollars(credits.balance_usd))),
            Err(problem) if is_about_the_key(problem.code) => Err(problem),
            _ => Ok(String::new()),
        }
    }
}

/// What a balance that cannot be told must not hide.
fn is_about_the_key(code: Code) -> bool {
    matches!(
        code,
        Code::Unauthorized | Code::CardRequired | Code::AccountBlocked | Code::NoCredit
    )
}
