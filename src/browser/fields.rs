//! Plain objects, as the page and its workers exchange them.
//!
//! Both sides are of one build, which the first message proves; so a field that is missing is a
//! crash, not a case to be handled.

use crate::domain::problem::{Code, Problem};
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;

/// The fields of a message.
#[derive(Default)]
pub(super) struct Fields(Object);

impl Fields {
    pub(super) fn of(message: &JsValue) -> Self {
        Self(message.clone().unchecked_into())
    }

    pub(super) fn with(self, name: &str, value: impl Into<JsValue>) -> Self {
        // Cannot fail: the object is ours and not frozen.
        let _ = Reflect::set(&self.0, &name.into(), &value.into());
        self
    }

    /// Leaves the field out where there is nothing to say.
    pub(super) fn with_some(self, name: &str, value: Option<impl Into<JsValue>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    pub(super) fn with_problem(self, problem: &Problem) -> Self {
        self.with("code", problem.code.as_str())
            .with("detail", problem.detail.as_str())
            .with_some("link", problem.link.as_deref())
            .with_some("status", problem.status)
    }

    pub(super) fn value(&self, name: &str) -> Option<JsValue> {
        Reflect::get(&self.0, &name.into())
            .ok()
            .filter(|value| !value.is_undefined())
    }

    pub(super) fn number(&self, name: &str) -> Option<f64> {
        self.value(name)?.as_f64()
    }

    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.value(name)?.as_string()
    }

    pub(super) fn is_set(&self, name: &str) -> bool {
        self.value(name).is_some_and(|value| value.is_truthy())
    }

    pub(super) fn problem(&self) -> Option<Problem> {
        let spelling = self.text("code")?;
        let code = Code::ALL
            .into_iter()
            .find(|code| code.as_str() == spelling)?;
        Some(Problem {
            code,
            detail: self.text("detail")?,
            link: self.text("link"),
            status: self.number("status").map(|status| status as u16),
        })
    }
}

impl From<Fields> for JsValue {
    fn from(fields: Fields) -> Self {
        fields.0.into()
    }
}

/// A worker's first message: that it is ready, and of which build.
#[must_use]
pub(super) fn ready(build: u32) -> JsValue {
    Fields::default().with("ready", build).into()
}

/// Whether a worker is ready and of this build.
pub(super) fn is_ready(message: &JsValue, build: u32) -> bool {
    Fields::of(message).number("ready") == Some(f64::from(build))
}

/// Tells two builds apart by what their two sides must agree on.
pub(super) const fn build_of(sources: &[&[u8]]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    let mut source = 0;
    while source < sources.len() {
        let mut at = 0;
        while at < sources[source].len() {
            // FNV-1a, since it fits in a constant.
            hash = (hash ^ sources[source][at] as u32).wrapping_mul(0x0100_0193);
            at += 1;
        }
        source += 1;
    }
    hash
}
