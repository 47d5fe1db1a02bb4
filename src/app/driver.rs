//! Connects the pure run to the browser: commands become browser calls, their outcomes events.
//!
//! The only place in `app` that waits, with its submodules. It decides nothing that
//! [`Run`] could decide.

mod alike;
mod asking;
mod bulk;
mod coming_back;
mod connecting;
mod context;
mod delivery;
mod dialogs;
mod enlarging;
mod exporting;
mod importing;
mod in_place;
mod intake;
mod keeping;
mod last_words;
mod learning;
mod looking;
mod naming;
mod parcels;
mod places;
mod planning;
mod reading;
mod recalling;
mod remembering;
mod review;
mod selecting;
mod sending;
mod servers;
mod shown;
mod sidecars;
mod slicing;
mod speaking;
mod spelling;
mod starting;
mod telling;
mod undoing;
mod walking;

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use futures_channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

pub(super) use self::naming::Choice;
use self::undoing::Removed;
use super::connection::{Connection, Target};
use super::review::Review;
use super::session::{Session, Summary, View};
use crate::browser::annex::Annex;
use crate::browser::courier::Courier;
use crate::browser::downloads::Picture;
use crate::browser::expert::Experts;
use crate::browser::files::{Originals, Sidecar};
use crate::browser::namer::Namer;
use crate::browser::object_url::ObjectUrl;
use crate::browser::thumbnailer::Thumbnailer;
use crate::browser::{clock, storage, timers};
use crate::domain::decision::Decision;
use crate::domain::file_name::FileName;
use crate::domain::history::History;
use crate::domain::house_style::LastTyped;
use crate::domain::image::{JobId, SourceImage};
use crate::domain::job::Stage;
use crate::domain::jobs::{JobMap, JobSet};
use crate::domain::key_ring::KeyRing;
use crate::domain::problem::Problem;
use crate::domain::run::{Command, Event, Moment, Phase, Run, Tick};
use crate::domain::sent::Sent;
use crate::domain::settings::Settings;
use crate::domain::thumbnail::Thumbnail;

/// The components' one handle on everything that happens.
#[derive(Clone, Copy)]
pub(super) struct Driver {
    session: Session,
    inner: StoredValue<Rc<Inner>, LocalStorage>,
}

/// What is not shown: the run itself and what belongs to the browser.
#[derive(Default)]
struct Inner {
    run: RefCell<Run>,
    /// Where the run's requests go; set when it starts.
    targets: RefCell<Vec<Target>>,
    originals: Originals,
    thumbnailer: Thumbnailer,
    courier: Courier,
    /// Started with the first picture that is looked at here.
    namer: OnceCell<Namer>,
    /// Thumbnails of pictures that are about to be asked about.
    thumbnails: RefCell<JobMap<Thumbnail>>,
    /// Everything that left this computer.
    sent: RefCell<Sent<Picture>>,
    /// Files that may go with pictures.
    sidecars: RefCell<Vec<Sidecar>>,
    /// Which of them go with which picture, by their places.
    with_pictures: RefCell<JobMap<Vec<usize>>>,
    /// Videos that came in and have no row.
    videos: RefCell<Vec<(SourceImage, File)>>,
    /// Checksums of originals, as they were when their thumbnails were made.
    checksums: RefCell<JobMap<u32>>,
    /// By ticket; dropping one breaks its request off.
    requests: RefCell<Vec<(u32, oneshot::Sender<()>)>>,
    /// Pictures that are at the thumbnailer, or of which it can make nothing.
    drawing: RefCell<JobSet>,
    /// Rows that came into view without a small picture.
    to_preview: RefCell<VecDeque<JobId>>,
    /// Rows in sight.
    seen: RefCell<Vec<JobId>>,
    is_previewing: Cell<bool>,
    /// The new name of every picture that has one.
    names: RefCell<JobMap<FileName>>,
    /// Pictures with good old names that are offered to be kept.
    offered: RefCell<JobSet>,
    last_typed: RefCell<LastTyped>,
    /// Pictures whose names lack the date that the template asks for.
    undated: RefCell<JobSet>,
    /// Originals that could not be taken home.
    undelivered: RefCell<JobMap<Problem>>,
    /// Dropping it breaks off taking files home.
    delivering: RefCell<Option<oneshot::Sender<()>>>,
    /// What a person did, to be undone.
    history: RefCell<History<Vec<Removed>>>,
    /// Decisions that wait for a moment in which the page is free.
    to_decide: RefCell<VecDeque<(JobId, Decision)>>,
    /// Counts what is planned for many names, so that only the latest plan is shown.
    plans: Cell<u32>,
    /// How the list is shown, and what of it is selected.
    review: RefCell<Review>,
    large: RefCell<enlarging::Large>,
    planning: planning::Planning,
    experts: Experts,
    annex: Annex,
    /// What was read in pictures to be told to a gateway.
    texts: RefCell<JobMap<String>>,
    /// Pictures that a dialog shows.
    on_show: RefCell<Vec<ObjectUrl>>,
    is_learning: Cell<bool>,
    memory: remembering::Memory,
    renaming: in_place::Tools,
    wake_at: Cell<Option<Moment>>,
    is_starting: Cell<bool>,
    next_id: Cell<u32>,
}

