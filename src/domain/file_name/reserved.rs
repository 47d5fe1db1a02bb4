//! Stems that mean something else than a name: devices of Windows, and endings that pose as an
//! extension.

/// Endings under which a name promises a picture.
const PICTURES: [&str; 38] = [
    "arw", "avif", "bmp", "cr2", "cr3", "dds", "dng", "gif", "heic", "heif", "ico", "j2k", "jfif",
    "jp2", "jpe", "jpeg", "jpg", "jxl", "nef", "orf", "pbm", "pgm", "png", "pnm", "ppm", "psd",
    "qoi", "raf", "raw", "rw2", "svg", "svgz", "tga", "tif", "tiff", "webp", "xbm", "xcf",
];

/// Endings under which some system runs a file.
const PROGRAMS: [&str; 46] = [
    "apk", "app", "appimage", "bash", "bat", "bin", "chm", "cmd", "com", "command", "cpl", "deb",
    "desktop", "dll", "dmg", "elf", "exe", "gadget", "hta", "htm", "html", "inf", "iso", "jar",
    "js", "jse", "lnk", "msc", "msi", "msp", "pif", "pkg", "ps1", "py", "reg", "rpm", "scf", "scr",
    "sh", "sys", "url", "vb", "vbe", "vbs", "wsf", "wsh",
];

/// Whether `ending` (without its dot) is a picture's extension.
pub(crate) fn is_picture_extension(ending: &str) -> bool {
    PICTURES
        .iter()
        .any(|known| known.eq_ignore_ascii_case(ending))
}

/// Whether `ending` (without its dot) is a picture's or a program's extension.
fn is_known_extension(ending: &str) -> bool {
    is_picture_extension(ending)
        || PROGRAMS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(ending))
}

/// The ending of `text` that looks like an extension of its own, as in `rocket.exe`.
pub(crate) fn posing_extension(text: &str) -> Option<&str> {
    let (before, ending) = text.rsplit_once('.')?;
    (!before.is_empty() && is_known_extension(ending)).then_some(ending)
}

/// The device Windows opens instead of the file, if `stem` is one.
///
/// Whatever follows the first dot does not count, nor do spaces before it: `Con .tar` is `CON`.
/// The list is Microsoft's "Naming Files", with the superscript digits and `CLOCK$`.
pub(super) fn device(stem: &str) -> Option<&str> {
    let first = stem.split('.').next()?.trim_end();
    let is = |name: &str| first.eq_ignore_ascii_case(name);
    let named = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"];
    (named.into_iter().any(is) || is_port(first)).then_some(first)
}

/// `COM` or `LPT` with one digit, plain or superscript.
fn is_port(text: &str) -> bool {
    let (Some(port), Some(number)) = (text.get(..3), text.get(3..)) else {
        return false;
    };
    let mut digits = number.chars();
    (port.eq_ignore_ascii_case("COM") || port.eq_ignore_ascii_case("LPT"))
        && matches!(
            digits.next(),
            Some('0'..='9' | '\u{b9}' | '\u{b2}' | '\u{b3}')
        )
        && digits.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_known_with_any_ending_case_and_digit() {
        for stem in [
            "con",
            "Con",
            "CON ",
            "con.tar",
            "Con .tar",
            "nul.tar.gz",
            "COM0",
            "lpt9",
            "COM\u{b9}",
            "lpt\u{b3}.x",
            "conin$",
            "CONOUT$",
            "clock$",
            "aux",
            "prn",
        ] {
            assert!(device(stem).is_some(), "{stem:?}");
        }
        for stem in [
            "cone",
            "com",
            "com10",
            "lpt",
            "icon",
            "a.con",
            "c on",
            "null",
            "com\u{2074}",
        ] {
            assert_eq!(device(stem), None, "{stem:?}");
        }
    }

    #[test]
    fn only_a_known_ending_after_a_dot_poses_as_an_extension() {
        assert_eq!(posing_extension("rocket.EXE"), Some("EXE"));
        assert_eq!(posing_extension("cat.jpeg"), Some("jpeg"));
        assert_eq!(posing_extension("exe"), None);
        assert_eq!(posing_extension(".exe"), None);
        assert_eq!(posing_extension("version 1.5"), None);
    }
}
