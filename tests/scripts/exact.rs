//! To the letter, for shells that do not run here.

use eponym::domain::script::{Move, Shell, pair};

use crate::folder::renamed;

fn moves() -> [Move; 3] {
    let swap = |from, to| Move {
        sha256: Some([0xab; 32]),
        ..renamed(from, to, "four")
    };
    [
        renamed("top/in/it's \u{2019}[1]&^.jpg", "写真.jpg", "12345"),
        swap("top/A.jpg", "a.jpg"),
        renamed("top/100%\n.jpg", "x.jpg", "1"),
    ]
}

/// The lines of a script that are made for these moves, and all its lines end as Windows has them.
fn own_lines(shell: Shell, back: bool, from: &str, to: &str) -> String {
    let [forth, twin] = pair(&moves(), shell);
    let text = if back { twin.text } else { forth.text };
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let text = text.replace("\r\n", "\n");
    let begin = text.find(from).expect("there");
    let end = begin + text[begin..].find(to).expect("there");
    text[begin..end].to_owned()
}

#[test]
fn what_powershell_is_told_is_this() {
    let sum = "ab".repeat(32);
    let lines = own_lines(
        Shell::PowerShell,
        false,
        "\nRename-Single",
        "\nWrite-Output",
    );
    let expected = format!(
        "
Rename-Single 'in/it''s \u{2019}\u{2019}[1]&^.jpg' 'in/写真.jpg' 5 ''
Add-Member 'A.jpg' 'a.jpg' '.eponym-{TOKEN}-0.tmp' 4 '{sum}' ''
Rename-Together
Rename-Single ('100%' + [char]0x000A + '.jpg') 'x.jpg' 1 ''
"
    );
    assert_eq!(lines, expected);
    let lines = own_lines(Shell::PowerShell, true, "\nRename-Single", "\nWrite-Output");
    let expected = format!(
        "
Rename-Single 'in/写真.jpg' 'in/it''s \u{2019}\u{2019}[1]&^.jpg' 5 ''
Add-Member 'a.jpg' 'A.jpg' '.eponym-{TOKEN}-0.tmp' 4 '{sum}' ''
Rename-Together
Rename-Single 'x.jpg' ('100%' + [char]0x000A + '.jpg') 1 ''
"
    );
    assert_eq!(lines, expected);
}

#[test]
fn what_the_command_prompt_is_told_is_this() {
    let lines = own_lines(Shell::Cmd, false, "set \"FROM=", "call :after_look");
    let expected = format!(
        "set \"FROM=.\\in\\it's \u{2019}[1]&^.jpg\"
set \"TO=.\\in\\写真.jpg\"
set \"OLDNAME=it's \u{2019}[1]&^.jpg\"
set \"NAME=写真.jpg\"
set \"SIZE=5\"
call :single
call :begin_group
set \"FROM=.\\A.jpg\"
set \"TO=.\\a.jpg\"
set \"OLDNAME=A.jpg\"
set \"NAME=a.jpg\"
set \"SIZE=4\"
set \"MEANWHILE=.\\.eponym-{TOKEN}-0.tmp\"
set \"MEANNAME=.eponym-{TOKEN}-0.tmp\"
set \"LEAVES=\"
set \"ARRIVES=\"
call :look
"
    );
    assert_eq!(lines, expected);
    let refused = own_lines(Shell::Cmd, false, "rem Not renamed", "\nset /a LEFT");
    assert_eq!(
        refused,
        "rem Not renamed: 100\u{fffd}\u{fffd}.jpg: this script cannot hold the name safely."
    );
    let begin = own_lines(Shell::Cmd, false, "@setlocal", "rem ");
    assert!(begin.contains("DisableDelayedExpansion") && begin.contains("chcp 65001 >nul"));
}

/// Made of the names, so that both scripts have the same.
const TOKEN: &str = "d38ccd73356b2a6d";
