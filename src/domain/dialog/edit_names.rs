//! What the dialog `Edit names` and the page tell each other: edits, and what they would do.

use crate::domain::bulk_edit::expression::Expression;
use crate::domain::bulk_edit::{Cause, Edit, Numbering, Planned, Replace};
use crate::domain::case_style::CaseStyle;
use crate::domain::lines::Lines;

/// As many changes as a person looks at.
const SHOWN: usize = 50;

/// What a person wants of the page.
#[derive(Clone, Debug)]
pub struct Wish {
    pub edit: Edit,
    /// Names that a person typed stay.
    pub only_untyped: bool,
    /// It is to be made, not only shown.
    pub is_final: bool,
}

impl Wish {
    /// As the dialog says it.
    #[must_use]
    pub fn to_text(&self) -> String {
        edit_to_lines(&self.edit)
            .with_truth("only_untyped", self.only_untyped)
            .with_truth("is_final", self.is_final)
            .into_text()
    }

    /// What the dialog said; `None` where nothing is to be shown.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let lines = Lines::read(text);
        Some(Self {
            edit: read_edit(&lines)?,
            only_untyped: lines.truth("only_untyped")?,
            is_final: lines.truth("is_final")?,
        })
    }
}

fn edit_to_lines(edit: &Edit) -> Lines {
    let replace = |find: &str, with: &str, is_expression, is_case_matched| {
        Lines::default()
            .with("find", find)
            .with("with", with)
            .with_truth("is_expression", is_expression)
            .with_truth("is_case_matched", is_case_matched)
    };
    match edit {
        Edit::Replace(Replace::Exactly { find, with }) => replace(find, with, false, true),
        Edit::Replace(Replace::InAnyCase { find, with }) => replace(find, with, false, false),
        Edit::Replace(Replace::Expression(expression, _)) => {
            let Expression {
                find,
                with,
                is_case_matched,
            } = expression;
            replace(find, with, true, *is_case_matched)
        }
        Edit::Surround { before, after } => {
            Lines::default().with("before", before).with("after", after)
        }
        Edit::Restyle(style) => Lines::default().with("style", style.as_str()),
        Edit::Number(numbering) => Lines::default()
            .with("base", &numbering.base)
            .with("separator", &numbering.separator)
            .with_number("start", numbering.start as usize)
            .with_number("step", numbering.step as usize)
            .with_number("digits", numbering.digits),
    }
}

/// Each kind of edit has a line that no other has.
fn read_edit(lines: &Lines) -> Option<Edit> {
    let text = |name| lines.text(name);
    let number = |name| u32::try_from(lines.number(name)?).ok();
    if let Some(find) = text("find") {
        let (is_expression, is_case_matched) = (
            lines.truth("is_expression")?,
            lines.truth("is_case_matched")?,
        );
        let replace = Replace::new(&find, &text("with")?, is_expression, is_case_matched);
        return Some(Edit::Replace(replace));
    }
    if let Some(before) = text("before") {
        let after = text("after")?;
        return Some(Edit::Surround { before, after });
    }
    if let Some(style) = text("style") {
        return CaseStyle::read(&style).map(Edit::Restyle);
    }
    Some(Edit::Number(Numbering {
        base: text("base")?,
        separator: text("separator")?,
        start: number("start")?,
        step: number("step")?,
        digits: lines.number("digits")?,
    }))
}

/// What an edit would do, or what is wrong with it.
pub type Outlook = Result<Preview, String>;

/// What an edit would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// The first names that change, before and after, in list order.
    pub shown: Vec<(String, String)>,
    /// How many the edit changes.
    pub changes: usize,
    /// How many of these get a number, since another picture has the name.
    pub numbered: usize,
    /// How many others change too, since a name is free again.
    pub followed: usize,
    /// How many names the edit is meant for.
    pub of: usize,
}

impl Preview {
    /// Of an edit that is meant for so many names.
    #[must_use]
    pub fn new(planned: &[Planned], of: usize) -> Self {
        let count = |cause| planned.iter().filter(|one| one.cause == cause).count();
        let (numbered, followed) = (count(Cause::Numbered), count(Cause::Followed));
        let names = |one: &Planned| (one.before.to_string(), one.after.to_string());
        Self {
            shown: planned.iter().take(SHOWN).map(names).collect(),
            changes: planned.len() - followed,
            numbered,
            followed,
            of,
        }
    }
}

/// As the page says it.
#[must_use]
pub fn outlook_to_text(outlook: &Outlook) -> String {
    match outlook {
        Err(fault) => Lines::default().with("fault", fault).into_text(),
        Ok(preview) => {
            let counts = Lines::default()
                .with_number("changes", preview.changes)
                .with_number("numbered", preview.numbered)
                .with_number("followed", preview.followed)
                .with_number("of", preview.of);
            let shown = preview.shown.iter();
            let shown = shown
                .map(|(before, after)| Lines::default().with(BEFORE, before).with(AFTER, after));
            Lines::joined([counts].into_iter().chain(shown))
        }
    }
}

const BEFORE: &str = "before";
const AFTER: &str = "after";

/// What the page said; `None` where that is nothing.
#[must_use]
pub fn read_outlook(text: &str) -> Option<Outlook> {
    let mut parts = Lines::parted(text);
    let first = parts.next()?;
    if let Some(fault) = first.text("fault") {
        return Some(Err(fault));
    }
    let name = |part: &Lines, which| part.text(which).unwrap_or_default();
    Some(Ok(Preview {
        changes: first.number("changes")?,
        numbered: first.number("numbered")?,
        followed: first.number("followed")?,
        of: first.number("of")?,
        shown: parts
            .map(|part| (name(&part, BEFORE), name(&part, AFTER)))
            .collect(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edit_is_read_as_it_was_said() {
        let edits = [
            Edit::Replace(Replace::new("a", "b", false, true)),
            Edit::Replace(Replace::new("É", "b\n", false, false)),
            Edit::Replace(Replace::new("a+", "$1", true, false)),
            Edit::Replace(Replace::new("a+", "$1", true, true)),
            Edit::Surround {
                before: String::new(),
                after: "\t".to_owned(),
            },
            Edit::Restyle(CaseStyle::Title),
            Edit::Number(Numbering::default()),
        ];
        for edit in edits {
            let wish = Wish {
                edit,
                only_untyped: true,
                is_final: false,
            };
            let read = Wish::read(&wish.to_text());
            assert_eq!(format!("{read:?}"), format!("{:?}", Some(wish)));
        }
        assert!(Wish::read("").is_none());
    }

    #[test]
    fn an_outlook_is_read_as_it_was_said() {
        let shown = vec![("cat".to_owned(), "dog".to_owned())];
        let preview = Preview {
            shown,
            changes: 1,
            numbered: 0,
            followed: 2,
            of: 9,
        };
        for outlook in [
            Ok(preview),
            Ok(Preview::default()),
            Err("no ( here".to_owned()),
        ] {
            assert_eq!(read_outlook(&outlook_to_text(&outlook)), Some(outlook));
        }
        assert_eq!(read_outlook(""), None);
    }
}
