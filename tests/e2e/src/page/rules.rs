//! The dialog of the naming rules.

use super::Page;
use crate::failure::Outcome;

impl Page {
    /// Ticks or unticks one of the rules.
    pub fn press_rule(&self, name: &str) -> Outcome {
        self.press_button("Naming rules")?;
        self.find("checkbox", name)?.click()?;
        self.press_button("Done")
    }

    /// Every picture is asked about, also where it is like another.
    pub fn ask_about_each(&self) -> Outcome {
        self.press_rule("Ask once about pictures that are alike, and number them")
    }

    /// Pictures of one name are numbered.
    pub fn number_equal_names(&self) -> Outcome {
        self.press_rule("Ask once more where different pictures get one name")
    }
}
