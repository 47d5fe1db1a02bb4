//! The dialog `Naming rules`: how a suggestion becomes a name, with a live example.

mod alike;
mod example;
mod model;
mod size;
mod style;
mod template;
mod tokens;

use leptos::html;
use leptos::prelude::*;

use self::alike::AlikeFields;
use self::example::LiveExample;
use self::model::ModelFields;
use self::size::SizeField;
use self::style::StyleFields;
use self::template::TemplateField;
use super::driver::Driver;
use super::icon::{Icon, Pictogram};
use crate::domain::rules::Rules;

#[component]
pub(super) fn NamingRules() -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let open = move |_| {
        if let Some(dialog) = dialog.get() {
            // Refused only where it is open already.
            dialog.show_modal().ok();
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get() {
            dialog.close();
        }
    };
    view! {
        <button type="button" class="naming-rules-open" aria-haspopup="dialog" on:click=open>
            <Pictogram icon=Icon::Sliders/>
            "Naming rules"
        </button>
        <dialog class="naming-rules" aria-labelledby="naming-rules-title" node_ref=dialog>
            <h2 id="naming-rules-title">"Naming rules"</h2>
            <div class="naming-rules-fields">
                <StyleFields/>
                <TemplateField/>
                <ModelFields/>
                <SizeField/>
                <AlikeFields/>
            </div>
            <LiveExample/>
            <div class="naming-rules-close">
                <button type="button" class="primary" on:click=close>"Done"</button>
            </div>
        </dialog>
    }
}

/// Changes one thing about the rules.
fn change(driver: Driver, edit: impl FnOnce(&mut Rules)) {
    let mut rules = driver.session().rules.get_untracked();
    edit(&mut rules);
    driver.set_rules(rules);
}
