//! Tickets: of journeys by their route, of events by their title, both with the day.

use super::super::dates::{Order, find};
use super::super::draft::Draft;
use super::super::page::{Line, Page};

/// What tickets of journeys are called, folded, and what they say.
const JOURNEY: [&str; 36] = [
    "boarding pass",
    "boarding",
    "flight",
    "gate",
    "departs",
    "departure",
    "arrival",
    "passenger",
    "seat",
    "bordkarte",
    "abflug",
    "flug",
    "fahrkarte",
    "fahrschein",
    "abfahrt",
    "ankunft",
    "wagen",
    "gleis",
    "carte d embarquement",
    "vol",
    "depart",
    "arrivee",
    "voiture",
    "billet de train",
    "tarjeta de embarque",
    "vuelo",
    "salida",
    "llegada",
    "coche",
    "billete de tren",
    "carta d imbarco",
    "volo",
    "partenza",
    "arrivo",
    "carrozza",
    "treno",
];

/// What tickets of events are called, and what they say.
const EVENT: [&str; 26] = [
    "ticket",
    "e ticket",
    "eticket",
    "admission",
    "admit",
    "admit one",
    "doors",
    "row",
    "entry",
    "entrance",
    "eintritt",
    "eintrittskarte",
    "einlass",
    "reihe",
    "platz",
    "billet",
    "entree",
    "entrada",
    "puertas",
    "fila",
    "biglietto",
    "ingresso",
    "bilhete",
    "toegang",
    "bilet",
    "live in concert",
];

/// What stands above the two ends of a journey.
const FROM: [&str; 12] = [
    "from",
    "von",
    "ab",
    "de",
    "depart",
    "departure",
    "salida",
    "origen",
    "partenza",
    "da",
    "abfahrt",
    "origin",
];
const TO: [&str; 13] = [
    "to",
    "nach",
    "an",
    "a",
    "arrivee",
    "arrival",
    "llegada",
    "destino",
    "arrivo",
    "destination",
    "ankunft",
    "vers",
    "para",
];

/// Three capitals that are no airport.
const NO_AIRPORTS: [&str; 28] = [
    "THE", "AND", "FOR", "MRS", "VIA", "EUR", "USD", "GBP", "CHF", "VAT", "PNR", "SEQ", "ICE",
    "TGV", "AVE", "ONE", "ROW", "JAN", "FEB", "MAR", "APR", "JUN", "JUL", "AUG", "SEP", "OCT",
    "NOV", "DEC",
];

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let journey = page.count(&JOURNEY);
    if journey >= 2 {
        if let Some((from, to)) = airports(page) {
            return Some(of_journey(page, "boarding pass", "flight", &from, &to));
        }
        if let Some((from, to)) = labelled(page).or_else(|| joined(page)) {
            return Some(of_journey(page, "ticket", "ticket", &from, &to));
        }
    }
    let is_event = page.count(&EVENT) >= 2 && page.lines.len() <= 16 && day(page).is_some();
    let title = page
        .title_where(|line| !line.is(&EVENT))
        .filter(|_| is_event)?;
    Some(Draft {
        kind: "ticket",
        before: "ticket".to_owned(),
        title: title.text,
        date: day(page),
        certainty: 82,
        ..Draft::default()
    })
}

fn of_journey(page: &Page<'_>, kind: &'static str, before: &str, from: &str, to: &str) -> Draft {
    Draft {
        kind,
        before: before.to_owned(),
        title: format!("{from} {to}"),
        date: day(page),
        other: format!("{from} to {to}"),
        certainty: 90,
        ..Draft::default()
    }
}

fn day(page: &Page<'_>) -> Option<crate::domain::calendar::Date> {
    page.lines
        .iter()
        .find_map(|line| find(line.text(), Order::DayFirst))
}

