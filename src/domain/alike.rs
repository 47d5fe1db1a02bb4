//! Which pictures are so alike that one answer does for all: copies, smaller versions, bursts.
//!
//! Each picture is compared with those before it as soon as its thumbnail is made. Pictures that
//! are alike form a [`Series`]; one of it is asked about, the others take over what is said. The
//! bar is high: a picture more to ask about costs a hundredth of a cent, a wrong name costs trust.

use super::facts::Facts;
use super::image::JobId;
use super::jobs::{JobMap, JobSet};
use super::look::Look;

/// Versions of one picture differ in at most so many of 256 comparisons; the nearest two different
/// pages of one layout differed in 9.
const SAME_DISTANCE: u32 = 6;

/// Versions of one picture have nearly the same mean colour, of 255.
const SAME_TINT: u8 = 6;

/// A camera held by hand and what moves before it change up to a quarter of the comparisons; chance
/// would change half.
const BURST_DISTANCE: u32 = 64;

/// Light changes little within a burst, of 255.
const BURST_TINT: u8 = 32;

/// Seconds between two pictures of a burst at most. Cameras write whole seconds.
const BURST_GAP_S: i64 = 2;

/// Sides of one shape may be rounded so differently when a picture is made smaller, in per cent.
const SHAPE_PERCENT: u64 = 2;

/// Pictures that are alike.
#[derive(Clone, Debug)]
pub struct Series {
    members: JobSet,
    /// The one that is asked about.
    pub(super) asker: JobId,
}

impl Series {
    /// How many pictures there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.members.len()
    }

    /// Which one of them a picture is, in list order, from 0.
    #[must_use]
    pub fn place(&self, id: JobId) -> usize {
        self.members.iter().take_while(|other| *other < id).count()
    }

    /// The first of its pictures in list order.
    #[must_use]
    pub fn first(&self) -> Option<JobId> {
        self.members.iter().next()
    }

    /// Its pictures, in list order.
    pub fn members(&self) -> impl Iterator<Item = JobId> {
        self.members.iter().take(self.members.len())
    }
}

/// Every picture that was looked at, and the series among them.
#[derive(Debug, Default)]
pub struct Alike {
    traits: JobMap<Traits>,
    /// By number; those whose pictures left are empty.
    series: Vec<Series>,
    number_of: JobMap<usize>,
}

/// What of the facts decides about likeness.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Traits {
    digest: Option<[u8; 32]>,
    look: Option<Look>,
    seconds: Option<i64>,
    camera: Option<String>,
    size: (u32, u32),
}

impl Alike {
    /// Takes a picture in, into the series of an earlier one where they are alike.
    pub fn join(&mut self, id: JobId, facts: &Facts) {
        if self.traits.get(id).is_some() {
            return;
        }
        let traits = Traits::of(facts);
        let others = self.traits.iter();
        // The latest that is like it: in a burst the one just before.
        let like = others.filter(|(_, other)| other.is_like(&traits)).last();
        let like = like.map(|(other, _)| other);
        self.traits.insert(id, traits);
        if let Some(other) = like {
            self.put_beside(id, other);
        }
    }

    /// Takes a picture out; nobody will be found to be like it any more.
    pub fn leave(&mut self, id: JobId) {
        self.traits.remove(id);
        let number = self.number_of.remove(id);
        let Some(series) = number.and_then(|number| self.series.get_mut(number)) else {
            return;
        };
        series.members.remove(id);
        let first = series.first();
        if series.asker == id {
            series.asker = first.unwrap_or(id);
        }
        if series.size() < 2 {
            series.members = JobSet::default();
            first.map(|last| self.number_of.remove(last));
        }
    }

    /// The pictures like this one, which is among them.
    #[must_use]
    pub fn series(&self, id: JobId) -> Option<&Series> {
        self.series.get(*self.number_of.get(id)?)
    }

    pub(super) fn series_mut(&mut self, id: JobId) -> Option<&mut Series> {
        self.series.get_mut(*self.number_of.get(id)?)
    }

    fn put_beside(&mut self, id: JobId, other: JobId) {
        let number = self.number_of.get(other).copied();
        let number = number.unwrap_or_else(|| {
            self.series.push(Series {
                members: JobSet::default(),
                asker: other,
            });
            self.series.len() - 1
        });
        for member in [other, id] {
            self.series[number].members.insert(member);
            self.number_of.insert(member, number);
        }
    }
}

impl Traits {
    fn of(facts: &Facts) -> Self {
        Self {
            digest: facts.sha256,
            look: facts.look,
            seconds: facts.taken.and_then(|taken| taken.seconds()),
            camera: facts.camera.clone(),
            size: (facts.width, facts.height),
        }
    }

