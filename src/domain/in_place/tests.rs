//! Batches on a file system that overwrites without a word, as browsers do.

mod disk;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::Index;

use self::disk::Disk;
use super::*;
use crate::domain::problem::{Code, Problem};
use crate::domain::words;

/// What was written down before the page went.
type Journal = (String, String);

/// Carries a batch out in groups of so many steps; after so many steps in all everything stops, and
/// the journal is all that is left.
fn carry_out(
    batch: &mut Batch,
    disk: &mut Disk,
    group: usize,
    fuse: &mut usize,
    mut fails: impl FnMut(&str, &str) -> bool,
) -> Option<Journal> {
    loop {
        let steps = batch.announce(group);
        let journal = (batch.plan_text(), batch.progress_text());
        if steps.is_empty() {
            return None;
        }
        for step in steps {
            if *fuse == 0 {
                return Some(journal);
            }
            *fuse -= 1;
            let (_, from, to, _) = batch.paths(step);
            if fails(from, to) {
                batch.failed(Problem::new(Code::NotRenamed));
                break;
            }
            disk.perform(batch, step)
                .expect("no step goes to a taken name");
            batch.done();
        }
    }
}

/// Without a crash; how many steps it took.
fn finish(batch: &mut Batch, disk: &mut Disk) -> usize {
    let mut fuse = usize::MAX;
    assert_eq!(carry_out(batch, disk, 3, &mut fuse, |_, _| false), None);
    usize::MAX - fuse
}

fn recovered(journal: &Journal, disk: &Disk) -> Batch {
    recover(read(&journal.0, &journal.1).unwrap(), &disk.listing())
}

fn move_of(old: &str, new: &str) -> FileMove {
    FileMove {
        old: old.to_owned(),
        new: new.to_owned(),
        size: 1,
        is_exact: false,
    }
}

/// Units of one file each, in one folder.
fn units(moves: &[(&str, &str)]) -> Vec<Unit> {
    let unit = |(old, new): &(&str, &str)| Unit {
        folder: String::new(),
        files: vec![move_of(old, new)],
    };
    moves.iter().map(unit).collect()
}

fn names(disk: &Disk) -> Vec<(&str, u32)> {
    let all = disk.files.iter();
    all.map(|((_, name), content)| (&**name, *content))
        .collect()
}

#[track_caller]
fn check(there: &[&str], moves: &[(&str, &str)], steps: usize, after: &[(&str, u32)]) {
    for tells_case in [true, false] {
        let there: Vec<_> = there.iter().map(|name| ("", *name)).collect();
        let mut disk = Disk::new(tells_case, &there);
        let mut plan = plan(&units(moves), &disk.listing(), "t");
        assert_eq!(finish(&mut plan.batch, &mut disk), steps);
        assert_eq!(names(&disk), after);
    }
}

#[test]
fn a_free_name_takes_one_step() {
    check(&["a", "b"], &[("a", "c")], 1, &[("b", 2), ("c", 1)]);
}

#[test]
fn who_wants_the_name_of_another_waits_until_it_is_free() {
    check(
        &["a", "b", "c"],
        &[("a", "b"), ("b", "c"), ("c", "d")],
        3,
        &[("b", 1), ("c", 2), ("d", 3)],
    );
}

#[test]
fn in_a_circle_one_steps_aside() {
    check(
        &["a", "b"],
        &[("a", "b"), ("b", "a")],
        3,
        &[("a", 2), ("b", 1)],
    );
    check(
        &["a", "b", "c"],
        &[("a", "b"), ("b", "c"), ("c", "a")],
        4,
        &[("a", 3), ("b", 1), ("c", 2)],
    );
}

#[test]
fn another_case_of_the_same_name_takes_two_steps() {
    check(&["cat"], &[("cat", "Cat")], 2, &[("Cat", 1)]);
}

#[test]
fn a_taken_name_is_refused_and_so_is_who_waits_for_its_holder() {
    let refused = |there: &[&str], moves: &[(&str, &str)]| {
        let there: Vec<_> = there.iter().map(|name| ("", *name)).collect();
        plan(&units(moves), &Disk::new(true, &there).listing(), "t").refused
    };
    let taken = refused(&["a", "b", "x"], &[("a", "X"), ("b", "a")]);
    assert_eq!((taken[0].0, taken[1].0, taken.len()), (0, 1, 2));
    assert!(!refused(&["a", "b"], &[("a", "c"), ("b", "C")]).is_empty());
    let gone = refused(&["a"], &[("gone", "c"), ("a", "gone2")]);
    let detail = words::told(&gone[0].1.detail);
    assert_eq!(detail, "gone is not there any more");
}

