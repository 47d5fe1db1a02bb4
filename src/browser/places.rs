//! Handles of what was dropped: a folder can be changed through one, and after a reload the files are
//! found again through them. Chromium alone has them for what lies on the disk.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, FileSystemHandle};

use super::js_error::JsError;

/// So many dropped things are asked for their handles: nobody drops more folders at once, and asking
/// ten thousand files takes time.
const MOST_DROPPED: u32 = 50;

/// A file or a folder that was dropped.
#[derive(Clone, Debug)]
pub struct Place(pub(super) FileSystemHandle);

impl Place {
    /// As it was kept.
    #[must_use]
    pub fn kept(handle: JsValue) -> Self {
        Self(handle.unchecked_into())
    }

    /// To be kept.
    #[must_use]
    pub fn handle(&self) -> JsValue {
        self.0.clone().into()
    }

    /// Asks the person, if need be, whether the page may read it; to be called on a click.
    pub async fn allows_reading(&self) -> bool {
        is_granted(&self.0, "read").await.unwrap_or(false)
    }
}

/// Asks for the handles of what was dropped; to be called before the event ends, and awaited after.
pub fn dropped(transfer: &DataTransfer) -> Vec<impl Future<Output = Option<Place>> + use<>> {
    let items = transfer.items();
    let handles = (0..items.length().min(MOST_DROPPED))
        .filter_map(|index| items.get(index)?.unchecked_ref::<Dropped>().handle().ok());
    let place = |handle: Promise| async move {
        let handle = JsFuture::from(handle).await.ok()?;
        (!handle.is_null()).then(|| Place::kept(handle))
    };
    handles.map(place).collect()
}

/// Whether the page may do this with it, once the person was asked.
pub(super) async fn is_granted(handle: &JsValue, mode: &str) -> Result<bool, JsError> {
    let options = Object::new();
    Reflect::set(&options, &"mode".into(), &mode.into())?;
    let asked = handle
        .unchecked_ref::<Guarded>()
        .request_permission(&options)?;
    let answer = JsFuture::from(asked).await?;
    Ok(answer.as_string().as_deref() == Some("granted"))
}

#[wasm_bindgen]
extern "C" {
    type Guarded;
    #[wasm_bindgen(method, catch, js_name = requestPermission)]
    fn request_permission(this: &Guarded, options: &Object) -> Result<Promise, JsValue>;

    type Dropped;
    #[wasm_bindgen(method, catch, js_name = getAsFileSystemHandle)]
    fn handle(this: &Dropped) -> Result<Promise, JsValue>;
}
