//! Words for the whole picture, by EfficientNet-Lite2: a thousand classes of ImageNet, in groups.

use super::super::network::{Blind, Feed, Network};
use super::{Pixels, RGB};
use crate::domain::evidence::Tag;
use crate::pixels::cut;

/// The edge of what the classifier looks at, in pixels.
const EDGE_PX: u32 = 260;

/// The share of the shorter side that it was trained to look at.
const MIDDLE: f32 = 260. / 292.;

/// Classes below this are noise.
const LEAST_OF_A_CLASS: f32 = 0.02;
const LEAST_OF_A_GROUP: f32 = 0.1;

const MOST_CLASSES: usize = 10;

/// The classes by number, and the groups, the smallest first.
pub(super) struct Labels {
    classes: Vec<String>,
    groups: Vec<Group>,
}

struct Group {
    label: String,
    classes: Vec<usize>,
}

impl Labels {
    /// Reads a line for each class, then one for each group: its name, a tab, its classes' numbers between commas.
    pub(super) fn read(text: &str) -> Self {
        let (groups, classes): (Vec<&str>, Vec<&str>) =
            text.lines().partition(|line| line.contains('\t'));
        let mut groups: Vec<Group> = groups.into_iter().filter_map(Group::read).collect();
        groups.sort_by_key(|group| group.classes.len());
        Self {
            classes: classes.into_iter().map(str::to_owned).collect(),
            groups,
        }
    }

    /// The likeliest classes, then the likeliest groups.
    pub(super) fn tags(&self, likelihoods: &[f32]) -> Vec<Tag> {
        let classes = self.classes.iter().zip(likelihoods).enumerate();
        let classes = classes.map(|(class, (label, probability))| Tag {
            label: label.clone(),
            group: self.group_of(class).to_owned(),
            probability: *probability,
        });
        let groups = self.groups.iter().map(|group| Tag {
            label: group.label.clone(),
            group: group.label.clone(),
            probability: group.sum(likelihoods),
        });
        let mut tags = likeliest(classes, LEAST_OF_A_CLASS);
        tags.truncate(MOST_CLASSES);
        tags.extend(likeliest(groups, LEAST_OF_A_GROUP));
        tags
    }

    fn group_of(&self, class: usize) -> &str {
        let smallest = self
            .groups
            .iter()
            .find(|group| group.classes.contains(&class));
        smallest.map_or("", |group| &group.label)
    }
}

impl Group {
    fn read(line: &str) -> Option<Self> {
        let (label, classes) = line.split_once('\t')?;
        Some(Self {
            label: label.to_owned(),
            classes: classes
                .split(',')
                .filter_map(|number| number.parse().ok())
                .collect(),
        })
    }

    fn sum(&self, likelihoods: &[f32]) -> f32 {
        let of = |class: &usize| likelihoods.get(*class);
        self.classes.iter().filter_map(of).sum()
    }
}

fn likeliest(tags: impl Iterator<Item = Tag>, least: f32) -> Vec<Tag> {
    let mut tags: Vec<Tag> = tags.filter(|tag| tag.probability >= least).collect();
    tags.sort_by(|one, other| other.probability.total_cmp(&one.probability));
    tags
}

/// How likely each class is: the mean over the middle of the picture and the whole of it.
pub(super) fn likelihoods(classifier: &Network, pixels: &Pixels) -> Result<Vec<f32>, Blind> {
    let feed = Feed {
        order: RGB,
        mean: [127.; 3],
        deviation: [128.; 3],
    };
    let view = |pixels: &Pixels| {
        let planes = feed.planes(pixels, (EDGE_PX, EDGE_PX))?;
        let edge = EDGE_PX as usize;
        Ok(softmax(&classifier.run_one((edge, edge), &planes)?.values))
    };
    let (middle, whole) = (view(&middle(pixels))?, view(pixels)?);
    Ok(middle
        .iter()
        .zip(&whole)
        .map(|(one, other)| (one + other) / 2.)
        .collect())
}

/// The square in the middle.
fn middle(pixels: &Pixels) -> Pixels {
    let (width, height) = pixels.size();
    let edge = (width.min(height) as f32 * MIDDLE).round().max(1.) as u32;
    cut(
        pixels,
        ((width - edge) / 2, (height - edge) / 2),
        (edge, edge),
    )
}

fn softmax(logits: &[f32]) -> Vec<f32> {
    let highest = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let powers: Vec<f32> = logits.iter().map(|logit| (logit - highest).exp()).collect();
    let sum: f32 = powers.iter().sum();
    powers.into_iter().map(|power| power / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LABELS: &str = "tabby\nPersian\ntruck\npets\t0,1\nanimal\t0,1,7\nthing\t0,1,2";

    #[test]
    fn classes_come_before_groups_and_the_likelier_before_the_others() {
        let tags = Labels::read(LABELS).tags(&[0.3, 0.5, 0.01]);
        let told: Vec<(&str, &str)> = tags.iter().map(|tag| (&*tag.label, &*tag.group)).collect();
        let animals = [("Persian", "pets"), ("tabby", "pets")];
        let groups = [("thing", "thing"), ("pets", "pets"), ("animal", "animal")];
        assert_eq!(told, [animals.as_slice(), &groups].concat());
    }

    #[test]
    fn a_groups_likelihood_is_that_of_all_its_classes() {
        let tags = Labels::read(LABELS).tags(&[0.25, 0.5, 0.0]);
        let pets = tags.iter().find(|tag| tag.label == "pets").unwrap();
        assert_eq!(pets.probability, 0.75);
    }

    #[test]
    fn likelihoods_add_up_to_one_however_high_the_numbers() {
        let likelihoods = softmax(&[1000., 1000., 900.]);
        assert!((likelihoods.iter().sum::<f32>() - 1.0).abs() < 1e-6);
        assert!(likelihoods[0] == likelihoods[1] && likelihoods[2] < 1e-6);
    }
}
