//! The gateway and the key: choosing, remembering, testing, asking for the list of models.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use crate::app::connection::{Check, Form, Target};
use crate::app::diagnosis::Ailment;
use crate::app::wording;
use crate::browser::{clipboard, relay, storage, timers};
use crate::domain::archive_options::ArchiveOptions;
use crate::domain::doctor::Diagnosis;
use crate::domain::gateway::Gateway;
use crate::domain::gateway::preset::Preset;
use crate::domain::settings::Settings;
use crate::domain::words;

/// How long a start waits for the list of models, which only the fallback needs.
const LIST_PATIENCE_MS: u32 = 2_000;

/// How long a list may take.
const LIST_TIMEOUT_MS: u32 = 15_000;

impl Driver {
    /// Takes up where this device left off, and looks for a relay at the page's own address.
    pub(super) fn restore(self, settings: &Settings) {
        let connection = self.session.connection;
        connection.restore(settings);
        self.session.archive.set(settings.archive);
        for form in connection.forms() {
            self.find_relay(form);
        }
    }

    pub(crate) fn choose_gateway(self, form: Form, id: &str) {
        if let Some(preset) = Preset::by_id(id) {
            form.choose(preset, preset.base_url);
            self.keep_settings();
            self.find_relay(form);
        }
    }

    /// A key or an address is typed while names are made on this device: a gateway is wanted.
    pub(crate) fn leave_device(self, form: Form, id: &str) {
        if form.preset.with_untracked(|preset| preset.is_on_device()) {
            self.choose_gateway(form, id);
        }
    }

    /// One more gateway to try where those before it refuse.
    pub(crate) fn add_gateway(self) {
        let form = self.session.connection.add();
        self.keep_settings();
        self.find_relay(form);
    }

    pub(crate) fn take_off(self, form: Form) {
        self.session.connection.take_off(form);
        self.keep_settings();
    }

    pub(crate) fn address_changed(self, form: Form) {
        form.models.set(Vec::new());
        form.check.set(Check::None);
        self.keep_settings();
        self.load_models(form);
    }

    pub(crate) fn key_changed(self, form: Form) {
        self.session.notice.set(None);
        form.check.set(Check::None);
        self.keep_keys();
        self.load_models(form);
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
        for form in connection.forms() {
            form.check.set(Check::None);
        }
        storage::keep_keys("");
    }

    pub(crate) fn test_connection(self, form: Form) {
        form.check.set(Check::Busy);
        spawn_local(async move {
            let result = match form.target() {
                Ok(target) if target.gateway.preset.is_on_device() => {
                    Some(self.make_ready(form).await)
                }
                Ok(target) => self.test(&target).await,
                Err(line) => Some(Check::Unready(line)),
            };
            if let Some(result) = result {
                form.check.set(result);
            }
        });
    }

    /// Takes a choice about archives, for now and later.
    pub(crate) fn set_archive(self, edit: impl FnOnce(&mut ArchiveOptions)) {
        self.session.archive.update(edit);
        self.keep_settings();
    }

    pub fn keep_settings(self) {
        storage::keep_settings(&self.settings().to_text());
        self.keep_list();
    }

    pub(super) fn settings(self) -> Settings {
        Settings {
            rules: self.session.rules.get_untracked(),
            archive: self.session.archive.get_untracked(),
            ..self.session.connection.settings()
        }
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
    pub(super) async fn aim(self) -> Result<Vec<Target>, String> {
        let mut targets = Vec::new();
        for (number, form) in (1..).zip(self.session.connection.forms()) {
            let target = self.aim_at(form).await;
            targets.push(target.map_err(|notice| match number {
                1 => notice,
                _ => words::gateway_notice(&number.to_string(), &notice),
            })?);
        }
        Ok(targets)
    }

    async fn aim_at(self, form: Form) -> Result<Target, String> {
        let target = form.target()?;
        if form.models.with_untracked(Vec::is_empty) {
            timers::within(LIST_PATIENCE_MS, self.list_models(form, &target.gateway)).await;
        }
        let target = form.target()?;
        if target.models.is_empty() {
            return Err(words::type_model_first().to_owned());
        }
        Ok(target)
    }

    /// Uses the relay of the page's own origin where there is one: most gateways refuse calls
    /// from web pages. An address that a person typed is left alone.
    fn find_relay(self, form: Form) {
        let preset = form.preset.get_untracked();
        let address = form.address.get_untracked();
        let is_ours = address == preset.base_url || Some(&*address) == preset.relay;
        let Some(path) = preset.relay.filter(|_| is_ours) else {
            return self.load_models(form);
        };
        spawn_local(async move {
            let is_relayed = relay::answers(&format!("{path}/models")).await;
            let is_unchanged = form.preset.get_untracked().id == preset.id
                && form.address.get_untracked() == address;
            if is_unchanged {
                form.move_to(if is_relayed { path } else { preset.base_url });
            }
            self.load_models(form);
        });
    }

    /// Asks for the list of models as soon as there is a key to ask with.
    fn load_models(self, form: Form) {
        if let Ok(target) = form.address_and_key()
            && target.gateway.key.is_some()
        {
            spawn_local(async move { self.list_models(form, &target.gateway).await });
        }
    }

    /// A person is about to choose a model: the list is wanted, key or not.
    pub(crate) fn want_models(self, form: Form) {
        if form.models.with_untracked(Vec::is_empty)
            && let Ok(target) = form.address_and_key()
        {
            spawn_local(async move { self.list_models(form, &target.gateway).await });
        }
    }

    async fn list_models(self, form: Form, gateway: &Gateway) {
        if gateway.preset.is_on_device() {
            return;
        }
        let courier = self.inner().courier.clone();
        if let Ok(models) = courier.models(gateway, LIST_TIMEOUT_MS).await {
            form.models.set(models);
        }
    }

    /// Has the connection examined, and takes over what that brought to light; nothing where
    /// a person has turned elsewhere in the meantime.
    async fn test(self, target: &Target) -> Option<Check> {
        let form = target.form;
        let courier = self.inner().courier.clone();
        let model = form.model.get_untracked();
        let examined = courier.examine(&target.gateway, &model, target.timeout_ms());
        let diagnosis = match examined.await {
            Ok(diagnosis) => diagnosis,
            Err(problem) => Diagnosis {
                problem: Some(problem),
                ..Diagnosis::default()
            },
        };
        if is_elsewhere(target) {
            return None;
        }
        if let Some(base) = &diagnosis.corrected {
            form.move_to(&base.to_string());
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
            form.models.set(models);
        }
        Some(check)
    }

    /// Copies a line, and says whether that went well.
    pub(crate) fn copy(self, line: String, said: RwSignal<&'static str>) {
        spawn_local(async move {
            let is_copied = clipboard::copy(&line).await;
            said.set(if is_copied {
                words::copied()
            } else {
                words::not_copied()
            });
        });
    }
}

/// Whether a person has turned to another gateway, address or key in the meantime.
fn is_elsewhere(target: &Target) -> bool {
    let before = &target.gateway;
    target.form.address_and_key().is_ok_and(|now| {
        let now = now.gateway;
        now.preset != before.preset || now.base != before.base || now.key != before.key
    })
}
