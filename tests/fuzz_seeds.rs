//! Inputs that are kept for the fuzzer, and those that once broke something, as plain tests.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may panic")]
#![expect(clippy::print_stdout, reason = "shown where a test fails")]

#[path = "../fuzz/src/targets.rs"]
mod targets;

use std::fs;
use std::path::Path;

/// A line for each target: its name, and the folders of its inputs.
const SEEDS: &str = include_str!("../fuzz/targets.txt");

/// Every file under a folder, with its name.
fn inputs(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(inputs(&path));
        } else {
            found.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    found
}

#[test]
fn whatever_is_cut_off_or_damaged_is_read_without_harm() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for line in SEEDS.lines() {
        let (name, folders) = line.split_once(' ').unwrap();
        let target = targets::target(name).unwrap();
        let folders = folders.split(' ').map(|folder| inputs(&root.join(folder)));
        let inputs: Vec<_> = folders.flatten().collect();
        assert!(!inputs.is_empty(), "{name} has nothing to begin with");
        for (input, mut bytes) in inputs {
            println!("{name} {input}");
            target(&bytes);
            target(&bytes[..bytes.len() / 2]);
            bytes.iter_mut().step_by(7).for_each(|byte| *byte ^= 0x55);
            target(&bytes);
        }
    }
}
