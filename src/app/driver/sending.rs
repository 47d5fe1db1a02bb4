//! The record of what left this computer.

use super::Driver;
use crate::browser::downloads::Picture;
use crate::domain::gateway::Gateway;
use crate::domain::image::JobId;
use crate::domain::sent::Sending;
use crate::domain::thumbnail::Thumbnail;

/// A part of the record, the latest first.
pub(crate) struct SentPage {
    pub sendings: Vec<Sending<Picture>>,
    /// All thumbnails that went out.
    pub total: usize,
    /// Of how many the pictures are still kept.
    pub kept: usize,
}

impl Driver {
    /// So many of what was sent, after the latest `skip`.
    pub(crate) fn sent(self, skip: usize, count: usize) -> SentPage {
        let inner = self.inner();
        let sent = inner.sent.borrow();
        SentPage {
            sendings: sent.latest(skip).take(count).cloned().collect(),
            total: sent.len(),
            kept: sent.kept(),
        }
    }

    /// The thumbnails of these pictures go to this gateway now.
    pub(super) fn record_sending(self, jobs: &[JobId], gateway: &Gateway) {
        let inner = self.inner();
        let host = gateway.base.host().unwrap_or("this page's own site");
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
