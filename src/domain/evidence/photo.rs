//! Photographs: how many people, and what stands out, as far as the tags are sure. Where they are
//! not, there is no name.

mod doubtful;

use self::doubtful::{is_added, is_broad, is_finely_divided, is_trap, is_unsaid, stands_around};
use super::draft::Draft;
use super::page::Page;
use super::private::tellable;
use super::{Evidence, Tag, Thing};
use crate::domain::old_name;

/// A class is said from here on.
const LEAST_CLASS: f32 = 0.38;
/// The same for one that is likelier than the next by this factor.
const LEAST_LONE: f32 = 0.3;
const LONE: f32 = 3.0;
/// The same for a class that is often seen where it is not.
const LEAST_TRAP: f32 = 0.8;
/// One of many breeds is said from here on; below that, its group.
const LEAST_BREED: f32 = 0.55;
/// A group of classes is said from here on.
const LEAST_GROUP: f32 = 0.45;
/// The same for a wide group, which says little and is right by chance.
const LEAST_BROAD: f32 = 0.6;
/// As much suffices where the detector of things sees the same.
const LEAST_AGREED: f32 = 0.25;

/// A person is counted from here on.
const LEAST_PERSON: f32 = 0.5;
/// A thing that the tags say nothing of is said from here on.
const LEAST_THING: f32 = 0.75;
/// A thing that the tags say, too, needs no more.
const LEAST_SECOND: f32 = 0.5;

/// A sign that can be read is told from this size on, as a share of the picture's height.
const LEAST_SIGN: f32 = 0.035;
const LEAST_SIGN_CONFIDENCE: f32 = 0.92;
/// As many words of it are told.
const SIGN_WORDS: usize = 3;

/// What stands out, and how sure that is, from 0 to 1.
struct Subject {
    words: String,
    sureness: f32,
}

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let evidence = page.evidence;
    let people = people(&evidence.objects);
    let subject = subject(evidence, people > 0);
    let extra = evidence
        .objects
        .iter()
        .find(|thing| is_told_besides(thing, subject.as_ref()));
    let sureness = match &subject {
        Some(subject) => subject.sureness,
        None => {
            evidence
                .objects
                .iter()
                .map(|thing| thing.score)
                .fold(0.0, f32::max)
                * 0.7
        }
    };
    let mut words: Vec<String> = counted(people).map(str::to_owned).into_iter().collect();
    words.extend(subject.map(|subject| subject.words));
    words.extend(extra.map(|thing| thing.label.clone()));
    if words.is_empty() {
        return None;
    }
    words.extend(sign(page));
    let title = words.join(" ");
    Some(Draft {
        kind: "photograph",
        other: with_surroundings(&title, evidence),
        title,
        certainty: certainty(sureness),
        ..Draft::default()
    })
}

/// What the whole picture is of.
fn subject(evidence: &Evidence, has_people: bool) -> Option<Subject> {
    let tags = evidence
        .tags
        .iter()
        .filter(|tag| !(is_unsaid(&tag.group) || is_unsaid(&tag.label)));
    // People wear clothes in every picture of them.
    let mut tags: Vec<&Tag> = tags
        .filter(|tag| !(has_people && is_worn(&tag.group)))
        .collect();
    tags.sort_by(|one, other| other.probability.total_cmp(&one.probability));
    let classes = || tags.iter().filter(|tag| tag.label != tag.group);
    let groups = || tags.iter().filter(|tag| tag.label == tag.group);
    let class = classes().find(|tag| tag.probability >= least_for_class(tag, evidence));
    let is_likely = |tag: &&&Tag| tag.probability >= least_for_group(tag, evidence);
    // A narrow group says more than a wide one that holds it.
    let narrow = groups().filter(|tag| !is_broad(&tag.label)).find(is_likely);
    let group = narrow.or_else(|| groups().find(is_likely));
    match (class, group) {
        (Some(class), _) => Some(Subject {
            words: with_group(class),
            sureness: class.probability,
        }),
        (None, Some(group)) => Some(Subject {
            words: group.label.clone(),
            sureness: group.probability * 0.9,
        }),
        (None, None) => thing(evidence),
    }
}

fn least_for_class(tag: &Tag, evidence: &Evidence) -> f32 {
    if is_trap(&tag.label) {
        LEAST_TRAP
    } else if is_finely_divided(&tag.group) {
        LEAST_BREED
    } else if is_seen(&tag.label, evidence) {
        LEAST_AGREED
    } else if stands_alone(tag, evidence) {
        LEAST_LONE
    } else {
        LEAST_CLASS
    }
}

/// Whether no other class is nearly as likely.
fn stands_alone(tag: &Tag, evidence: &Evidence) -> bool {
    let others = evidence
        .tags
        .iter()
        .filter(|other| other.label != other.group && other.label != tag.label);
    others.map(|other| other.probability).fold(0.0, f32::max) * LONE <= tag.probability
}

fn least_for_group(tag: &Tag, evidence: &Evidence) -> f32 {
    if is_seen(&tag.label, evidence) {
        LEAST_AGREED
    } else if is_broad(&tag.label) {
        LEAST_BROAD
    } else {
        LEAST_GROUP
    }
}

/// Whether the detector of things sees the same.
fn is_seen(label: &str, evidence: &Evidence) -> bool {
    let is_same =
        |thing: &&Thing| thing.score >= LEAST_SECOND && label.ends_with(thing.label.as_str());
    evidence.objects.iter().any(|thing| is_same(&thing))
}

