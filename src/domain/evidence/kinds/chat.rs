//! Conversations on phones: `chat with <whom> <what about>`.

use super::super::draft::Draft;
use super::super::page::{Line, Page};

/// The name of the other side stands above the first message.
const LOWEST_NAME: f32 = 0.15;

/// Messages of the other side begin no further right; a person's own end no further left.
const THEIRS_LEFT: f32 = 0.16;
const OWN_RIGHT: f32 = 0.88;
const OWN_LEFT: f32 = 0.22;

/// As many messages on either side make a conversation.
const LEAST_MESSAGES: usize = 2;

/// The shortest word that can be what a conversation is about.
const LEAST_LETTERS: usize = 4;

/// Words that are said often and say nothing, folded.
const EMPTY: [&str; 70] = [
    "that", "this", "with", "have", "will", "your", "what", "when", "where", "they", "them",
    "then", "than", "from", "were", "been", "just", "also", "here", "there", "about", "would",
    "could", "please", "thanks", "thank", "great", "okay", "sure", "nicht", "auch", "noch", "aber",
    "oder", "dann", "eine", "einen", "wird", "wann", "bitte", "danke", "habe", "haben", "schon",
    "kann", "pour", "avec", "dans", "mais", "bien", "tout", "vous", "nous", "merci", "para",
    "pero", "como", "esta", "este", "todo", "gracias", "sono", "anche", "grazie", "perche",
    "quando", "yeah", "haha", "still", "some",
];

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let body: Vec<&Line<'_>> = page
        .lines
        .iter()
        .filter(|line| line.seen.top >= 0.1)
        .collect();
    let own = body
        .iter()
        .filter(|line| line.right() > OWN_RIGHT && line.seen.left > OWN_LEFT)
        .count();
    let theirs = body
        .iter()
        .filter(|line| line.seen.left < THEIRS_LEFT && line.is_wordy())
        .count();
    if !page.is_upright()
        || own < LEAST_MESSAGES
        || theirs < LEAST_MESSAGES
        || own + theirs < body.len() / 2
    {
        return None;
    }
    let is_name = |line: &&Line<'_>| {
        line.seen.top < LOWEST_NAME
            && line.seen.left < 0.6
            && line.is_wordy()
            && !line.is_furniture()
    };
    let name = page.lines.iter().find(is_name)?.text();
    let topic = topic(&body, name).unwrap_or_default();
    Some(Draft {
        kind: "chat",
        before: "chat with".to_owned(),
        title: format!("{name} {topic}"),
        certainty: 84,
        ..Draft::default()
    })
}

/// The word that most lines hold, if more than one does.
fn topic(body: &[&Line<'_>], name: &str) -> Option<String> {
    let name = super::super::fold::fold(name);
    let mut best: Option<(&str, usize)> = None;
    for word in body.iter().flat_map(|line| line.folded.split_whitespace()) {
        let is_apt = word.chars().count() >= LEAST_LETTERS
            && word.chars().all(char::is_alphabetic)
            && !EMPTY.contains(&word)
            && !name.contains(word);
        let times = body.iter().filter(|line| line.has(&[word])).count();
        if is_apt && times > 1 && best.is_none_or(|(_, most)| times > most) {
            best = Some((word, times));
        }
    }
    // As it is written, with its accents.
    let word = best?.0;
    let written = body
        .iter()
        .flat_map(|line| line.text().split(|c: char| !c.is_alphanumeric()));
    written
        .into_iter()
        .find(|written| super::super::fold::fold(written).trim() == word)
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::super::super::Evidence;
    use super::super::testing::{check, page};

    fn phone(lines: &[(f32, f32, &str)]) -> Evidence {
        let mut evidence = Evidence {
            height_px: 2000,
            ..page(lines)
        };
        for line in &mut evidence.lines {
            if line.left > 0.3 {
                line.width = 0.96 - line.left;
            }
        }
        evidence
    }

    #[test]
    fn a_chat_is_named_after_the_other_side_and_what_is_said_often() {
        check(
            &phone(&[
                (0.1, 4.0, "Anna Kowalska"),
                (0.1, 2.5, "last seen today at 09:12"),
                (0.05, 3.0, "Are we still on for the hike?"),
                (0.4, 3.0, "Yes! At the station?"),
                (0.05, 3.0, "The hike is 14 km"),
                (0.5, 3.0, "Perfect"),
            ]),
            "chat with Anna Kowalska hike",
        );
    }

    #[test]
    fn nothing_that_is_said_once_is_told() {
        check(
            &phone(&[
                (0.1, 4.0, "Papa"),
                (0.1, 2.5, "0171 555 0136"),
                (0.05, 3.0, "Quand arrive ton train ?"),
                (0.4, 3.0, "Samedi"),
                (0.05, 3.0, "Parfait"),
                (0.5, 3.0, "Bises"),
            ]),
            "chat with Papa",
        );
    }
}
