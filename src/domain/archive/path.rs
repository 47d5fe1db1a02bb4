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
    /// Lies in a "folder" that is itself an entry.
    InsideAFile,
}

/// The first path that may not stand in an archive, by its place, and why.
pub(super) fn first_flaw<'a>(
    paths: impl Iterator<Item = &'a str> + Clone,
) -> Option<(usize, PathFlaw)> {
    let mut files = HashSet::new();
    for (index, path) in paths.clone().enumerate() {
        if let Some(flaw) = own_flaw(path) {
            return Some((index, flaw));
        }
        if !files.insert(path) {
            return Some((index, PathFlaw::Taken));
        }
    }
    paths
        .enumerate()
        .find(|(_, path)| folders(path).any(|folder| files.contains(folder)))
        .map(|(index, _)| (index, PathFlaw::InsideAFile))
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
fn folders(path: &str) -> impl Iterator<Item = &str> {
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
        assert_eq!(first_flaw(paths.iter().copied()), expected, "{paths:?}");
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
            Some((1, PathFlaw::InsideAFile)),
        );
    }
}
