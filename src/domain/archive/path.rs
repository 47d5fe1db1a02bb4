//! Which paths may stand in an archive: relative, with `/`, and never two of a kind.
//!
//! Names are made safe long before; this is the last look before an archive is written, so that no
//! mistake upstream can write outside the folder an archive is extracted to. It refuses and does
//! not repair.

use std::collections::HashSet;
use std::fmt;

/// What is wrong with a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathFlaw {
    /// Begins with `/` or with a drive such as `C:` (APPNOTE 4.4.17.1).
    Absolute,
    /// Has `.` or `..` between its slashes.
    Traversal,
    /// Has nothing between two slashes, at its end, or at all.
    EmptySegment,
    /// Has a backslash, which Windows takes for a slash.
    Backslash,
    /// Has a NUL, where many readers stop.
    Nul,
    /// Is longer than the 65,535 bytes its length field can tell (APPNOTE 4.4.10).
    TooLong,
    /// Is the path of an earlier entry.
    Taken,
    /// Lies in a "folder" that is itself an entry, or is an entry in which others lie.
    InsideAFile,
}

/// The paths of an archive's entries so far.
#[derive(Debug, Default)]
pub(super) struct Paths {
    files: HashSet<String>,
    folders: HashSet<String>,
}

impl Paths {
    pub(super) fn count(&self) -> usize {
        self.files.len()
    }

    /// Takes in the path of one entry more, unless it may not stand beside the others.
    pub(super) fn add(&mut self, path: &str) -> Result<(), PathFlaw> {
        if let Some(flaw) = own_flaw(path) {
            return Err(flaw);
        }
        if self.files.contains(path) {
            return Err(PathFlaw::Taken);
        }
        let is_inside = folders(path).any(|folder| self.files.contains(folder));
        if is_inside || self.folders.contains(path) {
            return Err(PathFlaw::InsideAFile);
        }
        self.files.insert(path.to_owned());
        // Of a folder that is known, those around it are too.
        for folder in folders(path).rev() {
            if !self.folders.insert(folder.to_owned()) {
                break;
            }
        }
        Ok(())
    }
}

/// What is wrong with a path whatever else is in the archive.
fn own_flaw(path: &str) -> Option<PathFlaw> {
    let has_drive = matches!(path.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    if path.len() > usize::from(u16::MAX) {
        Some(PathFlaw::TooLong)
    } else if path.starts_with('/') || has_drive {
        Some(PathFlaw::Absolute)
    } else if path.contains('\\') {
        Some(PathFlaw::Backslash)
    } else if path.contains('\0') {
        Some(PathFlaw::Nul)
    } else if path.split('/').any(str::is_empty) {
        Some(PathFlaw::EmptySegment)
    } else if path.split('/').any(|segment| matches!(segment, "." | "..")) {
        Some(PathFlaw::Traversal)
    } else {
        None
    }
}

/// The folders a path lies in: `a` and `a/b` for `a/b/c.jpg`.
fn folders(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}

impl fmt::Display for PathFlaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Absolute => "the path is absolute",
            Self::Traversal => "the path has `.` or `..` in it",
            Self::EmptySegment => "the path has an empty part",
            Self::Backslash => "the path has a backslash",
            Self::Nul => "the path has a NUL",
            Self::TooLong => "the path is longer than 65,535 bytes",
            Self::Taken => "the path is used twice",
            Self::InsideAFile => "the path goes through another file",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(paths: &[&str], expected: Option<(usize, PathFlaw)>) {
        let mut taken = Paths::default();
        let flaws = paths.iter().map(|path| taken.add(path));
        let first = flaws
            .enumerate()
            .find_map(|(at, added)| Some((at, added.err()?)));
        assert_eq!(first, expected, "{paths:?}");
    }

    #[test]
    fn relative_paths_pass_however_odd_their_letters() {
        check(&[], None);
        check(&["a.jpg", "b/a.jpg", "b/c/a.jpg", "A.jpg"], None);
        check(&["-rf.jpg", ".hidden", "...", "a..b", "..a/b..", " "], None);
        check(
            &["\u{e9}.jpg", "e\u{301}.jpg", "写真 1.jpg", "a;b&c$(d).jpg"],
            None,
        );
        check(&["photos:2024/a.jpg", "写:x"], None);
        check(&[&"a".repeat(65_535)], None);
    }

    #[test]
    fn each_flaw_of_a_path_is_refused() {
        let cases = [
            ("/etc/passwd", PathFlaw::Absolute),
            ("//host/share", PathFlaw::Absolute),
            ("C:/a.jpg", PathFlaw::Absolute),
            ("z:a.jpg", PathFlaw::Absolute),
            ("..", PathFlaw::Traversal),
            ("../a.jpg", PathFlaw::Traversal),
            ("a/../b.jpg", PathFlaw::Traversal),
            ("a/..", PathFlaw::Traversal),
            ("./a.jpg", PathFlaw::Traversal),
            ("", PathFlaw::EmptySegment),
            ("a//b.jpg", PathFlaw::EmptySegment),
            ("a/", PathFlaw::EmptySegment),
            ("back\\slash.jpg", PathFlaw::Backslash),
            ("..\\a.jpg", PathFlaw::Backslash),
            ("a\0.jpg", PathFlaw::Nul),
            (&"a".repeat(65_536), PathFlaw::TooLong),
            (&"\u{e9}".repeat(32_768), PathFlaw::TooLong),
        ];
        for (path, flaw) in cases {
            check(&["fine.jpg", path], Some((1, flaw)));
        }
    }

    #[test]
    fn one_path_stands_once() {
        check(&["a.jpg", "b.jpg", "a.jpg"], Some((2, PathFlaw::Taken)));
    }

    #[test]
    fn a_file_is_no_folder_whichever_comes_first() {
        check(&["a.jpg", "a.jpg/b.jpg"], Some((1, PathFlaw::InsideAFile)));
        check(
            &["x", "a/b/c/d.jpg", "a/b"],
            Some((2, PathFlaw::InsideAFile)),
        );
    }
}
