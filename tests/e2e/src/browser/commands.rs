//! WebDriver commands that the client library has no methods for.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::Value;
use url::{ParseError, Url};

/// A command inside the session: its path and, where it posts, its body.
#[derive(Debug)]
pub(super) struct Command {
    path: String,
    body: Option<Value>,
}

impl Command {
    pub(super) fn get(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            body: None,
        }
    }

    pub(super) fn post(path: impl Into<String>, body: Value) -> Self {
        Self {
            path: path.into(),
            body: Some(body),
        }
    }
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            None => (Method::GET, None),
            Some(body) => (Method::POST, Some(body.to_string())),
        }
    }
}
