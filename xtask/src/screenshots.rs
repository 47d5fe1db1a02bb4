//! `cargo xtask screenshots` and `cargo xtask icons`: what Chromium draws for the repository to keep.

use crate::process::{command, run};
use crate::setup::{self, system};
use crate::{page, project};
use anyhow::Result;

/// Builds the page for release and keeps pictures of every state, or of one.
pub(crate) fn screenshots(state: Option<&str>) -> Result<()> {
    setup::for_all_checks()?;
    page::build()?;
    draw("screenshots", state)
}

/// Renders the icons that are drawn as SVG.
pub(crate) fn icons() -> Result<()> {
    setup::for_all_checks()?;
    draw("icons", None)
}

fn draw(program: &str, argument: Option<&str>) -> Result<()> {
    let mut draw = command("cargo");
    draw.args([
        "run",
        "--locked",
        "--package",
        "e2e",
        "--bin",
        program,
        "--",
    ]);
    draw.args(argument);
    draw.env("EPONYM_DIST", project::dist());
    draw.env("CHROMEDRIVER", system::chromedriver()?);
    run(draw.env("CHROMIUM", system::chromium()?))
}
