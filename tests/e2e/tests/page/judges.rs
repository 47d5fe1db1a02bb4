//! Gateways by others judge the page: llmock by its verdict, aimock by what is left when its chaos has passed.
//!
//! llmock takes calls with one body for one call and its repetitions, so no picture is used in two rounds.

use std::path::PathBuf;
use std::time::Duration;

use e2e::fixtures::tiny_png;
use e2e::judge::{Aimock, Llmock, Pages};
use e2e::{Folder, KEY, Outcome, Page, Row, Stage, until};
use serde_json::{Value, json};

const MODEL: &str = "gpt-4o";
const PICTURES: usize = 10;

/// Six models at most are tried, each for three pictures, each picture three times.
const MOST_IN_VAIN: usize = 6 * 3 * 3;

/// Times that a person may have to press `Resume` while chaos lasts.
const MOST_HALTS: usize = 30;

/// A folder for one round.
fn pictures(folder: &Folder, round: usize, count: usize) -> Outcome<PathBuf> {
    for number in 0..count {
        let picture = tiny_png(round * 100 + number)?;
        folder.write(&format!("{round:02}/{number:02}.png"), &picture)?;
    }
    Ok(folder.path().join(format!("{round:02}")))
}

/// The page loaded anew with a round's pictures, about to ask this gateway.
fn set_up(page: &Page, address: &str, key: Option<&str>, pictures: &[PathBuf]) -> Outcome {
    page.open_without_list()?;
    page.choose_gateway("Custom")?;
    page.set_address(address)?;
    if let Some(key) = key {
        page.set_key(key)?;
    }
    page.set_model(MODEL)?;
    for folder in pictures {
        page.choose_folder(folder)?;
    }
    page.wait_until_listed(PICTURES * pictures.len())
}

fn in_state<'r>(rows: &'r [Row], state: &str) -> Vec<&'r Row> {
    rows.iter().filter(|row| row.state == state).collect()
}

/// A status so many times, with the second that llmock asks for unless it is told otherwise.
fn fail(status: u16, times: u32) -> Value {
    json!({"type": "fail", "status": status, "times": times})
}

fn fail_for(status: u16, times: u32, retry_after: f64) -> Value {
    json!({"type": "fail", "status": status, "times": times, "retry_after": retry_after})
}

/// Trouble that passes costs no picture its name.
fn recover(judge: &Llmock, stage: &Stage, rounds: &[Vec<Value>]) -> Outcome {
    let page = &stage.page;
    let folder = Folder::new()?;
    for (round, troubles) in rounds.iter().enumerate() {
        let pictures = pictures(&folder, round, PICTURES)?;
        set_up(page, &judge.base_url(), Some(KEY), &[pictures])?;
        let before = judge.chats()?.len();
        judge.script(troubles.clone())?;
        page.name_all()?;
        let rows = page.rows()?;
        assert_eq!(in_state(&rows, "named").len(), PICTURES, "{rows:?}");
        let mut met = judge.chats()?.split_off(before);
        met.retain(|status| *status != 200);
        let told = troubles.iter().map(|trouble| trouble["times"].as_u64());
        assert_eq!(Some(met.len() as u64), told.sum(), "{met:?}");
    }
    judge.report()?;
    Ok(())
}

#[test]
fn llmock_finds_no_fault_with_a_page_that_may_see_how_long_to_wait() -> Outcome {
    let judge = Llmock::start(Pages::WithRetryAfter)?;
    let rounds = [
        vec![fail_for(429, 3, 1.5)],
        vec![fail_for(503, 2, 1.2), fail(408, 1), fail(409, 1)],
        vec![
            fail(500, 2),
            fail(502, 1),
            fail(504, 1),
            fail_for(529, 2, 0.7),
        ],
    ];
    recover(&judge, &Stage::open()?, &rounds)
}

