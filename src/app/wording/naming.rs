//! What is said of templates and of the names they make.

use super::pictures;
use crate::domain::template::TemplateWarning;

/// What is wrong with a template, and where.
#[must_use]
pub(crate) fn template_fault(template: &str, warning: &TemplateWarning) -> String {
    let before = template.get(..warning.position).unwrap_or_default();
    let place = before.chars().count() + 1;
    let end = if warning.problem.to_string().ends_with('?') {
        ""
    } else {
        "."
    };
    format!(
        "{} (character {place}): {}{end}",
        warning.piece, warning.problem
    )
}

/// Which picture a name is shown for.
#[must_use]
pub(crate) fn example_of(original: &str) -> String {
    format!("{} becomes", super::visible(original))
}

/// What the dialog says when letters cannot be spelled in ASCII.
pub(crate) const ALPHABET_LOST: &str = "How letters are spelled in ASCII could not be loaded; names keep the letters they have. \
     Check the connection, then untick and tick this again.";

/// What a row says whose name lacks the date that was asked for.
pub(crate) const UNDATED: &str = "no date found";

/// How many names lack the date that was asked for.
#[must_use]
pub(crate) fn undated(count: usize) -> String {
    match count {
        1 => "No date was found for 1 picture; its name leaves it out.".to_owned(),
        _ => format!(
            "No date was found for {}; their names leave it out.",
            pictures(count)
        ),
    }
}
