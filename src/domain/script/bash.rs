//! The script for bash 3.2 and later, and how a text is said in it.

use std::fmt::Write as _;

use super::course::{Course, Member, Step, Turn};
use super::{InComment, explanation, hexadecimal, is_unseen};

/// What does the work, the same in every script.
const BODY: &str = include_str!("bash/body.sh");

/// How one file gets its name, with git or without.
const RENAME: &str = "rename() { mv -n -- \"$1\" \"$2\"; }\n";
const RENAME_BY_GIT: &str = "rename() { git mv -- \"$1\" \"$2\"; }\n";

/// Where the work begins: in the folder of the script, or in the one that was dropped.
const HERE: &str = r#"set -u
unset CDPATH
shopt -s dotglob
case ${BASH_SOURCE[0]} in */*) cd -- "${BASH_SOURCE[0]%/*}/" || exit 2 ;; esac
"#;

/// The program that knows SHA-256; empty where it is Perl's.
const HASHER: &str = "\
hasher=$(command -v sha256sum)
if [ -z \"$hasher\" ] && ! command -v shasum >/dev/null; then
  echo 'This needs sha256sum or shasum.'
  exit 2
fi
";

const SUMMARY: &str = "
printf 'Renamed: %d. Already done: %d. Left alone: %d.\\n' \"$renamed\" \"$already\" \"$left\"
[ \"$renamed\" -gt 0 ] || echo 'Nothing was changed.'
[ \"$left\" -eq 0 ]
";

/// The whole script; `names` are its own and its twin's.
pub(super) fn text(course: &Course, by_git: bool, names: [&str; 2]) -> String {
    let mut text =
        "#!/usr/bin/env bash\n# shellcheck disable=SC2016 # names are meant to the letter\n"
            .to_owned();
    for line in explanation(course, &format!("bash {}", names[0]), names) {
        text += format!("# {line}").trim_end();
        text.push('\n');
    }
    text.push('\n');
    text += HERE;
    if let Some(root) = &course.root {
        // Writing to a string does not fail, here and below.
        let _ = writeln!(text, "root={}", quoted(root));
        text += "if [ \"${PWD##*/}\" != \"$root\" ] && [ -d \"./$root\" ]; then cd -- \"./$root\" || exit 2; fi\n";
    }
    text += HASHER;
    text += if by_git { RENAME_BY_GIT } else { RENAME };
    text.push_str(BODY);
    text.push('\n');
    for turn in &course.moves {
        add(&mut text, turn);
    }
    for (path, why) in &course.refused {
        let _ = writeln!(text, "# Not renamed: {}: {why}.", InComment(path));
        let _ = writeln!(
            text,
            "leave {} {}",
            quoted(&format!("./{path}")),
            quoted(&why.to_string())
        );
    }
    text + SUMMARY
}

fn add(text: &mut String, turn: &Turn) {
    match turn {
        Turn::Single(step) => {
            let _ = writeln!(
                text,
                "single {} {} {} '{}'",
                path(&step.old_path()),
                path(&step.new_path()),
                step.size,
                hexadecimal(step.sha256.as_ref())
            );
        }
        Turn::Group(members) => {
            for member in members {
                add_member(text, member);
            }
            text.push_str("together\n");
        }
    }
}

fn add_member(text: &mut String, member: &Member) {
    let Step { size, sha256, .. } = &member.step;
    let ends = match (member.leaves, member.arrives) {
        (true, true) => "leaves arrives",
        (true, false) => "leaves",
        (false, true) => "arrives",
        (false, false) => "",
    };
    let _ = writeln!(
        text,
        "member {} {} {} {size} '{}' '{ends}'",
        path(&member.step.old_path()),
        path(&member.step.new_path()),
        path(&member.path_meanwhile()),
        hexadecimal(sha256.as_ref())
    );
}

/// A path that cannot be taken for an option.
fn path(path: &str) -> String {
    quoted(&format!("./{path}"))
}

/// One word of bash that means this text to the letter. What breaks a line or is not seen is said
/// by its bytes, so that no editor changes it and nobody is misled.
fn quoted(text: &str) -> String {
    if !text.contains(is_unseen) {
        return format!("'{}'", text.replace('\'', r"'\''"));
    }
    let mut word = "$'".to_owned();
    for c in text.chars() {
        match c {
            '\'' | '\\' => word.extend(['\\', c]),
            _ if is_unseen(c) => {
                for byte in c.to_string().bytes() {
                    let _ = write!(word, "\\{byte:03o}");
                }
            }
            _ => word.push(c),
        }
    }
    word + "'"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_so_that_nothing_in_them_means_anything() {
        for (text, word) in [
            ("plain", "'plain'"),
            ("it's $HOME `x` \\ \"!\"", r#"'it'\''s $HOME `x` \ "!"'"#),
            ("a\nb", r"$'a\012b'"),
            ("a'\\\r", r"$'a\'\\\015'"),
            ("gpj\u{202e}.exe", r"$'gpj\342\200\256.exe'"),
            ("", "''"),
        ] {
            assert_eq!(quoted(text), word, "of {text:?}");
        }
    }
}
