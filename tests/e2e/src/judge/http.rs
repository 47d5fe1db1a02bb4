//! The few words exchanged with a judge beside what the page says: no page, no client library, just a socket.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};

use serde_json::Value;

use crate::failure::{Failure, Outcome};

/// What it answers to a `GET`.
pub(super) fn get(port: u16, path: &str) -> Outcome<Value> {
    call(port, "GET", path, "")
}

/// What it answers to a `POST`.
pub(super) fn post(port: u16, path: &str, body: &Value) -> Outcome<Value> {
    call(port, "POST", path, &body.to_string())
}

/// What it answers to a `DELETE`.
pub(super) fn delete(port: u16, path: &str) -> Outcome<Value> {
    call(port, "DELETE", path, "")
}

/// In HTTP/1.0 an answer is what comes until the connection ends, in one piece.
fn call(port: u16, method: &str, path: &str, body: &str) -> Outcome<Value> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.0\r\nhost: 127.0.0.1:{port}\r\ncontent-type: application/json\r\n\
         content-length: {length}\r\n\r\n{body}"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer);
    let refused = || Failure::new(format!("{method} {path}: {answer}"));
    let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(refused)?;
    let is_well = head
        .split(' ')
        .nth(1)
        .is_some_and(|status| status.starts_with('2'));
    if is_well {
        Ok(serde_json::from_str(body)?)
    } else {
        Err(refused())
    }
}
