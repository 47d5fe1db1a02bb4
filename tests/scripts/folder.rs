//! A folder on the disk, and scripts that are run in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use eponym::domain::script::{Move, Script, Shell, pair};

/// Gone after the test.
pub(crate) struct Folder(PathBuf);

/// What a script said, and whether it left nothing alone.
#[derive(Debug)]
pub(crate) struct Run {
    pub said: String,
    pub is_complete: bool,
}

impl Folder {
    /// With these files in it: paths and what they hold.
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("eponym-scripts-{}-{number}", std::process::id());
        let folder = Self(std::env::temp_dir().join(name));
        fs::create_dir_all(&folder.0).expect("a folder");
        for (path, content) in files {
            folder.write(path, content);
        }
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn write(&self, path: &str, content: &str) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, content).expect("writable");
    }

    /// Every file by its path, but for the scripts.
    pub(crate) fn files(&self) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        let mut folders = vec![self.0.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("readable") {
                let path = entry.expect("readable").path();
                let name = path.strip_prefix(&self.0).expect("inside");
                let name = name.to_str().expect("Unicode").to_owned();
                if path.is_dir() && name != ".git" {
                    folders.push(path);
                } else if !name.starts_with("eponym-") && name != ".git" {
                    let content = fs::read_to_string(&path).expect("text");
                    found.insert(name, content);
                }
            }
        }
        found
    }

    /// Runs a script that lies in the folder.
    pub(crate) fn run(&self, script: &Script) -> Run {
        let path = self.0.join(script.name);
        fs::write(&path, &script.text).expect("writable");
        run(Command::new("bash").arg(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is left to the system.
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn run(command: &mut Command) -> Run {
    let output = command.output().expect("it runs");
    let mut said = String::from_utf8_lossy(&output.stdout).into_owned();
    said += &String::from_utf8_lossy(&output.stderr);
    Run {
        said,
        is_complete: output.status.success(),
    }
}

/// A move of a file with this content; its SHA-256 is not known.
pub(crate) fn renamed(from: &str, to: &str, content: &str) -> Move {
    Move {
        from: from.to_owned(),
        to: to.to_owned(),
        size: content.len() as u64,
        ..Move::default()
    }
}

/// The moves of files whose content is their own path.
pub(crate) fn moves(pairs: &[(&str, &str)]) -> Vec<Move> {
    let moves = pairs.iter().map(|(from, to)| renamed(from, to, from));
    moves.collect()
}

/// The script in bash and its undo twin.
pub(crate) fn bash(moves: &[Move]) -> [Script; 2] {
    pair(moves, Shell::Bash)
}
