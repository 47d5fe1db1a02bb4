//! What to do where the first gateway refuses, how requests are shared, what the model costs.

use leptos::prelude::*;

use super::connection::Form;
use super::connection_panel::GatewayFields;
use super::driver::Driver;
use super::session::Session;
use crate::domain::decimal;
use crate::domain::gateway::catalog::Price;
use crate::domain::lineup::Sharing;

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
            <summary>"If it refuses, limits and prices"</summary>
            <div class="more-gateways-list">
                {list}
                <div class="more-gateways-add">
                    <button type="button" on:click=move |_| driver.add_gateway()>"Add a gateway"</button>
                    <p class="hint">
                        "Asked in this order, and only where those before it refuse: with each, another company sees the small copies."
                    </p>
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
            <legend>{format!("If that refuses: gateway {number}")}</legend>
            <GatewayFields form number/>
            <button type="button" class="quiet" on:click=move |_| driver.take_off(form)>
                {format!("Remove gateway {number}")}
            </button>
        </fieldset>
    }
}

#[component]
fn SharingField() -> impl IntoView {
    let sharing = expect_context::<Session>().connection.sharing;
    let driver = expect_context::<Driver>();
    let options = Sharing::ALL.map(|rule| {
        let is_chosen = move || sharing.get() == rule;
        view! { <option value=rule.as_str() selected=is_chosen>{described(rule)}</option> }
    });
    let choose = move |event| {
        sharing.set(Sharing::read(&event_target_value(&event)).unwrap_or_default());
        driver.keep_settings();
    };
    view! {
        <div class="field">
            <label for="sharing">"Pictures in a request"</label>
            <select id="sharing" on:change=choose>{options.collect_view()}</select>
        </div>
    }
}

fn described(rule: Sharing) -> &'static str {
    match rule {
        Sharing::WhenCounted => "One; several where requests are counted",
        Sharing::Never => "Always one",
        Sharing::Always => "Always several: cheaper, less exact",
    }
}

/// Prices a person knows better than the list.
#[component]
fn PriceFields() -> impl IntoView {
    let connection = expect_context::<Session>().connection;
    let listed = move |part: fn(Price) -> f64| {
        let form = connection.first;
        form.models.track();
        let price = form.listed_price(form.model.get().trim());
        price.map_or("unknown".to_owned(), |price| {
            decimal::fixed(part(price) * 1e6, 2)
        })
    };
    view! {
        <PriceField
            label="$ for a million tokens sent"
            text=connection.price.input
            listed=move || listed(|price| price.input_usd_per_token)
        />
        <PriceField
            label="$ for a million tokens answered"
            text=connection.price.output
            listed=move || listed(|price| price.output_usd_per_token)
        />
    }
}

#[component]
fn PriceField(
    label: &'static str,
    text: RwSignal<String>,
    #[prop(into)] listed: Signal<String>,
) -> impl IntoView {
    let driver = expect_context::<Driver>();
    view! {
        <label class="field">
            {label}
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                placeholder=move || listed.get()
                prop:value=move || text.get()
                on:input=move |event| text.set(event_target_value(&event))
                on:change=move |_| driver.keep_settings()
            />
        </label>
    }
}
