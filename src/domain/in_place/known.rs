//! What the page tells of the files on its list, as one text: ten thousand objects would take their
//! time.
//!
//! The fields are separated by NUL, the one character that no file name holds anywhere.

/// How many fields each file has.
const FIELDS: usize = 7;

/// A file on the page's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known<'a> {
    /// It goes with the picture before it.
    pub is_sidecar: bool,
    /// By which the page knows it.
    pub number: u32,
    /// As it was dropped: below the folder that was chosen, or beginning with its name.
    pub folder: &'a str,
    /// What it is called on the disk.
    pub name: &'a str,
    /// What it is to be called; empty where nothing is wanted.
    pub new_name: &'a str,
    /// Bytes.
    pub size: u64,
    /// Milliseconds since 1970.
    pub modified_ms: i64,
}

impl Known<'_> {
    /// Whether it is to be called otherwise than it is.
    #[must_use]
    pub fn wants_another_name(&self) -> bool {
        !self.new_name.is_empty() && self.new_name != self.name
    }

    /// Adds the file to a text that tells of others.
    pub fn write(&self, text: &mut String) {
        let number = self.number.to_string();
        let (size, modified) = (self.size.to_string(), self.modified_ms.to_string());
        let mark = if self.is_sidecar { "s" } else { "p" };
        let (folder, name, new_name) = (self.folder, self.name, self.new_name);
        for field in [mark, &number, folder, name, new_name, &size, &modified] {
            text.push_str(field);
            text.push('\0');
        }
    }
}

/// The files that a text tells of.
#[must_use]
pub fn read_known(text: &str) -> Vec<Known<'_>> {
    let fields: Vec<&str> = text.split('\0').collect();
    let files = fields.chunks_exact(FIELDS);
    files.filter_map(known).collect()
}

fn known<'a>(fields: &[&'a str]) -> Option<Known<'a>> {
    let [mark, number, folder, name, new_name, size, modified] = fields else {
        return None;
    };
    Some(Known {
        is_sidecar: *mark == "s",
        number: number.parse().ok()?,
        folder,
        name,
        new_name,
        size: size.parse().ok()?,
        modified_ms: modified.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_of_files_is_read_as_it_was_told() {
        let picture = Known {
            is_sidecar: false,
            number: 7,
            folder: "a/b",
            name: "x\ny.jpg",
            new_name: "red barn.jpg",
            size: u64::MAX,
            modified_ms: -1,
        };
        let sidecar = Known {
            is_sidecar: true,
            folder: "",
            new_name: "",
            ..picture.clone()
        };
        let mut text = String::new();
        picture.write(&mut text);
        sidecar.write(&mut text);
        assert_eq!(read_known(&text), [picture, sidecar]);
        assert_eq!(read_known(""), []);
    }
}
