//! The names so far, for when the page breaks.

use leptos::prelude::*;

use super::Driver;
use crate::domain::export::last_words::list;

impl Driver {
    /// A list of them; empty without any. Whatever is in the hands of what broke is left out.
    pub(crate) fn last_words(self) -> String {
        let inner = self.inner();
        let (Some(rows), Ok(names)) = (
            self.session.rows.try_get_untracked(),
            inner.names.try_borrow(),
        ) else {
            return String::new();
        };
        let named = rows.iter().filter_map(|row| {
            let name = names.get(row.id)?;
            Some((&*row.source.path, name.to_string()))
        });
        let mut named = named.peekable();
        match named.peek() {
            Some(_) => list(named),
            None => String::new(),
        }
    }
}
