//! IndexedDB: what must survive a reload, a crash, a power cut.
//!
//! Values are whatever structured clone can hold, handles of folders too. Browsers may refuse
//! storage, and then every call says so. The few calls that are needed are made here and not by a
//! crate: those weigh tens of kilobytes, which everybody would load first.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
};

use crate::browser::js_error::JsError;

pub(super) const NAME: &str = "eponym";
const VERSION: u32 = 1;

/// A set of values by their keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Store {
    /// What is to be renamed where.
    Renames,
    /// How far that is.
    RenameProgress,
}

impl Store {
    const ALL: [Self; 2] = [Self::Renames, Self::RenameProgress];

    fn name(self) -> &'static str {
        match self {
            Self::Renames => "renames",
            Self::RenameProgress => "rename_progress",
        }
    }
}

/// An open database; clones share it.
#[derive(Clone, Debug)]
pub(super) struct Database(IdbDatabase);

impl Database {
    /// Opens the database of this page, made if need be.
    ///
    /// # Errors
    /// Where the browser keeps nothing for this page.
    pub(super) async fn open() -> Result<Self, JsError> {
        let factory: IdbFactory =
            Reflect::get(&js_sys::global(), &"indexedDB".into())?.dyn_into()?;
        let request = factory.open_with_u32(NAME, VERSION)?;
        let upgrade = upgrade(request.clone());
        request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
        Ok(Self(result(&request).await?.unchecked_into()))
    }

    /// Writes a value to the disk, and waits until it is there.
    ///
    /// # Errors
    /// Where the disk is full, or the browser refuses.
    pub(super) async fn put(
        &self,
        store: Store,
        key: &str,
        value: &JsValue,
    ) -> Result<(), JsError> {
        let (transaction, store) = self.begin(store, "readwrite")?;
        store.put_with_key(value, &key.into())?;
        written(&transaction).await
    }

    /// # Errors
    /// Where the browser refuses.
    pub(super) async fn get(&self, store: Store, key: &str) -> Result<Option<JsValue>, JsError> {
        let (_, store) = self.begin(store, "readonly")?;
        let value = result(&store.get(&key.into())?).await?;
        Ok((!value.is_undefined()).then_some(value))
    }

    /// Every key, in order.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub(super) async fn keys(&self, store: Store) -> Result<Vec<String>, JsError> {
        let (_, store) = self.begin(store, "readonly")?;
        let keys: Array = result(&store.get_all_keys()?).await?.unchecked_into();
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }

    /// # Errors
    /// Where the browser refuses.
    pub(super) async fn remove(&self, store: Store, key: &str) -> Result<(), JsError> {
        let (transaction, store) = self.begin(store, "readwrite")?;
        store.delete(&key.into())?;
        written(&transaction).await
    }

    fn begin(&self, store: Store, mode: &str) -> Result<(IdbTransaction, IdbObjectStore), JsError> {
        let options = Object::new();
        // The browser's default is done before the disk is.
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let database: &Durable = self.0.unchecked_ref();
        let transaction = database.transaction(store.name(), mode, &options)?;
        let store = transaction.object_store(store.name())?;
        Ok((transaction, store))
    }
}

/// Makes the stores of a new database, and those that an older one has not. Workers hold it open
/// for as long as they work alone, so no other tab waits long for this.
fn upgrade(request: IdbOpenDbRequest) -> JsValue {
    Closure::once_into_js(move || {
        let Ok(database) = request.result() else {
            return;
        };
        let database: IdbDatabase = database.unchecked_into();
        for store in Store::ALL {
            // One that is there stays as it is; one that cannot be made is missed when first used.
            let _ = database.create_object_store(store.name());
        }
    })
}

async fn result(request: &IdbRequest) -> Result<JsValue, JsError> {
    let settled = settled(&mut |done, failed| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(failed));
    });
    if settled.await.is_err() {
        let error = request.error()?;
        return Err(error.map_or(JsValue::UNDEFINED, JsValue::from).into());
    }
    Ok(request.result()?)
}

async fn written(transaction: &IdbTransaction) -> Result<(), JsError> {
    let settled = settled(&mut |done, failed| {
        transaction.set_oncomplete(Some(done));
        transaction.set_onabort(Some(failed));
    });
    if settled.await.is_err() {
        let error = transaction.error();
        return Err(error.map_or(JsValue::UNDEFINED, JsValue::from).into());
    }
    Ok(())
}

/// Until one of two events comes.
fn settled(listen: &mut dyn FnMut(&Function, &Function)) -> JsFuture {
    Promise::new(&mut |done, failed| listen(&done, &failed)).into()
}

#[wasm_bindgen]
extern "C" {
    type Durable;
    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Durable,
        store: &str,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}