/// `pug dog`: a breed is looked for by its group as well.
fn with_group(class: &Tag) -> String {
    let is_named = class.label.to_lowercase().contains(&class.group);
    if is_added(&class.group) && !is_named {
        format!("{} {}", class.label, class.group)
    } else {
        class.label.clone()
    }
}

/// A thing that is seen so surely that it needs no tag.
fn thing(evidence: &Evidence) -> Option<Subject> {
    let sure = |thing: &&Thing| thing.label != "person" && thing.score >= LEAST_THING;
    evidence.objects.iter().find(sure).map(|thing| Subject {
        words: thing.label.clone(),
        sureness: thing.score * 0.7,
    })
}

/// Whether a thing is told beside the subject.
fn is_told_besides(thing: &Thing, subject: Option<&Subject>) -> bool {
    let is_new = subject.is_some_and(|subject| {
        let said = subject.words.to_lowercase();
        thing.label.split(' ').all(|word| !said.contains(word))
    });
    is_new && stands_around(&thing.label) && thing.score >= LEAST_THING
}

fn is_worn(group: &str) -> bool {
    matches!(
        group,
        "clothing" | "headwear" | "swimwear" | "hat" | "shoes"
    )
}

fn people(things: &[Thing]) -> usize {
    let is_person = |thing: &&Thing| thing.label == "person" && thing.score >= LEAST_PERSON;
    things.iter().filter(is_person).count()
}

fn counted(people: usize) -> Option<&'static str> {
    match people {
        0 => None,
        1 => Some("person"),
        2 => Some("two people"),
        3 => Some("three people"),
        _ => Some("people"),
    }
}

/// What a large, legible sign in the picture says.
fn sign(page: &Page<'_>) -> Option<String> {
    let line = page.lines.iter().find(|line| {
        let is_clear =
            line.seen.confidence >= LEAST_SIGN_CONFIDENCE && line.seen.height >= LEAST_SIGN;
        is_clear
            && line.is_wordy()
            && line.text().chars().filter(|c| c.is_alphabetic()).count() >= 4
    })?;
    let words: Vec<String> = tellable(line.text()).into_iter().take(SIGN_WORDS).collect();
    Some(words.join(" "))
}

/// The same with the folder, where that has a name of its own, else with the day.
fn with_surroundings(title: &str, evidence: &Evidence) -> String {
    if old_name::judge(&evidence.folder).is_good() {
        return format!("{title} {}", old_name::wording(&evidence.folder));
    }
    let day = evidence.taken.map(|taken| taken.date);
    day.map_or_else(String::new, |day| {
        format!("{title} {} {:02}", day.year(), day.month())
    })
}

fn certainty(sureness: f32) -> u8 {
    // The classifier is right more seldom than it says.
    (20.0 + 65.0 * sureness).clamp(0.0, 100.0) as u8
}

#[cfg(test)]
mod tests {
    use super::super::TextLine;
    use super::*;

    fn tag(label: &str, group: &str, probability: f32) -> Tag {
        Tag {
            label: label.to_owned(),
            group: group.to_owned(),
            probability,
        }
    }

    fn seen(label: &str, score: f32) -> Thing {
        Thing {
            label: label.to_owned(),
            score,
            ..Thing::default()
        }
    }

    #[track_caller]
    fn check(tags: &[Tag], objects: &[Thing], expected: Option<&str>) {
        let evidence = Evidence {
            tags: tags.to_vec(),
            objects: objects.to_vec(),
            ..Evidence::default()
        };
        let draft = draft(&Page::new(&evidence));
        assert_eq!(draft.map(|draft| draft.title).as_deref(), expected);
    }

    #[test]
    fn what_is_sure_is_said_and_nothing_else() {
        check(&[tag("mountain", "mountain", 0.7)], &[], Some("mountain"));
        check(
            &[tag("espresso", "drink", 0.86)],
            &[seen("cup", 0.96)],
            Some("espresso cup"),
        );
        check(&[tag("bubble", "", 0.2)], &[], None);
        check(&[], &[], None);
    }

    #[test]
    fn a_breed_is_said_only_where_it_is_sure() {
        let dog = tag("dog", "dog", 0.9);
        check(&[tag("pug", "dog", 0.8), dog.clone()], &[], Some("pug dog"));
        check(
            &[tag("pug", "dog", 0.4), dog],
            &[seen("dog", 0.9)],
            Some("dog"),
        );
    }

    #[test]
    fn classes_that_are_often_seen_where_they_are_not_need_more() {
        check(&[tag("doormat", "", 0.74)], &[], None);
        check(&[tag("website", "screen capture", 0.99)], &[], None);
    }

    #[test]
    fn people_are_counted_and_their_clothes_left_out() {
        let people = [seen("person", 0.9), seen("person", 0.6), seen("bus", 0.8)];
        check(
            &[tag("suit", "clothing", 0.9)],
            &people,
            Some("two people bus"),
        );
        check(&[], &[seen("person", 0.4)], None);
    }

    #[test]
    fn a_legible_sign_is_told() {
        let line = |confidence| TextLine {
            text: "Platform 9".to_owned(),
            confidence,
            height: 0.05,
            ..TextLine::default()
        };
        let evidence = |confidence| Evidence {
            lines: vec![line(confidence)],
            objects: vec![seen("train", 0.9)],
            ..Evidence::default()
        };
        let title = |evidence: &Evidence| draft(&Page::new(evidence)).unwrap().title;
        assert_eq!(title(&evidence(0.95)), "train Platform 9");
        assert_eq!(title(&evidence(0.8)), "train");
    }
}
