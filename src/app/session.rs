//! What the page shows: the rows, the summary of the run, the rules. The only shared state.
//!
//! The truth about the run is in [`Run`], which the driver keeps; here is what rows and bars read.
//! Every field is a signal, and only what changed is written, so one answer repaints one row.

mod delivery;

use std::sync::Arc;

use leptos::prelude::*;

pub(super) use self::delivery::Delivery;
use super::connection::Connection;
use crate::browser::object_url::ObjectUrl;
use crate::browser::versions::Newer;
use crate::domain::archive_options::ArchiveOptions;
use crate::domain::ascii::Transliteration;
use crate::domain::decision::Decision;
use crate::domain::dialog::Dialog;
use crate::domain::export::import::Fault;
use crate::domain::file_name::{Extension, FileName, Stem, split};
use crate::domain::gateway::reply::Usage;
use crate::domain::image::{JobId, SkipReason, SourceImage};
use crate::domain::job::{Job, Stage, Status};
use crate::domain::ladder::PassedOver;
use crate::domain::old_name::{Verdict, judge};
use crate::domain::problem::{Code, Problem};
use crate::domain::rules::Rules;
use crate::domain::run::{Counts, Moment, Phase, Run};
use crate::domain::said::Said;
use crate::domain::session::State;

/// Everything the components share.
#[derive(Clone, Copy)]
pub(super) struct Session {
    pub rows: RwSignal<Vec<Row>>,
    /// Told when the list is shown otherwise.
    pub listed: Trigger,
    /// Told when something else is selected.
    pub selected: Trigger,
    /// Thumbnails stand side by side instead of rows.
    pub is_tiled: RwSignal<bool>,
    /// The large picture of the current row is shown.
    pub is_preview_open: RwSignal<bool>,
    /// The row that Tab leads to.
    pub tab_stop: RwSignal<Option<JobId>>,
    pub summary: RwSignal<Summary>,
    /// Files that were dropped and have no row, with the reason.
    pub skipped: RwSignal<Vec<(String, SkipReason)>>,
    /// How many of these are videos that could be taken in.
    pub videos: RwSignal<usize>,
    pub rules: RwSignal<Rules>,
    /// How letters are spelled in ASCII, as far as it was asked for.
    pub alphabet: RwSignal<Arc<Transliteration>>,
    /// The spelling of some could not be loaded.
    pub is_alphabet_lost: RwSignal<bool>,
    pub connection: Connection,
    pub delivery: RwSignal<Delivery>,
    /// Whether all names as they are now have left the page.
    pub is_taken_home: RwSignal<bool>,
    /// What a zip holds beside the renamed pictures.
    pub archive: RwSignal<ArchiveOptions>,
    /// What a list of names brought that was edited elsewhere, until a person has seen it.
    pub imported: RwSignal<Option<Imported>>,
    /// Pictures with good old names that are offered to be kept.
    pub offered: RwSignal<usize>,
    /// What can be undone and redone.
    pub history: RwSignal<Undoable>,
    /// What the list tells those who do not see it change.
    pub said: RwSignal<String>,
    /// The dialog that is open, of those that are loaded when they are needed.
    pub dialog: RwSignal<Option<Dialog>>,
    /// What is missing before a run can start.
    pub notice: RwSignal<Option<String>>,
    /// How many names lack the date that the template asks for.
    pub undated: RwSignal<usize>,
    /// Files found so far while a drop is still being read.
    pub reading: RwSignal<Option<usize>>,
    /// The row that the keyboard is on.
    pub current: RwSignal<Option<JobId>>,
    /// So many files go with pictures; the driver knows which.
    pub sidecars: RwSignal<usize>,
    /// So many pictures are of a kept list, and their files are not here.
    pub absent: RwSignal<usize>,
    /// Whether handles of what they were dropped as are kept.
    pub has_places: RwSignal<bool>,
    /// Whether this list is kept, or why not.
    pub unkept: RwSignal<State>,
    /// How renaming in place goes.
    pub renaming: RwSignal<Delivery>,
    /// So many batches are in the journal; the driver knows which.
    pub past_renames: RwSignal<usize>,
    /// How far a newer version of the page has come.
    pub newer: RwSignal<Newer>,
}

