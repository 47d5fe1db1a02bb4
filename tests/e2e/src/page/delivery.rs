//! Taking the files home.

use std::fs;
use std::path::PathBuf;

use super::Page;
use crate::archive::Archive;
use crate::failure::Outcome;

impl Page {
    /// Presses `Download ZIP` and reads what arrived.
    pub fn download_zip(&self) -> Outcome<Archive> {
        let before = self.downloaded()?;
        self.press_button("Download ZIP")?;
        let path = self.wait("the zip has arrived", || {
            let arrived = self.downloaded()?;
            Ok(arrived.into_iter().find(|path| !before.contains(path)))
        })?;
        Archive::read(&path)
    }

    /// Waits for so many downloads in all.
    pub fn wait_for_downloads(&self, count: usize) -> Outcome<Vec<PathBuf>> {
        self.wait(&format!("{count} downloads have arrived"), || {
            Ok(Some(self.downloaded()?).filter(|arrived| arrived.len() >= count))
        })
    }

    /// Downloads that are complete, sorted. One under way is empty under its own name, and its bytes are in a file
    /// that is hidden or called partial.
    pub fn downloaded(&self) -> Outcome<Vec<PathBuf>> {
        let mut complete = Vec::new();
        for entry in fs::read_dir(self.downloads())? {
            let entry = entry?;
            let path = entry.path();
            let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
            let is_partial = path
                .extension()
                .is_some_and(|ending| ending == "crdownload");
            // One that has just been given its final name is gone under the one before.
            let is_empty = entry.metadata().is_ok_and(|file| file.len() == 0);
            if !is_hidden && !is_partial && !is_empty {
                complete.push(path);
            }
        }
        complete.sort();
        Ok(complete)
    }
}
