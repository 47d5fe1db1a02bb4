//! What helps a connection that does not work, in words around the lines to paste.

use crate::domain::doctor::cure::Advice;
use crate::domain::words;

/// What to do, and what each line to paste is for.
pub(in crate::app) struct CureWording {
    pub advice: &'static str,
    pub labels: Vec<&'static str>,
}

/// The sentences around a cure's lines.
#[must_use]
pub(in crate::app) fn cure(advice: Advice) -> CureWording {
    let source = words::cure_source;
    let terminal = words::cure_terminal;
    let (advice, labels) = match advice {
        Advice::OllamaOrigins => (
            words::cure_ollama(),
            vec![terminal(), words::cure_macos(), words::cure_windows()],
        ),
        Advice::LmStudioCors => (words::cure_lm_studio(), vec![words::cure_terminal_too()]),
        Advice::LlamaCppKey => (words::cure_llama_cpp(), vec![]),
        Advice::LiteLlmOrigins => (words::cure_litellm(), vec![terminal()]),
        Advice::Relay => (words::cure_relay(), vec![source()]),
        Advice::AllowLocalNetwork => (words::cure_local_network(), vec![source()]),
        Advice::PageOnThisComputer => (words::cure_this_computer(), vec![source()]),
        Advice::StartServer => (words::cure_start_server(), vec![terminal()]),
        Advice::Wait => (words::cure_wait(), vec![]),
        Advice::GetModel => (words::cure_get_model(), vec![terminal()]),
        Advice::ListedModel => (words::cure_choose(), vec![words::cure_this_sees()]),
    };
    CureWording { advice, labels }
}
