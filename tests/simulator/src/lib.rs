//! A gateway that runs on loopback, for tests.
//!
//! It speaks the OpenAI protocol under `/v1` (`GET /models`, `GET /credits`, `POST /chat/completions`)
//! and names a picture after what arrived: `red landscape`, or `landscape top-left red` when the four
//! quadrants differ, so a test can tell whether the right pixels came, the right way up. A picture
//! that is no clean JPEG data URL is refused with a 400 that says why. Asked for JSON, it says more than
//! the name; asked about several pictures, it numbers them.
//!
//! ```no_run
//! # fn main() -> std::io::Result<()> {
//! use gateway_simulator::{Options, Simulator, Step};
//!
//! let simulator = Simulator::start(Options::default())?;
//! simulator.script([Step::fault("rate_limited").times(2), Step::say("../../etc/passwd")]);
//! // … a client calls `simulator.base_url()` with the key `test-key` …
//! assert_eq!(simulator.chats().len(), 3);
//! # Ok(())
//! # }
//! ```
//!
//! Failures come from one table, [`FAULTS`]. Each row is reached by its name in three ways: by asking
//! for the model `sim/<name>`, by a [`Step`] of a script, and from outside the process (below).
//! What holds for all calls (keys, latency, pace, cross-origin rules) is in [`Options`]. Everything
//! that arrived, and what was made of it, is in the [journal](Simulator::journal).
//!
//! [`Simulator::start_secure`] serves the same over TLS, where requests share one connection (HTTP/2). Its certificate
//! is made at the start, so clients are told to trust it, or to look away.
//!
//! [`StaticSite`] serves a built page, and relays `/api/gateway/` to a gateway when asked to.
//!
//! # Without Rust
//!
//! `cargo run -p gateway-simulator -- --port 4100 --site dist` prints its addresses and serves until
//! it is killed; with `--tls` the gateway speaks TLS, and the site relays nothing to it. It is directed over HTTP:
//!
//! | Call | Body | Does |
//! |---|---|---|
//! | `POST /__simulator/script` | `[{"fault":"rate_limited","times":2,"model":"a/b"},{"say":"a cat","delay_ms":500}]` | adds [`Step`]s |
//! | `POST /__simulator/reset` | `{"latency_ms":300,"cors":"off"}` or nothing | sets [`Options`]; forgets script and journal |
//! | `GET /__simulator/journal` | | every [`Entry`] so far |
//! | `GET /__simulator/faults` | | the table's names and statuses |

mod answer;
mod call;
mod chat;
mod color;
mod control;
mod cors;
mod faults;
mod gateway;
mod journal;
mod metadata;
mod models;
mod options;
mod picture;
mod pixels;
mod reply;
mod rules;
mod script;
mod server;
mod site;
mod tls;

use std::io;
use std::sync::Arc;
use std::time::Duration;

pub use cors::Cors;
pub use faults::{Body, FAULTS, Fault, Wire};
pub use journal::Entry;
pub use options::{Options, RateLimit, Structured};
pub use picture::{ImageSeen, Rgb};
pub use script::{Behavior, Endpoint, Step};
pub use site::{SiteRequest, StaticSite};

use gateway::Gateway;
use server::Server;
use tls::Tls;

/// A running gateway; it stops when it is dropped.
#[derive(Debug)]
pub struct Simulator {
    gateway: Arc<Gateway>,
    server: Server,
}

impl Simulator {
    /// Starts on a free loopback port.
    pub fn start(options: Options) -> io::Result<Self> {
        Self::start_at(0, options)
    }

    /// Starts on this loopback port; 0 takes a free one.
    pub fn start_at(port: u16, options: Options) -> io::Result<Self> {
        Self::serve(port, None, options)
    }

    /// Starts on a free loopback port over TLS, with HTTP/2 for clients that want it.
    pub fn start_secure(options: Options) -> io::Result<Self> {
        Self::start_secure_at(0, options)
    }

    /// The same on this port; 0 takes a free one.
    pub fn start_secure_at(port: u16, options: Options) -> io::Result<Self> {
        Self::serve(port, Some(Tls::self_signed()?), options)
    }

    fn serve(port: u16, tls: Option<Tls>, options: Options) -> io::Result<Self> {
        let gateway = Arc::new(Gateway::new(options));
        let answering = Arc::clone(&gateway);
        let answer = move |request| Arc::clone(&answering).answer(request);
        let server = Server::start(port, tls, answer)?;
        Ok(Self { gateway, server })
    }

    /// What a client is configured with, ending in `/v1`.
    pub fn base_url(&self) -> String {
        format!("{}/v1", self.server.origin())
    }

    /// What a client has to trust, as DER; `None` without TLS.
    pub fn certificate(&self) -> Option<&[u8]> {
        self.server.certificate()
    }

    /// Everything that arrived so far, in order of arrival.
    pub fn journal(&self) -> Vec<Entry> {
        self.gateway.journal()
    }

    /// The journal's chat completions, without preflights and model lists.
    pub fn chats(&self) -> Vec<Entry> {
        let mut entries = self.journal();
        entries.retain(|entry| entry.endpoint == Some(Endpoint::Chat));
        entries
    }

    /// Changes options while running; calls already being answered keep the old ones.
    pub fn set(&self, change: impl FnOnce(&mut Options)) {
        self.gateway.set(change);
    }

    /// Adds steps: the coming calls that match them are answered by them, in order.
    pub fn script(&self, steps: impl IntoIterator<Item = Step>) {
        self.gateway.script(steps);
    }

    /// Forgets script, journal and pace; the options stay.
    pub fn reset(&self) {
        self.gateway.reset();
    }

    /// How many calls wait for their answer's headers now. A canceled call stops counting.
    pub fn in_flight(&self) -> usize {
        self.gateway.in_flight()
    }

    /// Time since the start, on the clock of [`Entry::at`].
    pub fn elapsed(&self) -> Duration {
        self.gateway.elapsed()
    }
}
