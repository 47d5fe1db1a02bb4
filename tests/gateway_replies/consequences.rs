//! What a reply means beyond its code: what a person is shown, what the run does next.

use eponym::domain::backoff::AskedWait;
use eponym::domain::gateway::preset::Preset;
use eponym::domain::gateway::quirks::{LimitField, Parameter, Quirks};
use eponym::domain::gateway::reply::read_reply;
use eponym::domain::problem::Retry;

use super::{preset_of, read, refusal, reply};

// ---- What a person is shown ----

#[test]
fn the_gateways_words_are_quoted_with_its_status() {
    let problem = refusal("vercel_403_restricted_model.json").problem;
    assert!(problem.detail.starts_with("Free credits temporarily"));
    assert_eq!(problem.status, Some(403));
}

#[test]
fn words_said_twice_are_quoted_once() {
    let detail = refusal("vercel_403_restricted_model_with_link.json")
        .problem
        .detail;
    assert_eq!(detail.matches("Free credits").count(), 1);
}

#[test]
fn a_page_is_quoted_as_plain_words() {
    for (fixture, words) in [
        (
            "vercel_413_platform_page.html",
            "413 413: Payload Too Large FUNCTION_PAYLOAD_TOO_LARGE",
        ),
        ("proxy_200_page.html", "Welcome It works!"),
        (
            "openrouter_502_provider.json",
            "Provider returned error: Bad gateway",
        ),
    ] {
        assert_eq!(refusal(fixture).problem.detail, words);
    }
}

#[test]
fn a_restricted_model_leads_to_the_page_where_credit_is_bought() {
    let top_up = "https://vercel.com/d?to=%2F%5Bteam%5D%2F%7E%2Fai%3Fmodal%3Dtop-up";
    for fixture in [
        "vercel_403_restricted_model.json",
        "vercel_403_restricted_model_with_link.json",
        "vercel_403_restricted_model_new_wording.json",
    ] {
        assert_eq!(
            refusal(fixture).problem.link.as_deref(),
            Some(top_up),
            "{fixture}"
        );
    }
}

#[test]
fn a_link_of_the_gateways_own_is_preferred() {
    let link = refusal("vercel_403_no_card.json").problem.link.unwrap();
    assert!(link.ends_with("add-credit-card"), "{link}");
    let link = refusal("openai_401_echoes_key.json").problem.link;
    assert_eq!(
        link.as_deref(),
        Some("https://platform.openai.com/account/api-keys")
    );
}

#[test]
fn an_unknown_gateway_gets_no_link_shown() {
    let custom = Preset::by_id("custom").unwrap();
    let read = read_reply(&reply("vercel_403_no_card.json"), custom, None);
    assert_eq!(read.unwrap_err().problem.link, None);
}

// ---- What the run does next ----

#[test]
fn a_refused_parameter_is_dropped_once() {
    for (fixture, parameter) in [
        ("vercel_400_unsupported_effort.json", Parameter::Effort),
        ("openai_400_effort.json", Parameter::Effort),
        ("openai_400_max_tokens.json", Parameter::AnswerLimit),
        ("mistral_422_extra_field.json", Parameter::AnswerLimit),
        ("xai_400_refused_effort.json", Parameter::Effort),
    ] {
        let refusal = refusal(fixture);
        let mut quirks = Quirks::starting_with(LimitField::MaxTokens);
        assert_eq!(refusal.parameter, Some(parameter), "{fixture}");
        assert!(quirks.learn(&refusal));
        assert!(!quirks.learn(&refusal));
    }
    assert!(!Quirks::default().learn(&refusal("vercel_400_invalid_body.json")));
}

#[test]
fn a_key_without_purchased_credit_is_recognized() {
    for (fixture, is_free_tier) in [
        ("vercel_403_restricted_model.json", true),
        ("vercel_429_free_tier.json", true),
        ("vercel_429_free_credits.json", true),
        ("gemini_429_free_tier.json", true),
        ("openrouter_429_free_models.json", true),
        ("vercel_429_rate_limit.json", false),
        ("vercel_403_restricted_provider.json", false),
    ] {
        assert_eq!(refusal(fixture).is_free_tier, is_free_tier, "{fixture}");
    }
}

#[test]
fn a_wait_is_read_from_the_body_where_the_header_is_missing() {
    for (fixture, ms) in [
        ("gemini_429_free_tier.json", 32_000),
        ("openai_429_try_again_in.json", 20_000),
    ] {
        assert_eq!(
            refusal(fixture).retry_after.wait(0),
            AskedWait::Wait { ms },
            "{fixture}"
        );
    }
    assert_eq!(
        refusal("groq_429_tokens_per_day.json").retry_after.wait(0),
        AskedWait::TooLong { ms: 578_016 }
    );
    let mut reply = reply("openai_429_try_again_in.json");
    reply.retry_after.seconds_or_date = Some("3".to_owned());
    let refusal = read_reply(&reply, preset_of("openai"), None).unwrap_err();
    assert_eq!(refusal.retry_after.wait(0), AskedWait::Wait { ms: 3_000 });
}

#[test]
fn the_gateway_may_insist_but_never_on_a_hopeless_request() {
    for (fixture, should_retry, expected) in [
        ("vercel_429_rate_limit.json", None, Retry::BackOff),
        ("vercel_429_rate_limit.json", Some("false"), Retry::Never),
        ("vercel_400_invalid_body.json", Some("true"), Retry::BackOff),
        ("vercel_401_wrong_key.json", Some("true"), Retry::Never),
        (
            "vercel_403_restricted_model.json",
            Some("true"),
            Retry::Never,
        ),
        ("vercel_424_dependency.json", None, Retry::Never),
        ("openrouter_402_in_flight.json", None, Retry::BackOff),
        ("openai_429_no_quota.json", None, Retry::Never),
        ("proxy_200_truncated.txt", None, Retry::BackOff),
        (
            "vercel_200_thought_until_cut_off.json",
            None,
            Retry::OnceWithMoreTokens,
        ),
    ] {
        let mut reply = reply(fixture);
        reply.should_retry = should_retry.map(str::to_owned);
        let refusal = read_reply(&reply, preset_of(fixture), None).unwrap_err();
        assert_eq!(refusal.retry, expected, "{fixture} {should_retry:?}");
    }
}

// ---- What an answer tells beside its words ----

#[test]
fn model_tokens_and_cost_are_read_where_they_are_told() {
    let answer = read("vercel_200_named.json").unwrap();
    assert_eq!(
        answer.model.as_deref(),
        Some("google/gemini-2.5-flash-lite")
    );
    assert_eq!(
        (answer.usage.prompt_tokens, answer.usage.completion_tokens),
        (1_112, 6)
    );
    assert_eq!(answer.usage.cost_usd, Some(0.000_113));
    let cost = |fixture| read(fixture).unwrap().usage.cost_usd;
    assert_eq!(cost("vercel_200_cost_in_message.json"), Some(0.004_2));
    assert_eq!(cost("openai_200_odd_types.json"), Some(0.000_3));
    assert_eq!(
        read("openai_200_stream.txt").unwrap().usage.prompt_tokens,
        1_112
    );
}

#[test]
fn only_an_answer_cut_within_its_words_is_marked() {
    assert!(read("openai_200_cut_within_words.json").unwrap().is_cut);
    assert!(!read("vercel_200_named.json").unwrap().is_cut);
}
