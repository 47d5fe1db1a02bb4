//! What to do where the first gateway refuses, how requests are shared, what the model costs.

use leptos::prelude::*;

use super::connection::Form;
use super::connection_panel::GatewayFields;
use super::diagnosis::ConnectionTest;
use super::driver::Driver;
use super::session::Session;
use crate::domain::decimal;
use crate::domain::gateway::catalog::Price;
use crate::domain::lineup::Sharing;
use crate::domain::words;

#[component]
pub(super) fn MoreGateways() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let others = session.connection.others;
    let is_used = others.with_untracked(|others| !others.is_empty());
    let list = move || {
        let others = others.get().into_iter();
        let numbered = (2..).zip(others);
        numbered
            .map(|(number, form)| view! { <Other form number/> })
            .collect_view()
    };
    view! {
        <details class="more-gateways" open=is_used>
            <summary>{words::more_gateways()}</summary>
            <div class="more-gateways-list">
                {move || list()}
                <div class="more-gateways-add">
                    <button type="button" on:click=move |_| driver.add_gateway()>{words::add_gateway()}</button>
                    <p class="hint">{words::add_gateway_hint()}</p>
                </div>
            </div>
            <div class="more-gateways-limits">
                <SharingField/>
                <PriceFields/>
            </div>
        </details>
    }
}

/// One of the further gateways.
#[component]
fn Other(form: Form, number: usize) -> impl IntoView {
    let driver = expect_context::<Driver>();
    view! {
        <fieldset class="more-gateways-other">
            <legend>{words::other_gateway(&number.to_string())}</legend>
            <GatewayFields form number/>
            <ConnectionTest form number/>
            <button type="button" class="quiet" on:click=move |_| driver.take_off(form)>
                {words::remove_gateway(&number.to_string())}
            </button>
        </fieldset>
    }
}

#[component]
fn SharingField() -> impl IntoView {
    let sharing = expect_context::<Session>().connection.sharing;
    let driver = expect_context::<Driver>();
    let options = Sharing::ALL.map(|rule| {
        view! { <option value=rule.as_str() selected=move || sharing.get() == rule>{described(rule)}</option> }
    });
    let choose = move |event| {
        sharing.set(Sharing::read(&event_target_value(&event)).unwrap_or_default());
        driver.keep_settings();
    };
    view! {
        <div class="field">
            <label for="sharing">{words::sharing()}</label>
            <select id="sharing" on:change=choose>{options.collect_view()}</select>
        </div>
    }
}

fn described(rule: Sharing) -> &'static str {
    match rule {
        Sharing::WhenCounted => words::sharing_when_counted(),
        Sharing::Never => words::sharing_never(),
        Sharing::Always => words::sharing_always(),
    }
}

/// Prices a person knows better than the list.
#[component]
fn PriceFields() -> impl IntoView {
    let connection = expect_context::<Session>().connection;
    view! {
        <PriceField
            label=words::price_sent()
            text=connection.price.input
            part=|price| price.input_usd_per_token
        />
        <PriceField
            label=words::price_answered()
            text=connection.price.output
            part=|price| price.output_usd_per_token
        />
    }
}

#[component]
fn PriceField(
    label: &'static str,
    text: RwSignal<String>,
    /// Of what the gateway's list says.
    part: fn(Price) -> f64,
) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let form = expect_context::<Session>().connection.first;
    view! {
        <label class="field">
            {label}
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                placeholder=move || listed(form, part)
                prop:value=move || text.get()
                on:input=move |event| text.set(event_target_value(&event))
                on:change=move |_| driver.keep_settings()
            />
        </label>
    }
}

/// What the gateway's list says that a million tokens cost.
fn listed(form: Form, part: fn(Price) -> f64) -> String {
    form.models.track();
    let price = form.listed_price(form.model.get().trim());
    price.map_or(words::price_unknown().to_owned(), |price| {
        decimal::fixed(part(price) * 1e6, 2)
    })
}
