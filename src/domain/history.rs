//! What a person did, so that it can be undone and done again: [`History`].
//!
//! Each [`Step`] holds both directions as data, so nothing is worked out again and nothing is paid
//! for twice. Whoever undoes a step carries it out and hands it back, to be done again.
//!
//! A step restores what the person had decided. Where an answer has set a decision aside in the
//! meantime, undoing what was done before it still brings back the earlier decision.

use std::collections::VecDeque;

use super::decision::Decision;
use super::image::JobId;
use super::job::Job;
use super::rules::Rules;
use super::run::Moment;

/// As many steps can be undone.
pub const MOST_STEPS: usize = 100;

/// As many decisions are kept in all steps together: editing ten thousand names is one step.
pub const MOST_DECISIONS: usize = 100_000;

/// Letters that follow each other within so many milliseconds are one step.
const TYPING_MS: u64 = 2_000;

/// One thing a person did. `R` is what it takes to bring pictures back.
#[derive(Clone, Debug, PartialEq)]
pub enum Step<R> {
    /// Names were decided about.
    Decided(Vec<Change>),
    /// The rules were changed.
    Ruled(Box<Ruled>),
    /// Pictures were removed.
    Removed(R),
    /// Pictures that had names were asked about again. This is what they were before; whoever takes
    /// the step puts in what they were until then.
    AskedAgain(Vec<(JobId, Box<Job>)>),
}

/// What became of one picture's decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub id: JobId,
    pub before: Decision,
    pub after: Decision,
}

/// What became of the rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Ruled {
    pub before: Rules,
    pub after: Rules,
    last_at: Moment,
}

/// Which way a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Undo,
    Redo,
}

/// Steps that can be undone, and those that were.
#[derive(Clone, Debug)]
pub struct History<R> {
    done: VecDeque<Step<R>>,
    undone: Vec<Step<R>>,
}

impl<R> Default for History<R> {
    fn default() -> Self {
        Self {
            done: VecDeque::new(),
            undone: Vec::new(),
        }
    }
}

impl<R> History<R> {
    /// A person did this; what was undone before cannot be done again any more.
    ///
    /// Steps that change nothing are not kept.
    pub fn record(&mut self, step: Step<R>) {
        if step.is_empty() {
            return;
        }
        self.undone.clear();
        self.done.push_back(step);
        self.forget_the_oldest();
    }

    /// A person changed the rules. Letters typed into one field, one soon after the other, are one
    /// step.
    pub fn record_rules(&mut self, before: Rules, after: Rules, now: Moment) {
        if before == after {
            return;
        }
        self.undone.clear();
        if let Some(Step::Ruled(last)) = self.done.back_mut()
            && last.goes_on(&before, &after, now)
        {
            last.after = after;
            last.last_at = now;
            if last.before == last.after {
                self.done.pop_back();
            }
            return;
        }
        self.record(Step::Ruled(Box::new(Ruled {
            before,
            after,
            last_at: now,
        })));
    }

    /// The step that is next in this direction.
    #[must_use]
    pub fn next(&self, direction: Direction) -> Option<&Step<R>> {
        match direction {
            Direction::Undo => self.done.back(),
            Direction::Redo => self.undone.last(),
        }
    }

    /// Takes the next step out, to be carried out and handed to [`Self::took`].
    pub fn take(&mut self, direction: Direction) -> Option<Step<R>> {
        match direction {
            Direction::Undo => self.done.pop_back(),
            Direction::Redo => self.undone.pop(),
        }
    }

    /// A step was taken in this direction; from now on it can be taken in the other.
    pub fn took(&mut self, direction: Direction, step: Step<R>) {
        match direction {
            Direction::Undo => self.undone.push(step),
            Direction::Redo => self.done.push_back(step),
        }
    }

    fn forget_the_oldest(&mut self) {
        let mut decisions: usize = self.done.iter().map(Step::decisions).sum();
        while self.done.len() > 1 && (self.done.len() > MOST_STEPS || decisions > MOST_DECISIONS) {
            let oldest = self.done.pop_front();
            decisions -= oldest.as_ref().map_or(0, Step::decisions);
        }
    }
}

impl<R> Step<R> {
    fn is_empty(&self) -> bool {
        matches!(self, Self::Decided(changes) if changes.is_empty())
    }

