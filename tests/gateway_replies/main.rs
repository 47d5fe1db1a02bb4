//! Every kind of reply a gateway was seen to give, and what it means.
//!
//! A fixture's name tells its server and its HTTP status: `vercel_403_no_card.json`. To teach the
//! page a new reply, add the body to `data/gateway` and a line here; a fixture without a line
//! fails the last test of this file.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    reason = "a fixture that is missing fails its test"
)]

mod catalogs;
mod consequences;
mod formats;

use std::fs;
use std::path::PathBuf;

use eponym::domain::backoff::RetryAfter;
use eponym::domain::gateway::Reply;
use eponym::domain::gateway::api_key::ApiKey;
use eponym::domain::gateway::preset::Preset;
use eponym::domain::gateway::refusal::Refusal;
use eponym::domain::gateway::reply::{Answer, read_reply};
use eponym::domain::problem::Code;

const CANARY: &str = "sk-CANARY-0123456789-abcdefWXYZ";
const NAMED: Result<&str, Code> = Ok("Red bicycle by canal");

/// One named test per line: `what_it_shows: "fixture" => expected`.
macro_rules! replies {
    ($($name:ident: $fixture:literal => $expected:expr;)*) => {
        $(#[test]
        fn $name() {
            check($fixture, $expected);
        })*
    };
}

