//! Texts in one text: each with its length in bytes before it, so that they may hold anything.

/// Texts on their way.
#[derive(Clone, Debug, Default)]
pub(super) struct Letter(String);

impl Letter {
    pub(super) fn add(&mut self, text: &str) {
        self.0 += &text.len().to_string();
        self.0.push(':');
        self.0.push_str(text);
    }

    /// The same for one of a chain.
    pub(super) fn with(mut self, text: &str) -> Self {
        self.add(text);
        self
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// Takes the texts out again, in their order.
pub(super) struct Reader<'a>(&'a str);

impl<'a> Reader<'a> {
    pub(super) fn new(letter: &'a str) -> Self {
        Self(letter)
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    /// `None` at the end, and where something else was written.
    pub(super) fn next(&mut self) -> Option<&'a str> {
        let (length, rest) = self.0.split_once(':')?;
        let (text, rest) = rest.split_at_checked(length.parse().ok()?)?;
        self.0 = rest;
        Some(text)
    }

    /// The next text, or nothing where none is left.
    pub(super) fn text(&mut self) -> &'a str {
        self.next().unwrap_or_default()
    }
}
