//! What the page tells the pane `Preview`. The pane answers with the place of the name that a person
//! picked, a number.

use crate::domain::lines::Lines;

/// Everything the pane shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct News {
    /// Of the original.
    pub path: String,
    /// Bytes.
    pub size: usize,
    /// The new name, if it has one.
    pub name: Option<String>,
    /// Where the browser holds the original, if it can show it.
    pub large: Option<String>,
    /// The same of the small picture.
    pub small: Option<String>,
    /// What a model said of it.
    pub said: Option<Said>,
    /// What a person can pick from.
    pub choices: Vec<Choice>,
}

/// What a model said of a picture besides its names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    pub model: String,
    pub alt_text: Option<String>,
    /// Separated by commas.
    pub keywords: String,
    /// Of a hundred.
    pub confidence: Option<usize>,
}

/// One name to pick from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    pub stem: String,
    pub is_chosen: bool,
}

impl News {
    /// As it is told.
    #[must_use]
    pub fn to_text(&self) -> String {
        let first = Lines::default()
            .with("path", &self.path)
            .with_number("size", self.size)
            .with_some("name", self.name.as_deref())
            .with_some("large", self.large.as_deref())
            .with_some("small", self.small.as_deref());
        let first = match &self.said {
            Some(said) => said.add_to(first),
            None => first,
        };
        let choices = self.choices.iter().map(|choice| {
            Lines::default()
                .with("stem", &choice.stem)
                .with_truth("is_chosen", choice.is_chosen)
        });
        Lines::joined([first].into_iter().chain(choices))
    }

    /// What was told; `None` where that is nothing.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = Lines::parted(text);
        let first = parts.next()?;
        Some(Self {
            path: first.text("path")?,
            size: first.number("size")?,
            name: first.text("name"),
            large: first.text("large"),
            small: first.text("small"),
            said: Said::read(&first),
            choices: parts.filter_map(|part| Choice::read(&part)).collect(),
        })
    }
}

impl Said {
    fn add_to(&self, lines: Lines) -> Lines {
        let lines = lines
            .with("model", &self.model)
            .with("keywords", &self.keywords)
            .with_some("alt_text", self.alt_text.as_deref());
        match self.confidence {
            Some(sure) => lines.with_number("confidence", sure),
            None => lines,
        }
    }

    fn read(lines: &Lines) -> Option<Self> {
        Some(Self {
            model: lines.text("model")?,
            alt_text: lines.text("alt_text"),
            keywords: lines.text("keywords")?,
            confidence: lines.number("confidence"),
        })
    }
}

impl Choice {
    fn read(lines: &Lines) -> Option<Self> {
        Some(Self {
            stem: lines.text("stem")?,
            is_chosen: lines.truth("is_chosen")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_are_read_as_they_were_told() {
        let choice = |stem: &str, is_chosen| Choice {
            stem: stem.to_owned(),
            is_chosen,
        };
        let bare = News {
            path: "a/b\n.jpg".to_owned(),
            ..News::default()
        };
        let said = Said {
            model: "a/b".to_owned(),
            alt_text: Some("One.\n\nTwo.".to_owned()),
            keywords: "one, two".to_owned(),
            confidence: Some(30),
        };
        let full = News {
            size: 7,
            name: Some("horse.jpg".to_owned()),
            large: Some("blob:1".to_owned()),
            said: Some(said),
            choices: vec![choice("horse", true), choice("mare", false)],
            ..bare.clone()
        };
        for news in [bare, full] {
            assert_eq!(News::read(&news.to_text()), Some(news));
        }
        assert_eq!(News::read(""), None);
    }
}