replies! {
    // The key and the account.
    a_wrong_key_is_unauthorized: "vercel_401_wrong_key.json" => Err(Code::Unauthorized);
    a_key_echoed_is_unauthorized: "openai_401_echoes_key.json" => Err(Code::Unauthorized);
    a_key_echoed_in_part_is_unauthorized: "openai_401_shortened_key.json" => Err(Code::Unauthorized);
    an_unknown_user_is_unauthorized: "openrouter_401_unknown_user.json" => Err(Code::Unauthorized);
    a_wrong_key_told_by_400_is_unauthorized: "gemini_400_wrong_key.json" => Err(Code::Unauthorized);
    a_wrong_key_told_in_words_is_unauthorized: "xai_400_string_error.json" => Err(Code::Unauthorized);
    a_wrong_key_for_a_local_server_is_unauthorized: "llamacpp_401_wrong_key.json" => Err(Code::Unauthorized);
    a_bearer_that_is_no_key_is_unauthorized: "anthropic_401_wrong_key.json" => Err(Code::Unauthorized);
    a_key_of_another_company_is_unauthorized: "groq_401_wrong_key.json" => Err(Code::Unauthorized);
    a_bare_unauthorized_is_unauthorized: "mistral_401_wrong_key.json" => Err(Code::Unauthorized);
    a_bare_unauthorized_in_the_other_shape_is_unauthorized: "mistral_401_wrong_key_with_request.json" => Err(Code::Unauthorized);
    a_key_to_be_found_elsewhere_is_unauthorized: "together_401_wrong_key.json" => Err(Code::Unauthorized);
    a_key_unknown_to_the_proxy_is_unauthorized: "litellm_401_wrong_key.json" => Err(Code::Unauthorized);
    an_organization_that_forbids_web_pages_is_no_wrong_key: "anthropic_401_no_web_pages.json" => Err(Code::CorsRefused);
    a_low_balance_told_by_400_is_no_credit: "anthropic_400_no_credit.json" => Err(Code::NoCredit);
    a_team_that_never_had_credit_is_no_wrong_key: "xai_403_no_credit.json" => Err(Code::NoCredit);
    a_429_about_used_credits_is_no_credit: "xai_429_no_credit.json" => Err(Code::NoCredit);
    an_empty_balance_is_no_credit: "vercel_402_no_credit.json" => Err(Code::NoCredit);
    credits_used_up_are_no_credit: "openrouter_402_no_credit.json" => Err(Code::NoCredit);
    a_429_about_quota_is_no_credit: "openai_429_no_quota.json" => Err(Code::NoCredit);
    a_projects_budget_is_exceeded: "vercel_402_project_budget.json" => Err(Code::BudgetExceeded);
    a_keys_budget_is_exceeded: "vercel_402_key_budget.json" => Err(Code::BudgetExceeded);
    a_keys_own_limit_is_a_budget: "openrouter_402_key_limit.json" => Err(Code::BudgetExceeded);
    a_budget_told_by_400_is_a_budget: "litellm_400_budget.json" => Err(Code::BudgetExceeded);
    a_missing_card_is_asked_for: "vercel_403_no_card.json" => Err(Code::CardRequired);
    a_blocked_account_is_no_wrong_key: "vercel_403_account_blocked.json" => Err(Code::AccountBlocked);
    a_region_that_is_not_served_is_no_wrong_key: "openai_403_region.json" => Err(Code::AccountBlocked);
    a_routing_rule_is_no_wrong_key: "vercel_403_routing_rule.json" => Err(Code::RoutingRule);
    a_local_server_that_dislikes_the_page_refuses_the_origin: "ollama_403_foreign_page.txt" => Err(Code::CorsRefused);

    // The model.
    free_credits_may_not_use_the_model: "vercel_403_restricted_model.json" => Err(Code::RestrictedModel);
    free_credits_may_not_use_the_model_and_a_link_helps: "vercel_403_restricted_model_with_link.json" => Err(Code::RestrictedModel);
    the_free_tier_has_no_access_to_the_model: "vercel_403_restricted_model_new_wording.json" => Err(Code::RestrictedModel);
    free_credits_are_recognized_by_words_alone: "vercel_403_restricted_model_words_only.json" => Err(Code::RestrictedModel);
    a_team_may_restrict_providers: "vercel_403_restricted_provider.json" => Err(Code::RestrictedProvider);
    no_provider_may_fit_the_accounts_rules: "vercel_400_no_zero_retention.json" => Err(Code::RestrictedProvider);
    a_retired_model_is_unknown: "vercel_404_model.json" => Err(Code::UnknownModel);
    a_bare_not_found_of_the_gateway_is_the_model: "vercel_404_not_found.json" => Err(Code::UnknownModel);
    a_model_that_does_not_exist_is_unknown: "openai_404_model.json" => Err(Code::UnknownModel);
    a_model_closed_to_the_project_is_unknown: "openai_403_model_access.json" => Err(Code::UnknownModel);
    a_model_without_endpoints_is_unknown: "openrouter_404_no_endpoints.json" => Err(Code::UnknownModel);
    an_invalid_model_id_is_unknown: "openrouter_400_invalid_model.json" => Err(Code::UnknownModel);
    an_invalid_model_name_is_unknown: "litellm_400_invalid_model.json" => Err(Code::UnknownModel);
    a_model_of_another_version_is_unknown: "gemini_404_model.json" => Err(Code::UnknownModel);
    a_model_not_pulled_is_unknown: "ollama_404_model.json" => Err(Code::UnknownModel);
    a_model_not_pulled_is_unknown_in_the_older_shape: "ollama_404_native.json" => Err(Code::UnknownModel);
    a_bare_name_of_a_model_is_an_unknown_model: "anthropic_404_model.json" => Err(Code::UnknownModel);
    a_decommissioned_model_is_unknown: "groq_400_retired_model.json" => Err(Code::UnknownModel);
    a_model_that_may_not_exist_is_unknown: "groq_404_model.json" => Err(Code::UnknownModel);
    a_model_told_invalid_by_type_is_unknown: "mistral_400_invalid_model.json" => Err(Code::UnknownModel);
    a_model_that_no_team_has_is_unknown: "xai_404_model.json" => Err(Code::UnknownModel);
    a_model_nobody_serves_is_unknown: "together_400_not_served.json" => Err(Code::UnknownModel);
    a_model_closed_to_the_proxys_key_is_restricted: "litellm_401_model_access.json" => Err(Code::RestrictedModel);
    no_model_loaded_is_an_unknown_model: "lm-studio_404_none_loaded.json" => Err(Code::UnknownModel);
    a_content_type_for_certain_models_is_no_vision: "openai_400_no_vision.json" => Err(Code::NoVision);
    content_that_must_be_a_string_is_no_vision: "groq_400_no_vision.json" => Err(Code::NoVision);
    no_endpoint_for_images_is_no_vision: "openrouter_404_no_vision.json" => Err(Code::NoVision);
    data_missing_for_images_is_no_vision: "ollama_500_no_vision.json" => Err(Code::NoVision);
    a_missing_projector_is_no_vision: "llamacpp_500_no_vision.json" => Err(Code::NoVision);
    a_missing_add_on_within_a_200_is_no_vision: "lm-studio_200_no_vision.json" => Err(Code::NoVision);
    a_model_without_images_is_no_vision: "lm-studio_400_no_images.json" => Err(Code::NoVision);
    a_model_of_one_mode_is_no_vision: "vllm_400_bare.json" => Err(Code::NoVision);

    // The request.
    an_invalid_body_is_an_invalid_request: "vercel_400_invalid_body.json" => Err(Code::InvalidRequest);
    a_missing_parameter_is_an_invalid_request: "vercel_400_missing_parameter.json" => Err(Code::InvalidRequest);
    a_refused_effort_is_an_invalid_request: "vercel_400_unsupported_effort.json" => Err(Code::InvalidRequest);
    a_picture_by_link_is_an_invalid_request: "vercel_400_no_file_urls.json" => Err(Code::InvalidRequest);
    a_refused_budget_name_is_an_invalid_request: "openai_400_max_tokens.json" => Err(Code::InvalidRequest);
    a_refused_effort_value_is_an_invalid_request: "openai_400_effort.json" => Err(Code::InvalidRequest);
    a_refused_effort_in_camel_case_is_an_invalid_request: "xai_400_refused_effort.json" => Err(Code::InvalidRequest);
    a_field_too_many_is_an_invalid_request: "mistral_422_extra_field.json" => Err(Code::InvalidRequest);
    a_question_without_content_is_an_invalid_request: "anthropic_400_empty_question.json" => Err(Code::InvalidRequest);
    a_bad_picture_does_not_make_the_model_blind: "openai_400_bad_image.json" => Err(Code::InvalidRequest);
    an_unreadable_picture_does_not_make_the_model_blind: "ollama_400_invalid_image.json" => Err(Code::InvalidRequest);
    a_linked_picture_does_not_make_the_model_blind: "ollama_400_image_urls.json" => Err(Code::InvalidRequest);
    an_error_in_an_array_is_read: "gemini_400_invalid.json" => Err(Code::InvalidRequest);
    a_list_of_details_is_read: "fastapi_422_list.json" => Err(Code::InvalidRequest);
    a_body_refused_by_the_platform_is_too_large: "vercel_413_platform_page.html" => Err(Code::TooLarge);
    a_body_refused_by_type_is_too_large: "anthropic_413_too_large.json" => Err(Code::TooLarge);
    a_full_context_is_too_large: "openai_400_context.json" => Err(Code::TooLarge);
    a_full_local_context_is_too_large: "llamacpp_400_context.json" => Err(Code::TooLarge);
    a_safety_system_declines: "openai_400_content_policy.json" => Err(Code::Declined);
    moderation_declines: "openrouter_403_moderation.json" => Err(Code::Declined);

    // The pace and the troubles behind the gateway.
    too_many_requests_are_rate_limited: "vercel_429_rate_limit.json" => Err(Code::RateLimited);
    the_free_tier_is_rate_limited: "vercel_429_free_tier.json" => Err(Code::RateLimited);
    free_credits_are_rate_limited: "vercel_429_free_credits.json" => Err(Code::RateLimited);
    a_limit_with_a_time_in_words_is_rate_limited: "openai_429_try_again_in.json" => Err(Code::RateLimited);
    requests_in_flight_are_rate_limited: "openrouter_402_in_flight.json" => Err(Code::RateLimited);
    a_numeric_code_is_rate_limited: "openrouter_429_rate_limit.json" => Err(Code::RateLimited);
    free_models_are_rate_limited: "openrouter_429_free_models.json" => Err(Code::RateLimited);
    a_free_quota_by_the_minute_is_rate_limited: "gemini_429_free_tier.json" => Err(Code::RateLimited);
    a_code_written_as_a_string_is_rate_limited: "litellm_429_string_code.json" => Err(Code::RateLimited);
    an_organizations_limit_is_rate_limited: "anthropic_429_rate_limit.json" => Err(Code::RateLimited);
    a_limit_by_the_day_is_rate_limited: "groq_429_tokens_per_day.json" => Err(Code::RateLimited);
    a_number_for_a_limit_is_rate_limited: "mistral_429_rate_limit.json" => Err(Code::RateLimited);
    a_tier_at_its_capacity_is_rate_limited: "mistral_429_capacity.json" => Err(Code::RateLimited);
    a_teams_limit_is_rate_limited: "xai_429_rate_limit.json" => Err(Code::RateLimited);
    a_models_own_limit_is_rate_limited: "together_429_model_rate_limit.json" => Err(Code::RateLimited);
    a_429_page_is_rate_limited: "proxy_429_page.html" => Err(Code::RateLimited);
    a_429_within_a_200_is_rate_limited: "openrouter_200_error_after_start.json" => Err(Code::RateLimited);
    a_timeout_is_timed_out: "vercel_408_timeout.json" => Err(Code::TimedOut);
    a_failed_dependency_is_upstream: "vercel_424_dependency.json" => Err(Code::Upstream);
    an_internal_error_is_upstream: "vercel_500_internal.json" => Err(Code::Upstream);
    a_providers_error_is_upstream: "openrouter_502_provider.json" => Err(Code::Upstream);
    a_bad_gateway_page_is_upstream: "proxy_502_page.html" => Err(Code::Upstream);
    a_gateway_timeout_in_plain_text_is_upstream: "proxy_504_text.txt" => Err(Code::Upstream);
    a_provider_that_aborts_within_a_200_is_upstream: "vercel_200_provider_abort.json" => Err(Code::Upstream);
    an_error_beside_words_is_no_answer: "openrouter_200_error_in_choice.json" => Err(Code::Upstream);
    an_error_within_a_stream_is_upstream: "openai_200_stream_with_error.txt" => Err(Code::Upstream);
    a_truncated_answer_is_upstream: "proxy_200_truncated.txt" => Err(Code::Upstream);
    an_empty_answer_is_upstream: "proxy_200_empty.txt" => Err(Code::Upstream);
    an_overloaded_model_is_overloaded: "openai_503_overloaded.json" => Err(Code::Overloaded);
    an_unavailable_model_is_overloaded: "gemini_503_unavailable.json" => Err(Code::Overloaded);
    a_model_still_loading_is_overloaded: "llamacpp_503_loading.json" => Err(Code::Overloaded);
    a_529_is_overloaded: "openrouter_529_overloaded.json" => Err(Code::Overloaded);
    a_529_by_type_is_overloaded: "anthropic_529_overloaded.json" => Err(Code::Overloaded);

    // The address.
    a_page_is_no_gateway: "proxy_200_page.html" => Err(Code::NotAGateway);
    other_json_is_no_gateway: "proxy_200_other_json.json" => Err(Code::NotAGateway);
    a_method_not_allowed_is_no_gateway: "proxy_405_page.html" => Err(Code::NotAGateway);
    a_wrong_path_is_no_gateway: "ollama_404_path.txt" => Err(Code::NotAGateway);
    a_wrong_path_in_json_is_no_gateway: "llamacpp_404_path.json" => Err(Code::NotAGateway);
    a_wrong_path_in_a_detail_is_no_gateway: "fastapi_404_path.json" => Err(Code::NotAGateway);
    a_wrong_path_within_a_200_is_no_gateway: "lm-studio_200_wrong_path.json" => Err(Code::NotAGateway);

    // Answers without a name.
    a_refusal_declines: "openai_200_declined.json" => Err(Code::Declined);
    a_content_filter_declines: "openai_200_content_filter.json" => Err(Code::Declined);
    null_is_no_name: "openai_200_content_null.json" => Err(Code::NoName);
    absent_content_is_no_name: "openai_200_content_absent.json" => Err(Code::NoName);
    no_choices_are_no_name: "openai_200_no_choices.json" => Err(Code::NoName);
    missing_choices_are_no_name: "openai_200_choices_missing.json" => Err(Code::NoName);
    a_budget_spent_on_thoughts_is_cut_off: "vercel_200_thought_until_cut_off.json" => Err(Code::CutOff);
    thoughts_alone_are_cut_off: "ollama_200_thoughts_only.json" => Err(Code::CutOff);
    a_budget_too_small_for_thoughts_is_cut_off: "openai_400_could_not_finish.json" => Err(Code::CutOff);
    two_letters_are_cut_off: "openai_200_cut_after_two_letters.json" => Err(Code::CutOff);

    // Answers.
    an_answer_is_named: "vercel_200_named.json" => NAMED;
    thoughts_beside_an_answer_are_ignored: "vercel_200_cost_in_message.json" => NAMED;
    a_stream_without_an_end_is_upstream: "openai_200_stream_cut_short.txt" => Err(Code::Upstream);
    parts_are_joined: "openai_200_parts.json" => NAMED;
    a_stream_is_gathered: "openai_200_stream.txt" => NAMED;
    fields_of_odd_types_cost_nothing: "openai_200_odd_types.json" => NAMED;
    a_null_error_is_no_error: "openai_200_null_error_beside_answer.json" => NAMED;
    thoughts_before_an_answer_are_dropped: "ollama_200_thinking_aloud.json" => NAMED;
    an_answer_cut_within_its_words_is_kept: "openai_200_cut_within_words.json" => Ok("Red bicycle by the old ca");
}

