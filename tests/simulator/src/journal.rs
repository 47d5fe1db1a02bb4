//! What arrived, and what was answered.

use std::time::Duration;

use hyper::HeaderMap;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::picture::ImageSeen;
use crate::script::Endpoint;

/// One call.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// Since the start, when the whole body had arrived; milliseconds in JSON.
    #[serde(rename = "at_ms", serialize_with = "as_milliseconds")]
    pub at: Duration,
    /// In capitals.
    pub method: String,
    /// With the query.
    pub path: String,
    /// Which call it was, if the gateway knows it.
    pub endpoint: Option<Endpoint>,
    /// The page that called, if a browser did.
    pub origin: Option<String>,
    /// The whole `Authorization` header, which is in no other field.
    pub authorization: Option<String>,
    /// All other headers, lower case.
    pub headers: Vec<(String, String)>,
    /// The model asked for.
    pub model: Option<String>,
    /// The picture sent, if it could be decoded; the first of several.
    pub image: Option<ImageSeen>,
    /// The others of a request with several.
    pub further_images: Vec<ImageSeen>,
    /// The JSON body, with the data URLs' contents cut out.
    pub body: Value,
    /// The body's length as sent.
    pub body_bytes: usize,
    /// What was answered; `None` when the connection was cut instead.
    pub status: Option<u16>,
    /// The row of [`FAULTS`](crate::FAULTS) that was answered.
    pub fault: Option<&'static str>,
    /// How many calls, this one included, were waiting for their answers when it came.
    pub in_flight: usize,
}

impl Entry {
    /// Every picture of the request that could be decoded.
    pub fn images(&self) -> impl Iterator<Item = &ImageSeen> {
        self.image.iter().chain(&self.further_images)
    }
}

/// Splits a call's headers into `Authorization` and the rest.
pub(crate) fn split_headers(headers: &HeaderMap) -> (Option<String>, Vec<(String, String)>) {
    let (mut authorization, mut others) = (None, Vec::new());
    for (name, value) in headers {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        if name == hyper::header::AUTHORIZATION {
            authorization = Some(value);
        } else {
            others.push((name.as_str().into(), value));
        }
    }
    (authorization, others)
}

/// Replaces the contents of data URLs by their length, so that a failed assertion stays readable.
pub(crate) fn without_data_urls(mut value: Value) -> Value {
    fn cut(value: &mut Value) {
        match value {
            Value::String(text) if text.starts_with("data:") => {
                if let Some((head, content)) = text.split_once(',') {
                    *text = format!("{head},<{} characters>", content.len());
                }
            }
            Value::Array(items) => items.iter_mut().for_each(cut),
            Value::Object(fields) => fields.values_mut().for_each(cut),
            _ => {}
        }
    }
    cut(&mut value);
    value
}

fn as_milliseconds<S: Serializer>(time: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u128(time.as_millis())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn data_urls_leave_their_length_behind() {
        let body = json!({"parts": [{"url": "data:image/jpeg;base64,AAAA"}, "data:,", "text"]});
        let expected = json!({"parts": [
            {"url": "data:image/jpeg;base64,<4 characters>"}, "data:,<0 characters>", "text"]});
        assert_eq!(without_data_urls(body), expected);
    }
}
