//! Strings that break names: a list by others, platform traps, and sheer size.

use crate::lists;

const NAUGHTY: &str = include_str!("../data/blns.txt");

/// Platform traps, beside the strings of the list.
pub(crate) const TRAPS: [&str; 34] = [
    "CON",
    "con.jpg",
    "Con .jpg",
    "AUX.tar.gz",
    "nul ",
    "NUL.",
    "COM0",
    "COM1 .txt",
    "com\u{b9}.x",
    "LPT9.x.y",
    "CONIN$",
    "CLOCK$",
    "a:b:$DATA",
    "../../etc/passwd",
    "C:\\Windows\\System32",
    "\\\\server\\share",
    "~root",
    "-rf",
    "--help",
    "=1+1",
    "@SUM(A1)",
    "+1",
    "\tx",
    "a\rb\nc",
    "photo\u{202e}gpj.exe",
    "a\u{200b}b\u{2060}",
    "\u{e0041}\u{e0042}tag",
    "rocket.exe",
    "x.lnk",
    "desktop.ini",
    "a. . .",
    "trailing ",
    "\u{fdd0}\u{10ffff}",
    "\u{1f468}\u{200d}\u{1f469}",
];

/// Every hostile string at hand.
pub(crate) fn hostile() -> Vec<String> {
    let listed = NAUGHTY
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut strings: Vec<String> = listed.chain(TRAPS).map(str::to_owned).collect();
    strings.extend([
        String::new(),
        ".".repeat(30_000),
        "e\u{301}".repeat(10_000),
        format!("a{}", "\u{301}".repeat(30_000)),
        "\u{1f1e9}\u{1f1ea}".repeat(1_000),
        "\u{200d}".repeat(10_000),
        "\u{fdfa}".repeat(100),
        "con".to_owned() + &" .".repeat(200) + "x",
    ]);
    strings.extend(lists::listed());
    strings
}
