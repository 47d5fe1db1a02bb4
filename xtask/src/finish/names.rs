//! Short names between the program and the script beside it. wasm-bindgen calls what one takes from the other by names
//! with digests in them: they travel twice and nothing makes them smaller.

use super::{integrity, short_hash, unused};
use anyhow::{Context, Result, anyhow, ensure};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::path::Path;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, ImportSectionReader, Parser};

/// The page's program, as Trunk calls its files.
const PROGRAM: &str = "eponym-";
const SCRIPT_ENDING: &str = ".js";
const WASM_ENDING: &str = "_bg.wasm";

/// How wasm-bindgen's own names begin. Whoever else is imported keeps the name it has.
const OWN: [&str; 4] = ["__wbg_", "__wbindgen_", "__wasm_bindgen_", "wasm_bindgen__"];

/// New names by old ones.
type Names = BTreeMap<String, String>;

/// Renames in both files, and gives them the names of what they hold now.
pub(super) fn shorten(site: &Path) -> Result<()> {
    let page_path = site.join("index.html");
    let page = fs::read_to_string(&page_path).context("no index.html")?;
    let (script_name, wasm_name) = (file(site, SCRIPT_ENDING)?, file(site, WASM_ENDING)?);
    let script = fs::read_to_string(site.join(&script_name))?;
    let wasm = fs::read(site.join(&wasm_name))?;

    let (used_script, used_wasm) = unused::cut(&script, &wasm)?;
    let (short_wasm, names) = shortened(&used_wasm)?;
    let short_script = renamed(&used_script, &names);
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
    let mut shortening = Shortening::default();
    let mut short = Module::new();
    shortening
        .parse_core_module(&mut short, Parser::new(0), wasm)
        .map_err(|error| anyhow!("no program: {error}"))?;
    Ok((short.finish(), shortening.0))
}

/// Writes a program again as it is read, but for these names.
#[derive(Default)]
struct Shortening(Names);

impl Shortening {
    fn short(&mut self, name: &str) -> String {
        if !OWN.iter().any(|own| name.starts_with(own)) {
            return name.to_owned();
        }
        let next = format!("_{}", self.0.len());
        self.0.entry(name.to_owned()).or_insert(next).clone()
    }
}

impl Reencode for Shortening {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error> {
        for import in section.into_imports() {
            let import = import?;
            let name = self.short(import.name);
            imports.import(import.module, &name, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error> {
        let name = self.short(export.name);
        utils::parse_export(
            self,
            exports,
            Export {
                name: &name,
                ..export
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, MemoryType, TypeSection, ValType};

    const LONG: &str = "__wbg_append_0123456789abcdef";

    /// Imports of a function, a memory and a function of somebody else; an export of the first.
    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], []);
        let memory = MemoryType {
            minimum: 17,
            maximum: Some(99),
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        let mut imports = ImportSection::new();
        imports.import("./eponym_bg.js", LONG, EntityType::Function(0));
        imports.import("./eponym_bg.js", "memory", memory);
        imports.import("./eponym_bg.js", "theirs", EntityType::Function(0));
        let mut exports = ExportSection::new();
        let export = "wasm_bindgen__invoke__h0123456789abcdef";
        exports.export(export, ExportKind::Func, 0);
        let mut program = Module::new();
        program.section(&types).section(&imports).section(&exports);
        program.finish()
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
