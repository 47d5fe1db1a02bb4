//! What is kept is read back; files find their rows; questions are told apart.

use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::*;
use crate::domain::decision::Decision;
use crate::domain::description::{Description, Details};
use crate::domain::facts::Facts;
use crate::domain::file_name::Stem;
use crate::domain::image::{JobId, MediaType, SourceImage};
use crate::domain::job::{Job, Stage, Status};
use crate::domain::ladder::Asked;
use crate::domain::look::{BYTES, Look};
use crate::domain::problem::{Code, Problem};
use crate::domain::rules::{Rules, Tells};
use crate::domain::said::Said;
use crate::domain::suggestion::Suggestion;
use crate::domain::taken::Taken;

fn words() -> impl Strategy<Value = String> {
    "[a-zé写][a-z0-9 :é写]{0,20}"
}

fn source() -> impl Strategy<Value = SourceImage> {
    let path = "([a-z0-9: ]{1,5}/){0,2}[a-z0-9: é]{1,9}\\.jpg";
    let media_type = prop::sample::select(MediaType::ALL.to_vec());
    (path, any::<u64>(), any::<i64>(), media_type).prop_map(
        |(path, size, modified_ms, media_type)| SourceImage {
            path,
            size,
            modified_ms,
            media_type,
        },
    )
}

fn said() -> impl Strategy<Value = Said> {
    let names = prop::collection::vec(words(), 1..4);
    let keywords = prop::collection::vec(words(), 0..4);
    let rest = (prop::option::of(words()), prop::option::of(0..101_u8));
    let cost = prop::option::of(0..2_000_000_u32);
    (names, keywords, rest, cost, any::<bool>()).prop_map(
        |(names, keywords, (alt_text, confidence), cost, is_remembered)| {
            let mut names = names.into_iter().filter_map(Suggestion::of_words);
            Said {
                description: Arc::new(Description {
                    suggestion: names.next().unwrap(),
                    details: Details {
                        alternatives: names.collect(),
                        alt_text,
                        keywords,
                        confidence,
                    },
                }),
                asked: Asked {
                    gateway: "OpenRouter".into(),
                    model: "a/b:free".into(),
                },
                cost_usd: cost.map(|millionths| f64::from(millionths) / 1e6),
                is_remembered,
            }
        },
    )
}

fn facts() -> impl Strategy<Value = Facts> {
    let sha256 = prop::option::of(any::<[u8; 32]>());
    let look = prop::option::of(prop::collection::vec(any::<u8>(), BYTES));
    let camera = prop::option::of(words());
    (any::<(u32, u32, bool)>(), sha256, look, camera).prop_map(
        |((width, height, is_animated), sha256, look, camera)| Facts {
            width,
            height,
            is_animated,
            sha256,
            look: look.map(|bytes| Look::from_bytes(&bytes.try_into().unwrap())),
            taken: Taken::read("2024:05:12 10:11:12+02:00"),
            lens: camera.clone(),
            camera,
        },
    )
}

fn decision() -> impl Strategy<Value = Decision> {
    prop_oneof![
        Just(Decision::Open),
        Just(Decision::Kept),
        (0..4_usize).prop_map(Decision::Picked),
        words().prop_map(|words| Decision::Typed(Stem::clean(&words))),
    ]
}

fn job() -> impl Strategy<Value = Job> {
    let rest = (
        prop::option::of(said()),
        prop::option::of(facts()),
        decision(),
    );
    (rest, any::<(bool, bool, bool)>()).prop_map(
        |((said, facts, decision), (is_apart, is_told_apart, is_unsendable))| {
            let mut job = Job {
                said,
                facts: facts.map(Arc::new),
                decision,
                is_apart,
                is_told_apart,
                unsendable: is_unsendable.then(|| Problem::new(Code::NotAnImage)),
                ..Job::new(Status::Parked)
            };
            job.status = job.at_rest();
            job
        },
    )
}

fn beside() -> impl Strategy<Value = Vec<Beside>> {
    let one = ("[a-z.: ]{1,9}", any::<u64>(), any::<i64>());
    let one = one.prop_map(|(name, size, modified_ms)| Beside {
        name,
        size,
        modified_ms,
    });
    prop::collection::vec(one, 0..3)
}

