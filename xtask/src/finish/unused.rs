//! What the page's program and its script offer each other, and neither takes. wasm-bindgen keeps the classes of a
//! library alive that hands streams to JavaScript, which this page never does.

use crate::process::{command, find, run};
use anyhow::{Result, anyhow};
use std::convert::Infallible;
use std::fs;
use std::path::Path;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, Module};
use wasmparser::{Export, Parser, Payload};

/// Script and program without it, as far as `wasm-opt` is here to clear up.
pub(super) fn cut(script: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let Some(wasm_opt) = find("wasm-opt") else {
        return Ok((script.to_owned(), wasm.to_owned()));
    };
    let script = without_classes(script);
    let cleared = cleared(&wasm_opt, &with_exports(wasm, &script)?)?;
    let script = with_imports(&script, &imports(&cleared)?);
    Ok((script, cleared))
}

/// Classes and what frees their values: nobody makes one.
fn without_classes(script: &str) -> String {
    let names: Vec<&str> = script
        .lines()
        .filter_map(|line| line.strip_prefix("export class ")?.split(' ').next())
        .collect();
    names.iter().fold(script.to_owned(), |script, name| {
        let script = without(&script, &format!("export class {name} {{\n"), "\n}\n");
        let script = without(&script, &format!("if (Symbol.dispose) {name}."), "\n");
        without(&script, &format!("const {name}Finalization = "), ";\n")
    })
}

/// The program without exports that the script does not name.
fn with_exports(wasm: &[u8], script: &str) -> Result<Vec<u8>> {
    let mut module = Module::new();
    Named(script)
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| anyhow!("no program: {error}"))?;
    Ok(module.finish())
}

/// Writes a program again as it is read, but for the exports that this script does not name.
struct Named<'s>(&'s str);

impl Reencode for Named<'_> {
    type Error = Infallible;

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error> {
        match self.0.contains(&format!("wasm.{}", export.name)) {
            true => utils::parse_export(self, exports, export),
            false => Ok(()),
        }
    }
}

/// The program without what nothing leads to any longer.
fn cleared(wasm_opt: &Path, wasm: &[u8]) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let (before, after) = (
        folder.path().join("before.wasm"),
        folder.path().join("after.wasm"),
    );
    fs::write(&before, wasm)?;
    run(command(wasm_opt)
        .args(["--all-features", "--remove-unused-module-elements"])
        .arg(format!("--output={}", after.display()))
        .arg(&before))?;
    Ok(fs::read(after)?)
}

/// The names of what the program takes.
fn imports(wasm: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                names.push(import?.name.to_owned());
            }
        }
    }
    Ok(names)
}

/// The script without what it offers beside these.
fn with_imports(script: &str, imports: &[String]) -> String {
    let offered = script.lines().filter_map(|line| {
        let (name, _) = line.strip_prefix("        ")?.split_once(": function(")?;
        name.starts_with("__wbg_").then_some(name)
    });
    let unused = offered.filter(|name| !imports.iter().any(|import| import == name));
    let unused: Vec<&str> = unused.collect();
    unused.iter().fold(script.to_owned(), |script, name| {
        without(
            &script,
            &format!("        {name}: function("),
            "\n        },\n",
        )
    })
}

/// The text without the first part that begins and ends so.
fn without(text: &str, begin: &str, end: &str) -> String {
    let cut = || {
        let start = text.find(begin)?;
        let length = text[start..].find(end)? + end.len();
        Some([&text[..start], &text[start + length..]].concat())
    };
    cut().unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "\
export class Stream {
    free() {
        wasm.__wbg_stream_free(0);
    }
}
if (Symbol.dispose) Stream.prototype[Symbol.dispose] = Stream.prototype.free;
function __wbg_get_imports() {
    const import0 = {
        __wbg_used_01: function(arg0) {
            wasm.memory;
        },
        __wbg_unused_02: function(arg0) {
            return 1;
        },
    };
}
const StreamFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_stream_free(ptr, 1));
";

    #[test]
    fn classes_and_functions_that_nobody_takes_are_cut_and_the_rest_stays() {
        let script = with_imports(&without_classes(SCRIPT), &["__wbg_used_01".to_owned()]);
        let left = "\
function __wbg_get_imports() {
    const import0 = {
        __wbg_used_01: function(arg0) {
            wasm.memory;
        },
    };
}
";
        assert_eq!(script, left);
    }

    #[test]
    fn what_is_written_otherwise_stays_as_it_is() {
        let script = "export class Stream{}";
        assert_eq!(without_classes(script), script);
        assert_eq!(with_imports(script, &[]), script);
    }
}
