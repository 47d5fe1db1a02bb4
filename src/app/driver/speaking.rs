//! Another language for the page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use crate::app::{page_language, show};
use crate::browser::{focus, locale, storage};
use crate::domain::words;

impl Driver {
    /// Speaks another language and shows the page anew: all that it shows is in the session. Where its words do not
    /// come, the language before stays.
    pub(crate) fn speak(self, code: String) {
        spawn_local(async move {
            let session = self.session;
            match locale::turn_to(&code).await {
                Ok(()) => {
                    storage::keep_language(&code);
                    session.notice.set(None);
                }
                Err(locale::Lost) => session.notice.set(Some(words::language_lost().to_owned())),
            }
            self.show_history();
            show(self);
            focus::field(page_language::FIELD);
        });
    }
}
