//! The gateway and the key: choosing, remembering, testing, asking for the list of models.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use crate::app::connection::{Check, Target};
use crate::app::diagnosis::Ailment;
use crate::app::wording;
use crate::browser::{clipboard, relay, storage, timers};
use crate::domain::doctor::Diagnosis;
use crate::domain::gateway::Gateway;
use crate::domain::gateway::preset::Preset;
use crate::domain::settings::Settings;

/// How long a start waits for the list of models, which only the fallback needs.
const LIST_PATIENCE_MS: u32 = 2_000;

/// How long a list may take.
const LIST_TIMEOUT_MS: u32 = 15_000;

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
                Err(line) => Some(Check::Unready(line)),
            };
            if let Some(result) = result {
                check.set(result);
            }
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
        if let Ok(models) = courier.models(gateway, LIST_TIMEOUT_MS).await {
            self.session.connection.models.set(models);
        }
    }

    /// Has the connection examined, and takes over what that brought to light; nothing where
    /// a person has turned elsewhere in the meantime.
    async fn test(self, target: &Target) -> Option<Check> {
        let connection = self.session.connection;
        let courier = self.inner().courier.clone();
        let model = connection.model.get_untracked();
        let examined = courier.examine(&target.gateway, &model, target.timeout_ms());
        let diagnosis = match examined.await {
            Ok(diagnosis) => diagnosis,
            Err(problem) => Diagnosis {
                problem: Some(problem),
                ..Diagnosis::default()
            },
        };
        if self.is_elsewhere(&target.gateway) {
            return None;
        }
        if let Some(base) = &diagnosis.corrected {
            connection.move_to(&base.to_string());
            self.keep_settings();
            self.keep_keys();
        }
        let check = match diagnosis.problem.clone() {
            None => Check::Works(wording::works(&diagnosis)),
            Some(problem) => Check::Fails(Box::new(Ailment {
                problem,
                aside: wording::corrected(&diagnosis),
                cure: diagnosis.cure,
            })),
        };
        if let Some(models) = diagnosis.models {
            connection.models.set(models);
        }
        Some(check)
    }

    /// Whether a person has turned to another gateway, address or key in the meantime.
    fn is_elsewhere(self, gateway: &Gateway) -> bool {
        let now = self.session.connection.address_and_key();
        now.is_ok_and(|now| {
            let now = now.gateway;
            now.preset != gateway.preset || now.base != gateway.base || now.key != gateway.key
        })
    }

    /// Copies a line, and says whether that went well.
    pub(crate) fn copy(self, line: String, said: RwSignal<&'static str>) {
        spawn_local(async move {
            let is_copied = clipboard::copy(&line).await;
            said.set(if is_copied { "Copied" } else { "Not copied" });
        });
    }
}
