//! Spreadsheets: `<title> spreadsheet`.

use super::super::draft::Draft;
use super::super::page::{Line, Page};

/// Endings of files that hold sheets.
const ENDINGS: [&str; 6] = [".xlsx", ".xls", ".ods", ".csv", ".numbers", ".xlsm"];

/// The first columns; as many of them make a sheet.
const COLUMNS: [&str; 6] = ["A", "B", "C", "D", "E", "F"];
const LEAST_COLUMNS: usize = 3;

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let columns = COLUMNS
        .iter()
        .filter(|column| page.lines.iter().any(|line| line.text() == **column));
    let has_grid = columns.count() >= LEAST_COLUMNS
        && page.lines.iter().filter(|line| line.is_number()).count() >= LEAST_COLUMNS;
    let file = page.lines.iter().find_map(file);
    if !has_grid && file.is_none() {
        return None;
    }
    let first_row = page
        .lines
        .iter()
        .find(|line| line.text() == "A")
        .map_or(0.3, |line| line.seen.top);
    let title = file.or_else(|| {
        let above = page.title_where(|line| line.seen.top < first_row);
        above.map(|title| title.text)
    })?;
    Some(Draft {
        kind: "spreadsheet",
        title,
        after: "spreadsheet",
        certainty: 80,
        ..Draft::default()
    })
}

/// The file in the title bar, without its ending and the program after it.
fn file(line: &Line<'_>) -> Option<String> {
    let lower = line.text().to_lowercase();
    let at = ENDINGS.iter().find_map(|ending| lower.find(ending))?;
    let is_bar = line.seen.top < 0.15;
    (is_bar && line.text().is_char_boundary(at)).then(|| line.text()[..at].to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    #[test]
    fn a_sheet_is_named_after_its_file_or_what_stands_above_the_grid() {
        let grid = [
            (0.1, 2.0, "A"),
            (0.4, 2.0, "B"),
            (0.7, 2.0, "C"),
            (0.0, 2.0, "1"),
            (0.4, 2.0, "14"),
            (0.7, 2.0, "2028"),
        ];
        let mut lines = vec![
            (0.0, 2.5, "Seed inventory 2026"),
            (0.0, 2.0, "File Edit View"),
        ];
        lines.extend(grid);
        check(&page(&lines), "Seed inventory 2026 spreadsheet");
        lines[0].2 = "Wedding budget.xlsx - Calc";
        check(&page(&lines), "Wedding budget spreadsheet");
    }
}
