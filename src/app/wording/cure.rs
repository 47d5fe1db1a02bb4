//! What helps a connection that does not work, in words around the lines to paste.

use crate::domain::doctor::cure::Advice;

/// What to do, and what each line to paste is for.
pub(in crate::app) struct CureWording {
    pub advice: &'static str,
    pub labels: &'static [&'static str],
}

const SOURCE: &str = "In a copy of Eponym's source";
const TERMINAL: &str = "In a terminal";

/// The sentences around a cure's lines.
#[must_use]
pub(in crate::app) fn cure(advice: Advice) -> CureWording {
    let (advice, labels): (_, &[&str]) = match advice {
        Advice::OllamaOrigins => (
            "Name this page in OLLAMA_ORIGINS, then start Ollama again.",
            &[TERMINAL, "For the app on macOS", "For the app on Windows"],
        ),
        Advice::LmStudioCors => (
            "In LM Studio, switch on Developer → Server settings → Enable CORS.",
            &["Or in a terminal"],
        ),
        Advice::LlamaCppKey => (
            "llama-server lets every page in, but not with a key: leave the key empty.",
            &[],
        ),
        Advice::LiteLlmOrigins => (
            "Name this page in LITELLM_CORS_ORIGINS, then start LiteLLM again.",
            &[TERMINAL],
        ),
        Advice::Relay => (
            "Use a relay: deploy/README.md has one for most hosts, and this computer can be one.",
            &[SOURCE],
        ),
        Advice::AllowLocalNetwork => (
            "Allow it in the site's settings, beside the page's address, then test again. \
             Or open the page on this computer.",
            &[SOURCE],
        ),
        Advice::PageOnThisComputer => (
            "It lets no https page call this computer. Open the page on this computer instead.",
            &[SOURCE],
        ),
        Advice::StartServer => ("Start the server, then test again.", &[TERMINAL]),
        Advice::Wait => (
            "It may still be loading the model; test again in a minute.",
            &[],
        ),
        Advice::GetModel => ("Get one that sees, then test again.", &[TERMINAL]),
        Advice::ListedModel => ("Choose another.", &["This one may see"]),
    };
    CureWording { advice, labels }
}
