//! A downloaded zip as an independent reader sees it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use zip::ZipArchive;

use crate::failure::Outcome;

/// Path inside the archive, and bytes. Reading checks the checksums.
#[derive(Debug, Default)]
pub struct Archive {
    /// Every file, by its path.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Archive {
    /// Reads the whole of it.
    pub fn read(path: &Path) -> Outcome<Self> {
        let mut zip = ZipArchive::new(File::open(path)?)?;
        let mut files = BTreeMap::new();
        for index in 0..zip.len() {
            let mut entry = zip.by_index(index)?;
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes)?;
            files.insert(entry.name()?.into_owned(), bytes);
        }
        Ok(Self { files })
    }

    /// The paths, sorted.
    pub fn paths(&self) -> Vec<&str> {
        self.files.keys().map(String::as_str).collect()
    }
}
