//! The user interface: signals, components and the driver that connects them to the browser.

mod candidates;
mod companions_note;
mod connection;
mod connection_panel;
mod copy_button;
mod device_note;
mod diagnosis;
mod dialog_button;
pub mod dialogs;
mod driver;
mod drop_zone;
mod edit_bar;
mod export_menu;
mod filter_bar;
mod finish_bar;
mod folder_row;
mod icon;
mod image_list;
mod image_row;
mod import_note;
mod keep_offer;
mod kept_note;
mod key_field;
mod model_field;
mod more_gateways;
mod name_editor;
mod page_language;
mod parts;
mod past_renames;
mod portions;
mod print_note;
mod problem_note;
mod review;
mod review_keys;
mod run_bar;
mod safeguard;
mod selection_bar;
mod session;
mod skipped_files;
mod update_note;
mod wording;
mod zip_options;

use std::cell::RefCell;

use leptos::mount::{UnmountHandle, mount_to, mount_to_body};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;

use self::connection_panel::ConnectionPanel;
use self::dialog_button::DialogButton;
use self::driver::Driver;
use self::drop_zone::DropZone;
use self::edit_bar::EditBar;
use self::finish_bar::FinishBar;
use self::icon::{Icon, Mark};
use self::image_list::ImageList;
use self::import_note::ImportNote;
use self::keep_offer::KeepOffer;
use self::kept_note::{KeptHere, KeptNote};
use self::page_language::PageLanguage;
use self::parts::when;
use self::past_renames::PastRenames;
use self::print_note::PrintNote;
use self::run_bar::{RunBar, RunMessage};
use self::session::{Session, Undoable};
use self::skipped_files::SkippedFiles;
use self::update_note::UpdateNote;
use crate::browser::versions::on_newer;
use crate::browser::{locale, start_up};
use crate::domain::dialog::Dialog;
use crate::domain::words;

thread_local! {
    /// What is shown; another language takes its place.
    static SHOWN: RefCell<Option<UnmountHandle<AnyViewState>>> = const { RefCell::new(None) };
}

/// What outlives a change of the language: the driver, what the session holds, what listens everywhere.
fn start(begun: Result<(), locale::Lost>) {
    let driver = Driver::start();
    let session = driver.session();
    edit_bar::listen(driver);
    safeguard::watch(driver);
    on_newer(move |how| session.newer.set(how));
    if begun.is_err() {
        session.notice.set(Some(words::language_lost().to_owned()));
    }
    show(driver);
}

/// Shows the page in the language that is spoken, in place of what was shown before.
fn show(driver: Driver) {
    SHOWN.take();
    let page = move || {
        provide_context(driver.session());
        provide_context(driver);
        view! { <Page/> }.into_any()
    };
    SHOWN.set(document().body().map(|body| mount_to(body, page)));
}

/// The page.
#[component]
fn Page() -> impl IntoView {
    let session = expect_context::<Session>();
    let has_rows = Memo::new(move |_| session.rows.with(|rows| !rows.is_empty()));
    // The last picture of a list can be brought back as well.
    let can_bring_back = Memo::new(move |_| {
        let has_history = session
            .history
            .with(|history| *history != Undoable::default());
        !has_rows.get() && has_history
    });
    view! {
        <header class="masthead">
            <h1 class="masthead-name"><Mark/>"Eponym"</h1>
            <p class="masthead-line">{words::page_line()}</p>
            <DialogButton dialog=Dialog::NamingRules class="naming-rules-open" icon=Icon::Sliders/>
        </header>
        <UpdateNote/>
        <main class="page" data-empty=move || (!has_rows.get()).to_string()>
            <DropZone/>
            <ConnectionPanel/>
            <RunMessage/>
            <KeptNote/>
            <SkippedFiles/>
            {when(can_bring_back, || view! { <EditBar/> }.into_any())}
            {when(has_rows, || view! {
                <RunBar/>
                <KeepOffer/>
                <ImportNote/>
                <PrintNote/>
                <ImageList/>
                <FinishBar/>
            }.into_any())}
            <PastRenames/>
        </main>
        <footer class="colophon">
            <p>{words::page_promise()}</p>
            <DialogButton dialog=Dialog::WhatLeft/>
            <KeptHere/>
            <PageLanguage/>
        </footer>
    }
}

/// Replaces the start-up text by the page.
pub fn mount() {
    start_up::in_a_task_of_its_own(|begun| {
        start_up::clear();
        mount_to_body(move || start(begun));
        start_up::announce();
    });
}
