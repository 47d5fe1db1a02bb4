//! The forms of the plural that a language has.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// No language tells whole numbers apart by more than their last hundreds.
const ENOUGH: usize = 1000;

/// The forms that whole numbers take in a language, as Unicode names them, and `other`, which stands for all else;
/// `None` for a language that Unicode's tables do not know.
pub(crate) fn forms(code: &str) -> Option<Vec<&'static str>> {
    let language: LanguageIdentifier = code.parse().ok()?;
    let rules = PluralRules::create(language, PluralRuleType::CARDINAL).ok()?;
    let mut forms = vec!["other"];
    for count in 0..=ENOUGH {
        let form = name(rules.select(count).ok()?);
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    Some(forms)
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(code: &str) -> Vec<&'static str> {
        let mut forms = forms(code).unwrap_or_default();
        forms.sort_unstable();
        forms
    }

    #[test]
    fn arabic_has_six_forms_and_japanese_one() {
        assert_eq!(sorted("ar"), ["few", "many", "one", "other", "two", "zero"]);
        assert_eq!(sorted("ja"), ["other"]);
        assert_eq!(sorted("de"), ["one", "other"]);
        assert_eq!(sorted("pl"), ["few", "many", "one", "other"]);
        assert_eq!(forms("tlh"), None);
    }
}
