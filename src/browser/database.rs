//! IndexedDB: what must survive a reload, a crash, a power cut. In workers alone.
//!
//! Values are whatever structured clone can hold, handles of folders too. Browsers may refuse
//! storage, and then every call says so.

use indexed_db_futures::database::Database as Opened;
use indexed_db_futures::error::{Error, OpenDbError};
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use indexed_db_futures::{KeyRange, Result as Outcome};
use wasm_bindgen::JsValue;

use super::js_error::JsError;

/// A database of this page.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shelf {
    pub name: &'static str,
    /// Counted up when a store is added; those that are there stay as they are.
    pub version: u8,
    pub stores: &'static [&'static str],
}

/// One change of many that are made together.
#[derive(Debug)]
pub(super) struct Change {
    pub store: &'static str,
    pub key: JsValue,
    /// `None` takes the value away.
    pub value: Option<JsValue>,
}

/// An open database; clones share it.
#[derive(Clone, Debug)]
pub(super) struct Database(Opened);

impl Database {
    /// Opens a database, made if need be.
    ///
    /// # Errors
    /// Where the browser keeps nothing for this page; `VersionError` where a newer page has written
    /// to it.
    pub(super) async fn open(shelf: &'static Shelf) -> Result<Self, JsError> {
        let opening = Opened::open(shelf.name)
            .with_version(shelf.version)
            .with_on_upgrade_needed(|_, database| {
                for store in shelf.stores {
                    if !database.object_store_names().any(|there| there == *store) {
                        database.create_object_store(store).build()?;
                    }
                }
                Ok(())
            });
        match opening.await {
            Ok(opened) => Ok(Self(opened)),
            Err(OpenDbError::Base(error)) => Err(thrown(error)),
            Err(error) => Err(JsError::from(&*error.to_string())),
        }
    }

    /// Lets go of the database: whoever wants to change or delete it waits for that.
    pub(super) fn close(self) {
        self.0.close();
    }

    /// Writes a value to the disk, and waits until it is there.
    ///
    /// # Errors
    /// Where the disk is full, or the browser refuses.
    pub(super) async fn put(
        &self,
        store: &'static str,
        key: &str,
        value: &JsValue,
    ) -> Result<(), JsError> {
        let change = Change {
            store,
            key: key.into(),
            value: Some(value.clone()),
        };
        // The browser's default is done before the disk is.
        let durability = TransactionDurability::Strict;
        self.write(&[store], vec![change], durability).await
    }

    /// Makes all of these changes, in these stores, or none. The disk may have them a little later.
    ///
    /// # Errors
    /// Where the disk is full, or the browser refuses.
    pub(super) async fn change(
        &self,
        stores: &[&'static str],
        changes: Vec<Change>,
    ) -> Result<(), JsError> {
        let durability = TransactionDurability::Relaxed;
        self.write(stores, changes, durability).await
    }

    /// # Errors
    /// Where the browser refuses.
    pub(super) async fn get(
        &self,
        store: &'static str,
        key: &str,
    ) -> Result<Option<JsValue>, JsError> {
        let get = async {
            let reading = self.0.transaction(store).build()?;
            let store = reading.object_store(store)?;
            store
                .get::<_, &str, _>(KeyRange::Only(key))
                .primitive()?
                .await
        };
        get.await.map_err(thrown)
    }

    /// Every key, in order.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub(super) async fn keys(&self, store: &'static str) -> Result<Vec<String>, JsError> {
        let keys = async {
            let reading = self.0.transaction(store).build()?;
            let store = reading.object_store(store)?;
            let keys = store.get_all_keys::<String>().primitive()?.await?;
            keys.collect::<Outcome<Vec<_>>>()
        };
        keys.await.map_err(thrown)
    }

    /// So many values with their numbers, in order, after this number.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub(super) async fn numbered(
        &self,
        store: &'static str,
        after: Option<u32>,
        most: u32,
    ) -> Result<Vec<(u32, String)>, JsError> {
        let range = || KeyRange::LowerBound(after.map_or(-1., f64::from), true);
        let values = async {
            let reading = self.0.transaction(store).build()?;
            let store = reading.object_store(store)?;
            let keys = store.get_all_keys::<f64>().with_query::<f64, _>(range());
            let keys = keys.with_limit(most).primitive()?;
            let values = store.get_all::<String>().with_query::<f64, _>(range());
            let values = values.with_limit(most).primitive()?;
            let (keys, values) = (keys.await?, values.await?);
            let pairs = keys.zip(values);
            pairs
                .map(|(key, value)| Ok((key? as u32, value?)))
                .collect::<Outcome<Vec<_>>>()
        };
        values.await.map_err(thrown)
    }

    /// Every value, in the order of its key.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub(super) async fn values(&self, store: &'static str) -> Result<Vec<JsValue>, JsError> {
        let values = async {
            let reading = self.0.transaction(store).build()?;
            let store = reading.object_store(store)?;
            let values = store.get_all::<JsValue>().primitive()?.await?;
            values.collect::<Outcome<Vec<_>>>()
        };
        values.await.map_err(thrown)
    }

    /// # Errors
    /// Where the browser refuses.
    pub(super) async fn remove(&self, store: &'static str, key: &str) -> Result<(), JsError> {
        let change = Change {
            store,
            key: key.into(),
            value: None,
        };
        let durability = TransactionDurability::Strict;
        self.write(&[store], vec![change], durability).await
    }

    /// Takes everything out of these stores.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub(super) async fn clear(&self, stores: &[&'static str]) -> Result<(), JsError> {
        let cleared = async {
            let writing = self.begin(stores, TransactionDurability::Strict)?;
            for store in stores {
                writing.object_store(store)?.clear()?.await?;
            }
            writing.commit().await
        };
        cleared.await.map_err(thrown)
    }

    async fn write(
        &self,
        stores: &[&'static str],
        changes: Vec<Change>,
        durability: TransactionDurability,
    ) -> Result<(), JsError> {
        let written = async {
            let writing = self.begin(stores, durability)?;
            for Change { store, key, value } in changes {
                let store = writing.object_store(store)?;
                // The transaction says what became of each.
                match value {
                    Some(value) => drop(store.put(value).with_key(key).primitive()?),
                    None => drop(
                        store
                            .delete::<JsValue, _>(KeyRange::Only(key))
                            .primitive()?,
                    ),
                }
            }
            writing.commit().await
        };
        written.await.map_err(thrown)
    }

    fn begin(
        &self,
        stores: &[&'static str],
        durability: TransactionDurability,
    ) -> Outcome<Transaction<'_>> {
        let options = TransactionOptions::new().with_durability(durability);
        let writing = self.0.transaction(stores);
        let writing = writing.with_mode(TransactionMode::Readwrite);
        writing.with_options(options).build()
    }
}

fn thrown(error: Error) -> JsError {
    match error {
        Error::DomException(exception) => JsValue::from(exception).into(),
        error => JsError::from(&*error.to_string()),
    }
}
