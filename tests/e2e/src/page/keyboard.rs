//! Getting about with the keyboard alone.

use super::Page;
use crate::failure::{Failure, Outcome};

/// WebDriver's code for the tabulator.
const TAB: char = '\u{e004}';

/// More stops than the page has before its rows.
const MOST_STOPS: usize = 80;

/// Whether what has the keyboard, or what it is drawn as, has an outline.
const IS_SEEN: &str = r"
    for (let element = document.activeElement, up = 0; element && up < 3; element = element.parentElement, up++) {
        const style = getComputedStyle(element);
        const has_outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        if (has_outline || style.boxShadow !== 'none') return true;
    }
    return false;
";

impl Page {
    /// Presses Tab until this has the keyboard. Every stop on the way must be visible.
    pub fn tab_to(&self, role: &str, name: &str) -> Outcome {
        self.tab_until(&format!("the {role} {name:?}"), |page| {
            let focused = page.focused()?;
            Ok(focused.name()? == name && focused.role()? == role)
        })
    }

    /// Presses Tab until a row has the keyboard.
    pub fn tab_to_row(&self, file: &str) -> Outcome {
        self.tab_until(&format!("the row of {file}"), |page| {
            Ok(page.focused()?.attribute("data-file")? == file)
        })
    }

    /// Types into whatever has the keyboard.
    pub fn type_keys(&self, text: &str) -> Outcome {
        self.press(&text.chars().collect::<Vec<_>>())
    }

    fn tab_until(&self, what: &str, is_reached: impl Fn(&Self) -> Outcome<bool>) -> Outcome {
        for _ in 0..MOST_STOPS {
            self.press(&[TAB])?;
            let arrives = || {
                self.check_outline()?;
                is_reached(self)
            };
            if self.do_once(&format!("Tab arrives on the way to {what}"), arrives)? {
                return Ok(());
            }
        }
        Err(Failure::new(format!("Tab never leads to {what}")))
    }

    /// Fails where nobody could see what has the keyboard.
    fn check_outline(&self) -> Outcome {
        let stop = self.focused()?;
        if stop.property("tagName")? == "BODY" || self.script(IS_SEEN, Vec::new())? == true {
            return Ok(());
        }
        let (role, name) = (stop.role()?, stop.name()?);
        Err(Failure::new(format!(
            "the keyboard cannot be seen on the {role} {name:?}"
        )))
    }
}
