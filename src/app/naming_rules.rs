//! The dialog `Naming rules`: how a suggestion becomes a name, with a live example.

mod model;
mod style;
mod template;

use leptos::html;
use leptos::prelude::*;

use self::model::ModelFields;
use self::style::StyleFields;
use self::template::TemplateField;
use super::driver::Driver;
use super::icon::{Icon, Pictogram};
use super::session::Session;
use crate::domain::rules::Rules;
use crate::domain::scheme::Context;
use crate::domain::suggestion::Suggestion;

/// What a model might say of the example.
const EXAMPLE: &str = "Café terrace at night";

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
            </div>
            <Example/>
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

/// The rules at work on the first picture, or on an imagined one.
#[component]
fn Example() -> impl IntoView {
    let session = expect_context::<Session>();
    let example = move || {
        let row = session.rows.with(|rows| rows.first().cloned());
        let (original, folder) = row.as_ref().map_or(("IMG_2041", "Arles"), |row| {
            (&*row.original_stem, row.source.folder())
        });
        let context = Context {
            original_stem: original,
            folder,
            number: 0,
        };
        let suggestion = Suggestion::of_words(EXAMPLE.to_owned())?;
        session
            .rules
            .with(|rules| Some(rules.scheme().stem(&suggestion, &context).to_string()))
    };
    view! {
        <p class="naming-rules-example" role="status">
            <span class="hint">"For example: "</span>
            <strong>{example}</strong>
        </p>
    }
}
