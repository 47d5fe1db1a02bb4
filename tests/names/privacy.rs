//! Whatever is read in a picture, nobody's number or address becomes a part of its name.

use eponym::domain::description::Description;
use eponym::domain::evidence::{Evidence, TextLine};
use proptest::prelude::*;

/// Pages of the kinds that bear such numbers; `{}` is where one stands.
const PAGES: [&[&str]; 7] = [
    &[
        "GREEN MARKET",
        "{}",
        "Bananas",
        "1.56",
        "TOTAL",
        "11.41",
        "2.30",
        "CARD {}",
        "Thank you",
        "14/03/2026",
    ],
    &[
        "Invoice",
        "Old Mill Bakery",
        "Invoice no {}",
        "Bill to",
        "Amount due",
        "IBAN {}",
        "Payment due 2026-02-25",
    ],
    &[
        "Sparbank Nord",
        "Kontoauszug {}",
        "Konto {}",
        "Betrag",
        "Kontostand",
    ],
    &["Dr. Tomás Rivera", "Tel. {} citas@clinica.example", "{}"],
    &["{}", "Are we on for the hike?", "Call {}"],
    &[
        "BOARDING PASS",
        "LIS",
        "WAW",
        "FLIGHT {} DATE 03 OCT 2026",
        "Passenger {}",
    ],
    &["{}"],
];

fn page(lines: &[&str], secret: &str, sizes: &[u8]) -> Evidence {
    let line = |(at, text): (usize, &&str)| TextLine {
        text: text.replace("{}", secret),
        confidence: 0.95,
        left: 0.1,
        top: 0.08 * at as f32,
        width: 0.6,
        height: f32::from(sizes[at % sizes.len()]) / 200.0,
    };
    Evidence {
        width_px: 800,
        height_px: 1000,
        lines: lines.iter().enumerate().map(line).collect(),
        flatness: 0.9,
        palette: 0.9,
        ..Evidence::default()
    }
}

/// Everything of a description that may end up in a name or beside it.
fn told(described: &Description) -> Vec<String> {
    let details = &described.details;
    let names = details.alternatives.iter().chain([&described.suggestion]);
    let names = names.map(|name| name.as_str().to_owned());
    names
        .chain(details.keywords.iter().cloned())
        .chain(details.alt_text.clone())
        .collect()
}

/// Phone, card and account numbers, as they are spaced.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        r"\+[1-9][0-9] \(0\)[1-9][0-9]{2} [0-9]{3}[- ][0-9]{4}",
        r"0[1-9][0-9]{2}[ /-][0-9]{3} [0-9]{3,4}",
        r"[3-6][0-9]{3} [0-9]{4} [0-9]{4} [0-9]{4}",
        r"[A-Z]{2}[0-9]{2} [0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4} [0-9]{2}",
        r"[A-Z]{2}[0-9]{18,24}",
        r"[0-9]{8,12}",
        r"[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{8}",
    ]
}

proptest! {
    #[test]
    fn no_number_of_somebody_is_told(
        at in 0..PAGES.len(),
        secret in number(),
        sizes in prop::collection::vec(3_u8..20, 1..6),
    ) {
        let Some(described) = page(PAGES[at], &secret, &sizes).describe() else {
            return Ok(());
        };
        for told in told(&described) {
            // The dates of the pages are all that may be told in digits.
            let rest = ["2026-03-14", "2026-03", "2026-02-25", "2026-02", "2026-10-03", "2026-10", "03 OCT 2026", "14 03 2026", "2026 02 25"]
                .iter()
                .fold(told.clone(), |text, date| text.replace(date, ""));
            let digits = rest.chars().filter(char::is_ascii_digit).count();
            prop_assert!(digits <= 4, "{told:?} tells of {secret:?}");
        }
    }

    #[test]
    fn no_address_is_told(at in 0..PAGES.len(), local in "[a-z]{6,9}", host in "[a-z]{6,9}") {
        let secret = format!("{local}@{host}.example");
        let Some(described) = page(PAGES[at], &secret, &[8, 14, 5]).describe() else {
            return Ok(());
        };
        for told in told(&described) {
            prop_assert!(!told.contains(&local) && !told.contains(&host), "{told:?}");
        }
    }
}
