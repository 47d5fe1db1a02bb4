//! Messages that something went wrong: `<what> error`.

use super::super::draft::Draft;
use super::super::page::{Line, Page};

/// What such messages say, folded.
const FAILURE: [&str; 46] = [
    "error",
    "failed",
    "failure",
    "could not",
    "couldnt",
    "cannot",
    "cant",
    "unable",
    "not responding",
    "not found",
    "no longer",
    "denied",
    "invalid",
    "crashed",
    "unexpected",
    "fehler",
    "fehlgeschlagen",
    "konnte nicht",
    "konnten nicht",
    "kann nicht",
    "nicht gefunden",
    "keine internetverbindung",
    "keine verbindung",
    "nicht moglich",
    "ungultig",
    "erreur",
    "echec",
    "na pas pu",
    "impossible",
    "insuffisant",
    "introuvable",
    "refuse",
    "no se pudo",
    "no se puede",
    "no se ha podido",
    "fallo",
    "errore",
    "impossibile",
    "non riuscito",
    "non e possibile",
    "erro",
    "nao foi possivel",
    "fout",
    "mislukt",
    "kan niet",
    "blad",
];

/// What the buttons below them say.
const BUTTONS: [&str; 26] = [
    "ok",
    "cancel",
    "retry",
    "close",
    "try again",
    "ignore",
    "quit",
    "abort",
    "help",
    "abbrechen",
    "schliessen",
    "erneut versuchen",
    "wiederholen",
    "annuler",
    "fermer",
    "reessayer",
    "aceptar",
    "cancelar",
    "cerrar",
    "reintentar",
    "annulla",
    "chiudi",
    "riprova",
    "annuleren",
    "sluiten",
    "opnieuw",
];

/// Headings that say nothing of what went wrong.
const GENERIC: [&str; 14] = [
    "error",
    "fehler",
    "erreur",
    "errore",
    "erro",
    "fout",
    "warning",
    "warnung",
    "achtung",
    "attention",
    "alert",
    "oops",
    "message",
    "hinweis",
];

/// A message says little.
const MOST_LINES: usize = 12;

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let has_button = page
        .lines
        .iter()
        .any(|line| line.is(&BUTTONS) || (line.seen.top > 0.4 && ends_in_button(line)));
    let failure = page.line(&FAILURE)?;
    if !has_button || page.lines.len() > MOST_LINES {
        return None;
    }
    let is_free = |line: &Line<'_>| !line.is(&BUTTONS) && !line.is(&GENERIC);
    // Title bar, message and buttons are often of one size: then the first line is the heading.
    let largest = page.title_where(is_free)?;
    let first = page
        .lines
        .iter()
        .find(|line| line.is_wordy() && is_free(line))?;
    let heading = if first.has(&FAILURE) {
        Some(first.text())
    } else {
        None
    };
    let title = match heading {
        Some(heading) => heading.to_owned(),
        None if largest.height > 1.15 * failure.seen.height || failure.text() == largest.text => {
            largest.text
        }
        None => failure.text().to_owned(),
    };
    let says_so = super::super::fold::has_any(&super::super::fold::fold(&title), &FAILURE);
    Some(Draft {
        kind: "error message",
        title,
        after: if says_so { "" } else { "error" },
        other: failure.text().to_owned(),
        certainty: 78,
        ..Draft::default()
    })
}

/// Buttons side by side may be read as one line.
fn ends_in_button(line: &Line<'_>) -> bool {
    let words = line.folded.split_whitespace().count();
    words <= 4 && line.has(&BUTTONS)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    #[test]
    fn a_message_is_named_after_its_heading() {
        check(
            &page(&[
                (0.1, 4.0, "Disk Cleanup - Error"),
                (
                    0.1,
                    4.0,
                    "The operation could not be completed because drive C: is full.",
                ),
                (0.6, 4.0, "OK"),
            ]),
            "Disk Cleanup Error",
        );
    }

    #[test]
    fn a_heading_that_says_nothing_is_passed_over() {
        check(
            &page(&[
                (0.1, 4.0, "Error"),
                (0.1, 4.0, "Server not found"),
                (0.6, 4.0, "Retry"),
            ]),
            "Server not found",
        );
    }
}
