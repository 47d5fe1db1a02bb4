//! Why a gateway is not heard. Browsers throw offline, refused, blocked and not allowed into one
//! pot; this takes apart what can be told from outside.
//!
//! It asks for one sign at a time, and only for those that make a difference.

use super::gateway::base_url::{BaseUrl, Network};
use super::problem::Code;

/// Hosts that say no to a key without the headers that would let a page read it. Seen from a page
/// that looks as if they refused web pages, which they do not.
const HIDING_REFUSALS: [&str; 2] = ["api.openai.com", "api.cerebras.ai"];

/// What is known of a call that was not answered.
#[derive(Clone, Copy, Debug)]
pub struct Silence<'a> {
    pub base: &'a BaseUrl,
    pub has_key: bool,
    /// The browser believes that it is connected at all.
    pub is_online: bool,
    /// The address has answered this page before, so neither the browser nor the host refuse it.
    pub has_answered: bool,
    pub page: Surroundings,
    /// Whether the page may call this computer or the ones around it, once that was asked.
    pub permission: Option<Permission>,
    /// Whether anything answers a call without key that asks for no permission of the host's,
    /// once that was tried.
    pub is_reachable: Option<bool>,
}

/// Where the page itself is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// The network that the page was loaded from.
    pub network: Network,
    /// The page came over TLS.
    pub is_secure: bool,
    /// The browser lets no page that came over TLS call this computer without, as Safari does.
    pub forbids_mixing: bool,
}

/// What the browser says of calls to the local network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    Granted,
    Denied,
    /// Nobody has decided; after a call this means that the question was waved away.
    Undecided,
    /// The browser knows no such permission.
    Unknown,
}

/// The next sign to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    Permission,
    Reach,
}

impl Surroundings {
    /// Reads the page's origin, such as `https://eponym.example`, and the browser's name for
    /// itself.
    #[must_use]
    pub fn read(origin: &str, user_agent: &str) -> Self {
        let (scheme, authority) = origin.split_once("://").unwrap_or_default();
        let port = authority
            .rfind(':')
            .filter(|at| !authority[*at..].contains(']'));
        let host = &authority[..port.unwrap_or(authority.len())];
        // Every browser claims to be AppleWebKit; only the real one is not Chromium too.
        let is_webkit = user_agent.contains("AppleWebKit/") && !user_agent.contains("Chrom");
        Self {
            network: Network::of_host(host),
            is_secure: scheme == "https",
            forbids_mixing: is_webkit,
        }
    }
}

