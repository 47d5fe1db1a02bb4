//! The pictures that are shown, in their order and under their folders.
//!
//! What stands below each other are [`Line`]s: a picture, or the name of a folder above its
//! pictures. A folder that is closed shows its name alone; its pictures are listed all the same.

use std::ops::Range;

use crate::domain::image::JobId;
use crate::domain::virtual_list::Section;

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    pictures: Vec<JobId>,
    /// One after the other they hold all pictures; none where the list is not grouped.
    folders: Vec<Folder>,
}

/// A folder and how many of the pictures after those of the folders before it are its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Empty for what lies in none.
    pub path: String,
    pub count: usize,
    pub is_open: bool,
}

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    Picture(JobId),
    /// The folder at this place.
    Folder(usize),
}

impl Listing {
    /// Pictures in their order, in no groups.
    #[must_use]
    pub fn plain(pictures: Vec<JobId>) -> Self {
        Self {
            pictures,
            folders: Vec::new(),
        }
    }

    /// Pictures that stand together with those of their folder. Folders whose paths are among those
    /// that are closed stay closed.
    #[must_use]
    pub fn grouped(pictures: &[(JobId, &str)], closed: &[String]) -> Self {
        let folders = pictures
            .chunk_by(|one, other| one.1 == other.1)
            .map(|same| {
                let path = same.first().map_or("", |(_, folder)| folder);
                Folder {
                    path: path.to_owned(),
                    count: same.len(),
                    is_open: !closed.iter().any(|closed| closed == path),
                }
            });
        Self {
            folders: folders.collect(),
            pictures: pictures.iter().map(|(id, _)| *id).collect(),
        }
    }

    /// Every picture that is listed, those in closed folders as well.
    #[must_use]
    pub fn pictures(&self) -> &[JobId] {
        &self.pictures
    }

    #[must_use]
    pub fn folders(&self) -> &[Folder] {
        &self.folders
    }

    /// The paths of folders that are closed.
    #[must_use]
    pub fn closed(&self) -> Vec<String> {
        let closed = self.folders.iter().filter(|folder| !folder.is_open);
        closed.map(|folder| folder.path.clone()).collect()
    }

    /// Opens or closes a folder.
    pub fn switch(&mut self, folder: usize) {
        if let Some(folder) = self.folders.get_mut(folder) {
            folder.is_open = !folder.is_open;
        }
    }

    /// New pictures came in, where all are shown as they come.
    pub fn extend(&mut self, pictures: impl Iterator<Item = JobId>) {
        self.pictures.extend(pictures);
    }

    /// What stands below each other, for [`slice`](crate::domain::virtual_list::slice).
    #[must_use]
    pub fn sections(&self) -> Vec<Section> {
        if self.folders.is_empty() {
            return vec![Section::plain(self.pictures.len())];
        }
        let sections = self.folders.iter().map(|folder| Section {
            has_head: true,
            pictures: if folder.is_open { folder.count } else { 0 },
        });
        sections.collect()
    }

    /// These lines, as far as there are so many.
    #[must_use]
    pub fn lines(&self, wanted: Range<usize>) -> Vec<Line> {
        if self.folders.is_empty() {
            let last = wanted.end.min(self.pictures.len());
            let pictures = self.pictures.get(wanted.start..last).unwrap_or_default();
            return pictures.iter().copied().map(Line::Picture).collect();
        }
        let mut lines = Vec::new();
        let (mut line, mut picture) = (0, 0);
        for (place, folder) in self.folders.iter().enumerate() {
            if wanted.contains(&line) {
                lines.push(Line::Folder(place));
            }
            line += 1;
            let count = if folder.is_open { folder.count } else { 0 };
            let first = wanted.start.clamp(line, line + count) - line;
            let last = wanted.end.clamp(line, line + count) - line;
            let shown = self.pictures.get(picture + first..picture + last);
            lines.extend(shown.unwrap_or_default().iter().copied().map(Line::Picture));
            line += count;
            picture += folder.count;
        }
        lines
    }

    /// Where a picture stands among the pictures.
    #[must_use]
    pub fn place(&self, id: JobId) -> Option<usize> {
        self.pictures.iter().position(|picture| *picture == id)
    }

    /// On which line a picture stands; on its folder's, where that is closed.
    #[must_use]
    pub fn line(&self, id: JobId) -> Option<usize> {
        let place = self.place(id)?;
        let (mut line, mut first) = (0, 0);
        for folder in &self.folders {
            let is_in = place < first + folder.count;
            match (is_in, folder.is_open) {
                (true, true) => return Some(line + 1 + place - first),
                (true, false) => return Some(line),
                (false, true) => line += 1 + folder.count,
                (false, false) => line += 1,
            }
            first += folder.count;
        }
        Some(line + place - first)
    }

