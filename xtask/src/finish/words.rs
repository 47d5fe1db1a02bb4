//! The words of every language but English, which the page has in itself: a file each, loaded where it is spoken.

use crate::project;
use anyhow::{Result, anyhow};
use languages::Languages;
use std::fs;
use std::path::Path;

/// Below the page; `src/browser/locale.rs` knows it too.
const FOLDER: &str = "words";

/// All that the page says, in every language.
pub(super) fn read() -> Result<Languages> {
    Languages::read(&project::root().join("languages")).map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        anyhow!("{}", faults.join("\n"))
    })
}

/// Writes the words.
pub(super) fn write(site: &Path, languages: &Languages) -> Result<()> {
    let folder = site.join(FOLDER);
    fs::create_dir_all(&folder)?;
    for (code, table) in languages.tables() {
        fs::write(folder.join(format!("{code}.txt")), table)?;
    }
    Ok(())
}