proptest! {
    #[test]
    fn a_row_is_read_back_and_its_file_is_not_here(
        source in source(), stem in words(), job in job(), beside in beside(),
    ) {
        let kept = row::read(&row::text(&source, &stem, &job, &beside)).unwrap();
        let mut absent = Job { is_absent: true, ..job.clone() };
        absent.status = absent.at_rest();
        prop_assert_eq!(&kept.job, &absent);
        prop_assert_eq!(kept.job.name(), job.name());
        prop_assert_eq!((kept.source, kept.original_stem), (source, stem));
        prop_assert_eq!(kept.beside, beside);
        prop_assert!(!kept.job.may_be_sent() && !kept.job.may_be_told_apart());
        let code = kept.job.absence().map(|problem| problem.code);
        prop_assert_eq!(code, Some(Code::NotHere));
    }

    /// Older pages wrote less. What is missing is as if it had never been decided.
    #[test]
    fn a_row_of_an_older_page_is_read_as_far_as_it_goes(
        source in source(), job in job(), beside in beside(), fields in 4..11_usize,
    ) {
        let text = row::text(&source, "stem", &job, &beside);
        let mut reader = crate::domain::letter::Reader::new(&text);
        let mut older = crate::domain::letter::Letter::default();
        for _ in 0..fields {
            older.add(reader.next().unwrap());
        }
        let kept = row::read(&older.into_text()).unwrap();
        prop_assert_eq!(kept.source, source);
        prop_assert_eq!(kept.job.decision() == &job.decision, fields > 7 || job.decision == Decision::Open);
    }

    #[test]
    fn whatever_was_written_instead_breaks_nothing(text in "\\PC{0,60}", digits in "([0-9]:[a-z]{0,9}){0,12}") {
        for text in [&text, &digits] {
            let _ = (row::read(text), Recalled::read(text), Order::read(text), Opened::read(text));
            prop_assert!(Order::read_rows(text).count() < 60);
        }
    }

    #[test]
    fn an_answer_is_read_back_as_one_that_costs_nothing(job in job()) {
        let recalled = Recalled::text_of(&job).map(|text| Recalled::read(&text).unwrap());
        prop_assert_eq!(recalled.is_some(), job.said.is_some());
        if let (Some(recalled), Some(said)) = (recalled, job.said()) {
            prop_assert_eq!(recalled.said, said.clone().remembered());
            prop_assert_eq!(recalled.is_told_apart, job.is_told_apart);
        }
    }

    #[test]
    fn orders_are_read_back(
        rows in prop::collection::vec((any::<u32>(), words()), 0..4), after in prop::option::of(any::<u32>()),
        texts in any::<[String; 3]>(), renames in any::<bool>(),
    ) {
        let [content, question, answer] = [&*texts[0], &*texts[1], &*texts[2]];
        let borrowed = rows.iter().map(|(id, row)| (*id, &**row)).collect();
        for order in [
            Order::Open,
            Order::Rows(after),
            Order::Keep { settings: content, rows: borrowed },
            Order::Recall { content, question },
            Order::Learn { content, question, answer },
            Order::KeepPlaces,
            Order::Places,
            Order::Files,
            Order::Clear { renames },
        ] {
            let text = order.to_text();
            prop_assert_eq!(Order::read(&text), Some(order));
        }
        let text = Order::rows_text(&rows);
        prop_assert!(Order::read_rows(&text).eq(rows.iter().map(|(id, row)| (*id, &**row))));
    }

    /// Whatever order the files of a list come back in, each finds its own row.
    #[test]
    fn every_file_finds_its_row_where_it_was(order in Just((0..20_u32).collect::<Vec<_>>()).prop_shuffle()) {
        let mut absent = Absent::default();
        for number in 0..20 {
            let (source, job) = picture(number, number % 2 == 0);
            absent.insert(JobId(number), &source, &job);
        }
        for number in order {
            let (source, _) = picture(number, false);
            prop_assert_eq!(absent.take(&source.path, source.size, source.modified_ms), Some(JobId(number)));
        }
        prop_assert!(absent.is_empty());
    }
}

/// Pictures of one size and time, some of which were looked into.
fn picture(number: u32, is_known: bool) -> (SourceImage, Job) {
    let source = SourceImage {
        path: format!("folder/{number}.jpg"),
        size: 100,
        modified_ms: 7,
        media_type: MediaType::Jpeg,
    };
    let facts = Facts {
        sha256: is_known.then(|| content(number)),
        ..Facts::default()
    };
    let job = Job {
        facts: Some(Arc::new(facts)),
        ..Job::new(Status::Parked)
    };
    (source, job)
}

fn content(number: u32) -> [u8; 32] {
    [number as u8; 32]
}

fn waiting(is_known: bool) -> Absent {
    let mut absent = Absent::default();
    for number in 0..2 {
        let (source, job) = picture(number, is_known);
        absent.insert(JobId(number), &source, &job);
    }
    absent
}

