//! The lines of a list, whatever separates its cells.

use csv::{ReaderBuilder, StringRecord};

use super::{Fault, Why};
use crate::domain::export::csv::unguarded;

/// What may stand above the column of old names, best first: letters and digits alone count.
const OLD: [&str; 8] = [
    "oldname",
    "originalname",
    "oldfilename",
    "original",
    "old",
    "filename",
    "file",
    "path",
];
/// The same for new names.
const NEW: [&str; 6] = ["newname", "newfilename", "renameto", "new", "title", "name"];
/// The same for folders, which may be missing.
const FOLDER: [&str; 2] = ["folder", "directory"];

/// One line that says something.
pub(super) struct Line {
    number: u64,
    /// `None` where no column tells.
    pub(super) folder: Option<String>,
    pub(super) old: String,
    pub(super) new: String,
}

impl Line {
    /// What is wrong with whom it means.
    pub(super) fn fault(&self, why: Why) -> Fault {
        self.faulty(&self.old, why)
    }

    /// What is wrong with the name it gives.
    pub(super) fn new_fault(&self, why: Why) -> Fault {
        self.faulty(&self.new, why)
    }

    fn faulty(&self, text: &str, why: Why) -> Fault {
        Fault {
            line: self.number,
            text: text.to_owned(),
            why,
            stem: String::new(),
        }
    }
}

/// Every line below the heads of the columns; `None` where there are no such columns.
pub(super) fn lines(list: &str) -> Option<Vec<Line>> {
    let list = list.strip_prefix('\u{FEFF}').unwrap_or(list);
    let separators = [b',', b';', b'\t'];
    let (records, columns) = separators.into_iter().find_map(|separator| {
        let records = records(list, separator);
        // Excel may say the separator in a line of its own, before the heads.
        let heads = records
            .iter()
            .take(2)
            .position(|(_, cells)| Columns::of(cells).is_some())?;
        let columns = Columns::of(&records.get(heads)?.1)?;
        Some((records.into_iter().skip(heads + 1), columns))
    })?;
    let said = records.filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    Some(
        said.map(|(number, cells)| columns.line(number, &cells))
            .collect(),
    )
}

/// Every record with the line it begins in.
fn records(list: &str, separator: u8) -> Vec<(u64, StringRecord)> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(list.as_bytes());
    let records = reader.records().filter_map(Result::ok);
    let numbered = records.map(|record| {
        let line = record.position().map_or(0, csv::Position::line);
        (line, record)
    });
    numbered.collect()
}

struct Columns {
    folder: Option<usize>,
    old: usize,
    new: usize,
}

impl Columns {
    fn of(heads: &StringRecord) -> Option<Self> {
        let heads: Vec<String> = heads.iter().map(letters).collect();
        let find = |names: &[&str]| {
            let mut places = names
                .iter()
                .map(|name| heads.iter().position(|head| head == name));
            places.find_map(|place| place)
        };
        let (old, new) = (find(&OLD)?, find(&NEW)?);
        let folder = find(&FOLDER);
        (old != new).then_some(Self { folder, old, new })
    }

    fn line(&self, number: u64, cells: &StringRecord) -> Line {
        let cell = |at: usize| unguarded(cells.get(at).unwrap_or_default()).to_owned();
        Line {
            number,
            folder: self.folder.map(cell),
            old: cell(self.old),
            new: cell(self.new),
        }
    }
}

/// `Old_Name ` as `oldname`.
fn letters(head: &str) -> String {
    let letters = head.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
