//! The other two requests: the list of models and the credit that is left.

use eponym::domain::gateway::Reply;
use eponym::domain::gateway::candidates::candidates;
use eponym::domain::gateway::catalog::{known_models, read_credits, read_listing, read_models};
use eponym::domain::gateway::effort::Effort;
use eponym::domain::problem::Code;

use super::{preset_of, reply};

#[test]
fn a_catalog_lists_what_may_name_pictures() {
    for (fixture, expected) in [
        (
            "vercel_models.json",
            &[
                "google/gemini-3-flash",
                "google/gemini-2.5-flash-lite",
                "maker/unpriced",
            ][..],
        ),
        (
            "openrouter_models.json",
            &["google/gemini-2.5-flash-lite", "openrouter/auto"],
        ),
        ("openai_models.json", &["gpt-4.1-nano", "gpt-5-nano"]),
        ("gemini_models.json", &["gemini-2.5-flash-lite"]),
        ("ollama_models.json", &["gemma3:4b"]),
        (
            "anthropic_models.json",
            &["claude-sonnet-5", "claude-haiku-4-5-20251001"],
        ),
        (
            "groq_models.json",
            &["openai/gpt-oss-120b", "qwen/qwen3.6-27b"],
        ),
        (
            "mistral_models.json",
            &["mistral-small-latest", "ministral-14b-latest"],
        ),
        (
            "xai_models.json",
            &["grok-4.20-0309-non-reasoning", "grok-4.3"],
        ),
        (
            "together_models.json",
            &["google/gemma-4-31B-it", "meta-llama/Llama-4-Unserved"],
        ),
        ("llamacpp_models.json", &["Qwen3.5-9B-UD-Q6_K_XL.gguf"]),
        ("llamacpp_models_blind.json", &[]),
        (
            "llamacpp_models_router.json",
            &["maker/seer-GGUF:Q4_K_M", "maker/untold-GGUF:Q4_K_M"],
        ),
        ("litellm_models.json", &["gpt-4.1-nano", "claude-haiku-4-5"]),
    ] {
        let models = read_models(&reply(fixture), preset_of(fixture), None).unwrap();
        let ids: Vec<_> = models.iter().map(|model| model.id.as_str()).collect();
        assert_eq!(ids, expected, "{fixture}");
    }
}

#[test]
fn a_catalog_tells_sight_effort_and_price() {
    let models = |fixture| read_models(&reply(fixture), preset_of(fixture), None).unwrap();
    let vercel = models("vercel_models.json");
    assert_eq!(vercel[0].sees, Some(true));
    assert_eq!(vercel[0].name.as_deref(), Some("Gemini 3 Flash"));
    assert_eq!(
        vercel[0].efforts,
        [Effort::High, Effort::Minimal, Effort::Low]
    );
    assert_eq!(vercel[0].price.unwrap().output_usd_per_token, 0.000_003);
    assert_eq!(vercel[2].price, None);
    let openrouter = models("openrouter_models.json");
    assert_eq!(
        openrouter[0].price.unwrap().input_usd_per_token,
        0.000_000_1
    );
    assert_eq!(openrouter[1].price, None);
    assert_eq!(models("openai_models.json")[0].sees, None);
}

#[test]
fn sight_is_told_in_many_ways_or_not_at_all() {
    for (fixture, sees) in [
        ("anthropic_models.json", Some(true)),
        ("groq_models.json", None),
        ("mistral_models.json", Some(true)),
        ("xai_models.json", None),
        ("together_models.json", None),
        ("llamacpp_models.json", Some(true)),
        ("llamacpp_models_router.json", Some(true)),
        ("litellm_models.json", None),
    ] {
        let models = read_models(&reply(fixture), preset_of(fixture), None).unwrap();
        assert_eq!(models[0].sees, sees, "{fixture}");
    }
}

#[test]
fn every_models_chain_begins_with_what_its_list_offers() {
    for fixture in [
        "groq_models.json",
        "mistral_models.json",
        "xai_models.json",
        "together_models.json",
    ] {
        let preset = preset_of(fixture);
        let models = read_models(&reply(fixture), preset, None).unwrap();
        assert_eq!(candidates("", preset, &models)[0], preset.models[0]);
    }
}

