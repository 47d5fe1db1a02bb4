//! What a gateway was seen to refuse, so that a batch repeats no failing attempt.
//!
//! One value belongs to one base URL and model for as long as the page is open. It starts from
//! the preset and learns from refusals that name a parameter.

use super::refusal::Refusal;

/// A field of the request that some servers refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// `reasoning_effort`, or its value.
    Effort,
    /// The answer's budget, under the name it was sent.
    AnswerLimit,
}

/// The two names of the answer's budget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LimitField {
    /// `max_tokens`: the older name, understood by nearly all.
    #[default]
    MaxTokens,
    /// `max_completion_tokens`: what OpenAI's own newer models insist on.
    MaxCompletionTokens,
}

/// How one model of one gateway wants to be asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quirks {
    limit_field: LimitField,
    is_limit_learned: bool,
    refuses_effort: bool,
}

impl Parameter {
    /// Every parameter, each at the place of its number.
    pub const ALL: [Self; 2] = [Self::Effort, Self::AnswerLimit];
}

impl Quirks {
    /// What is known before the first request.
    #[must_use]
    pub fn starting_with(limit_field: LimitField) -> Self {
        Self {
            limit_field,
            ..Self::default()
        }
    }

    /// Learns from a refusal; `true` when the next request will differ and is worth sending.
    pub fn learn(&mut self, refusal: &Refusal) -> bool {
        refusal
            .parameter
            .is_some_and(|parameter| self.drop_parameter(parameter))
    }

    /// Stops sending a parameter, or its present name; `false` when that was done before.
    pub fn drop_parameter(&mut self, parameter: Parameter) -> bool {
        let learned = match parameter {
            Parameter::Effort => &mut self.refuses_effort,
            Parameter::AnswerLimit => &mut self.is_limit_learned,
        };
        let is_news = !std::mem::replace(learned, true);
        if is_news && parameter == Parameter::AnswerLimit {
            self.limit_field = self.limit_field.other();
        }
        is_news
    }

    /// The name under which the budget is sent.
    #[must_use]
    pub fn limit_field(&self) -> LimitField {
        self.limit_field
    }

    /// Whether `reasoning_effort` is left out.
    #[must_use]
    pub fn refuses_effort(&self) -> bool {
        self.refuses_effort
    }
}

impl LimitField {
    fn other(self) -> Self {
        match self {
            Self::MaxTokens => Self::MaxCompletionTokens,
            Self::MaxCompletionTokens => Self::MaxTokens,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_lesson_is_learned_once() {
        let mut quirks = Quirks::default();
        for parameter in [Parameter::Effort, Parameter::AnswerLimit] {
            assert!(quirks.drop_parameter(parameter));
            assert!(!quirks.drop_parameter(parameter));
        }
        assert!(quirks.refuses_effort());
        assert_eq!(quirks.limit_field(), LimitField::MaxCompletionTokens);
    }

    #[test]
    fn the_newer_name_is_given_up_for_the_older_one_too() {
        let mut quirks = Quirks::starting_with(LimitField::MaxCompletionTokens);
        assert!(quirks.drop_parameter(Parameter::AnswerLimit));
        assert_eq!(quirks.limit_field(), LimitField::MaxTokens);
    }
}
