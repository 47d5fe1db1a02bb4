//! The pane with the large picture of the current row, straight from its original, and all that is
//! known of it.

use leptos::prelude::*;

use super::Driver;
use crate::app::session::Row;
use crate::browser::object_url::ObjectUrl;
use crate::domain::dialog::Dialog;
use crate::domain::dialog::preview::{Choice, News, Said};
use crate::domain::image::JobId;
use crate::domain::image::media_type::Support;

/// So long a row must be the current one before its original is read, in milliseconds: rows that
/// are only passed by are not.
const STAY_MS: u32 = 120;

/// The picture that is shown large, and its original once a person has stayed with it.
#[derive(Default)]
pub(super) struct Large {
    id: Option<JobId>,
    url: Option<ObjectUrl>,
}

impl Driver {
    /// Keeps the pane up to date as long as it is open.
    pub(super) fn follow_in_preview(self) {
        Effect::new(move |_| {
            if self.session.is_preview_open.get() {
                let news = self.news_of_preview();
                self.inner().annex.tell(Dialog::Preview, &news);
            }
        });
    }

    /// Opens the pane, or closes it.
    pub(crate) fn switch_preview(self) {
        match self.session.is_preview_open.get_untracked() {
            true => self.inner().annex.tell(Dialog::Preview, ""),
            false => self.open_dialog(Dialog::Preview),
        }
    }

    /// A person, or an empty list, closed the pane.
    pub(super) fn preview_is_closed(self) {
        self.session.is_preview_open.set(false);
        self.inner().large.take();
        self.keep_the_keyboard(crate::app::filter_bar::PREVIEW);
    }

    /// A person picked one of the names that the pane offers.
    pub(super) fn pick_in_preview(self, at: &str) {
        if let (Some(row), Ok(at)) = (untrack(|| self.current_row()), at.parse()) {
            self.pick(row.id, at);
        }
    }

    /// Nothing where there is no picture to show, which closes the pane.
    pub(super) fn news_of_preview(self) -> String {
        let Some(row) = self.current_row() else {
            return String::new();
        };
        let view = row.view.get();
        let choices = view.said.as_ref().map(|said| {
            let choices = self.choices(&row, said, &view.decision).into_iter();
            let choices = choices.map(|choice| Choice {
                stem: choice.stem.to_string(),
                is_chosen: choice.is_chosen,
            });
            choices.collect()
        });
        let small = row.preview.get();
        News {
            path: row.source.path.clone(),
            size: row.source.size as usize,
            name: view.name.as_ref().map(ToString::to_string),
            large: self.large(&row),
            small: small.map(|url| url.as_str().to_owned()),
            said: view.said.as_ref().map(|said| {
                let details = said.details();
                Said {
                    model: said.asked.model.to_string(),
                    alt_text: details.alt_text.clone(),
                    keywords: details.keywords.join(", "),
                    confidence: details.confidence.map(usize::from),
                }
            }),
            choices: choices.unwrap_or_default(),
        }
        .to_text()
    }

    /// Where the original is; what was shown before is freed at once.
    fn large(self, row: &Row) -> Option<String> {
        let inner = self.inner();
        let mut large = inner.large.borrow_mut();
        let id = row.id;
        if large.id != Some(id) {
            *large = Large {
                id: Some(id),
                url: None,
            };
            self.later(STAY_MS, move |driver| driver.enlarge(id));
        }
        large.url.as_ref().map(|url| url.as_str().to_owned())
    }

    fn enlarge(self, id: JobId) {
        let inner = self.inner();
        if inner.large.borrow().id != Some(id) {
            return;
        }
        let url = self.original(id);
        if url.is_some() {
            inner.large.borrow_mut().url = url;
            let news = untrack(|| self.news_of_preview());
            inner.annex.tell(Dialog::Preview, &news);
        }
    }

    /// The original of a picture, where the browser may show it.
    fn original(self, id: JobId) -> Option<ObjectUrl> {
        let media_type = self.session.row(id)?.source.media_type;
        let is_shown = media_type.support() == Support::EveryBrowser && !media_type.is_video();
        let file = self.inner().originals.file(id).filter(|_| is_shown)?;
        ObjectUrl::new(&file).ok()
    }
}
