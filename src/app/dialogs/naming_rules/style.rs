//! How words are joined and spelled: case style, separator, length and letters.

use leptos::prelude::*;

use super::Form;
use crate::domain::case_style::{CaseStyle, Separator};
use crate::domain::rules::{CHARS, WORDS};
use crate::domain::words::dialogs;

/// The value of the style's own choice in the separator menu.
const AS_STYLE: &str = "style";

#[component]
pub(super) fn StyleFields() -> impl IntoView {
    let form = expect_context::<Form>();
    let rules = form.rules;
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
            <label for="rule-case">{dialogs::case_style()}</label>
            <select id="rule-case" on:change=move |event| {
                if let Some(style) = CaseStyle::read(&event_target_value(&event)) {
                    form.change(|rules| rules.case = style);
                }
            }>{styles.collect_view()}</select>
        </div>
        <div class="field">
            <label for="rule-separator">{dialogs::separator()}</label>
            <select id="rule-separator" on:change=move |event| {
                let separator = Separator::read(&event_target_value(&event));
                form.change(|rules| rules.separator = separator);
            }>
                {choice(AS_STYLE, dialogs::as_the_style(), move || rules.with(|rules| rules.separator.is_none()))}
                {separators.collect_view()}
            </select>
        </div>
        <div class="field">
            <label for="rule-words">{dialogs::most_words()}</label>
            <input
                id="rule-words"
                type="number"
                min=WORDS.start().to_string()
                max=WORDS.end().to_string()
                prop:value=move || rules.with(|rules| rules.max_words.to_string())
                on:change=move |event| {
                    if let Ok(words) = event_target_value(&event).parse::<usize>() {
                        form.change(|rules| rules.max_words = words.clamp(*WORDS.start(), *WORDS.end()));
                    }
                }
            />
        </div>
        <div class="field">
            <label for="rule-chars">{dialogs::most_characters()}</label>
            <input
                id="rule-chars"
                type="number"
                min=CHARS.start().to_string()
                max=CHARS.end().to_string()
                prop:value=move || rules.with(|rules| rules.max_chars.to_string())
                on:change=move |event| {
                    if let Ok(chars) = event_target_value(&event).parse::<usize>() {
                        form.change(|rules| rules.max_chars = chars.clamp(*CHARS.start(), *CHARS.end()));
                    }
                }
            />
        </div>
        <AsciiField/>
    }
}

#[component]
fn AsciiField() -> impl IntoView {
    let form = expect_context::<Form>();
    let rules = form.rules;
    let fault = move || {
        form.news
            .with(|news| news.is_alphabet_lost)
            .then(dialogs::ascii_lost)
    };
    view! {
        <div class="field naming-rules-wide">
            <label class="tick">
                <input
                    type="checkbox"
                    aria-describedby="rule-ascii-hint rule-ascii-fault"
                    prop:checked=move || rules.with(|rules| rules.is_ascii)
                    on:change=move |event| form.change(|rules| rules.is_ascii = event_target_checked(&event))
                />
                {dialogs::ascii_only()}
            </label>
            <p class="hint" id="rule-ascii-hint">{dialogs::ascii_hint()}</p>
            <p class="fault" id="rule-ascii-fault" role="status">{fault}</p>
        </div>
    }
}

fn choice(
    value: &'static str,
    label: &'static str,
    is_chosen: impl Fn() -> bool + Send + Sync + 'static,
) -> impl IntoView {
    view! { <option selected=is_chosen value=value>{label}</option> }
}
