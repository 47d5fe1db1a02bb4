//! What a page on another origin may do and see (Fetch standard, section 3.3).

use hyper::HeaderMap;
use hyper::header::{self, HeaderName, HeaderValue};
use serde::Deserialize;

/// How well the gateway gets on with browsers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cors {
    /// Any origin may call with the headers `Authorization` and `Content-Type`, and read `Retry-After`.
    #[default]
    On,
    /// No preflight succeeds, no answer is readable.
    Off,
    /// Errors lack the headers, so a page cannot read them.
    SuccessOnly,
    /// Like [`Cors::On`], but `Retry-After` stays hidden.
    NothingExposed,
    /// Like [`Cors::On`], but no call may bring a key along.
    Keyless,
}

const EXPOSED: &str = "retry-after, retry-after-ms, x-should-retry";

impl Cors {
    /// The headers of an answer with this status to a page of this origin.
    pub(crate) fn headers(self, origin: Option<&HeaderValue>, status: u16) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let readable = match self {
            Self::Off => false,
            Self::SuccessOnly => status < 400,
            Self::On | Self::NothingExposed | Self::Keyless => true,
        };
        if let (Some(origin), true) = (origin, readable) {
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
            headers.insert(header::VARY, HeaderValue::from_static("origin"));
            if self != Self::NothingExposed {
                insert(&mut headers, header::ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
            }
        }
        headers
    }

    /// Status and further headers for a preflight. Browsers refuse a call with any header not listed here.
    pub(crate) fn preflight(self) -> (u16, HeaderMap) {
        let mut headers = HeaderMap::new();
        if self == Self::Off {
            return (405, headers);
        }
        insert(
            &mut headers,
            header::ACCESS_CONTROL_ALLOW_METHODS,
            "GET, POST, OPTIONS",
        );
        let allowed = match self {
            Self::Keyless => "content-type",
            _ => "authorization, content-type",
        };
        insert(&mut headers, header::ACCESS_CONTROL_ALLOW_HEADERS, allowed);
        (204, headers)
    }
}

fn insert(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cors: Cors, status: u16, expected: (bool, bool)) {
        let origin = HeaderValue::from_static("http://page.test");
        let headers = cors.headers(Some(&origin), status);
        let readable = headers.get(header::ACCESS_CONTROL_ALLOW_ORIGIN) == Some(&origin);
        let exposed = headers.contains_key(header::ACCESS_CONTROL_EXPOSE_HEADERS);
        assert_eq!((readable, exposed), expected, "{cors:?} {status}");
    }

    #[test]
    fn each_mode_shows_a_page_what_it_promises() {
        check(Cors::On, 200, (true, true));
        check(Cors::On, 429, (true, true));
        check(Cors::Off, 200, (false, false));
        check(Cors::SuccessOnly, 200, (true, true));
        check(Cors::SuccessOnly, 401, (false, false));
        check(Cors::NothingExposed, 429, (true, false));
        check(Cors::Keyless, 200, (true, true));
    }

    #[test]
    fn a_gateway_that_wants_no_keys_of_pages_lists_their_header_nowhere() {
        let allowed = |cors: Cors| {
            let (_, headers) = cors.preflight();
            let list = headers.get(header::ACCESS_CONTROL_ALLOW_HEADERS).cloned();
            list.is_some_and(|list| {
                list.to_str()
                    .is_ok_and(|list| list.contains("authorization"))
            })
        };
        assert!(allowed(Cors::On));
        assert!(!allowed(Cors::Keyless));
    }

    #[test]
    fn a_client_that_is_no_page_gets_no_cross_origin_headers() {
        assert!(Cors::On.headers(None, 200).is_empty());
    }
}
