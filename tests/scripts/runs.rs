//! What a run does and says: forth, again, and back.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use eponym::domain::script::{Move, Refusal, Shell, pair};

use crate::folder::{Folder, bash, moves, renamed, run};

/// Each file holds its own name.
fn folder(names: &[&str]) -> Folder {
    let files: Vec<_> = names.iter().map(|name| (*name, *name)).collect();
    Folder::with(&files)
}

fn named(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files
        .iter()
        .map(|(name, content)| ((*name).to_owned(), (*content).to_owned()))
        .collect()
}

/// Forth, again, back and again, with what is said each time.
#[track_caller]
fn there_and_back(folder: &Folder, moves: &[Move]) {
    let before = folder.files();
    let mut after = before.clone();
    for one in moves {
        after.remove(&one.from);
    }
    for one in moves {
        let to = one.from.rsplit_once('/');
        let to = to.map_or_else(
            || one.to.clone(),
            |(above, _)| format!("{above}/{}", one.to),
        );
        after.insert(to, before[&one.from].clone());
    }
    let [forth, back] = bash(moves);
    assert_eq!((forth.refused, back.refused), (0, 0));
    let count = moves.len();
    let done = format!("Renamed: {count}. Already done: 0. Left alone: 0.\n");
    let again =
        format!("Renamed: 0. Already done: {count}. Left alone: 0.\nNothing was changed.\n");
    for (script, said, files) in [
        (&forth, &done, &after),
        (&forth, &again, &after),
        (&back, &done, &before),
        (&back, &again, &before),
    ] {
        let run = folder.run(script);
        assert_eq!(&run.said, said, "{}", script.text);
        assert!(run.is_complete);
        assert_eq!(&folder.files(), files);
    }
}

#[test]
fn files_are_renamed_once_and_back_again() {
    let folder = folder(&["a.jpg", "in/b.jpg", "other.txt"]);
    there_and_back(
        &folder,
        &moves(&[("a.jpg", "cat.jpg"), ("in/b.jpg", "dog.jpg")]),
    );
}

#[test]
fn names_are_swapped_and_passed_round_and_on() {
    let folder = folder(&["a", "bb", "c", "dd", "eee", "f", "gg", "hhh", "i/a", "i/bb"]);
    there_and_back(
        &folder,
        &moves(&[
            ("a", "bb"),
            ("bb", "a"),
            ("c", "dd"),
            ("dd", "eee"),
            ("eee", "c"),
            ("f", "gg"),
            ("gg", "hhh"),
            ("hhh", "new"),
            ("i/a", "bb"),
            ("i/bb", "new"),
        ]),
    );
}

#[test]
fn names_are_passed_on_among_files_of_one_size() {
    let folder = folder(&["1", "2", "3"]);
    there_and_back(&folder, &moves(&[("1", "2"), ("2", "3"), ("3", "4")]));
}

#[test]
fn a_name_changes_its_case_or_spelling_alone() {
    let folder = folder(&["IMG.JPG", "e\u{301}.jpg"]);
    there_and_back(
        &folder,
        &moves(&[("IMG.JPG", "img.jpg"), ("e\u{301}.jpg", "\u{e9}.jpg")]),
    );
}

#[test]
fn names_that_are_one_elsewhere_are_two_here() {
    let folder = folder(&["cat", "Cat", "dog"]);
    there_and_back(
        &folder,
        &moves(&[("cat", "a"), ("Cat", "b"), ("dog", "CAT")]),
    );
}

/// A picture and what goes with it, whose content is their own path.
fn unit(pairs: &[(&str, &str)]) -> Vec<Move> {
    let mut moves = moves(pairs);
    for beside in &mut moves[1..] {
        beside.is_beside = true;
    }
    moves
}

#[test]
fn a_picture_and_what_goes_with_it_are_renamed_together() {
    let folder = folder(&["a.jpg", "a.xmp", "a.MOV", "b.jpg", "b.xmp", "c.jpg"]);
    let mut moves = unit(&[("a.jpg", "b.jpg"), ("a.xmp", "b.xmp"), ("a.MOV", "b.MOV")]);
    moves.extend(unit(&[("b.jpg", "cat.jpg"), ("b.xmp", "cat.xmp")]));
    moves.extend(unit(&[("c.jpg", "dog.jpg")]));
    there_and_back(&folder, &moves);
}

#[test]
fn a_picture_keeps_its_name_where_what_goes_with_it_cannot_follow() {
    let names = ["a.jpg", "a.xmp", "cat.xmp", "b.jpg"];
    let folder = folder(&names);
    let before = folder.files();
    let moves = unit(&[("a.jpg", "cat.jpg"), ("a.xmp", "cat.xmp")]);
    let [forth, back] = bash(&moves);
    let run = folder.run(&forth);
    assert!(
        run.said.contains("a file it is renamed with"),
        "{}",
        run.said
    );
    assert!(run.said.contains("Left alone: 2."), "{}", run.said);
    assert_eq!(folder.files(), before);
    folder.run(&back);
    assert_eq!(folder.files(), before);
}

