//! This device: the page's own eyes, natively.

use std::cell::RefCell;
use std::fmt;
use std::path::Path;
use std::time::{Duration, Instant};

use eponym::domain::evidence::Evidence;
use eponym::pixels::Pixels;
use eponym::vision::{Eyes, PhotoWeights, Weights};

use crate::Failure;

/// The open eyes, and how long each look took.
pub(crate) struct Device {
    eyes: Eyes,
    taken: RefCell<Vec<Duration>>,
}

impl Device {
    /// Reads the weights that the page serves.
    pub(crate) fn open() -> Result<Self, Failure> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("models/weights");
        let bytes = |name: &str| std::fs::read(folder.join(name));
        let text = |name: &str| std::fs::read_to_string(folder.join(name));
        let weights = Weights {
            detector: bytes("PP-OCRv6_det_tiny.onnx")?,
            recognizer: bytes("rec_latin.onnx")?,
            letters: text("rec_latin.dict")?,
            photographs: Some(PhotoWeights {
                classifier: bytes("efflite2_i8.onnx")?,
                detector: bytes("cocossd_i8.onnx")?,
                labels: text("labels.txt")?,
            }),
        };
        Ok(Self {
            eyes: Eyes::open(weights)?,
            taken: RefCell::default(),
        })
    }

    /// What is seen in a picture.
    pub(crate) fn look(&self, picture: &Path) -> Result<Evidence, Failure> {
        let image = image::open(picture)?.to_rgba8();
        let pixels = Pixels {
            width: image.width(),
            height: image.height(),
            rgba: image.into_raw(),
        };
        let begin = now();
        let evidence = self.eyes.look(&pixels)?;
        self.taken.borrow_mut().push(begin.elapsed());
        Ok(evidence)
    }
}

#[expect(clippy::disallowed_methods, reason = "natively there is a clock")]
fn now() -> Instant {
    Instant::now()
}

impl fmt::Display for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut taken = self.taken.borrow().clone();
        taken.sort();
        let at = |share: usize| {
            taken
                .get(taken.len() * share / 100)
                .map_or(0, Duration::as_millis)
        };
        write!(
            f,
            "a look took {} ms in the median, {} ms for the slowest twentieth, natively on one thread",
            at(50),
            at(95)
        )
    }
}
