//! What stands between braces: which fact of a picture, and how it is to be written.

use super::TemplateProblem;
use super::counter::Counter;
use super::moment::Pattern;

/// As many hexadecimal digits as a SHA-256 digest has.
const DIGEST_DIGITS: usize = 64;

/// A placeholder that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// The suggestion's words by the rules.
    Name,
    /// The old name without its extension.
    Original,
    /// The folder the picture lies in.
    Folder,
    /// The running number in the old name, such as the 2041 of `IMG_2041`.
    OldNumber,
    Counter(Counter),
    /// Date, time or both, of the moment the picture is from.
    Moment(Pattern),
    Camera,
    Lens,
    Width,
    Height,
    /// The model that named the picture.
    Model,
    /// So many digits of the digest of the file.
    Hash(usize),
    /// At most so many keywords; all where there is no number.
    Keywords(Option<usize>),
}

/// Every placeholder there is, as it is written without a choice.
const WORDS: [&str; 15] = [
    "name", "original", "folder", "number", "n", "date", "time", "camera", "lens", "width",
    "height", "model", "hash", "keywords", "ext",
];

impl Token {
    /// The placeholder written `{inside}`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn read(inside: &str) -> Result<Self, TemplateProblem> {
        let (word, choice) = inside.split_once(':').unwrap_or((inside, ""));
        let word = word.trim().to_ascii_lowercase();
        let plain = |token| match choice.trim() {
            "" => Ok(token),
            _ => Err(TemplateProblem::NoChoice(word.clone())),
        };
        match word.as_str() {
            "name" => plain(Self::Name),
            "original" => plain(Self::Original),
            "folder" => plain(Self::Folder),
            "number" => plain(Self::OldNumber),
            "n" => Counter::read(choice).map(Self::Counter),
            "date" => Pattern::read(choice, "YYYY-MM-DD").map(Self::Moment),
            "time" => Pattern::read(choice, "HH-mm-ss").map(Self::Moment),
            "camera" => plain(Self::Camera),
            "lens" => plain(Self::Lens),
            "width" => plain(Self::Width),
            "height" => plain(Self::Height),
            "model" => plain(Self::Model),
            "hash" => {
                let digits = amount(choice, DIGEST_DIGITS)?;
                Ok(Self::Hash(digits.unwrap_or(DIGEST_DIGITS)))
            }
            "keywords" => amount(choice, usize::MAX).map(Self::Keywords),
            "ext" | "extension" => Err(TemplateProblem::Extension),
            _ => Err(TemplateProblem::Unknown(nearest(&word))),
        }
    }
}

/// A number from 1 to `most`; nothing where nothing is written.
fn amount(choice: &str, most: usize) -> Result<Option<usize>, TemplateProblem> {
    let choice = choice.trim();
    if choice.is_empty() {
        return Ok(None);
    }
    let is_number = choice.bytes().all(|byte| byte.is_ascii_digit());
    let number = choice.parse().ok().filter(|_| is_number);
    match number.filter(|number| (1..=most).contains(number)) {
        Some(number) => Ok(Some(number)),
        None => Err(TemplateProblem::NotAnAmount(choice.to_owned())),
    }
}

/// The placeholder that was meant, if few letters are amiss.
fn nearest(word: &str) -> Option<&'static str> {
    const MOST_AMISS: usize = 2;

    let apart = |known: &str| {
        let (known, word): (Vec<char>, Vec<char>) =
            (known.chars().collect(), word.chars().collect());
        distance(&known, &word)
    };
    let (distance, known) = WORDS.iter().map(|known| (apart(known), *known)).min()?;
    let is_near = distance <= MOST_AMISS && distance < known.len().min(word.len());
    is_near.then_some(known)
}

/// How many letters must be added, left out or exchanged to make one of the other (Levenshtein).
fn distance(left: &[char], right: &[char]) -> usize {
    /// A longer word is no slip of a known one.
    const LONGEST: usize = 20;

    if left.len().max(right.len()) > LONGEST {
        return LONGEST;
    }
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (at, a) in left.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (column, b) in right.iter().enumerate() {
            let exchanged = diagonal + usize::from(a != b);
            diagonal = row[column + 1];
            row[column + 1] = exchanged.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_told_from_another_word() {
        for (word, meant) in [
            ("camra", Some("camera")),
            ("fodler", Some("folder")),
            ("keyword", Some("keywords")),
            ("names", Some("name")),
            ("dat", Some("date")),
            ("x", None),
            ("no", None),
            ("", None),
            ("iso", None),
            ("thoroughly-different-and-long", None),
        ] {
            assert_eq!(nearest(word), meant, "{word}");
        }
    }
}