#[test]
fn files_of_one_size_swap_names_only_where_their_content_is_known() {
    let blind = moves(&[("1", "2"), ("2", "1")]);
    let [forth, _] = bash(&blind);
    assert_eq!(forth.refused, 2);
    assert!(forth.text.contains(&Refusal::Indistinct.to_string()));
    let folder = folder(&["1", "2"]);
    assert!(!folder.run(&forth).is_complete);
    assert_eq!(folder.files(), named(&[("1", "1"), ("2", "2")]));

    let known: Vec<Move> = blind
        .into_iter()
        .zip([ONE, TWO])
        .map(|(one, sha256)| Move {
            sha256: Some(sha256),
            ..one
        })
        .collect();
    there_and_back(&folder, &known);
}

#[test]
fn nothing_is_overwritten() {
    let folder = folder(&["a", "b"]);
    let [forth, _] = bash(&moves(&[("a", "b")]));
    let run = folder.run(&forth);
    assert!(
        run.said
            .contains("Left alone: a: something has its new name already")
    );
    assert!(
        run.said
            .contains("Renamed: 0. Already done: 0. Left alone: 1.")
    );
    assert!(!run.is_complete);
    assert_eq!(folder.files(), named(&[("a", "a"), ("b", "b")]));
}

#[test]
fn nothing_is_overwritten_where_names_wait_for_each_other() {
    let folder = folder(&["a", "b", "c"]);
    let [forth, _] = bash(&moves(&[("a", "b"), ("b", "c")]));
    let run = folder.run(&forth);
    assert!(run.said.contains("Left alone: 2."), "{}", run.said);
    assert_eq!(folder.files(), named(&[("a", "a"), ("b", "b"), ("c", "c")]));
}

#[test]
fn a_folder_or_a_link_in_the_way_is_left_alone() {
    let folder = folder(&["a", "b", "in/x"]);
    std::os::unix::fs::symlink("nowhere", folder.path().join("link")).expect("a link");
    let [forth, _] = bash(&moves(&[("a", "in"), ("b", "link")]));
    assert!(folder.run(&forth).said.contains("Left alone: 2."));
    fs::remove_file(folder.path().join("link")).expect("there");
    assert_eq!(
        folder.files(),
        named(&[("a", "a"), ("b", "b"), ("in/x", "in/x")])
    );
}

#[test]
fn a_file_that_changed_is_left_alone_and_the_rest_is_renamed() {
    let folder = folder(&["a", "b"]);
    folder.write("a", "longer");
    let [forth, back] = bash(&moves(&[("a", "x"), ("b", "y"), ("gone", "z")]));
    let run = folder.run(&forth);
    assert!(
        run.said
            .contains("Left alone: a: it has changed since it was seen")
    );
    assert!(run.said.contains("Left alone: gone: it is not there"));
    assert!(
        run.said
            .contains("Renamed: 1. Already done: 0. Left alone: 2.")
    );
    assert!(!run.is_complete);
    assert_eq!(folder.files(), named(&[("a", "longer"), ("y", "b")]));
    folder.run(&back);
    assert_eq!(folder.files(), named(&[("a", "longer"), ("b", "b")]));
}

#[test]
fn a_file_of_the_same_size_and_other_content_is_left_alone() {
    let folder = folder(&["1"]);
    folder.write("1", "2");
    let moves = [Move {
        sha256: Some(ONE),
        ..renamed("1", "x", "1")
    }];
    let [forth, _] = bash(&moves);
    assert!(folder.run(&forth).said.contains("it has changed"));
    folder.write("1", "1");
    assert!(folder.run(&forth).is_complete);
    assert_eq!(folder.files(), named(&[("x", "1")]));
}

#[test]
fn what_broke_off_is_finished_or_taken_back_after_every_step() {
    let names = ["a", "bb", "ccc"];
    let round = moves(&[("a", "bb"), ("bb", "ccc"), ("ccc", "a")]);
    let [forth, back] = bash(&round);
    let (before, after) = (
        named(&[("a", "a"), ("bb", "bb"), ("ccc", "ccc")]),
        named(&[("bb", "a"), ("ccc", "bb"), ("a", "ccc")]),
    );
    for steps in 0..=6 {
        for (script, end) in [(&forth, &after), (&back, &before)] {
            let folder = folder(&names);
            // Fails at the step after, as if the machine had gone.
            let broken = forth.text.replace(
                "rename() { mv",
                &format!("steps=0; rename() {{ [ \"$steps\" -lt {steps} ] || exit 9; steps=$((steps + 1)); mv"),
            );
            assert_ne!(broken, forth.text);
            let path = folder.path().join("eponym-broken.sh");
            fs::write(&path, broken).expect("writable");
            run(Command::new("bash").arg(path));
            let run = folder.run(script);
            assert!(run.is_complete, "after {steps} steps: {}", run.said);
            assert_eq!(&folder.files(), end, "after {steps} steps: {}", run.said);
        }
    }
}

