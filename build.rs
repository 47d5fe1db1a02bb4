//! Makes the page's words of the catalogs in `languages/`: see `src/domain/words.rs`.
#![expect(clippy::print_stderr, reason = "a person reads what is wrong")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use languages::Languages;

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("languages");
    println!("cargo::rerun-if-changed={}", folder.display());
    let languages = match Languages::read(&folder) {
        Ok(languages) => languages,
        Err(faults) => {
            for fault in faults {
                eprintln!("{fault}");
            }
            return ExitCode::FAILURE;
        }
    };
    let target = env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    match fs::write(target.join("words.rs"), languages.rust()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", target.display());
            ExitCode::FAILURE
        }
    }
}
