//! Gives every picture of a batch a name of its own.
//!
//! Names are unique within their folder by [`Key`](super::collision::Key), and numbered in the
//! order of the list, never of the answers. A name that another picture gives up is free, so
//! swaps and cycles are possible.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

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
/// All at once; where that takes too long, a [`Planner`] does the same a little at a time.
#[must_use]
pub fn assign(wishes: &[Wish<'_>], neighbors: &[Neighbor<'_>]) -> Vec<Option<FileName>> {
    let mut planner = Planner::new(wishes, neighbors);
    while planner.go_on(usize::MAX) {}
    planner.finish().0
}

/// Gives every wish its name, as many at a time as there is time for.
///
/// Pictures that stay are never moved for another's sake (except the later of two that share one
/// path), then people get what they typed, then suggestions take what is left.
#[derive(Debug)]
pub struct Planner<'a> {
    wishes: &'a [Wish<'a>],
    neighbors: &'a [Neighbor<'a>],
    names: Ledger<'a>,
    assigned: Vec<Option<FileName>>,
    /// How many steps of all [`rounds`](Self::round) are done.
    done: usize,
}

impl<'a> Planner<'a> {
    /// Nothing is done yet.
    #[must_use]
    pub fn new(wishes: &'a [Wish<'a>], neighbors: &'a [Neighbor<'a>]) -> Self {
        Self {
            wishes,
            neighbors,
            names: Ledger::default(),
            assigned: vec![None; wishes.len()],
            done: 0,
        }
    }

    /// Does at most so many steps, each of which takes about as long; whether there are more.
    pub fn go_on(&mut self, steps: usize) -> bool {
        let (rows, neighbors) = (self.wishes.len(), self.neighbors.len());
        let all = neighbors + 4 * rows;
        let end = self.done.saturating_add(steps).min(all);
        while self.done < end {
            match self.done.checked_sub(neighbors) {
                None => {
                    let (folder, file_name) = self.neighbors[self.done];
                    self.names.take(folder, file_name, None);
                }
                Some(step) => self.round(step / rows, step % rows),
            }
            self.done += 1;
        }
        self.done < all
    }

    /// The names, in the order of the wishes, and who holds them.
    #[must_use]
    pub fn finish(self) -> (Vec<Option<FileName>>, Holders) {
        (self.assigned, Holders(self.names.taken))
    }

    /// One row in one of the rounds over all rows: folders first, then names, strongest wish first.
    fn round(&mut self, round: usize, row: usize) {
        let wish = &self.wishes[row];
        let is_due = match wish.want {
            _ if round == 0 => return self.names.reserve_folder(wish.folder),
            Want::Stays(_) => round == 1,
            Want::Pinned(_) => round == 2,
            Want::Suggested(_) => round == 3,
        };
        if is_due {
            self.assigned[row] = self.names.assign(row, wish);
        }
    }
}

/// Which row of a plan holds which name: asked while a person types.
#[derive(Debug, Default)]
pub struct Holders(HashMap<String, Option<usize>>);

impl Holders {
    /// The row that has the name, or one that is equal to it on some system; in no time, however
    /// many there are.
    #[must_use]
    pub fn of(&self, folder: &str, name: &FileName) -> Option<usize> {
        let path = format!("{}/{}", fold(folder), fold(&name.to_string()));
        self.0.get(&path).copied().flatten()
    }
}

/// The names taken so far, and where counting goes on for each numbered one.
///
/// All of it is kept as folded paths, which are made once for each name.
#[derive(Debug, Default)]
struct Ledger<'a> {
    /// With the row that has it; folders and neighbors are no rows.
    taken: HashMap<String, Option<usize>>,
    last_numbers: HashMap<String, u32>,
    folders: HashMap<&'a str, String>,
}

impl<'a> Ledger<'a> {
    /// A file must not be called like a folder beside it.
    fn reserve_folder(&mut self, folder: &'a str) {
        if self.folders.contains_key(folder) {
            return;
        }
        let key = fold(folder).into_owned();
        let ends = key.match_indices('/').map(|(at, _)| at).chain([key.len()]);
        for end in ends {
            let (parent, name) = key[..end].rsplit_once('/').unwrap_or(("", &key[..end]));
            self.taken.insert(format!("{parent}/{name}"), None);
        }
        self.folders.insert(folder, key);
    }

