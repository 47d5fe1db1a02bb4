//! What helps, as data: which advice, and the exact lines to paste.
//!
//! The advice's sentences are made in `app/wording/cure.rs`. Pages of the gateway, where a key is
//! made or credit is bought, are the problem's own link.

use super::super::gateway::base_url::{BaseUrl, Network};
use super::super::gateway::candidates::{candidates, may_see};
use super::super::gateway::preset::Preset;
use super::super::problem::Code;
use super::Diagnosis;

/// What a person can do, and what to paste for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cure {
    pub advice: Advice,
    /// As many as the advice speaks of; may be none.
    pub lines: Vec<String>,
}

/// What to do; the lines that go with it are in parentheses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Let this page ask Ollama (a terminal, the app on macOS, the app on Windows).
    OllamaOrigins,
    /// Switch on CORS in LM Studio (a terminal).
    LmStudioCors,
    /// llama.cpp lets pages in, but not with a key.
    LlamaCppKey,
    /// Let this page ask LiteLLM (a terminal).
    LiteLlmOrigins,
    /// Serve the page with a relay to the gateway (a terminal in the source's folder).
    Relay,
    /// Let the page talk to the local network, or open it on this computer (a terminal there).
    AllowLocalNetwork,
    /// Open the page on this computer, as the browser allows nothing else (a terminal there).
    PageOnThisComputer,
    /// Start the server (a terminal).
    StartServer,
    /// The server may still be loading the model.
    Wait,
    /// Get a model that sees (a terminal).
    GetModel,
    /// Choose a model that the gateway has (its name).
    ListedModel,
}

impl Advice {
    /// Every advice, each at the place of its number.
    pub const ALL: [Self; 11] = [
        Self::OllamaOrigins,
        Self::LmStudioCors,
        Self::LlamaCppKey,
        Self::LiteLlmOrigins,
        Self::Relay,
        Self::AllowLocalNetwork,
        Self::PageOnThisComputer,
        Self::StartServer,
        Self::Wait,
        Self::GetModel,
        Self::ListedModel,
    ];
}

/// What the cure depends on beside the diagnosis.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances<'a> {
    pub preset: &'static Preset,
    pub base: &'a BaseUrl,
    pub has_key: bool,
    /// The model that was examined.
    pub model: &'a str,
    /// The page's own origin, such as `https://eponym.example`.
    pub origin: &'a str,
    /// Where the page was loaded from.
    pub page: Network,
    /// The browser lets a page call the local network once the person allows it.
    pub can_be_allowed: bool,
}

/// Fetches the model and what it sees with, once.
const LLAMA_SERVER: &str = "llama-server -hf ggml-org/gemma-3-4b-it-GGUF";

/// Servers that people run themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Server {
    Ollama,
    LmStudio,
    LlamaCpp,
    LiteLlm,
}

/// What helps against the diagnosed problem, where more than words of advice does.
#[must_use]
pub fn cure(diagnosis: &Diagnosis, here: &Circumstances<'_>) -> Option<Cure> {
    let problem = diagnosis.problem.as_ref()?;
    let server = server(here);
    match problem.code {
        Code::CorsRefused => match server {
            Some(server) => Some(permission(server, here)),
            None => relay(here),
        },
        Code::LocalNetwork => Some(nearer(here)),
        Code::Unreachable => server
            .filter(|_| here.base.is_this_computer())
            .map(|server| one(Advice::StartServer, start(server, here))),
        Code::TimedOut => here.base.is_this_computer().then_some(Cure {
            advice: Advice::Wait,
            lines: Vec::new(),
        }),
        Code::UnknownModel | Code::NoVision | Code::RestrictedModel => {
            other_model(diagnosis, server, here)
        }
        _ => None,
    }
}

/// The preset's, or on this computer the one whose usual port this is. llama.cpp's port, 8080, is
/// everybody's.
fn server(here: &Circumstances<'_>) -> Option<Server> {
    match (here.preset.id, here.base.port()) {
        ("ollama", _) => Some(Server::Ollama),
        ("lm-studio", _) => Some(Server::LmStudio),
        ("llamacpp", _) => Some(Server::LlamaCpp),
        ("litellm", _) => Some(Server::LiteLlm),
        _ if !here.base.is_this_computer() => None,
        (_, Some(11434)) => Some(Server::Ollama),
        (_, Some(1234)) => Some(Server::LmStudio),
        (_, Some(4000)) => Some(Server::LiteLlm),
        _ => None,
    }
}

fn one(advice: Advice, line: String) -> Cure {
    Cure {
        advice,
        lines: vec![line],
    }
}

