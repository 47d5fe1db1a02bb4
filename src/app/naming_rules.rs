//! The dialog `Naming rules`: how a suggestion becomes a name, with a live example.

use leptos::html;
use leptos::prelude::*;

use super::driver::Driver;
use super::icon::{Icon, Pictogram};
use super::session::Session;
use crate::domain::case_style::{CaseStyle, Separator};
use crate::domain::rules::{Context, Rules, WORDS};
use crate::domain::suggestion::Suggestion;
use crate::domain::template::Template;

/// What a model might say of the example.
const EXAMPLE: &str = "Café terrace at night";

/// What the separator menu calls the style's own choice.
const AS_STYLE: &str = "as the style";

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
                <WordFields/>
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

#[component]
fn StyleFields() -> impl IntoView {
    let driver = expect_context::<Driver>();
    let rules = driver.session().rules;
    let styles = CaseStyle::ALL.map(|style| {
        choice(style.as_str(), style.label(), move || {
            rules.with(|rules| rules.case == style)
        })
    });
    let separators = Separator::ALL.map(|separator| {
        choice(separator.as_str(), separator.label(), move || {
            rules.with(|rules| rules.separator == Some(separator))
        })
    });
    view! {
        <div class="field">
            <label for="rule-case">"Case style"</label>
            <select id="rule-case" on:change=move |event| {
                if let Some(style) = CaseStyle::read(&event_target_value(&event)) {
                    change(driver, |rules| rules.case = style);
                }
            }>{styles.collect_view()}</select>
        </div>
        <div class="field">
            <label for="rule-separator">"Separator"</label>
            <select id="rule-separator" on:change=move |event| {
                let separator = Separator::read(&event_target_value(&event));
                change(driver, |rules| rules.separator = separator);
            }>
                {choice(AS_STYLE, AS_STYLE, move || rules.with(|rules| rules.separator.is_none()))}
                {separators.collect_view()}
            </select>
        </div>
        <div class="field">
            <label for="rule-words">"Most words"</label>
            <input
                id="rule-words"
                type="number"
                min=WORDS.start().to_string()
                max=WORDS.end().to_string()
                prop:value=move || rules.with(|rules| rules.max_words.to_string())
                on:change=move |event| {
                    if let Ok(words) = event_target_value(&event).parse::<usize>() {
                        change(driver, |rules| rules.max_words = words.clamp(*WORDS.start(), *WORDS.end()));
                    }
                }
            />
        </div>
    }
}

#[component]
fn WordFields() -> impl IntoView {
    let driver = expect_context::<Driver>();
    let rules = driver.session().rules;
    let warnings = move || {
        let (_, warnings) = rules.with(|rules| Template::parse(&rules.template));
        warnings
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    };
    view! {
        <div class="field">
            <label for="rule-language">"Language"</label>
            <input
                id="rule-language"
                type="text"
                placeholder="English"
                prop:value=move || rules.with(|rules| rules.language.clone())
                on:change=move |event| change(driver, |rules| rules.language = event_target_value(&event))
            />
        </div>
        <div class="field">
            <label for="rule-template">"Template"</label>
            <input
                id="rule-template"
                type="text"
                spellcheck="false"
                autocomplete="off"
                aria-describedby="rule-template-hint rule-template-fault"
                aria-invalid=move || (!warnings().is_empty()).to_string()
                prop:value=move || rules.with(|rules| rules.template.clone())
                on:input=move |event| change(driver, |rules| rules.template = event_target_value(&event))
            />
            <p class="hint" id="rule-template-hint">"{name} {original} {folder} {n} {n:001}"</p>
            <p class="fault" id="rule-template-fault" role="status">{warnings}</p>
        </div>
        <div class="field naming-rules-wide">
            <label for="rule-instructions">"Instructions"</label>
            <textarea
                id="rule-instructions"
                placeholder="This dog is Rex. Name the place where you know it."
                prop:value=move || rules.with(|rules| rules.instructions.clone())
                on:change=move |event| change(driver, |rules| rules.instructions = event_target_value(&event))
            ></textarea>
        </div>
    }
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
            .with(|rules| Some(rules.stem(&suggestion, &context).to_string()))
    };
    view! {
        <p class="naming-rules-example" role="status">
            <span class="hint">"For example: "</span>
            <strong>{example}</strong>
        </p>
    }
}

fn choice(
    value: &'static str,
    label: &'static str,
    is_chosen: impl Fn() -> bool + Send + Sync + 'static,
) -> impl IntoView {
    view! { <option selected=is_chosen value=value>{label}</option> }
}
