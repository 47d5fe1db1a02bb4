//! What lists can tell of one picture, and how the page tells it to the worker that writes them.

use crate::domain::hex;
use crate::domain::image::path;
use crate::domain::letter::{Letter, Reader};

/// One picture as lists tell of it. What is not known is `None` or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Its old path, relative to what was dropped, with `/` between folders.
    pub path: String,
    /// Its new file name.
    pub new_name: Option<String>,
    /// A sentence for those who do not see the picture.
    pub alt_text: Option<String>,
    pub keywords: Vec<String>,
    /// The model's own words for it, of which the rules made the name.
    pub description: Option<String>,
    /// Who said all that.
    pub model: Option<String>,
    /// How sure the model was of the name, in percent.
    pub confidence: Option<u8>,
    /// Bytes, as read when it was dropped.
    pub size: u64,
    /// SHA-256 of its bytes (FIPS 180-4).
    pub sha256: Option<[u8; 32]>,
    /// How it stands: [`Stage::as_str`](crate::domain::job::Stage::as_str).
    pub state: String,
    /// What is wrong: [`Code::as_str`](crate::domain::problem::Code::as_str).
    pub error: Option<String>,
    /// The files that go with it.
    pub beside: Vec<Beside>,
}

/// A file that goes with a picture, in the same folder ([`crate::domain::sidecar`]).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    pub old_name: String,
    /// What it is called when the picture has its new name.
    pub new_name: String,
    /// Bytes.
    pub size: u64,
}

impl Record {
    pub(super) fn folder(&self) -> &str {
        path::folder(&self.path)
    }

    pub(super) fn old_name(&self) -> &str {
        path::file_name(&self.path)
    }

    /// What it is called once it was renamed.
    pub(super) fn name(&self) -> &str {
        self.new_name.as_deref().unwrap_or_else(|| self.old_name())
    }

    /// SHA-256 in hexadecimal digits.
    pub(super) fn sha256_digits(&self) -> Option<String> {
        self.sha256.as_ref().map(|bytes| hex::digits(bytes))
    }

    pub(super) fn write(&self, letter: &mut Letter) {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        letter.add(&self.path);
        letter.add(&text(&self.new_name));
        letter.add(&text(&self.alt_text));
        letter.add(&self.keywords.join("\n"));
        letter.add(&text(&self.description));
        letter.add(&text(&self.model));
        let confidence = self.confidence.map(|percent| percent.to_string());
        letter.add(&text(&confidence));
        letter.add(&self.size.to_string());
        letter.add(&self.sha256_digits().unwrap_or_default());
        letter.add(&self.state);
        letter.add(&text(&self.error));
        letter.add(&self.beside.len().to_string());
        for file in &self.beside {
            letter.add(&file.old_name);
            letter.add(&file.new_name);
            letter.add(&file.size.to_string());
        }
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let path = reader.next()?.to_owned();
        let mut some = || reader.next().filter(|text| !text.is_empty());
        let mut text = || some().map(str::to_owned);
        let record = Self {
            path,
            new_name: text(),
            alt_text: text(),
            keywords: text().map_or_else(Vec::new, |words| {
                words.split('\n').map(str::to_owned).collect()
            }),
            description: text(),
            model: text(),
            confidence: text().and_then(|percent| percent.parse().ok()),
            size: text().and_then(|size| size.parse().ok())?,
            sha256: text().and_then(|digits| hex::bytes(&digits)),
            state: text().unwrap_or_default(),
            error: text(),
            beside: Vec::new(),
        };
        let count = reader.next()?.parse().ok()?;
        let beside = (0..count).map(|_| Beside::read(reader));
        Some(Self {
            beside: beside.collect::<Option<_>>()?,
            ..record
        })
    }
}

impl Beside {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            old_name: reader.next()?.to_owned(),
            new_name: reader.next()?.to_owned(),
            size: reader.next()?.parse().ok()?,
        })
    }
}
