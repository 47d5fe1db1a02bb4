//! Dialogs that are loaded when the first of them is opened: a program of their own beside the page,
//! which knows neither the pictures nor the driver.
//!
//! A dialog shows what the page tells it and says what a person wants, in the texts of
//! [`domain::dialog`](crate::domain::dialog). It stays where it is once it was opened, and so do the
//! fields that a person filled in.

mod bulk_edits;
mod key_help;
mod naming_rules;
mod sent_panel;
mod server_list;
mod side_preview;

use std::cell::RefCell;

use leptos::html;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;

use self::bulk_edits::BulkEdits;
use self::key_help::KeyHelp;
use self::naming_rules::NamingRules;
use self::sent_panel::SentPanel;
use self::server_list::ServerList;
use self::side_preview::SidePreview;
use crate::browser::annex::Page;
use crate::browser::start_up;
use crate::domain::dialog::Dialog;

/// One dialog as its components know it.
#[derive(Clone, Copy)]
struct Desk {
    dialog: Dialog,
    /// What the page told last.
    news: RwSignal<String>,
    /// Notified whenever the dialog is to be shown.
    opening: Trigger,
    page: StoredValue<Page, LocalStorage>,
}

impl Desk {
    fn say(self, text: &str) {
        self.page.with_value(|page| page.say(self.dialog, text));
    }
}

thread_local! {
    /// Those that were opened before.
    static DESKS: RefCell<Vec<Desk>> = const { RefCell::new(Vec::new()) };
    /// What keeps them in the document.
    static SHOWN: RefCell<Vec<UnmountHandle<AnyViewState>>> = const { RefCell::new(Vec::new()) };
}

/// Forgets the dialogs that were opened, so that they are shown in another language.
pub fn begin_anew() {
    DESKS.take();
    SHOWN.take();
}

fn desk(dialog: Dialog) -> Option<Desk> {
    DESKS.with_borrow(|desks| desks.iter().find(|desk| desk.dialog == dialog).copied())
}

/// Shows a dialog with what the page tells it at first.
pub fn open(dialog: Dialog, news: &str, page: Page) {
    if let Some(desk) = desk(dialog) {
        desk.news.set(news.to_owned());
        return desk.opening.notify();
    }
    start_up::watch_for_panics();
    let news = news.to_owned();
    let show = move || {
        let desk = Desk {
            dialog,
            news: RwSignal::new(news),
            opening: Trigger::new(),
            page: StoredValue::new_local(page),
        };
        DESKS.with_borrow_mut(|desks| desks.push(desk));
        provide_context(desk);
        match dialog {
            Dialog::NamingRules => view! { <NamingRules/> }.into_any(),
            Dialog::EditNames => view! { <BulkEdits/> }.into_any(),
            Dialog::WhatLeft => view! { <SentPanel/> }.into_any(),
            Dialog::Servers => view! { <ServerList/> }.into_any(),
            Dialog::Keys => view! { <KeyHelp/> }.into_any(),
            Dialog::Preview => view! { <SidePreview/> }.into_any(),
        }
    };
    if let Some(body) = document().body() {
        let shown = mount_to(body, show);
        SHOWN.with_borrow_mut(|all| all.push(shown));
    }
}

/// Tells a dialog that was opened what is new.
pub fn tell(dialog: Dialog, news: &str) {
    if let Some(desk) = desk(dialog) {
        desk.news.set(news.to_owned());
    }
}

/// The frame of every dialog: shown whenever it is opened, and closing it is told to the page.
#[component]
fn Frame(class: &'static str, node: NodeRef<html::Dialog>, children: Children) -> impl IntoView {
    let desk = expect_context::<Desk>();
    Effect::new(move |_| {
        desk.opening.track();
        if let Some(node) = node.get() {
            // Refused only where it is open already.
            node.show_modal().ok();
        }
    });
    let title_id = format!("{class}-title");
    let labelled_by = title_id.clone();
    view! {
        <dialog class=class aria-labelledby=labelled_by node_ref=node on:close=move |_| desk.say("")>
            <h2 id=title_id>{desk.dialog.title()}</h2>
            {children()}
        </dialog>
    }
}

/// Closes a dialog.
fn close(node: NodeRef<html::Dialog>) {
    if let Some(node) = node.get_untracked() {
        node.close();
    }
}
