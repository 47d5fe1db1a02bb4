//! A reply before it is sent, and the ways it can travel.

use std::time::Duration;

use http_body_util::channel::{Channel, Sender};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper::header::{self, HeaderValue};
use hyper::{HeaderMap, Response};
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::faults::Wire;
use crate::server::{Cut, WireBody};

/// What goes back.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) media_type: &'static str,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: String,
    pub(crate) wire: Wire,
    /// See [`Fault::exposed`](crate::Fault::exposed).
    pub(crate) exposed: bool,
    pub(crate) fault: Option<&'static str>,
    /// Beside the latency all calls have.
    pub(crate) delay: Duration,
}

impl Reply {
    pub(crate) fn new(status: u16, media_type: &'static str, body: impl Into<String>) -> Self {
        Self {
            status,
            media_type,
            headers: Vec::new(),
            body: body.into(),
            wire: Wire::Whole,
            exposed: true,
            fault: None,
            delay: Duration::ZERO,
        }
    }

    pub(crate) fn json(status: u16, body: &Value) -> Self {
        Self::new(status, "application/json", body.to_string())
    }

    /// An error in the gateway's own envelope.
    pub(crate) fn error(status: u16, kind: &str, message: &str) -> Self {
        Self::json(
            status,
            &json!({"error": {"message": message, "type": kind}}),
        )
    }

    /// The status a client gets to see.
    pub(crate) fn status_sent(&self) -> Option<u16> {
        let is_sent = !matches!(self.wire, Wire::Empty | Wire::Reset);
        is_sent.then_some(self.status)
    }

    /// Sends it with these headers added; `stall` is how long the slow ways keep silent.
    pub(crate) async fn send(
        self,
        mut headers: HeaderMap,
        stall: Duration,
    ) -> Result<Response<WireBody>, Cut> {
        if self.wire == Wire::SlowHeaders {
            sleep(stall).await;
        }
        let length = self.body.len();
        let body = self.travel(stall)?;
        if length > 0 {
            headers.insert(
                header::CONTENT_TYPE,
                HeaderValue::from_static(self.media_type),
            );
        }
        headers.insert(header::CONTENT_LENGTH, length.into());
        for (name, value) in self.headers {
            headers.insert(name, HeaderValue::try_from(value).map_err(|_| Cut::Closed)?);
        }
        let mut response = Response::new(body);
        *response.status_mut() = self.status.try_into().map_err(|_| Cut::Closed)?;
        *response.headers_mut() = headers;
        Ok(response)
    }

    fn travel(&self, stall: Duration) -> Result<WireBody, Cut> {
        let bytes = Bytes::from(self.body.clone());
        match self.wire {
            Wire::Empty => Err(Cut::Closed),
            Wire::Reset => Err(Cut::Reset),
            Wire::Whole | Wire::SlowHeaders => Ok(whole(bytes)),
            Wire::Truncated => Ok(in_halves(bytes, FLUSH, truncate)),
            Wire::SlowBody => Ok(in_halves(bytes, stall, finish)),
        }
    }
}

/// Time for the first half to leave before the connection goes.
const FLUSH: Duration = Duration::from_millis(50);

/// A body sent at once.
pub(crate) fn whole(bytes: impl Into<Bytes>) -> WireBody {
    Full::new(bytes.into())
        .map_err(|never| match never {})
        .boxed()
}

type Halves = Sender<Bytes, Cut>;

/// A body whose first half is sent at once; after the pause, `then` decides about the second.
fn in_halves<F>(mut bytes: Bytes, pause: Duration, then: fn(Halves, Bytes) -> F) -> WireBody
where
    F: Future<Output = ()> + Send + 'static,
{
    let second = bytes.split_off(bytes.len() / 2);
    let (mut sender, body) = Channel::new(1);
    tokio::spawn(async move {
        // Fails only when the client is gone, and then so does everything after it.
        let _ = sender.send_data(bytes).await;
        sleep(pause).await;
        then(sender, second).await;
    });
    body.boxed()
}

async fn truncate(sender: Halves, _second: Bytes) {
    sender.abort(Cut::Closed);
}

async fn finish(mut sender: Halves, second: Bytes) {
    let _ = sender.send_data(second).await;
}
