//! In which order pictures are shown. Each order makes a key of bytes for every picture, so that
//! ten thousand are sorted by comparing bytes and nothing else.

use super::{Standing, Subject};
use crate::domain::calendar::SECONDS_PER_DAY;
use crate::domain::decision::Decision;
use crate::domain::description::DOUBTFUL_BELOW;
use crate::domain::image::path::{file_name, natural_key};
use crate::domain::job::{Job, Stage};
use crate::domain::name_digits::moment;
use crate::domain::taken::Taken;
use crate::domain::words;

/// How the list is sorted; equals stay in list order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the pictures came.
    #[default]
    List,
    /// What needs a person's eye comes first.
    DoubtfulFirst,
    /// As people sort names: `IMG_2` before `IMG_10`.
    OldName,
    /// The same; what has no name comes last.
    NewName,
    State,
    /// The earliest first, by metadata, else the old name, else the file's time.
    Taken,
}

/// Stands before the key of what has no place among the others: it comes last.
const LAST: u8 = u8::MAX;

impl Order {
    /// Every order, in the order a person chooses from.
    pub const ALL: [Self; 6] = [
        Self::List,
        Self::DoubtfulFirst,
        Self::OldName,
        Self::NewName,
        Self::State,
        Self::Taken,
    ];

    /// What the menu calls it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::List => words::sort_list(),
            Self::DoubtfulFirst => words::sort_doubtful(),
            Self::OldName => words::sort_old_name(),
            Self::NewName => words::sort_new_name(),
            Self::State => words::sort_state(),
            Self::Taken => words::sort_taken(),
        }
    }

    /// Adds what a picture is sorted by.
    pub fn add_key(self, subject: &Subject<'_>, key: &mut Vec<u8>) {
        match self {
            Self::List => {}
            Self::DoubtfulFirst => key.push(urgency(subject.job)),
            Self::OldName => natural_key(file_name(subject.path), key),
            Self::NewName => match subject.name {
                Some(name) => natural_key(name.stem.as_str(), key),
                None => key.push(LAST),
            },
            Self::State => key.push(Standing::of(subject.job).rank()),
            Self::Taken => match taken(subject) {
                // With the sign turned, the earliest number has the smallest bytes.
                Some(seconds) => key.extend((seconds ^ i64::MIN).to_be_bytes()),
                None => key.push(LAST),
            },
        }
    }
}

/// Seconds on the clock of whoever took the picture.
fn taken(subject: &Subject<'_>) -> Option<i64> {
    let told = subject.job.facts().and_then(|facts| facts.taken);
    let taken: Taken = told
        .or_else(|| moment(file_name(subject.path)))
        .or(subject.file_time)?;
    let midnight = taken.date.days() * SECONDS_PER_DAY;
    Some(taken.seconds().unwrap_or(midnight))
}

/// How urgently a picture wants to be looked at; the smallest comes first.
///
/// Without a name comes before a name in doubt, and the less sure the model is the sooner. A name
/// of unknown confidence stands between those in doubt and those that are not. What a person
/// typed or picked needs no second look, and what is still to be named cannot have a first.
type Urgency = u8;

const FAILED: Urgency = 0;
const LEAST_SURE: Urgency = 1;
const UNKNOWN: Urgency = LEAST_SURE + DOUBTFUL_BELOW;
const MOST_SURE: Urgency = UNKNOWN + 1 + 100;
const DECIDED: Urgency = MOST_SURE + 1;
const UNNAMED: Urgency = DECIDED + 1;
const SKIPPED: Urgency = UNNAMED + 1;

fn urgency(job: &Job) -> Urgency {
    match (job.status().stage(), job.said()) {
        (Stage::Failed, _) => FAILED,
        (Stage::Skipped, _) => SKIPPED,
        (Stage::Named, _) if *job.decision() != Decision::Open => DECIDED,
        (Stage::Named, Some(said)) => match said.details().confidence {
            Some(sure) if sure < DOUBTFUL_BELOW => LEAST_SURE + sure,
            Some(sure) => UNKNOWN + 1 + sure.min(100),
            None => UNKNOWN,
        },
        _ => UNNAMED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::file_name::{Extension, FileName, Stem};
    use crate::domain::job::Status;

    /// A path, the new name and the file's time.
    type Picture<'a> = (&'a str, Option<&'a str>, &'a str);

    #[track_caller]
    fn check(order: Order, pictures: &[Picture<'_>], expected: &[&str]) {
        let job = Job::new(Status::Named);
        let mut sorted: Vec<_> = pictures
            .iter()
            .map(|(path, name, file_time)| {
                let name = name.map(|name| FileName {
                    stem: Stem::clean(name),
                    extension: Extension::of("x.jpg", "jpg"),
                });
                let mut key = Vec::new();
                let subject = Subject {
                    path,
                    job: &job,
                    name: name.as_ref(),
                    file_time: Taken::read(file_time),
                };
                order.add_key(&subject, &mut key);
                (key, *path)
            })
            .collect();
        sorted.sort_by(|one, other| one.0.cmp(&other.0));
        let paths: Vec<&str> = sorted.into_iter().map(|(_, path)| path).collect();
        assert_eq!(paths, expected);
    }

    #[test]
    fn old_names_are_sorted_as_people_do_whatever_their_folder() {
        check(
            Order::OldName,
            &[
                ("b/IMG_10.jpg", None, ""),
                ("c/img_2.jpg", None, ""),
                ("a/IMG_3.jpg", None, ""),
            ],
            &["c/img_2.jpg", "a/IMG_3.jpg", "b/IMG_10.jpg"],
        );
    }

    #[test]
    fn pictures_without_a_new_name_come_after_all_names() {
        check(
            Order::NewName,
            &[
                ("1.jpg", None, ""),
                ("2.jpg", Some("写真"), ""),
                ("3.jpg", Some("barn 10"), ""),
                ("4.jpg", Some("barn 9"), ""),
            ],
            &["4.jpg", "3.jpg", "2.jpg", "1.jpg"],
        );
    }

    #[test]
    fn dates_of_old_names_go_before_the_times_of_files() {
        check(
            Order::Taken,
            &[
                ("none.jpg", None, ""),
                ("file.jpg", None, "2020-01-01T10:00:00"),
                ("IMG_20190512_101112.jpg", None, "2024-01-01T10:00:00"),
                ("before-the-epoch.jpg", None, "1965-07-01"),
            ],
            &[
                "before-the-epoch.jpg",
                "IMG_20190512_101112.jpg",
                "file.jpg",
                "none.jpg",
            ],
        );
    }

    #[test]
    fn list_order_has_nothing_to_compare() {
        check(
            Order::List,
            &[("b.jpg", None, ""), ("a.jpg", None, "")],
            &["b.jpg", "a.jpg"],
        );
    }
}