impl Silence<'_> {
    /// Why there was no answer, or what to find out first.
    ///
    /// # Errors
    /// The [`Doubt`] whose answer decides.
    pub fn reason(&self) -> Result<Code, Doubt> {
        let is_here = self.base.is_this_computer();
        if !self.is_online && !is_here {
            return Ok(Code::Offline);
        }
        if self.base.is_same_origin() || self.has_answered {
            return Ok(Code::Unreachable);
        }
        if self.is_into_the_local_network() {
            if self.is_mixed() {
                return Ok(Code::LocalNetwork);
            }
            match self.permission.ok_or(Doubt::Permission)? {
                Permission::Denied => return Ok(Code::LocalNetwork),
                Permission::Undecided if !self.is_reachable.ok_or(Doubt::Reach)? => {
                    return Ok(Code::LocalNetwork);
                }
                _ => {}
            }
        }
        if !self.is_reachable.ok_or(Doubt::Reach)? {
            return Ok(Code::Unreachable);
        }
        let host = self.base.host().unwrap_or_default();
        let hides_refusals = self.has_key && HIDING_REFUSALS.contains(&host);
        Ok(if hides_refusals {
            Code::Unauthorized
        } else {
            Code::CorsRefused
        })
    }

    /// Whether browsers ask the person first: a page may freely call its own network and farther.
    fn is_into_the_local_network(&self) -> bool {
        match self.base.network() {
            Some(Network::ThisComputer) => self.page.network != Network::ThisComputer,
            Some(Network::Local) => self.page.network == Network::Internet,
            Some(Network::Internet) | None => false,
        }
    }

    fn is_mixed(&self) -> bool {
        self.page.forbids_mixing && self.page.is_secure && self.base.is_plain_http()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHROME: &str =
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36";
    const SAFARI: &str =
        "Mozilla/5.0 AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15";
    const FIREFOX: &str = "Mozilla/5.0 (X11; rv:150.0) Gecko/20100101 Firefox/150.0";

    /// A call that nobody answered, with every sign as it would be found.
    struct Case {
        base: &'static str,
        page: &'static str,
        browser: &'static str,
        is_online: bool,
        has_answered: bool,
        permission: Permission,
        is_reachable: bool,
    }

    const CALL: Case = Case {
        base: "https://h.example/v1",
        page: "https://eponym.example",
        browser: CHROME,
        is_online: true,
        has_answered: false,
        permission: Permission::Unknown,
        is_reachable: false,
    };
    const CALL_HERE: Case = Case {
        base: "http://localhost:11434/v1",
        ..CALL
    };

    /// The reason, and the signs that were looked for.
    #[track_caller]
    fn check(case: &Case, expected: Code, looked_for: &[Doubt]) {
        let base = BaseUrl::parse(case.base).unwrap();
        let mut silence = Silence {
            base: &base,
            has_key: true,
            is_online: case.is_online,
            has_answered: case.has_answered,
            page: Surroundings::read(case.page, case.browser),
            permission: None,
            is_reachable: None,
        };
        let mut doubts = Vec::new();
        let reason = loop {
            match silence.reason() {
                Ok(code) => break code,
                Err(doubt) => doubts.push(doubt),
            }
            match doubts.last() {
                Some(Doubt::Permission) => silence.permission = Some(case.permission),
                _ => silence.is_reachable = Some(case.is_reachable),
            }
            assert!(doubts.len() < 3, "{doubts:?}");
        };
        assert_eq!((reason, doubts.as_slice()), (expected, looked_for));
    }

    #[test]
    fn the_internet_is_offline_out_of_reach_or_closed_to_pages() {
        let reach = &[Doubt::Reach];
        check(&CALL, Code::Unreachable, reach);
        let reachable = Case {
            is_reachable: true,
            ..CALL
        };
        check(&reachable, Code::CorsRefused, reach);
        let offline = Case {
            is_online: false,
            ..CALL
        };
        check(&offline, Code::Offline, &[]);
        let known = Case {
            has_answered: true,
            ..reachable
        };
        check(&known, Code::Unreachable, &[]);
        let relay = Case {
            base: "/api/gateway",
            ..reachable
        };
        check(&relay, Code::Unreachable, &[]);
    }

    #[test]
    fn a_host_that_hides_its_refusals_refuses_the_key() {
        let openai = Case {
            base: "https://api.openai.com/v1",
            ..CALL
        };
        check(&openai, Code::Unreachable, &[Doubt::Reach]);
        let reachable = Case {
            is_reachable: true,
            ..openai
        };
        check(&reachable, Code::Unauthorized, &[Doubt::Reach]);
    }

    #[test]
    fn this_computer_is_there_although_the_browser_is_offline() {
        let offline = Case {
            is_online: false,
            page: "http://localhost:8080",
            ..CALL_HERE
        };
        check(&offline, Code::Unreachable, &[Doubt::Reach]);
    }

    #[test]
    fn a_permission_that_was_denied_or_waved_away_is_told() {
        let both = &[Doubt::Permission, Doubt::Reach];
        let denied = Case {
            permission: Permission::Denied,
            ..CALL_HERE
        };
        check(&denied, Code::LocalNetwork, &[Doubt::Permission]);
        let undecided = Case {
            permission: Permission::Undecided,
            ..CALL_HERE
        };
        check(&undecided, Code::LocalNetwork, both);
        let reachable = Case {
            is_reachable: true,
            ..undecided
        };
        check(&reachable, Code::CorsRefused, both);
        for permission in [Permission::Granted, Permission::Unknown] {
            check(
                &Case {
                    permission,
                    ..CALL_HERE
                },
                Code::Unreachable,
                both,
            );
        }
        let around = Case {
            base: "https://192.168.0.2/v1",
            ..denied
        };
        check(&around, Code::LocalNetwork, &[Doubt::Permission]);
    }

    #[test]
    fn a_page_of_this_computer_needs_no_permission() {
        for page in [
            "http://localhost:8080",
            "http://127.0.0.1",
            "http://[::1]:80",
        ] {
            let case = Case {
                page,
                permission: Permission::Denied,
                ..CALL_HERE
            };
            check(&case, Code::Unreachable, &[Doubt::Reach]);
        }
        let around = Case {
            page: "https://192.168.0.3",
            base: "https://192.168.0.2/v1",
            permission: Permission::Denied,
            ..CALL
        };
        check(&around, Code::Unreachable, &[Doubt::Reach]);
    }

    #[test]
    fn safari_lets_no_secure_page_call_this_computer() {
        let safari = Case {
            browser: SAFARI,
            ..CALL_HERE
        };
        check(&safari, Code::LocalNetwork, &[]);
        let firefox = Case {
            browser: FIREFOX,
            ..CALL_HERE
        };
        check(
            &firefox,
            Code::Unreachable,
            &[Doubt::Permission, Doubt::Reach],
        );
        let plain = Case {
            page: "http://eponym.example",
            ..safari
        };
        check(
            &plain,
            Code::Unreachable,
            &[Doubt::Permission, Doubt::Reach],
        );
    }
}
