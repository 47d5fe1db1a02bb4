//! A client of sockets and bytes, so that nothing is smoothed over.

use std::fmt::Write as _;
use std::io::{self, Cursor, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use gateway_simulator::{Options, Simulator};
use image::{ImageFormat, Rgb, RgbImage};
use serde_json::{Value, json};

pub(crate) const KEY: (&str, &str) = ("authorization", "Bearer test-key");
pub(crate) const PAGE: (&str, &str) = ("origin", "http://page.test");
pub(crate) const MODEL: &str = "google/gemini-2.5-flash-lite";
pub(crate) const CHAT: &str = "/v1/chat/completions";

pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Status line and headers, lower case.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn name(&self) -> Value {
        self.json()["choices"][0]["message"]["content"].clone()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .filter(|(header, _)| *header == name)
            .map(|(_, value)| value)
            .next()
    }

    pub(crate) fn is_complete(&self) -> bool {
        self.header("content-length")
            .is_some_and(|length| length == self.body.len().to_string())
    }
}

pub(crate) fn connect(simulator: &Simulator) -> TcpStream {
    let base = simulator.base_url();
    TcpStream::connect(
        base.strip_prefix("http://")
            .unwrap()
            .strip_suffix("/v1")
            .unwrap(),
    )
    .unwrap()
}

pub(crate) fn send(
    stream: &mut TcpStream,
    call: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> io::Result<()> {
    let mut head = format!("{call} HTTP/1.1\r\nhost: simulator\r\nconnection: close\r\n");
    for (name, value) in headers {
        write!(head, "{name}: {value}\r\n").unwrap();
    }
    write!(head, "content-length: {}\r\n\r\n", body.len()).unwrap();
    stream.write_all(head.as_bytes())?;
    stream.write_all(body)
}

pub(crate) fn receive(mut stream: TcpStream) -> io::Result<Answer> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.ok_or(io::ErrorKind::UnexpectedEof)?;
    let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Ok(Answer {
        status,
        head,
        body: bytes.split_off(end + 4),
    })
}

pub(crate) fn try_call(
    simulator: &Simulator,
    call: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> io::Result<Answer> {
    let mut stream = connect(simulator);
    send(&mut stream, call, headers, body)?;
    receive(stream)
}

pub(crate) fn call(simulator: &Simulator, call: &str, headers: &[(&str, &str)]) -> Answer {
    try_call(simulator, call, headers, b"").unwrap()
}

pub(crate) fn ask_with(simulator: &Simulator, headers: &[(&str, &str)], body: &Value) -> Answer {
    try_call(
        simulator,
        &format!("POST {CHAT}"),
        headers,
        body.to_string().as_bytes(),
    )
    .unwrap()
}

pub(crate) fn ask(simulator: &Simulator, model: &str) -> Answer {
    ask_with(
        simulator,
        &[KEY],
        &request(model, &data_url(&red_landscape())),
    )
}

pub(crate) fn request(model: &str, url: &str) -> Value {
    json!({"model": model, "max_tokens": 1024, "messages": [{"role": "user", "content": [
        {"type": "text", "text": "Describe this image."},
        {"type": "image_url", "image_url": {"url": url}},
    ]}]})
}

pub(crate) fn data_url(jpeg: &[u8]) -> String {
    format!("data:image/jpeg;base64,{}", STANDARD.encode(jpeg))
}

pub(crate) fn red_landscape() -> Vec<u8> {
    let mut jpeg = Cursor::new(Vec::new());
    let picture = RgbImage::from_pixel(48, 32, Rgb([220, 20, 20]));
    picture.write_to(&mut jpeg, ImageFormat::Jpeg).unwrap();
    jpeg.into_inner()
}

pub(crate) fn start() -> Simulator {
    start_with(|_| {})
}

pub(crate) fn start_with(change: impl FnOnce(&mut Options)) -> Simulator {
    let mut options = Options::default();
    change(&mut options);
    Simulator::start(options).unwrap()
}

/// What the other side notices on its own time.
#[track_caller]
pub(crate) fn wait_until(simulator: &Simulator, is_reached: impl Fn(&Simulator) -> bool) {
    let deadline = simulator.elapsed() + Duration::from_secs(10);
    while !is_reached(simulator) {
        assert!(simulator.elapsed() < deadline, "it never came to that");
        std::thread::yield_now();
    }
}
