//! Where each renamed picture goes in an archive: in its own folder, or all in one.
//!
//! File names arrive final and safe. Folder names are the person's own and may hold what another
//! system cannot, so each is cleaned. What would then be one path for two files or folders is kept
//! apart by a number. Nothing here knows what a safe name is: [`Spelling`] lends those rules.

use std::collections::HashMap;

/// A picture under its new name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renamed<'a> {
    /// The folders it was dropped in, with `/` between; empty at the top.
    pub folder: &'a str,
    /// Its final file name, extension included.
    pub name: &'a str,
}

/// The rules for names that a plan needs.
#[derive(Clone, Copy, Debug)]
pub struct Spelling {
    /// Makes the name of one folder safe on every system; may leave nothing.
    pub clean: fn(&str) -> String,
    /// Two names with one key are the same name on some system.
    pub key: fn(&str) -> String,
}

/// The path of each picture with the folders kept, in the order of `pictures`.
///
/// Two folders never become one: `Photos` beside `photos` is `photos-2`, since elsewhere both
/// would be the same place.
#[must_use]
pub fn foldered(pictures: &[Renamed<'_>], spelling: Spelling) -> Vec<String> {
    let mut taken = Taken::new(spelling);
    let mut folders = HashMap::new();
    // All folders before any file: where both want one name, the file gives way.
    let places: Vec<_> = pictures
        .iter()
        .map(|picture| {
            let folder = safe_folder(picture.folder, &mut folders, &mut taken);
            (folder, picture.name)
        })
        .collect();
    paths(&places, &mut taken)
}

/// The path of each picture with all of them in one folder, in the order of `pictures`.
#[must_use]
pub fn flat(pictures: &[Renamed<'_>], spelling: Spelling) -> Vec<String> {
    let places: Vec<_> = pictures
        .iter()
        .map(|picture| (String::new(), picture.name))
        .collect();
    paths(&places, &mut Taken::new(spelling))
}

/// A path of its own for every folder and name. The first to want a name has it as it is, so that
/// no number given to a later one can push it away.
fn paths(places: &[(String, &str)], taken: &mut Taken) -> Vec<String> {
    let is_first: Vec<bool> = places
        .iter()
        .map(|(folder, name)| taken.take(folder, name))
        .collect();
    places
        .iter()
        .zip(is_first)
        .map(|((folder, name), is_first)| match is_first {
            true => join(folder, name),
            false => join(
                folder,
                &taken.take_numbered(folder, name, stem_length(name)),
            ),
        })
        .collect()
}

/// The path that stands for `folder` in the archive; `known` holds those found so far.
fn safe_folder<'a>(
    folder: &'a str,
    known: &mut HashMap<&'a str, String>,
    taken: &mut Taken,
) -> String {
    if let Some(safe) = known.get(folder) {
        return safe.clone();
    }
    let (above, name) = folder.rsplit_once('/').unwrap_or(("", folder));
    if name.is_empty() && above.is_empty() {
        return String::new();
    }
    let above = safe_folder(above, known, taken);
    let safe = join(&above, &taken.take_folder(&above, name));
    known.insert(folder, safe.clone());
    safe
}

fn join(folder: &str, name: &str) -> String {
    match folder {
        "" => name.to_owned(),
        _ => format!("{folder}/{name}"),
    }
}

/// How many bytes of a file name stand before its extension.
fn stem_length(name: &str) -> usize {
    name.rfind('.').unwrap_or(name.len())
}

/// The names that are taken, in all folders.
struct Taken {
    spelling: Spelling,
    /// The last number given to a name, by its folder and key; 1 for the name itself.
    last_number: HashMap<String, u32>,
}

impl Taken {
    fn new(spelling: Spelling) -> Self {
        Self {
            spelling,
            last_number: HashMap::new(),
        }
    }

    /// Takes a name as it is, unless something in the folder has it.
    fn take(&mut self, folder: &str, name: &str) -> bool {
        let slot = self.slot(folder, name);
        let is_free = !self.last_number.contains_key(&slot);
        if is_free {
            self.last_number.insert(slot, 1);
        }
        is_free
    }

    /// Takes the first of `name-2`, `name-3`… that is free. The number stands at byte `at`. Goes on
    /// from the last one given, so that ten thousand equal names take ten thousand steps.
    fn take_numbered(&mut self, folder: &str, name: &str, at: usize) -> String {
        let (stem, extension) = name.split_at(at);
        let slot = self.slot(folder, name);
        let mut number = self.last_number.get(&slot).copied().unwrap_or(1);
        loop {
            number += 1;
            let numbered = format!("{stem}-{number}{extension}");
            if self.take(folder, &numbered) {
                self.last_number.insert(slot, number);
                return numbered;
            }
        }
    }

    fn take_folder(&mut self, above: &str, name: &str) -> String {
        let mut clean = (self.spelling.clean)(name);
        if clean.trim_matches('.').is_empty() {
            "folder".clone_into(&mut clean);
        }
        match self.take(above, &clean) {
            true => clean,
            false => self.take_numbered(above, &clean, clean.len()),
        }
    }

    fn slot(&self, folder: &str, name: &str) -> String {
        join(folder, &(self.spelling.key)(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPELLING: Spelling = Spelling {
        clean: |name| name.replace(['\\', ':'], "_").trim().to_owned(),
        key: str::to_lowercase,
    };

    #[track_caller]
    fn check(plan: fn(&[Renamed<'_>], Spelling) -> Vec<String>, cases: &[(&str, &str, &str)]) {
        let pictures: Vec<_> = cases
            .iter()
            .map(|&(folder, name, _)| Renamed { folder, name })
            .collect();
        let expected: Vec<_> = cases.iter().map(|&(_, _, path)| path).collect();
        assert_eq!(plan(&pictures, SPELLING), expected);
    }

    #[test]
    fn folders_are_kept() {
        check(
            foldered,
            &[
                ("", "red-barn.jpg", "red-barn.jpg"),
                ("Trip", "red-barn.jpg", "Trip/red-barn.jpg"),
                ("Trip/Day 1", "old-mill.png", "Trip/Day 1/old-mill.png"),
                ("Trip/Day 2", "old-mill.png", "Trip/Day 2/old-mill.png"),
            ],
        );
    }

    #[test]
    fn folders_are_made_safe_one_by_one() {
        check(
            foldered,
            &[
                ("back\\slash/a:b", "x.jpg", "back_slash/a_b/x.jpg"),
                ("back\\slash", "y.jpg", "back_slash/y.jpg"),
            ],
        );
    }

    #[test]
    fn two_folders_never_become_one() {
        check(
            foldered,
            &[
                ("a:b", "x.jpg", "a_b/x.jpg"),
                ("a\\b", "x.jpg", "a_b-2/x.jpg"),
                ("A_B/deep", "x.jpg", "A_B-3/deep/x.jpg"),
                ("a:b", "y.jpg", "a_b/y.jpg"),
            ],
        );
    }

    #[test]
    fn a_folder_without_a_usable_name_gets_one() {
        check(
            foldered,
            &[
                ("..", "x.jpg", "folder/x.jpg"),
                (" /.", "x.jpg", "folder-2/folder/x.jpg"),
                ("/", "x.jpg", "x.jpg"),
            ],
        );
    }

    #[test]
    fn a_file_gives_way_to_a_folder_of_its_name() {
        check(
            foldered,
            &[
                ("", "cat.jpg", "cat-2.jpg"),
                ("CAT.jpg", "x.png", "CAT.jpg/x.png"),
            ],
        );
    }

    #[test]
    fn equal_names_in_one_folder_are_numbered_before_the_extension() {
        check(
            flat,
            &[
                ("a", "cat.jpg", "cat.jpg"),
                ("b", "cat.jpg", "cat-2.jpg"),
                ("c", "Cat.JPG", "Cat-3.JPG"),
                ("c", "cat.png", "cat.png"),
                ("d", "no-extension", "no-extension"),
                ("e", "no-extension", "no-extension-2"),
                ("f", "two.dots.jpg", "two.dots.jpg"),
                ("g", "two.dots.jpg", "two.dots-2.jpg"),
            ],
        );
    }

    #[test]
    fn a_number_never_takes_a_name_that_another_picture_has() {
        check(
            flat,
            &[
                ("a", "cat.jpg", "cat.jpg"),
                ("b", "cat.jpg", "cat-3.jpg"),
                ("c", "cat-2.jpg", "cat-2.jpg"),
                ("d", "cat-2.jpg", "cat-2-2.jpg"),
            ],
        );
    }

    #[test]
    fn ten_thousand_equal_names_take_ten_thousand_steps() {
        let pictures = vec![
            Renamed {
                folder: "a",
                name: "cat.jpg"
            };
            10_000
        ];
        let counted = Spelling {
            key: |name| {
                KEYS_ASKED.with(|asked| asked.set(asked.get() + 1));
                name.to_lowercase()
            },
            ..SPELLING
        };
        let paths = flat(&pictures, counted);
        assert_eq!(paths.last().map(String::as_str), Some("cat-10000.jpg"));
        assert!(KEYS_ASKED.with(std::cell::Cell::get) <= 3 * 10_000);
    }

    thread_local! {
        static KEYS_ASKED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
    }
}
