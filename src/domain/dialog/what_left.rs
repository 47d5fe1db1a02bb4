//! What the page tells the dialog `What left this computer`. The dialog answers with how many of the
//! latest are passed over, a number.

use crate::domain::lines::Lines;
use crate::domain::sent::Sending;

/// As many as a person looks through at a time; each is a picture of its own to decode.
pub const ON_A_PAGE: usize = 60;

/// A part of the record, the latest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct News {
    /// All thumbnails that went out.
    pub total: usize,
    /// Of how many the pictures are still kept.
    pub kept: usize,
    /// How many of the latest are passed over.
    pub skipped: usize,
    pub sendings: Vec<Told>,
}

/// One thumbnail that went to one gateway.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// Of the original.
    pub path: String,
    /// Pixels.
    pub width: usize,
    /// Pixels.
    pub height: usize,
    pub bytes: usize,
    /// The gateway's host.
    pub host: String,
    pub times: usize,
    /// Where the browser holds the very bytes; `None` where they had to make room.
    pub url: Option<String>,
    /// What the model was told with it.
    pub words: Option<String>,
}

impl Told {
    /// A sending whose picture has this address.
    #[must_use]
    pub fn of<P>(sending: &Sending<P>, url: Option<String>) -> Self {
        Self {
            path: sending.source.path.clone(),
            width: sending.width as usize,
            height: sending.height as usize,
            bytes: sending.bytes,
            host: sending.host.clone(),
            times: sending.times as usize,
            url,
            words: sending.words.as_deref().map(str::to_owned),
        }
    }

    fn to_lines(&self) -> Lines {
        Lines::default()
            .with("path", &self.path)
            .with_number("width", self.width)
            .with_number("height", self.height)
            .with_number("bytes", self.bytes)
            .with("host", &self.host)
            .with_number("times", self.times)
            .with_some("url", self.url.as_deref())
            .with_some("words", self.words.as_deref())
    }

    fn read(lines: &Lines) -> Option<Self> {
        Some(Self {
            path: lines.text("path")?,
            width: lines.number("width")?,
            height: lines.number("height")?,
            bytes: lines.number("bytes")?,
            host: lines.text("host")?,
            times: lines.number("times")?,
            url: lines.text("url"),
            words: lines.text("words"),
        })
    }
}

impl News {
    /// As it is told.
    #[must_use]
    pub fn to_text(&self) -> String {
        let first = Lines::default()
            .with_number("total", self.total)
            .with_number("kept", self.kept)
            .with_number("skipped", self.skipped);
        let sendings = self.sendings.iter().map(Told::to_lines);
        Lines::joined([first].into_iter().chain(sendings))
    }

    /// What was told; `None` where that is nothing.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = Lines::parted(text);
        let first = parts.next()?;
        Some(Self {
            total: first.number("total")?,
            kept: first.number("kept")?,
            skipped: first.number("skipped")?,
            sendings: parts.filter_map(|part| Told::read(&part)).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_are_read_as_they_were_told() {
        let told = Told {
            path: "a\n/b.jpg".to_owned(),
            width: 768,
            words: Some("one\n\ntwo".to_owned()),
            ..Told::default()
        };
        let news = News {
            total: 70,
            kept: 9,
            skipped: 60,
            sendings: vec![told, Told::default()],
        };
        assert_eq!(News::read(&news.to_text()), Some(news));
        assert_eq!(News::read(""), None);
    }
}
