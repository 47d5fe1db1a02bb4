//! The gateway: reads each call, has the rules decide, notes it down, and answers.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use hyper::{HeaderMap, Method, Request, Response, header};
use tokio::time::{Instant, sleep};

use crate::call::Call;
use crate::control;
use crate::cors::Cors;
use crate::journal::Entry;
use crate::options::Options;
use crate::reply::Reply;
use crate::rules::Rules;
use crate::script::Step;
use crate::server::{Cut, WireBody};

/// Shared by all connections.
#[derive(Debug)]
pub(crate) struct Gateway {
    started: Instant,
    state: Mutex<State>,
    in_flight: AtomicUsize,
}

#[derive(Debug)]
struct State {
    rules: Rules,
    journal: Vec<Entry>,
}

impl State {
    fn new(options: Options) -> Self {
        Self {
            rules: Rules::new(options),
            journal: Vec::new(),
        }
    }
}

impl Gateway {
    pub(crate) fn new(options: Options) -> Self {
        Self {
            started: Instant::now(),
            state: Mutex::new(State::new(options)),
            in_flight: AtomicUsize::new(0),
        }
    }

    pub(crate) fn journal(&self) -> Vec<Entry> {
        self.state().journal.clone()
    }

    pub(crate) fn set(&self, change: impl FnOnce(&mut Options)) {
        change(&mut self.state().rules.options);
    }

    pub(crate) fn script(&self, steps: impl IntoIterator<Item = Step>) {
        self.state().rules.script.extend(steps);
    }

    pub(crate) fn reset(&self) {
        let mut state = self.state();
        *state = State::new(state.rules.options.clone());
    }

    pub(crate) fn in_flight(&self) -> usize {
        self.in_flight.load(Ordering::SeqCst)
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// Answers one call.
    pub(crate) async fn answer(
        self: Arc<Self>,
        request: Request<Incoming>,
    ) -> Result<Response<WireBody>, Cut> {
        let (head, body) = request.into_parts();
        let body = body.collect().await.map_err(|_| Cut::Closed)?.to_bytes();
        if let Some(command) = head.uri.path().strip_prefix("/__simulator/") {
            let reply = control::obey(&self, &head.method, command, &body);
            return reply.send(HeaderMap::new(), Duration::ZERO).await;
        }
        let call = Call::read(head, &body);
        let _waiting = Waiting::new(&self.in_flight);
        let (reply, options) = self.decide(&call);
        // It is the model that takes its time; a preflight never gets as far.
        let is_preflight = call.head.method == Method::OPTIONS;
        let latency_ms = if is_preflight { 0 } else { options.latency_ms };
        sleep(reply.delay + Duration::from_millis(latency_ms)).await;
        let headers = cross_origin_headers(options.cors, &call, &reply);
        reply
            .send(headers, Duration::from_millis(options.stall_ms))
            .await
    }

    fn decide(&self, call: &Call) -> (Reply, Options) {
        let mut state = self.state();
        let reply = state.rules.reply(call);
        let entry = call.entry(&reply, self.elapsed(), self.in_flight());
        state.journal.push(entry);
        (reply, state.rules.options.clone())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn cross_origin_headers(cors: Cors, call: &Call, reply: &Reply) -> HeaderMap {
    let mut headers = cors.headers(call.origin(), reply.status);
    if !reply.exposed {
        headers.remove(header::ACCESS_CONTROL_EXPOSE_HEADERS);
    }
    if call.head.method == Method::OPTIONS {
        headers.extend(cors.preflight().1);
    }
    headers
}

/// Counts a call as in flight while it lives; a canceled call drops it too.
struct Waiting<'a>(&'a AtomicUsize);

impl<'a> Waiting<'a> {
    fn new(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::SeqCst);
        Self(count)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
