//! Which network an address is in: this computer, the one around it, or the internet.

use std::net::Ipv4Addr;

use super::BaseUrl;

/// How far away a host is, as browsers reckon it (Local Network Access).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// The computer the page runs on.
    ThisComputer,
    /// A private address: the computers around this one.
    Local,
    /// Everything else, and every name, which may stand for any address.
    Internet,
}

impl Network {
    /// The network of a host as it is written in a URL.
    #[must_use]
    pub fn of_host(host: &str) -> Self {
        if host == "localhost" || host.ends_with(".localhost") || host == "[::1]" {
            return Self::ThisComputer;
        }
        match host.parse::<Ipv4Addr>() {
            Ok(address) if address.is_loopback() => Self::ThisComputer,
            Ok(address) if address.is_private() || address.is_link_local() => Self::Local,
            Err(_) if host.ends_with(".local") || is_private_ipv6(host) => Self::Local,
            _ => Self::Internet,
        }
    }
}

impl BaseUrl {
    /// The network that requests go to; `None` for the page's own origin, wherever that is.
    #[must_use]
    pub fn network(&self) -> Option<Network> {
        self.host().map(Network::of_host)
    }

    /// The port as written; `None` for the scheme's own, and for the page's own origin.
    #[must_use]
    pub fn port(&self) -> Option<u16> {
        self.origin.as_ref().and_then(|origin| origin.port)
    }

    /// Whether requests travel in the clear.
    #[must_use]
    pub fn is_plain_http(&self) -> bool {
        let origin = self.origin.as_ref();
        origin.is_some_and(|origin| origin.scheme == "http")
    }
}

/// Unique local addresses (RFC 4193) and link-local ones (RFC 4291, 2.5.6).
fn is_private_ipv6(host: &str) -> bool {
    ["[fc", "[fd", "[fe8", "[fe9", "[fea", "[feb"]
        .iter()
        .any(|prefix| host.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_here_around_here_or_anywhere() {
        for (host, expected) in [
            ("localhost", Network::ThisComputer),
            ("127.9.9.9", Network::ThisComputer),
            ("[::1]", Network::ThisComputer),
            ("10.0.0.2", Network::Local),
            ("172.31.0.1", Network::Local),
            ("192.168.178.20", Network::Local),
            ("169.254.1.1", Network::Local),
            ("studio.local", Network::Local),
            ("[fd00::1]", Network::Local),
            ("[fe80::1]", Network::Local),
            ("172.32.0.1", Network::Internet),
            ("8.8.8.8", Network::Internet),
            ("h.example", Network::Internet),
            ("localhost.example", Network::Internet),
            ("[2001:db8::1]", Network::Internet),
        ] {
            assert_eq!(Network::of_host(host), expected, "{host}");
        }
    }
}
