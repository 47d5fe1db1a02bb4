//! What models were seen to refuse, kept on this device.

use super::Inner;
use crate::browser::{clock, storage};
use crate::domain::lessons::Lessons;

impl Inner {
    /// Keeps on this device what models were seen to refuse.
    pub(super) fn keep_lessons(&self) {
        let before = lessons();
        let mut lessons = before.clone();
        let run = self.run.borrow();
        for target in self.targets.borrow().iter() {
            let base = target.gateway.base.to_string();
            for (model, quirks) in run.ladder().quirks_of(&target.identity()) {
                if quirks != target.usual_quirks() {
                    lessons.learn(&base, model, quirks, clock::unix_ms());
                }
            }
        }
        if lessons != before {
            storage::keep_lessons(&lessons.to_text());
        }
    }
}

/// What models were seen to refuse, at this visit or at an earlier one.
pub(super) fn lessons() -> Lessons {
    Lessons::read(&storage::lessons(), clock::unix_ms())
}
