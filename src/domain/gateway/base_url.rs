//! Where a gateway is: an address a person typed, made into one that requests can be sent to.
//!
//! Written by hand instead of with the `url` crate, which brings the Unicode tables for
//! international host names into the page. What a gateway's address needs is far less, and
//! whatever this parser and a browser might read differently is refused: user info, backslashes,
//! dot segments, hosts that are numbers in disguise.

mod blocked_port;
mod network;
mod siblings;

use std::fmt;
use std::net::Ipv4Addr;

use crate::domain::words;

pub use network::Network;

/// Paths that people paste along with the base URL.
const PASTED_ENDINGS: [&str; 3] = ["/chat/completions", "/models", "/credits"];
/// Where nearly all OpenAI-compatible servers keep their API.
const USUAL_PATH: &str = "/v1";

/// A gateway's address without a trailing slash: absolute, or a path of the page's own origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    /// Scheme, host and port; `None` for the page's own origin.
    origin: Option<Origin>,
    /// Empty, or beginning with a slash and not ending with one.
    path: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Origin {
    scheme: &'static str,
    host: String,
    /// `None` for the scheme's own port.
    port: Option<u16>,
}

/// Why a text is no gateway's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressProblem {
    Empty,
    /// Begins with neither `https://`, `http://` nor a single `/`.
    Scheme,
    /// `http` to another computer: everyone on the way could read the key and the pictures.
    Insecure,
    /// `user:password@host`: the key has a field of its own.
    UserInfo,
    /// Something after `?` or `#`.
    QueryOrFragment,
    Host,
    Port,
    /// One that no browser calls.
    BlockedPort,
    /// `.` or `..` as a part of the path.
    DotSegment,
    /// White space, a control character, a backslash or anything beyond ASCII.
    Character,
}

impl BaseUrl {
    /// Reads an address as typed or pasted.
    ///
    /// A trailing slash or a request's own path (`/chat/completions`, `/models`) is dropped.
    /// An absolute address that is a bare host gets `/v1`; one that has a path, or had a
    /// request's path, is taken at its word, and so is a path of the page's own origin, because
    /// a relay maps it wherever it likes.
    ///
    /// Plain `http` is for this computer only. A private address such as `192.168.0.2` is refused
    /// too: the key would cross a network in the clear, and browsers block the call from a page
    /// served over `https` anyway.
    ///
    /// # Errors
    /// The [`AddressProblem`] that a person can correct.
    pub fn parse(typed: &str) -> Result<Self, AddressProblem> {
        let text = typed.trim().trim_matches(['"', '\'', '`']);
        if text.is_empty() {
            return Err(AddressProblem::Empty);
        }
        if !text.chars().all(|c| c.is_ascii_graphic() && c != '\\') {
            return Err(AddressProblem::Character);
        }
        if text.contains(['?', '#']) {
            return Err(AddressProblem::QueryOrFragment);
        }
        let (origin, path) = split_origin(text)?;
        let clean = without_endings(path);
        if clean.split('/').any(is_dot_segment) {
            return Err(AddressProblem::DotSegment);
        }
        let is_bare_host = origin.is_some() && path.trim_end_matches('/').is_empty();
        let path = if is_bare_host { USUAL_PATH } else { clean }.to_owned();
        Ok(Self { origin, path })
    }

    /// The URL of one of the gateway's requests, such as `chat/completions`.
    #[must_use]
    pub fn endpoint(&self, name: &str) -> String {
        format!("{self}/{name}")
    }

    /// The URL of another interface of the same server, such as `api/show`; `None` for the page's own
    /// origin, where nothing but the relay's path belongs to a gateway.
    #[must_use]
    pub fn beside(&self, path: &str) -> Option<String> {
        let origin = self.origin.as_ref()?;
        Some(format!("{origin}/{path}"))
    }

    /// What a key typed for this address belongs to: the origin, or for the page's own origin the
    /// path, because two relays of one page may lead to two companies.
    #[must_use]
    pub fn binding(&self) -> String {
        match &self.origin {
            Some(origin) => origin.to_string(),
            None => format!("{}/", self.path),
        }
    }

    /// The host as written in a URL; `None` for the page's own origin.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        self.origin.as_ref().map(|origin| origin.host.as_str())
    }

    /// Whether the address is a server on the computer the page runs on.
    #[must_use]
    pub fn is_this_computer(&self) -> bool {
        self.network() == Some(Network::ThisComputer)
    }

    /// Whether requests share one connection (HTTP/2), as browsers do over TLS alone; `None` where
    /// that is up to the page's own origin.
    #[must_use]
    pub fn shares_a_connection(&self) -> Option<bool> {
        self.origin.as_ref().map(|origin| origin.scheme == "https")
    }

    /// Whether the address is a path of the page's own origin, where no CORS rule applies.
    #[must_use]
    pub fn is_same_origin(&self) -> bool {
        self.origin.is_none()
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(origin) = &self.origin {
            write!(f, "{origin}")?;
        }
        f.write_str(&self.path)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.scheme, self.host)?;
        self.port.map_or(Ok(()), |port| write!(f, ":{port}"))
    }
}

