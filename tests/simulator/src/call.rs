//! One call as it arrived, before anything is made of it.

use std::time::Duration;

use hyper::header::{self, HeaderValue};
use hyper::http::request::Parts;

use crate::chat::ChatRequest;
use crate::journal::{self, Entry};
use crate::reply::Reply;
use crate::script::Endpoint;

/// Head and body, read as far as they can be.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) head: Parts,
    pub(crate) endpoint: Option<Endpoint>,
    pub(crate) body_bytes: usize,
    pub(crate) chat: ChatRequest,
}

impl Call {
    pub(crate) fn read(head: Parts, body: &[u8]) -> Self {
        let endpoint = Endpoint::of(head.method.as_str(), head.uri.path());
        Self {
            head,
            endpoint,
            body_bytes: body.len(),
            chat: ChatRequest::read(body),
        }
    }

    pub(crate) fn model(&self) -> &str {
        self.chat.model().unwrap_or_default()
    }

    /// The bearer key; empty when there is none.
    pub(crate) fn key(&self) -> &str {
        let value = self.head.headers.get(header::AUTHORIZATION);
        let text = value.and_then(|value| value.to_str().ok());
        text.and_then(|text| text.strip_prefix("Bearer "))
            .unwrap_or_default()
    }

    pub(crate) fn origin(&self) -> Option<&HeaderValue> {
        self.head.headers.get(header::ORIGIN)
    }

    /// How it stands in the journal.
    pub(crate) fn entry(&self, reply: &Reply, at: Duration, in_flight: usize) -> Entry {
        let (authorization, headers) = journal::split_headers(&self.head.headers);
        Entry {
            at,
            method: self.head.method.to_string(),
            path: self.head.uri.to_string(),
            endpoint: self.endpoint,
            origin: self
                .origin()
                .map(|origin| String::from_utf8_lossy(origin.as_bytes()).into_owned()),
            authorization,
            headers,
            model: self.chat.model().map(String::from),
            image: self.chat.images().next().cloned(),
            further_images: self.chat.images().skip(1).cloned().collect(),
            body: journal::without_data_urls(self.chat.body.clone()),
            body_bytes: self.body_bytes,
            status: reply.status_sent(),
            fault: reply.fault,
            in_flight,
        }
    }
}
