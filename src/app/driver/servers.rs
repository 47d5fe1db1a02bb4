//! Looking for gateways on this computer, and taking one.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use crate::app::wording;
use crate::domain::dialog::Dialog;
use crate::domain::dialog::servers::{self, Finding, Server, Taken};
use crate::domain::gateway::Gateway;
use crate::domain::gateway::base_url::BaseUrl;
use crate::domain::gateway::catalog::Model;
use crate::domain::gateway::preset::Preset;
use crate::domain::problem::{Code, Problem};

/// How long a server may think of what its models are, in milliseconds.
const PATIENCE_MS: u32 = 8_000;

impl Driver {
    /// Begins to ask every server that may be here; what comes of it is told to the dialog.
    pub(super) fn look_for_servers(self) -> String {
        let found: Vec<Server> = Preset::on_this_computer().map(asked).collect();
        let news = servers::to_text(&found);
        let found = Rc::new(RefCell::new(found));
        for (at, preset) in Preset::on_this_computer().enumerate() {
            let found = Rc::clone(&found);
            spawn_local(async move {
                let finding = self.ask_server(preset).await;
                if let Some(server) = found.borrow_mut().get_mut(at) {
                    server.finding = finding;
                }
                let news = servers::to_text(&found.borrow());
                self.inner().annex.tell(Dialog::Servers, &news);
            });
        }
        news
    }

    async fn ask_server(self, preset: &'static Preset) -> Finding {
        let Ok(base) = BaseUrl::parse(preset.base_url) else {
            return Finding::Silent;
        };
        let gateway = Gateway {
            preset,
            base,
            key: None,
        };
        let courier = self.inner().courier.clone();
        found(courier.models(&gateway, PATIENCE_MS).await)
    }

    /// Makes it the first gateway; one without a model is examined, which says what it needs.
    pub(super) fn take_server(self, taken: Option<Taken>) {
        let Some(Taken { id, model }) = taken else {
            return;
        };
        let form = self.session.connection.first;
        self.choose_gateway(form, &id);
        match model {
            Some(model) => {
                form.model.set(model);
                self.keep_settings();
                self.want_models(form);
            }
            None => self.test_connection(form),
        }
    }
}

fn asked(preset: &Preset) -> Server {
    Server {
        id: preset.id.to_owned(),
        label: preset.label().to_owned(),
        address: preset.base_url.to_owned(),
        finding: Finding::Asked,
    }
}

fn found(models: Result<Vec<Model>, Problem>) -> Finding {
    match models {
        Ok(models) => Finding::Runs(models.into_iter().map(|model| model.id).collect()),
        Err(problem) if matches!(problem.code, Code::Unreachable | Code::Offline) => {
            Finding::Silent
        }
        Err(problem) => Finding::Useless(wording::of(&problem).what.to_owned()),
    }
}