#[test]
fn what_goes_with_a_picture_stays_when_the_picture_does() {
    let mut disk = Disk::new(true, &[("", "a.jpg"), ("", "a.xmp"), ("", "b.jpg")]);
    let before = disk.clone();
    let wishes = [
        Unit {
            folder: String::new(),
            files: vec![move_of("a.jpg", "x.jpg"), move_of("a.xmp", "x.xmp")],
        },
        Unit {
            folder: String::new(),
            files: vec![move_of("b.jpg", "a.jpg")],
        },
    ];
    let mut batch = plan(&wishes, &disk.listing(), "t").batch;
    let mut fuse = usize::MAX;
    carry_out(&mut batch, &mut disk, 8, &mut fuse, |from, _| {
        from == "a.xmp"
    });
    assert_eq!(disk, before);
    assert_eq!(batch.problems().len(), 1);
}

#[test]
fn a_name_taken_meanwhile_is_never_overwritten() {
    let mut disk = Disk::new(true, &[("", "a"), ("", "b")]);
    let mut batch = plan(&units(&[("a", "b"), ("b", "a")]), &disk.listing(), "t").batch;
    // One stepped aside, the other has its name; now somebody takes the name that has become free.
    for _ in 0..2 {
        let step = batch.announce(1)[0];
        disk.perform(&batch, step).unwrap();
        batch.done();
    }
    disk.files.insert((String::new(), "a".to_owned()), 99);
    disk.files.insert((String::new(), "A".to_owned()), 98);
    while let Some(step) = batch.announce(1).first().copied() {
        match disk.perform(&batch, step) {
            Ok(()) => batch.done(),
            Err(problem) => batch.failed(problem),
        }
    }
    assert_eq!(disk.contents(), BTreeSet::from([1, 2, 98, 99]));
}

#[test]
fn names_that_differ_in_case_alone_are_told_apart_after_a_crash() {
    let before = Disk::new(true, &[("", "X"), ("", "x")]);
    let wishes = units(&[("X", "x"), ("x", "b")]);
    for first in 0..4 {
        for second in 0..4 {
            let mut disk = before.clone();
            let mut batch = plan(&wishes, &disk.listing(), "t").batch;
            let mut fuse = first;
            let mut journal = carry_out(&mut batch, &mut disk, 2, &mut fuse, |_, _| false);
            for mut fuse in [second, usize::MAX] {
                if let Some(left) = &journal {
                    batch = recovered(left, &disk);
                    batch.take_back();
                    journal = carry_out(&mut batch, &mut disk, 2, &mut fuse, |_, _| false);
                    assert_eq!(disk.contents(), before.contents());
                }
            }
            assert_eq!(journal, None);
        }
    }
}

#[test]
fn ten_thousand_in_a_row_are_planned_in_no_time() {
    let numbered: Vec<String> = (0..=10_000).map(|number| format!("{number}.jpg")).collect();
    let there: Vec<_> = numbered[..10_000]
        .iter()
        .map(|name| ("", &**name))
        .collect();
    let moves: Vec<_> = numbered
        .windows(2)
        .map(|pair| (&*pair[0], &*pair[1]))
        .collect();
    let listing = Disk::new(true, &there).listing();
    let mut batch = plan(&units(&moves), &listing, "t").batch;
    let mut steps = 0;
    loop {
        let announced = batch.announce(32).len();
        if announced == 0 {
            break;
        }
        steps += announced;
        (0..announced).for_each(|_| batch.done());
    }
    assert_eq!((steps, batch.renamed()), (10_000, 10_000));
}

const NAMES: [&str; 12] = [
    "a",
    "A",
    "b",
    "B",
    "c",
    "d",
    "é",
    "e\u{301}",
    "x.jpg",
    "X.JPG",
    "y.jpg",
    "eponym-t-1",
];

fn name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&NAMES[..])
}

fn folder() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&["", "sub"][..])
}

