//! The dialog of the naming rules.

use super::Page;
use crate::failure::Outcome;

impl Page {
    /// Ticks or unticks one of the rules.
    pub fn set_rule(&self, name: &str, is_on: bool) -> Outcome {
        self.press_button("Naming rules")?;
        let rule = self.find("checkbox", name)?;
        if rule.is_ticked()? != is_on {
            rule.click()?;
        }
        self.press_button("Done")
    }

    /// Whether pictures that are alike are asked about once.
    pub fn ask_once_about_alike(&self, is_on: bool) -> Outcome {
        let name = "Ask once about pictures that are alike, and number them";
        self.set_rule(name, is_on)
    }

    /// Whether different pictures of one name are asked about once more.
    pub fn tell_apart(&self, is_on: bool) -> Outcome {
        let name = "Ask once more where different pictures get one name";
        self.set_rule(name, is_on)
    }
}
