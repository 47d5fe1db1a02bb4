//! At most one tab at a time does a thing.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::js_error::JsError;

/// The right to do it, until it is dropped. A tab that goes away loses it too.
#[derive(Debug)]
pub(super) struct Lock(Function);

impl Lock {
    /// The lock of this name; `None` while another tab has it.
    ///
    /// # Errors
    /// Where the browser has no locks.
    pub(super) async fn take(name: &'static str) -> Result<Option<Self>, JsError> {
        let release = JsFuture::from(Promise::new(&mut |granted, refused| {
            if let Err(error) = request(name, granted, &refused) {
                // Calling it fails only if it throws, and browsers' own do not.
                let _ = refused.call1(&JsValue::UNDEFINED, &error);
            }
        }));
        Ok(release.await?.dyn_into::<Function>().ok().map(Self))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Resolving a promise does not throw.
        let _ = self.0.call0(&JsValue::UNDEFINED);
    }
}

/// Calls `granted` with what gives the lock back, or with nothing where it is not to be had.
fn request(name: &str, granted: Function, refused: &Function) -> Result<(), JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &true.into())?;
    let holding = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() {
            let _ = granted.call1(&JsValue::UNDEFINED, &JsValue::NULL);
            return JsValue::UNDEFINED;
        }
        let held = Promise::new(&mut |release, _| {
            let _ = granted.call1(&JsValue::UNDEFINED, &release);
        });
        held.into()
    });
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into())?;
    let locks = Reflect::get(&navigator, &"locks".into())?;
    let held = locks
        .unchecked_ref::<Locks>()
        .request(name, &options, &holding)?;
    let refused = refused.clone();
    wasm_bindgen_futures::spawn_local(async move {
        if let Err(error) = JsFuture::from(held).await {
            // As above.
            let _ = refused.call1(&JsValue::UNDEFINED, &error);
        }
    });
    Ok(())
}

#[wasm_bindgen]
extern "C" {
    type Locks;
    #[wasm_bindgen(method, catch)]
    fn request(
        this: &Locks,
        name: &str,
        options: &Object,
        callback: &JsValue,
    ) -> Result<Promise, JsValue>;
}