#[test]
fn llmock_finds_no_fault_with_a_page_that_must_guess_how_long_to_wait() -> Outcome {
    let judge = Llmock::start(Pages::WithoutRetryAfter)?;
    // A wait that stands in a hidden header alone can be kept by chance only, so these are shorter than any guess. One
    // that the gateway also says in words is known all the same.
    let in_words = |status: u16, seconds: f64| {
        let mut trouble = fail_for(status, 2, seconds);
        trouble["message"] = json!(format!("Please try again in {seconds}s."));
        trouble
    };
    let rounds = [
        vec![in_words(429, 1.5), fail_for(429, 2, 0.3)],
        vec![
            in_words(503, 1.2),
            fail_for(408, 1, 0.3),
            fail_for(409, 1, 0.3),
        ],
        vec![
            fail_for(500, 2, 0.3),
            fail_for(502, 2, 0.3),
            fail_for(529, 2, 0.3),
        ],
    ];
    recover(&judge, &Stage::open()?, &rounds)
}

#[test]
fn llmock_finds_no_fault_with_a_page_that_is_kept_to_a_quota() -> Outcome {
    // The list of models counts as a call, so the last pictures have to wait for the bucket.
    let judge = Llmock::with_quota(Pages::WithoutRetryAfter, 20)?;
    let stage = Stage::open()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let both = [
        pictures(&folder, 0, PICTURES)?,
        pictures(&folder, 1, PICTURES)?,
    ];
    set_up(page, &judge.base_url(), Some(KEY), &both)?;
    page.name_all()?;
    let rows = page.rows()?;
    assert_eq!(in_state(&rows, "named").len(), 2 * PICTURES, "{rows:?}");
    let refused = judge
        .chats()?
        .iter()
        .filter(|status| **status == 429)
        .count();
    assert!((1..=PICTURES).contains(&refused), "{refused} calls in vain");
    judge.report()?;
    Ok(())
}

#[test]
fn llmock_finds_no_fault_with_a_page_that_is_refused_for_good() -> Outcome {
    let judge = Llmock::start(Pages::WithRetryAfter)?;
    let stage = Stage::open()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    // Only the picture is refused: the others get their names.
    for (round, status) in [400, 422].into_iter().enumerate() {
        let pictures = pictures(&folder, round, PICTURES)?;
        set_up(page, &judge.base_url(), Some(KEY), &[pictures])?;
        judge.script([fail(status, 1)])?;
        page.name_all()?;
        let rows = page.rows()?;
        let failed = in_state(&rows, "failed");
        assert_eq!(failed.len(), 1, "{status}: {rows:?}");
        assert_eq!(
            failed[0].error.as_deref(),
            Some("invalid_request"),
            "{status}"
        );
    }
    // The model is refused: the next one takes its place.
    let unknown = pictures(&folder, 2, PICTURES)?;
    set_up(page, &judge.base_url(), Some(KEY), &[unknown])?;
    judge.script([fail(404, 1)])?;
    page.name_all()?;
    assert_eq!(in_state(&page.rows()?, "named").len(), PICTURES);
    assert!(
        page.run_message()?.contains(MODEL),
        "{}",
        page.run_message()?
    );
    // The key or the account is refused: the run stops.
    for (round, (status, code)) in [
        (401, "unauthorized"),
        (402, "no_credit"),
        (403, "unauthorized"),
    ]
    .into_iter()
    .enumerate()
    {
        let pictures = pictures(&folder, 3 + round, PICTURES)?;
        set_up(page, &judge.base_url(), Some(KEY), &[pictures])?;
        let before = judge.chats()?.len();
        judge.script([fail(status, 2)])?;
        page.start()?;
        page.find("button", "Resume")?;
        page.wait_for_row(&format!("{status} is told as {code}"), |row| {
            row.error.as_deref() == Some(code)
        })?;
        let asked = judge.chats()?.len() - before;
        assert!(asked <= 2, "{status}: {asked} requests");
    }
    judge.report()?;
    Ok(())
}

