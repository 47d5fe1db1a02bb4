//! The dialog `Keys`: what every key does.

use leptos::html;
use leptos::prelude::*;

use super::{Frame, close};
use crate::domain::words::{self, dialogs};

/// Keys, and what they do.
fn keys() -> [(&'static str, &'static str); 14] {
    [
        ("↑ ↓ ← →", dialogs::key_arrows()),
        (dialogs::keys_far(), dialogs::key_far()),
        (dialogs::keys_enter(), dialogs::key_enter()),
        (dialogs::keys_escape(), dialogs::key_escape()),
        (dialogs::keys_one_to_four(), dialogs::key_pick()),
        ("r", dialogs::key_again()),
        ("x", dialogs::key_keep()),
        (dialogs::keys_delete(), dialogs::key_delete()),
        (dialogs::keys_space(), dialogs::key_select()),
        (dialogs::keys_reach(), dialogs::key_reach()),
        (dialogs::keys_all(), dialogs::key_all()),
        ("/", dialogs::key_filter()),
        ("p", dialogs::key_preview()),
        (dialogs::keys_undo(), dialogs::key_undo()),
    ]
}

#[component]
pub(super) fn KeyHelp() -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let keys = keys().map(|(keys, what)| view! { <div><dt>{keys}</dt><dd>{what}</dd></div> });
    view! {
        <Frame class="key-help" node=dialog>
            <dl>{keys.collect_view()}</dl>
            <button type="button" class="primary" on:click=move |_| close(dialog)>{words::done()}</button>
        </Frame>
    }
}
