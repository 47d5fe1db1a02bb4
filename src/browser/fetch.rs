//! Sends one request to the gateway and reads the whole reply as text.
//!
//! Only `Authorization` and `Content-Type` are sent, and what a preset says its gateway cannot do
//! without: every further header can make a gateway refuse calls from a web page. Redirects are not followed, because browsers would carry the
//! picture along to the new host.

use gloo_net::http::{Method, RequestBuilder, Response};
use wasm_bindgen::JsCast;
use web_sys::{
    AbortController, ReferrerPolicy, RequestCache, RequestCredentials, RequestMode,
    RequestRedirect, WorkerNavigator,
};

use super::timers::within;
use crate::domain::backoff::RetryAfter;
use crate::domain::gateway::Reply;

/// How long the keyless probe may take, in milliseconds.
const PROBE_TIMEOUT_MS: u32 = 5_000;

/// One request.
#[derive(Debug)]
pub struct Call {
    pub url: String,
    /// The value of the `Authorization` header; without a key the header is left out.
    pub authorization: Option<String>,
    /// The preset's own headers; nearly always none.
    pub headers: &'static [(&'static str, &'static str)],
    /// A JSON body to post; without one it is a `GET`.
    pub body: Option<String>,
    pub timeout_ms: u32,
}

/// Why there is no reply. The browser tells no more than this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchFailure {
    TimedOut,
    Cancelled,
    /// Offline, refused, reset, not allowed from a web page: all look alike.
    NoAnswer,
    /// The reply began and broke off.
    CutShort {
        status: u16,
    },
}

/// Gives up a request. Dropping it does nothing.
#[derive(Clone, Debug)]
pub struct Abort(Option<AbortController>);

impl Abort {
    #[must_use]
    pub fn new() -> Self {
        Self(AbortController::new().ok())
    }

    pub fn abort(&self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }

    fn is_aborted(&self) -> bool {
        self.0
            .as_ref()
            .is_some_and(|controller| controller.signal().aborted())
    }
}

impl Default for Abort {
    fn default() -> Self {
        Self::new()
    }
}

/// Sends a request and waits for the whole reply.
///
/// # Errors
/// [`FetchFailure`] when no whole reply came; any status, even 500, is a reply.
pub async fn send(call: Call, abort: &Abort) -> Result<Reply, FetchFailure> {
    let timeout_ms = call.timeout_ms;
    match within(timeout_ms, exchange(call, abort)).await {
        Some(_) if abort.is_aborted() => Err(FetchFailure::Cancelled),
        Some(result) => result,
        None => {
            abort.abort();
            Err(FetchFailure::TimedOut)
        }
    }
}

async fn exchange(call: Call, abort: &Abort) -> Result<Reply, FetchFailure> {
    let response = respond(call, abort)
        .await
        .map_err(|_| FetchFailure::NoAnswer)?;
    let status = response.status();
    let header = |name| response.headers().get(name);
    let retry_after = RetryAfter {
        ms: header("retry-after-ms"),
        seconds_or_date: header("retry-after"),
    };
    let should_retry = header("x-should-retry");
    match response.text().await {
        Ok(body) => Ok(Reply {
            status,
            body,
            retry_after,
            should_retry,
        }),
        Err(_) => Err(FetchFailure::CutShort { status }),
    }
}

async fn respond(call: Call, abort: &Abort) -> Result<Response, gloo_net::Error> {
    let signal = abort.0.as_ref().map(AbortController::signal);
    let method = if call.body.is_some() {
        Method::POST
    } else {
        Method::GET
    };
    let mut request = RequestBuilder::new(&call.url)
        .method(method)
        .redirect(RequestRedirect::Error)
        .credentials(RequestCredentials::Omit)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .cache(RequestCache::NoStore)
        .abort_signal(signal.as_ref());
    if let Some(authorization) = &call.authorization {
        request = request.header("Authorization", authorization);
    }
    for (name, value) in call.headers {
        request = request.header(name, value);
    }
    match call.body {
        Some(body) => {
            request
                .header("Content-Type", "application/json")
                .body(body)?
                .send()
                .await
        }
        None => request.send().await,
    }
}

/// Whether anything answers at an address: asked without the key and without reading the answer,
/// which needs no permission of the host.
pub async fn is_reachable(url: &str) -> bool {
    let probe = RequestBuilder::new(url)
        .mode(RequestMode::NoCors)
        .credentials(RequestCredentials::Omit)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .cache(RequestCache::NoStore)
        .send();
    matches!(within(PROBE_TIMEOUT_MS, probe).await, Some(Ok(_)))
}

/// Whether the browser believes that it is connected at all.
#[must_use]
pub fn is_online() -> bool {
    // Windows and workers have different types for it.
    let navigator = js_sys::Reflect::get(&js_sys::global(), &"navigator".into());
    navigator.is_ok_and(|navigator| {
        let navigator: WorkerNavigator = navigator.unchecked_into();
        navigator.on_line()
    })
}
