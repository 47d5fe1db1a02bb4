//! The weights of the networks that look at pictures on this device: which files, how large, and how they are told from
//! others.
//!
//! They lie beside the page in `models`, come when they are first needed, and are believed by their SHA-256 alone.

/// What this device looks for: the choice of a person, as the model of a gateway is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sight {
    /// Text, and what photographs show, roughly.
    #[default]
    Photographs,
    /// Text alone, with a fifth of the weights.
    Text,
}

/// One file of weights.
#[derive(Debug, PartialEq, Eq)]
pub struct WeightFile {
    /// Below the folder of weights.
    pub name: &'static str,
    pub bytes: usize,
    /// SHA-256 (FIPS 180-4) in hexadecimal.
    pub sha256: &'static str,
}

/// Finds lines of text.
pub const TEXT_FINDER: WeightFile = WeightFile {
    name: "PP-OCRv6_det_tiny.onnx",
    bytes: 1_829_618,
    sha256: "f42c0fbd294d95eac1a550e131b277dac97462c8025fa4b6c3cec1b7894bd3d5",
};

/// Reads one line.
pub const TEXT_READER: WeightFile = WeightFile {
    name: "rec_latin.onnx",
    bytes: 641_712,
    sha256: "2d216574f2cbb5b52d4414874a254182c9184ddf8a63f2c365fe15353294180c",
};

/// The letters that are read.
pub const LETTERS: WeightFile = WeightFile {
    name: "rec_latin.dict",
    bytes: 909,
    sha256: "b74f6d5e38aae37440377d322ca2af374d6bd89f58d7affcd47c261b2dcfa10c",
};

/// Tells what a whole photograph is of.
pub const CLASSIFIER: WeightFile = WeightFile {
    name: "efflite2_i8.onnx",
    bytes: 6_322_045,
    sha256: "807b747cb268c82fd890b43369b781c2eb631cf7b953cabc7efadd6ea91e4920",
};

/// Finds things in a photograph.
pub const THING_FINDER: WeightFile = WeightFile {
    name: "cocossd_i8.onnx",
    bytes: 4_805_199,
    sha256: "67730d41eab3b1dd2bb315f12c554e88090e57530e97ed75bb314c69977eb5bb",
};

/// The names of the classifier's classes.
pub const LABELS: WeightFile = WeightFile {
    name: "labels.txt",
    bytes: 16_122,
    sha256: "f972e03fcd0328a3f2b481558492a03764277886ce3a55c76d20113e40f4f959",
};

const OF_TEXT: [&WeightFile; 3] = [&TEXT_FINDER, &TEXT_READER, &LETTERS];
const OF_PHOTOGRAPHS: [&WeightFile; 6] = [
    &TEXT_FINDER,
    &TEXT_READER,
    &LETTERS,
    &CLASSIFIER,
    &THING_FINDER,
    &LABELS,
];

impl Sight {
    /// Every choice, in the order of the list.
    pub const ALL: [Self; 2] = [Self::Photographs, Self::Text];

    /// Stable spelling, as the name of a model.
    #[must_use]
    pub const fn model(self) -> &'static str {
        match self {
            Self::Photographs => "text-and-photographs",
            Self::Text => "text-only",
        }
    }

    /// Reads [`Sight::model`].
    #[must_use]
    pub fn read(model: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sight| sight.model() == model)
    }

    /// The files it needs.
    #[must_use]
    pub fn files(self) -> &'static [&'static WeightFile] {
        match self {
            Self::Photographs => &OF_PHOTOGRAPHS,
            Self::Text => &OF_TEXT,
        }
    }

    /// What it weighs, in bytes.
    #[must_use]
    pub fn bytes(self) -> usize {
        self.files().iter().map(|file| file.bytes).sum()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    /// What `models/make.py` compares the files with.
    const SUMS: &str = include_str!("../../models/weights/SHA256SUMS");

    #[test]
    fn every_file_is_the_one_that_the_script_makes() {
        for file in OF_PHOTOGRAPHS {
            let line = format!("{}  {}", file.sha256, file.name);
            assert!(SUMS.lines().any(|sum| sum == line), "{line}");
        }
        assert_eq!(SUMS.lines().count(), OF_PHOTOGRAPHS.len());
    }

    #[test]
    fn every_file_is_as_large_as_it_says() {
        for file in OF_PHOTOGRAPHS {
            let path = format!(
                "{}/models/weights/{}",
                env!("CARGO_MANIFEST_DIR"),
                file.name
            );
            assert_eq!(
                std::fs::metadata(path).unwrap().len(),
                file.bytes as u64,
                "{}",
                file.name
            );
        }
    }

    #[test]
    fn text_alone_takes_a_fifth() {
        assert_eq!(Sight::Text.bytes() / 100_000, 24);
        assert_eq!(Sight::Photographs.bytes() / 100_000, 136);
        for sight in Sight::ALL {
            assert_eq!(Sight::read(sight.model()), Some(sight));
        }
        assert_eq!(Sight::read("gpt-5"), None);
    }
}
