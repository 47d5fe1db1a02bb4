//! Reads the catalogs of this folder (Fluent, one file a language) and makes of them what the page needs: typed
//! functions and an English table to be compiled in, and a table for every other language to be loaded.
//!
//! English is the measure. Another language has the same messages with the same variables, no more and no fewer, and
//! every form of the plural that its numbers can take. Whatever is not so fails the build, with file and message named.

mod catalog;
mod check;
mod fault;
mod generate;
mod plural;
mod table;

use std::fs;
use std::path::Path;

pub use catalog::{Catalog, Message, Piece, Place};
pub use fault::Fault;

/// The language that all others are measured by.
const ENGLISH: &str = "en";

/// Every language of the folder, checked.
#[derive(Debug)]
pub struct Languages {
    /// English first, the others by their code.
    catalogs: Vec<Catalog>,
}

impl Languages {
    /// Reads every `*.ftl` of a folder.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn read(folder: &Path) -> Result<Self, Vec<Fault>> {
        let unreadable = |error| vec![Fault::of_file(&folder.to_string_lossy(), &error)];
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            if path.extension().is_some_and(|extension| extension == "ftl") {
                let source = fs::read_to_string(&path).map_err(unreadable)?;
                let code = path.file_stem().unwrap_or_default().to_string_lossy();
                files.push((code.into_owned(), source));
            }
        }
        files.sort();
        Self::of(files.iter().map(|(code, source)| (&**code, &**source)))
    }

    /// Reads catalogs, each with the code of its language.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn of<'s>(files: impl IntoIterator<Item = (&'s str, &'s str)>) -> Result<Self, Vec<Fault>> {
        let (mut catalogs, mut faults) = (Vec::new(), Vec::new());
        for (code, source) in files {
            match Catalog::parse(code, source) {
                Ok(catalog) => catalogs.push(catalog),
                Err(found) => faults.extend(found),
            }
        }
        // The others stay in their order.
        catalogs.sort_by_key(|catalog| catalog.code != ENGLISH);
        if let Some((english, others)) = catalogs.split_first() {
            faults.extend(check::measure(english));
            let others = others.iter();
            faults.extend(others.flat_map(|other| check::compare(english, other)));
        }
        match faults.is_empty() {
            true => Ok(Self { catalogs }),
            false => Err(faults),
        }
    }

    /// Every language, English first.
    #[must_use]
    pub fn catalogs(&self) -> &[Catalog] {
        &self.catalogs
    }

    /// English, by which all others are measured.
    #[must_use]
    pub fn english(&self) -> &Catalog {
        &self.catalogs[0]
    }

    /// The tables of all languages but English: the code of each, and what is to be loaded.
    pub fn tables(&self) -> impl Iterator<Item = (&str, String)> {
        let others = self.catalogs[1..].iter();
        others.map(|other| (&*other.code, table::file(self.english(), other)))
    }

    /// What the page is compiled with: a function for every message, the English table, the list of languages.
    #[must_use]
    pub fn rust(&self) -> String {
        generate::rust(self)
    }
}
