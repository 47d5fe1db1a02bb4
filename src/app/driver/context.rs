//! What the name of a picture may draw on besides the suggestion, gathered from where it is known.

use std::collections::HashMap;

use leptos::prelude::*;

use super::Driver;
use crate::app::session::{Row, place};
use crate::browser::clock;
use crate::domain::dialog::naming_rules::Example;
use crate::domain::facts::Facts;
use crate::domain::image::JobId;
use crate::domain::job::{Job, Name, Stage};
use crate::domain::run::Run;
use crate::domain::said::Said;
use crate::domain::scheme::{Context, Scheme};
use crate::domain::suggestion::Suggestion;
use crate::domain::taken::Taken;
use crate::domain::template::Places;

/// What a model might say of the imagined picture.
const IMAGINED: &str = "Café terrace at night";

/// As many pictures are watched for one with a name; watching all would slow down every answer.
const LOOKED_AT: usize = 20;

impl Driver {
    /// The rules at work on the first picture with a name, else on an imagined one.
    pub(super) fn example(self) -> Option<Example> {
        let inner = self.inner();
        let run = inner.run.borrow();
        self.session.rules.with(|rules| {
            let alphabet = self.session.alphabet.get();
            let scheme = rules.scheme().spelled_by(&alphabet);
            let example = self.session.rows.with(|rows| {
                let is_named = |row: &&Row| {
                    let view = row.view.read();
                    view.stage == Stage::Named && !view.decision.is_pinned()
                };
                match rows.iter().take(LOOKED_AT).find(is_named) {
                    Some(row) => self.example_of(row, rows, &run, &scheme),
                    None => imagined(rows.first(), &scheme),
                }
            });
            self.learn_from(&scheme);
            example
        })
    }

    fn example_of(
        self,
        row: &Row,
        rows: &[Row],
        run: &Run,
        scheme: &Scheme<'_>,
    ) -> Option<Example> {
        let job = run.job(row.id)?;
        let Some(Name::Suggested(suggestion)) = job.name() else {
            return None;
        };
        let context = of(row, place_of(row.id, rows, run, scheme), Some(job), scheme);
        Some(example(scheme, suggestion, &context))
    }
}

/// On the first picture, when it has no answer yet, or with no picture at all.
fn imagined(row: Option<&Row>, scheme: &Scheme<'_>) -> Option<Example> {
    let (original_stem, folder) = row.map_or(("IMG_2041", "Arles"), |row| {
        (&*row.original_stem, row.source.folder())
    });
    let taken = Taken::read("2024-05-12T21:04:05");
    let facts = Facts {
        width: 6000,
        height: 4000,
        sha256: Some([0xE9; 32]),
        taken,
        camera: Some("Canon EOS R5".to_owned()),
        lens: Some("RF24-70mm F2.8".to_owned()),
        ..Facts::default()
    };
    let context = Context {
        original_stem,
        folder,
        facts: Some(&facts),
        file_time: taken,
        model: "google/gemini-2.5-flash",
        keywords: &["café", "terrace", "stars"].map(str::to_owned),
        ..Context::default()
    };
    let suggestion = Suggestion::of_words(IMAGINED.to_owned())?;
    Some(example(scheme, &suggestion, &context))
}

fn example(scheme: &Scheme<'_>, suggestion: &Suggestion, context: &Context<'_>) -> Example {
    Example {
        stem: scheme.stem(suggestion, context).to_string(),
        original: context.original_stem.to_owned(),
        is_undated: scheme.is_undated(context),
    }
}

/// What the name of a row at these places may draw on.
pub(super) fn of<'a>(
    row: &'a Row,
    places: Places,
    job: Option<&'a Job>,
    scheme: &Scheme<'_>,
) -> Context<'a> {
    let said = job.and_then(Job::said);
    let modified_ms = row.source.modified_ms;
    let file_time = scheme.asks_for_file_time().then(|| {
        let offset = clock::utc_offset_minutes(modified_ms);
        Taken::of_unix_ms(modified_ms, offset)
    });
    Context {
        original_stem: &row.original_stem,
        folder: row.source.folder(),
        places,
        facts: job.and_then(Job::facts).map(|facts| &**facts),
        file_time: file_time.flatten(),
        model: said.map_or("", |said| &said.asked.model),
        keywords: said.map_or(&[], |said: &Said| said.details().keywords.as_slice()),
    }
}

/// Where every row stands, in list order.
pub(super) fn places<'a>(
    rows: &'a [Row],
    run: &'a Run,
    scheme: &Scheme<'_>,
) -> impl Iterator<Item = Places> + use<'a> {
    let mut series = scheme.counts_in_series().then(HashMap::new);
    let mut counts: Option<HashMap<&str, u64>> = scheme.counts_in_folders().then(HashMap::new);
    (0..).zip(rows).map(move |(batch, row)| {
        let folder = counts.as_mut().map_or(0, |counts| {
            let count = counts.entry(row.source.folder()).or_default();
            *count += 1;
            *count - 1
        });
        Places {
            batch,
            folder,
            series: series
                .as_mut()
                .and_then(|counts| place_in_series(run, row.id, counts)),
        }
    })
}

/// Which of its series a picture is, counted on.
fn place_in_series(run: &Run, id: JobId, counts: &mut HashMap<JobId, u64>) -> Option<u64> {
    let count = counts.entry(run.series(id)?.first()?).or_default();
    *count += 1;
    Some(*count - 1)
}

/// Where one row stands.
pub(super) fn place_of(id: JobId, rows: &[Row], run: &Run, scheme: &Scheme<'_>) -> Places {
    let at = place(rows, id).unwrap_or_default();
    places(rows, run, scheme).nth(at).unwrap_or_default()
}
