//! A button that opens one of the dialogs that are loaded when they are needed.

use leptos::prelude::*;

use super::driver::Driver;
use super::icon::{Icon, Pictogram};
use crate::domain::dialog::Dialog;

#[component]
pub(super) fn DialogButton(
    dialog: Dialog,
    #[prop(optional)] class: &'static str,
    #[prop(optional)] icon: Option<Icon>,
) -> impl IntoView {
    let driver = expect_context::<Driver>();
    view! {
        <button
            type="button"
            class=class
            aria-haspopup="dialog"
            on:pointerenter=move |_| driver.fetch_dialogs()
            on:focus=move |_| driver.fetch_dialogs()
            on:click=move |_| driver.open_dialog(dialog)
        >
            {icon.map(|icon| view! { <Pictogram icon/> })}
            {dialog.title()}
        </button>
    }
}
