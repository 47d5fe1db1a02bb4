//! What is said of templates and of the names they make.

use crate::domain::file_name::Stem;
use crate::domain::template::TemplateWarning;
use crate::domain::words::dialogs;

/// What is wrong with a template, and where.
#[must_use]
pub(crate) fn template_fault(template: &str, warning: &TemplateWarning) -> String {
    let before = template.get(..warning.position).unwrap_or_default();
    let place = before.chars().count() + 1;
    dialogs::template_fault(&warning.piece, place, &warning.problem.to_string())
}

/// Which picture a name is shown for.
#[must_use]
pub(crate) fn example_of(original: &str) -> String {
    dialogs::becomes(&super::visible(original))
}

/// Why no file may be called so; empty where one may.
#[must_use]
pub(crate) fn name_fault(stem: &str) -> String {
    let fault = Stem::parse(stem).err();
    fault.map_or_else(String::new, |fault| fault.to_string())
}
