//! What models were seen to refuse, as kept on this device: a model is tried out once, not at
//! every visit.
//!
//! A lesson is forgotten after a month, because servers learn too.

use super::gateway::quirks::Quirks;

/// How long a lesson holds, in days.
const DAYS: i64 = 30;

const MS_A_DAY: i64 = 86_400_000;

/// More than anybody has models; the oldest go first.
const MOST: usize = 100;

/// How models of gateways want to be asked, where that is not as usual.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lessons {
    lessons: Vec<Lesson>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Lesson {
    /// Address and model.
    about: String,
    quirks: Quirks,
    /// Days since 1970.
    day: i64,
}

impl Lessons {
    /// Reads what [`Lessons::to_text`] wrote; what is too old or makes no sense is left out.
    #[must_use]
    pub fn read(text: &str, unix_ms: i64) -> Self {
        let oldest = unix_ms / MS_A_DAY - DAYS;
        let lessons = text.lines().filter_map(Lesson::read);
        Self {
            lessons: lessons.filter(|lesson| lesson.day >= oldest).collect(),
        }
    }

    /// One line for each: address and model, how it wants to be asked, the day.
    #[must_use]
    pub fn to_text(&self) -> String {
        let lines = self.lessons.iter().map(|lesson| {
            let Lesson { about, quirks, day } = lesson;
            format!("{about}\t{}\t{day}\n", quirks.to_code())
        });
        lines.collect()
    }

    /// How a model of the gateway at `base` wants to be asked, where that was learned.
    #[must_use]
    pub fn quirks(&self, base: &str, model: &str) -> Option<Quirks> {
        let about = about(base, model);
        let lesson = self.lessons.iter().find(|lesson| lesson.about == about)?;
        Some(lesson.quirks)
    }

    /// Keeps how a model wants to be asked; a lesson that is known keeps its day.
    pub fn learn(&mut self, base: &str, model: &str, quirks: Quirks, unix_ms: i64) {
        if self.quirks(base, model) == Some(quirks) {
            return;
        }
        let about = about(base, model);
        self.lessons.retain(|lesson| lesson.about != about);
        let day = unix_ms / MS_A_DAY;
        self.lessons.push(Lesson { about, quirks, day });
        let surplus = self.lessons.len().saturating_sub(MOST);
        self.lessons.drain(..surplus);
    }
}

impl Lesson {
    fn read(line: &str) -> Option<Self> {
        let (rest, day) = line.rsplit_once('\t')?;
        let (about, code) = rest.rsplit_once('\t')?;
        Some(Self {
            about: about.to_owned(),
            quirks: Quirks::from_code(code)?,
            day: day.parse().ok()?,
        })
    }
}

fn about(base: &str, model: &str) -> String {
    let is_fit = |c: &char| !c.is_control();
    format!("{base} {model}").chars().filter(is_fit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::gateway::quirks::Parameter;

    const BASE: &str = "https://a.example/v1";
    const NOW: i64 = 20_000 * MS_A_DAY;

    fn without_effort() -> Quirks {
        let mut quirks = Quirks::default();
        quirks.drop_parameter(Parameter::Effort);
        quirks
    }

    fn lessons() -> Lessons {
        let mut lessons = Lessons::default();
        lessons.learn(BASE, "m", without_effort(), NOW);
        lessons
    }

    #[test]
    fn what_was_learned_is_read_back_for_that_model_of_that_gateway_alone() {
        let read = Lessons::read(&lessons().to_text(), NOW);
        assert_eq!(read, lessons());
        assert_eq!(read.quirks(BASE, "m"), Some(without_effort()));
        assert_eq!(read.quirks(BASE, "other"), None);
        assert_eq!(read.quirks("https://b.example/v1", "m"), None);
    }

    #[test]
    fn a_lesson_is_forgotten_after_a_month_even_if_it_is_repeated() {
        let mut lessons = lessons();
        lessons.learn(BASE, "m", without_effort(), NOW + 20 * MS_A_DAY);
        let text = lessons.to_text();
        let after = |days| Lessons::read(&text, NOW + days * MS_A_DAY);
        assert!(after(30).quirks(BASE, "m").is_some());
        assert!(after(31).quirks(BASE, "m").is_none());
    }

    #[test]
    fn what_makes_no_sense_is_left_out() {
        for text in ["", "a\tb", "a m\t9999\t20000", "a m\t0000\tsoon", "\t\t\t"] {
            assert_eq!(Lessons::read(text, NOW), Lessons::default(), "{text:?}");
        }
    }

    #[test]
    fn the_oldest_go_first() {
        let mut lessons = lessons();
        for number in 0..MOST {
            lessons.learn(BASE, &number.to_string(), without_effort(), NOW);
        }
        assert_eq!(lessons.lessons.len(), MOST);
        assert_eq!(lessons.quirks(BASE, "m"), None);
    }
}
