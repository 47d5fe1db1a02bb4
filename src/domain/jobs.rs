//! Something for each picture, and sets of pictures, both in list order.
//!
//! Rows are numbered from zero and stay where they are, so a place in a vector is the whole key:
//! finding one costs nothing, and neither does finding the first.

use fixedbitset::FixedBitSet;

use super::image::JobId;

/// Values by picture.
#[derive(Clone, Debug)]
pub struct JobMap<T> {
    values: Vec<Option<T>>,
    count: usize,
}

impl<T> Default for JobMap<T> {
    fn default() -> Self {
        Self {
            values: Vec::new(),
            count: 0,
        }
    }
}

impl<T> JobMap<T> {
    /// How many pictures have a value.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether no picture has a value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The value of a picture.
    #[must_use]
    pub fn get(&self, id: JobId) -> Option<&T> {
        self.values.get(place(id))?.as_ref()
    }

    /// The value of a picture, to be changed.
    pub fn get_mut(&mut self, id: JobId) -> Option<&mut T> {
        self.values.get_mut(place(id))?.as_mut()
    }

    /// Gives a picture a value, instead of the one it had.
    pub fn insert(&mut self, id: JobId, value: T) -> Option<T> {
        if self.values.len() <= place(id) {
            self.values.resize_with(place(id) + 1, || None);
        }
        let before = self.values[place(id)].replace(value);
        self.count += usize::from(before.is_none());
        before
    }

    /// Takes a picture's value away.
    pub fn remove(&mut self, id: JobId) -> Option<T> {
        let value = self.values.get_mut(place(id))?.take();
        self.count -= usize::from(value.is_some());
        value
    }

    /// Every value, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.values.iter_mut().flatten()
    }

    /// Every value with its picture.
    pub fn iter(&self) -> impl Iterator<Item = (JobId, &T)> {
        (0..)
            .map(JobId)
            .zip(&self.values)
            .filter_map(|(id, value)| Some((id, value.as_ref()?)))
    }
}

/// Pictures that have something in common.
#[derive(Clone, Debug, Default)]
pub struct JobSet {
    members: FixedBitSet,
    count: usize,
}

impl JobSet {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether a picture is among them.
    #[must_use]
    pub fn contains(&self, id: JobId) -> bool {
        self.members.contains(place(id))
    }

    /// Adds a picture; `false` if it was in.
    pub fn insert(&mut self, id: JobId) -> bool {
        self.members.grow(place(id) + 1);
        let is_new = !self.members.put(place(id));
        self.count += usize::from(is_new);
        is_new
    }

    /// Takes a picture out; `false` if it was not in.
    pub fn remove(&mut self, id: JobId) -> bool {
        let was_in = self.members.contains(place(id));
        if was_in {
            self.members.remove(place(id));
            self.count -= 1;
        }
        was_in
    }

    /// Every picture, in list order.
    pub fn iter(&self) -> impl Iterator<Item = JobId> {
        self.members.ones().map(|place| JobId(place as u32))
    }
}

fn place(id: JobId) -> usize {
    id.0 as usize
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    proptest! {
        #[test]
        fn a_map_is_an_ordered_map(steps in prop::collection::vec((0..40_u32, any::<Option<u8>>()), 0..200)) {
            let (mut ours, mut theirs) = (JobMap::default(), BTreeMap::new());
            for (id, value) in steps {
                let id = JobId(id);
                match value {
                    Some(value) => prop_assert_eq!(ours.insert(id, value), theirs.insert(id, value)),
                    None => prop_assert_eq!(ours.remove(id), theirs.remove(&id)),
                }
                prop_assert_eq!(ours.get(id), theirs.get(&id));
                prop_assert_eq!(ours.get_mut(id), theirs.get_mut(&id));
                prop_assert_eq!((ours.len(), ours.is_empty()), (theirs.len(), theirs.is_empty()));
            }
            prop_assert!(ours.iter().eq(theirs.iter().map(|(id, value)| (*id, value))));
        }

        #[test]
        fn a_set_is_an_ordered_set(steps in prop::collection::vec((0..200_u32, any::<bool>()), 0..200)) {
            let (mut ours, mut theirs) = (JobSet::default(), BTreeSet::new());
            for (id, goes_in) in steps {
                let id = JobId(id);
                if goes_in {
                    prop_assert_eq!(ours.insert(id), theirs.insert(id));
                } else {
                    prop_assert_eq!(ours.remove(id), theirs.remove(&id));
                }
                prop_assert_eq!((ours.len(), ours.is_empty()), (theirs.len(), theirs.is_empty()));
            }
            prop_assert!(ours.iter().eq(theirs));
        }
    }
}
