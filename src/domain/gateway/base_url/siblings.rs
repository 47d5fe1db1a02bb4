//! Where else on the same host the API may lie, when it is not where a person said.

use super::super::preset::PRESETS;
use super::{BaseUrl, USUAL_PATH};

/// How many other places are tried at most: each is a request, and a person waits.
const MOST_SIBLINGS: usize = 3;

/// Where gateways that serve a site beside the API keep it.
const OTHER_PATH: &str = "/api/v1";

impl BaseUrl {
    /// Other places of the same origin, the likeliest first: where a preset knows the API to be,
    /// `/v1` added or removed, whatever follows `/v1` removed, and the two usual paths.
    ///
    /// The origin stays, so a key typed for this address may be sent there. Of a relay only what
    /// lies below it is tried, because another path of the page's origin may lead to another
    /// company. The bare host is not, because it cannot be typed: it stands for `/v1`.
    #[must_use]
    pub fn siblings(&self) -> Vec<Self> {
        let mut siblings: Vec<Self> = Vec::new();
        for path in self.paths() {
            let sibling = Self {
                origin: self.origin.clone(),
                path,
            };
            if sibling != *self && !siblings.contains(&sibling) {
                siblings.push(sibling);
            }
        }
        siblings.truncate(MOST_SIBLINGS);
        siblings
    }

    fn paths(&self) -> Vec<String> {
        let path = self.path.as_str();
        let longer = format!("{path}{USUAL_PATH}");
        if self.origin.is_none() {
            let has_version = path.ends_with(USUAL_PATH);
            return if has_version {
                Vec::new()
            } else {
                vec![longer]
            };
        }
        let mut paths = self.paths_of_presets();
        if let Some(shorter) = path.strip_suffix(USUAL_PATH) {
            paths.extend((!shorter.is_empty()).then(|| shorter.to_owned()));
        } else if let Some((before, _)) = path.split_once("/v1/") {
            paths.push(format!("{before}{USUAL_PATH}"));
        } else {
            paths.push(longer);
        }
        paths.extend([USUAL_PATH, OTHER_PATH].map(str::to_owned));
        paths
    }

    fn paths_of_presets(&self) -> Vec<String> {
        let known = PRESETS
            .iter()
            .filter_map(|it| Self::parse(it.base_url).ok());
        known
            .filter(|known| known.origin == self.origin)
            .map(|known| known.path)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::gateway::preset::Preset;

    #[track_caller]
    fn check(typed: &str, expected: &[&str]) {
        let siblings = BaseUrl::parse(typed).unwrap().siblings();
        let siblings: Vec<_> = siblings.iter().map(ToString::to_string).collect();
        assert_eq!(siblings, expected, "{typed}");
    }

    #[test]
    fn the_version_is_added_or_removed() {
        check(
            "https://h.example/openai",
            &[
                "https://h.example/openai/v1",
                "https://h.example/v1",
                "https://h.example/api/v1",
            ],
        );
        check(
            "https://h.example/openai/v1",
            &[
                "https://h.example/openai",
                "https://h.example/v1",
                "https://h.example/api/v1",
            ],
        );
        check("https://h.example", &["https://h.example/api/v1"]);
    }

    #[test]
    fn what_was_pasted_behind_the_version_is_left_out() {
        check(
            "https://h.example/v1/messages",
            &["https://h.example/v1", "https://h.example/api/v1"],
        );
        check(
            "http://localhost:11434/api/generate",
            &[
                "http://localhost:11434/v1",
                "http://localhost:11434/api/generate/v1",
                "http://localhost:11434/api/v1",
            ],
        );
    }

    #[test]
    fn what_a_preset_knows_comes_first() {
        check("https://openrouter.ai", &["https://openrouter.ai/api/v1"]);
        check(
            "https://generativelanguage.googleapis.com",
            &[
                "https://generativelanguage.googleapis.com/v1beta/openai",
                "https://generativelanguage.googleapis.com/api/v1",
            ],
        );
    }

    #[test]
    fn a_key_for_an_address_is_a_key_for_its_siblings() {
        let is_elsewhere = |preset: &&Preset| !preset.base_url.is_empty() && !preset.is_on_device();
        for preset in PRESETS.iter().filter(is_elsewhere) {
            let base = BaseUrl::parse(preset.base_url).unwrap();
            for sibling in base.siblings() {
                assert_eq!(sibling.binding(), base.binding());
                let typed = BaseUrl::parse(&sibling.to_string());
                assert_eq!(typed, Ok(sibling), "it can be typed");
            }
        }
    }

    #[test]
    fn a_relay_is_never_left() {
        check("/api/gateway", &["/api/gateway/v1"]);
        check("/api/gateway/v1", &[]);
        check("/", &["/v1"]);
    }
}
