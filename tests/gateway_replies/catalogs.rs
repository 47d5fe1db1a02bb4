//! The other two requests: the list of models and the credit that is left.

use eponym::domain::gateway::catalog::{read_credits, read_models};
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