    /// Marks a name as taken by a row, if by any; whether it was free.
    fn take(&mut self, folder: &str, name: &str, row: Option<usize>) -> bool {
        self.take_path(self.path(folder, name), row)
    }

    fn take_path(&mut self, path: String, row: Option<usize>) -> bool {
        match self.taken.entry(path) {
            Entry::Occupied(_) => false,
            Entry::Vacant(free) => {
                free.insert(row);
                true
            }
        }
    }

    fn path(&self, folder: &str, name: &str) -> String {
        match self.folders.get(folder) {
            Some(folder_key) => format!("{folder_key}/{}", fold(name)),
            None => format!("{}/{}", fold(folder), fold(name)),
        }
    }

    fn assign(&mut self, row: usize, wish: &Wish<'_>) -> Option<FileName> {
        let mut stem = match wish.want {
            Want::Stays(file_name) if self.take(wish.folder, file_name, Some(row)) => return None,
            Want::Stays(file_name) => Stem::clean(split(file_name).0),
            Want::Pinned(stem) | Want::Suggested(stem) => stem.clone(),
        };
        let extension = wish.extension.clone();
        let mut base = self.path(wish.folder, stem.as_str());
        if !self.take_path(with_extension(&base, "", &extension), Some(row)) {
            if stem.numbering_base() != stem.as_str() {
                base = self.path(wish.folder, stem.numbering_base());
            }
            stem = stem.numbered(self.next_number(base, &extension, row));
        }
        Some(FileName { stem, extension })
    }

    /// The next number that is free; stems that are cut alike have one base and count together,
    /// so no number is tried twice.
    fn next_number(&mut self, base: String, extension: &Extension, row: usize) -> u32 {
        let series = with_extension(&base, "", extension);
        let mut number = self.last_numbers.get(&series).copied().unwrap_or(1);
        loop {
            number += 1;
            let path = with_extension(&base, &format!("-{number}"), extension);
            if self.take_path(path, Some(row)) {
                break;
            }
        }
        self.last_numbers.insert(series, number);
        number
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
    use std::collections::HashSet;

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
        let extension = Extension::of("x.jpg", "");
        let stems = [Stem::clean("cat"), Stem::clean("dog")];
        let wish = |folder, want| Wish {
            folder,
            extension: &extension,
            want,
        };
        let wishes = [
            wish("", Want::Suggested(&stems[0])),
            wish("", Want::Pinned(&stems[1])),
            wish("", Want::Suggested(&stems[0])),
            wish("b", Want::Stays("CAT.jpg")),
        ];
        let mut planner = Planner::new(&wishes, &[("", "fox.jpg")]);
        assert!(!planner.go_on(usize::MAX));
        let (_, holders) = planner.finish();
        let holder = |folder, text: &str| {
            let stem = Stem::parse(text).unwrap();
            let extension = extension.clone();
            holders.of(folder, &FileName { stem, extension })
        };
        assert_eq!(holder("", "CAT"), Some(0));
        assert_eq!(holder("", "dog"), Some(1));
        assert_eq!(holder("", "cat-2"), Some(2));
        assert_eq!(holder("B", "cat"), Some(3));
        assert_eq!(holder("b", "dog"), None);
        assert_eq!(holder("", "fox"), None);
    }

    #[test]
    fn planning_little_by_little_gives_the_same_names() {
        let extension = Extension::of("x.jpg", "");
        let stems = ["cat", "cat-2", "Cat", "dog"].map(Stem::clean);
        let want = |row: usize| match row % 5 {
            0 => Want::Stays("cat.jpg"),
            1 => Want::Pinned(&stems[row % 4]),
            _ => Want::Suggested(&stems[row % 4]),
        };
        let wishes: Vec<_> = (0..60)
            .map(|row| Wish {
                folder: if row % 7 == 0 { "a/b" } else { "" },
                extension: &extension,
                want: want(row),
            })
            .collect();
        let neighbors = [("", "dog.jpg"), ("a", "cat.jpg")];
        let at_once = assign(&wishes, &neighbors);
        for steps in [1, 7, 100] {
            let mut planner = Planner::new(&wishes, &neighbors);
            while planner.go_on(steps) {}
            assert_eq!(planner.finish().0, at_once, "{steps} at a time");
        }
    }
}
