//! How words are joined and spelled: case style, separator, length and letters.

use leptos::prelude::*;

use super::change;
use crate::app::driver::Driver;
use crate::app::wording;
use crate::domain::case_style::{CaseStyle, Separator};
use crate::domain::rules::{CHARS, WORDS};

/// What the separator menu calls the style's own choice.
const AS_STYLE: &str = "as the style";

#[component]
pub(super) fn StyleFields() -> impl IntoView {
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
        <div class="field">
            <label for="rule-chars">"Most characters"</label>
            <input
                id="rule-chars"
                type="number"
                min=CHARS.start().to_string()
                max=CHARS.end().to_string()
                prop:value=move || rules.with(|rules| rules.max_chars.to_string())
                on:change=move |event| {
                    if let Ok(chars) = event_target_value(&event).parse::<usize>() {
                        change(driver, |rules| rules.max_chars = chars.clamp(*CHARS.start(), *CHARS.end()));
                    }
                }
            />
        </div>
        <AsciiField/>
    }
}

#[component]
fn AsciiField() -> impl IntoView {
    let driver = expect_context::<Driver>();
    let session = driver.session();
    let rules = session.rules;
    let fault = move || {
        session
            .is_alphabet_lost
            .get()
            .then_some(wording::ALPHABET_LOST)
    };
    view! {
        <div class="field naming-rules-wide">
            <label class="tick">
                <input
                    type="checkbox"
                    aria-describedby="rule-ascii-hint rule-ascii-fault"
                    prop:checked=move || rules.with(|rules| rules.is_ascii)
                    on:change=move |event| change(driver, |rules| rules.is_ascii = event_target_checked(&event))
                />
                "ASCII letters only"
            </label>
            <p class="hint" id="rule-ascii-hint">"Café becomes cafe, 北京 becomes bei-jing. What you type stays as you type it."</p>
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
