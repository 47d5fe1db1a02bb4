//! What is said of lists and scripts that leave, and of lists that come back.

use super::{grouped, visible};
use crate::domain::export::Format;
use crate::domain::export::import::{Fault, Why};
use crate::domain::script::Shell;

/// Where the worker cannot be loaded.
pub(in crate::app) const NO_SCRIBE: &str =
    "What makes lists could not be loaded. Check your connection and try again.";

/// Where sidecars would hold nothing.
pub(in crate::app) const NOTHING_SAID: &str =
    "No picture has alt text or keywords yet. Ask for them in Naming rules, then name the images.";

/// What an item of the menu is called.
#[must_use]
pub(in crate::app) fn format(format: Format) -> &'static str {
    match format {
        Format::Script(Shell::Bash) => "Rename script (bash)",
        Format::Script(Shell::PowerShell) => "Rename script (PowerShell)",
        Format::Script(Shell::Cmd) => "Rename script (cmd)",
        Format::Script(Shell::Git) => "Rename script (git)",
        Format::Csv { .. } => "CSV",
        Format::Json => "JSON",
        Format::Markdown => "Markdown",
        Format::Html => "HTML",
        Format::Xmp => "XMP sidecars",
    }
}

/// That something was saved.
#[must_use]
pub(in crate::app) fn exported(name: &str) -> String {
    match name.contains("script") {
        true => format!(
            "Saved {name}. It holds the script and one that undoes it; put both into the folder you dropped."
        ),
        false => format!("Saved {name}."),
    }
}

/// What came of a list.
#[must_use]
pub(in crate::app) fn imported(names: usize, faults: usize) -> String {
    let names = match names {
        0 => "The list changes no name.".to_owned(),
        1 => "1 name was taken from the list.".to_owned(),
        _ => format!("{} names were taken from the list.", grouped(names)),
    };
    match faults {
        0 => names,
        1 => format!("{names} 1 line could not be used."),
        _ => format!("{names} {} lines could not be used.", grouped(faults)),
    }
}

/// What is wrong with a line, and what to do.
#[must_use]
pub(in crate::app) fn line_fault(fault: &Fault) -> String {
    let text = visible(&fault.text);
    let why = match fault.why {
        Why::NoColumns => {
            "no columns are headed “old name” and “new name”. Export a CSV to see how.".to_owned()
        }
        Why::Unknown => format!("no picture here is called “{text}”."),
        Why::Ambiguous => format!("“{text}” is in several folders. Add a column “folder”."),
        Why::Twice => format!("a line before it is about “{text}” too."),
        Why::Illegal => format!("“{text}” cannot be a name: {}.", fault.detail),
        Why::Taken => format!("“{text}” is the name of another picture in its folder."),
    };
    format!("Line {}: {why}", fault.line)
}
