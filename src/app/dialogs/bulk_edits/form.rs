//! What a person filled in, and the edit it makes.

use leptos::prelude::*;

use crate::domain::bulk_edit::{Edit, Numbering, Replace};
use crate::domain::case_style::CaseStyle;
use crate::domain::dialog::edit_names::Wish;
use crate::domain::words::dialogs;

/// What can be done to many names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Replace,
    Surround,
    Restyle,
    Number,
}

impl Kind {
    pub(super) const ALL: [Self; 4] = [Self::Replace, Self::Surround, Self::Restyle, Self::Number];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Replace => "replace",
            Self::Surround => "surround",
            Self::Restyle => "restyle",
            Self::Number => "number",
        }
    }

    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Replace => dialogs::edit_replace(),
            Self::Surround => dialogs::edit_surround(),
            Self::Restyle => dialogs::edit_restyle(),
            Self::Number => dialogs::edit_number(),
        }
    }
}

/// The fields of the dialog; what is not shown keeps its text.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub kind: RwSignal<Kind>,
    pub find: RwSignal<String>,
    pub with: RwSignal<String>,
    pub is_expression: RwSignal<bool>,
    pub is_case_matched: RwSignal<bool>,
    pub before: RwSignal<String>,
    pub after: RwSignal<String>,
    pub style: RwSignal<CaseStyle>,
    pub base: RwSignal<String>,
    pub separator: RwSignal<String>,
    pub start: RwSignal<String>,
    pub step: RwSignal<String>,
    pub digits: RwSignal<String>,
    pub only_untyped: RwSignal<bool>,
}

impl Form {
    pub(super) fn new() -> Self {
        let usual = Numbering::default();
        Self {
            kind: RwSignal::default(),
            find: RwSignal::default(),
            with: RwSignal::default(),
            is_expression: RwSignal::default(),
            is_case_matched: RwSignal::default(),
            before: RwSignal::default(),
            after: RwSignal::default(),
            style: RwSignal::default(),
            base: RwSignal::default(),
            separator: RwSignal::new(usual.separator),
            start: RwSignal::new(usual.start.to_string()),
            step: RwSignal::new(usual.step.to_string()),
            digits: RwSignal::new(usual.digits.to_string()),
            only_untyped: RwSignal::default(),
        }
    }

    /// What the page is asked to show or to make, unless something is wrong with a field.
    pub(super) fn wish(self, is_final: bool) -> Option<Wish> {
        Some(Wish {
            edit: self.edit()?,
            only_untyped: self.only_untyped.get(),
            is_final,
        })
    }

    fn edit(self) -> Option<Edit> {
        Some(match self.kind.get() {
            Kind::Replace => Edit::Replace(self.replace()),
            Kind::Surround => Edit::Surround {
                before: self.before.get(),
                after: self.after.get(),
            },
            Kind::Restyle => Edit::Restyle(self.style.get()),
            Kind::Number => Edit::Number(Numbering {
                base: self.base.get(),
                separator: self.separator.get(),
                start: whole(&self.start.get(), 0, u32::MAX).ok()?,
                step: whole(&self.step.get(), 1, u32::MAX).ok()?,
                digits: whole(&self.digits.get(), 1, MOST_DIGITS).ok()? as usize,
            }),
        })
    }

    fn replace(self) -> Replace {
        let (is_expression, is_case_matched) =
            (self.is_expression.get(), self.is_case_matched.get());
        let (find, with) = (self.find.get(), self.with.get());
        Replace::new(&find, &with, is_expression, is_case_matched)
    }
}

/// As many digits as a number of pictures ever needs.
pub(super) const MOST_DIGITS: u32 = 9;

/// A whole number that a person typed, or what is wrong with it.
pub(super) fn whole(text: &str, least: u32, most: u32) -> Result<u32, String> {
    let number = text.trim().parse().ok();
    number
        .filter(|number| (least..=most).contains(number))
        .ok_or_else(|| match most {
            u32::MAX => dialogs::whole_from(least as usize),
            _ => dialogs::whole_between(least as usize, most as usize),
        })
}
