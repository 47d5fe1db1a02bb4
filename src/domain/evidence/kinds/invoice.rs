//! Invoices: `invoice <seller> <date>`, with the word that the page itself uses.

use super::super::dates::{Order, find};
use super::super::draft::Draft;
use super::super::page::{Line, Page};

/// What invoices are called, folded.
const CALLED: [&str; 10] = [
    "invoice", "rechnung", "facture", "factura", "fattura", "fatura", "factuur", "faktura",
    "faktuur", "lasku",
];

/// What stands on an invoice besides.
const SIGNS: [&str; 44] = [
    "bill to",
    "due",
    "payment due",
    "amount due",
    "invoice no",
    "invoice date",
    "qty",
    "quantity",
    "unit price",
    "subtotal",
    "iban",
    "sort code",
    "rechnung nr",
    "rechnungsnummer",
    "kundennummer",
    "rechnungsdatum",
    "mwst",
    "netto",
    "gesamtbetrag",
    "uberweisen",
    "menge",
    "einzelpreis",
    "client",
    "tva",
    "total ttc",
    "total ht",
    "montant",
    "designation",
    "qte",
    "echeance",
    "cliente",
    "iva",
    "base imponible",
    "vencimiento",
    "importe",
    "cantidad",
    "imponibile",
    "scadenza",
    "btw",
    "aantal",
    "nip",
    "razem",
    "vat",
    "total due",
];

/// As many lines with such words make an invoice of a page that is called one.
const LEAST_SIGNS: usize = 3;

/// Words around what is not the seller.
const BUYER: [&str; 14] = [
    "bill to", "to", "client", "cliente", "kunde", "herr", "frau", "an", "customer", "attn",
    "payable", "from", "date", "datum",
];

/// What the day of payment is called.
const DUE: [&str; 9] = [
    "due",
    "fallig",
    "zahlbar",
    "echeance",
    "vencimiento",
    "scadenza",
    "payment",
    "termin",
    "vervaldatum",
];

/// How companies end.
const COMPANY: [&str; 24] = [
    "ltd", "limited", "llc", "inc", "plc", "gmbh", "ag", "kg", "ohg", "ug", "gbr", "sarl", "sas",
    "sa", "eurl", "srl", "spa", "sl", "bv", "nv", "ab", "as", "oy", "ek",
];

/// The seller stands in the upper part.
const LOWEST_SELLER: f32 = 0.3;

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let called = page
        .lines
        .iter()
        .find(|line| line.has(&CALLED) && line.seen.top < 0.5)?;
    let is_shown = called.folded.split_whitespace().count() <= 4;
    if !is_shown || page.count(&SIGNS) < LEAST_SIGNS || has_till_words(page) {
        return None;
    }
    let word = called
        .text()
        .split_whitespace()
        .find(|word| CALLED.contains(&super::super::fold::fold(word).trim()))?;
    let day = |line: &&Line<'_>| !line.has(&DUE);
    Some(Draft {
        kind: "invoice",
        before: word.to_lowercase(),
        title: seller(page)?,
        date: page
            .lines
            .iter()
            .filter(day)
            .find_map(|line| find(line.text(), Order::DayFirst)),
        certainty: 84,
        ..Draft::default()
    })
}

/// Receipts are called invoices in some countries.
fn has_till_words(page: &Page<'_>) -> bool {
    const TILL: [&str; 12] = [
        "factura simplificada",
        "kasse",
        "bon",
        "ruckgeld",
        "es bediente",
        "bediente",
        "efectivo",
        "contanti",
        "till",
        "change",
        "gracias por su compra",
        "danke fur ihren besuch",
    ];
    page.count(&TILL) > 0
}

/// Who wrote it: what has a company's ending, else what stands below `from`, else the largest name at the top.
fn seller(page: &Page<'_>) -> Option<String> {
    let top =
        |line: &&Line<'_>| line.seen.top < LOWEST_SELLER && line.is_wordy() && !line.has(&CALLED);
    let is_company = |line: &&Line<'_>| {
        line.has(&COMPANY) && !line.has(&["client", "kunde", "cliente", "bill to"])
    };
    if let Some(company) = page.lines.iter().filter(top).find(is_company) {
        return Some(without_form(company.text()));
    }
    if let Some(from) = page
        .lines
        .iter()
        .find(|line| line.is(&["from", "von", "de", "da"]))
    {
        let below = |line: &&Line<'_>| {
            (line.seen.left - from.seen.left).abs() < 0.03
                && (0.0..0.06).contains(&(line.seen.top - from.bottom() + 0.01))
        };
        if let Some(line) = page.lines.iter().filter(|line| line.is_wordy()).find(below) {
            return Some(line.text().to_owned());
        }
    }
    let title = page.title_where(|line| {
        line.seen.top < LOWEST_SELLER && !line.has(&CALLED) && !line.is(&BUYER)
    });
    title.map(|title| title.text)
}

/// The company without its legal form, which nobody files by.
fn without_form(name: &str) -> String {
    let is_form = |word: &&str| COMPANY.contains(&super::super::fold::fold(word).trim());
    let words: Vec<&str> = name
        .split_whitespace()
        .filter(|word| !is_form(word))
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    #[test]
    fn an_invoice_is_named_after_seller_and_day_without_its_numbers() {
        check(
            &page(&[
                (0.1, 3.0, "Atelier Dumas SARL"),
                (0.7, 2.5, "FACTURE"),
                (0.7, 2.0, "N° F-2026-088"),
                (0.1, 2.0, "Échéance : 18/10/2026"),
                (0.7, 2.0, "Date : 18/09/2026"),
                (0.1, 2.0, "Client : Librairie des Arcades"),
                (0.1, 2.0, "Montant 360,00 €"),
                (0.1, 2.0, "Total TTC 534,00 €"),
                (0.1, 2.0, "IBAN FR76 3000 6000 0112 3456 7890 189"),
            ]),
            "facture Atelier Dumas 2026-09-18",
        );
    }

    #[test]
    fn the_seller_stands_below_the_word_from() {
        check(
            &page(&[
                (0.1, 4.0, "Invoice"),
                (0.1, 2.0, "FROM"),
                (0.1, 2.0, "Mill Bakery"),
                (0.5, 2.0, "TO"),
                (0.5, 2.0, "Lakeside Hotel"),
                (0.1, 2.0, "Payment due: 2026-02-25"),
                (0.1, 2.0, "Invoice date: 2026-02-11"),
                (0.1, 2.0, "Qty 40"),
            ]),
            "invoice Mill Bakery 2026-02-11",
        );
    }
}
