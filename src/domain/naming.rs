//! Gives every picture of a batch a name of its own.
//!
//! Names are unique within their folder by [`Key`](super::collision::Key), and numbered in the
//! order of the list, never of the answers. A name that another picture gives up is free, so
//! swaps and cycles are possible.

use std::collections::{HashMap, HashSet};

use super::collision::fold;
use super::file_name::{Extension, FileName, Stem, split};

/// What one picture is to be called.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The path of its folder; empty at the top.
    pub folder: &'a str,
    pub extension: &'a Extension,
    pub want: Want<'a>,
}

/// Who asks for a name, strongest first.
#[derive(Clone, Copy, Debug)]
pub enum Want<'a> {
    /// The picture keeps the file name it has, whatever it is.
    Stays(&'a str),
    /// A person typed this stem.
    Pinned(&'a Stem),
    /// The rules made this stem of a suggestion.
    Suggested(&'a Stem),
}

/// A file that is no picture of the batch but lies beside them: its folder and its file name.
pub type Neighbor<'a> = (&'a str, &'a str);

/// A name for each wish, in the same order; `None` where the picture keeps its own.
///
/// Pictures that stay are never moved for another's sake (except the later of two that share one
/// path), then people get what they typed, then suggestions take what is left.
#[must_use]
pub fn assign(wishes: &[Wish<'_>], neighbors: &[Neighbor<'_>]) -> Vec<Option<FileName>> {
    let mut names = Ledger::default();
    names.reserve_folders(wishes.iter().map(|wish| wish.folder));
    for (folder, file_name) in neighbors {
        names.take(folder, file_name);
    }
    let mut assigned = vec![None; wishes.len()];
    for turn in [is_staying, is_pinned, is_suggested] {
        for (name, wish) in assigned
            .iter_mut()
            .zip(wishes)
            .filter(|(_, wish)| turn(&wish.want))
        {
            *name = names.assign(wish);
        }
    }
    assigned
}

/// Which other row already has the name, if any: asked while a person types.
///
/// `names` are the folder and the file name of every row, in the order of the list.
#[must_use]
pub fn holder<'a>(
    names: impl IntoIterator<Item = (&'a str, &'a str)>,
    row: usize,
    folder: &str,
    candidate: &FileName,
) -> Option<usize> {
    let candidate = candidate.to_string();
    let wanted = fold(&candidate);
    let shares_folder = |other: &str| other == folder || fold(other) == fold(folder);
    names
        .into_iter()
        .enumerate()
        .filter(|(at, _)| *at != row)
        .find(|(_, (other, name))| shares_folder(other) && fold(name) == wanted)
        .map(|(at, _)| at)
}

fn is_staying(want: &Want<'_>) -> bool {
    matches!(want, Want::Stays(_))
}

fn is_pinned(want: &Want<'_>) -> bool {
    matches!(want, Want::Pinned(_))
}

fn is_suggested(want: &Want<'_>) -> bool {
    matches!(want, Want::Suggested(_))
}

/// The names taken so far, and where counting goes on for each numbered one.
///
/// All of it is kept as folded paths, which are made once for each name.
#[derive(Default)]
struct Ledger<'a> {
    taken: HashSet<String>,
    last_numbers: HashMap<String, u32>,
    folders: HashMap<&'a str, String>,
}

impl<'a> Ledger<'a> {
    /// A file must not be called like a folder beside it.
    fn reserve_folders(&mut self, folders: impl Iterator<Item = &'a str>) {
        for folder in folders {
            if self.folders.contains_key(folder) {
                continue;
            }
            let key = fold(folder).into_owned();
            let ends = key.match_indices('/').map(|(at, _)| at).chain([key.len()]);
            for end in ends {
                let (parent, name) = key[..end].rsplit_once('/').unwrap_or(("", &key[..end]));
                self.taken.insert(format!("{parent}/{name}"));
            }
            self.folders.insert(folder, key);
        }
    }

    /// Marks a name as taken; whether it was free.
    fn take(&mut self, folder: &str, name: &str) -> bool {
        let path = self.path(folder, name);
        self.taken.insert(path)
    }

    fn path(&self, folder: &str, name: &str) -> String {
        match self.folders.get(folder) {
            Some(folder_key) => format!("{folder_key}/{}", fold(name)),
            None => format!("{}/{}", fold(folder), fold(name)),
        }
    }

