//! Keys as typed, each bound to the address it was typed for, so that a key for one gateway is
//! never sent to another.

use std::fmt;

/// Keys by binding, see `BaseUrl::binding`; a handful at most.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct KeyRing {
    keys: Vec<(String, String)>,
}

impl KeyRing {
    /// What was typed for this binding; empty if nothing was.
    #[must_use]
    pub fn key_for(&self, binding: &str) -> &str {
        self.keys
            .iter()
            .find(|(other, _)| other == binding)
            .map_or("", |(_, key)| key)
    }

    /// Keeps what is typed for a binding; an empty text forgets it.
    pub fn put(&mut self, binding: String, text: String) {
        self.keys.retain(|(other, _)| *other != binding);
        if !text.is_empty() {
            self.keys.push((binding, text));
        }
    }

    /// Forgets every key.
    pub fn clear(&mut self) {
        self.keys.clear();
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// One line for each key: binding, tab, key. Read back by [`KeyRing::from_lines`].
    #[must_use]
    pub fn to_lines(&self) -> String {
        self.keys
            .iter()
            .map(|(binding, key)| format!("{binding}\t{key}\n"))
            .collect()
    }

    /// Reads what was stored; lines that make no sense are left out.
    #[must_use]
    pub fn from_lines(lines: &str) -> Self {
        Self {
            keys: lines
                .lines()
                .filter_map(|line| line.split_once('\t'))
                .map(|(binding, key)| (binding.to_owned(), key.to_owned()))
                .collect(),
        }
    }
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyRing({} keys)", self.keys.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring() -> KeyRing {
        let mut ring = KeyRing::default();
        ring.put("https://a.example".to_owned(), "sk-CANARY".to_owned());
        ring
    }

    #[test]
    fn a_key_is_only_for_the_address_it_was_typed_for() {
        assert_eq!(ring().key_for("https://a.example"), "sk-CANARY");
        assert_eq!(ring().key_for("https://b.example"), "");
    }

    #[test]
    fn a_key_emptied_is_a_key_forgotten() {
        let mut ring = ring();
        ring.put("https://a.example".to_owned(), String::new());
        assert!(ring.is_empty());
    }

    #[test]
    fn what_was_stored_is_read_back() {
        assert_eq!(KeyRing::from_lines(&ring().to_lines()), ring());
        assert_eq!(KeyRing::from_lines("no tab here"), KeyRing::default());
    }

    #[test]
    fn the_keys_never_show_in_debug_output() {
        assert!(!format!("{:?}", ring()).contains("CANARY"));
    }
}
