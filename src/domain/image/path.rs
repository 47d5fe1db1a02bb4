//! Relative paths as a drop delivers them: split at `/` alone, compared as people sort, kept
//! distinct.
//!
//! Old names are never changed here but for [`distinct`], whose result is what the page calls a
//! second file of the same path.

use std::collections::HashSet;

/// Everything before the last `/`; empty at the top.
#[must_use]
pub fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A file of this name in this folder.
#[must_use]
pub fn join(folder: &str, name: &str) -> String {
    match folder {
        "" => name.to_owned(),
        _ => format!("{folder}/{name}"),
    }
}

/// Everything after the last `/`.
#[must_use]
pub fn file_name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// What follows the last dot of the file name; empty when there is no dot, or only the leading one.
#[must_use]
pub fn extension(path: &str) -> &str {
    match file_name(path).rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => extension,
        _ => "",
    }
}

/// The path itself, or with the first free number before its extension: `a/x.jpg`, `a/x (2).jpg`.
///
/// Two drops may each bring an `IMG_1.jpg`; a path must still name one row. The result is added to
/// `taken`.
pub fn distinct(path: &str, taken: &mut HashSet<String>) -> String {
    let extension = extension(path);
    let dot = usize::from(!extension.is_empty());
    let (stem, dotted) = path.split_at(path.len() - extension.len() - dot);
    let numbered = (2_u32..).map(|number| format!("{stem} ({number}){dotted}"));
    let free = std::iter::once(path.to_owned())
        .chain(numbered)
        .find(|candidate| !taken.contains(candidate))
        .unwrap_or_default();
    taken.insert(free.clone());
    free
}

/// Numbers by value (length first, leading zeros aside), before everything else by folded
/// character.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Chunk<'a> {
    Number(usize, &'a str),
    Text(char),
}

fn chunks(name: &str) -> impl Iterator<Item = Chunk<'_>> {
    let mut rest = name;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let digits = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let (chunk, length) = if digits == 0 {
            (Chunk::Text(first.to_ascii_lowercase()), first.len_utf8())
        } else {
            let value = rest[..digits].trim_start_matches('0');
            (Chunk::Number(value.len(), value), digits)
        };
        rest = &rest[length..];
        Some(chunk)
    })
}

/// What to compare, byte by byte, to order names as people do: `IMG_2` before `IMG_10`, capitals
/// beside small letters; never equal for different names. A folder comes before those inside it.
#[must_use]
pub fn sort_key(name: &str) -> Vec<u8> {
    let mut key = Vec::new();
    natural_key(name, &mut key);
    // Smaller than anything in a name.
    key.push(0);
    key.extend(name.as_bytes());
    key.push(0);
    key
}

/// The same, but equal for names that differ in capitals or leading zeros alone.
pub fn natural_key(name: &str, key: &mut Vec<u8>) {
    for chunk in chunks(name) {
        match chunk {
            Chunk::Number(length, value) => {
                key.extend([NUMBER, length.min(255) as u8]);
                key.extend(value.as_bytes());
            }
            Chunk::Text(c) => {
                let c = c.max(FIRST_TEXT);
                key.extend(c.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
    }
}

/// Stands before a number in a key, smaller than any text.
const NUMBER: u8 = 1;

/// The smallest character in a key.
const FIRST_TEXT: char = '\u{2}';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_split_at_slashes_alone() {
        for (path, folder_, name, extension_) in [
            ("x.jpg", "", "x.jpg", "jpg"),
            ("a/b/x.tar.gz", "a/b", "x.tar.gz", "gz"),
            ("a\\b.jpg", "", "a\\b.jpg", "jpg"),
            ("C:/x", "C:", "x", ""),
            ("a.b/x", "a.b", "x", ""),
            (".hidden", "", ".hidden", ""),
            (".hidden.jpg", "", ".hidden.jpg", "jpg"),
            ("x.", "", "x.", ""),
        ] {
            assert_eq!(folder(path), folder_, "{path}");
            assert_eq!(file_name(path), name, "{path}");
            assert_eq!(extension(path), extension_, "{path}");
        }
    }

    #[test]
    fn a_path_taken_twice_is_numbered_before_its_extension() {
        let mut taken = HashSet::new();
        let paths = [
            "a.b/x.jpg",
            "a.b/x.jpg",
            "a.b/x (2).jpg",
            "a.b/x.jpg",
            "y",
            "y",
            ".z",
            ".z",
        ];
        let got: Vec<_> = paths
            .iter()
            .map(|path| distinct(path, &mut taken))
            .collect();
        let want = [
            "a.b/x.jpg",
            "a.b/x (2).jpg",
            "a.b/x (2) (2).jpg",
            "a.b/x (3).jpg",
            "y",
            "y (2)",
            ".z",
            ".z (2)",
        ];
        assert_eq!(got, want);
    }

    #[test]
    fn names_are_ordered_as_people_order_them() {
        let sorted = [
            "1.jpg",
            "2.jpg",
            "10.jpg",
            "a",
            "B",
            "b",
            "IMG_2",
            "IMG_02b",
            "IMG_10",
            "é",
            "写真 2",
            "写真 10",
        ];
        let mut shuffled = sorted;
        shuffled.reverse();
        shuffled.sort_by_key(|name| sort_key(name));
        assert_eq!(shuffled, sorted);
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #[test]
        fn keys_are_ordered_as_names_are(left in "[a-cA-C0-29_é写]{0,8}", right in "[a-cA-C0-29_é写]{0,8}") {
            let key = |name: &str| {
                let mut key = Vec::new();
                natural_key(name, &mut key);
                key
            };
            let order = chunks(&left).cmp(chunks(&right));
            proptest::prop_assert_eq!(key(&left).cmp(&key(&right)), order);
        }
    }
}