impl Driver {
    /// Reads what this device remembers and sets everything up.
    pub(super) fn start() -> Self {
        let settings = Settings::read(&storage::settings());
        let connection = Connection::new(KeyRing::from_lines(&storage::keys()));
        let session = Session::new(connection, settings.rules.clone());
        let driver = Self {
            session,
            inner: StoredValue::new_local(Rc::default()),
        };
        driver.restore(&settings);
        driver.recall_list();
        driver.recall_renames();
        driver.follow_in_dialogs();
        driver.follow_in_preview();
        driver
    }

    pub(super) fn session(&self) -> Session {
        self.session
    }

    fn inner(&self) -> Rc<Inner> {
        self.inner.get_value()
    }

    // What a person presses.

    pub(super) fn pause(self) {
        self.send(Event::Paused);
    }

    pub(super) fn stop(self) {
        self.send(Event::Stopped);
    }

    // The loop: an event in, commands out, the page brought up to date.

    fn send(self, event: Event) {
        let tick = Tick {
            now: clock::now(),
            unix_ms: clock::unix_ms(),
            chance: clock::chance(),
        };
        let was_idle = self.is_idle();
        let is_stop = matches!(event, Event::Stopped);
        let is_refusal = matches!(event, Event::Replied(_, Err(_)));
        let step = self.inner().run.borrow_mut().handle(event, tick);
        self.show(&step.changed);
        if is_refusal {
            self.inner().keep_lessons();
            self.lead_to_the_key();
        }
        if !was_idle && self.is_idle() {
            self.list_at_the_end();
        }
        for command in step.commands {
            self.obey(command);
        }
        if !was_idle && self.is_idle() && !is_stop {
            self.tell_apart_at_the_end();
        }
    }

    fn is_idle(self) -> bool {
        *self.inner().run.borrow().phase() == Phase::Idle
    }

    fn obey(self, command: Command) {
        match command {
            Command::Prepare { job, max_edge_px } => {
                spawn_local(self.prepare(job, max_edge_px));
            }
            Command::Ask(request) => {
                let (stop, stopped) = oneshot::channel();
                let requests = &self.inner().requests;
                requests.borrow_mut().push((request.ticket, stop));
                spawn_local(async move {
                    timers::unless(stopped, self.ask(request)).await;
                });
            }
            Command::Abandon(ticket) => self.inner().hang_up(ticket),
            Command::Cancel(job) => self.cancel(job),
            Command::WakeAt(moment) => self.wake_at(moment),
        }
    }

    fn cancel(self, job: JobId) {
        let inner = self.inner();
        inner.thumbnails.borrow_mut().remove(job);
        inner.thumbnailer.cancel(job);
    }

    /// One timer at a time, for the nearest moment; a spare wake-up does no harm.
    fn wake_at(self, moment: Moment) {
        let inner = self.inner();
        if inner.wake_at.get().is_some_and(|earlier| earlier <= moment) {
            return;
        }
        inner.wake_at.set(Some(moment));
        spawn_local(async move {
            // At least once a second, so that a countdown is seen to count.
            while clock::now() < moment {
                let left = moment.since(clock::now()).min(1_000);
                timers::sleep(left as u32).await;
                self.show_summary();
            }
            inner.wake_at.set(None);
            self.send(Event::Woke);
        });
    }

    /// Brings the rows of these pictures and the summary up to date.
    fn show(self, changed: &[JobId]) {
        for id in changed {
            self.show_row(*id);
        }
        self.show_summary();
        if !changed.is_empty() {
            self.withdraw_offers(changed);
            self.names_changed();
            self.keep_rows(changed);
        }
    }

    fn show_row(self, id: JobId) {
        let inner = self.inner();
        let run = inner.run.borrow();
        let (Some(row), Some(job)) = (self.session.row(id), run.job(id)) else {
            return;
        };
        let stage = job.status().stage();
        if !stage.is_active() || stage == Stage::Following {
            inner.thumbnails.borrow_mut().remove(id);
        }
        let name = inner.names.borrow().get(id).cloned();
        let is_telling_apart = run.is_telling_apart(id);
        let shown = View::of(job, name, inner.undelivered.borrow().get(id));
        let view = View {
            // It has its name meanwhile.
            stage: if is_telling_apart {
                Stage::Named
            } else {
                shown.stage
            },
            companions: alike::companions(&run, id),
            is_telling_apart,
            is_undated: inner.undated.borrow().contains(id),
            ..shown
        };
        if row.view.with_untracked(|shown| *shown != view) {
            row.view.set(view);
        }
    }

    fn show_summary(self) {
        let summary = Summary::of(&self.inner().run.borrow(), clock::now());
        if self
            .session
            .summary
            .with_untracked(|shown| *shown != summary)
        {
            self.session.summary.set(summary);
        }
    }

    /// Lets go of everything that belongs to a picture.
    fn forget(self, id: JobId) {
        let inner = self.inner();
        inner.originals.forget(id);
        inner.checksums.borrow_mut().remove(id);
        inner.names.borrow_mut().remove(id);
        inner.undated.borrow_mut().remove(id);
        inner.undelivered.borrow_mut().remove(id);
        self.no_longer_absent(id);
        self.keep_rows(&[id]);
    }
}
