//! How large a picture is sent: what a person chose, and what a model makes of it in tokens.
//!
//! Vision models count pictures by their pixels, each family by its own rule; the rules are those
//! that the makers publish. Where none is known nothing is claimed.

use std::fmt;

use super::thumbnail::{MAX_EDGE_PX, TEXT_EDGE_PX};

/// The long edge of what is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PictureSize {
    /// As large as a picture needs: larger where it is full of text.
    #[default]
    Automatic,
    /// Pixels.
    Exactly(u32),
}

/// The long edge that a thumbnail may have at most, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edges {
    pub usual_px: u32,
    /// Of a picture that is full of text.
    pub text_px: u32,
}

impl Edges {
    /// The same for every picture.
    #[must_use]
    pub fn all(px: u32) -> Self {
        Self {
            usual_px: px,
            text_px: px,
        }
    }

    /// Neither larger than this.
    #[must_use]
    pub fn at_most(self, px: u32) -> Self {
        Self {
            usual_px: self.usual_px.min(px),
            text_px: self.text_px.min(px),
        }
    }
}

impl PictureSize {
    /// Every size, in the order a person chooses from.
    pub const ALL: [Self; 5] = [
        Self::Automatic,
        Self::Exactly(512),
        Self::Exactly(768),
        Self::Exactly(1024),
        Self::Exactly(1568),
    ];

    /// Reads what [`Display`](fmt::Display) wrote.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.to_string() == text)
    }

    /// The long edges this comes down to.
    #[must_use]
    pub fn edges(self) -> Edges {
        match self {
            Self::Automatic => Edges {
                usual_px: MAX_EDGE_PX,
                text_px: TEXT_EDGE_PX,
            },
            Self::Exactly(px) => Edges::all(px),
        }
    }

    /// Whether a model that can look less closely is to do so: who wants pictures at their smallest
    /// wants few tokens.
    #[must_use]
    pub fn is_low_detail(self, model: &str) -> bool {
        self == Self::Exactly(512) && matches!(Rule::of(model), Some(Rule::Tiles { .. }))
    }

    /// What a model takes for a picture of three by four at this size, in tokens, as far as that is
    /// known.
    #[must_use]
    pub fn tokens(self, model: &str) -> Option<u32> {
        let rule = Rule::of(model)?;
        let Edges { usual_px, .. } = self.edges();
        Some(match rule {
            Rule::Tiles { base, .. } if self.is_low_detail(model) => base,
            _ => rule.tokens(f64::from(usual_px), f64::from(usual_px) * 0.75),
        })
    }
}

/// Stable spelling for stored settings.
impl fmt::Display for PictureSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Automatic => f.write_str("automatic"),
            Self::Exactly(px) => px.fmt(f),
        }
    }
}

/// How a family of models counts.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Rule {
    /// OpenAI's older way: a price for the whole and one for every tile of 512 pixels, once the
    /// shorter side is at most 768.
    Tiles { base: u32, tile: u32 },
    /// OpenAI's newer way: patches of 32 pixels, so many at most, times a factor in hundredths.
    Patches { most: u32, hundredths: u32 },
    /// Anthropic's way: pixels by 750, after shrinking to a long edge and a number of tokens.
    Area { edge: u32, most: u32 },
    /// Gemini's way up to 2.5: tiles of two thirds of the shorter side.
    Crops,
    /// The same for every picture.
    Fixed(u32),
    /// Squares of so many pixels a side.
    Squares(u32),
}

/// The beginnings of models' names and how they count; the first that fits holds.
const RULES: [(&str, Rule); 24] = [
    (
        "gpt-4o-mini",
        Rule::Tiles {
            base: 2833,
            tile: 5667,
        },
    ),
    (
        "gpt-4o",
        Rule::Tiles {
            base: 85,
            tile: 170,
        },
    ),
    (
        "gpt-4.1-mini",
        Rule::Patches {
            most: 1536,
            hundredths: 162,
        },
    ),
    (
        "gpt-4.1-nano",
        Rule::Patches {
            most: 1536,
            hundredths: 246,
        },
    ),
    (
        "gpt-4.1",
        Rule::Tiles {
            base: 85,
            tile: 170,
        },
    ),
    (
        "gpt-5-mini",
        Rule::Patches {
            most: 1536,
            hundredths: 120,
        },
    ),
    (
        "gpt-5-nano",
        Rule::Patches {
            most: 1536,
            hundredths: 150,
        },
    ),
    (
        "gpt-5.",
        Rule::Patches {
            most: 2500,
            hundredths: 120,
        },
    ),
    (
        "gpt-5",
        Rule::Tiles {
            base: 70,
            tile: 140,
        },
    ),
    (
        "o4-mini",
        Rule::Patches {
            most: 1536,
            hundredths: 172,
        },
    ),
    (
        "o1",
        Rule::Tiles {
            base: 75,
            tile: 150,
        },
    ),
    (
        "o3",
        Rule::Tiles {
            base: 75,
            tile: 150,
        },
    ),
    ("gemini-2", Rule::Crops),
    ("gemini-3", Rule::Fixed(1120)),
    ("claude-opus-4-7", NEW_CLAUDE),
    ("claude-opus-4.7", NEW_CLAUDE),
    ("claude-opus-5", NEW_CLAUDE),
    (
        "claude",
        Rule::Area {
            edge: 1568,
            most: 1600,
        },
    ),
    ("qwen2-vl", Rule::Squares(28)),
    ("qwen2.5-vl", Rule::Squares(28)),
    ("qwen2.5vl", Rule::Squares(28)),
    ("qwen3-vl", Rule::Squares(32)),
    ("qwen3vl", Rule::Squares(32)),
    ("qwen-vl", Rule::Squares(32)),
];