    /// On which line the name of a folder stands.
    #[must_use]
    pub fn line_of_folder(&self, place: usize) -> usize {
        self.sections().iter().take(place).map(Section::lines).sum()
    }

    /// Puts a picture where it was, or as near to it as there is a place.
    pub fn insert(&mut self, id: JobId, place: usize) {
        let place = place.min(self.pictures.len());
        self.pictures.insert(place, id);
        let mut first = 0;
        for folder in &mut self.folders {
            first += folder.count;
            if place <= first {
                folder.count += 1;
                return;
            }
        }
    }

    /// Takes pictures out, and folders that hold none any more; the place the first one had.
    pub fn remove(&mut self, is_gone: &dyn Fn(JobId) -> bool) -> Option<usize> {
        let first_gone = self.pictures.iter().position(|id| is_gone(*id))?;
        let mut first = 0;
        for folder in &mut self.folders {
            let own = &self.pictures[first..first + folder.count];
            first += folder.count;
            folder.count -= own.iter().filter(|id| is_gone(**id)).count();
        }
        self.folders.retain(|folder| folder.count > 0);
        self.pictures.retain(|id| !is_gone(*id));
        Some(first_gone)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn grouped(counts: &[(usize, bool)]) -> Listing {
        let folders: Vec<Folder> = (0..)
            .zip(counts)
            .map(|(at, (count, is_open))| Folder {
                path: format!("{at}"),
                count: *count,
                is_open: *is_open,
            })
            .collect();
        let total: usize = counts.iter().map(|(count, _)| count).sum();
        Listing {
            pictures: (0..total as u32).rev().map(JobId).collect(),
            folders,
        }
    }

    fn shape() -> impl Strategy<Value = Listing> {
        prop_oneof![
            prop::collection::vec((1..5_usize, any::<bool>()), 1..5)
                .prop_map(|counts| grouped(&counts)),
            (0..20_u32).prop_map(|total| Listing::plain((0..total).map(JobId).collect())),
        ]
    }

    fn holds_together(listing: &Listing) -> bool {
        let counted: usize = listing.folders.iter().map(|folder| folder.count).sum();
        listing.folders.is_empty() || counted == listing.pictures.len()
    }

    #[test]
    fn a_folder_stands_above_its_pictures_and_closed_hides_them() {
        let mut listing = Listing::grouped(
            &[(JobId(2), "a"), (JobId(0), "a"), (JobId(1), "b")],
            &["b".to_owned()],
        );
        let all = [
            Line::Folder(0),
            Line::Picture(JobId(2)),
            Line::Picture(JobId(0)),
            Line::Folder(1),
        ];
        assert_eq!(listing.lines(0..9), all);
        assert_eq!(listing.closed(), ["b"]);
        assert_eq!(listing.line(JobId(1)), Some(3), "its folder is closed");
        listing.switch(1);
        listing.switch(0);
        let all = [Line::Folder(0), Line::Folder(1), Line::Picture(JobId(1))];
        assert_eq!(listing.lines(0..9), all);
        assert_eq!(listing.pictures().len(), 3, "all are listed");
    }

    proptest! {
        #[test]
        fn every_line_is_found_where_it_is_and_slices_make_up_the_whole(listing in shape()) {
            let sections = listing.sections();
            let total: usize = sections
                .iter()
                .map(|section| usize::from(section.has_head) + section.pictures)
                .sum();
            let all = listing.lines(0..total + 3);
            prop_assert_eq!(all.len(), total);
            for (at, line) in all.iter().enumerate() {
                prop_assert_eq!(&listing.lines(at..at + 1), &vec![*line]);
                let found = match line {
                    Line::Picture(id) => listing.line(*id),
                    Line::Folder(place) => Some(listing.line_of_folder(*place)),
                };
                prop_assert_eq!(found, Some(at));
            }
        }

        #[test]
        fn what_is_taken_out_and_put_back_leaves_folders_that_hold_all(
            listing in shape(),
            picked in any::<prop::sample::Index>(),
        ) {
            prop_assume!(!listing.pictures.is_empty());
            let id = listing.pictures[picked.index(listing.pictures.len())];
            let mut changed = listing.clone();
            let place = changed.remove(&|other| other == id);
            prop_assert!(holds_together(&changed));
            prop_assert_eq!(changed.place(id), None);
            prop_assert_eq!(place, listing.place(id));
            changed.insert(id, place.unwrap_or_default());
            prop_assert_eq!(&changed.pictures, &listing.pictures);
            prop_assert!(changed.folders.is_empty() || holds_together(&changed));
        }
    }
}