#[test]
fn a_group_of_which_one_cannot_be_renamed_stays_as_it_was() {
    let folder = folder(&["a", "bb", "ccc"]);
    let [forth, _] = bash(&moves(&[("a", "bb"), ("bb", "ccc"), ("ccc", "a")]));
    let failing = forth.text.replace(
        "rename() { mv",
        "rename() { [ \"$1\" != ./ccc ] || return 1; mv",
    );
    let path = folder.path().join("eponym-failing.sh");
    fs::write(&path, failing).expect("writable");
    let run = run(Command::new("bash").arg(path));
    assert!(run.said.contains("Left alone: 3."), "{}", run.said);
    assert_eq!(
        folder.files(),
        named(&[("a", "a"), ("bb", "bb"), ("ccc", "ccc")])
    );
}

#[test]
fn a_script_works_in_the_folder_that_was_dropped_and_beside_it() {
    let moves = [renamed("My pictures/in/a", "b", "a")];
    let [forth, back] = bash(&moves);
    let beside = Folder::with(&[("My pictures/in/a", "a")]);
    assert!(beside.run(&forth).is_complete);
    assert_eq!(beside.files(), named(&[("My pictures/in/b", "a")]));
    let inside = beside.path().join("My pictures/eponym-undo.sh");
    fs::write(&inside, &back.text).expect("writable");
    assert!(run(Command::new("bash").arg(&inside).current_dir("/")).is_complete);
    fs::remove_file(inside).expect("there");
    assert_eq!(beside.files(), named(&[("My pictures/in/a", "a")]));
}

#[test]
fn paths_that_lead_elsewhere_are_refused() {
    for (from, to) in [
        ("../a", "b"),
        ("/a", "b"),
        ("in/../../a", "b"),
        ("a", "../b"),
        ("a", "in/b"),
        ("a", ".."),
        ("", "b"),
        ("a", ""),
    ] {
        for shell in Shell::ALL {
            for script in pair(&[renamed(from, to, "x")], shell) {
                assert_eq!(script.refused, 1, "{from} {to}");
            }
        }
    }
    let twice = moves(&[("a", "c"), ("b", "c")]);
    assert_eq!(bash(&twice)[0].refused, 1);
}

#[test]
fn git_is_told_of_every_name() {
    let folder = folder(&["a", "bb", "c"]);
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.arg("-C").arg(folder.path());
        run(git
            .args(["-c", "user.name=a", "-c", "user.email=a@b.c"])
            .args(arguments))
    };
    if !git(&["init", "-q"]).is_complete {
        println!("skipped: there is no git");
        return;
    }
    git(&["add", "a", "bb", "c"]);
    git(&["commit", "-q", "-m", "all"]);
    let [forth, back] = pair(
        &moves(&[("a", "bb"), ("bb", "a"), ("c", "new")]),
        Shell::Git,
    );
    let run = folder.run(&forth);
    assert!(run.is_complete, "{}", run.said);
    let status = git(&["status", "--porcelain", "--untracked-files=no"]).said;
    assert!(status.contains("R  c -> new"), "{status}");
    assert!(folder.run(&back).is_complete);
    let status = git(&["status", "--porcelain", "--untracked-files=no"]).said;
    assert_eq!(status, "");
}

/// SHA-256 of `1` and of `2`.
const ONE: [u8; 32] = [
    0x6b, 0x86, 0xb2, 0x73, 0xff, 0x34, 0xfc, 0xe1, 0x9d, 0x6b, 0x80, 0x4e, 0xff, 0x5a, 0x3f, 0x57,
    0x47, 0xad, 0xa4, 0xea, 0xa2, 0x2f, 0x1d, 0x49, 0xc0, 0x1e, 0x52, 0xdd, 0xb7, 0x87, 0x5b, 0x4b,
];
const TWO: [u8; 32] = [
    0xd4, 0x73, 0x5e, 0x3a, 0x26, 0x5e, 0x16, 0xee, 0xe0, 0x3f, 0x59, 0x71, 0x8b, 0x9b, 0x5d, 0x03,
    0x01, 0x9c, 0x07, 0xd8, 0xb6, 0xc5, 0x1f, 0x90, 0xda, 0x3a, 0x66, 0x6e, 0xec, 0x13, 0xab, 0x35,
];