#[test]
fn prices_per_million_tokens_are_told_from_prices_per_token() {
    let fixture = "together_models.json";
    let models = read_models(&reply(fixture), preset_of(fixture), None).unwrap();
    assert_eq!(models[0].name.as_deref(), Some("Gemma 4 31B Instruct"));
    let price = models[0].price.unwrap();
    assert!((price.output_usd_per_token - 0.000_000_97).abs() < 1e-12);
    assert_eq!(models[1].price, None, "nobody serves it");
}

#[test]
fn where_no_list_answers_a_question_without_content_proves_the_key() {
    let ask = |fixture| known_models(&reply(fixture), preset_of(fixture), None);
    let models = ask("anthropic_400_empty_question.json").unwrap();
    assert_eq!(models[0].id, "claude-haiku-4-5");
    for (fixture, code) in [
        ("anthropic_401_wrong_key.json", Code::Unauthorized),
        ("anthropic_401_no_web_pages.json", Code::CorsRefused),
        ("anthropic_529_overloaded.json", Code::Overloaded),
    ] {
        assert_eq!(ask(fixture).unwrap_err().problem.code, code);
    }
}

#[test]
fn what_is_listed_but_cannot_name_pictures_is_known() {
    for (fixture, blind, other) in [
        ("llamacpp_models_blind.json", true, "nobody/nothing"),
        ("llamacpp_models.json", false, "nobody/nothing"),
    ] {
        let listing = read_listing(&reply(fixture), preset_of(fixture), None).unwrap();
        assert!(listing.is_own);
        assert_eq!(!listing.blind.is_empty(), blind, "{fixture}");
        assert!(listing.blind.iter().all(|id| listing.is_blind(id)));
        assert!(!listing.is_blind(other) && listing.model(other).is_none());
    }
    let ollama = read_listing(
        &answer(r#"{"data":[{"id":"llava:latest"}]}"#),
        preset_of("ollama"),
        None,
    );
    assert!(ollama.unwrap().model("llava").is_some());
}

#[test]
fn a_list_of_nothing_is_a_list_and_other_json_is_none() {
    let read = |body| read_listing(&answer(body), preset_of("ollama"), None);
    for body in [r#"{"object":"list","data":null}"#, r#"{"models":[]}"#, "[]"] {
        assert_eq!(read(body).unwrap().models, [], "{body}");
    }
    for body in ["{}", r#"{"status":"ok"}"#, "Ollama is running"] {
        let refusal = read(body).unwrap_err();
        assert_eq!(refusal.problem.code, Code::NotAGateway, "{body}");
    }
}

fn answer(body: &str) -> Reply {
    Reply {
        status: 200,
        body: body.to_owned(),
        ..reply("ollama_models.json")
    }
}

#[test]
fn a_catalog_that_is_refused_says_why() {
    for (fixture, code) in [
        ("proxy_200_page.html", Code::NotAGateway),
        ("vercel_401_wrong_key.json", Code::Unauthorized),
        ("proxy_200_truncated.txt", Code::Upstream),
    ] {
        let refusal = read_models(&reply(fixture), preset_of(fixture), None).unwrap_err();
        assert_eq!(refusal.problem.code, code);
    }
}

#[test]
fn the_balance_is_read_in_both_shapes() {
    for (fixture, balance_usd, used_usd) in [
        ("vercel_credits.json", 95.5, 4.5),
        ("openrouter_credits.json", 15.5, 4.5),
    ] {
        let credits = read_credits(&reply(fixture), preset_of(fixture), None)
            .unwrap()
            .unwrap();
        assert_eq!(
            (credits.balance_usd, credits.used_usd),
            (balance_usd, Some(used_usd))
        );
    }
    let other = read_credits(
        &reply("proxy_200_other_json.json"),
        preset_of("custom"),
        None,
    );
    assert_eq!(other.unwrap(), None);
}
