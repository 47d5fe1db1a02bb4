//! Files that operating systems and programs leave in folders for themselves.
//!
//! A leading dot alone means nothing: `.hidden.jpg` is somebody's picture.

use super::path;
use super::signature::Content;

/// Folders whose whole content is somebody else's housekeeping, in lower case.
const FOLDERS: [&str; 13] = [
    "__macosx",
    ".appledouble",
    ".spotlight-v100",
    ".trashes",
    ".fseventsd",
    ".temporaryitems",
    ".documentrevisions-v100",
    "$recycle.bin",
    "system volume information",
    ".thumbnails",
    "@eadir",
    "#recycle",
    "lost.dir",
];

/// File names, in lower case.
const NAMES: [&str; 14] = [
    ".ds_store",
    ".localized",
    "icon\r",
    "thumbs.db",
    "thumbs.db:encryptable",
    "ehthumbs.db",
    "ehthumbs_vista.db",
    "desktop.ini",
    ".directory",
    ".nomedia",
    ".picasa.ini",
    "picasa.ini",
    ".picasaoriginals",
    "iconcache.db",
];

/// Whether the file is housekeeping. `._photo.jpg` is macOS's note about `photo.jpg`, unless it is
/// a picture.
pub(super) fn is_system(path: &str, content: Content) -> bool {
    let name = path::file_name(path).to_ascii_lowercase();
    let note = name.starts_with("._") && !matches!(content, Content::Picture(_));
    let in_folder = || {
        path::folder(path)
            .to_ascii_lowercase()
            .split('/')
            .any(|folder| FOLDERS.contains(&folder))
    };
    note || NAMES.contains(&name.as_str()) || in_folder()
}
