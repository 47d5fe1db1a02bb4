//! How much memory the page's process takes, its workers included; known on Linux alone.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;

/// What the largest page among the descendants of this program took at most, in bytes.
#[derive(Debug, Default)]
pub(super) struct Memory {
    most: u64,
}

impl Memory {
    /// Looks once.
    pub(super) fn look(&mut self) {
        let largest = pages().into_iter().filter_map(resident).max();
        self.most = self.most.max(largest.unwrap_or_default());
    }
}

impl fmt::Display for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.most {
            0 => f.write_str("in unknown memory"),
            most => write!(f, "in at most {} MB", most / 1_000_000),
        }
    }
}

/// Processes of pages among our descendants.
fn pages() -> Vec<u32> {
    let parents = parents();
    let is_ours = |process: &u32| {
        let ancestors = std::iter::successors(Some(*process), |process| {
            parents.get(process).copied().filter(|parent| *parent > 1)
        });
        ancestors
            .into_iter()
            .any(|process| process == std::process::id())
    };
    let is_page = |process: &u32| {
        let line = fs::read_to_string(format!("/proc/{process}/cmdline"));
        line.is_ok_and(|line| line.contains("--type=renderer"))
    };
    parents
        .keys()
        .copied()
        .filter(is_ours)
        .filter(is_page)
        .collect()
}

/// Of every process, its parent.
fn parents() -> BTreeMap<u32, u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let processes = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    processes
        .filter_map(|process| Some((process, status(process, "PPid:")?.try_into().ok()?)))
        .collect()
}

fn resident(process: u32) -> Option<u64> {
    Some(1024 * status(process, "VmRSS:")?)
}

fn status(process: u32, name: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}
