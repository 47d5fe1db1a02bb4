//! The official `openai` Python client in a virtual environment of its own: it shows that the gateway simulator
//! is a fair stand-in for the real thing.

use super::announce;
use crate::process::{answer, command, run};
use crate::project;
use anyhow::Result;
use std::path::PathBuf;

const OPENAI_VERSION: &str = "3.54.0";

/// Makes the environment unless it is there and right.
pub(super) fn install() -> Result<()> {
    if is_right() {
        return Ok(());
    }
    announce(
        &format!("openai {OPENAI_VERSION} for Python"),
        "checks the gateway simulator; seconds, into target/tools",
    );
    run(command("python3")
        .args(["-m", "venv", "--clear"])
        .arg(folder()))?;
    let mut install = command(interpreter());
    install.args(["-m", "pip", "install", "--quiet"]);
    install.arg("--disable-pip-version-check");
    run(install.arg(format!("openai=={OPENAI_VERSION}")))
}

/// The environment's Python.
pub(crate) fn interpreter() -> PathBuf {
    folder().join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    })
}

fn folder() -> PathBuf {
    project::tools().join("venv")
}

fn is_right() -> bool {
    let question = "import importlib.metadata as m; print(m.version('openai'))";
    let installed = answer(command(interpreter()).args(["-c", question]));
    installed.is_some_and(|version| version == OPENAI_VERSION)
}
