//! Where the page is, and what the browser lets it call; in windows and workers alike.

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::fields::Fields;
use crate::domain::gateway::base_url::Network;
use crate::domain::silence::{Permission, Surroundings};

#[wasm_bindgen]
extern "C" {
    // Not from web-sys, where windows and workers have different types for the way there.
    type Permissions;
    #[wasm_bindgen(method, catch)]
    fn query(this: &Permissions, descriptor: &JsValue) -> Result<Promise, JsValue>;
}

/// The page's own origin, such as `https://eponym.example`.
#[must_use]
pub fn origin() -> String {
    text_at(&["location", "origin"])
}

/// Where the page is.
#[must_use]
pub fn surroundings() -> Surroundings {
    Surroundings::read(&origin(), &text_at(&["navigator", "userAgent"]))
}

/// As many workers as there are cores but one, which the page keeps; at least one, at most so many.
#[must_use]
pub fn spare_cores(most: usize) -> usize {
    let cores = web_sys::window().map_or(2., |window| window.navigator().hardware_concurrency());
    (cores as usize).saturating_sub(1).clamp(1, most)
}

/// Whether the page may call hosts of that network (Local Network Access).
pub async fn permission(network: Network) -> Permission {
    // Chromium split the permission in two; the older name stands for both.
    let name = match network {
        Network::ThisComputer => "loopback-network",
        Network::Local | Network::Internet => "local-network",
    };
    match query(name).await {
        Permission::Unknown => query("local-network-access").await,
        known => known,
    }
}

async fn query(name: &str) -> Permission {
    let state = async {
        let permissions = at(&["navigator", "permissions"])?;
        let descriptor = JsValue::from(Fields::default().with("name", name));
        // Browsers that do not know the name refuse the question.
        let answer = permissions
            .unchecked_into::<Permissions>()
            .query(&descriptor);
        let status = JsFuture::from(answer.ok()?).await.ok()?;
        Reflect::get(&status, &"state".into()).ok()?.as_string()
    };
    match state.await.as_deref() {
        Some("granted") => Permission::Granted,
        Some("denied") => Permission::Denied,
        Some("prompt") => Permission::Undecided,
        _ => Permission::Unknown,
    }
}

/// What is found along these names from the global object on.
fn at(names: &[&str]) -> Option<JsValue> {
    names
        .iter()
        .try_fold(js_sys::global().into(), |value: JsValue, name| {
            Reflect::get(&value, &(*name).into()).ok()
        })
        .filter(|value| value.is_truthy())
}

fn text_at(names: &[&str]) -> String {
    at(names)
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}