#[test]
fn llmock_s_verdict_is_asked_for_and_can_fail() -> Outcome {
    let judge = Llmock::start(Pages::WithoutRetryAfter)?;
    let stage = Stage::open()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    // Two seconds that no page can know of.
    let pictures = pictures(&folder, 0, PICTURES)?;
    set_up(page, &judge.base_url(), Some(KEY), &[pictures])?;
    judge.script([fail_for(503, 1, 2.0)])?;
    page.name_all()?;
    let verdict = judge.report().map_err(|failure| failure.to_string());
    assert!(verdict.is_err_and(|found| found.contains("retry_after_ignored")));
    Ok(())
}

#[test]
fn llmock_as_it_comes_is_told_to_refuse_web_pages() -> Outcome {
    let judge = Llmock::start(Pages::Refused)?;
    let stage = Stage::open()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let pictures = pictures(&folder, 0, PICTURES)?;
    set_up(page, &judge.base_url(), Some(KEY), &[pictures])?;
    page.start()?;
    page.wait_for_run_message("does not accept calls from web pages")?;
    page.wait_for_row("a row says so too", |row| {
        row.error.as_deref() == Some("cors_refused")
    })?;
    assert_eq!(judge.chats()?.len(), 0, "no picture got past the preflight");
    Ok(())
}

/// Until the run ends, which is `true`, or comes to a halt.
fn wait_until_it_rests(page: &Page) -> Outcome<bool> {
    // Six models, tried one after the other with every pause, take their time.
    until(
        "the run ends or comes to a halt",
        Duration::from_secs(120),
        || {
            let is_over = page.look_for("button", "Name images", None)?.is_some();
            let is_halted = page.look_for("button", "Resume", None)?.is_some();
            Ok((is_over || is_halted).then_some(is_over))
        },
    )
}

/// Goes on until every picture has a name or a reason.
fn see_it_through(page: &Page) -> Outcome {
    page.start()?;
    for _ in 0..MOST_HALTS {
        if wait_until_it_rests(page)? {
            break;
        }
        page.press_button("Resume")?;
    }
    Ok(())
}

#[test]
fn aimock_s_chaos_costs_no_picture_both_its_name_and_its_reason() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let cases: [&[&str]; 4] = [
        &["--chaos-drop", "0.3"],
        &["--chaos-malformed", "0.3", "--chaos-latency", "50"],
        &["--chaos-ratelimit", "0.3"],
        &["--chaos-disconnect", "0.3"],
    ];
    for (round, flags) in cases.into_iter().enumerate() {
        let judge = Aimock::start(flags)?;
        let pictures = pictures(&folder, round, PICTURES)?;
        set_up(page, &judge.base_url(), None, &[pictures])?;
        see_it_through(page)?;
        let rows = page.rows()?;
        let named = in_state(&rows, "named").len();
        let told = rows
            .iter()
            .filter(|row| row.state == "failed" && row.error.is_some())
            .count();
        assert_eq!(named + told, PICTURES, "{flags:?}: {rows:?}");
        assert!(named > PICTURES / 2, "{flags:?}: {rows:?}");
        let chats = judge.chats()?.len();
        assert!(chats <= 4 * PICTURES, "{flags:?}: {chats} requests");
    }
    Ok(())
}

#[test]
fn aimock_failing_every_call_brings_the_run_to_a_halt_with_a_reason() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let cases = [
        ("--chaos-drop", "upstream"),
        ("--chaos-disconnect", "unreachable"),
    ];
    for (round, (flag, code)) in cases.into_iter().enumerate() {
        let judge = Aimock::start(&[flag, "1"])?;
        let pictures = pictures(&folder, round, PICTURES)?;
        set_up(page, &judge.base_url(), None, &[pictures])?;
        page.start()?;
        wait_until_it_rests(page)?;
        let rows = page.rows()?;
        assert!(in_state(&rows, "named").is_empty(), "{flag}: {rows:?}");
        assert!(
            rows.iter().any(|row| row.error.as_deref() == Some(code)),
            "{flag}: {rows:?}"
        );
        assert!(!page.run_message()?.is_empty(), "{flag}");
        let chats = judge.chats()?.len();
        assert!(chats <= MOST_IN_VAIN, "{flag}: {chats} requests");
    }
    Ok(())
}
