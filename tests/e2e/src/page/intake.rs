//! Handing files to the page, and what it says about those it left out.

use std::path::Path;
use std::time::Duration;

use super::Page;
use crate::failure::Outcome;
use crate::waiting::PATIENCE;

/// How long a file may take more, when there are many.
const PATIENCE_PER_FILE: Duration = Duration::from_millis(5);

/// How many files have a row or are counted; a cheap question, as it is asked often while ten thousand come in.
const LISTED: &str = r#"
    const number = text => Number((text ?? '').match(/^[\d,]+/)?.[0].replaceAll(',', '') ?? 0);
    const list = document.querySelector('[aria-label=Images]');
    const skipped = document.querySelector('[aria-label="Skipped files"]');
    return number(list?.getAttribute('aria-rowcount')) + number(skipped?.textContent.trim());
"#;

impl Page {
    /// Chooses files through `Choose images`, and waits until they are listed.
    pub fn choose_files<P: AsRef<Path>>(&self, paths: &[P]) -> Outcome {
        let expected = self.row_count()? + self.skipped_count()? + paths.len();
        let paths: Vec<_> = paths
            .iter()
            .map(|path| path.as_ref().to_string_lossy())
            .collect();
        self.find("button", "Choose images")?
            .send_keys(&paths.join("\n"))?;
        self.wait_until_listed(expected)
    }

    /// Chooses a folder through `Choose a folder`.
    pub fn choose_folder(&self, folder: &Path) -> Outcome {
        self.find("button", "Choose a folder")?
            .send_keys(&folder.to_string_lossy())
    }

    /// Until so many files have a row or are counted as skipped.
    pub fn wait_until_listed(&self, count: usize) -> Outcome {
        let number = u32::try_from(count)?;
        let what = format!("{count} files are listed or counted as skipped");
        self.wait_for(&what, PATIENCE + number * PATIENCE_PER_FILE, || {
            let listed = self.script(LISTED, Vec::new())?.as_u64();
            Ok((listed >= Some(u64::from(number))).then_some(()))
        })
    }

    /// The true number of pictures, as the list tells it.
    pub fn row_count(&self) -> Outcome<usize> {
        match self.look_for("table/grid", "Images", None)? {
            Some(list) => Ok(list.attribute("aria-rowcount")?.parse()?),
            None => Ok(0),
        }
    }

    /// How many files `Skipped files` counts.
    pub fn skipped_count(&self) -> Outcome<usize> {
        let text = self.skipped_text()?;
        let digits: String = text
            .chars()
            .take_while(|letter| letter.is_ascii_digit() || *letter == ',')
            .filter(char::is_ascii_digit)
            .collect();
        Ok(digits.parse().unwrap_or(0))
    }

    /// What `Skipped files` says; empty when there are none.
    pub fn skipped_text(&self) -> Outcome<String> {
        match self.look_for("region/group/status", "Skipped files", None)? {
            Some(region) => region.property("textContent"),
            None => Ok(String::new()),
        }
    }
}
