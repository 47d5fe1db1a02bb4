//! What a template may hold: a list of placeholders, each of which writes itself into the field.

use leptos::prelude::*;

/// Placeholder and meaning, the most used first.
const TOKENS: [(&str, &str); 16] = [
    ("{name}", "the model's words"),
    ("{date}", "2024-05-12; or such as {date:D MMM YYYY}"),
    ("{time}", "10-11-12; or such as {time:HHmm}"),
    ("{n:001}", "counts 001, 002…"),
    ("{n:001,folder}", "the same, anew in every folder"),
    ("{n:1,series}", "counts alike pictures only"),
    ("{n:010,+10}", "counts 010, 020…"),
    ("{folder}", "the folder it is in"),
    ("{original}", "the old name"),
    ("{number}", "2041 of IMG_2041"),
    ("{camera}", "such as Canon EOS R5"),
    ("{lens}", "such as RF24-70mm F2.8"),
    ("{width}x{height}", "pixels: 6000x4000"),
    ("{keywords:3}", "the model's first three keywords"),
    ("{model}", "the AI model that named it"),
    ("{hash:8}", "eight digits that tell files apart"),
];

#[component]
pub(super) fn TokenList(insert: impl Fn(&'static str) + Copy + 'static) -> impl IntoView {
    let tokens = TOKENS.map(|(token, meaning)| {
        view! {
            <li>
                <button type="button" class="quiet" on:click=move |_| insert(token)>
                    <code>{token}</code>
                </button>
                <span class="hint">{meaning}</span>
            </li>
        }
    });
    view! {
        <details class="naming-rules-tokens">
            <summary>"What a template can hold"</summary>
            <p class="hint">"What is not known is left out, with the separator beside it."</p>
            <ul>{tokens.collect_view()}</ul>
        </details>
    }
}