impl fmt::Display for AddressProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => words::address_empty(),
            Self::Scheme => words::address_scheme(),
            Self::Insecure => words::address_insecure(),
            Self::UserInfo => words::address_user(),
            Self::QueryOrFragment => words::address_query(),
            Self::Host => words::address_host(),
            Self::Port => words::address_port(),
            Self::BlockedPort => words::address_blocked_port(),
            Self::DotSegment => words::address_dots(),
            Self::Character => words::address_character(),
        })
    }
}

impl std::error::Error for AddressProblem {}

/// The origin, if there is one, and the path after it.
fn split_origin(text: &str) -> Result<(Option<Origin>, &str), AddressProblem> {
    if text.starts_with('/') && !text.starts_with("//") {
        return Ok((None, text));
    }
    let (scheme, rest) = text.split_once("://").ok_or(AddressProblem::Scheme)?;
    let (scheme, usual_port) = match scheme.to_ascii_lowercase().as_str() {
        "https" => ("https", 443),
        "http" => ("http", 80),
        _ => return Err(AddressProblem::Scheme),
    };
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let (host, port) = split_port(authority)?;
    let host = checked_host(host).ok_or(AddressProblem::Host)?;
    if scheme == "http" && Network::of_host(&host) != Network::ThisComputer {
        return Err(AddressProblem::Insecure);
    }
    let port = port.filter(|port| *port != usual_port);
    Ok((Some(Origin { scheme, host, port }), path))
}

fn split_port(authority: &str) -> Result<(&str, Option<u16>), AddressProblem> {
    if authority.contains('@') {
        return Err(AddressProblem::UserInfo);
    }
    // The colons of an IPv6 address stand inside brackets.
    let host_end = authority.rfind(']').map_or(0, |bracket| bracket + 1);
    let Some(colon) = authority[host_end..].find(':') else {
        return Ok((authority, None));
    };
    let (host, port) = authority.split_at(host_end + colon);
    let digits = &port[1..];
    match digits.parse() {
        Ok(port) if blocked_port::is_blocked(port) => Err(AddressProblem::BlockedPort),
        Ok(port) if port > 0 && !digits.starts_with('+') => Ok((host, Some(port))),
        _ => Err(AddressProblem::Port),
    }
}

/// The host in the spelling a browser would give it.
fn checked_host(host: &str) -> Option<String> {
    if let Some(address) = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    {
        return checked_ipv6(address);
    }
    let host = host.to_ascii_lowercase();
    let last_label = host.rsplit('.').next()?;
    // To a browser `127.1`, `0x7f.1` and `2130706433` are IPv4 addresses.
    if last_label.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(host.parse::<Ipv4Addr>().ok()?.to_string());
    }
    let is_valid = host.len() <= 253 && host.split('.').all(is_label);
    is_valid.then_some(host)
}