#[test]
fn a_file_that_was_moved_or_renamed_is_told_by_its_content() {
    let mut absent = waiting(true);
    assert_eq!(absent.take("elsewhere/1.jpg", 100, 7), None);
    assert_eq!(absent.take("folder/red-barn.jpg", 100, 7), None);
    assert!(absent.asks_for_content(100));
    assert!(!absent.asks_for_content(101), "no need to read that");
    assert_eq!(absent.take_by_content(&content(5)), None);
    assert_eq!(absent.take_by_content(&content(1)), Some(JobId(1)));
    assert_eq!(absent.take_by_content(&content(1)), None, "only once");
    assert_eq!(absent.len(), 1);
}

#[test]
fn a_file_that_was_changed_at_its_place_is_another() {
    let mut absent = waiting(true);
    assert_eq!(absent.take("folder/1.jpg", 100, 8), None);
    assert_eq!(absent.take("folder/1.jpg", 101, 7), None);
    assert!(absent.has_path("folder/1.jpg"));
}

#[test]
fn without_known_content_a_file_elsewhere_is_told_by_name_size_and_time() {
    let mut absent = waiting(false);
    assert!(!absent.asks_for_content(100));
    assert_eq!(absent.take("1.jpg", 100, 8), None);
    assert_eq!(absent.take("2.jpg", 100, 7), None);
    assert_eq!(absent.take("1.jpg", 100, 7), Some(JobId(1)));
}

#[test]
fn a_row_that_is_gone_waits_for_nothing() {
    let mut absent = waiting(true);
    absent.forget(JobId(0));
    assert_eq!(absent.take("folder/0.jpg", 100, 7), None);
    assert_eq!(absent.take_by_content(&content(0)), None);
}

#[test]
fn whatever_changes_an_answer_makes_another_question_and_nothing_else_does() {
    let rules = Rules::default();
    let with = |change: &dyn Fn(&mut Rules)| {
        let mut rules = rules.clone();
        change(&mut rules);
        question(&rules, "https://a/v1", "model", "folder")
    };
    let tells = |tells: Tells| move |rules: &mut Rules| rules.tells = tells;
    let questions = [
        with(&|_| {}),
        question(&rules, "https://b/v1", "model", "folder"),
        question(&rules, "https://a/v1", "other", "folder"),
        with(&|rules| rules.language = "German".to_owned()),
        with(&|rules| rules.max_words = 3),
        with(&|rules| rules.instructions = "short".to_owned()),
        with(&|rules| rules.glossary = "Rex: our dog".to_owned()),
        with(&|rules| rules.picture_size = crate::domain::picture_size::PictureSize::Exactly(512)),
        with(&tells(Tells {
            folder: true,
            ..Tells::default()
        })),
        with(&tells(Tells {
            date: true,
            ..Tells::default()
        })),
        with(&tells(Tells {
            examples: true,
            ..Tells::default()
        })),
        with(&tells(Tells {
            text: true,
            ..Tells::default()
        })),
    ];
    let keys: BTreeSet<_> = questions
        .iter()
        .map(|asked| answer_key("00", asked))
        .collect();
    assert_eq!(keys.len(), questions.len());
    for same in [
        with(&|rules| rules.max_chars = 20),
        with(&|rules| rules.template = "{date}-{name}".to_owned()),
        with(&|rules| rules.is_ascii = true),
        with(&|rules| rules.language = " ".to_owned()),
        question(
            &rules,
            "https://a/v1",
            "model",
            "another folder, which is not told",
        ),
    ] {
        assert_eq!(same, questions[0]);
    }
    assert_ne!(
        answer_key("00", &questions[0]),
        answer_key("01", &questions[0])
    );
}

#[test]
fn an_absent_picture_without_a_name_says_why_it_cannot_be_named() {
    let (source, job) = picture(1, true);
    let kept = row::read(&row::text(&source, "1", &job, &[])).unwrap();
    assert_eq!(kept.job.status().stage(), Stage::Skipped);
    let problem = kept.job.status().problem().map(|problem| problem.code);
    assert_eq!(problem, Some(Code::NotHere));
}

#[test]
fn every_state_is_read_back_and_nonsense_keeps_nothing() {
    for state in State::ALL {
        let opened = Opened {
            state,
            settings: "version\t1\n".to_owned(),
        };
        assert_eq!(Opened::read(&opened.to_text()), opened);
    }
    assert_eq!(Opened::read("").state, State::Refused);
}
