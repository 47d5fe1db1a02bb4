//! Mails: `email <subject>`.

use super::super::draft::Draft;
use super::super::page::{Line, Page};

/// How the head of a mail begins its lines.
const HEAD: [&str; 27] = [
    "from:",
    "to:",
    "sent:",
    "subject:",
    "cc:",
    "date:",
    "von:",
    "an:",
    "betreff:",
    "gesendet:",
    "datum:",
    "de:",
    "à:",
    "a:",
    "objet:",
    "envoyé:",
    "para:",
    "asunto:",
    "enviado:",
    "da:",
    "oggetto:",
    "inviato:",
    "aan:",
    "onderwerp:",
    "assunto:",
    "to me",
    "an mich",
];

/// Folders of mailboxes.
const FOLDERS: [&str; 16] = [
    "inbox",
    "sent",
    "drafts",
    "archive",
    "spam",
    "starred",
    "posteingang",
    "gesendet",
    "entwurfe",
    "boite de reception",
    "brouillons",
    "recibidos",
    "borradores",
    "posta in arrivo",
    "bozze",
    "postvak in",
];

/// As many signs make a mail.
const LEAST_SIGNS: usize = 2;

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let is_head = |line: &&Line<'_>| {
        let text = line.text().to_lowercase();
        HEAD.iter().any(|word| text.starts_with(word))
    };
    let heads = page.lines.iter().filter(is_head).count();
    let has_sender = page.lines.iter().any(|line| line.text().contains('@'));
    let folders = page.lines.iter().filter(|line| line.is(&FOLDERS)).count();
    if heads + folders + usize::from(has_sender) < LEAST_SIGNS
        || heads + usize::from(has_sender) == 0
    {
        return None;
    }
    let title = page
        .title_where(|line| !is_head(&line) && !line.is(&FOLDERS) && !line.text().contains('@'))?;
    // Without a head it may be a card or a page that names an address.
    let is_mail = heads >= LEAST_SIGNS || folders >= LEAST_SIGNS;
    is_mail.then(|| Draft {
        kind: "email",
        before: "email".to_owned(),
        title: subject(page).unwrap_or(title.text),
        certainty: 80,
        ..Draft::default()
    })
}

/// What follows the word for the subject, where the head has one.
fn subject(page: &Page<'_>) -> Option<String> {
    const WORDS: [&str; 6] = [
        "subject:",
        "betreff:",
        "objet:",
        "asunto:",
        "oggetto:",
        "onderwerp:",
    ];
    page.lines.iter().find_map(|line| {
        let (word, rest) = line.text().split_once(' ')?;
        let is_subject = WORDS.contains(&word.to_lowercase().as_str());
        is_subject.then(|| rest.trim().to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    #[test]
    fn a_mail_is_named_after_its_subject() {
        check(
            &page(&[
                (0.0, 4.0, "Minutes of the parents' meeting"),
                (0.0, 2.0, "From: Ruth Adler <ruth.adler@school.example>"),
                (0.0, 2.0, "To: class4b@school.example"),
                (0.0, 2.0, "Dear parents,"),
            ]),
            "email Minutes of the parents meeting",
        );
    }
}
