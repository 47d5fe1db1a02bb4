//! What the page has kept for the next visit.

use serde_json::json;

use super::Page;
use crate::failure::{Failure, Outcome};

/// How many kept rows hold these words.
const KEPT: &str = r"
    const [words, done] = arguments;
    const request = indexedDB.open('eponym-session');
    request.onerror = () => done(String(request.error));
    request.onsuccess = () => {
        const rows = request.result.transaction('rows').objectStore('rows').getAll();
        rows.onsuccess = () => {
            request.result.close();
            done(rows.result.filter(row => row.includes(words)).length);
        };
    };
";

impl Page {
    /// How many kept rows hold these words.
    pub fn kept(&self, words: &str) -> Outcome<u64> {
        let kept = self.async_script(KEPT, vec![json!(words)])?;
        let count = kept.as_u64();
        count.ok_or_else(|| Failure::new(format!("the list cannot be read: {kept}")))
    }

    /// What changes is written a moment later.
    pub fn wait_until_kept(&self, words: &str, rows: u64) -> Outcome {
        self.wait(&format!("{rows} rows with {words:?} are kept"), || {
            Ok((self.kept(words)? == rows).then_some(()))
        })
    }
}
