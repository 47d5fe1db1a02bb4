//! What the page tells the dialog `Find servers on this computer`, and which server and model a person
//! takes there.

use crate::domain::lines::Lines;

/// A server that may be on this computer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Server {
    /// The preset's.
    pub id: String,
    /// What a person reads.
    pub label: String,
    pub address: String,
    pub finding: Finding,
}

/// What came of asking it for its models.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Finding {
    /// It is still being asked.
    #[default]
    Asked,
    /// It runs, with these models that may see.
    Runs(Vec<String>),
    /// Nothing runs there.
    Silent,
    /// Something runs there, and is of no use as it is, for this reason.
    Useless(String),
}

/// What a person takes: a server, by the preset's id, with one of its models; without one it has to be
/// set up first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub id: String,
    pub model: Option<String>,
}

impl Server {
    fn to_lines(&self) -> Lines {
        let lines = Lines::default()
            .with("id", &self.id)
            .with("label", &self.label)
            .with("address", &self.address);
        match &self.finding {
            Finding::Asked => lines,
            Finding::Runs(models) => lines.with("models", &models.join("\n")),
            Finding::Silent => lines.with("useless", ""),
            Finding::Useless(reason) => lines.with("useless", reason),
        }
    }

    fn read(lines: &Lines) -> Option<Self> {
        let finding = match (lines.text("models"), lines.text("useless")) {
            (Some(models), _) => Finding::Runs(models.lines().map(str::to_owned).collect()),
            (None, Some(reason)) if reason.is_empty() => Finding::Silent,
            (None, Some(reason)) => Finding::Useless(reason),
            (None, None) => Finding::Asked,
        };
        Some(Self {
            id: lines.text("id")?,
            label: lines.text("label")?,
            address: lines.text("address")?,
            finding,
        })
    }
}

/// As servers are told.
#[must_use]
pub fn to_text(servers: &[Server]) -> String {
    Lines::joined(servers.iter().map(Server::to_lines))
}

/// The servers that were told.
#[must_use]
pub fn read(text: &str) -> Vec<Server> {
    Lines::parted(text)
        .filter_map(|part| Server::read(&part))
        .collect()
}

impl Taken {
    /// As it is said.
    #[must_use]
    pub fn to_text(&self) -> String {
        Lines::default()
            .with("id", &self.id)
            .with_some("model", self.model.as_deref())
            .into_text()
    }

    /// What was said; `None` where that is no server.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let lines = Lines::read(text);
        Some(Self {
            id: lines.text("id")?,
            model: lines.text("model"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_are_read_as_they_were_told() {
        let findings = [
            Finding::Asked,
            Finding::Silent,
            Finding::Useless("It wants a key.".to_owned()),
            Finding::Runs(Vec::new()),
            Finding::Runs(vec!["gemma3:4b".to_owned(), "llava".to_owned()]),
        ];
        let servers = findings.map(|finding| Server {
            id: "ollama".to_owned(),
            label: "Ollama (this computer)".to_owned(),
            address: "http://localhost:11434/v1".to_owned(),
            finding,
        });
        assert_eq!(read(&to_text(&servers)), servers);
        assert_eq!(read(""), []);
    }

    #[test]
    fn what_is_taken_is_read_as_it_was_said() {
        for model in [None, Some("gemma3:4b".to_owned())] {
            let id = "ollama".to_owned();
            let taken = Taken { id, model };
            assert_eq!(Taken::read(&taken.to_text()), Some(taken));
        }
        assert_eq!(Taken::read(""), None);
    }
}
