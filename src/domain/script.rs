//! Rename scripts: what gives the files of a folder their new names without a browser.
//!
//! A [`pair`] is the script and its undo twin. Neither overwrites anything, each file is renamed
//! only while it is the one that was seen, and a second run changes nothing. What a shell cannot
//! say safely is refused in its script and named there, so nothing is ever half done.

mod bash;
mod cmd;
mod course;
mod powershell;

use std::fmt;

pub use course::Refusal;
use course::{Course, Way};

/// One file that gets another name in the folder it is in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Move {
    /// Where it is, relative to what was dropped, with `/` between folders; to the letter.
    pub from: String,
    /// The file name it gets.
    pub to: String,
    /// Its length in bytes when it was seen.
    pub size: u64,
    /// SHA-256 of its bytes (FIPS 180-4), where it is known: then it is looked at too.
    pub sha256: Option<[u8; 32]>,
    /// It goes with the picture before it: they are renamed together or not at all.
    pub is_beside: bool,
}

/// Who runs a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shell {
    /// Bash from 3.2 on, which every Mac has.
    Bash,
    /// The same, where git is told of every new name.
    Git,
    /// Windows PowerShell 5.1 and PowerShell 7, on every system.
    PowerShell,
    /// The command prompt of Windows.
    Cmd,
}

/// A script as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    pub name: &'static str,
    /// The whole of it, byte order mark included where its shell needs one.
    pub text: String,
    /// How many files it leaves alone because its shell cannot say their names safely.
    pub refused: usize,
}

/// The script that renames, and the one that takes it back.
#[must_use]
pub fn pair(moves: &[Move], shell: Shell) -> [Script; 2] {
    [Way::Forth, Way::Back].map(|way| script(moves, shell, way))
}

impl Shell {
    /// Every shell there is a script for.
    pub const ALL: [Self; 4] = [Self::Bash, Self::Git, Self::PowerShell, Self::Cmd];

    /// What the script and its undo twin are called.
    fn names(self) -> [&'static str; 2] {
        match self {
            Self::Bash | Self::Git => ["eponym-rename.sh", "eponym-undo.sh"],
            Self::PowerShell => ["eponym-rename.ps1", "eponym-undo.ps1"],
            Self::Cmd => ["eponym-rename.bat", "eponym-undo.bat"],
        }
    }

    /// Whether its script can hold this path or name.
    fn can_say(self, text: &str) -> bool {
        self != Self::Cmd || cmd::can_say(text)
    }
}

fn script(moves: &[Move], shell: Shell, way: Way) -> Script {
    let course = Course::of(moves, way, |text| shell.can_say(text));
    let [forth, back] = shell.names();
    let (name, twin) = match way {
        Way::Forth => (forth, back),
        Way::Back => (back, forth),
    };
    let text = match shell {
        Shell::Bash | Shell::Git => bash::text(&course, shell == Shell::Git, [name, twin]),
        Shell::PowerShell => powershell::text(&course, [name, twin]),
        Shell::Cmd => cmd::text(&course, [name, twin]),
    };
    Script {
        name,
        text,
        refused: course.refused.len(),
    }
}

/// What stands at the head of every script, a line each, without the mark of a comment.
fn explanation(course: &Course, run: &str, [name, twin]: [&str; 2]) -> Vec<String> {
    let what = match course.way {
        Way::Forth => "Gives the files of this folder the names that were chosen in Eponym.",
        Way::Back => "Gives the files of this folder the names back that they had before.",
    };
    vec![
        what.to_owned(),
        String::new(),
        format!("Put {name} into the folder that was dropped on the page, or beside it, and run"),
        format!("    {run}"),
        "there. Nothing is overwritten. A file is renamed only while it is the one that was seen, by".to_owned(),
        "its size and, where it is known, its SHA-256. A second run changes nothing. The script fails".to_owned(),
        format!("only where something was left alone, and says why. {twin} takes back what this does."),
    ]
}

/// A path or name for a comment: in one line, with what nobody sees made visible.
struct InComment<'a>(&'a str);

impl fmt::Display for InComment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match is_unseen(c) {
                true => write!(f, "\u{FFFD}")?,
                false => write!(f, "{c}")?,
            }
        }
        Ok(())
    }
}

/// Whether a character steers or breaks a line instead of being seen in it.
fn is_unseen(c: char) -> bool {
    use crate::domain::file_name::is_invisible;
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}') || is_invisible(c)
}

/// SHA-256 as programs print it; empty where it is not known.
fn hexadecimal(sha256: Option<&[u8; 32]>) -> String {
    let bytes = sha256.map_or(&[][..], |bytes| bytes);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
