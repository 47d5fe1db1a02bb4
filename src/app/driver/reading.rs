//! Reading the text in pictures on this device before a gateway is asked, where a person allows it.

use leptos::prelude::*;

use super::Driver;
use crate::browser::raster::Prepared;
use crate::domain::evidence::Reading;
use crate::domain::image::JobId;
use crate::domain::picture_size::Edges;

impl Driver {
    /// Reads a thumbnail, to tell the model what it says. A page of text that is small is made anew,
    /// as large as text needs.
    ///
    /// It is a help and no more: where this device cannot read, the picture is asked about without.
    pub(super) async fn with_text_read(
        self,
        job: JobId,
        prepared: Prepared,
        edges: Edges,
    ) -> Prepared {
        if !self.reads_text() {
            return prepared;
        }
        let Some(reading) = self.read_text(job, &prepared.thumbnail.jpeg).await else {
            return prepared;
        };
        let edge_px = prepared.thumbnail.width.max(prepared.thumbnail.height);
        if !reading.is_page || edge_px >= edges.text_px {
            return prepared;
        }
        let larger = self.thumbnail(job, Edges::all(edges.text_px)).await;
        larger.unwrap_or(prepared)
    }

    /// Reads what was made ready before a person allowed it.
    pub(super) async fn read_missing_texts(self, jobs: &[JobId]) {
        let inner = self.inner();
        for job in jobs.iter().filter(|_| self.reads_text()) {
            let is_read = inner.texts.borrow().get(*job).is_some();
            let jpeg = inner
                .thumbnails
                .borrow()
                .get(*job)
                .map(|it| it.jpeg.clone());
            if let Some(jpeg) = jpeg.filter(|_| !is_read) {
                self.read_text(*job, &jpeg).await;
            }
        }
    }

    async fn read_text(self, job: JobId, jpeg: &[u8]) -> Option<Reading> {
        let reading = self.namer().read(jpeg.to_vec()).await.ok()?;
        let texts = &self.inner().texts;
        texts.borrow_mut().insert(job, reading.text.clone());
        Some(reading)
    }

    /// Whether the gateway that is asked first is told what stands in a picture. This device reads
    /// it anyway when it names pictures itself.
    fn reads_text(self) -> bool {
        self.session.rules.with_untracked(|rules| rules.tells.text) && !self.looks_itself()
    }
}
