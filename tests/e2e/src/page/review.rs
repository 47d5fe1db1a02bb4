//! Reviewing the list: filter, sort, selection, folders, looks.

use super::Page;
use crate::failure::Outcome;

impl Page {
    /// The files in the document, in the order shown.
    pub fn shown(&self) -> Outcome<Vec<String>> {
        let rows = self.rows()?.into_iter();
        Ok(rows.map(|row| row.file).collect())
    }

    /// Until exactly these files are shown, in this order.
    pub fn wait_until_shown(&self, expected: &[&str]) -> Outcome {
        self.wait(&format!("the list shows {expected:?}"), || {
            Ok((self.shown()? == expected).then_some(()))
        })
    }

    /// Types over the filter.
    pub fn filter(&self, words: &str) -> Outcome {
        let field = self.find("searchbox", "Filter")?;
        field.send_keys(&(fantoccini::key::Key::Control + "a"))?;
        field.send_keys(&(fantoccini::key::Key::Delete + words))
    }

    /// Chooses in one of the menus `State`, `Model`, `Folder` and `Sort`.
    pub fn choose_in(&self, menu: &str, option: &str) -> Outcome {
        self.find("combobox", menu)?.choose(option)
    }

    /// Switches a row's checkbox.
    pub fn switch_selected(&self, file: &str) -> Outcome {
        let checkbox = format!("Select {file}");
        self.do_once(&checkbox, || {
            let row = self.row_element(file)?;
            self.find_in(&row, "checkbox", &checkbox)?.click()
        })
    }

    /// The files whose rows say that they are selected.
    pub fn selected(&self) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll('[role=row][aria-selected=true]')]
            .map(row => row.dataset.file);";
        let files = self.script(script, Vec::new())?;
        let files = files.as_array().cloned().unwrap_or_default();
        Ok(files.iter().map(crate::browser::text).collect())
    }

    /// Opens or closes a folder of a list that is shown by folder.
    pub fn switch_folder(&self, name: &str) -> Outcome {
        self.press_button(name)
    }
}
