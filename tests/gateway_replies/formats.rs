//! Answers in JSON, and how servers refuse to give them.

use eponym::domain::description::Description;
use eponym::domain::gateway::quirks::{AnswerFormat, Parameter, Quirks};
use eponym::domain::problem::Code;

use super::{read, refusal};

const NAMES: [&str; 3] = ["Red bicycle by canal", "Old barn in fog", "Two cats asleep"];

// ---- Refused ----

/// One named test per line: `what_it_shows: "fixture" => parameter`.
macro_rules! refused {
    ($($name:ident: $fixture:literal => $parameter:ident;)*) => {
        $(#[test]
        fn $name() {
            let refusal = refusal($fixture);
            assert_eq!(refusal.parameter, Some(Parameter::$parameter));
            assert_eq!(refusal.problem.code, Code::InvalidRequest);
            assert!(Quirks::default().learn(&refusal));
        })*
    };
}

refused! {
    a_named_parameter_is_the_format: "openai_400_response_format.json" => AnswerFormat;
    messages_without_the_word_json_refuse_the_format: "openai_400_json_not_in_messages.json" => AnswerFormat;
    a_model_may_not_know_schemas: "groq_400_response_format.json" => AnswerFormat;
    json_that_could_not_be_made_is_the_formats_fault: "groq_400_json_validate_failed.json" => AnswerFormat;
    a_type_may_be_unavailable: "deepseek_400_response_format.json" => AnswerFormat;
    json_mode_may_be_unknown_where_schemas_are_not: "lm-studio_400_json_object.json" => AnswerFormat;
    json_mode_may_be_switched_off: "gemini_400_json_mode.json" => AnswerFormat;
    an_argument_nobody_names_may_be_the_format: "gemini_400_invalid_argument.json" => AnswerFormat;
    nobody_may_take_all_parameters: "openrouter_404_requested_parameters.json" => AnswerFormat;
    a_providers_words_are_looked_into: "openrouter_400_json_mode.json" => AnswerFormat;
    a_405_may_be_about_the_format: "deepinfra_405_json_object.json" => AnswerFormat;
    an_error_of_one_string_may_be_about_the_format: "xai_400_response_format.json" => AnswerFormat;
    a_format_may_be_called_output: "vertex_400_output_config.json" => AnswerFormat;
    a_list_of_details_names_the_place: "fastapi_422_response_format.json" => AnswerFormat;
    a_vocabulary_that_cannot_be_loaded_is_the_formats_fault: "ollama_500_format.json" => AnswerFormat;
    a_list_of_details_within_the_message_is_read: "mistral_422_extra_parameter.json" => Effort;
    a_message_that_is_a_list_is_read: "mistral_422_limit_name.json" => AnswerLimit;
}

#[test]
fn a_server_that_knows_no_json_is_asked_for_words_after_two_refusals() {
    let refusal = refusal("xai_400_response_format.json");
    let mut quirks = Quirks::default();
    assert!(quirks.learn(&refusal) && quirks.learn(&refusal));
    assert_eq!(quirks.format(), AnswerFormat::Text);
    assert!(!quirks.learn(&refusal));
}

// ---- Answered ----

#[test]
fn a_structured_answer_holds_more_than_a_name() {
    for fixture in [
        "openai_200_structured.json",
        "ollama_200_structured_in_fence.json",
    ] {
        let read = Description::read(&read(fixture).unwrap().text).unwrap();
        assert_eq!(read.suggestion.as_str(), NAMES[0], "{fixture}");
        let details = read.details;
        assert_eq!(details.alternatives.len(), 2);
        assert_eq!(
            details.alt_text.as_deref(),
            Some("A photograph of Red bicycle by canal.")
        );
        assert_eq!(details.keywords, ["Red", "bicycle", "by", "canal"]);
        assert_eq!(details.confidence, Some(88));
    }
}

#[track_caller]
fn check_batch(fixture: &str, expected: [Option<&str>; 3]) {
    let read = Description::read_batch(&read(fixture).unwrap().text, 3);
    let names = read
        .iter()
        .map(|read| read.as_ref().map(|read| read.suggestion.as_str()));
    assert_eq!(names.collect::<Vec<_>>(), expected, "{fixture}");
}

#[test]
fn an_answer_about_several_pictures_is_given_to_each() {
    check_batch("openai_200_structured_batch.json", NAMES.map(Some));
    check_batch("lm-studio_200_numbered_lines.json", NAMES.map(Some));
}

#[test]
fn an_answer_cut_short_leaves_the_last_to_be_asked_again() {
    let fixture = "openai_200_structured_batch_cut.json";
    check_batch(fixture, [Some(NAMES[0]), Some(NAMES[1]), None]);
    assert!(read(fixture).unwrap().is_cut);
}

#[test]
fn json_that_ends_before_its_name_is_marked_as_cut() {
    let answer = read("openai_200_structured_cut_before_name.json").unwrap();
    assert!(answer.is_cut);
    assert_eq!(Description::read(&answer.text), None);
}
