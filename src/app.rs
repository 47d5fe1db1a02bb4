//! The user interface: signals, components and the driver that connects them to the browser.

mod bulk_edits;
mod candidates;
mod companions_note;
mod connection;
mod connection_panel;
mod copy_button;
mod diagnosis;
mod driver;
mod drop_zone;
mod edit_bar;
mod export_menu;
mod finish_bar;
mod icon;
mod image_list;
mod image_row;
mod import_note;
mod keep_offer;
mod key_field;
mod model_field;
mod more_gateways;
mod name_editor;
mod naming_rules;
mod past_renames;
mod problem_note;
mod run_bar;
mod sent_panel;
mod session;
mod skipped_files;
mod wording;
mod zip_options;

use leptos::prelude::*;

use self::connection_panel::ConnectionPanel;
use self::driver::Driver;
use self::drop_zone::DropZone;
use self::edit_bar::EditBar;
use self::finish_bar::FinishBar;
use self::icon::Mark;
use self::image_list::ImageList;
use self::import_note::ImportNote;
use self::keep_offer::KeepOffer;
use self::naming_rules::NamingRules;
use self::past_renames::PastRenames;
use self::run_bar::{RunBar, RunMessage};
use self::sent_panel::SentPanel;
use self::session::Undoable;
use self::skipped_files::SkippedFiles;
use crate::browser::start_up;

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let driver = Driver::start();
    let session = driver.session();
    provide_context(session);
    provide_context(driver);
    edit_bar::listen(driver);
    let is_empty = Memo::new(move |_| session.rows.with(Vec::is_empty));
    // The last picture of a list can be brought back as well.
    let can_bring_back = move || {
        let has_history = session
            .history
            .with(|history| *history != Undoable::default());
        is_empty.get() && has_history
    };
    view! {
        <header class="masthead">
            <h1 class="masthead-name"><Mark/>"Eponym"</h1>
            <p class="masthead-line">"Names images by what they show."</p>
            <NamingRules/>
        </header>
        <main class="page" data-empty=move || is_empty.get().to_string()>
            <DropZone/>
            <ConnectionPanel/>
            <RunMessage/>
            <SkippedFiles/>
            <Show when=can_bring_back>
                <EditBar/>
            </Show>
            <Show when=move || !is_empty.get()>
                <RunBar/>
                <KeepOffer/>
                <ImportNote/>
                <ImageList/>
                <FinishBar/>
            </Show>
            <PastRenames/>
        </main>
        <footer class="colophon">
            <p>
                "Your pictures stay on this computer. Only a small copy without metadata goes to the gateway you choose, \
                 with your key, when you ask for names."
            </p>
            <SentPanel/>
        </footer>
    }
}

/// Replaces the start-up text by the page.
pub fn mount() {
    start_up::in_a_task_of_its_own(|| {
        start_up::clear();
        mount_to_body(App);
    });
}
