//! What is written to the courier and back arrives as it was sent; couriers that refuse, crash and
//! hang are scripts of a few lines.

use crate::script::script_url;
use eponym::browser::courier::Courier;
use eponym::browser::courier::Heard;
use eponym::browser::courier::letters::{self, Errand, Inquiry, Letter, Order};
use eponym::browser::timers::unless;
use eponym::domain::backoff::RetryAfter;
use eponym::domain::description::Details;
use eponym::domain::doctor::Diagnosis;
use eponym::domain::doctor::cure::{Advice, Cure};
use eponym::domain::gateway::Gateway;
use eponym::domain::gateway::api_key::ApiKey;
use eponym::domain::gateway::base_url::BaseUrl;
use eponym::domain::gateway::catalog::{Model, Price};
use eponym::domain::gateway::effort::Effort;
use eponym::domain::gateway::preset::PRESETS;
use eponym::domain::gateway::quirks::{AnswerFormat, LimitField, Parameter};
use eponym::domain::gateway::refusal::Refusal;
use eponym::domain::gateway::reply::Usage;
use eponym::domain::problem::{Code, Problem, Retry};
use eponym::domain::prompt::hint::Hint;
use eponym::domain::run::Answer;
use eponym::domain::suggestion::Suggestion;
use eponym::domain::words;
use js_sys::{Function, JSON, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// Long enough for anything but a hang.
const PATIENCE_MS: u32 = 20_000;

fn gateway() -> Gateway {
    Gateway {
        preset: &PRESETS[1],
        base: BaseUrl::parse("https://gateway.example/api/v1").unwrap(),
        key: ApiKey::parse("sk-test-key").unwrap(),
    }
}

fn inquiry() -> Inquiry {
    Inquiry {
        model: "maker/model".to_owned(),
        jpegs: vec![vec![0xFF, 0xD8, 7], vec![0xFF, 0xD8, 8, 9]],
        language: "German".to_owned(),
        instructions: "The dog is Rex.".to_owned(),
        glossary: "Rex: our dog\nMia: my sister".to_owned(),
        examples: vec!["Rex am See".to_owned()],
        hints: vec![
            Hint {
                folder: Some("Arles".to_owned()),
                ..Hint::default()
            },
            Hint {
                date: Some("2024-05-12".to_owned()),
                text: Some("Harbour Hotel, Invoice".to_owned()),
                ..Hint::default()
            },
        ],
        shared_name: "Hund am See".to_owned(),
        max_words: 4,
        max_tokens: 1_024,
        limit_field: LimitField::MaxCompletionTokens,
        format: AnswerFormat::Json,
        effort: Some(Effort::Minimal),
        is_low_detail: true,
    }
}

fn sent(errand: Errand) -> Letter {
    let letter = Letter {
        number: 7,
        gateway: gateway(),
        errand,
        timeout_ms: 900,
    };
    match Order::read(&letter.to_message().0) {
        Some(Order::Run(letter)) => letter,
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
fn an_inquiry_arrives_as_it_was_sent() {
    let letter = sent(Errand::Ask(inquiry()));
    assert_eq!((letter.number, letter.timeout_ms), (7, 900));
    assert_eq!(letter.gateway.preset, gateway().preset);
    assert_eq!(letter.gateway.base, gateway().base);
    assert_eq!(letter.gateway.key, gateway().key);
    let Errand::Ask(arrived) = letter.errand else {
        panic!("{letter:?}");
    };
    assert_eq!(arrived, inquiry());
}

#[wasm_bindgen_test]
fn the_other_errands_are_told_apart() {
    assert!(matches!(sent(Errand::Models).errand, Errand::Models));
    let examine = sent(Errand::Examine("maker/model".to_owned())).errand;
    assert!(matches!(examine, Errand::Examine(model) if model == "maker/model"));
    let recall = Order::read(&letters::recall(7));
    assert!(matches!(recall, Some(Order::Recall(7))), "{recall:?}");
}

#[wasm_bindgen_test]
fn every_format_arrives_and_every_picture_is_handed_over() {
    for format in AnswerFormat::ALL {
        let inquiry = Inquiry {
            format,
            ..inquiry()
        };
        let letter = Letter {
            number: 7,
            gateway: gateway(),
            errand: Errand::Ask(inquiry.clone()),
            timeout_ms: 900,
        };
        let (message, transfer) = letter.to_message();
        assert_eq!(transfer.length(), 2);
        let Some(Order::Run(letter)) = Order::read(&message) else {
            panic!("{format:?}");
        };
        assert!(matches!(letter.errand, Errand::Ask(arrived) if arrived == inquiry));
    }
}

#[wasm_bindgen_test]
fn answers_arrive_as_they_were_given() {
    let full = Answer {
        suggestion: Suggestion::read("Red fox in snow").unwrap(),
        details: Details {
            alternatives: vec![Suggestion::read("fox at dusk").unwrap()],
            alt_text: Some("A red fox stands in deep snow.".to_owned()),
            keywords: vec!["fox".to_owned(), "snow".to_owned()],
            confidence: Some(87),
        },
        model: Some("maker/other".to_owned()),
        usage: Usage {
            prompt_tokens: 1_000,
            completion_tokens: 9,
            cost_usd: Some(0.25),
        },
    };
    let bare = Answer {
        details: Details::default(),
        model: None,
        usage: Usage::default(),
        ..full.clone()
    };
    let answers = vec![Some(full), None, Some(bare)];
    let heard = Heard {
        reply: Ok(answers),
        told: Some("Name it.\n\nIn English.".to_owned()),
    };
    let message = letters::answers(7, &heard);
    assert_eq!(letters::number(&message), Some(7));
    assert_eq!(letters::read_answers(&message), Some(heard));
}

#[wasm_bindgen_test]
fn a_refusal_arrives_with_everything_it_says() {
    let full = Refusal {
        problem: Problem {
            code: Code::RateLimited,
            detail: "slow down".to_owned(),
            link: Some("https://gateway.example/limits".to_owned()),
            status: Some(429),
        },
        retry: Retry::BackOff,
        retry_after: RetryAfter {
            ms: Some("1500".to_owned()),
            seconds_or_date: Some("2".to_owned()),
        },
        parameter: Some(Parameter::AnswerLimit),
        is_free_tier: true,
    };
    let bare = Code::ALL.map(|code| Refusal::of_problem(Problem::new(code)));
    for refusal in bare.into_iter().chain([full]) {
        let heard = Heard {
            reply: Err(refusal),
            told: None,
        };
        let message = letters::answers(7, &heard);
        assert_eq!(letters::read_answers(&message), Some(heard));
    }
}

#[wasm_bindgen_test]
fn lists_and_diagnoses_arrive_as_they_were_made() {
    let full = Model {
        id: "maker/model".to_owned(),
        name: Some("Model".to_owned()),
        sees: Some(false),
        efforts: vec![Effort::Low, Effort::High],
        price: Some(Price {
            input_usd_per_token: 1e-7,
            output_usd_per_token: 4e-7,
        }),
    };
    let bare = Model {
        name: None,
        sees: None,
        efforts: Vec::new(),
        price: None,
        ..full.clone()
    };
    let models = vec![full, bare];
    let message = letters::models(7, Ok(models.clone()));
    assert_eq!(letters::read_models(&message), Some(Ok(models.clone())));
    let problem = Problem::new(Code::Unauthorized);
    let message = letters::models(7, Err(problem.clone()));
    assert_eq!(letters::read_models(&message), Some(Err(problem.clone())));
    let cure = |advice| Cure {
        advice,
        lines: vec!["one".to_owned(), "two".to_owned()],
    };
    let full = Diagnosis {
        problem: Some(problem),
        corrected: BaseUrl::parse("https://gateway.example/v1").ok(),
        round_trip_ms: Some(312),
        models: Some(models),
        balance_usd: Some(4.5),
        cure: None,
    };
    let cured = Advice::ALL.map(|advice| Diagnosis {
        cure: Some(cure(advice)),
        ..full.clone()
    });
    for diagnosis in cured.into_iter().chain([full, Diagnosis::default()]) {
        let message = letters::diagnosis(7, &diagnosis);
        assert_eq!(letters::number(&message), Some(7));
        assert_eq!(letters::read_diagnosis(&message), diagnosis);
    }
}

/// A worker that says it is ready, then does as the script says.
fn worker(script: &str) -> String {
    let ready = JSON::stringify(&letters::ready()).unwrap();
    script_url(&format!("postMessage({ready}); {script}"))
}

async fn examine(courier: &Courier) -> Result<Diagnosis, Problem> {
    courier.examine(&gateway(), "m", PATIENCE_MS).await
}

#[wasm_bindgen_test]
async fn many_errands_are_under_way_at_once_and_each_gets_its_own_answer() {
    // Answers nobody before it was asked twice.
    let courier = Courier::new(&worker(
        "let first; onmessage = ({ data }) => {
            if (first === undefined) { first = data.number; return; }
            postMessage({ number: first, balance: first });
            postMessage({ number: data.number, balance: data.number });
        };",
    ));
    let mut second = Box::pin(examine(&courier));
    let first = unless(second.as_mut(), examine(&courier)).await;
    let balance = |diagnosis: Diagnosis| diagnosis.balance_usd;
    assert_eq!(balance(first.unwrap().unwrap()), Some(0.0));
    assert_eq!(balance(second.await.unwrap()), Some(1.0));
}

#[wasm_bindgen_test]
async fn where_no_courier_starts_every_errand_says_so() {
    for url in ["./missing.js", &script_url("throw new Error('no')")] {
        let problem = examine(&Courier::new(url)).await.unwrap_err();
        assert_eq!(problem.code, Code::Unreachable, "{url}");
        assert!(words::told(&problem.detail).contains("worker"), "{url}");
    }
}

#[wasm_bindgen_test]
async fn a_courier_of_another_build_is_not_trusted() {
    let courier = Courier::new(&script_url("postMessage({ ready: 1 });"));
    assert_eq!(examine(&courier).await.unwrap_err().code, Code::Unreachable);
}

#[wasm_bindgen_test]
async fn a_courier_that_crashes_is_replaced() {
    let courier = Courier::new(&worker("onmessage = () => { throw new Error('crash') };"));
    for _ in 0..2 {
        assert_eq!(examine(&courier).await.unwrap_err().code, Code::Unreachable);
    }
}

#[wasm_bindgen_test]
async fn an_errand_nobody_waits_for_is_called_back() {
    let courier = Courier::new(&worker(
        "onmessage = ({ data }) => {
            const said = data.recall === undefined ? 'asked' : 'recalled ' + data.recall;
            new BroadcastChannel('courier').postMessage(said);
        };",
    ));
    let recalled = heard("recalled 0");
    assert!(unless(heard("asked"), examine(&courier)).await.is_none());
    recalled.await.unwrap();
}

/// Waits until a courier says so.
fn heard(said: &str) -> JsFuture {
    let script = format!(
        "return new Promise(ok => {{
            new BroadcastChannel('courier').onmessage = ({{ data }}) => data === '{said}' && ok();
        }})"
    );
    let promise = Function::new_no_args(&script).call0(&JsValue::UNDEFINED);
    JsFuture::from(promise.unwrap().unchecked_into::<Promise>())
}
