//! The script for Windows PowerShell 5.1 and PowerShell 7, and how a text is said in it.
//!
//! It calls .NET, not cmdlets: those take brackets for patterns and backslashes for folders.

use std::fmt::Write as _;

use super::course::{Course, Turn};
use super::{InComment, explanation, hexadecimal, is_unseen};

/// What does the work, the same in every script.
const BODY: &str = include_str!("powershell/body.ps1");

/// Windows PowerShell 5.1 takes a file without it for one of an old code page.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

const SUMMARY: &str = "
Write-Output \"Renamed: $renamed. Already done: $already. Left alone: $left.\"
if ($renamed -eq 0) { Write-Output 'Nothing was changed.' }
if ($left -gt 0) { exit 1 }
exit 0
";

/// The whole script; `names` are its own and its twin's.
pub(super) fn text(course: &Course, names: [&str; 2]) -> String {
    let run = format!("powershell -ExecutionPolicy Bypass -File {}", names[0]);
    let mut text = BYTE_ORDER_MARK.to_owned();
    for line in explanation(course, &run, names) {
        text += format!("# {line}").trim_end();
        text.push('\n');
    }
    text += "# (with PowerShell 7: pwsh instead of powershell)\n\n$here = $PSScriptRoot\n";
    if let Some(root) = &course.root {
        // Writing to a string does not fail, here and below.
        let _ = writeln!(text, "$root = {}", quoted(root));
        text += "$inside = [System.IO.Path]::Combine($here, $root)\n";
        text += "if ([System.IO.Path]::GetFileName($here) -cne $root -and [System.IO.Directory]::Exists($inside)) {\n    $here = $inside\n}\n";
    }
    text.push_str(BODY);
    text.push('\n');
    for turn in &course.moves {
        add(&mut text, turn);
    }
    for (path, why) in &course.refused {
        let _ = writeln!(text, "# Not renamed: {}: {why}.", InComment(path));
        let _ = writeln!(text, "Skip-File {} '{why}'", quoted(path));
    }
    (text + SUMMARY).replace('\n', "\r\n")
}

fn add(text: &mut String, turn: &Turn) {
    match turn {
        Turn::Single(step) => {
            let _ = writeln!(
                text,
                "Rename-Single {} {} {} '{}'",
                quoted(&step.old_path()),
                quoted(&step.new_path()),
                step.size,
                hexadecimal(step.sha256.as_ref())
            );
        }
        Turn::Group(members) => {
            for member in members {
                let _ = writeln!(
                    text,
                    "Add-Member {} {} {} {} '{}' '{}{}'",
                    quoted(&member.step.old_path()),
                    quoted(&member.step.new_path()),
                    quoted(&member.path_meanwhile()),
                    member.step.size,
                    hexadecimal(member.step.sha256.as_ref()),
                    if member.leaves { "leaves" } else { "" },
                    if member.arrives { "arrives" } else { "" },
                );
            }
            text.push_str("Rename-Together\n");
        }
    }
}

/// One argument of PowerShell that means this text to the letter. It takes four more characters for
/// a quotation mark than other shells do. What breaks a line or is not seen is said by its number.
fn quoted(text: &str) -> String {
    let mut pieces = vec![String::new()];
    for c in text.chars() {
        match c {
            _ if is_unseen(c) => {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    pieces.push(format!("\0[char]0x{unit:04X}"));
                }
                pieces.push(String::new());
            }
            '\'' | '\u{2018}'..='\u{201B}' => push(&mut pieces, &[c, c]),
            _ => push(&mut pieces, &[c]),
        }
    }
    let said = |piece: &String| match piece.strip_prefix('\0') {
        Some(number) => number.to_owned(),
        None => format!("'{piece}'"),
    };
    match &pieces[..] {
        [piece] => said(piece),
        _ => {
            let said: Vec<String> = pieces.iter().map(said).collect();
            format!("({})", said.join(" + "))
        }
    }
}

fn push(pieces: &mut [String], letters: &[char]) {
    if let Some(piece) = pieces.last_mut() {
        piece.extend(letters);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_quoted_so_that_nothing_in_them_means_anything() {
        for (text, argument) in [
            ("plain [1]", "'plain [1]'"),
            ("it's $x `n", "'it''s $x `n'"),
            (
                "\u{2018}a\u{2019}\u{201b}",
                "'\u{2018}\u{2018}a\u{2019}\u{2019}\u{201b}\u{201b}'",
            ),
            ("a\nb", "('a' + [char]0x000A + 'b')"),
            ("\u{e0001}", "('' + [char]0xDB40 + [char]0xDC01 + '')"),
            ("", "''"),
        ] {
            assert_eq!(quoted(text), argument, "of {text:?}");
        }
    }
}
