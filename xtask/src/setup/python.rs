//! Python packages in a virtual environment of their own: the official `openai` client, which shows that the gateway
//! simulator is a fair stand-in for the real thing, and `llmock`, a gateway that judges how it is called.

use super::announce;
use crate::process::{answer, command, run};
use crate::project;
use anyhow::Result;
use std::path::PathBuf;

const PACKAGES: [&str; 2] = ["openai==3.54.0", "llmock==0.2.2"];

/// Makes the environment unless it is there and right.
pub(super) fn install() -> Result<()> {
    if is_right() {
        return Ok(());
    }
    announce(
        &format!("{} for Python", PACKAGES.join(" and ")),
        "check the gateway simulator and judge the page; seconds, into target/tools",
    );
    run(command("python3")
        .args(["-m", "venv", "--clear"])
        .arg(folder()))?;
    let mut install = command(interpreter());
    install.args(["-m", "pip", "install", "--quiet"]);
    install.arg("--disable-pip-version-check");
    run(install.args(PACKAGES))
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

/// Asks which of the packages are there, in which versions.
fn is_right() -> bool {
    let question = "import sys, importlib.metadata as m; print(*(f'{p}=={m.version(p)}' for p in sys.argv[1:]))";
    let names = PACKAGES.map(|package| package.split("==").next().unwrap_or_default());
    let installed = answer(command(interpreter()).args(["-c", question]).args(names));
    installed.is_some_and(|installed| installed == PACKAGES.join(" "))
}
