//! `cargo xtask fuzz`: libFuzzer invents inputs for every reader of foreign bytes, for a bounded time.
//!
//! With the compiler that builds everything else: the passes that count which code an input reached
//! are part of it.

use crate::process::{answer, command, run};
use crate::project;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::PathBuf;

/// What to fuzz, and for how long.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// The target; all where there is none.
    pub target: Option<String>,
    /// Seconds for each.
    pub seconds: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            target: None,
            seconds: 60,
        }
    }
}

/// Counts edges, and tells the fuzzer what numbers and texts are compared with.
const INSTRUMENTED: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 --cfg fuzzing";

/// The largest input, in bytes: larger ones are tried less often and reach nothing new.
const LARGEST: &str = "-max_len=65536";

/// The longest an input may take, in seconds, and the most memory, in megabytes.
const LIMITS: [&str; 2] = ["-timeout=10", "-rss_limit_mb=2048"];

/// Runs each target in turn, and fails at the first input that breaks something; libFuzzer says
/// where it wrote it.
pub(crate) fn fuzz(options: &Options) -> Result<()> {
    let table = fs::read_to_string(project::root().join("fuzz/targets.txt"))?;
    let targets: Vec<(&str, Vec<&str>)> = table
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(name, folders)| (name, folders.split(' ').collect()))
        .filter(|(name, _)| {
            options
                .target
                .as_deref()
                .is_none_or(|wanted| wanted == *name)
        })
        .collect();
    ensure!(
        !targets.is_empty(),
        "there is no such target in fuzz/targets.txt"
    );
    build()?;
    for (name, folders) in targets {
        fuzz_one(name, &folders, options.seconds)?;
    }
    Ok(())
}

fn build() -> Result<()> {
    let mut cargo = command("cargo");
    cargo.args(["build", "--release", "--manifest-path", "fuzz/Cargo.toml"]);
    // Not locked, since its lock file follows the project's by itself.
    // A target triple of its own keeps build scripts from being instrumented.
    cargo.args(["--target", &host()?, "--target-dir", "target/fuzz"]);
    run(cargo.env("RUSTFLAGS", INSTRUMENTED))
}

fn fuzz_one(name: &str, folders: &[&str], seconds: u32) -> Result<()> {
    let found = project::root().join("target/fuzz/found").join(name);
    fs::create_dir_all(&found)?;
    fs::create_dir_all(project::root().join("fuzz/seeds").join(name))?;
    let mut fuzzer = command(program()?);
    fuzzer.arg(&found).args(folders).args(LIMITS).arg(LARGEST);
    fuzzer.arg(format!("-max_total_time={seconds}"));
    fuzzer.arg(format!("-artifact_prefix=fuzz/seeds/{name}/"));
    fuzzer.arg("-print_final_stats=1");
    let output = fuzzer.env("EPONYM_FUZZ_TARGET", name).output()?;
    let told = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        eprintln!("{told}");
        bail!("{name}: mend it, and leave the input in fuzz/seeds/{name}");
    }
    let inputs = told
        .lines()
        .find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    println!(
        "{name}: nothing broke in {seconds} s and {} inputs",
        inputs.unwrap_or("").trim()
    );
    Ok(())
}

fn program() -> Result<PathBuf> {
    let folder = project::root().join("target/fuzz").join(host()?);
    Ok(folder.join("release/fuzz"))
}

/// The triple of this computer.
fn host() -> Result<String> {
    let told = answer(command("rustc").arg("-vV")).context("rustc says nothing of itself")?;
    let line = told.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(line.context("rustc names no host")?.to_owned())
}