    fn decisions(&self) -> usize {
        match self {
            Self::Decided(changes) => changes.len(),
            _ => 0,
        }
    }
}

impl Change {
    /// The decision that counts after a step in this direction.
    #[must_use]
    pub fn outcome(&self, direction: Direction) -> (JobId, Decision) {
        let decision = match direction {
            Direction::Undo => &self.before,
            Direction::Redo => &self.after,
        };
        (self.id, decision.clone())
    }
}

impl Ruled {
    /// The rules that count after a step in this direction.
    #[must_use]
    pub fn outcome(&self, direction: Direction) -> Rules {
        match direction {
            Direction::Undo => self.before.clone(),
            Direction::Redo => self.after.clone(),
        }
    }

    /// Whether a change is more of the same typing.
    fn goes_on(&self, before: &Rules, after: &Rules, now: Moment) -> bool {
        let field = typed_field(before, after);
        let is_same = field.is_some() && field == typed_field(&self.before, &self.after);
        is_same && self.after == *before && now.since(self.last_at) <= TYPING_MS
    }
}

/// The one field of text in which two rules differ, if nothing else does.
fn typed_field(one: &Rules, other: &Rules) -> Option<usize> {
    let (ours, theirs) = (texts(one), texts(other));
    let mut differing = (0..ours.len()).filter(|at| ours[*at] != theirs[*at]);
    let field = differing.next()?;
    let [language, template, instructions, glossary] = theirs.map(ToOwned::to_owned);
    let aligned = Rules {
        language,
        template,
        instructions,
        glossary,
        ..one.clone()
    };
    (differing.next().is_none() && aligned == *other).then_some(field)
}

