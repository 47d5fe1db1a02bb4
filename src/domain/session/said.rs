//! What a model said, as a text that is kept.

use std::sync::Arc;

use crate::domain::decimal;
use crate::domain::description::{Description, Details};
use crate::domain::job::Job;
use crate::domain::ladder::Asked;
use crate::domain::letter::{Letter, Reader};
use crate::domain::said::Said;
use crate::domain::suggestion::Suggestion;

/// Decimal places of what an answer cost, in US dollars: the cheapest costs a millionth.
const COST_PLACES: u32 = 9;

const REMEMBERED: &str = "remembered";
const TOLD_APART: &str = "told apart";

/// An answer that was paid for before.
#[derive(Clone, Debug, PartialEq)]
pub struct Recalled {
    pub said: Said,
    /// It was already asked what tells the picture from others of its name.
    pub is_told_apart: bool,
}

impl Recalled {
    /// The answer of this picture as it is kept; `None` where there is none.
    #[must_use]
    pub fn text_of(job: &Job) -> Option<String> {
        let said = text(job.said()?);
        let told_apart = if job.is_told_apart { TOLD_APART } else { "" };
        let letter = Letter::default().with(&said).with(told_apart);
        Some(letter.into_text())
    }

    /// Reads [`Self::text_of`].
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut reader = Reader::new(text);
        let said = read(reader.next()?)?;
        Some(Self {
            said: said.remembered(),
            is_told_apart: reader.text() == TOLD_APART,
        })
    }
}

pub(super) fn text(said: &Said) -> String {
    let details = said.details();
    let others: Vec<&str> = said.candidates().skip(1).map(Suggestion::as_str).collect();
    let confidence = details.confidence.map(|percent| percent.to_string());
    let cost = said
        .cost_usd
        .map(|dollars| decimal::fixed(dollars, COST_PLACES));
    Letter::default()
        .with(said.first().as_str())
        .with(&others.join("\n"))
        .with(details.alt_text.as_deref().unwrap_or_default())
        .with(&details.keywords.join("\n"))
        .with(&confidence.unwrap_or_default())
        .with(&said.asked.gateway)
        .with(&said.asked.model)
        .with(&cost.unwrap_or_default())
        .with(if said.is_remembered { REMEMBERED } else { "" })
        .into_text()
}

pub(super) fn read(text: &str) -> Option<Said> {
    let mut reader = Reader::new(text);
    let suggestion = Suggestion::of_words(reader.next()?.to_owned())?;
    let alternatives = lines(reader.text()).filter_map(Suggestion::of_words);
    let details = Details {
        alternatives: alternatives.collect(),
        alt_text: Some(reader.text().to_owned()).filter(|text| !text.is_empty()),
        keywords: lines(reader.text()).collect(),
        confidence: reader.text().parse().ok(),
    };
    let asked = Asked {
        gateway: reader.text().into(),
        model: reader.text().into(),
    };
    Some(Said {
        description: Arc::new(Description {
            suggestion,
            details,
        }),
        asked,
        cost_usd: decimal::read(reader.text()),
        is_remembered: reader.text() == REMEMBERED,
    })
}

fn lines(text: &str) -> impl Iterator<Item = String> {
    text.lines().map(str::to_owned)
}
