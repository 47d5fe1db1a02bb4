//! What came of an examination, on its way to the page.

use wasm_bindgen::JsValue;

use super::{list, models_of, read_models_of, texts};
use crate::browser::fields::Fields;
use crate::domain::doctor::Diagnosis;
use crate::domain::doctor::cure::{Advice, Cure};
use crate::domain::gateway::base_url::BaseUrl;

pub fn diagnosis(number: u32, diagnosis: &Diagnosis) -> JsValue {
    let fields = Fields::default()
        .with("number", number)
        .with_some("took", diagnosis.round_trip_ms.map(|ms| ms as f64))
        .with_some(
            "corrected",
            diagnosis.corrected.as_ref().map(BaseUrl::to_string),
        )
        .with_some("models", diagnosis.models.as_deref().map(models_of))
        .with_some("balance", diagnosis.balance_usd);
    let fields = match &diagnosis.problem {
        Some(problem) => fields.with_problem(problem),
        None => fields,
    };
    match &diagnosis.cure {
        Some(cure) => fields
            .with("advice", cure.advice as u32)
            .with("lines", list(cure.lines.iter().map(String::as_str))),
        None => fields,
    }
    .into()
}

pub fn read_diagnosis(message: &JsValue) -> Diagnosis {
    let fields = Fields::of(message);
    Diagnosis {
        problem: fields.problem(),
        corrected: fields
            .text("corrected")
            .and_then(|address| BaseUrl::parse(&address).ok()),
        round_trip_ms: fields.number("took").map(|ms| ms as u64),
        models: read_models_of(&fields),
        balance_usd: fields.number("balance"),
        cure: read_cure(&fields),
    }
}

fn read_cure(fields: &Fields) -> Option<Cure> {
    Some(Cure {
        advice: *Advice::ALL.get(fields.number("advice")? as usize)?,
        lines: texts(fields, "lines")?,
    })
}
