//! Learns how letters are spelled in ASCII, as names with new ones come up.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use crate::domain::ascii;
use crate::domain::scheme::Scheme;

impl Driver {
    /// Asks for the letters whose spelling this scheme lacked; names are planned anew when it is
    /// known. After a failure nothing more is asked until the rules change.
    pub(super) fn learn_from(self, scheme: &Scheme<'_>) {
        let missing = scheme.missing();
        let inner = self.inner();
        let is_lost = self.session.is_alphabet_lost.get_untracked();
        if missing.is_empty() || is_lost || inner.is_learning.replace(true) {
            return;
        }
        spawn_local(async move {
            match inner.experts.transliterator.ask(&missing).await {
                Ok(answer) => {
                    let spelled = ascii::read(&missing, &answer);
                    let alphabet = self.session.alphabet;
                    alphabet.update(|known| Arc::make_mut(known).learn(spelled));
                }
                Err(_) => self.session.is_alphabet_lost.set(true),
            }
            inner.is_learning.set(false);
            self.plan_anew();
            self.tell_who_waits();
        });
    }
}
