//! Statements of bank accounts: `<what the page calls it> <bank> <month>`.

use super::super::dates::{Order, find};
use super::super::draft::Draft;
use super::super::page::Page;

/// What statements are called, folded.
const CALLED: [&str; 12] = [
    "account statement",
    "bank statement",
    "statement of account",
    "card statement",
    "kontoauszug",
    "releve de compte",
    "extracto",
    "estratto conto",
    "extrato",
    "rekeningafschrift",
    "wyciag",
    "kontoutdrag",
];

/// What stands on one besides.
const SIGNS: [&str; 14] = [
    "balance",
    "iban",
    "sort code",
    "opening balance",
    "kontostand",
    "saldo",
    "solde",
    "betrag",
    "buchung",
    "amount",
    "debit",
    "credit",
    "verwendungszweck",
    "montant",
];

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let called = page.line(&CALLED)?;
    if page.count(&SIGNS) < 2 || called.seen.top > 0.5 {
        return None;
    }
    let phrase = CALLED.iter().find(|phrase| called.has(&[phrase]))?;
    let bank = page.title_where(|line| line.seen.top < called.seen.top && !line.has(&SIGNS));
    Some(Draft {
        kind: "account statement",
        before: (*phrase).to_owned(),
        title: bank.map(|bank| bank.text).unwrap_or_default(),
        date: page
            .lines
            .iter()
            .find_map(|line| find(line.text(), Order::DayFirst)),
        certainty: 84,
        ..Draft::default()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    #[test]
    fn a_statement_is_named_after_its_bank_and_never_after_the_account() {
        check(
            &page(&[
                (0.1, 4.0, "Sparbank Nord"),
                (0.1, 3.0, "Kontoauszug 4/2026"),
                (
                    0.1,
                    2.0,
                    "Konto 1902837465 IBAN DE89 3704 0044 0532 0130 00",
                ),
                (0.1, 2.0, "Betrag"),
                (0.1, 2.0, "Kontostand am 30.04.2026: 3.402,17 EUR"),
            ]),
            "kontoauszug Sparbank Nord 2026-04-30",
        );
    }
}
