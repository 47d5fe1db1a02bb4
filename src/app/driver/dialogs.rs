//! What the dialogs that are loaded when they are needed are told, and what a person says in them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use crate::browser::js_error::JsError;
use crate::browser::object_url::ObjectUrl;
use crate::domain::dialog::edit_names::{Outlook, Wish, outlook_to_text};
use crate::domain::dialog::what_left::{self, ON_A_PAGE, Told};
use crate::domain::dialog::{Dialog, naming_rules, servers};
use crate::domain::words;

impl Driver {
    /// Somebody is about to open a dialog.
    pub(crate) fn fetch_dialogs(self) {
        spawn_local(async move {
            // Told when one is opened, if it still cannot be done then.
            let _ = self.load_dialogs().await;
        });
    }

    /// Shows a dialog; says so where it cannot be loaded.
    pub(crate) fn open_dialog(self, dialog: Dialog) {
        spawn_local(async move {
            if self.load_dialogs().await.is_err() {
                let notice = words::dialog_lost().to_owned();
                return self.session.notice.set(Some(notice));
            }
            let news = match dialog {
                Dialog::NamingRules => untrack(|| self.news_of_rules()),
                Dialog::EditNames | Dialog::Keys => String::new(),
                Dialog::WhatLeft => self.news_of_sent(0),
                Dialog::Servers => self.look_for_servers(),
                Dialog::Preview => untrack(|| self.news_of_preview()),
            };
            self.inner().annex.open(dialog, &news);
            match dialog {
                Dialog::Preview => self.session.is_preview_open.set(true),
                _ => self.session.dialog.set(Some(dialog)),
            }
        });
    }

    async fn load_dialogs(self) -> Result<(), JsError> {
        let inner = self.inner();
        inner
            .annex
            .load(move |dialog, text| self.hear_dialog(dialog, text))
            .await
    }

    /// Keeps the open dialog about rules up to date.
    pub(super) fn follow_in_dialogs(self) {
        let summary = self.session.summary;
        let has_named = Memo::new(move |_| summary.with(|summary| summary.counts.named > 0));
        let pictures = Memo::new(move |_| summary.with(|summary| summary.counts.total));
        Effect::new(move |_| {
            has_named.track();
            pictures.track();
            if self.session.dialog.get() == Some(Dialog::NamingRules) {
                let news = self.news_of_rules();
                self.inner().annex.tell(Dialog::NamingRules, &news);
            }
        });
    }

    fn hear_dialog(self, dialog: Dialog, text: &str) {
        if text.is_empty() {
            return self.close_dialog(dialog);
        }
        match dialog {
            Dialog::NamingRules => self.set_rules(naming_rules::read_rules(text)),
            Dialog::EditNames => match Wish::read(text) {
                Some(wish) if wish.is_final => self.edit_names(wish.edit, wish.only_untyped),
                Some(wish) => self.preview_edit(wish.edit, wish.only_untyped),
                None => self.drop_preview(),
            },
            Dialog::WhatLeft => {
                let news = self.news_of_sent(text.parse().unwrap_or_default());
                self.inner().annex.tell(dialog, &news);
            }
            Dialog::Servers => self.take_server(servers::Taken::read(text)),
            Dialog::Preview => self.pick_in_preview(text),
            Dialog::Keys => {}
        }
    }

    fn close_dialog(self, dialog: Dialog) {
        if dialog == Dialog::Preview {
            return self.preview_is_closed();
        }
        self.session.dialog.set(None);
        match dialog {
            Dialog::NamingRules | Dialog::Keys | Dialog::Preview | Dialog::Servers => {}
            Dialog::EditNames => self.drop_preview(),
            Dialog::WhatLeft => self.inner().on_show.borrow_mut().clear(),
        }
    }

    /// What an edit would do.
    pub(super) fn tell_outlook(self, outlook: &Outlook) {
        let news = outlook_to_text(outlook);
        self.inner().annex.tell(Dialog::EditNames, &news);
    }

    /// Reads the signals that it is made of, but those that change with every picture.
    fn news_of_rules(self) -> String {
        let session = self.session;
        session.undated.track();
        naming_rules::News {
            rules: session.rules.get(),
            example: self.example(),
            is_alphabet_lost: session.is_alphabet_lost.get(),
            model: session.connection.first.model.get().trim().to_owned(),
            pictures: session.rows.with_untracked(Vec::len),
        }
        .to_text()
    }

    /// As it is when the dialog is opened or turned to: what moves cannot be looked at.
    fn news_of_sent(self, skipped: usize) -> String {
        let inner = self.inner();
        let sent = inner.sent.borrow();
        let mut on_show = Vec::new();
        let mut url = |picture: Option<ObjectUrl>| {
            let picture = picture?;
            let url = picture.as_str().to_owned();
            on_show.push(picture);
            Some(url)
        };
        let sendings = sent.latest(skipped).take(ON_A_PAGE).map(|sending| {
            let picture = sending.picture.as_ref();
            Told::of(sending, url(picture.and_then(|picture| picture.url().ok())))
        });
        let news = what_left::News {
            total: sent.len(),
            kept: sent.kept(),
            skipped,
            sendings: sendings.collect(),
        };
        // The addresses are good for as long as they are shown.
        inner.on_show.replace(on_show);
        news.to_text()
    }
}
