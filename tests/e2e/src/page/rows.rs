//! The rows of the list `Images`.

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::Page;
use crate::browser::{Element, text};
use crate::failure::Outcome;

/// What a row shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// `data-file`: the original relative path.
    pub file: String,
    /// `data-state`.
    pub state: String,
    /// `data-error`, if there is one.
    pub error: Option<String>,
    /// The new name's stem; empty without a name.
    pub name: String,
    /// What stands beside it, with its dot.
    pub extension: String,
    /// All that is written in the row.
    pub text: String,
}

const ROWS: &str = r"
    return [...document.querySelectorAll('[role=row][data-file]')].map(row => {
        const field = row.querySelector('input');
        return {
            file: row.dataset.file,
            state: row.dataset.state,
            error: row.querySelector('[data-error]')?.dataset.error,
            name: field?.value,
            extension: field?.nextElementSibling?.textContent,
            text: row.textContent,
        };
    });
";

const ROW: &str = r"
    return [...document.querySelectorAll('[role=row][data-file]')].find(row => row.dataset.file === arguments[0]);
";

impl Page {
    /// Every row in the document, in order.
    pub fn rows(&self) -> Outcome<Vec<Row>> {
        let rows = self.script(ROWS, Vec::new())?;
        Ok(rows
            .as_array()
            .into_iter()
            .flatten()
            .map(Row::read)
            .collect())
    }

    /// One row as it is now.
    pub fn row(&self, file: &str) -> Outcome<Row> {
        self.wait(&format!("{file} has a row"), || {
            Ok(self.rows()?.into_iter().find(|row| row.file == file))
        })
    }

    /// The row itself.
    pub fn row_element(&self, file: &str) -> Outcome<Element<'_>> {
        self.wait(&format!("{file} has a row"), || {
            self.found_by(ROW, vec![json!(file)])
        })
    }

    /// Until a row is in this state.
    pub fn wait_for_state(&self, file: &str, state: &str) -> Outcome {
        self.wait(&format!("{file} is {state}"), || {
            Ok((self.row(file)?.state == state).then_some(()))
        })
    }

    /// Until a row looks like this.
    pub fn wait_for_row(&self, what: &str, is_reached: impl Fn(&Row) -> bool) -> Outcome<Row> {
        self.wait(what, || Ok(self.rows()?.into_iter().find(&is_reached)))
    }

    /// The code of a row's problem.
    pub fn error_code(&self, file: &str) -> Outcome<Option<String>> {
        Ok(self.row(file)?.error)
    }

    /// The new name's stem, as the field shows it.
    pub fn new_name(&self, file: &str) -> Outcome<String> {
        self.do_once(&format!("the name of {file} is read"), || {
            self.name_field(file)?.property("value")
        })
    }

    /// The field itself.
    pub fn name_field(&self, file: &str) -> Outcome<Element<'_>> {
        let row = self.row_element(file)?;
        self.find_in(&row, "textbox", &format!("New name for {file}"))
    }

    /// The reason why a name that is being typed cannot be used; empty if it can.
    pub fn fault(&self, file: &str) -> Outcome<String> {
        let described_by = self.name_field(file)?.attribute("aria-describedby")?;
        let script = "return document.getElementById(arguments[0]).textContent;";
        Ok(text(&self.script(script, vec![json!(described_by)])?))
    }

    /// Types over a new name without leaving the field.
    pub fn type_name(&self, file: &str, name: &str) -> Outcome {
        let keys = Key::Control + "a" + &Key::Null + &Key::Delete + name;
        self.do_once(&format!("a name for {file} is typed"), || {
            self.name_field(file)?.send_keys(&keys)
        })
    }

    /// Types over a new name and confirms it.
    pub fn rename(&self, file: &str, name: &str) -> Outcome {
        self.type_name(file, &format!("{name}{}", Key::Enter))
    }

    /// Presses one of a row's buttons: `Name again: {file}`, `Download {file}`, `Remove {file}`.
    pub fn press_row_button(&self, file: &str, button: &str) -> Outcome {
        self.do_once(&format!("{button:?} of {file} is pressed"), || {
            let row = self.row_element(file)?;
            self.find_in(&row, "button", button)?.click()
        })
    }
}

impl Row {
    /// As the file will be called.
    pub fn file_name(&self) -> String {
        format!("{}{}", self.name, self.extension)
    }

    fn read(row: &Value) -> Self {
        Self {
            file: text(&row["file"]),
            state: text(&row["state"]),
            error: row["error"].as_str().map(str::to_owned),
            name: text(&row["name"]),
            extension: text(&row["extension"]),
            text: text(&row["text"]),
        }
    }
}
