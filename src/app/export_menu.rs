//! The menu `Export`: scripts and lists to take home, and the way back for a list.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;

use super::driver::Driver;
use super::icon::{Icon, Pictogram};
use super::import_note::INPUT;
use super::wording;
use crate::browser::focus::{self, Item};
use crate::domain::export::Format;
use crate::domain::words;

const BUTTON: &str = "export";
const MENU: &str = "export-menu";

#[component]
pub(super) fn ExportMenu(is_disabled: Memo<Option<&'static str>>) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let is_open = RwSignal::new(false);
    let close = move || {
        is_open.set(false);
        focus::field(BUTTON);
    };
    let items = Format::ALL.map(|format| {
        let choose = move |_| {
            close();
            driver.export(format);
        };
        view! {
            <button type="button" class="export-menu-item" role="menuitem" tabindex="-1" on:click=choose>
                {wording::format(format)}
            </button>
        }
    });
    let import = move |_| {
        close();
        focus::press(INPUT);
    };
    // Some browsers give no button the keyboard that is pressed: whatever is pressed in here, the
    // keyboard stays inside.
    view! {
        <div class="export-menu" tabindex="-1" on:focusout=move |event| { is_open.update(|open| *open &= !is_left(&event)); }>
            <button
                type="button"
                id=BUTTON
                aria-haspopup="menu"
                aria-expanded=move || is_open.get().to_string()
                aria-controls=MENU
                aria-describedby="finish-reason"
                disabled=move || is_disabled.get().is_some()
                on:click=move |_| toggle(is_open, Item::First)
                on:keydown=move |event| open_by_key(&event, is_open)
            >
                <Pictogram icon=Icon::List/>
                {words::export()}
            </button>
            <div
                id=MENU
                class="export-menu-items"
                role="menu"
                aria-label=words::export()
                data-open=move || is_open.get().to_string()
                on:keydown=move |event| move_by_key(&event, is_open)
            >
                {items.collect_view()}
                <button type="button" class="export-menu-item" role="menuitem" tabindex="-1" on:click=import>
                    {words::import_names_menu()}
                </button>
            </div>
        </div>
    }
}

fn toggle(is_open: RwSignal<bool>, item: Item) {
    is_open.update(|open| *open = !*open);
    if is_open.get_untracked() {
        focus_soon(item);
    }
}

/// What is shown in this moment cannot have the keyboard before the next.
fn focus_soon(item: Item) {
    request_animation_frame(move || focus::menu_item(MENU, item));
}

/// The arrows open the menu at its nearest end.
fn open_by_key(event: &KeyboardEvent, is_open: RwSignal<bool>) {
    let item = match event.key().as_str() {
        "ArrowDown" => Item::First,
        "ArrowUp" => Item::Last,
        _ => return,
    };
    event.prevent_default();
    is_open.set(true);
    focus_soon(item);
}

fn move_by_key(event: &KeyboardEvent, is_open: RwSignal<bool>) {
    match event.key().as_str() {
        "ArrowDown" => focus::menu_item(MENU, Item::Next),
        "ArrowUp" => focus::menu_item(MENU, Item::Previous),
        "Home" => focus::menu_item(MENU, Item::First),
        "End" => focus::menu_item(MENU, Item::Last),
        "Escape" => {
            is_open.set(false);
            focus::field(BUTTON);
        }
        // The keyboard goes on from the button, as if the menu were not there.
        "Tab" => {
            is_open.set(false);
            focus::field(BUTTON);
            return;
        }
        _ => return,
    }
    event.prevent_default();
}

/// Whether the keyboard, or a press elsewhere, left the menu and its button.
fn is_left(event: &FocusEvent) -> bool {
    !focus::stays_inside(event)
}