/// One picture as the page holds it.
#[derive(Clone)]
pub(super) struct Row {
    pub id: JobId,
    pub source: Arc<SourceImage>,
    pub original_stem: Arc<str>,
    pub extension: Arc<Extension>,
    /// Its old name as it can be kept: as it is, unless some system would not take it.
    pub old_name: Arc<FileName>,
    /// What that name is worth.
    pub verdict: Verdict,
    pub view: ArcRwSignal<View>,
    /// A small picture to show, once there is one.
    pub preview: ArcRwSignal<Option<Arc<ObjectUrl>>>,
    /// What the model sees is its first frame.
    pub is_animated: ArcRwSignal<bool>,
}

/// What a row shows, made from its job.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct View {
    pub stage: Stage,
    /// The new name, unique in the batch.
    pub name: Option<FileName>,
    /// What a person decided about it.
    pub decision: Decision,
    /// What a model said of the picture.
    pub said: Option<Said>,
    /// The pictures it goes with.
    pub companions: Option<Companions>,
    /// It has a name and is asked what tells it from others of that name.
    pub is_telling_apart: bool,
    /// The name lacks the date that the template asks for.
    pub is_undated: bool,
    /// What is wrong, as the gateway, the picture or its delivery has it.
    pub problem: Option<Problem>,
    /// Who would not name it, with their reasons.
    pub passed_over: Vec<PassedOver>,
    /// When it asks again.
    pub until: Option<Moment>,
}

/// The pictures that a picture goes with, because they are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Companions {
    /// It is the first of so many.
    Leads(usize),
    /// It goes with this one.
    Follows(JobId),
}

/// The run in a few numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Summary {
    pub counts: Counts,
    pub phase: Phase,
    pub per_minute: Option<f64>,
    pub time_left_ms: Option<u64>,
    pub usage: Usage,
    /// What one picture is expected to cost, once some were paid for.
    pub expected_usd: Option<f64>,
    /// Requests a minute, where the gateway counts them.
    pub requests_per_minute: Option<usize>,
    /// Milliseconds until the gateway may be asked again.
    pub quiet_ms: Option<u64>,
    /// Who refused, in order.
    pub refused: Vec<PassedOver>,
    /// Whether any model is left that did not.
    pub has_model_left: bool,
}

/// What would be undone and redone next, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Undoable {
    pub undo: Option<String>,
    pub redo: Option<String>,
}

/// What came of a list of names that was edited elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Imported {
    /// What happened, in a sentence.
    pub said: String,
    /// The lines that could not be used.
    pub faults: Vec<Fault>,
}

/// A batch of files that were renamed in place.
#[derive(Debug)]
pub(super) struct PastRename {
    /// By which the journal knows it.
    pub key: String,
    /// Local time.
    pub when: String,
    pub folder: String,
    pub files: usize,
    /// It was under way when the page went.
    pub is_open: bool,
    /// It gave files their old names back.
    pub is_undo: bool,
}

impl Session {
    pub(super) fn new(connection: Connection, rules: Rules) -> Self {
        Self {
            rows: RwSignal::default(),
            listed: Trigger::new(),
            selected: Trigger::new(),
            is_tiled: RwSignal::default(),
            is_preview_open: RwSignal::default(),
            tab_stop: RwSignal::default(),
            summary: RwSignal::default(),
            skipped: RwSignal::default(),
            videos: RwSignal::default(),
            rules: RwSignal::new(rules),
            alphabet: RwSignal::default(),
            is_alphabet_lost: RwSignal::default(),
            connection,
            delivery: RwSignal::default(),
            is_taken_home: RwSignal::default(),
            archive: RwSignal::default(),
            imported: RwSignal::default(),
            offered: RwSignal::default(),
            history: RwSignal::default(),
            said: RwSignal::default(),
            dialog: RwSignal::default(),
            notice: RwSignal::new(None),
            undated: RwSignal::new(0),
            reading: RwSignal::new(None),
            current: RwSignal::new(None),
            sidecars: RwSignal::new(0),
            absent: RwSignal::new(0),
            has_places: RwSignal::new(false),
            unkept: RwSignal::new(State::Kept),
            renaming: RwSignal::new(Delivery::Idle),
            past_renames: RwSignal::new(0),
            newer: RwSignal::new(Newer::None),
        }
    }

