//! What a template may hold: a list of placeholders, each of which writes itself into the field.

use crate::domain::words::dialogs;
use leptos::prelude::*;

/// Each placeholder with its meaning, the most used first.
fn tokens() -> [(&'static str, &'static str); 16] {
    [
        ("{name}", dialogs::token_name()),
        ("{date}", dialogs::token_date()),
        ("{time}", dialogs::token_time()),
        ("{n:001}", dialogs::token_count()),
        ("{n:001,folder}", dialogs::token_count_folder()),
        ("{n:1,series}", dialogs::token_count_series()),
        ("{n:010,+10}", dialogs::token_count_steps()),
        ("{folder}", dialogs::token_folder()),
        ("{original}", dialogs::token_original()),
        ("{number}", dialogs::token_number()),
        ("{camera}", dialogs::token_camera()),
        ("{lens}", dialogs::token_lens()),
        ("{width}x{height}", dialogs::token_pixels()),
        ("{keywords:3}", dialogs::token_keywords()),
        ("{model}", dialogs::token_model()),
        ("{hash:8}", dialogs::token_hash()),
    ]
}

#[component]
pub(super) fn TokenList(insert: impl Fn(&'static str) + Copy + 'static) -> impl IntoView {
    let tokens = tokens().map(|(token, meaning)| {
        view! {
            <li>
                <button type="button" class="quiet" on:click=move |_| insert(token)>
                    <code dir="ltr">{token}</code>
                </button>
                <span class="hint">{meaning}</span>
            </li>
        }
    });
    view! {
        <details class="naming-rules-tokens">
            <summary>{dialogs::template_holds()}</summary>
            <p class="hint">{dialogs::template_hole()}</p>
            <ul>{tokens.collect_view()}</ul>
        </details>
    }
}
