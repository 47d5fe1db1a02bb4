//! The script for the command prompt of Windows, and which names can be said in it.
//!
//! Its batch files take `%` for variables and know no way to say a line break or a quotation mark,
//! so such names are refused. A name is put into a variable first and is then always quoted, where
//! `&`, `^`, `!` and brackets mean nothing.

use std::fmt::Write as _;

use super::course::{Course, Member, Step, Turn};
use super::{InComment, explanation, is_unseen};

/// What does the work, the same in every script.
const BODY: &str = include_str!("cmd/body.bat");

const HERE: &str = r#"@setlocal EnableExtensions DisableDelayedExpansion
@echo off
set "PAGE="
for /f "tokens=2 delims=:." %%P in ('chcp') do set "PAGE=%%P"
chcp 65001 >nul
pushd "%~dp0" || exit /b 2
"#;

const SUMMARY: &str = r#"
echo Renamed: %RENAMED%. Already done: %ALREADY%. Left alone: %LEFT%.
if %RENAMED% equ 0 echo Nothing was changed.
popd
if defined PAGE chcp %PAGE% >nul
if %LEFT% gtr 0 exit /b 1
exit /b 0
"#;

/// Whether nothing in this path or name means anything to the command prompt or to Windows.
pub(super) fn can_say(text: &str) -> bool {
    let is_safe = |c: char| !r#"%"\:*?<>|"#.contains(c) && !is_unseen(c);
    text.chars().all(is_safe)
}

/// The whole script; `names` are its own and its twin's.
pub(super) fn text(course: &Course, names: [&str; 2]) -> String {
    let mut text = HERE.to_owned();
    for line in explanation(course, names[0], names) {
        text += format!("rem {line}").trim_end();
        text.push('\n');
    }
    text += "rem It looks at sizes alone: SHA-256 takes too long here.\n\n";
    if let Some(root) = course.root.as_ref().filter(|root| can_say(root)) {
        // Writing to a string does not fail, here and below.
        let _ = writeln!(text, "set \"ROOT={root}\"");
        text += "for %%H in (\"%CD%\") do if /i not \"%%~nxH\"==\"%ROOT%\" if exist \"%ROOT%\\\" cd \"%ROOT%\"\n";
    }
    text += "set /a RENAMED=0, ALREADY=0, LEFT=0\n\n";
    for turn in &course.moves {
        add(&mut text, turn);
    }
    for (path, why) in &course.refused {
        let _ = writeln!(text, "rem Not renamed: {}: {why}.", in_remark(path));
        let _ = writeln!(text, "set /a LEFT+=1");
        let _ = writeln!(
            text,
            "echo Left alone: a name that stands in this script: {why}."
        );
    }
    text += SUMMARY;
    text.push_str(BODY);
    text.replace('\n', "\r\n")
}

fn add(text: &mut String, turn: &Turn) {
    match turn {
        Turn::Single(step) => {
            set(text, step);
            text.push_str("call :single\n");
        }
        Turn::Group(members) => add_group(text, members),
    }
}

/// Batch files have no lists: every pass over a group names its members anew.
fn add_group(text: &mut String, members: &[Member]) {
    let _ = writeln!(text, "call :begin_group");
    for (call, members) in [
        ("look", members.iter().collect::<Vec<_>>()),
        ("check_resumed", members.iter().collect()),
        ("park", members.iter().collect()),
        ("return", members.iter().rev().collect()),
        ("place", members.iter().collect()),
        ("count", members.iter().collect()),
    ] {
        for member in members {
            set(text, &member.step);
            let _ = writeln!(
                text,
                "set \"MEANWHILE={}\"",
                backslashed(&member.path_meanwhile())
            );
            let _ = writeln!(text, "set \"MEANNAME={}\"", member.meanwhile);
            let _ = writeln!(
                text,
                "set \"LEAVES={}\"",
                if member.leaves { "1" } else { "" }
            );
            let _ = writeln!(
                text,
                "set \"ARRIVES={}\"",
                if member.arrives { "1" } else { "" }
            );
            let _ = writeln!(text, "call :{call}");
        }
        let _ = writeln!(text, "call :after_{call}");
    }
}

fn set(text: &mut String, step: &Step) {
    let _ = writeln!(text, "set \"FROM={}\"", backslashed(&step.old_path()));
    let _ = writeln!(text, "set \"TO={}\"", backslashed(&step.new_path()));
    let _ = writeln!(text, "set \"OLDNAME={}\"", step.old);
    let _ = writeln!(text, "set \"NAME={}\"", step.new);
    let _ = writeln!(text, "set \"SIZE={}\"", step.size);
}

/// A path as Windows writes it, which begins so that it is no option.
fn backslashed(path: &str) -> String {
    format!(r".\{}", path.replace('/', r"\"))
}

/// What a remark may hold: even there the command prompt reads on for variables.
fn in_remark(path: &str) -> String {
    let path = InComment(path).to_string();
    path.replace(['%', '^', '&', '<', '>', '|', '"', '!'], "\u{FFFD}")
}
