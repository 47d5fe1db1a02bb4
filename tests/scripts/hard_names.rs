//! Hard names as old and as new names, in a folder that is really made of them.

use std::collections::{BTreeMap, HashSet};

use eponym::domain::script::{Move, Shell, pair};

use crate::folder::{Folder, bash};

/// Names as disks have them: for shells, for terminals and for other systems.
const ON_DISK: [&str; 31] = [
    "-rf.jpg",
    "--.jpg",
    "a;b&c$(d).jpg",
    "a?b=c.jpg",
    "back\\slash.jpg",
    "trailing\\",
    "colon:name.jpg",
    "e\u{301}te\u{301} NFD.jpg",
    "\u{e9}t\u{e9} NFC.jpg",
    "photo\u{202e}gpj.exe.jpg",
    "спутник.jpg",
    "写真 1.jpg",
    "line\nbreak.jpg",
    "line\r\nbreak.jpg",
    "ends in a line break\n",
    "tab\there.jpg",
    "bell\u{7}escape\u{1b}[31m.jpg",
    "it's.jpg",
    "\u{2018}curly\u{2019} \u{201a}quotes\u{201b}.jpg",
    "\"double\".jpg",
    "$HOME `id` ${x}.jpg",
    "100%PATH%!x!^y.jpg",
    "[1] *.jpg",
    "[1] +^!.jpg",
    " leading and trailing ",
    "~.jpg",
    "#hash.jpg",
    ".hidden.jpg",
    "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} family.jpg",
    "\u{feff}mark.jpg",
    "{a,b}.jpg",
];

const NAUGHTY: &str = include_str!("../data/blns.txt");

/// As file names: nothing but what no disk of this system takes is left out.
fn hard_names() -> Vec<String> {
    let naughty = NAUGHTY
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.replace('/', "\u{2215}"))
        .filter(|name| name.len() <= 255 && name != "." && name != "..");
    let mut seen = HashSet::new();
    let on_disk = ON_DISK.into_iter().map(str::to_owned);
    on_disk
        .chain(naughty)
        .filter(|name| seen.insert(name.clone()))
        .collect()
}

/// Renames of files whose contents all differ, in the folder `pictures`.
fn renames(pairs: impl Iterator<Item = (String, String)>) -> (Vec<Move>, Folder) {
    let folder = Folder::with(&[]);
    let moves = pairs.enumerate().map(|(number, (old, new))| {
        let from = format!("it's a\n$folder/{old}");
        let content = format!("{number}: {old}");
        folder.write(&from, &content);
        Move {
            from,
            to: new,
            size: content.len() as u64,
            ..Move::default()
        }
    });
    (moves.collect(), folder)
}

#[track_caller]
fn there_and_back(moves: &[Move], folder: &Folder) {
    let before = folder.files();
    let after: BTreeMap<String, String> = moves
        .iter()
        .map(|one| {
            (
                format!("it's a\n$folder/{}", one.to),
                before[&one.from].clone(),
            )
        })
        .collect();
    assert_eq!(after.len(), moves.len());
    let [forth, back] = bash(moves);
    assert_eq!(forth.refused, 0);
    let run = folder.run(&forth);
    assert!(run.is_complete, "{}", run.said);
    assert_eq!(folder.files(), after);
    let again = folder.run(&forth);
    assert!(again.is_complete && again.said.contains("Nothing was changed."));
    assert_eq!(folder.files(), after);
    assert!(folder.run(&back).is_complete);
    assert_eq!(folder.files(), before);
}

#[test]
fn hard_old_names_become_plain_ones_and_come_back() {
    let names = hard_names();
    assert!(names.len() > 400, "{} names", names.len());
    let plain = (0..).map(|number| format!("plain {number}.jpg"));
    let (moves, folder) = renames(names.into_iter().zip(plain));
    there_and_back(&moves, &folder);
}

#[test]
fn hard_names_are_passed_round() {
    let names = hard_names();
    let mut next = names.clone();
    next.rotate_left(1);
    let (moves, folder) = renames(names.into_iter().zip(next));
    there_and_back(&moves, &folder);
}

#[test]
fn the_command_prompt_is_told_of_no_name_it_would_misread() {
    let names = hard_names();
    let plain = (0..).map(|number| format!("plain {number}.jpg"));
    let moves: Vec<Move> = names
        .iter()
        .zip(plain)
        .map(|(old, to)| Move {
            from: format!("pictures/{old}"),
            to,
            size: 1,
            ..Move::default()
        })
        .collect();
    let [script, _] = pair(&moves, Shell::Cmd);
    let hard = |name: &&String| name.contains(['%', '"', '\\', ':', '*', '?', '<', '>', '|']);
    assert!(script.refused >= names.iter().filter(hard).count());
    for name in [
        "-rf.jpg",
        "a;b&c$(d).jpg",
        "it's.jpg",
        "写真 1.jpg",
        "[1] +^!.jpg",
    ] {
        let said = format!("set \"FROM=.\\{name}\"\r\n");
        assert!(script.text.contains(&said), "{name}");
    }
    let sets = script
        .text
        .lines()
        .filter(|line| line.starts_with("set \""));
    for line in sets.filter(|line| !line.starts_with("set \"PAGE")) {
        assert_eq!(line.matches('"').count(), 2, "{line:?}");
        assert!(
            !line.contains('%') || line.contains("=%") || line.contains("AT="),
            "{line:?}"
        );
    }
}
