//! Which language the page speaks: the one a person chose on it, else the first that the browser asks for and the page
//! has, else English.

use super::LANGUAGES;

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Such as `de`.
    pub code: &'static str,
    /// What it calls itself.
    pub name: &'static str,
    pub is_right_to_left: bool,
    /// Tells its table from that of another build.
    pub version: &'static str,
}

/// The language that needs no table.
#[must_use]
pub fn english() -> &'static Language {
    &LANGUAGES[0]
}

/// The language of the page and, for numbers and dates, how the person's region writes it, such as `de-CH`.
/// What the browser asks for is told with commas.
#[must_use]
pub fn choose<'w>(chosen: &str, wanted: &'w str) -> (&'static Language, &'w str) {
    let by_person = LANGUAGES.iter().find(|language| language.code == chosen);
    let mut tags = wanted.split(',');
    let by_browser = || tags.find_map(|tag| LANGUAGES.iter().find(|one| is_of(tag, one)));
    let language = by_person.or_else(by_browser).unwrap_or(english());
    let tag = wanted.split(',').find(|tag| is_of(tag, language));
    (language, tag.unwrap_or(language.code))
}

fn is_of(tag: &str, language: &Language) -> bool {
    let first = tag.split('-').next().unwrap_or_default();
    first.eq_ignore_ascii_case(language.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen<'w>(chosen: &str, wanted: &'w str) -> (&'static str, &'w str) {
        let (language, tag) = choose(chosen, wanted);
        (language.code, tag)
    }

    #[test]
    fn the_first_language_of_the_browser_that_the_page_has_is_spoken() {
        assert_eq!(chosen("", "nl-NL,de-CH,fr"), ("de", "de-CH"));
        assert_eq!(chosen("", "nl-NL"), ("en", "en"));
        assert_eq!(chosen("", ""), ("en", "en"));
    }

    #[test]
    fn a_person_goes_before_the_browser_and_keeps_the_region() {
        assert_eq!(chosen("ja", "de"), ("ja", "ja"));
        assert_eq!(chosen("en", "de,en-GB"), ("en", "en-GB"));
        assert_eq!(chosen("tlh", "de"), ("de", "de"));
    }

    #[test]
    fn a_language_is_not_taken_for_another_that_begins_alike() {
        assert_eq!(chosen("", "del,ES-mx"), ("es", "ES-mx"));
    }

    #[test]
    fn english_is_the_first_of_all() {
        assert_eq!(english().code, "en");
        assert!(LANGUAGES.iter().any(|language| language.is_right_to_left));
    }
}