/// An IPv6 address as it is written, save that this computer has one spelling. Whether it is whole
/// is for the browser to say.
fn checked_ipv6(address: &str) -> Option<String> {
    let is_part = |c: char| c.is_ascii_hexdigit() || matches!(c, ':' | '.');
    if !address.contains(':') || !address.chars().all(is_part) {
        return None;
    }
    let digits = address.chars().filter(|c| !matches!(c, ':' | '0'));
    if address.ends_with('1') && digits.eq(['1']) {
        return Some("[::1]".to_owned());
    }
    Some(format!("[{}]", address.to_ascii_lowercase()))
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

fn without_endings(path: &str) -> &str {
    let path = path.trim_end_matches('/');
    PASTED_ENDINGS
        .iter()
        .find_map(|ending| path.strip_suffix(ending))
        .unwrap_or(path)
        .trim_end_matches('/')
}

fn is_dot_segment(segment: &str) -> bool {
    let plain = segment.to_ascii_lowercase().replace("%2e", ".");
    plain == "." || plain == ".."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        let parsed = BaseUrl::parse(typed).map(|url| url.to_string());
        assert_eq!(parsed.as_deref(), Ok(expected), "{typed:?}");
    }

    #[track_caller]
    fn check_refused(typed: &str, expected: AddressProblem) {
        assert_eq!(BaseUrl::parse(typed), Err(expected), "{typed:?}");
    }

    #[test]
    fn however_it_is_pasted_the_base_is_the_same() {
        for typed in [
            "https://ai-gateway.vercel.sh/v1",
            " https://ai-gateway.vercel.sh/v1/ ",
            "HTTPS://AI-Gateway.Vercel.SH:443/v1//",
            "\"https://ai-gateway.vercel.sh/v1/chat/completions\"",
            "https://ai-gateway.vercel.sh/v1/chat/completions/",
            "https://ai-gateway.vercel.sh/v1/models",
            "https://ai-gateway.vercel.sh",
            "https://ai-gateway.vercel.sh/",
        ] {
            check(typed, "https://ai-gateway.vercel.sh/v1");
        }
    }

    #[test]
    fn a_path_is_taken_at_its_word() {
        check("https://h.example/api/v1", "https://h.example/api/v1");
        check("https://h.example/beta/v2/", "https://h.example/beta/v2");
        check("https://h.example/openai", "https://h.example/openai");
    }

    #[test]
    fn a_pasted_request_without_v1_means_there_is_no_v1() {
        check("https://h.example/chat/completions", "https://h.example");
    }

    #[test]
    fn a_relay_on_the_pages_own_origin_gets_nothing_added() {
        check("/api/gateway", "/api/gateway");
        check("/api/gateway/", "/api/gateway");
        check("/api/gateway/chat/completions", "/api/gateway");
        check("/", "");
    }

    #[test]
    fn plain_http_is_for_this_computer_only() {
        check("http://localhost:11434", "http://localhost:11434/v1");
        check("http://127.0.0.1:1234/v1", "http://127.0.0.1:1234/v1");
        check("http://127.8.9.1", "http://127.8.9.1/v1");
        check("http://[::1]:8080", "http://[::1]:8080/v1");
        check("http://[0:0::1]:80", "http://[::1]/v1");
        for typed in [
            "http://ai-gateway.vercel.sh/v1",
            "http://192.168.0.2:11434",
            "http://10.0.0.1",
            "http://[fe80::1]",
            "http://localhost.example",
            "http://127.0.0.1.example",
            "http://0.0.0.0",
        ] {
            check_refused(typed, AddressProblem::Insecure);
        }
    }

    #[test]
    fn numbers_in_disguise_are_no_hosts() {
        for typed in [
            "http://127.1",
            "http://2130706433",
            "http://0x7f.0.0.1",
            "http://127.0.0.01",
            "https://example.0x7f",
            "https://256.1.1.1",
        ] {
            check_refused(typed, AddressProblem::Host);
        }
    }

    #[test]
    fn what_is_no_address_says_why() {
        for (typed, problem) in [
            ("", AddressProblem::Empty),
            (" \"\" ", AddressProblem::Empty),
            ("ai-gateway.vercel.sh/v1", AddressProblem::Scheme),
            ("//ai-gateway.vercel.sh", AddressProblem::Scheme),
            ("javascript:alert(1)", AddressProblem::Scheme),
            ("https://key@h.example", AddressProblem::UserInfo),
            ("https://a:b@h.example", AddressProblem::UserInfo),
            (
                "https://h.example/v1?key=x",
                AddressProblem::QueryOrFragment,
            ),
            ("https://h.example/v1#", AddressProblem::QueryOrFragment),
            ("https://", AddressProblem::Host),
            ("https://.example", AddressProblem::Host),
            ("https://h..example", AddressProblem::Host),
            ("https://h%41.example", AddressProblem::Host),
            ("https://[::1", AddressProblem::Port),
            ("https://[nonsense]", AddressProblem::Host),
            ("https://h.example:0", AddressProblem::Port),
            ("https://h.example:+80", AddressProblem::Port),
            ("https://h.example:", AddressProblem::Port),
            ("/api/../secret", AddressProblem::DotSegment),
            ("https://h.example/%2E%2e/v1", AddressProblem::DotSegment),
            (
                "https://h.example\\@evil.example",
                AddressProblem::Character,
            ),
            ("/\\evil.example", AddressProblem::Character),
            ("https://h.example/a b", AddressProblem::Character),
            ("https://münchen.example", AddressProblem::Character),
        ] {
            check_refused(typed, problem);
        }
    }

    #[test]
    fn requests_are_joined_with_one_slash() {
        let url = BaseUrl::parse("/api/gateway/").unwrap();
        assert_eq!(url.endpoint("models"), "/api/gateway/models");
        let url = BaseUrl::parse("/").unwrap();
        assert_eq!(url.endpoint("models"), "/models");
    }

    #[test]
    fn a_key_is_bound_to_the_origin_or_to_the_relays_path() {
        let binding = |typed| BaseUrl::parse(typed).unwrap().binding();
        assert_eq!(
            binding("https://h.example/v1"),
            binding("https://h.example/v2")
        );
        assert_ne!(
            binding("https://h.example"),
            binding("https://h.example:8443")
        );
        assert_ne!(binding("/api/gateway"), binding("/api/other"));
    }

    #[test]
    fn the_host_tells_whether_it_is_this_computer() {
        for (typed, host, is_here) in [
            ("https://H.example:8443", Some("h.example"), false),
            ("https://localhost:8443", Some("localhost"), true),
            ("http://[::1]:8/x", Some("[::1]"), true),
            ("/api/gateway", None, false),
        ] {
            let url = BaseUrl::parse(typed).unwrap();
            assert_eq!((url.host(), url.is_this_computer()), (host, is_here));
            assert_eq!(url.is_same_origin(), host.is_none());
        }
    }
}