/// How the server is told that web pages, or this one, may ask.
fn permission(server: Server, here: &Circumstances<'_>) -> Cure {
    let origin = here.origin;
    let lines = match server {
        Server::Ollama => vec![
            format!("OLLAMA_ORIGINS={origin} ollama serve"),
            format!("launchctl setenv OLLAMA_ORIGINS {origin}"),
            format!("setx OLLAMA_ORIGINS {origin}"),
        ],
        Server::LmStudio | Server::LiteLlm => vec![start(server, here)],
        Server::LlamaCpp => Vec::new(),
    };
    let advice = match server {
        Server::Ollama => Advice::OllamaOrigins,
        Server::LmStudio => Advice::LmStudioCors,
        Server::LlamaCpp if !here.has_key => return one(Advice::StartServer, start(server, here)),
        Server::LlamaCpp => Advice::LlamaCppKey,
        Server::LiteLlm => Advice::LiteLlmOrigins,
    };
    Cure { advice, lines }
}

/// The command that starts a server so that this page may ask it.
fn start(server: Server, here: &Circumstances<'_>) -> String {
    let origin = here.origin;
    match server {
        // It lets pages of this computer in by itself.
        Server::Ollama if here.page == Network::ThisComputer => "ollama serve".to_owned(),
        Server::Ollama => format!("OLLAMA_ORIGINS={origin} ollama serve"),
        Server::LmStudio => "lms server start --cors".to_owned(),
        Server::LlamaCpp => LLAMA_SERVER.to_owned(),
        Server::LiteLlm => format!("LITELLM_CORS_ORIGINS={origin} litellm --config config.yaml"),
    }
}

fn relay(here: &Circumstances<'_>) -> Option<Cure> {
    let base = here.base.to_string();
    let is_elsewhere = !here.base.is_same_origin();
    let line = format!("cargo xtask serve --relay {base}/");
    (is_elsewhere && is_plain(&base)).then(|| one(Advice::Relay, line))
}

/// Whether a shell takes the text for one word and nothing more.
fn is_plain(text: &str) -> bool {
    let is_safe = |c: char| c.is_ascii_alphanumeric() || "/:._-".contains(c);
    !text.starts_with('-') && text.chars().all(is_safe)
}

fn nearer(here: &Circumstances<'_>) -> Cure {
    let advice = if here.can_be_allowed {
        Advice::AllowLocalNetwork
    } else {
        Advice::PageOnThisComputer
    };
    one(advice, "cargo xtask serve".to_owned())
}

/// Another model to choose, or how to get one where there is none.
fn other_model(
    diagnosis: &Diagnosis,
    server: Option<Server>,
    here: &Circumstances<'_>,
) -> Option<Cure> {
    let known = here.preset.offline_catalog();
    let models = diagnosis.models.as_ref().unwrap_or(&known);
    let sees = |id: &str| models.iter().any(|it| it.id == id && may_see(it));
    let other = candidates("", here.preset, models)
        .into_iter()
        .find(|id| id != here.model && sees(id));
    if let Some(id) = other {
        return Some(one(Advice::ListedModel, id));
    }
    let is_missing = diagnosis.problem.as_ref()?.code == Code::UnknownModel;
    let line = match server? {
        Server::Ollama if is_missing && !here.model.is_empty() && is_plain(here.model) => {
            format!("ollama pull {}", here.model)
        }
        Server::Ollama => "ollama pull gemma3".to_owned(),
        Server::LmStudio => "lms get google/gemma-3-4b".to_owned(),
        Server::LlamaCpp => LLAMA_SERVER.to_owned(),
        Server::LiteLlm => return None,
    };
    Some(one(Advice::GetModel, line))
}

#[cfg(test)]
mod tests {
    use super::super::super::gateway::catalog::Model;
    use super::super::super::problem::Problem;
    use super::*;

    const PAGE: &str = "https://eponym.example";

