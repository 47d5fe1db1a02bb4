//! Receipts of shops: `receipt <shop> <date>`.

use super::super::dates::{Order, find};
use super::super::draft::Draft;
use super::super::page::Page;

/// What stands before the sum.
const SUM: [&str; 20] = [
    "total",
    "subtotal",
    "sub total",
    "amount",
    "balance due",
    "summe",
    "gesamt",
    "gesamtbetrag",
    "zu zahlen",
    "total ttc",
    "importe",
    "totale",
    "totaal",
    "suma",
    "razem",
    "celkem",
    "summa",
    "i alt",
    "yhteensa",
    "montant",
];

/// What only tills print.
const TILL: [&str; 56] = [
    "receipt",
    "cash",
    "change",
    "card",
    "visa",
    "mastercard",
    "debit",
    "till",
    "cashier",
    "served by",
    "thank you",
    "thanks for",
    "vat",
    "tax",
    "kassenbon",
    "kasse",
    "bar",
    "ruckgeld",
    "gegeben",
    "ec karte",
    "girocard",
    "mwst",
    "bon",
    "quittung",
    "vielen dank",
    "danke",
    "bediente",
    "ticket",
    "merci",
    "carte bancaire",
    "cb",
    "especes",
    "rendu",
    "tva",
    "gracias",
    "efectivo",
    "tarjeta",
    "cambio",
    "iva",
    "factura simplificada",
    "grazie",
    "contanti",
    "resto",
    "scontrino",
    "bedankt",
    "pin",
    "wisselgeld",
    "btw",
    "obrigado",
    "dinheiro",
    "troco",
    "paragon",
    "gotowka",
    "reszta",
    "terminal id",
    "umtausch",
];

/// As many kinds of sign make a receipt.
const LEAST_SIGNS: usize = 3;

/// Amounts: on a receipt there is one on every other line.
const LEAST_AMOUNTS: usize = 3;

/// The shop stands in the upper part.
const LOWEST_SHOP: f32 = 0.35;

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let signs = page.count(&SUM).min(2) + page.count(&TILL).min(3);
    let amounts = page
        .lines
        .iter()
        .filter(|line| is_amount(line.text()))
        .count();
    if signs < LEAST_SIGNS || amounts < LEAST_AMOUNTS {
        return None;
    }
    let shop = page.title_where(|line| {
        line.seen.top < LOWEST_SHOP && !line.has(&TILL) && !ends_in_amount(line.text())
    })?;
    // Addresses are printed as large as the shop's name, right below it.
    let first = page.lines.iter().find(|line| line.seen.top >= shop.top)?;
    let title = if shop.height > 1.5 * first.seen.height {
        shop.text
    } else {
        first.text().to_owned()
    };
    let has_dollars = page.lines.iter().any(|line| line.text().contains('$'));
    let order = if has_dollars {
        Order::MonthFirst
    } else {
        Order::DayFirst
    };
    Some(Draft {
        kind: "receipt",
        before: "receipt".to_owned(),
        title,
        date: page.lines.iter().find_map(|line| find(line.text(), order)),
        certainty: 88,
        ..Draft::default()
    })
}

/// `12,50`, `£3.80 A`, `1.234,00 €`: digits that end in two decimals.
pub(super) fn is_amount(text: &str) -> bool {
    let digits = text.chars().filter(|c| c.is_ascii_digit()).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    digits > 2 && letters <= 3 && ends_in_amount(text)
}

/// Whether the last number of a line has two decimals.
pub(super) fn ends_in_amount(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let after_number = text.len() - end.len();
    let mut last = end.bytes().rev();
    let are_digits =
        |two: [Option<u8>; 2]| two.iter().all(|b| b.is_some_and(|b| b.is_ascii_digit()));
    let has_cents =
        are_digits([last.next(), last.next()]) && matches!(last.next(), Some(b'.' | b','));
    // A third part makes it a date or a long number.
    has_cents
        && after_number <= 6
        && last.next().is_some_and(|b| b.is_ascii_digit())
        && end.matches('.').count() < 2
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};
    use super::*;

    #[test]
    fn a_receipt_is_named_after_shop_and_day() {
        check(
            &page(&[
                (0.3, 5.0, "GREEN MARKET"),
                (0.3, 3.0, "14 Station Road"),
                (0.1, 3.0, "Bananas 1.56"),
                (0.8, 3.0, "1.56"),
                (0.8, 3.0, "3.80"),
                (0.1, 3.0, "TOTAL"),
                (0.8, 3.0, "5.36"),
                (0.1, 3.0, "CARD **** 8812"),
                (0.1, 3.0, "14/03/2026 17:52"),
                (0.1, 3.0, "Thank you"),
            ]),
            "receipt GREEN MARKET 2026-03-14",
        );
    }

    #[test]
    fn amounts_have_two_decimals_and_dates_do_not_count() {
        for text in ["12,50", "£3.80", "1.234,00 €", "21,80 EUR", "-640,00"] {
            assert!(is_amount(text), "{text}");
        }
        for text in [
            "30.11.2025",
            "17.52.09",
            "12",
            "8 MiB",
            "v1.5",
            "Bananas 1.2 kg",
        ] {
            assert!(!is_amount(text), "{text}");
        }
    }
}
