//! How taking the files home goes, as the page shows it.

/// How taking the files home goes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::app) enum Delivery {
    #[default]
    Idle,
    /// Files are looked up in their folder.
    Looking {
        done: usize,
        total: usize,
    },
    Busy {
        done: usize,
        total: usize,
    },
    /// Bytes are written to the disk.
    Saving {
        done: u64,
        total: u64,
    },
    Done(String),
}

impl Delivery {
    pub(in crate::app) fn is_busy(&self) -> bool {
        !matches!(self, Self::Idle | Self::Done(_))
    }
}
