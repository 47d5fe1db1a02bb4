//! Things at places, by SSDLite on MobileNetV2: eighty classes of COCO.

use super::super::network::Output;
use super::anchors::{Anchor, MAPS, shapes};
use crate::domain::evidence::Thing;

/// The edge of what the detector looks at, in pixels.
pub(super) const EDGE_PX: u32 = 300;

/// Below this it is guessing.
const LEAST_SCORE: f32 = 0.3;

/// Two boxes of one class that overlap more are of one thing.
const SAME_FROM: f32 = 0.5;

const MOST_THINGS: usize = 20;

/// How much finer the detector tells places and sizes than in anchors.
const PLACE_SCALE: f32 = 10.;
const SIZE_SCALE: f32 = 5.;

/// Class 0 is none; the numbers of COCO have gaps.
const CLASSES: [&str; 91] = [
    "",
    "person",
    "bicycle",
    "car",
    "motorcycle",
    "airplane",
    "bus",
    "train",
    "truck",
    "boat",
    "traffic light",
    "fire hydrant",
    "",
    "stop sign",
    "parking meter",
    "bench",
    "bird",
    "cat",
    "dog",
    "horse",
    "sheep",
    "cow",
    "elephant",
    "bear",
    "zebra",
    "giraffe",
    "",
    "backpack",
    "umbrella",
    "",
    "",
    "handbag",
    "tie",
    "suitcase",
    "frisbee",
    "skis",
    "snowboard",
    "sports ball",
    "kite",
    "baseball bat",
    "baseball glove",
    "skateboard",
    "surfboard",
    "tennis racket",
    "bottle",
    "",
    "wine glass",
    "cup",
    "fork",
    "knife",
    "spoon",
    "bowl",
    "banana",
    "apple",
    "sandwich",
    "orange",
    "broccoli",
    "carrot",
    "hot dog",
    "pizza",
    "donut",
    "cake",
    "chair",
    "couch",
    "potted plant",
    "bed",
    "",
    "dining table",
    "",
    "",
    "toilet",
    "",
    "tv",
    "laptop",
    "mouse",
    "remote",
    "keyboard",
    "cell phone",
    "microwave",
    "oven",
    "toaster",
    "sink",
    "refrigerator",
    "",
    "book",
    "clock",
    "vase",
    "scissors",
    "teddy bear",
    "hair drier",
    "toothbrush",
];

/// Reads what the detector says: for each map how sure it is of each class, then for each map where.
pub(super) fn things(outputs: &[Output]) -> Vec<Thing> {
    let (scores, places) = outputs.split_at(outputs.len().min(MAPS.len()));
    let maps = scores.iter().zip(places).enumerate();
    let found = maps.flat_map(|(map, (scores, places))| things_of(map, scores, places));
    without_doubles(found.collect())
}

fn things_of(map: usize, scores: &Output, places: &Output) -> Vec<Thing> {
    let edge = MAPS[map];
    // Channel by channel, each row by row.
    let value = |output: &Output, channel: usize, at: usize| {
        let logit = output.values.get(channel * edge * edge + at);
        logit.copied().unwrap_or(f32::NEG_INFINITY)
    };
    let mut found = Vec::new();
    for (number, shape) in shapes(map).into_iter().enumerate() {
        for at in 0..edge * edge {
            let class = |class: usize| value(scores, number * CLASSES.len() + class, at);
            let Some((label, score)) = surest(class) else {
                continue;
            };
            let place = |part: usize| value(places, number * 4 + part, at);
            let anchor = Anchor::at(map, (at % edge, at / edge), shape);
            found.push(thing(label, score, anchor, [0, 1, 2, 3].map(place)));
        }
    }
    found
}

/// The surest of the classes at one anchor, if it is sure enough.
fn surest(logit: impl Fn(usize) -> f32) -> Option<(&'static str, f32)> {
    let classes = CLASSES
        .iter()
        .enumerate()
        .filter(|(_, label)| !label.is_empty());
    let sure = classes.map(|(class, label)| (*label, sigmoid(logit(class))));
    sure.max_by(|one, other| one.1.total_cmp(&other.1))
        .filter(|(_, score)| *score >= LEAST_SCORE)
}

/// A box told by how far it is from its anchor: down, right, taller, wider.
fn thing(label: &str, score: f32, anchor: Anchor, [down, right, taller, wider]: [f32; 4]) -> Thing {
    let (x, y) = (
        anchor.x + right / PLACE_SCALE * anchor.width,
        anchor.y + down / PLACE_SCALE * anchor.height,
    );
    let (width, height) = (
        anchor.width * (wider / SIZE_SCALE).exp(),
        anchor.height * (taller / SIZE_SCALE).exp(),
    );
    let within = |side: f32| side.clamp(0., 1.);
    let (left, top) = (within(x - width / 2.), within(y - height / 2.));
    Thing {
        label: label.to_owned(),
        score,
        left,
        top,
        width: within(x + width / 2.) - left,
        height: within(y + height / 2.) - top,
    }
}

/// Of the boxes of one thing the surest.
fn without_doubles(mut found: Vec<Thing>) -> Vec<Thing> {
    found.sort_by(|one, other| other.score.total_cmp(&one.score));
    let mut things: Vec<Thing> = Vec::new();
    for thing in found {
        let is_double =
            |other: &Thing| other.label == thing.label && overlap(other, &thing) > SAME_FROM;
        if things.len() < MOST_THINGS && !things.iter().any(is_double) {
            things.push(thing);
        }
    }
    things
}

/// What two boxes share, of what both cover.
fn overlap(one: &Thing, other: &Thing) -> f32 {
    let shared = |from: f32, length: f32, other_from: f32, other_length: f32| {
        ((from + length).min(other_from + other_length) - from.max(other_from)).max(0.)
    };
    let width = shared(one.left, one.width, other.left, other.width);
    let height = shared(one.top, one.height, other.top, other.height);
    let both = one.width * one.height + other.width * other.height - width * height;
    width * height / both.max(f32::EPSILON)
}

fn sigmoid(logit: f32) -> f32 {
    1. / (1. + (-logit).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(label: &str, score: f32, left: f32) -> Thing {
        Thing {
            label: label.to_owned(),
            score,
            left,
            top: 0.,
            width: 0.5,
            height: 0.5,
        }
    }

    #[test]
    fn one_thing_is_found_once() {
        let found = vec![
            square("cat", 0.5, 0.05),
            square("cat", 0.9, 0.),
            square("dog", 0.6, 0.),
        ];
        let kept: Vec<(String, f32)> = without_doubles(found)
            .into_iter()
            .map(|it| (it.label, it.score))
            .collect();
        assert_eq!(kept, [("cat".to_owned(), 0.9), ("dog".to_owned(), 0.6)]);
    }

    #[test]
    fn two_of_a_kind_side_by_side_are_two() {
        let found = vec![square("cat", 0.9, 0.), square("cat", 0.8, 0.4)];
        assert_eq!(without_doubles(found).len(), 2);
    }

    #[test]
    fn a_box_without_correction_is_its_anchor_within_the_picture() {
        let anchor = Anchor::at(5, (0, 0), (1., 1.));
        let thing = thing("cat", 1., anchor, [0.; 4]);
        assert_eq!(
            (thing.left, thing.top, thing.width, thing.height),
            (0., 0., 1., 1.)
        );
    }
}
