//! Terminals: `terminal <folder> <command>`.

use super::super::draft::Draft;
use super::super::page::Page;

/// As many words of a command are told.
const COMMAND_WORDS: usize = 2;

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let prompts: Vec<Prompt<'_>> = page
        .lines
        .iter()
        .filter_map(|line| prompt(line.text()))
        .collect();
    let with_command = prompts.iter().find(|prompt| !prompt.command.is_empty());
    let prompt = with_command.or(prompts.first())?;
    let command: Vec<&str> = prompt
        .command
        .split_whitespace()
        .take(COMMAND_WORDS)
        .collect();
    let failed = page
        .lines
        .iter()
        .any(|line| line.has(&["error", "failed", "fatal", "traceback"]));
    Some(Draft {
        kind: "terminal",
        before: "terminal".to_owned(),
        title: format!("{} {}", prompt.folder, command.join(" ")),
        after: if failed { "error" } else { "" },
        certainty: 80,
        ..Draft::default()
    })
}

/// `user@host:~/folder$ command`: neither user nor host is told.
struct Prompt<'a> {
    folder: &'a str,
    command: &'a str,
}

fn prompt(line: &str) -> Option<Prompt<'_>> {
    let (who, rest) = line.split_once('@')?;
    let is_user = !who.is_empty()
        && who
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '['));
    let (place, command) = rest.split_once(['$', '#', '%'])?;
    let (host, path) = place.split_once(':').or_else(|| place.split_once(' '))?;
    if !is_user || host.contains(' ') || place.split_whitespace().count() > 2 {
        return None;
    }
    let folder = path.trim().rsplit(['/', '~']).next().unwrap_or_default();
    Some(Prompt {
        folder: folder.trim_matches(['-', ']', ' ']),
        command: command.trim(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    #[test]
    fn a_terminal_is_named_after_folder_and_command_but_not_after_its_user() {
        check(
            &page(&[
                (0.0, 3.0, "lena@atlas:~/garden-planner$ git status"),
                (0.0, 3.0, "On branch fix-watering"),
                (0.0, 3.0, "lena@atlas:~/garden-planner$"),
            ]),
            "terminal garden planner git status",
        );
    }

    #[test]
    fn a_failure_is_told() {
        check(
            &page(&[
                (0.0, 3.0, "sam@heron:~/pool$ make test"),
                (0.0, 3.0, "moon.c:42: error: 'angle' undeclared"),
            ]),
            "terminal pool make test error",
        );
    }
}
