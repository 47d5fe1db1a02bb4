//! The rules at work: suggestions become stems by a template that was read once.

use super::file_name::{MAX_STEM_BYTES, Stem, cut};
use super::rules::Rules;
use super::suggestion::Suggestion;
use super::template::{Parts, Template};

/// The [`Rules`], ready for many pictures.
#[derive(Clone, Debug)]
pub struct Scheme<'a> {
    rules: &'a Rules,
    template: Template,
}

/// What a name may draw on besides the suggestion.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// The original's file name without its extension.
    pub original_stem: &'a str,
    /// The path of the folder the picture lies in; empty at the top.
    pub folder: &'a str,
    /// The picture's place in the list, from 0.
    pub number: u64,
}

impl<'a> Scheme<'a> {
    pub(super) fn new(rules: &'a Rules) -> Self {
        let (template, _) = Template::parse(&rules.template);
        Self { rules, template }
    }

    /// The stem for one picture, not yet kept apart from the others'.
    #[must_use]
    pub fn stem(&self, suggestion: &Suggestion, context: &Context<'_>) -> Stem {
        let name = self.rules.name(suggestion);
        let original = Stem::clean(context.original_stem);
        let folder = match context.folder.rsplit('/').next() {
            None | Some("") => String::new(),
            Some(folder) => Stem::clean(folder).to_string(),
        };
        let text = fit(
            &self.template,
            Parts {
                name: &name,
                original: original.as_str(),
                folder: &folder,
                number: context.number,
            },
        );
        Stem::clean(&text)
    }
}

/// Renders within the bytes of a stem: words give way before the template's own text and number.
fn fit(template: &Template, mut parts: Parts<'_>) -> String {
    let mut text = template.render(&parts);
    for shorten in [
        |parts: &mut Parts<'_>, bytes| parts.original = shorter(parts.original, bytes),
        |parts: &mut Parts<'_>, bytes| parts.folder = shorter(parts.folder, bytes),
        |parts: &mut Parts<'_>, bytes| parts.name = shorter(parts.name, bytes),
    ] {
        // One byte less than a stem holds, for the underscore of a device name.
        let excess = text.len().saturating_sub(MAX_STEM_BYTES - 1);
        if excess > 0 {
            shorten(&mut parts, excess);
            text = template.render(&parts);
        }
    }
    text
}

/// `text` without at least `bytes` of its end, but with something left of it.
fn shorter(text: &str, bytes: usize) -> &str {
    let kept = cut(text, text.len().saturating_sub(bytes).max(1));
    kept.trim_end_matches([' ', '-', '_', '.'])
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTEXT: Context<'_> = Context {
        original_stem: "IMG_1",
        folder: "2024/Summer Trip",
        number: 6,
    };

    fn stem(template: &str, answer: &str, context: &Context<'_>) -> Stem {
        let rules = Rules {
            template: template.to_owned(),
            ..Rules::default()
        };
        let suggestion = Suggestion::read(answer).unwrap();
        rules.scheme().stem(&suggestion, context)
    }

    #[test]
    fn a_template_gets_the_folder_the_original_and_a_number() {
        let check = |template, expected| {
            assert_eq!(stem(template, "red fox", &CONTEXT).as_str(), expected);
        };
        check("{folder} {name} {n:001}", "Summer Trip red-fox 007");
        check("{original}_{name}", "IMG_1_red-fox");
        check("{name} (mine)", "red-fox (mine)");
    }

    #[test]
    fn the_number_survives_a_name_that_is_too_long() {
        let context = Context {
            original_stem: &"o".repeat(300),
            ..CONTEXT
        };
        let stem = stem("{original} {name} {n:001}", &"写".repeat(60), &context);
        assert!(stem.as_str().ends_with(" 007"), "{stem}");
        assert!(stem.as_str().starts_with("o"), "{stem}");
    }
}
