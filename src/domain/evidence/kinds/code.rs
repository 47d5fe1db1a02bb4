//! Code in editors and on pages: `<file> code`.

use super::super::draft::Draft;
use super::super::page::{Line, Page};

/// Endings of files that programs are written in.
const ENDINGS: [&str; 42] = [
    "rs", "py", "js", "jsx", "ts", "tsx", "go", "c", "h", "cc", "cpp", "hpp", "cs", "java", "kt",
    "swift", "rb", "php", "pl", "lua", "sh", "bash", "ps1", "sql", "html", "css", "scss", "vue",
    "svelte", "json", "toml", "yaml", "yml", "xml", "md", "r", "jl", "scala", "dart", "zig", "ex",
    "hs",
];

/// How lines of code begin, in many languages.
const BEGINNINGS: [&str; 36] = [
    "import ",
    "from ",
    "use ",
    "using ",
    "package ",
    "#include",
    "def ",
    "class ",
    "fn ",
    "pub ",
    "func ",
    "function ",
    "const ",
    "let ",
    "var ",
    "return ",
    "if (",
    "if(",
    "for (",
    "for(",
    "while ",
    "else",
    "}",
    "{",
    "//",
    "/*",
    "public ",
    "private ",
    "static ",
    "async ",
    "export ",
    "try",
    "catch",
    "elif ",
    "print(",
    "end",
];

/// What ends or stands in lines of code, and not in prose.
const MARKS: [&str; 16] = [
    "();", ");", "};", "{}", "() {", ") {", "=>", "->", "::", "==", "!=", ":=", "+=", "</", "/>",
    "] =",
];

/// As many lines of code make a page of code.
const LEAST_LINES: usize = 4;

/// The share of lines that are code.
const LEAST_SHARE: f32 = 0.3;

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let lines = page
        .lines
        .iter()
        .filter(|line| line.text().chars().count() > 3);
    let code = page
        .lines
        .iter()
        .filter(|line| is_code(line.text()))
        .count();
    let share = code as f32 / lines.count().max(1) as f32;
    if code < LEAST_LINES || share < LEAST_SHARE {
        return None;
    }
    let (title, certainty) = match file(page) {
        Some(file) => (file, 86),
        None => (defined(page)?, 70),
    };
    Some(Draft {
        kind: "code",
        title,
        after: "code",
        certainty,
        ..Draft::default()
    })
}

fn is_code(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    BEGINNINGS
        .iter()
        .any(|beginning| text.starts_with(beginning))
        && !text.ends_with('.')
        || MARKS.iter().any(|mark| text.contains(mark))
        || text.ends_with([';', '{', '}'])
}

/// The file that is open: the first one named, in the title bar, a tab or a path.
fn file(page: &Page<'_>) -> Option<String> {
    let is_bar = |line: &&Line<'_>| line.seen.top < 0.2 && !is_code(line.text());
    let bars = page.lines.iter().filter(is_bar);
    bars.flat_map(|line| line.text().split_whitespace())
        .find_map(|word| {
            let word = word
                .rsplit(['/', '\\'])
                .next()?
                .trim_matches(|c: char| !c.is_alphanumeric());
            let (stem, ending) = word.rsplit_once('.')?;
            let is_file = stem.chars().any(char::is_alphabetic)
                && ENDINGS.contains(&ending.to_lowercase().as_str());
            is_file.then(|| format!("{} {ending}", apart(stem)))
        })
}

/// `LoginForm` and `login_form` as words.
fn apart(stem: &str) -> String {
    let mut words = String::new();
    let mut was_lower = false;
    for c in stem.chars() {
        if c.is_uppercase() && was_lower {
            words.push(' ');
        }
        was_lower = c.is_lowercase();
        words.push(if c.is_alphanumeric() { c } else { ' ' });
    }
    words
}

/// The first function or type that is defined, where no file is named.
fn defined(page: &Page<'_>) -> Option<String> {
    const WORDS: [&str; 8] = [
        "fn ",
        "def ",
        "func ",
        "function ",
        "class ",
        "struct ",
        "interface ",
        "trait ",
    ];
    page.lines.iter().find_map(|line| {
        let rest = WORDS
            .iter()
            .find_map(|word| line.text().split_once(word))?
            .1;
        let name: String = rest
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        (name.len() > 2).then(|| apart(&name))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    const BODY: [(f32, f32, &str); 5] = [
        (0.1, 2.0, "use std::fs;"),
        (0.1, 2.0, "pub fn rename_all(folder: &Path) -> usize {"),
        (0.1, 2.0, "let mut count = 0;"),
        (0.1, 2.0, "count += 1;"),
        (0.1, 2.0, "}"),
    ];

    #[test]
    fn code_is_named_after_its_file() {
        let mut lines = vec![(0.3, 2.0, "src / ImageRenamer.rs - my-project - Editor")];
        lines.extend(BODY);
        check(&page(&lines), "Image Renamer rs code");
    }

    #[test]
    fn code_without_a_file_is_named_after_what_it_defines() {
        check(&page(&BODY), "rename all code");
    }
}
