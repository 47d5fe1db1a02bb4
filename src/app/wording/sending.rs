//! How it is said what left this computer.

use super::bytes;
use crate::domain::dialog::what_left::Told;
use crate::domain::words::dialogs;

/// How many thumbnails were sent, and of how many the bytes are still there.
#[must_use]
pub(in crate::app) fn sent(total: usize, kept: usize) -> String {
    if total == 0 {
        return dialogs::sent_none().to_owned();
    }
    let all = dialogs::sent_all(total);
    if kept == total {
        return all;
    }
    format!("{all} {}", dialogs::sent_newest_kept(kept))
}

/// "768 × 576 px · 61 kB · to gateway.example, 2 times".
#[must_use]
pub(in crate::app) fn sending(told: &Told) -> String {
    let (width, height) = (told.width.to_string(), told.height.to_string());
    let size = bytes(told.bytes as u64);
    match told.times {
        1 => dialogs::sent_to(&width, &height, &size, &told.host),
        times => dialogs::sent_to_times(&width, &height, &size, &told.host, times),
    }
}

/// "61 to 120 of 10,000".
#[must_use]
pub(in crate::app) fn so_many_of(skipped: usize, count: usize, total: usize) -> String {
    let last = (skipped + count).min(total);
    dialogs::so_many_of(skipped + 1, last, total)
}
