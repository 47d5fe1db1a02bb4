//! What is said of lists and scripts that leave, and of lists that come back.

use super::{name_fault, visible};
use crate::domain::export::Format;
use crate::domain::export::import::{Fault, Why};
use crate::domain::script::Shell;
use crate::domain::words;

/// What an item of the menu is called.
#[must_use]
pub(in crate::app) fn format(format: Format) -> &'static str {
    match format {
        Format::Script(Shell::Bash) => words::script_bash(),
        Format::Script(Shell::PowerShell) => words::script_powershell(),
        Format::Script(Shell::Cmd) => words::script_cmd(),
        Format::Script(Shell::Git) => words::script_git(),
        Format::Csv { .. } => "CSV",
        Format::Json => "JSON",
        Format::Markdown => "Markdown",
        Format::Html => "HTML",
        Format::Xmp => words::sidecars(),
    }
}

/// That something was saved.
#[must_use]
pub(in crate::app) fn exported(name: &str) -> String {
    match name.contains("script") {
        true => words::saved_script(name),
        false => words::saved(name),
    }
}

/// What came of a list.
#[must_use]
pub(in crate::app) fn imported(names: usize, faults: usize) -> String {
    let names = match names {
        0 => words::imported_none().to_owned(),
        _ => words::imported_names(names),
    };
    match faults {
        0 => names,
        _ => format!("{names} {}", words::imported_faults(faults)),
    }
}

/// What is wrong with a line, and what to do.
#[must_use]
pub(in crate::app) fn line_fault(fault: &Fault) -> String {
    let text = visible(&fault.text);
    let why = match &fault.why {
        Why::NoColumns => words::line_no_columns().to_owned(),
        Why::Unknown => words::line_unknown(&text),
        Why::Ambiguous => words::line_ambiguous(&text),
        Why::Twice => words::line_twice(&text),
        Why::Illegal => words::line_illegal(&text, &name_fault(&fault.text)),
        Why::Taken => words::line_taken(&text),
    };
    words::line_fault(fault.line as usize, &why)
}