    fn is_like(&self, other: &Self) -> bool {
        if self.digest.is_some() && self.digest == other.digest {
            return true;
        }
        let (Some(look), Some(others)) = (self.look, other.look) else {
            return false;
        };
        let (distance, tint) = (look.distance(&others), look.tint_distance(&others));
        let is_same = distance <= SAME_DISTANCE && tint <= SAME_TINT && self.has_shape_of(other);
        let is_burst = distance <= BURST_DISTANCE && tint <= BURST_TINT && self.follows(other);
        is_same || is_burst
    }

    fn has_shape_of(&self, other: &Self) -> bool {
        let product = |a: u32, b: u32| u64::from(a) * u64::from(b);
        let ours = product(self.size.0, other.size.1);
        let theirs = product(other.size.0, self.size.1);
        ours.abs_diff(theirs) * 100 <= ours.max(theirs) * SHAPE_PERCENT
    }

    /// Whether one camera took both, one right after the other.
    fn follows(&self, other: &Self) -> bool {
        let gap_s = match (self.seconds, other.seconds) {
            (Some(ours), Some(theirs)) => (ours - theirs).abs(),
            _ => return false,
        };
        gap_s <= BURST_GAP_S && self.camera == other.camera && self.size == other.size
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::look::BYTES;
    use crate::domain::taken::Taken;

    /// A look in which so many comparisons differ from that of 0.
    fn look(differing: u32) -> Look {
        let mut bytes = [0; BYTES];
        for bit in 0..differing as usize {
            bytes[bit / 8] |= 1 << (bit % 8);
        }
        Look::from_bytes(&bytes)
    }

    fn seen(differing: u32, second: u32) -> Facts {
        Facts {
            width: 4000,
            height: 3000,
            look: Some(look(differing)),
            taken: Taken::read(&format!("2024:05:12 10:11:{second:02}")),
            camera: Some("X100".to_owned()),
            ..Facts::default()
        }
    }

    /// Which earlier picture each is put with, by the first of its series.
    fn leaders(pictures: &[Facts]) -> Vec<u32> {
        let mut alike = Alike::default();
        for (id, facts) in (0..).map(JobId).zip(pictures) {
            alike.join(id, facts);
        }
        (0..pictures.len() as u32)
            .map(|id| {
                let series = alike.series(JobId(id));
                series.map_or(id, |series| series.members().next().unwrap().0)
            })
            .collect()
    }

    #[test]
    fn the_same_bytes_are_one_picture_even_without_features() {
        let copy = || Facts {
            sha256: Some([7; 32]),
            ..Facts::default()
        };
        let other = Facts {
            sha256: Some([8; 32]),
            ..Facts::default()
        };
        assert_eq!(leaders(&[copy(), other, copy(), copy()]), [0, 1, 0, 0]);
    }

    #[test]
    fn a_smaller_version_is_the_same_picture_and_a_cropped_one_is_not() {
        let smaller = Facts {
            width: 1000,
            height: 751,
            taken: None,
            camera: None,
            ..seen(SAME_DISTANCE, 0)
        };
        let cropped = Facts {
            width: 900,
            ..smaller.clone()
        };
        assert_eq!(leaders(&[seen(0, 0), smaller, cropped]), [0, 0, 2]);
    }

    #[test]
    fn pictures_of_a_burst_may_differ_more_than_others() {
        let burst = [seen(0, 1), seen(40, 3), seen(90, 4)];
        assert_eq!(leaders(&burst), [0, 0, 0], "each is like the one before");
        assert_eq!(leaders(&[seen(0, 1), seen(40, 4)]), [0, 1], "too late");
        let other_camera = Facts {
            camera: None,
            ..seen(40, 1)
        };
        assert_eq!(leaders(&[seen(0, 1), other_camera]), [0, 1]);
        assert_eq!(leaders(&[seen(0, 1), seen(65, 1)]), [0, 1], "too different");
    }

    #[test]
    fn pictures_that_look_like_nothing_are_never_alike() {
        let flat = || Facts {
            look: None,
            ..seen(0, 1)
        };
        assert_eq!(leaders(&[flat(), flat()]), [0, 1]);
    }

    #[test]
    fn who_leaves_takes_nobody_along_and_is_not_found_again() {
        let mut alike = Alike::default();
        for id in 0..3 {
            alike.join(JobId(id), &seen(0, 1));
        }
        alike.leave(JobId(0));
        let series = alike.series(JobId(2)).unwrap();
        assert_eq!((series.size(), series.place(JobId(2))), (2, 1));
        alike.leave(JobId(1));
        assert!(alike.series(JobId(2)).is_none(), "one alone is no series");
        alike.leave(JobId(2));
        alike.join(JobId(3), &seen(0, 1));
        assert!(alike.series(JobId(3)).is_none());
    }
}