    /// The row of a picture.
    pub(super) fn row(&self, id: JobId) -> Option<Row> {
        self.rows.with_untracked(|rows| {
            let at = place(rows, id)?;
            rows.get(at).cloned()
        })
    }
}

/// Where a row stands in list order, which is the order of the pictures.
pub(super) fn place(rows: &[Row], id: JobId) -> Option<usize> {
    rows.binary_search_by_key(&id, |row| row.id).ok()
}

impl Summary {
    /// Pictures that are done, one way or the other.
    pub(super) fn done(&self) -> usize {
        self.counts.named + self.counts.failed + self.counts.skipped
    }

    /// Whether there is anything left to ask for.
    pub(super) fn has_unnamed(&self) -> bool {
        self.unnamed() > 0
    }

    /// Pictures that have no name and could have one.
    pub(super) fn unnamed(&self) -> usize {
        self.counts.total - self.counts.named - self.counts.skipped
    }
}

impl Row {
    pub(super) fn new(id: JobId, source: SourceImage) -> Self {
        let (stem, _) = split(source.file_name());
        let extension = Extension::of(source.file_name(), source.media_type.extension());
        let old_name = FileName {
            stem: Stem::parse(stem).unwrap_or_else(|_| Stem::clean(stem)),
            extension: extension.clone(),
        };
        Self {
            id,
            original_stem: stem.into(),
            extension: Arc::new(extension),
            old_name: Arc::new(old_name),
            verdict: judge(stem),
            source: Arc::new(source),
            view: ArcRwSignal::new(View::parked()),
            preview: ArcRwSignal::new(None),
            is_animated: ArcRwSignal::new(false),
        }
    }

    /// The row after its file got this name. What a template calls the original name stays.
    pub(super) fn renamed(&self, name: &str) -> Self {
        self.moved(self.source.renamed(name))
    }

    /// The same for a file that lies elsewhere, or was read anew.
    pub(super) fn moved(&self, source: SourceImage) -> Self {
        Self {
            original_stem: Arc::clone(&self.original_stem),
            view: self.view.clone(),
            preview: self.preview.clone(),
            ..Self::new(self.id, source)
        }
    }

    /// Whether the old name can be kept to the letter.
    pub(super) fn keeps_its_spelling(&self) -> bool {
        self.old_name.to_string() == self.source.file_name()
    }
}

impl View {
    /// Its file is not here: nothing can be done that needs it.
    pub(super) fn is_absent(&self) -> bool {
        let problem = self.problem.as_ref();
        problem.is_some_and(|problem| problem.code == Code::NotHere)
    }

    fn parked() -> Self {
        Self {
            stage: Stage::Parked,
            name: None,
            decision: Decision::Open,
            said: None,
            companions: None,
            is_telling_apart: false,
            is_undated: false,
            problem: None,
            passed_over: Vec::new(),
            until: None,
        }
    }

    /// The job as a row shows it; the name is assigned for the whole batch, elsewhere.
    pub(super) fn of(job: &Job, name: Option<FileName>, delivery: Option<&Problem>) -> Self {
        let status = job.status();
        Self {
            stage: status.stage(),
            name,
            decision: job.decision().clone(),
            said: job.said().cloned(),
            companions: None,
            is_telling_apart: false,
            is_undated: false,
            problem: status
                .problem()
                .or(delivery)
                .cloned()
                .or_else(|| job.absence()),
            passed_over: job.passed_over().to_vec(),
            until: match status {
                Status::Waiting { until, .. } => Some(*until),
                _ => None,
            },
        }
    }
}

impl Summary {
    pub(super) fn of(run: &Run, now: Moment) -> Self {
        let counts = run.counts();
        let first = run.ladder().first_usable();
        Self {
            counts,
            phase: run.phase().clone(),
            per_minute: run.pace().per_minute(),
            time_left_ms: run.pace().time_left_ms(counts.active),
            usage: *run.usage(),
            expected_usd: first.and_then(|rung| rung.cost.expected_usd()),
            requests_per_minute: first.and_then(|rung| rung.throttle.per_minute()),
            quiet_ms: run.quiet_until(now).map(|until| until.since(now)),
            has_model_left: first.is_some(),
            refused: run.ladder().refused(),
        }
    }
}