/// Two codes of airports: the two largest lines that are nothing but three capitals.
fn airports(page: &Page<'_>) -> Option<(String, String)> {
    let is_code = |line: &&Line<'_>| {
        let text = line.text();
        text.len() == 3
            && text.bytes().all(|b| b.is_ascii_uppercase())
            && !NO_AIRPORTS.contains(&text)
    };
    let mut codes: Vec<&Line<'_>> = page.lines.iter().filter(is_code).collect();
    codes.sort_by(|one, other| other.seen.height.total_cmp(&one.seen.height));
    let [first, second, ..] = codes[..] else {
        return None;
    };
    let is_below = first.seen.top > second.bottom();
    let is_beside = second.seen.left < first.seen.left && first.bottom() > second.seen.top;
    let (from, to) = if is_below || is_beside {
        (second, first)
    } else {
        (first, second)
    };
    (from.text() != to.text()).then(|| (from.text().to_owned(), to.text().to_owned()))
}

/// What stands below, or after, the words for the two ends.
fn labelled(page: &Page<'_>) -> Option<(String, String)> {
    let below = |labels: &[&str]| {
        let label = page.lines.iter().find(|line| line.is(labels))?;
        let is_below = |line: &&Line<'_>| {
            let gap = line.seen.top - label.bottom();
            (line.seen.left - label.seen.left).abs() < 0.04
                && (-0.03..0.12).contains(&gap)
                && line.is_wordy()
                && line.seen.top > label.seen.top
        };
        page.lines
            .iter()
            .find(is_below)
            .map(|line| line.text().to_owned())
    };
    Some((place(&below(&FROM)?), place(&below(&TO)?)))
}

/// `Hamburg → München` in one line, whatever the arrow was read as.
fn joined(page: &Page<'_>) -> Option<(String, String)> {
    const ARROWS: [&str; 9] = ["→", "->", "=>", ">", "»", " – ", " — ", " - ", "+"];
    let title = page.title()?;
    let ends = ARROWS
        .iter()
        .find_map(|arrow| title.text.split_once(arrow))?;
    let (from, to) = (place(ends.0), place(ends.1));
    let is_place = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count() > 2;
    (is_place(&from) && is_place(&to)).then_some((from, to))
}

/// The first word of a station or a town, two where the first is short: `Madrid-Atocha` is `Madrid`.
fn place(text: &str) -> String {
    let words: Vec<&str> = text
        .split([' ', '-', '(', ','])
        .filter(|word| !word.is_empty())
        .collect();
    let count = if words.first().is_some_and(|word| word.chars().count() <= 4) {
        2
    } else {
        1
    };
    words.into_iter().take(count).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    #[test]
    fn a_boarding_pass_is_named_after_its_airports_and_its_day() {
        check(
            &page(&[
                (0.0, 3.0, "BOARDING PASS"),
                (0.0, 3.0, "PASSENGER NOWAK / PIOTR MR"),
                (0.0, 9.0, "LIS"),
                (0.5, 9.0, "WAW"),
                (0.0, 3.0, "FLIGHT TJ 514 DATE 03 OCT 2026"),
            ]),
            "flight LIS WAW 2026-10-03",
        );
    }

    #[test]
    fn a_railway_ticket_is_named_after_its_ends() {
        check(
            &page(&[
                (0.0, 3.0, "BILLETE DE TREN"),
                (0.0, 3.0, "Salida"),
                (0.0, 5.0, "Madrid-Atocha"),
                (0.0, 3.0, "Llegada"),
                (0.0, 5.0, "Sevilla Santa Justa"),
                (0.0, 3.0, "Fecha: 21/05/2026 · Coche 4"),
            ]),
            "ticket Madrid Sevilla 2026-05-21",
        );
    }

    #[test]
    fn a_ticket_of_an_event_is_named_after_the_event() {
        check(
            &page(&[
                (0.4, 2.0, "E-TICKET"),
                (0.2, 6.0, "Museum of Glass"),
                (0.3, 3.0, "Admission, 2 adults"),
                (0.3, 3.0, "Sunday, 16 August 2026"),
            ]),
            "ticket Museum of Glass 2026-08",
        );
    }
}
