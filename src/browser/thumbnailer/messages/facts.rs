//! A picture's facts, as fields of a message.

use crate::browser::fields::Fields;
use crate::domain::facts::Facts;
use crate::domain::look::Look;
use crate::domain::taken::Taken;
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

pub(super) fn with(fields: Fields, facts: &Facts) -> Fields {
    let sha256 = facts.sha256.map(|digest| bytes(&digest));
    let look = facts.look.map(|look| bytes(&look.to_bytes()));
    fields
        .with("fullWidth", facts.width)
        .with("fullHeight", facts.height)
        .with_some("animated", facts.is_animated.then_some(true))
        .with_some("sha256", sha256)
        .with_some("look", look)
        .with_some("taken", facts.taken.map(|taken| taken.to_string()))
        .with_some("camera", facts.camera.as_deref())
        .with_some("lens", facts.lens.as_deref())
}

pub(super) fn read(fields: &Fields) -> Option<Facts> {
    Some(Facts {
        width: fields.number("fullWidth")? as u32,
        height: fields.number("fullHeight")? as u32,
        is_animated: fields.is_set("animated"),
        sha256: array(fields, "sha256"),
        look: array(fields, "look").map(|bytes| Look::from_bytes(&bytes)),
        taken: fields.text("taken").as_deref().and_then(Taken::read),
        camera: fields.text("camera"),
        lens: fields.text("lens"),
    })
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn array<const LENGTH: usize>(fields: &Fields, name: &str) -> Option<[u8; LENGTH]> {
    let bytes = Uint8Array::new(&fields.value(name)?).to_vec();
    bytes.try_into().ok()
}
