//! Handles of what was dropped: a folder is renamed in through one, and in a later visit the files of
//! a kept list come back by a click.

use leptos::ev::DragEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use super::intake::Newcomers;
use crate::browser::files::Arrivals;
use crate::browser::in_place::{Folder, can_rename};
use crate::browser::places::{self, Place};
use crate::domain::session::Order;
use crate::domain::words;

impl Driver {
    /// Keeps the handles of what is dropped; to be called before the event of the drop ends.
    pub(super) fn keep_places(self, event: &DragEvent) {
        let transfer = event.data_transfer();
        let Some(transfer) = transfer.filter(|_| can_rename()) else {
            return;
        };
        let dropped = places::dropped(&transfer);
        spawn_local(async move {
            let inner = self.inner();
            let mut handles = Vec::new();
            for place in dropped {
                if let Some(place) = place.await {
                    (inner.renaming.dropped.borrow_mut()).extend(Folder::of(&place));
                    handles.push(place.handle());
                }
            }
            // Without them the files are dropped again; nothing else is lost.
            let order = Order::KeepPlaces.to_text();
            let _ = inner.experts.keeper.ask_for(&order, handles).await;
        });
    }

    /// Finds the handles of what the rows that came back were dropped as.
    pub(super) async fn recall_places(self) {
        let inner = self.inner();
        let is_any_absent = self.session.absent.get_untracked() > 0;
        if is_any_absent && can_rename() {
            let order = Order::Places.to_text();
            let places = inner.experts.keeper.ask_for(&order, Vec::new()).await;
            let places = places.unwrap_or_default().to_vec().into_iter();
            let places: Vec<Place> = places.map(Place::kept).collect();
            self.session.has_places.set(!places.is_empty());
            inner.memory.places.replace(places);
        }
    }

    /// Opens what was dropped in an earlier visit, if the person lets the page: its files go to the
    /// rows that wait for them.
    pub(crate) fn open_again(self) {
        let inner = self.inner();
        let places = inner.memory.places.take();
        self.session.has_places.set(false);
        spawn_local(async move {
            let mut is_any_open = false;
            for place in places {
                is_any_open |= place.allows_reading().await;
            }
            let order = Order::Files.to_text();
            while is_any_open
                && let Ok(files) = inner.experts.keeper.ask_for(&order, Vec::new()).await
                && files.length() > 0
            {
                let arrivals = Arrivals::from_worker(&files);
                self.take_all(arrivals, Newcomers::LeftOut).await;
            }
            if self.session.absent.get_untracked() > 0 {
                self.session.said.set(words::drop_again().to_owned());
            }
        });
    }
}