/// A disk and wishes for its files; some of more than one file.
fn scene() -> impl Strategy<Value = (Disk, Vec<Unit>)> {
    let there = prop::collection::vec((folder(), name()), 1..12);
    let wanted = prop::collection::vec((name(), any::<bool>()), 12);
    (any::<bool>(), there, wanted).prop_map(|(tells_case, there, wanted)| {
        let disk = Disk::new(tells_case, &there);
        let mut units: Vec<Unit> = Vec::new();
        for ((folder, old), (new, goes_along)) in disk.files.keys().zip(wanted) {
            let file = move_of(old, new);
            match units.last_mut() {
                Some(unit) if goes_along && unit.folder == *folder => unit.files.push(file),
                _ => units.push(Unit {
                    folder: folder.clone(),
                    files: vec![file],
                }),
            }
        }
        (disk, units)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// After every single step, and after every step of the recovery from there.
    #[test]
    fn a_crash_at_any_step_loses_nothing(
        (disk, wishes) in scene(),
        group in 1..5_usize,
        takes_back in any::<[bool; 2]>(),
    ) {
        let before = disk.clone();
        let listing = disk.listing();
        let mut whole = disk.clone();
        let mut batch = plan(&wishes, &listing, "t").batch;
        let steps = finish(&mut batch, &mut whole);
        for first in 0..=steps {
            for second in 0..=steps {
                let mut disk = disk.clone();
                let mut batch = plan(&wishes, &listing, "t").batch;
                let mut fuse = first;
                let mut journal = carry_out(&mut batch, &mut disk, group, &mut fuse, |_, _| false);
                prop_assert_eq!(disk.contents(), before.contents());
                let mut is_taken_back = false;
                for (takes_back, fuse) in takes_back.into_iter().zip([second, usize::MAX]) {
                    let Some(left) = &journal else { break };
                    batch = recovered(left, &disk);
                    if takes_back {
                        batch.take_back();
                        is_taken_back = true;
                    }
                    let mut fuse = fuse;
                    journal = carry_out(&mut batch, &mut disk, group, &mut fuse, |_, _| false);
                    prop_assert_eq!(disk.contents(), before.contents());
                }
                prop_assert_eq!(&journal, &None);
                let expected = if is_taken_back { &before } else { &whole };
                prop_assert_eq!(&disk, expected, "crashes after {} and {}", first, second);
            }
        }
    }

    #[test]
    fn undoing_gives_every_file_its_name_back(
        (mut disk, wishes) in scene(),
        failing in prop::option::of(name()),
    ) {
        let before = disk.clone();
        let mut batch = plan(&wishes, &disk.listing(), "t").batch;
        let mut fuse = usize::MAX;
        carry_out(&mut batch, &mut disk, 4, &mut fuse, |from, _| Some(from) == failing);
        let journal = (batch.plan_text(), batch.progress_text());
        let past = read(&journal.0, &journal.1).unwrap();
        let undo = plan(&past.reverse(), &disk.listing(), "u");
        prop_assert_eq!(undo.refused, Vec::new());
        let mut undo = undo.batch;
        finish(&mut undo, &mut disk);
        prop_assert_eq!(disk, before);
    }

    #[test]
    fn stopping_at_any_time_leaves_no_file_aside_and_no_unit_in_two(
        (mut disk, wishes) in scene(),
        at in any::<Index>(),
        group in 1..5_usize,
    ) {
        let before = disk.clone();
        let mut batch = plan(&wishes, &disk.listing(), "t").batch;
        let mut fuse = at.index(12);
        if carry_out(&mut batch, &mut disk, group, &mut fuse, |_, _| false).is_some() {
            batch.stop();
            finish(&mut batch, &mut disk);
        }
        prop_assert_eq!(disk.contents(), before.contents());
        prop_assert_eq!(batch.left_aside(), 0);
        let mut places: BTreeMap<usize, BTreeSet<bool>> = BTreeMap::new();
        for file in &batch.files {
            places.entry(file.unit).or_default().insert(file.place == Place::Old);
        }
        prop_assert!(places.values().all(|places| places.len() == 1));
    }

    /// Steps fail at random, and others create files between any two steps.
    #[test]
    fn failures_and_strangers_cost_no_file(
        (mut disk, wishes) in scene(),
        weather in prop::collection::vec((0..6_u8, folder(), name()), 40),
    ) {
        let mut batch = plan(&wishes, &disk.listing(), "t").batch;
        let mut expected = disk.contents();
        let mut weather = weather.into_iter().zip(100..);
        while let Some(step) = batch.announce(2).first().copied() {
            let next = weather.next();
            if let Some(((0, folder, name), content)) = next
                && disk.find(folder, name).is_none()
            {
                disk.files.insert((folder.to_owned(), name.to_owned()), content);
                expected.insert(content);
            }
            let outcome = match next {
                Some(((1, ..), _)) => Err(Problem::new(Code::NotRenamed)),
                _ => disk.perform(&batch, step),
            };
            match outcome {
                Ok(()) => batch.done(),
                Err(problem) => batch.failed(problem),
            }
        }
        prop_assert_eq!(disk.contents(), expected);
    }

    #[test]
    fn no_text_makes_the_reader_panic(plan in ".{0,60}", progress in "[noasl0-9, ]{0,20}") {
        let _ = read(&plan, &progress);
        let _ = read(&format!("1\0{plan}"), &progress);
    }
}