    fn assign(&mut self, wish: &Wish<'_>) -> Option<FileName> {
        let mut stem = match wish.want {
            Want::Stays(file_name) if self.take(wish.folder, file_name) => return None,
            Want::Stays(file_name) => Stem::clean(split(file_name).0),
            Want::Pinned(stem) | Want::Suggested(stem) => stem.clone(),
        };
        let extension = wish.extension.clone();
        let mut base = self.path(wish.folder, stem.as_str());
        if !self.take_with(&base, "", &extension) {
            if stem.numbering_base() != stem.as_str() {
                base = self.path(wish.folder, stem.numbering_base());
            }
            stem = stem.numbered(self.next_number(base, &extension));
        }
        Some(FileName { stem, extension })
    }

    /// The next number that is free; stems that are cut alike have one base and count together,
    /// so no number is tried twice.
    fn next_number(&mut self, base: String, extension: &Extension) -> u32 {
        let series = with_extension(&base, "", extension);
        let mut number = self.last_numbers.get(&series).copied().unwrap_or(1);
        loop {
            number += 1;
            if self.take_with(&base, &format!("-{number}"), extension) {
                break;
            }
        }
        self.last_numbers.insert(series, number);
        number
    }

    fn take_with(&mut self, base: &str, suffix: &str, extension: &Extension) -> bool {
        let path = with_extension(base, suffix, extension);
        self.taken.insert(path)
    }
}

