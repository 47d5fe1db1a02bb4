//! Names every picture of the grading set, judges the names, and fails below the floor: `cargo xtask bench names`.
//!
//! On this device by default, natively, with the weights that the page serves. Where `EPONYM_BENCH_KEY`, `EPONYM_BENCH_URL`
//! and `EPONYM_BENCH_MODEL` are set, that gateway is asked instead, with the page's own prompt; it has no floor. With
//! `--write`, what was seen is written down for the test `names`.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "printing is what it is for"
)]

#[path = "names/device.rs"]
mod device;
#[path = "names/gateway.rs"]
mod gateway;
#[path = "../tests/names/grading.rs"]
mod grading;
#[path = "names/written.rs"]
mod written;

use std::process::ExitCode;

use grading::{Tallies, Truth, folder, name_of, truths};
use written::Seen;

type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Whether the names are good enough.
fn run() -> Result<bool, Failure> {
    let truths = truths();
    let tallies = match gateway::from_environment()? {
        Some(gateway) => judge(&truths, |truth| gateway.name(truth))?,
        None => on_device(&truths)?,
    };
    println!("\n{tallies}");
    Ok(true)
}

/// Judges names made on this device, and fails below the floor.
fn on_device(truths: &[Truth]) -> Result<Tallies, Failure> {
    let device = device::Device::open()?;
    let mut seen = Seen::new();
    let tallies = judge(truths, |truth| {
        let evidence = device.look(&folder().join(&truth.picture))?;
        let name = evidence.describe().map(|described| name_of(&described));
        seen.insert(truth.picture.clone(), evidence);
        Ok(name)
    })?;
    println!("\n{device}");
    if std::env::args().any(|argument| argument == "--write") {
        std::fs::write(folder().join("evidence.jsonl"), written::write(&seen))?;
    }
    let shortfalls = tallies.shortfalls();
    if shortfalls.is_empty() {
        return Ok(tallies);
    }
    Err(format!("{tallies}\nbelow the floor: {}", shortfalls.join("; ")).into())
}

/// Prints each name beside its grade.
fn judge(
    truths: &[Truth],
    mut name: impl FnMut(&Truth) -> Result<Option<String>, Failure>,
) -> Result<Tallies, Failure> {
    let mut tallies = Tallies::default();
    for truth in truths {
        let name = name(truth)?;
        let grade = truth.grade(name.as_deref());
        tallies.add(truth, grade);
        println!(
            "{:9} {:34} {}",
            format!("{grade:?}"),
            truth.picture,
            name.as_deref().unwrap_or("(no name)")
        );
    }
    Ok(tallies)
}