#[track_caller]
fn check(fixture: &str, expected: Result<&str, Code>) {
    let found = read(fixture);
    let found = found.as_ref().map(|answer| answer.text.as_str());
    assert_eq!(
        found.map_err(|refusal| refusal.problem.code),
        expected,
        "{found:?}"
    );
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/gateway")
}

fn preset_of(fixture: &str) -> &'static Preset {
    let server = fixture.split('_').next().unwrap();
    Preset::by_id(server).unwrap_or_else(|| Preset::by_id("custom").unwrap())
}

fn reply(fixture: &str) -> Reply {
    let status = fixture
        .split('_')
        .nth(1)
        .and_then(|status| status.parse().ok());
    Reply {
        status: status.unwrap_or(200),
        body: fs::read_to_string(folder().join(fixture)).unwrap(),
        retry_after: RetryAfter::default(),
        should_retry: None,
    }
}

/// Servers that run their models on this computer are asked without a key, all others with the canary.
fn key_for(fixture: &str) -> Option<ApiKey> {
    let is_local = preset_of(fixture).max_in_flight == 1;
    (!is_local).then(|| ApiKey::parse(CANARY).unwrap().unwrap())
}

fn read(fixture: &str) -> Result<Answer, Refusal> {
    read_reply(
        &reply(fixture),
        preset_of(fixture),
        key_for(fixture).as_ref(),
    )
}