    fn here(preset: &str, base: &'static str, test: impl FnOnce(&Circumstances<'_>)) {
        test(&Circumstances {
            preset: Preset::by_id(preset).unwrap(),
            base: &BaseUrl::parse(base).unwrap(),
            has_key: false,
            model: "gemma3",
            origin: PAGE,
            page: Network::Internet,
            can_be_allowed: true,
        });
    }

    fn diagnosis(code: Code, models: &[&str]) -> Diagnosis {
        let model = |id: &&str| Model {
            id: (*id).to_owned(),
            name: None,
            sees: None,
            efforts: Vec::new(),
            price: None,
        };
        Diagnosis {
            problem: Some(Problem::new(code)),
            corrected: None,
            round_trip_ms: None,
            models: Some(models.iter().map(model).collect()),
            balance_usd: None,
            cure: None,
        }
    }

    #[track_caller]
    fn check(code: Code, preset: &str, base: &'static str, expected: Option<(Advice, &[&str])>) {
        here(preset, base, |here| {
            let cure = cure(&diagnosis(code, &[]), here);
            let lines = |cure: &Cure| cure.lines.join("\n");
            let found = cure.as_ref().map(|cure| (cure.advice, lines(cure)));
            assert_eq!(
                found,
                expected.map(|(advice, lines)| (advice, lines.join("\n")))
            );
        });
    }

    #[test]
    fn a_server_that_refuses_pages_is_told_of_this_one() {
        let ollama = [
            "OLLAMA_ORIGINS=https://eponym.example ollama serve",
            "launchctl setenv OLLAMA_ORIGINS https://eponym.example",
            "setx OLLAMA_ORIGINS https://eponym.example",
        ];
        let ollama = Some((Advice::OllamaOrigins, &ollama[..]));
        let refused = Code::CorsRefused;
        check(refused, "ollama", "http://localhost:11434/v1", ollama);
        check(refused, "custom", "http://127.0.0.1:11434/v1", ollama);
        let lm_studio = ["lms server start --cors"];
        let lm_studio = Some((Advice::LmStudioCors, &lm_studio[..]));
        check(refused, "lm-studio", "http://localhost:1234/v1", lm_studio);
        let lite_llm = ["LITELLM_CORS_ORIGINS=https://eponym.example litellm --config config.yaml"];
        let lite_llm = Some((Advice::LiteLlmOrigins, &lite_llm[..]));
        check(refused, "litellm", "http://localhost:4000/v1", lite_llm);
    }

    #[test]
    fn a_gateway_that_refuses_pages_wants_a_relay() {
        let line = ["cargo xtask serve --relay https://h.example/v1/"];
        let relay = Some((Advice::Relay, &line[..]));
        check(Code::CorsRefused, "custom", "https://h.example/v1", relay);
        check(Code::CorsRefused, "custom", "/api/gateway", None);
    }

    #[test]
    fn nothing_is_pasted_that_a_shell_would_read_as_more_than_a_word() {
        check(Code::CorsRefused, "custom", "https://h.example/$(id)", None);
        check(Code::CorsRefused, "custom", "https://h.example/a;id", None);
        assert!(!is_plain("-rf"));
    }

    #[test]
    fn llama_cpp_lets_pages_in_but_not_with_a_key() {
        here("llamacpp", "http://localhost:8080/v1", |here| {
            let refused = diagnosis(Code::CorsRefused, &[]);
            let without = cure(&refused, here).unwrap();
            assert_eq!(without.advice, Advice::StartServer);
            let here = Circumstances {
                has_key: true,
                ..*here
            };
            assert_eq!(cure(&refused, &here).unwrap().advice, Advice::LlamaCppKey);
        });
    }

    #[test]
    fn a_server_on_this_computer_is_started_and_waited_for() {
        let line = ["OLLAMA_ORIGINS=https://eponym.example ollama serve"];
        let start = Some((Advice::StartServer, &line[..]));
        check(
            Code::Unreachable,
            "ollama",
            "http://localhost:11434/v1",
            start,
        );
        check(Code::Unreachable, "ollama", "https://h.example/v1", None);
        check(
            Code::Unreachable,
            "custom",
            "http://localhost:9999/v1",
            None,
        );
        here("ollama", "http://localhost:11434/v1", |here| {
            let here = Circumstances {
                page: Network::ThisComputer,
                ..*here
            };
            let cure = cure(&diagnosis(Code::Unreachable, &[]), &here).unwrap();
            assert_eq!(cure.lines, ["ollama serve"]);
        });
        let wait = Some((Advice::Wait, &[][..]));
        check(Code::TimedOut, "ollama", "http://localhost:11434/v1", wait);
        check(Code::TimedOut, "openai", "https://api.openai.com/v1", None);
    }

    #[test]
    fn where_the_page_may_not_call_this_computer_it_moves_there() {
        let line = ["cargo xtask serve"];
        let allow = Some((Advice::AllowLocalNetwork, &line[..]));
        check(
            Code::LocalNetwork,
            "ollama",
            "http://localhost:11434/v1",
            allow,
        );
        here("ollama", "http://localhost:11434/v1", |here| {
            let here = Circumstances {
                can_be_allowed: false,
                ..*here
            };
            let cure = cure(&diagnosis(Code::LocalNetwork, &[]), &here).unwrap();
            assert_eq!(cure.advice, Advice::PageOnThisComputer);
        });
    }

    #[test]
    fn a_model_that_sees_is_named_or_fetched() {
        let pull = ["ollama pull gemma3"];
        let pull = Some((Advice::GetModel, &pull[..]));
        let ollama = "http://localhost:11434/v1";
        check(Code::UnknownModel, "ollama", ollama, pull);
        check(Code::NoVision, "ollama", ollama, pull);
        check(Code::UnknownModel, "custom", "https://h.example/v1", None);
        here("ollama", ollama, |here| {
            let listed = diagnosis(Code::UnknownModel, &["llama3:8b", "gemma3", "llava:7b"]);
            let cure = cure(&listed, here).unwrap();
            assert_eq!(cure.advice, Advice::ListedModel);
            assert_eq!(
                cure.lines,
                ["llava:7b"],
                "not the blind, not the missing one"
            );
        });
    }

    #[test]
    fn what_the_gateways_own_pages_cure_needs_no_line() {
        for code in [
            Code::Unauthorized,
            Code::NoCredit,
            Code::CardRequired,
            Code::Offline,
        ] {
            check(code, "custom", "https://h.example/v1", None);
        }
    }
}
