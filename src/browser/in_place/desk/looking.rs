//! Where the files of the page's list lie, before and after they are renamed.

use std::collections::HashMap;

use web_sys::File;

use super::super::directory::Directory;
use super::super::letters::{Moved, News};
use super::{Desk, GROUP};
use crate::domain::in_place::{Batch, FileMove, Known, Unit};
use crate::domain::problem::{Code, Problem};

/// As many files are told of at once; the page takes them in within a few milliseconds.
const TOLD_AT_ONCE: usize = 200;

/// A picture that is to be renamed, with the files of its unit.
pub(super) struct Wish {
    /// By which the page knows the picture.
    pub(super) number: u32,
    pub(super) unit: Unit,
}

impl Desk {
    /// Finds the files in their folder; how many could not be found. The page is told of them.
    pub(super) async fn wishes(
        &self,
        folder: &Directory,
        known: &[Known<'_>],
    ) -> (Vec<Wish>, usize) {
        let groups = known.chunk_by(|_, next| next.is_sidecar);
        let wanted = groups.filter(|group| group[0].wants_another_name());
        let wanted: Vec<&[Known<'_>]> = wanted.collect();
        let total = wanted.len();
        let mut wishes = Vec::with_capacity(total);
        for (done, files) in wanted.into_iter().enumerate() {
            if done % GROUP == 0 {
                self.tell(&News::Looking { done, total });
            }
            let number = files[0].number;
            match unit(folder, files).await {
                Ok(unit) => wishes.push(Wish { number, unit }),
                Err(problem) => self.tell(&News::Refused(number, problem)),
            }
        }
        let missing = total - wishes.len();
        (wishes, missing)
    }

    /// Tells which files of the list have other names now.
    pub(super) async fn tell_moves(
        &self,
        folder: &Directory,
        batch: &Batch,
        before: Vec<Option<String>>,
        known: &[Known<'_>],
    ) {
        let mut by_place: HashMap<String, Vec<&Known<'_>>> = HashMap::new();
        for file in known {
            for place in places(folder, file.folder) {
                let path = format!("{place}/{}", file.name);
                by_place.entry(path).or_default().push(file);
            }
        }
        let mut moved = Vec::new();
        for ((place, now), before) in batch.names().zip(before) {
            let (Some(now), Some(before)) = (now, before) else {
                continue;
            };
            let listed = by_place.get(&format!("{place}/{before}"));
            let Some(listed) = listed.filter(|_| *now != *before) else {
                continue;
            };
            let Ok(file) = folder.file(place, now).await else {
                continue;
            };
            let same = listed.iter();
            for known in same.filter(|known| known.size == file.size() as u64) {
                moved.push(Moved {
                    is_sidecar: known.is_sidecar,
                    number: known.number,
                    name: now.to_owned(),
                    file: file.clone(),
                });
            }
            if moved.len() >= TOLD_AT_ONCE {
                self.tell(&News::Moved(std::mem::take(&mut moved)));
            }
        }
        self.tell(&News::Moved(moved));
    }
}

/// A picture and what goes with it, once the picture was found as it is known.
async fn unit(folder: &Directory, files: &[Known<'_>]) -> Result<Unit, Problem> {
    let (place, found) = look_up(folder, &files[0]).await?;
    let is_it = found.size() as u64 == files[0].size
        && found.last_modified() as i64 == files[0].modified_ms;
    if !is_it {
        return Err(Problem::new(Code::ChangedOnDisk));
    }
    let moves = files.iter().map(|file| FileMove {
        old: file.name.to_owned(),
        new: file.new_name.to_owned(),
        size: file.size,
        is_exact: false,
    });
    Ok(Unit {
        folder: place,
        files: moves.collect(),
    })
}

/// A file of the list, and in which of the folder's folders it lies.
async fn look_up(folder: &Directory, known: &Known<'_>) -> Result<(String, File), Problem> {
    let mut problem = Problem::new(Code::NotInFolder);
    for place in places(folder, known.folder) {
        match folder.file(&place, known.name).await {
            Ok(file) => return Ok((place, file)),
            Err(other) => problem = other,
        }
    }
    Err(problem)
}

/// Where what was dropped as part of this folder may lie: what was dropped may have been the folder
/// itself, or something in it.
fn places(folder: &Directory, path: &str) -> Vec<String> {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let inner = (first == folder.name()).then(|| rest.to_owned());
    inner.into_iter().chain([path.to_owned()]).collect()
}
