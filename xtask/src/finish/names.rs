//! Short names between the program and the script beside it. wasm-bindgen calls what one takes from the other by names
//! with digests in them: they travel twice and nothing makes them smaller.

use super::{integrity, short_hash};
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The page's program, as Trunk calls its files.
const PROGRAM: &str = "eponym-";
const SCRIPT_ENDING: &str = ".js";
const WASM_ENDING: &str = "_bg.wasm";

/// How wasm-bindgen's own names begin. Whoever else is imported keeps the name it has.
const OWN: [&str; 3] = ["__wbg_", "__wbindgen_cast_", "wasm_bindgen__"];

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// New names by old ones.
type Names = BTreeMap<String, String>;

/// Renames in both files, and gives them the names of what they hold now.
pub(super) fn shorten(site: &Path) -> Result<()> {
    let page_path = site.join("index.html");
    let page = fs::read_to_string(&page_path).context("no index.html")?;
    let (script_name, wasm_name) = (file(site, SCRIPT_ENDING)?, file(site, WASM_ENDING)?);
    let script = fs::read_to_string(site.join(&script_name))?;
    let wasm = fs::read(site.join(&wasm_name))?;

    let (short_wasm, names) = shortened(&wasm)?;
    let short_script = renamed(&script, &names);
    let hash = short_hash(&[short_wasm.as_slice(), short_script.as_bytes()].concat());
    let mut page = page;
    for (old_name, old, ending, new) in [
        (
            &script_name,
            script.as_bytes(),
            SCRIPT_ENDING,
            short_script.as_bytes(),
        ),
        (
            &wasm_name,
            wasm.as_slice(),
            WASM_ENDING,
            short_wasm.as_slice(),
        ),
    ] {
        let new_name = format!("{PROGRAM}{hash}{ending}");
        fs::remove_file(site.join(old_name))?;
        fs::write(site.join(&new_name), new)?;
        ensure!(page.contains(old_name), "the page does not name {old_name}");
        page = page
            .replace(old_name, &new_name)
            .replace(&integrity(old), &integrity(new));
    }
    Ok(fs::write(page_path, page)?)
}

/// The one file of the program with this ending.
fn file(site: &Path, ending: &str) -> Result<String> {
    let mut names = fs::read_dir(site)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<String>>>()?;
    names.retain(|name| name.starts_with(PROGRAM) && name.ends_with(ending));
    ensure!(names.len() == 1, "not one {PROGRAM}…{ending} but {names:?}");
    Ok(names.swap_remove(0))
}

/// The script with every whole word of these renamed.
fn renamed(script: &str, names: &Names) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut short = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_part) {
        let (before, word) = rest.split_at(start);
        let (word, after) = word.split_at(word.find(|c| !is_part(c)).unwrap_or(word.len()));
        short += before;
        short += names.get(word).map_or(word, String::as_str);
        rest = after;
    }
    short + rest
}

/// The program with short names in its sections of imports and exports.
fn shortened(wasm: &[u8]) -> Result<(Vec<u8>, Names)> {
    let mut reader = Reader(wasm);
    let mut short = reader.take(8)?.to_vec();
    let mut names = Names::new();
    while !reader.0.is_empty() {
        let id = reader.take(1)?[0];
        let size = reader.number()?;
        let section = reader.take(size)?;
        let section = match id {
            IMPORTS | EXPORTS => with_short_names(section, id, &mut names)?,
            _ => section.to_vec(),
        };
        short.push(id);
        put_number(&mut short, section.len());
        short.extend(section);
    }
    Ok((short, names))
}

fn with_short_names(section: &[u8], id: u8, names: &mut Names) -> Result<Vec<u8>> {
    let mut reader = Reader(section);
    let mut short = Vec::new();
    let count = reader.number()?;
    put_number(&mut short, count);
    for _ in 0..count {
        if id == IMPORTS {
            let module = reader.text()?;
            put_text(&mut short, module);
        }
        let name = reader.text()?;
        put_text(&mut short, &short_name(name, names));
        let before = reader.0;
        reader.skip_kind(id)?;
        short.extend(&before[..before.len() - reader.0.len()]);
    }
    Ok(short)
}

