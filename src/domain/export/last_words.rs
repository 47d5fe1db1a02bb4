//! The names so far, written by the page itself as it breaks: no worker can be asked then.

use super::csv::guarded;
use crate::domain::image::path;

/// A list that spreadsheets open and [`import`](super::import) takes back; of each picture its old
/// path and its new file name.
#[must_use]
pub fn list<'a>(names: impl Iterator<Item = (&'a str, String)>) -> String {
    let mut list = "folder,old name,new name\r\n".to_owned();
    for (old_path, new_name) in names {
        let cells = [path::folder(old_path), path::file_name(old_path), &new_name];
        list.push_str(&cells.map(quoted).join(","));
        list.push_str("\r\n");
    }
    list
}

/// A cell as RFC 4180 has it, whatever is in it.
fn quoted(cell: &str) -> String {
    format!("\"{}\"", guarded(cell).replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::export::import::{Known, import};

    #[test]
    fn what_is_saved_at_the_last_moment_can_be_imported_again() {
        let olds = ["trip/=1 \"a\",b.jpg", "c.png"];
        let news = ["red, \"cat\".jpg", "small dog.png"];
        let list = list(olds.into_iter().zip(news.map(str::to_owned)));
        let known = olds.map(|old| Known {
            path: old.to_owned(),
            extension: path::extension(old).to_owned(),
            name: None,
            is_pinned: false,
        });
        let imported = import(&list, &known);
        let names: Vec<_> = imported.names.iter().map(|(_, name)| &**name).collect();
        // A quotation mark is not legal in a file name, and is said so; the other one comes back.
        assert_eq!((names, imported.faults.len()), (vec!["small dog"], 1));
    }
}