/// What a person types among the rules.
fn texts(rules: &Rules) -> [&str; 4] {
    [
        &rules.language,
        &rules.template,
        &rules.instructions,
        &rules.glossary,
    ]
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::domain::file_name::Stem;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    /// What a page would hold: pictures with their decisions, and the rules.
    #[derive(Clone, Debug, PartialEq)]
    struct Page {
        pictures: BTreeMap<u32, Decision>,
        rules: Rules,
    }

    type Removed = (u32, Decision);

    #[derive(Clone, Debug)]
    enum Action {
        Decide(Vec<(u32, Decision)>),
        Template(String),
        Words(usize),
        Remove(u32),
    }

    impl Page {
        fn new() -> Self {
            Self {
                pictures: (0..6).map(|id| (id, Decision::Open)).collect(),
                rules: Rules::default(),
            }
        }

        fn act(&mut self, action: Action, history: &mut History<Removed>, now: Moment) {
            let before = self.rules.clone();
            match action {
                Action::Decide(names) => history.record(self.decide(names)),
                Action::Template(text) => self.rules.template = text,
                Action::Words(words) => self.rules.max_words = words,
                Action::Remove(id) => {
                    if let Some(decision) = self.pictures.remove(&id) {
                        history.record(Step::Removed((id, decision)));
                    }
                }
            }
            history.record_rules(before, self.rules.clone(), now);
        }

        fn decide(&mut self, names: Vec<(u32, Decision)>) -> Step<Removed> {
            let mut changes = Vec::new();
            for (id, after) in names {
                if let Some(now) = self.pictures.get_mut(&id)
                    && *now != after
                {
                    let before = std::mem::replace(now, after.clone());
                    changes.push(Change {
                        id: JobId(id),
                        before,
                        after,
                    });
                }
            }
            // As the driver does it, a picture is in a step once.
            changes.dedup_by_key(|change| change.id);
            Step::Decided(changes)
        }

        fn go(&mut self, direction: Direction, history: &mut History<Removed>) -> bool {
            let Some(step) = history.take(direction) else {
                return false;
            };
            match &step {
                Step::Decided(changes) => {
                    for change in changes {
                        let (id, decision) = change.outcome(direction);
                        self.pictures.insert(id.0, decision);
                    }
                }
                Step::Ruled(ruled) => self.rules = ruled.outcome(direction),
                Step::Removed((id, decision)) => {
                    match direction {
                        Direction::Undo => self.pictures.insert(*id, decision.clone()),
                        Direction::Redo => self.pictures.remove(id),
                    };
                }
                Step::AskedAgain(..) => {}
            }
            history.took(direction, step);
            true
        }
    }

    fn decision() -> impl Strategy<Value = Decision> {
        prop_oneof![
            Just(Decision::Open),
            (0..3_usize).prop_map(Decision::Picked),
            Just(Decision::Kept),
            "[a-c]{1,2}".prop_map(|text| Decision::Typed(Stem::clean(&text))),
        ]
    }

    fn action() -> impl Strategy<Value = Action> {
        let names = prop::collection::btree_map(0..6_u32, decision(), 1..4);
        prop_oneof![
            names.prop_map(|names| Action::Decide(names.into_iter().collect())),
            "[a-c]{0,2}".prop_map(Action::Template),
            (1..4_usize).prop_map(Action::Words),
            (0..6_u32).prop_map(Action::Remove),
        ]
    }

    proptest! {
        #[test]
        fn undoing_everything_gives_the_start_and_redoing_everything_the_end(
            actions in prop::collection::vec((action(), 0..4_000_u64), 0..60),
        ) {
            let (mut page, mut history, mut now) = (Page::new(), History::default(), Moment(0));
            let start = page.clone();
            for (action, ms) in actions {
                now = now.plus(ms);
                page.act(action, &mut history, now);
            }
            let end = page.clone();
            while page.go(Direction::Undo, &mut history) {}
            prop_assert_eq!(&page, &start);
            while page.go(Direction::Redo, &mut history) {}
            prop_assert_eq!(page, end);
        }
    }

    fn typed(text: &str) -> Rules {
        Rules {
            template: text.to_owned(),
            ..Rules::default()
        }
    }

    /// How many steps it takes to undo templates typed one after the other, so long apart.
    fn steps_of_typing(texts: &[&str], ms: u64) -> usize {
        let mut history = History::<()>::default();
        let mut before = Rules::default();
        for (text, at) in texts.iter().zip(1..) {
            history.record_rules(before, typed(text), Moment(at * ms));
            before = typed(text);
        }
        history.done.len()
    }

    #[test]
    fn letters_typed_soon_after_each_other_are_one_step() {
        assert_eq!(
            steps_of_typing(&["{name}-", "{name}-a", "{name}-ab"], 100),
            1
        );
        assert_eq!(
            steps_of_typing(&["{name}-", "{name}-a", "{name}-ab"], 5_000),
            3
        );
        assert_eq!(steps_of_typing(&["{name}-", "{name}"], 100), 0);
    }

    #[test]
    fn another_field_is_another_step() {
        let mut history = History::<()>::default();
        let words = Rules {
            max_words: 2,
            ..typed("a")
        };
        history.record_rules(Rules::default(), typed("a"), Moment(0));
        history.record_rules(typed("a"), words.clone(), Moment(1));
        let both = Rules {
            template: "b".to_owned(),
            ..words.clone()
        };
        history.record_rules(words, both, Moment(2));
        assert_eq!(history.done.len(), 3);
    }

    #[test]
    fn what_is_done_anew_cannot_be_redone() {
        let mut history = History::default();
        history.record(Step::Removed(1));
        let step = history.take(Direction::Undo).unwrap();
        history.took(Direction::Undo, step);
        assert!(history.next(Direction::Redo).is_some());
        history.record(Step::Removed(2));
        assert_eq!(history.next(Direction::Redo), None);
        assert_eq!(history.next(Direction::Undo), Some(&Step::Removed(2)));
    }

    #[test]
    fn old_steps_are_forgotten_when_there_are_many_or_they_are_large() {
        let mut history = History::default();
        for id in 0..150 {
            history.record(Step::Removed(id));
        }
        assert_eq!(history.done.len(), MOST_STEPS);
        assert_eq!(history.done.front(), Some(&Step::Removed(50)));

        let change = |id| Change {
            id: JobId(id),
            before: Decision::Open,
            after: Decision::Kept,
        };
        let large = |count| Step::Decided((0..count).map(change).collect());
        history.record(large(60_000));
        history.record(large(60_000));
        assert_eq!(history.done.len(), 1);
        history.record(large(200_000));
        assert_eq!(history.done.len(), 1, "the latest can always be undone");
    }

    #[test]
    fn what_changes_nothing_is_no_step() {
        let mut history = History::<()>::default();
        history.record(Step::Decided(Vec::new()));
        history.record_rules(Rules::default(), Rules::default(), Moment(0));
        assert_eq!(history.next(Direction::Undo), None);
    }
}
