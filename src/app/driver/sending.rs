//! The record of what left this computer.

use super::Driver;
use crate::browser::downloads::Picture;
use crate::domain::gateway::Gateway;
use crate::domain::image::JobId;
use crate::domain::thumbnail::Thumbnail;
use crate::domain::words;

impl Driver {
    /// The thumbnails of these pictures go to this gateway now.
    pub(super) fn record_sending(self, jobs: &[JobId], gateway: &Gateway) {
        let inner = self.inner();
        let own_site = words::own_site();
        let host = gateway.base.host().unwrap_or(own_site);
        let thumbnails = inner.thumbnails.borrow();
        let mut sent = inner.sent.borrow_mut();
        let picture = |thumbnail: &Thumbnail| Picture::of_jpeg(&thumbnail.jpeg).ok();
        for id in jobs {
            if let (Some(row), Some(thumbnail)) = (self.session.row(*id), thumbnails.get(*id)) {
                sent.record(*id, &row.source, thumbnail, host, picture);
            }
        }
    }

    /// The words that went with them.
    pub(super) fn record_words(self, jobs: &[JobId], words: Option<String>) {
        if let Some(words) = words {
            self.inner().sent.borrow_mut().tell(jobs, &words);
        }
    }
}
