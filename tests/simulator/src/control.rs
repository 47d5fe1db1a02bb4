//! The control plane under `/__simulator/`, for tests that are not written in Rust.

use hyper::Method;
use serde_json::{Value, json};

use crate::faults::FAULTS;
use crate::gateway::Gateway;
use crate::options::Options;
use crate::reply::Reply;
use crate::script::Step;

/// Does what a command asks; what it cannot read answers 400 and changes nothing.
pub(crate) fn obey(gateway: &Gateway, method: &Method, command: &str, body: &[u8]) -> Reply {
    let outcome = match (method, command) {
        (&Method::GET, "journal") => serde_json::to_value(gateway.journal()),
        (&Method::GET, "faults") => Ok(faults()),
        (&Method::POST, "script") => script(gateway, body),
        (&Method::POST, "reset") => reset(gateway, body),
        _ => return Reply::error(404, "not_found", "there is no such command"),
    };
    match outcome {
        Ok(value) => Reply::json(200, &value),
        Err(problem) => Reply::error(400, "invalid_request_error", &problem.to_string()),
    }
}

fn faults() -> Value {
    let rows = FAULTS
        .iter()
        .map(|fault| json!({"name": fault.name, "status": fault.status}));
    rows.collect()
}

fn script(gateway: &Gateway, body: &[u8]) -> serde_json::Result<Value> {
    let steps: Vec<Step> = serde_json::from_slice(body)?;
    let count = steps.len();
    gateway.script(steps);
    Ok(json!({"steps": count}))
}

fn reset(gateway: &Gateway, body: &[u8]) -> serde_json::Result<Value> {
    let options: Options = if body.is_empty() {
        Options::default()
    } else {
        serde_json::from_slice(body)?
    };
    gateway.set(|current| *current = options);
    gateway.reset();
    Ok(json!({}))
}
