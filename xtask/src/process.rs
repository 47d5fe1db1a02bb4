//! Other programs: found, asked and run with the project's own tools first on their `PATH`.

use crate::project;
use anyhow::{Context, Result, bail, ensure};
use std::env::{self, consts::EXE_SUFFIX};
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// `program`, to be started in the project's root.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root());
    // Joining fails only for a folder with the separator in its name; then the person's own tools must do.
    if let Ok(path) = env::join_paths(search_path()) {
        command.env("PATH", path);
    }
    command
}

/// Shows the command line, runs it and fails unless it succeeds.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = line(command);
    println!("$ {line}");
    let status = command
        .status()
        .with_context(|| format!("cannot start `{line}`"))?;
    ensure!(status.success(), "`{line}` failed ({status})");
    Ok(())
}

/// What a program prints when asked something; nothing when it is missing or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Whether `program --version` names exactly this version.
pub(crate) fn has_version(program: impl AsRef<OsStr>, version: &str) -> bool {
    answer(command(program).arg("--version"))
        .is_some_and(|answer| answer.split_whitespace().any(|word| word == version))
}

/// The first program of this name on the `PATH` of [`command`].
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    search_path()
        .into_iter()
        .map(|folder| folder.join(format!("{program}{EXE_SUFFIX}")))
        .find(|path| path.is_file())
}

/// Goes on as another program, so that Ctrl-C and every other signal reach it and nothing is left behind.
pub(crate) fn become_program(mut command: Command) -> Result<()> {
    let line = line(&command);
    println!("$ {line}");
    #[cfg(unix)]
    let error = std::os::unix::process::CommandExt::exec(&mut command);
    #[cfg(not(unix))]
    let error = match command.status() {
        Ok(status) => std::process::exit(status.code().unwrap_or(1)),
        Err(error) => error,
    };
    bail!("cannot start `{line}`: {error}")
}

fn search_path() -> Vec<PathBuf> {
    let tools = project::tools();
    let own = [
        "bin",
        "binaryen/node_modules/.bin",
        "terser/node_modules/.bin",
        "stand-in",
    ];
    let own = own.map(|folder| tools.join(folder));
    let inherited = env::var_os("PATH").unwrap_or_default();
    own.into_iter()
        .chain(env::split_paths(&inherited))
        .collect()
}

/// The command as a person would type it from the root; not quoted for any shell.
fn line(command: &Command) -> String {
    let program = PathBuf::from(command.get_program());
    let shown = program.strip_prefix(project::root()).unwrap_or(&program);
    let mut line = OsString::from(shown);
    for argument in command.get_args() {
        line.push(" ");
        line.push(argument);
    }
    line.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_answers_nothing() {
        assert_eq!(answer(&mut command("no-such-program")), None);
        assert_eq!(find("no-such-program"), None);
        assert!(run(&mut command("no-such-program")).is_err());
    }

    #[test]
    fn a_version_is_compared_as_a_whole_word() {
        let rustc = answer(command("rustc").arg("--version")).expect("rustc built this");
        let version = rustc.split_whitespace().nth(1).expect("rustc 1.2.3 (…)");
        assert!(has_version("rustc", version));
        assert!(!has_version("rustc", &version[..3]));
    }

    #[test]
    fn a_command_is_shown_as_it_would_be_typed() {
        let mut trunk = command(project::tools().join("bin/trunk"));
        trunk.args(["build", "--release"]);
        assert_eq!(line(&trunk), "target/tools/bin/trunk build --release");
    }
}