fn short_name(name: &str, names: &mut Names) -> String {
    if !OWN.iter().any(|own| name.starts_with(own)) {
        return name.to_owned();
    }
    let next = format!("_{}", names.len());
    names.entry(name.to_owned()).or_insert(next).clone()
}

/// What is left of a binary to be read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, bytes: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(bytes).context("cut off")?;
        self.0 = rest;
        Ok(taken)
    }

    /// An unsigned number in LEB128.
    fn number(&mut self) -> Result<usize> {
        let (mut number, mut shift) = (0_usize, 0);
        loop {
            let byte = self.take(1)?[0];
            ensure!(shift < 35, "no number");
            number |= usize::from(byte & 0x7F) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
    }

    fn text(&mut self) -> Result<&'a str> {
        let length = self.number()?;
        Ok(std::str::from_utf8(self.take(length)?)?)
    }

    /// What follows a name: the kind, and of an export the place, of an import the type.
    fn skip_kind(&mut self, id: u8) -> Result<()> {
        let kind = self.take(1)?[0];
        match (id, kind) {
            (EXPORTS, _) | (_, 0) => self.number().map(drop),
            (_, 1) => self.take(1).and_then(|_| self.skip_limits()),
            (_, 2) => self.skip_limits(),
            (_, 3) => self.take(2).map(drop),
            _ => anyhow::bail!("an import of kind {kind}"),
        }
    }

    fn skip_limits(&mut self) -> Result<()> {
        let has_most = self.number()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Ok(())
    }
}

fn put_number(bytes: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = (number & 0x7F) as u8;
        number >>= 7;
        if number == 0 {
            return bytes.push(low);
        }
        bytes.push(low | 0x80);
    }
}

fn put_text(bytes: &mut Vec<u8>, text: &str) {
    put_number(bytes, text.len());
    bytes.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "__wbg_append_0123456789abcdef";

    /// Imports of a function, a memory and a function of somebody else; an export; a section that nobody touches.
    fn program() -> Vec<u8> {
        let mut imports = vec![3];
        for (name, kind) in [
            (LONG, &[0, 7][..]),
            ("memory", &[2, 1, 17, 99]),
            ("theirs", &[0, 0x80, 1]),
        ] {
            put_text(&mut imports, "./eponym_bg.js");
            put_text(&mut imports, name);
            imports.extend(kind);
        }
        let mut exports = vec![1];
        put_text(&mut exports, "wasm_bindgen__invoke__h0123456789abcdef");
        exports.extend([0, 5]);
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        for (id, section) in [(1, vec![9; 200]), (IMPORTS, imports), (EXPORTS, exports)] {
            wasm.push(id);
            put_number(&mut wasm, section.len());
            wasm.extend(section);
        }
        wasm
    }

    #[test]
    fn long_names_of_wasm_bindgen_become_short_and_all_else_stays() {
        let program = program();
        let (short, names) = shortened(&program).expect("a program");
        assert_eq!(names.len(), 2);
        let text = String::from_utf8_lossy(&short);
        for stays in ["./eponym_bg.js", "memory", "theirs", "_0", "_1"] {
            assert!(text.contains(stays), "{stays}");
        }
        assert!(!text.contains("0123456789abcdef"));
        // What is short already stays as it is, byte for byte.
        let (again, none) = shortened(&short).expect("a program");
        assert_eq!(again, short);
        assert!(none.is_empty());
        assert!(shortened(&program[..program.len() - 1]).is_err());
    }

    #[test]
    fn a_script_is_renamed_by_whole_words() {
        let names = Names::from([(LONG.to_owned(), "_0".to_owned())]);
        let script = format!("{{{LONG}:()=>{LONG}x, \"{LONG}\": 1}} €");
        let expected = format!("{{_0:()=>{LONG}x, \"_0\": 1}} €");
        assert_eq!(renamed(&script, &names), expected);
    }
}
