//! How hard a model may think before it names a picture: as little as it can.
//!
//! Thinking is spent from the answer's budget and adds cost and seconds, and a name does not
//! need it. But the least a model accepts differs, and asking a model that does not think by
//! itself for "minimal" thought would start it.

/// The values of `reasoning_effort`, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effort {
    None,
    Minimal,
    Low,
    Medium,
    High,
    ExtraHigh,
    Max,
}

/// Model families that think unless told otherwise, with the least they accept. First match wins.
const THINKING_FAMILIES: [(&str, Effort); 9] = [
    ("gemini-3-pro", Effort::Low),
    ("gemini-3.1-pro", Effort::Low),
    ("gemini-3", Effort::Minimal),
    ("gpt-5.", Effort::None),
    ("gpt-5", Effort::Minimal),
    // With a tag after the colon, as Ollama names it; hosted ones do not think.
    ("qwen3-vl:", Effort::None),
    // From 3.5 on all of them see, and all think.
    ("qwen3.", Effort::None),
    ("grok-4.3", Effort::None),
    ("grok-4.6", Effort::Low),
];

/// Families whose thinking is off until it is asked for.
const CALM_FAMILIES: [&str; 2] = ["claude", "gemini-2.5-flash-lite"];

impl Effort {
    const ALL: [Self; 7] = [
        Self::None,
        Self::Minimal,
        Self::Low,
        Self::Medium,
        Self::High,
        Self::ExtraHigh,
        Self::Max,
    ];

    /// The spelling on the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Minimal => "minimal",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::ExtraHigh => "xhigh",
            Self::Max => "max",
        }
    }

    /// Reads the spelling on the wire.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|effort| effort.as_str() == text)
    }
}

/// The effort to send for `model`, `listed` being what the gateway's catalog says it accepts.
///
/// `None` means that the field is left out.
#[must_use]
pub fn least_effort(model: &str, listed: &[Effort]) -> Option<Effort> {
    // `google/gemini-3-flash` and `models/gemini-3-flash` are the same family.
    let name = model.rsplit('/').next().unwrap_or(model);
    if CALM_FAMILIES.iter().any(|family| name.starts_with(family)) {
        return None;
    }
    listed.iter().min().copied().or_else(|| {
        THINKING_FAMILIES
            .iter()
            .find(|(family, _)| name.starts_with(family))
            .map(|(_, effort)| *effort)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_asked_to_think_as_little_as_it_can() {
        for (model, listed, expected) in [
            ("google/gemini-3-flash", &[][..], Some(Effort::Minimal)),
            ("gemini-3-pro-preview", &[], Some(Effort::Low)),
            ("openai/gpt-5-nano", &[], Some(Effort::Minimal)),
            ("openai/gpt-5.4-nano", &[], Some(Effort::None)),
            ("qwen3-vl:8b", &[], Some(Effort::None)),
            ("openai/gpt-4.1-nano", &[], None),
            ("qwen/qwen3.6-27b", &[], Some(Effort::None)),
            ("grok-4.6", &[], Some(Effort::Low)),
            ("grok-4.20-0309-non-reasoning", &[], None),
            ("google/gemini-2.5-flash-lite", &[Effort::Low], None),
            ("anthropic/claude-haiku-4.5", &[Effort::Low], None),
            ("x/new", &[Effort::High, Effort::Low], Some(Effort::Low)),
            ("google/gemini-3.9-flash", &[Effort::Low], Some(Effort::Low)),
        ] {
            assert_eq!(least_effort(model, listed), expected, "{model}");
        }
    }

    #[test]
    fn every_effort_reads_back() {
        for effort in Effort::ALL {
            assert_eq!(Effort::read(effort.as_str()), Some(effort));
        }
        assert_eq!(Effort::read("huge"), None);
    }
}
