//! Where the keyboard goes in the list, most of which is not in the document.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use crate::app::review::Shown;
use crate::browser::{focus, timers, viewport};
use crate::domain::image::JobId;
use crate::domain::review::{Walk, walk};
use crate::domain::virtual_list::{Section, top_px};

/// How often, and after how many milliseconds, a row is looked for that is drawn after the list was scrolled.
const LOOKS: u32 = 500;
const LOOK_MS: u32 = 20;

impl Driver {
    /// One step from the folder at this place, or from the current row.
    pub(crate) fn walk(self, folder: Option<usize>, step: Walk) {
        let Some(list) = viewport::list() else {
            return;
        };
        let from = match folder {
            Some(at) => self.inner().review.borrow().listing.line_of_folder(at),
            None => self.current_line().unwrap_or_default(),
        };
        let sections = untrack(|| self.sections());
        let columns = viewport::sizes(&list).columns;
        self.lead_to_line(walk(&sections, columns, from, step));
    }

    fn current_line(self) -> Option<usize> {
        self.line_of(self.session.current.get_untracked()?)
    }

    /// On which line a picture stands.
    fn line_of(self, id: JobId) -> Option<usize> {
        self.inner().review.borrow().listing.line(id)
    }

    /// The next row has the keyboard, or this one if it is the last.
    pub(crate) fn go_on_from(self, id: JobId) {
        let shown = untrack(|| self.shown_pictures());
        let next = shown.iter().skip_while(|shown| **shown != id).nth(1);
        // A picture in a closed folder has no row; its folder has the keyboard then.
        let line = self.line_of(*next.unwrap_or(&id));
        self.lead_to_line(line.unwrap_or_default());
    }

    /// Removes pictures; the row that stands there then has the keyboard.
    pub(crate) fn remove_and_go_on(self, ids: &[JobId]) {
        let line = self.current_line().unwrap_or_default();
        self.remove(ids);
        // By then the row is gone from the document.
        self.later(0, move |driver| {
            let sections = untrack(|| driver.sections());
            let lines: usize = sections.iter().map(Section::lines).sum();
            driver.lead_to_line(line.min(lines.saturating_sub(1)));
        });
    }

    /// A step by as many rows as the window shows.
    pub(crate) fn page(self) -> usize {
        viewport::list().map_or(1, |list| {
            let rows = viewport::sight(&list).height_px / viewport::sizes(&list).row_px;
            (rows as usize).saturating_sub(1).max(1)
        })
    }

    /// Gives the keyboard to a row, wherever in the list it is.
    pub(crate) fn lead_to(self, id: JobId) {
        self.session.current.set(Some(id));
        // By then the row is in the document, if it is to be.
        self.later(0, move |driver| {
            if let Some(line) = driver.line_of(id) {
                driver.lead_to_line(line);
            }
        });
    }

    fn lead_to_line(self, line: usize) {
        let Some(shown) = untrack(|| self.lines(line..line + 1)).pop() else {
            return;
        };
        if let Some(id) = shown.id() {
            self.session.current.set(Some(id));
        }
        if focus_on(&shown) {
            return;
        }
        if let Some(list) = viewport::list() {
            let sections = untrack(|| self.sections());
            viewport::scroll_to(&list, top_px(&sections, viewport::sizes(&list), line));
        }
        self.focus_when_drawn(shown);
    }

    /// Gives the keyboard to a row that is drawn soon, unless it is wanted elsewhere by then.
    fn focus_when_drawn(self, shown: Shown) {
        let current = self.session.current;
        spawn_local(async move {
            for _ in 0..LOOKS {
                timers::sleep(LOOK_MS).await;
                let is_wanted = shown
                    .id()
                    .is_none_or(|id| current.get_untracked() == Some(id));
                if !is_wanted || focus_on(&shown) {
                    break;
                }
            }
        });
    }

    /// Does something after so many milliseconds.
    pub(super) fn later(self, milliseconds: u32, act: impl FnOnce(Self) + 'static) {
        let act: Box<dyn FnOnce(Self)> = Box::new(act);
        spawn_local(async move {
            timers::sleep(milliseconds).await;
            act(self);
        });
    }
}

/// Gives the keyboard to what is shown on a line; `false` if it is not in the document.
fn focus_on(shown: &Shown) -> bool {
    match shown {
        Shown::Row(row) => focus::row_of_file(&row.source.path),
        Shown::Folder(at) => focus::folder_at(*at),
    }
}
