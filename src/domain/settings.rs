//! What a person chose, as kept on this device. Never the key.
//!
//! Read leniently: what is missing or makes no sense is as it was at first, so settings written
//! by another version never stop the page.

use super::archive_options::ArchiveOptions;
use super::case_style::{CaseStyle, Separator};
use super::date_order::DateOrder;
use super::lines::Lines;
use super::lineup::Sharing;
use super::picture_size::PictureSize;
use super::rules::{Rules, Tells};

/// The version of the stored form; raised when an old field changes its meaning.
const VERSION: &str = "1";

/// Everything that is remembered between visits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The gateways in their order; empty before a choice.
    pub gateways: Vec<ChosenGateway>,
    /// As typed, in US dollars; empty for none.
    pub budget: String,
    /// What a million tokens of the first gateway's model cost, as typed, in US dollars.
    pub input_price: String,
    pub output_price: String,
    pub sharing: Sharing,
    pub rules: Rules,
    pub archive: ArchiveOptions,
}

/// One gateway of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChosenGateway {
    /// A preset's `id`.
    pub gateway: String,
    pub address: String,
    pub model: String,
}

impl Settings {
    /// Reads what [`Settings::to_text`] wrote.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let lines = Lines::read(text);
        if lines.text("version").as_deref() != Some(VERSION) {
            return Self::default();
        }
        let value = |name: &str| lines.text(name).unwrap_or_default();
        Self {
            gateways: (1..)
                .map_while(|number| read_gateway(&lines, number))
                .collect(),
            budget: value("budget"),
            input_price: value("input_price"),
            output_price: value("output_price"),
            sharing: Sharing::read(&value("sharing")).unwrap_or_default(),
            rules: read_rules(&lines),
            archive: read_archive(&lines),
        }
    }

    /// As [`Lines`].
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut lines = Lines::default().with("version", VERSION);
        for (number, chosen) in (1..).zip(&self.gateways) {
            lines = lines
                .with(&numbered("gateway", number), &chosen.gateway)
                .with(&numbered("address", number), &chosen.address)
                .with(&numbered("model", number), &chosen.model);
        }
        let lines = lines
            .with("budget", &self.budget)
            .with("input_price", &self.input_price)
            .with("output_price", &self.output_price)
            .with("sharing", self.sharing.as_str());
        with_archive(with_rules(lines, &self.rules), self.archive).into_text()
    }
}

fn with_rules(lines: Lines, rules: &Rules) -> Lines {
    lines
        .with("case", rules.case.as_str())
        .with_number("max_words", rules.max_words)
        .with_number("max_chars", rules.max_chars)
        .with_truth("ascii", rules.is_ascii)
        .with("language", &rules.language)
        .with("template", &rules.template)
        .with("dates", rules.dates.as_str())
        .with("instructions", &rules.instructions)
        .with("glossary", &rules.glossary)
        .with_truth("tell_folder", rules.tells.folder)
        .with_truth("tell_date", rules.tells.date)
        .with_truth("tell_examples", rules.tells.examples)
        .with_truth("tell_text", rules.tells.text)
        .with_truth("alike_once", rules.is_alike_asked_once)
        .with_truth("tell_apart", rules.tells_apart)
        .with_truth("videos", rules.takes_videos)
        .with("picture_size", &rules.picture_size.to_string())
        // Without a line it is left to the case style; an empty one means none at all.
        .with_some("separator", rules.separator.map(Separator::as_str))
}

fn with_archive(lines: Lines, archive: ArchiveOptions) -> Lines {
    lines
        .with_truth("zip_folders", archive.keeps_folders)
        .with_truth("zip_unnamed", archive.takes_unnamed)
        .with_truth("zip_names", archive.has_names)
        .with_truth("zip_summary", archive.has_summary)
}

fn read_gateway(lines: &Lines, number: usize) -> Option<ChosenGateway> {
    let value = |name| lines.text(&numbered(name, number));
    Some(ChosenGateway {
        gateway: value("gateway")?,
        address: value("address").unwrap_or_default(),
        model: value("model").unwrap_or_default(),
    })
}

fn read_archive(lines: &Lines) -> ArchiveOptions {
    let usual = ArchiveOptions::default();
    let is_on = |name, usual| lines.truth(name).unwrap_or(usual);
    ArchiveOptions {
        keeps_folders: is_on("zip_folders", usual.keeps_folders),
        takes_unnamed: is_on("zip_unnamed", usual.takes_unnamed),
        has_names: is_on("zip_names", usual.has_names),
        has_summary: is_on("zip_summary", usual.has_summary),
    }
}

