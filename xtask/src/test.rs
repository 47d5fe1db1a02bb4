//! `cargo xtask test`: every check of the repository, cheapest first, up to the first that fails.
//!
//! The fast checks need Rust alone and run before the long part of the set-up, so a formatting slip on a fresh
//! machine is told in a minute.

use crate::page;
use crate::process::{command, run};
use crate::project::{self, WASM};
use crate::setup::{self, aimock, auditors, python, system};
use crate::size;
use anyhow::{Context, Result};
use std::process::Command;
use std::time::{Duration, Instant};

/// How much is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// What needs neither a browser nor a release build.
    Fast,
    Everything,
}

/// A heading, and what is run under it.
type Check = (&'static str, fn() -> Result<()>);

const FAST: [Check; 4] = [
    ("formatting", formatting),
    ("native tests", native_tests),
    ("lints", lints),
    ("documentation", documentation),
];

const SLOW: [Check; 6] = [
    ("whole runs in simulated time", simulated_runs),
    ("the gateway simulator", simulator_tests),
    ("deployment", deployment_tests),
    ("tests in the browser", browser_tests),
    ("release build and its size", size::size),
    ("end to end", end_to_end_tests),
];

/// Fails with the first check that fails.
pub(crate) fn test(extent: Extent) -> Result<()> {
    let started = now();
    let count = match extent {
        Extent::Fast => FAST.len(),
        Extent::Everything => FAST.len() + SLOW.len(),
    };
    setup::for_fast_checks()?;
    run_checks(&FAST, 1, count)?;
    if extent == Extent::Everything {
        setup::for_all_checks()?;
        run_checks(&SLOW, 1 + FAST.len(), count)?;
    }
    let took = told(started.elapsed());
    println!("\nAll {count} checks passed in {took}.");
    Ok(())
}

fn run_checks(checks: &[Check], first: usize, count: usize) -> Result<()> {
    for (number, (name, check)) in (first..).zip(checks) {
        println!("\n[{number}/{count}] {name}");
        let started = now();
        check().with_context(|| format!("check {number} of {count}, {name}"))?;
        let took = told(started.elapsed());
        println!("[{number}/{count}] {name}: passed in {took}");
    }
    Ok(())
}

fn formatting() -> Result<()> {
    run(command("cargo").args(["fmt", "--all", "--check"]))
}

fn native_tests() -> Result<()> {
    let packages = [
        "--package",
        "eponym",
        "--package",
        "languages",
        "--package",
        "xtask",
    ];
    run(cargo("test").args(packages))
}

/// Every schedule of faults, compiled to be fast; the native tests play a few of them.
fn simulated_runs() -> Result<()> {
    let simulation = ["--profile", "simulation", "--test", "run_simulation"];
    // No picture is decoded there.
    run(cargo("test").args(simulation).arg("--no-default-features"))
}

fn lints() -> Result<()> {
    let deny = ["--", "--deny", "warnings"];
    run(cargo("clippy")
        .args(["--workspace", "--all-targets"])
        .args(deny))?;
    run(cargo("clippy")
        .args(["--target", WASM, "--all-targets"])
        .args(deny))
}

/// For wasm32, where all of the page exists; the library alone, because the binary has the same name.
fn documentation() -> Result<()> {
    let mut doc = cargo("doc");
    doc.args(["--target", WASM, "--lib", "--no-deps"]);
    run(doc.env("RUSTDOCFLAGS", "--deny warnings"))
}

/// With the official client beside it, which proves that the simulator is a fair stand-in.
fn simulator_tests() -> Result<()> {
    let mut test = cargo("test");
    test.args(["--package", "gateway-simulator"]);
    run(test.env("EPONYM_OPENAI_PYTHON", python::interpreter()))
}

/// With nginx, Caddy and Node where they are; the tests start them on loopback.
fn deployment_tests() -> Result<()> {
    run(cargo("test").args(["--package", "deploy-tests"]))
}

fn browser_tests() -> Result<()> {
    let mut test = cargo("test");
    test.args(["--target", WASM, "--test", "browser", "--test", "worker"]);
    test.env("CHROMEDRIVER", system::chromedriver()?);
    test.env(
        "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
        system::write_capabilities()?,
    );
    run(test.env("WASM_BINDGEN_TEST_TIMEOUT", "120"))
}

fn end_to_end_tests() -> Result<()> {
    run_end_to_end(&[])
}

/// What must be the same in every browser, with those that are missing brought along.
pub(crate) fn engines() -> Result<()> {
    setup::for_all_checks()?;
    setup::for_engines()?;
    page::build()?;
    run_end_to_end(&["engines::"])
}

/// Two at a time: each drives a browser of its own, and waits for it most of the time. With gateways by others, which
/// judge how the page calls them.
fn run_end_to_end(which: &[&str]) -> Result<()> {
    let mut test = cargo("test");
    // What fails once may hide what fails after it.
    test.args(["--package", "e2e", "--no-fail-fast", "--"]);
    test.args(which).arg("--test-threads=2");
    test.env("EPONYM_DIST", project::dist());
    test.env("EPONYM_LLMOCK_PYTHON", python::interpreter());
    test.env("EPONYM_NODE", aimock::node()?);
    test.env("EPONYM_AIMOCK", aimock::program());
    test.env("EPONYM_AXE", auditors::axe());
    test.env("CHROMEDRIVER", system::chromedriver()?);
    run(test.env("CHROMIUM", system::chromium()?))
}

fn cargo(subcommand: &str) -> Command {
    let mut cargo = command("cargo");
    cargo.args([subcommand, "--locked"]);
    cargo
}

#[expect(
    clippy::disallowed_methods,
    reason = "runs natively, where there is a clock"
)]
fn now() -> Instant {
    Instant::now()
}

fn told(duration: Duration) -> String {
    match duration.as_secs() {
        seconds @ 0..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_told_in_minutes_and_seconds() {
        let told = [0, 59, 60, 125].map(|seconds| told(Duration::from_secs(seconds)));
        assert_eq!(told, ["0 s", "59 s", "1 min 0 s", "2 min 5 s"]);
    }
}
