//! Named values in lines of text: how settings are kept, and how the page and its dialogs tell each
//! other things.

/// What a line says where something is so.
const YES: &str = "yes";
const NO: &str = "no";

/// Between two of a list.
const GAP: &str = "\n\n";

/// One line for each value: its name, a tab, the value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines(String);

impl Lines {
    /// Reads what [`Lines::into_text`] gave.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The lines as text.
    #[must_use]
    pub fn into_text(self) -> String {
        self.0
    }

    /// Puts several into one text, each a block of its own.
    #[must_use]
    pub fn joined(several: impl IntoIterator<Item = Self>) -> String {
        let several: Vec<String> = several.into_iter().map(Self::into_text).collect();
        several.join("\n")
    }

    /// Reads what [`Lines::joined`] gave.
    pub fn parted(text: &str) -> impl Iterator<Item = Self> {
        text.split(GAP).map(Self::read)
    }

    /// With one more value. A name is used once.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.0 += name;
        self.0.push('\t');
        self.0 += &in_one_line(value);
        self.0.push('\n');
        self
    }

    /// With one more value where there is one.
    #[must_use]
    pub fn with_some(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// With one more whole number.
    #[must_use]
    pub fn with_number(self, name: &str, value: usize) -> Self {
        self.with(name, &value.to_string())
    }

    /// With whether something is so.
    #[must_use]
    pub fn with_truth(self, name: &str, is_so: bool) -> Self {
        self.with(name, if is_so { YES } else { NO })
    }

    /// The value of this name.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        self.0
            .split('\n')
            .filter_map(|line| line.split_once('\t'))
            .find(|(other, _)| *other == name)
            .map(|(_, value)| in_its_own_lines(value))
    }

    /// The whole number of this name.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<usize> {
        self.text(name)?.parse().ok()
    }

    /// Whether what this name says is so.
    #[must_use]
    pub fn truth(&self, name: &str) -> Option<bool> {
        Some(self.text(name)? == YES)
    }
}

/// A value may have several lines.
fn in_one_line(value: &str) -> String {
    value.replace('\\', "\\\\").replace('\n', "\\n")
}

fn in_its_own_lines(value: &str) -> String {
    let mut own = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        own.push(match c {
            '\\' if chars.next() == Some('n') => '\n',
            c => c,
        });
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_read_back_whatever_it_holds() {
        for value in ["", "a\tb", "one\n\ntwo\n", "C:\\new\\", "yes", "ä\u{1f305}"] {
            let lines = Lines::default().with("a", value).with_number("b", 7);
            let lines = Lines::read(&lines.with_truth("c", false).into_text());
            assert_eq!(lines.text("a").as_deref(), Some(value));
            assert_eq!(lines.number("b"), Some(7));
            assert_eq!(lines.truth("c"), Some(false));
            assert_eq!(lines.text("d"), None);
        }
    }

    #[test]
    fn several_are_parted_as_they_were_joined() {
        let several = ["", "one\n\ntwo", "\n"].map(|value| Lines::default().with("a", value));
        let text = Lines::joined(several);
        let values: Vec<_> = Lines::parted(&text).map(|one| one.text("a")).collect();
        let expected = ["", "one\n\ntwo", "\n"].map(|value| Some(value.to_owned()));
        assert_eq!(values, expected);
    }
}
