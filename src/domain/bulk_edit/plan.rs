//! What becomes of every name, so that no two meet: looked at one by one, in as many pieces as the
//! page can bear.

use std::collections::{HashMap, HashSet};

use super::Edit;
use crate::domain::collision::fold;
use crate::domain::file_name::{Extension, FileName, Stem};
use crate::domain::image::JobId;

/// A picture as an edit sees it.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    pub id: JobId,
    pub folder: &'a str,
    pub name: &'a FileName,
}

/// First every picture is looked at, in list order ([`Self::look`] and [`Self::avoid`]), then those
/// that change are settled one after the other ([`Self::settle`]).
///
/// Equal names are numbered in list order; a name that is given up is free.
#[derive(Debug)]
pub struct Plan {
    edit: Edit,
    looked_at: usize,
    wanted: Vec<Wanted>,
    settled: usize,
    taken: HashSet<String>,
    /// Whose names are taken.
    folders: HashSet<String>,
    last_numbers: HashMap<String, u32>,
}

#[derive(Debug)]
struct Wanted {
    id: JobId,
    /// As paths are compared.
    folder: String,
    before: Stem,
    stem: Stem,
    extension: Extension,
}

/// What becomes of one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub id: JobId,
    pub before: Stem,
    pub after: Stem,
    pub cause: Cause,
}

/// Why a name changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The edit says so.
    Edited,
    /// So it does, but another picture has the name, so it has a number too.
    Numbered,
    /// Nobody edits it, but a name that it had to leave to another is free again.
    Followed,
}

impl Planned {
    /// Whether the picture has the name that it had when this was planned: meanwhile a person may
    /// have typed another, and what came later counts.
    #[must_use]
    pub fn still_applies(&self, now: Option<&FileName>) -> bool {
        now.is_some_and(|name| name.stem == self.before)
    }
}

impl Plan {
    #[must_use]
    pub fn new(edit: Edit) -> Self {
        Self {
            edit,
            looked_at: 0,
            wanted: Vec::new(),
            settled: 0,
            taken: HashSet::new(),
            folders: HashSet::new(),
            last_numbers: HashMap::new(),
        }
    }

    /// A picture that the edit is meant for.
    pub fn look(&mut self, picture: Candidate<'_>) {
        let place = self.looked_at;
        self.looked_at += 1;
        self.avoid_folder(picture.folder);
        let before = &picture.name.stem;
        match self.edit.apply(before.as_str(), place) {
            None => self.avoid(picture.folder, &picture.name.to_string()),
            Some(stem) => self.wanted.push(Wanted {
                id: picture.id,
                folder: fold(picture.folder).into_owned(),
                before: before.clone(),
                stem,
                extension: picture.name.extension.clone(),
            }),
        }
    }

    /// A name that stays, whatever happens to others.
    pub fn avoid(&mut self, folder: &str, file_name: &str) {
        self.avoid_folder(folder);
        self.taken.insert(path(&fold(folder), file_name));
    }

    /// A file must not be called like a folder beside it.
    fn avoid_folder(&mut self, folder: &str) {
        let mut folder = folder;
        while !folder.is_empty() && self.folders.insert(folder.to_owned()) {
            let (above, name) = folder.rsplit_once('/').unwrap_or(("", folder));
            self.taken.insert(path(&fold(above), name));
            folder = above;
        }
    }

    /// How many pictures the edit is meant for.
    #[must_use]
    pub fn looked_at(&self) -> usize {
        self.looked_at
    }

    /// How many names change.
    #[must_use]
    pub fn changes(&self) -> usize {
        self.wanted.len()
    }

    /// What becomes of the next name that changes; to be asked once all are looked at.
    pub fn settle(&mut self) -> Option<Planned> {
        let wanted = self.wanted.get(self.settled)?;
        self.settled += 1;
        let file_name = |stem: &Stem| format!("{stem}.{}", wanted.extension);
        let wish = path(&wanted.folder, &file_name(&wanted.stem));
        let mut after = wanted.stem.clone();
        let is_numbered = !self.taken.insert(wish.clone());
        if is_numbered {
            let number = self.last_numbers.entry(wish).or_insert(1);
            loop {
                *number += 1;
                after = wanted.stem.numbered(*number);
                if self.taken.insert(path(&wanted.folder, &file_name(&after))) {
                    break;
                }
            }
        }
        Some(Planned {
            id: wanted.id,
            before: wanted.before.clone(),
            after,
            cause: match is_numbered {
                true => Cause::Numbered,
                false => Cause::Edited,
            },
        })
    }
}

