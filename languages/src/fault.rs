//! What is wrong with a catalog.

use std::fmt;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file's name.
    pub file: String,
    /// The message's key; empty where it is about the whole file.
    pub message: String,
    pub what: String,
}

impl Fault {
    pub(crate) fn new(code: &str, message: &str, what: impl Into<String>) -> Self {
        Self {
            file: format!("{code}.ftl"),
            message: message.to_owned(),
            what: what.into(),
        }
    }

    pub(crate) fn of_file(file: &str, what: &impl ToString) -> Self {
        Self {
            file: file.to_owned(),
            message: String::new(),
            what: what.to_string(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.message.as_str() {
            "" => write!(f, "{}: {}", self.file, self.what),
            message => write!(f, "{}: {message}: {}", self.file, self.what),
        }
    }
}

impl std::error::Error for Fault {}