/// Parts can be folded one by one: neither `-` nor `.` joins with what stands beside it.
fn with_extension(base: &str, suffix: &str, extension: &Extension) -> String {
    let mut path = format!("{base}{suffix}.{extension}");
    let extension_at = path.len() - extension.as_str().len();
    path[extension_at..].make_ascii_lowercase();
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::collision::Key;

    /// One row: who wants, and what; a leading `/` in the folder is not written.
    enum Row {
        Pinned(&'static str),
        Suggested(&'static str),
        Stays(&'static str),
    }
    use Row::{Pinned, Stays, Suggested};

    fn names(rows: &[Row], neighbors: &[Neighbor<'_>]) -> Vec<String> {
        let extension = Extension::of("x.jpg", "");
        let stems: Vec<Stem> = rows.iter().map(stem).collect();
        let pairs = rows.iter().zip(&stems);
        let wishes: Vec<_> = pairs
            .map(|(row, stem)| Wish {
                folder: "",
                extension: &extension,
                want: match row {
                    Pinned(_) => Want::Pinned(stem),
                    Suggested(_) => Want::Suggested(stem),
                    Stays(name) => Want::Stays(name),
                },
            })
            .collect();
        let assigned = assign(&wishes, neighbors).into_iter().zip(rows);
        let shown = assigned.map(|(name, row)| match (name, row) {
            (Some(name), _) => name.to_string(),
            (None, Stays(name)) => (*name).to_owned(),
            (None, _) => panic!("a picture that moves needs a name"),
        });
        shown.collect()
    }

    fn stem(row: &Row) -> Stem {
        match row {
            Pinned(text) | Suggested(text) => Stem::parse(text).unwrap(),
            Stays(name) => Stem::clean(name),
        }
    }

    #[track_caller]
    fn check(rows: &[Row], expected: &[&str]) {
        assert_eq!(names(rows, &[]), expected);
    }

    #[test]
    fn equal_names_are_numbered_in_list_order() {
        check(
            &[
                Suggested("cat"),
                Suggested("dog"),
                Suggested("cat"),
                Suggested("cat"),
            ],
            &["cat.jpg", "dog.jpg", "cat-2.jpg", "cat-3.jpg"],
        );
    }

    #[test]
    fn names_are_equal_when_some_file_system_says_so() {
        check(
            &[
                Suggested("Cat"),
                Suggested("cat"),
                Suggested("stra\u{df}e"),
                Suggested("STRASSE"),
            ],
            &["Cat.jpg", "cat-2.jpg", "stra\u{df}e.jpg", "STRASSE-2.jpg"],
        );
    }

    #[test]
    fn a_person_goes_before_a_suggestion_and_gets_what_they_typed() {
        check(
            &[Suggested("cat"), Pinned("Cat")],
            &["cat-2.jpg", "Cat.jpg"],
        );
        check(&[Pinned("cat"), Pinned("cat")], &["cat.jpg", "cat-2.jpg"]);
    }

    #[test]
    fn a_picture_that_stays_keeps_its_name_whatever_it_is() {
        check(
            &[
                Pinned("cat"),
                Suggested("cat"),
                Stays("CAT.jpg"),
                Stays("a:b\u{202e}.jpg"),
            ],
            &["cat-2.jpg", "cat-3.jpg", "CAT.jpg", "a:b\u{202e}.jpg"],
        );
        check(
            &[Stays("-rf.jpg"), Stays("-rf.jpg")],
            &["-rf.jpg", "rf.jpg"],
        );
    }

    #[test]
    fn a_name_that_is_given_up_is_free() {
        // The rows were called cat and dog; they swap, which no old name forbids.
        check(
            &[Suggested("dog"), Suggested("cat")],
            &["dog.jpg", "cat.jpg"],
        );
    }

    #[test]
    fn numbers_go_past_names_that_exist() {
        check(
            &[
                Suggested("cat"),
                Suggested("cat-2"),
                Suggested("cat"),
                Suggested("cat-2"),
            ],
            &["cat.jpg", "cat-2.jpg", "cat-3.jpg", "cat-2-2.jpg"],
        );
    }

    #[test]
    fn neighbors_and_folders_are_not_overwritten() {
        let neighbors = [("", "Cat.jpg"), ("other", "dog.jpg")];
        assert_eq!(
            names(&[Suggested("cat"), Suggested("dog")], &neighbors),
            ["cat-2.jpg", "dog.jpg"]
        );

        let extension = Extension::of("x.jpg", "");
        let (cat, trip) = (Stem::clean("cat"), Stem::clean("trip"));
        let wish = |folder, stem| Wish {
            folder,
            extension: &extension,
            want: Want::Suggested(stem),
        };
        let assigned = assign(
            &[wish("", &trip), wish("Trip.JPG/b", &cat), wish("", &cat)],
            &[],
        );
        let shown: Vec<String> = assigned
            .into_iter()
            .flatten()
            .map(|name| name.to_string())
            .collect();
        assert_eq!(shown, ["trip-2.jpg", "cat.jpg", "cat.jpg"]);
    }

    #[test]
    fn another_folder_or_extension_is_another_name() {
        let (jpg, png) = (Extension::of("x.jpg", ""), Extension::of("x.PNG", ""));
        let cat = Stem::clean("cat");
        let wish = |folder, extension| Wish {
            folder,
            extension,
            want: Want::Suggested(&cat),
        };
        let wishes = [
            wish("a", &jpg),
            wish("b", &jpg),
            wish("a", &png),
            wish("A", &jpg),
        ];
        let shown: Vec<String> = assign(&wishes, &[])
            .into_iter()
            .flatten()
            .map(|name| name.to_string())
            .collect();
        assert_eq!(shown, ["cat.jpg", "cat.jpg", "cat.PNG", "cat-2.jpg"]);
    }

    #[test]
    fn long_names_that_are_cut_alike_count_together() {
        let rows = 2_000;
        let stems: Vec<Stem> = (0..rows)
            .map(|row| Stem::clean(&format!("{}{:04}", "a".repeat(115), row / 2)))
            .collect();
        let extension = Extension::of("x.jpg", "");
        let wish = |stem| Wish {
            folder: "",
            extension: &extension,
            want: Want::Suggested(stem),
        };
        let wishes: Vec<_> = stems.iter().map(wish).collect();
        let assigned = assign(&wishes, &[]);
        let keys: HashSet<Key> = assigned
            .iter()
            .flatten()
            .map(|name| Key::of(&name.to_string()))
            .collect();
        assert_eq!(keys.len(), rows);
        let last = assigned.last().unwrap().as_ref().unwrap();
        assert!(last.stem.as_str().ends_with("a-1001"), "{last}");
    }

    #[test]
    fn the_holder_of_a_name_is_found_while_it_is_typed() {
        let names = [("", "cat.jpg"), ("", "dog.jpg"), ("b", "cat.jpg")];
        let typed = |text: &str| FileName {
            stem: Stem::parse(text).unwrap(),
            extension: Extension::of("x.jpg", ""),
        };
        assert_eq!(holder(names, 1, "", &typed("CAT")), Some(0));
        assert_eq!(holder(names, 0, "", &typed("cat")), None);
        assert_eq!(holder(names, 0, "B", &typed("cat")), Some(2));
        assert_eq!(holder(names, 0, "", &typed("fox")), None);
    }
}
