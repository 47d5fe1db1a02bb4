//! Judges names by the words that `tests/data/names/pictures.tsv` accepts.

use std::fmt;
use std::path::PathBuf;

use eponym::domain::description::Description;
use eponym::domain::rules::Rules;
use eponym::domain::scheme::Context;

/// As many words that are neither right nor wrong are forgiven.
const MOST_STRANGERS: usize = 1;

/// Shorter words say nothing by themselves, and these neither.
const LEAST_LETTERS: usize = 3;
const NEUTRAL: [&str; 16] = [
    "the", "and", "for", "with", "from", "der", "die", "das", "und", "mit", "les", "des", "los",
    "las", "con", "per",
];

/// What a name is worth to a person who looks for the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grade {
    /// A person would keep it.
    Good,
    /// True, but it says too little, or much besides.
    Vague,
    /// Something in it is not true, or nothing is.
    Wrong,
    /// There is no name.
    Declined,
}

/// One picture and what may be said of it.
#[derive(Clone, Debug)]
pub(crate) struct Truth {
    /// Its path below the folder.
    pub(crate) picture: String,
    must: Vec<Vec<String>>,
    nice: Vec<String>,
    wrong: Vec<String>,
}

/// Where the pictures are.
pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/names")
}

/// Every picture of the table.
pub(crate) fn truths() -> Vec<Truth> {
    let table = std::fs::read_to_string(folder().join("pictures.tsv")).unwrap_or_default();
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(Truth::read).collect()
}

/// The name that a person sees, by the rules that hold until they choose others.
pub(crate) fn name_of(described: &Description) -> String {
    let rules = Rules::default();
    let stem = rules
        .scheme()
        .stem(&described.suggestion, &Context::default());
    stem.as_str().to_owned()
}

impl Truth {
    fn read(row: &str) -> Option<Self> {
        let [picture, must, nice, wrong] = row.split('\t').collect::<Vec<_>>().try_into().ok()?;
        let words = |text: &str| text.split_whitespace().map(plain).collect::<Vec<_>>();
        let groups = must
            .split_whitespace()
            .map(|group| group.split('|').map(plain).collect());
        Some(Self {
            picture: picture.to_owned(),
            must: groups.collect(),
            nice: words(nice),
            wrong: words(wrong),
        })
    }

    /// Whether nobody looked at its names while the rules were written.
    pub(crate) fn is_unseen(&self) -> bool {
        self.picture.starts_with("unseen/")
    }

    pub(crate) fn is_photo(&self) -> bool {
        self.picture.contains("/photo-")
    }

    /// Judges a name.
    pub(crate) fn grade(&self, name: Option<&str>) -> Grade {
        let Some(name) = name else {
            return Grade::Declined;
        };
        let words: Vec<String> = name
            .split('-')
            .map(plain)
            .filter(|word| !word.is_empty())
            .collect();
        let is_said = |word: &String| words.contains(word);
        let is_true = |word: &&String| {
            self.nice.contains(word) || self.must.iter().flatten().any(|other| other == *word)
        };
        let is_stranger = |word: &&String| {
            !is_true(word) && word.len() >= LEAST_LETTERS && !NEUTRAL.contains(&word.as_str())
        };
        let has_numbers = words.iter().any(|word| {
            !is_true(&word) && word.len() >= 2 && word.bytes().all(|b| b.is_ascii_digit())
        });
        if self.wrong.iter().any(is_said) || !words.iter().any(|word| is_true(&word)) {
            Grade::Wrong
        } else if self.must.iter().all(|group| group.iter().any(is_said))
            && words.iter().filter(is_stranger).count() <= MOST_STRANGERS
            && !has_numbers
        {
            Grade::Good
        } else {
            Grade::Vague
        }
    }
}

/// A word without case and accents.
fn plain(word: &str) -> String {
    let spelled: String = word.chars().filter_map(deunicode::deunicode_char).collect();
    spelled.to_lowercase()
}

/// How many names of a set have which grade.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) good: usize,
    pub(crate) vague: usize,
    pub(crate) wrong: usize,
    pub(crate) declined: usize,
}

impl Tally {
    pub(crate) fn add(&mut self, grade: Grade) {
        match grade {
            Grade::Good => self.good += 1,
            Grade::Vague => self.vague += 1,
            Grade::Wrong => self.wrong += 1,
            Grade::Declined => self.declined += 1,
        }
    }

    pub(crate) fn all(&self) -> usize {
        self.good + self.vague + self.wrong + self.declined
    }

    /// A part of all, in percent.
    pub(crate) fn percent(&self, part: usize) -> usize {
        (100 * part).checked_div(self.all()).unwrap_or_default()
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            good,
            vague,
            wrong,
            declined,
        } = *self;
        let part = |part| format!("{part:3} ({:3} %)", self.percent(part));
        write!(
            f,
            "{:3} pictures: good {}, vague {}, wrong {}, declined {}",
            self.all(),
            part(good),
            part(vague),
            part(wrong),
            part(declined)
        )
    }
}

/// The four sets, each with what it is called.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tallies([Tally; 4]);

impl Tallies {
    pub(crate) const CALLED: [&str; 4] = [
        "text, seen",
        "text, unseen",
        "photographs, seen",
        "photographs, unseen",
    ];

    pub(crate) fn add(&mut self, truth: &Truth, grade: Grade) {
        self.0[2 * usize::from(truth.is_photo()) + usize::from(truth.is_unseen())].add(grade);
    }

    /// What falls short of the goals of names made on the device, in words.
    pub(crate) fn shortfalls(&self) -> Vec<String> {
        let mut found = Vec::new();
        for (at, (least_good, most_wrong)) in
            [(75, 3), (75, 3), (25, 8), (40, 8)].into_iter().enumerate()
        {
            let tally = &self.0[at];
            if tally.percent(tally.good) < least_good
                || 100 * tally.wrong > most_wrong * tally.all()
            {
                found.push(format!(
                    "{}: at least {least_good} % good and at most {most_wrong} % wrong",
                    Self::CALLED[at]
                ));
            }
        }
        found
    }
}

impl fmt::Display for Tallies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (called, tally) in Self::CALLED.iter().zip(&self.0) {
            writeln!(f, "{called:20} {tally}")?;
        }
        Ok(())
    }
}
