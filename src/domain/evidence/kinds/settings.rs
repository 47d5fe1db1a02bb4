//! Pages of settings: `<page> settings`, with the word that the page itself uses.

use super::super::draft::Draft;
use super::super::page::{Line, Page};

/// What settings are called, folded.
const CALLED: [&str; 14] = [
    "settings",
    "preferences",
    "options",
    "einstellungen",
    "parametres",
    "reglages",
    "preferencias",
    "ajustes",
    "configuracion",
    "impostazioni",
    "preferenze",
    "instellingen",
    "configuracoes",
    "ustawienia",
];

/// The word stands at the top, alone or nearly so.
const LOWEST: f32 = 0.3;
const MOST_WORDS: usize = 3;

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let is_called = |line: &&Line<'_>| {
        line.has(&CALLED)
            && line.seen.top < LOWEST
            && line.folded.split_whitespace().count() <= MOST_WORDS
    };
    let called = page.lines.iter().find(is_called)?;
    let word = called
        .text()
        .split_whitespace()
        .find(|word| CALLED.contains(&super::super::fold::fold(word).trim()))?;
    let title = page.title_where(|line| !line.is(&CALLED))?;
    let title = title.text.replace(word, "");
    Some(Draft {
        kind: "settings",
        before: String::new(),
        title: format!("{} {}", title.trim(), word.to_lowercase()),
        certainty: 82,
        ..Draft::default()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    #[test]
    fn settings_are_named_after_their_page() {
        check(
            &page(&[
                (0.4, 3.0, "Paramètres"),
                (0.3, 5.0, "Clavier"),
                (0.3, 3.0, "Disposition : Français"),
            ]),
            "Clavier paramètres",
        );
        check(
            &page(&[(0.3, 5.0, "Display settings"), (0.3, 3.0, "Resolution")]),
            "Display settings",
        );
    }
}
