//! What of the list is shown. What is filtered away is still there, and is taken home as ever.

use super::{Standing, Subject};
use crate::domain::image::path::folder;
use crate::domain::job::Stage;
use crate::domain::unicode::lower;
use crate::domain::words;

/// What a picture must be like to be shown; nothing chosen shows everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words of which each stands in the old path or in the new name, in capitals or not.
    pub text: String,
    pub kind: Option<Kind>,
    /// Who named it.
    pub model: Option<String>,
    /// Where it lies, itself and not further down.
    pub folder: Option<String>,
}

/// How a picture stands, as coarsely as a person asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whatever comes of it is still to come.
    ToBeNamed,
    Named,
    Doubtful,
    /// A person typed, picked or kept its name.
    Decided,
    Failed,
    Skipped,
}

impl Kind {
    /// Every kind, in the order a person chooses from.
    pub const ALL: [Self; 6] = [
        Self::ToBeNamed,
        Self::Named,
        Self::Doubtful,
        Self::Decided,
        Self::Failed,
        Self::Skipped,
    ];

    /// What the menu calls it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::ToBeNamed => words::kind_to_be_named(),
            Self::Named => words::state_named(),
            Self::Doubtful => words::state_doubtful(),
            Self::Decided => words::kind_decided(),
            Self::Failed => words::state_failed(),
            Self::Skipped => words::state_skipped(),
        }
    }

    fn takes(self, subject: &Subject<'_>) -> bool {
        let standing = Standing::of(subject.job);
        let stage = subject.job.status().stage();
        match self {
            Self::ToBeNamed => !matches!(stage, Stage::Named | Stage::Failed | Stage::Skipped),
            Self::Named => stage == Stage::Named,
            Self::Doubtful => standing == Standing::Doubtful,
            Self::Decided => *subject.job.decision() != Default::default(),
            Self::Failed => stage == Stage::Failed,
            Self::Skipped => stage == Stage::Skipped,
        }
    }
}

/// A filter that is ready for many pictures.
#[derive(Debug)]
pub struct Sieve<'a> {
    filter: &'a Filter,
    /// In small letters.
    words: Vec<String>,
}

impl<'a> Sieve<'a> {
    /// Looks at what was typed once for all.
    #[must_use]
    pub fn new(filter: &'a Filter) -> Self {
        let words = filter.text.split_whitespace().map(lower);
        Self {
            filter,
            words: words.collect(),
        }
    }

    /// Whether a picture is shown.
    #[must_use]
    pub fn takes(&self, subject: &Subject<'_>) -> bool {
        let Filter {
            kind,
            model,
            folder: wanted,
            ..
        } = self.filter;
        kind.is_none_or(|kind| kind.takes(subject))
            && wanted
                .as_ref()
                .is_none_or(|wanted| wanted == folder(subject.path))
            && model.as_ref().is_none_or(|model| {
                let said = subject.job.said();
                said.is_some_and(|said| *said.asked.model == **model)
            })
            && self.finds(subject)
    }

    fn finds(&self, subject: &Subject<'_>) -> bool {
        if self.words.is_empty() {
            return true;
        }
        // A word may not run from one name into the other.
        let mut text = lower(subject.path);
        text.push('\n');
        if let Some(name) = subject.name {
            text.push_str(&lower(name.stem.as_str()));
        }
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::file_name::{Extension, FileName, Stem};
    use crate::domain::job::{Job, Status};

    #[track_caller]
    fn check(filter: &Filter, path: &str, name: &str, is_taken: bool) {
        let job = Job::new(Status::Named);
        let name = FileName {
            stem: Stem::clean(name),
            extension: Extension::of("x.jpg", "jpg"),
        };
        let subject = Subject {
            path,
            job: &job,
            name: Some(&name),
            file_time: None,
        };
        let takes = Sieve::new(filter).takes(&subject);
        assert_eq!(takes, is_taken, "{filter:?} {path} {name}");
    }

    fn text(text: &str) -> Filter {
        Filter {
            text: text.to_owned(),
            ..Filter::default()
        }
    }

    #[test]
    fn every_word_is_looked_for_in_the_old_path_and_in_the_new_name() {
        for (words, is_taken) in [
            ("", true),
            ("  ", true),
            ("img", true),
            ("HORSE img", true),
            ("dark-h", true),
            ("summer", true),
            ("jpgdark", false),
            ("horse cow", false),
        ] {
            check(&text(words), "Summer/IMG_1.jpg", "dark-horse", is_taken);
        }
        check(&text("ПАРК"), "Парк/1.jpg", "x", true);
    }

    #[test]
    fn a_folder_holds_its_own_pictures_alone() {
        let filter = Filter {
            folder: Some("a".to_owned()),
            ..Filter::default()
        };
        check(&filter, "a/1.jpg", "x", true);
        check(&filter, "a/b/1.jpg", "x", false);
        check(&filter, "1.jpg", "x", false);
        let top = Filter {
            folder: Some(String::new()),
            ..Filter::default()
        };
        check(&top, "1.jpg", "x", true);
    }

    #[test]
    fn a_picture_that_nobody_named_is_of_no_model() {
        let filter = Filter {
            model: Some("a/b".to_owned()),
            ..Filter::default()
        };
        check(&filter, "1.jpg", "x", false);
    }

    #[test]
    fn every_stage_is_of_one_kind_of_its_own() {
        for stage in Stage::ALL {
            let problem =
                || crate::domain::problem::Problem::new(crate::domain::problem::Code::NoName);
            let status = match stage {
                Stage::Failed => Status::Failed(problem()),
                Stage::Skipped => Status::Skipped(problem()),
                Stage::Named => Status::Named,
                _ => Status::Queued,
            };
            let job = Job::new(status);
            let subject = Subject {
                path: "x",
                job: &job,
                name: None,
                file_time: None,
            };
            let kinds = [Kind::ToBeNamed, Kind::Named, Kind::Failed, Kind::Skipped];
            let count = kinds.iter().filter(|kind| kind.takes(&subject)).count();
            assert_eq!(count, 1, "{stage:?}");
        }
    }
}
