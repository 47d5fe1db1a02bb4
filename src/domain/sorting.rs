//! Sorting by keys of bytes. A sort of the standard library is a few kilobytes for every type that
//! it sorts, so the page sorts one type alone.

/// What something is sorted by, and its place before.
pub type Keyed = (Vec<u8>, u32);

/// The places of all, sorted; equals stay as they were.
#[must_use]
pub fn sorted(keys: impl IntoIterator<Item = Vec<u8>>) -> Vec<usize> {
    in_order(keys.into_iter().zip(0..).collect())
}

/// The same of keys that know their places.
#[must_use]
pub fn in_order(mut keyed: Vec<Keyed>) -> Vec<usize> {
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, at)| at as usize).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_as_they_were() {
        let keys = ["b", "a", "", "b", "a"].map(|key| key.as_bytes().to_vec());
        assert_eq!(sorted(keys), [2, 1, 4, 0, 3]);
    }
}
