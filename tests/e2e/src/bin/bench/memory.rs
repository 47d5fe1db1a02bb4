//! How much memory the page's process takes, its workers included; known on Linux alone.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How often it is looked at.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// Watches the largest page among the descendants of this program.
#[derive(Debug)]
pub(super) struct Memory {
    watching: Arc<AtomicBool>,
    watcher: JoinHandle<u64>,
}

impl Memory {
    /// Begins to look.
    #[expect(
        clippy::disallowed_methods,
        reason = "runs natively, where there are threads"
    )]
    pub(super) fn watch() -> Self {
        let watching = Arc::new(AtomicBool::new(true));
        let is_watched = Arc::clone(&watching);
        let watcher = thread::spawn(move || {
            let mut most = 0;
            while is_watched.load(Ordering::Relaxed) {
                let largest = pages().into_iter().filter_map(resident).max();
                most = most.max(largest.unwrap_or_default());
                thread::sleep(BETWEEN_LOOKS);
            }
            most
        });
        Self { watching, watcher }
    }

    /// The most that was seen, in bytes.
    pub(super) fn most(self) -> Option<u64> {
        self.watching.store(false, Ordering::Relaxed);
        self.watcher.join().ok().filter(|most| *most > 0)
    }

    /// What the largest page takes now, in bytes.
    pub(super) fn now() -> Option<u64> {
        pages().into_iter().filter_map(resident).max()
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
