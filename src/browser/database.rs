//! IndexedDB: what must survive a reload, a crash, a power cut.
//!
//! Values are whatever structured clone can hold, handles of folders too. Browsers may refuse
//! storage, and then every call says so.

use idb::{
    Database as Idb, DatabaseEvent, Factory, ObjectStoreParams, Transaction, TransactionMode,
};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbTransaction};

use crate::browser::js_error::JsError;

const NAME: &str = "eponym";
const VERSION: u32 = 1;

/// A set of values by their keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
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
pub struct Database(IdbDatabase);

impl Database {
    /// Opens the database of this page, made if need be.
    ///
    /// # Errors
    /// Where the browser keeps nothing for this page.
    pub async fn open() -> Result<Self, JsError> {
        let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
        request.on_upgrade_needed(|event| {
            let Ok(database) = event.database() else {
                return;
            };
            for store in Store::ALL {
                // One that cannot be made is missed when it is first used.
                let _ = database.create_object_store(store.name(), ObjectStoreParams::new());
            }
        });
        Ok(Self(request.await?.into()))
    }

    /// Writes a value to the disk, and waits until it is there.
    ///
    /// # Errors
    /// Where the disk is full, or the browser refuses.
    pub async fn put(&self, store: Store, key: &str, value: &JsValue) -> Result<(), JsError> {
        let options = Object::new();
        // The browser's default is done before the disk is.
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let names = Array::of1(&store.name().into());
        let database: &Durable = self.0.unchecked_ref();
        let transaction = database.transaction(&names, "readwrite", &options)?;
        let transaction = Transaction::from(transaction);
        let store = transaction.object_store(store.name())?;
        store.put(value, Some(&key.into()))?.await?;
        transaction.await?;
        Ok(())
    }

    /// # Errors
    /// Where the browser refuses.
    pub async fn get(&self, store: Store, key: &str) -> Result<Option<JsValue>, JsError> {
        let transaction = self.begin(store, TransactionMode::ReadOnly)?;
        let store = transaction.object_store(store.name())?;
        Ok(store.get(JsValue::from(key))?.await?)
    }

    /// Every key, in order.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn keys(&self, store: Store) -> Result<Vec<String>, JsError> {
        let transaction = self.begin(store, TransactionMode::ReadOnly)?;
        let store = transaction.object_store(store.name())?;
        let keys = store.get_all_keys(None, None)?.await?;
        Ok(keys.iter().filter_map(JsValue::as_string).collect())
    }

    /// # Errors
    /// Where the browser refuses.
    pub async fn remove(&self, store: Store, key: &str) -> Result<(), JsError> {
        let transaction = self.begin(store, TransactionMode::ReadWrite)?;
        let store = transaction.object_store(store.name())?;
        store.delete(JsValue::from(key))?.await?;
        transaction.await?;
        Ok(())
    }

    fn begin(&self, store: Store, mode: TransactionMode) -> Result<Transaction, JsError> {
        Ok(Idb::from(self.0.clone()).transaction(&[store.name()], mode)?)
    }
}

impl From<idb::Error> for JsError {
    fn from(error: idb::Error) -> Self {
        Self {
            name: String::new(),
            message: error.to_string(),
        }
    }
}

#[wasm_bindgen]
extern "C" {
    type Durable;
    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Durable,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}