fn refusal(fixture: &str) -> Refusal {
    read(fixture).unwrap_err()
}

#[test]
fn no_reply_can_make_the_key_appear() {
    let key = ApiKey::parse(CANARY).unwrap().unwrap();
    for fixture in fixtures() {
        let mut reply = reply(&fixture);
        // Whatever the server says, it says the key too.
        for word in [
            "message\": \"",
            "content\": \"",
            "error\": \"",
            "<body>",
            "model\": \"",
        ] {
            reply.body = reply.body.replace(word, &format!("{word}{CANARY} "));
        }
        for body in [reply.body.clone(), format!("{CANARY}{}", reply.body)] {
            reply.body = body;
            let shown = format!(
                "{reply:?} {:?}",
                read_reply(&reply, preset_of(&fixture), Some(&key))
            );
            assert!(!shown.contains("CANARY"), "{fixture}: {shown}");
        }
    }
}

#[test]
fn no_cut_of_any_body_can_confuse_the_reader() {
    for fixture in fixtures() {
        let mut reply = reply(&fixture);
        let whole: Vec<char> = reply.body.chars().collect();
        for kept in (0..whole.len()).step_by(whole.len() / 40 + 1) {
            reply.body = whole[..kept].iter().collect();
            let _ = read_reply(&reply, preset_of(&fixture), None);
        }
    }
}

#[test]
fn every_fixture_has_a_test() {
    let tests = [
        include_str!("main.rs"),
        include_str!("catalogs.rs"),
        include_str!("formats.rs"),
    ]
    .concat();
    for fixture in fixtures() {
        assert!(
            tests.contains(&format!("\"{fixture}\"")),
            "{fixture} has no test"
        );
    }
}

fn fixtures() -> Vec<String> {
    fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}
