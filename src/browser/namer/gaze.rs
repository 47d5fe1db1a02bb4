//! The worker's side: fetches what it sees with, looks at one picture after the other, and says what it would call it.

use std::cell::RefCell;

use super::messages::{Done, Order, Outcome, Picture, Task};
use super::store::Store;
use crate::domain::description::Description;
use crate::domain::evidence::Evidence;
use crate::domain::problem::{Code, Problem};
use crate::domain::weights::{
    CLASSIFIER, LABELS, LETTERS, Sight, TEXT_FINDER, TEXT_READER, THING_FINDER,
};
use crate::pixels::jpeg;
use crate::vision::{Blind, Eyes, PhotoWeights, Weights};

/// Eyes, once they were needed.
#[derive(Default)]
pub struct Gaze(RefCell<Option<(Sight, Eyes)>>);

impl Gaze {
    /// Carries out one order; `tell` hears how many bytes of how many are fetched.
    ///
    /// # Errors
    /// Why the eyes could not be opened, or what is wrong with the picture; nothing seen is
    /// [`Problem::nothing_seen`].
    pub async fn carry_out(&self, order: Order, tell: &dyn Fn(usize, usize)) -> Outcome {
        let Order { sight, task } = order;
        if self
            .0
            .borrow()
            .as_ref()
            .is_none_or(|(open, _)| *open != sight)
        {
            let eyes = open(sight, tell).await?;
            self.0.replace(Some((sight, eyes)));
        }
        let eyes = self.0.borrow();
        match (task, eyes.as_ref()) {
            (Task::Prepare, _) | (_, None) => Ok(Done::Prepared),
            (Task::Name(picture), Some((_, eyes))) => name(eyes, picture).map(Done::Named),
            (Task::Read(jpeg), Some((_, eyes))) => Ok(Done::Read(look(eyes, &jpeg)?.reading())),
        }
    }
}

async fn open(sight: Sight, tell: &dyn Fn(usize, usize)) -> Result<Eyes, Problem> {
    let mut store = Store::open(sight.files(), tell).await;
    let photographs = match sight {
        Sight::Text => None,
        Sight::Photographs => Some(PhotoWeights {
            classifier: store.get(&CLASSIFIER).await?,
            detector: store.get(&THING_FINDER).await?,
            labels: store.text(&LABELS).await?,
        }),
    };
    let weights = Weights {
        detector: store.get(&TEXT_FINDER).await?,
        recognizer: store.get(&TEXT_READER).await?,
        letters: store.text(&LETTERS).await?,
        photographs,
    };
    Eyes::open(weights).map_err(|blind| failed(&blind))
}

fn name(eyes: &Eyes, picture: Picture) -> Result<Description, Problem> {
    let evidence = Evidence {
        taken: picture.taken,
        folder: picture.folder,
        old_stem: picture.old_stem,
        ..look(eyes, &picture.jpeg)?
    };
    evidence.describe().ok_or_else(Problem::nothing_seen)
}

fn look(eyes: &Eyes, jpeg: &[u8]) -> Result<Evidence, Problem> {
    let pixels = jpeg::decode(jpeg, (u32::MAX, u32::MAX))?;
    eyes.look(&pixels).map_err(|blind| failed(&blind))
}

fn failed(blind: &Blind) -> Problem {
    Problem::new(Code::Undecodable).with_detail(blind.to_string())
}
