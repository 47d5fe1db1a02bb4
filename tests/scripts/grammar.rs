//! What programs by others say of the scripts: ShellCheck, bash and a grammar of PowerShell.

use std::path::Path;
use std::process::Command;

use eponym::domain::script::{Move, Script, Shell, pair};

use crate::folder::{Folder, run};

/// Moves of every kind, hard names and refusals among them.
fn moves() -> Vec<Move> {
    let one = |from: &str, to: &str, size, sha256| Move {
        from: from.to_owned(),
        to: to.to_owned(),
        size,
        sha256,
        ..Move::default()
    };
    vec![
        one("top/it's [1].jpg", "$(x) `y`.jpg", 1, Some([7; 32])),
        one(
            "top/line\nbreak\u{202e}\u{2019}.jpg",
            "100% !a! ^b.jpg",
            2,
            None,
        ),
        one("top/in/a.jpg", "b.jpg", 3, None),
        one("top/in/b.jpg", "a.jpg", 4, None),
        one("top/IMG.JPG", "img.jpg", 5, None),
        one("top/..", "up.jpg", 6, None),
    ]
}

fn scripts(shell: Shell) -> [Script; 2] {
    pair(&moves(), shell)
}

#[test]
fn shellcheck_finds_nothing_in_the_scripts_for_bash() {
    let folder = Folder::with(&[]);
    for shell in [Shell::Bash, Shell::Git] {
        for script in scripts(shell) {
            folder.write(script.name, &script.text);
            let path = folder.path().join(script.name);
            let syntax = run(Command::new("bash").arg("-n").arg(&path));
            assert!(syntax.is_complete, "{}", syntax.said);
            let Some(mut shellcheck) = shellcheck() else {
                println!("skipped: there is no shellcheck");
                return;
            };
            let run = run(shellcheck
                .args(["--shell=bash", "--severity=style"])
                .arg(path));
            assert!(run.is_complete, "{}", run.said);
        }
    }
}

/// As `EPONYM_SHELLCHECK` names it, or on the path.
fn shellcheck() -> Option<Command> {
    let named = std::env::var_os("EPONYM_SHELLCHECK");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = || {
        let mut folders = std::env::split_paths(&path);
        folders.any(|folder| Path::new(&folder).join("shellcheck").is_file())
    };
    match named {
        Some(program) => Some(Command::new(program)),
        None => found().then(|| Command::new("shellcheck")),
    }
}

#[test]
fn the_script_for_powershell_parses() {
    let mut parser = tree_sitter::Parser::new();
    let language = tree_sitter_powershell::LANGUAGE.into();
    parser.set_language(&language).expect("a grammar");
    for script in scripts(Shell::PowerShell) {
        let text = script.text.strip_prefix('\u{feff}').expect("a mark");
        let tree = parser.parse(text, None).expect("a tree");
        assert!(
            !tree.root_node().has_error(),
            "{}",
            tree.root_node().to_sexp()
        );
    }
    let broken = parser.parse("if ($a { 'b }", None).expect("a tree");
    assert!(broken.root_node().has_error(), "the grammar sees faults");
}
