//! Starting a run and going on with it, once it is known where requests go.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Driver, learning};
use crate::browser::focus;
use crate::domain::lineup::Lineup;
use crate::domain::problem::Code;
use crate::domain::run::{Event, Phase};

impl Driver {
    pub(in crate::app) fn name_images(self) {
        self.begin(Box::new(move |lineup| self.send(Event::Started(lineup))));
    }

    pub(in crate::app) fn resume(self) {
        self.begin(Box::new(move |lineup| self.send(Event::Resumed(lineup))));
    }

    /// The connection is back: a run that waited for it goes on.
    pub(in crate::app) fn back_online(self) {
        let is_waiting = matches!(
            self.inner().run.borrow().phase(),
            Phase::Paused(Some(problem)) if problem.code == Code::Offline
        );
        if is_waiting {
            self.resume();
        }
    }

    /// Starts what a person asked for, once it is known where requests go.
    pub(super) fn begin(self, go: Box<dyn FnOnce(Lineup)>) {
        let inner = self.inner();
        if inner.is_starting.replace(true) {
            return;
        }
        self.session.notice.set(None);
        spawn_local(async move {
            match self.aim().await {
                Ok(targets) => {
                    let rules = self.session.rules;
                    let alike_once = rules.with_untracked(|rules| rules.is_alike_asked_once);
                    let connection = self.session.connection;
                    let lineup = Lineup {
                        preparing: inner.thumbnailer.at_once(),
                        ..connection.lineup(&targets, &learning::lessons(), alike_once)
                    };
                    inner.targets.replace(targets);
                    go(lineup);
                }
                Err(notice) => self.say(notice),
            }
            inner.is_starting.set(false);
        });
    }

    /// Says what is missing, and goes where it can be given.
    fn say(self, notice: String) {
        self.session.notice.set(Some(notice));
        focus::field(
            if untrack(|| self.session.connection.first.address_fault()).is_some() {
                "gateway-url"
            } else {
                "api-key"
            },
        );
    }

    /// A key that is refused stopped the run: a person wants to type another.
    pub(super) fn lead_to_the_key(self) {
        let is_refused = matches!(
            self.inner().run.borrow().phase(),
            Phase::Paused(Some(problem)) if problem.code == Code::Unauthorized
        );
        let is_the_first = self.session.connection.others.with_untracked(Vec::is_empty);
        if is_refused && is_the_first {
            focus::field_if_idle("api-key");
        }
    }
}
