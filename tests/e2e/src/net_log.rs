//! What the browser sent, by its own record.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::failure::Outcome;

/// Chromium's NetLog of one session.
#[derive(Debug)]
pub struct NetLog {
    requests: Vec<(String, String)>,
}

impl NetLog {
    pub(crate) fn read(path: &Path) -> Outcome<Self> {
        let text = fs::read_to_string(path)?;
        let requests = text.lines().filter_map(request).collect();
        Ok(Self { requests })
    }

    /// Every address that pages of this origin, or their workers, asked for over the network. The browser's own
    /// errands are left out.
    pub fn addresses_asked_for_by(&self, origin: &str) -> Vec<&str> {
        let origin = origin.trim_end_matches('/');
        let requests = self
            .requests
            .iter()
            .filter(|(initiator, _)| initiator == origin);
        requests.map(|(_, address)| address.as_str()).collect()
    }
}

/// Initiator and address of an event that starts a request; each event stands on a line of its own.
fn request(line: &str) -> Option<(String, String)> {
    let event: Value = serde_json::from_str(line.trim_end().trim_end_matches(',')).ok()?;
    let parameters = event.get("params")?;
    let text = |name| Some(parameters.get(name)?.as_str()?.to_owned());
    Some((text("initiator")?, text("url")?))
}