/// Where a file is, as paths are compared.
fn path(folder: &str, file_name: &str) -> String {
    format!("{folder}/{}", fold(file_name))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::domain::bulk_edit::{Numbering, Replace};
    use crate::domain::naming::{self, Want, Wish};
    use proptest::prelude::*;

    fn name(stem: &str) -> FileName {
        FileName {
            stem: Stem::clean(stem),
            extension: Extension::of("x.jpg", ""),
        }
    }

    /// What an edit makes of names that lie in one folder.
    fn planned(edit: Edit, stems: &[&str]) -> Vec<Planned> {
        let names: Vec<FileName> = stems.iter().map(|stem| name(stem)).collect();
        let mut plan = Plan::new(learned(edit, stems));
        for (id, name) in (0..).map(JobId).zip(&names) {
            plan.look(Candidate {
                id,
                folder: "",
                name,
            });
        }
        std::iter::from_fn(|| plan.settle()).collect()
    }

    fn replace(find: &str, with: &str) -> Edit {
        Edit::Replace(Replace::new(find, with, true, true))
    }

    fn learned(edit: Edit, names: &[&str]) -> Edit {
        match edit {
            Edit::Replace(replace) => Edit::Replace(replace.learned(names).unwrap()),
            edit => edit,
        }
    }

    #[track_caller]
    fn check(edit: Edit, stems: &[&str], expected: &[(u32, &str)]) {
        let planned = planned(edit, stems);
        let found: Vec<_> = planned
            .iter()
            .map(|planned| (planned.id.0, planned.after.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn equal_names_are_numbered_in_list_order() {
        let stems = ["cat-black", "dog", "cat-white", "cat-red"];
        let expected = [(0, "cat"), (2, "cat-2"), (3, "cat-3")];
        check(replace("-(black|white|red)", ""), &stems, &expected);
    }

    #[test]
    fn names_that_stay_are_not_taken_away() {
        check(
            replace("-black", ""),
            &["cat-black", "Cat", "cat-2"],
            &[(0, "cat-3")],
        );
    }

    #[test]
    fn a_name_that_is_given_up_is_free() {
        check(
            replace("b", "c"),
            &["a", "b", "c-b"],
            &[(1, "c"), (2, "c-c")],
        );
        check(replace("^(.)$", "x$1"), &["xa", "a"], &[(1, "xa-2")]);
        check(replace("^", "x"), &["xa", "a"], &[(0, "xxa"), (1, "xa")]);
    }

    #[test]
    fn a_folder_beside_a_file_keeps_its_name() {
        let mut plan = Plan::new(learned(replace("x", ""), &["2024x", "2025x", "cat"]));
        for (id, folder, stem) in [
            (0, "", "2024x"),
            (1, "2024.JPG/2025.jpg", "cat"),
            (2, "2024.jpg", "2025x"),
        ] {
            plan.look(Candidate {
                id: JobId(id),
                folder,
                name: &name(stem),
            });
        }
        let after: Vec<String> = std::iter::from_fn(|| plan.settle())
            .map(|planned| planned.after.to_string())
            .collect();
        assert_eq!(after, ["2024-2", "2025-2"]);
    }

    #[test]
    fn what_came_later_counts() {
        let [planned] = &planned(replace("cat", "dog"), &["cat"])[..] else {
            panic!("one name changes");
        };
        assert!(planned.still_applies(Some(&name("cat"))));
        assert!(!planned.still_applies(Some(&name("tiger"))));
        assert!(!planned.still_applies(None));
    }

    #[test]
    fn another_folder_or_extension_is_another_name() {
        let mut plan = Plan::new(learned(replace("-1", ""), &["cat-1"]));
        let (jpg, mut png) = (name("cat-1"), name("cat-1"));
        png.extension = Extension::of("x.png", "");
        for (id, folder, name) in [
            (0, "a", &jpg),
            (1, "b", &jpg),
            (2, "a", &png),
            (3, "A", &jpg),
        ] {
            let id = JobId(id);
            plan.look(Candidate { id, folder, name });
        }
        let after: Vec<String> = std::iter::from_fn(|| plan.settle())
            .map(|planned| planned.after.to_string())
            .collect();
        assert_eq!(after, ["cat", "cat", "cat", "cat-2"]);
    }

    proptest! {
        #[test]
        fn the_names_that_are_given_are_those_that_were_planned(
            stems in prop::collection::btree_set("[ab]{1,3}(-[23])?", 1..30),
            with in "[ab]{0,1}",
        ) {
            let stems: Vec<&str> = stems.iter().map(String::as_str).collect();
            let planned = planned(replace("a|-[23]", &with), &stems);
            let mut wanted: Vec<Stem> = stems.iter().map(|stem| Stem::clean(stem)).collect();
            let mut is_typed = vec![false; stems.len()];
            for planned in &planned {
                wanted[planned.id.0 as usize] = planned.after.clone();
                is_typed[planned.id.0 as usize] = true;
            }
            let extension = Extension::of("x.jpg", "");
            let wishes: Vec<Wish<'_>> = wanted.iter().zip(is_typed).map(|(stem, is_typed)| Wish {
                folder: "",
                extension: &extension,
                want: if is_typed { Want::Pinned(stem) } else { Want::Suggested(stem) },
            }).collect();
            let given: Vec<Stem> = naming::assign(&wishes, &[]).into_iter().flatten().map(|name| name.stem).collect();
            prop_assert_eq!(given, wanted);
        }
    }

    #[test]
    fn numbers_follow_the_list_of_all_that_are_looked_at() {
        let numbering = Numbering {
            base: "beach".to_owned(),
            ..Numbering::default()
        };
        let stems = ["cat", "beach-002", "dog"];
        check(
            Edit::Number(numbering),
            &stems,
            &[(0, "beach-001"), (2, "beach-003")],
        );
    }
}
