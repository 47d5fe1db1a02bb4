//! The language of the page, chosen from their own names.

use leptos::prelude::*;

use super::driver::Driver;
use crate::browser::locale;
use crate::domain::words::{self, LANGUAGES};

/// The field's id: the page is shown anew in another language, and the keyboard stays here.
pub(super) const FIELD: &str = "page-language";

#[component]
pub(super) fn PageLanguage() -> impl IntoView {
    let driver = expect_context::<Driver>();
    let spoken = locale::spoken();
    let options = LANGUAGES.iter().map(|language| {
        let is_spoken = language == spoken;
        view! { <option value=language.code lang=language.code selected=is_spoken>{language.name}</option> }
    });
    view! {
        <p class="page-language">
            <label for=FIELD>{words::page_language()}</label>
            <select id=FIELD on:change=move |event| driver.speak(event_target_value(&event))>
                {options.collect_view()}
            </select>
        </p>
    }
}
