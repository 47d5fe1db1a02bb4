//! How it is said what left this computer.

use super::{bytes, grouped, pictures};
use crate::domain::sent::Sending;

/// How many thumbnails were sent, and of how many the bytes are still there.
#[must_use]
pub(in crate::app) fn sent(total: usize, kept: usize) -> String {
    if total == 0 {
        return "Nothing yet. Small copies of your pictures are sent when you ask for names."
            .to_owned();
    }
    let all = format!(
        "{} sent, the newest first, to the byte as they were sent. What failed on its way is counted too.",
        pictures(total)
    );
    if kept == total {
        return all;
    }
    let kept = grouped(kept);
    format!("{all} To spare memory, only the newest {kept} are kept to be looked at.")
}

/// "768 × 576 px · 61 kB · to gateway.example, 2 times".
#[must_use]
pub(in crate::app) fn sending<P>(sending: &Sending<P>) -> String {
    let Sending {
        width,
        height,
        host,
        times,
        ..
    } = sending;
    let times = match times {
        1 => String::new(),
        _ => format!(", {times} times"),
    };
    let size = bytes(sending.bytes as u64);
    format!("{width} × {height} px · {size} · to {host}{times}")
}

/// "61 to 120 of 10,000".
#[must_use]
pub(in crate::app) fn so_many_of(skipped: usize, count: usize, total: usize) -> String {
    let last = (skipped + count).min(total);
    format!(
        "{} to {} of {}",
        grouped(skipped + 1),
        grouped(last),
        grouped(total)
    )
}