fn read_rules(lines: &Lines) -> Rules {
    let usual = Rules::default();
    let value = |name: &str| lines.text(name);
    let case = value("case").as_deref().and_then(CaseStyle::read);
    let is_on = |name, usual| lines.truth(name).unwrap_or(usual);
    Rules {
        case: case.unwrap_or(usual.case),
        separator: value("separator").as_deref().and_then(Separator::read),
        max_words: lines.number("max_words").unwrap_or(usual.max_words),
        max_chars: lines.number("max_chars").unwrap_or(usual.max_chars),
        is_ascii: is_on("ascii", usual.is_ascii),
        language: value("language").unwrap_or_default(),
        template: value("template").unwrap_or(usual.template),
        dates: value("dates")
            .as_deref()
            .and_then(DateOrder::read)
            .unwrap_or(usual.dates),
        instructions: value("instructions").unwrap_or_default(),
        glossary: value("glossary").unwrap_or_default(),
        tells: Tells {
            folder: is_on("tell_folder", usual.tells.folder),
            date: is_on("tell_date", usual.tells.date),
            examples: is_on("tell_examples", usual.tells.examples),
            text: is_on("tell_text", usual.tells.text),
        },
        is_alike_asked_once: is_on("alike_once", usual.is_alike_asked_once),
        tells_apart: is_on("tell_apart", usual.tells_apart),
        takes_videos: is_on("videos", usual.takes_videos),
        picture_size: value("picture_size")
            .as_deref()
            .and_then(PictureSize::read)
            .unwrap_or_default(),
    }
}

/// The first gateway's values have the plain names they had when there was but one.
fn numbered(name: &str, number: usize) -> String {
    match number {
        1 => name.to_owned(),
        _ => format!("{name}{number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(gateway: &str, address: &str, model: &str) -> ChosenGateway {
        ChosenGateway {
            gateway: gateway.to_owned(),
            address: address.to_owned(),
            model: model.to_owned(),
        }
    }

    #[test]
    fn one_gateway_is_read_as_it_was_written_when_there_was_but_one() {
        let before = "version\t1\ngateway\topenai\naddress\tx\nmodel\ty\nbudget\t1\n";
        assert_eq!(
            Settings::read(before).gateways,
            [chosen("openai", "x", "y")]
        );
    }

    #[test]
    fn what_was_stored_is_read_back() {
        let settings = Settings {
            gateways: vec![
                chosen("openrouter", "https://example.org/v1", "a/b"),
                chosen("ollama", "http://localhost:11434/v1", ""),
            ],
            budget: "0.50".to_owned(),
            input_price: "0.10".to_owned(),
            output_price: "0.40".to_owned(),
            sharing: Sharing::Never,
            rules: Rules {
                case: CaseStyle::Title,
                separator: Some(Separator::Underscore),
                max_words: 3,
                language: "German".to_owned(),
                template: "{n}-{name}".to_owned(),
                dates: DateOrder::NameTakenFile,
                instructions: "the dog\tis Rex\n\nC:\\new\\\n".to_owned(),
                max_chars: 30,
                is_ascii: true,
                glossary: "Rex: our dog\nMia: my sister".to_owned(),
                tells: Tells {
                    folder: true,
                    date: false,
                    examples: true,
                    text: true,
                },
                is_alike_asked_once: false,
                tells_apart: false,
                takes_videos: true,
                picture_size: PictureSize::Exactly(512),
            },
            archive: ArchiveOptions {
                keeps_folders: false,
                takes_unnamed: true,
                has_names: true,
                has_summary: true,
            },
        };
        assert_eq!(Settings::read(&settings.to_text()), settings);
    }

    #[test]
    fn every_separator_is_read_back_and_so_is_none_chosen() {
        for separator in Separator::ALL.map(Some).into_iter().chain([None]) {
            let mut settings = Settings::default();
            settings.rules.separator = separator;
            assert_eq!(Settings::read(&settings.to_text()), settings);
        }
    }

    #[test]
    fn every_order_of_dates_is_read_back() {
        for dates in DateOrder::ALL {
            let mut settings = Settings::default();
            settings.rules.dates = dates;
            assert_eq!(Settings::read(&settings.to_text()), settings);
        }
    }

    #[test]
    fn what_makes_no_sense_is_as_at_first() {
        for text in ["", "no tab", "version\t99\nmodel\tx"] {
            assert_eq!(Settings::read(text), Settings::default(), "{text}");
        }
        let odd = "version\t1\ncase\tshouting\nmax_words\t-1";
        assert_eq!(Settings::read(odd), Settings::default());
    }
}
