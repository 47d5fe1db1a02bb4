//! `cargo xtask bench`: how fast and how smooth the built page is on this computer, beside its goals.

use crate::process::{command, run};
use crate::setup::{aimock, imaging, python, system};
use crate::{page, project, setup};
use anyhow::Result;

/// Builds the page for release and drives it in Chromium, printing figures and judging none.
pub(crate) fn bench(part: Option<&str>) -> Result<()> {
    setup::for_all_checks()?;
    if part.is_none_or(|part| part == "naming") {
        run(command("cargo").args([
            "bench",
            "--locked",
            "--package",
            "eponym",
            "--bench",
            "naming",
        ]))?;
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
    if part.is_none_or(|part| part == "imaging") {
        imaging::install();
        bench.env("EPONYM_PEERS", imaging::folder());
        bench.env("EPONYM_NODE", aimock::node()?);
    }
    bench.env("EPONYM_DIST", project::dist());
    bench.env("EPONYM_OPENAI_PYTHON", python::interpreter());
    bench.env("CHROMEDRIVER", system::chromedriver()?);
    run(bench.env("CHROMIUM", system::chromium()?))
}
