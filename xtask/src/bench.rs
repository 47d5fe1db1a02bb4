//! `cargo xtask bench`: how fast and how smooth the built page is on this computer, beside its goals.

use crate::process::{command, run};
use crate::setup::{aimock, auditors, peers, python, system};
use crate::{page, project, setup};
use anyhow::Result;

/// Builds the page for release and drives it in Chromium, printing figures and judging none.
pub(crate) fn bench(part: Option<&str>) -> Result<()> {
    if part == Some("names") {
        return natively("names");
    }
    setup::for_all_checks()?;
    if part.is_none_or(|part| part == "naming") {
        natively("naming")?;
    }
    page::build()?;
    let mut bench = command("cargo");
    bench.args([
        "run",
        "--locked",
        "--package",
        "e2e",
        "--bin",
        "bench",
        "--",
    ]);
    bench.args(part);
    if part.is_none_or(|part| matches!(part, "imaging" | "zip")) {
        peers::install();
        bench.env("EPONYM_PEERS", peers::folder());
        bench.env("EPONYM_NODE", aimock::node()?);
    }
    if part.is_none_or(|part| part == "lighthouse") {
        auditors::install_lighthouse()?;
        bench.env("EPONYM_LIGHTHOUSE", auditors::lighthouse_folder());
        bench.env("EPONYM_LIGHTHOUSE_NODE", auditors::lighthouse_node());
    }
    bench.env("EPONYM_DIST", project::dist());
    bench.env("EPONYM_OPENAI_PYTHON", python::interpreter());
    bench.env("CHROMEDRIVER", system::chromedriver()?);
    run(bench.env("CHROMIUM", system::chromium()?))
}

/// One that needs no browser.
fn natively(name: &str) -> Result<()> {
    let bench = ["bench", "--locked", "--package", "eponym", "--bench", name];
    run(command("cargo").args(bench))
}