const NEW_CLAUDE: Rule = Rule::Area {
    edge: 2576,
    most: 4784,
};

impl Rule {
    /// By a model's name, with or without its maker's before it.
    fn of(model: &str) -> Option<Self> {
        let name = model.rsplit('/').next()?.to_ascii_lowercase();
        let fits = |(beginning, _): &&(&str, Self)| name.starts_with(beginning);
        RULES.iter().find(fits).map(|(_, rule)| *rule)
    }

    fn tokens(self, width: f64, height: f64) -> u32 {
        let (long, short) = (width.max(height), width.min(height));
        let across = |side: f64, unit: f64| (side / unit).ceil();
        let tokens = match self {
            Self::Tiles { base, tile } => {
                let scale = (2048.0 / long).min(768.0 / short).min(1.0);
                let tiles = across(long * scale, 512.0) * across(short * scale, 512.0);
                f64::from(base) + f64::from(tile) * tiles
            }
            Self::Patches { most, hundredths } => {
                let scale = patch_scale(width, height, f64::from(most));
                let patches = across(width * scale, 32.0) * across(height * scale, 32.0);
                // In whole hundredths: a rounding error must not add a token.
                (patches * f64::from(hundredths) / 100.0 - 1e-6).ceil()
            }
            Self::Area { edge, most } => {
                let scale = (f64::from(edge) / long).min(1.0);
                (width * height * scale * scale / 750.0).min(f64::from(most))
            }
            Self::Crops if long <= 384.0 => 258.0,
            Self::Crops => {
                let unit = (short / 1.5).floor();
                258.0 * across(long, unit) * across(short, unit)
            }
            Self::Fixed(tokens) => f64::from(tokens),
            Self::Squares(side) => across(width, f64::from(side)) * across(height, f64::from(side)),
        };
        tokens.round() as u32
    }
}

/// How much a picture is shrunk to have no more patches than these, in whole ones.
fn patch_scale(width: f64, height: f64, most: f64) -> f64 {
    const PATCH: f64 = 32.0;
    if (width / PATCH).ceil() * (height / PATCH).ceil() <= most {
        return 1.0;
    }
    let scale = (PATCH * PATCH * most / (width * height)).sqrt();
    let whole = |side: f64| (side * scale / PATCH).floor() / (side * scale / PATCH);
    scale * whole(width).min(whole(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_is_read_back() {
        for size in PictureSize::ALL {
            assert_eq!(PictureSize::read(&size.to_string()), Some(size));
        }
        assert_eq!(PictureSize::read("600"), None);
    }

    #[test]
    fn only_the_automatic_size_tells_text_from_other_pictures() {
        for size in PictureSize::ALL {
            let Edges { usual_px, text_px } = size.edges();
            assert_eq!(usual_px != text_px, size == PictureSize::Automatic);
        }
        let small = PictureSize::Automatic.edges().at_most(512);
        assert_eq!(small, Edges::all(512));
    }

    /// Tokens for 512, 768, 1024 and 1568 pixels, by the arithmetic that the makers publish.
    #[test]
    fn families_count_as_their_makers_say() {
        for (model, want) in [
            ("openai/gpt-4o", [85, 765, 765, 765]),
            ("gpt-4.1", [85, 765, 765, 765]),
            (
                "openai/gpt-4o-mini-2024-07-18",
                [2_833, 25_501, 25_501, 25_501],
            ),
            ("openai/gpt-5-mini", [231, 519, 922, 1_743]),
            ("gpt-5.4", [231, 519, 922, 2_176]),
            ("gpt-4.1-nano", [473, 1_063, 1_890, 3_572]),
            ("anthropic/claude-haiku-4.5", [262, 590, 1_049, 1_600]),
            ("claude-opus-4-7", [262, 590, 1_049, 2_459]),
            ("google/gemini-2.5-flash-lite", [1_032; 4]),
            ("gemini-3-flash-preview", [1_120; 4]),
            ("Qwen/Qwen3-VL-8B-Instruct", [192, 432, 768, 1_813]),
            ("qwen2.5vl", [266, 588, 1_036, 2_352]),
        ] {
            let sizes = [512, 768, 1024, 1568].map(PictureSize::Exactly);
            let tokens = sizes.map(|size| size.tokens(model));
            assert_eq!(tokens, want.map(Some), "{model}");
        }
        assert_eq!(PictureSize::Automatic.tokens("gemma3"), None);
        assert_eq!(PictureSize::Automatic.tokens("gpt-5-nano"), Some(648));
    }

    #[test]
    fn a_small_picture_is_one_crop() {
        assert_eq!(Rule::Crops.tokens(384.0, 288.0), 258);
        assert_eq!(Rule::Crops.tokens(960.0, 540.0), 1_548);
    }

    #[test]
    fn low_detail_is_for_the_smallest_size_and_models_that_count_by_tiles() {
        let smallest = PictureSize::Exactly(512);
        assert!(smallest.is_low_detail("openai/gpt-4o"));
        assert!(!smallest.is_low_detail("gpt-5-nano"));
        assert!(!smallest.is_low_detail("google/gemini-2.5-flash-lite"));
        assert!(!PictureSize::Automatic.is_low_detail("openai/gpt-4o"));
    }
}
