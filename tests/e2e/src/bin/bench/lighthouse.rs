//! What Lighthouse thinks of the page, served compressed as a host would, on a slow laptop.

use std::env;
use std::path::Path;
use std::process::Command;

use e2e::fixtures::site;
use e2e::{Failure, Outcome};

const GOALS: &str = "Goals, with a processor slowed down 4 times and Fast 4G (9 Mbit/s, 60 ms): 100 for accessibility, \
                     best practices and SEO, at least 95 for performance, interactive in under 1 s.";

/// Prints the scores and the times behind them; judges none.
pub(crate) fn bench() -> Outcome {
    println!("{GOALS}");
    let (Some(node), Some(lighthouse)) = (
        env::var_os("EPONYM_LIGHTHOUSE_NODE"),
        env::var_os("EPONYM_LIGHTHOUSE"),
    ) else {
        println!("EPONYM_LIGHTHOUSE names no Lighthouse: nothing is scored");
        return Ok(());
    };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/bin/bench/lighthouse/measure.mjs");
    let mut measure = Command::new(node);
    measure.arg(script).arg(site()).arg(lighthouse);
    match measure.status()?.success() {
        true => Ok(()),
        false => Err(Failure::new("measure.mjs failed")),
    }
}
