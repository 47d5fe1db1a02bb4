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
    /// `response_format`, or the kind of it that was asked for.
    AnswerFormat,
    /// `detail` beside a picture.
    Detail,
}

/// How the answer is asked for, the most telling way first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AnswerFormat {
    /// JSON of a given shape, which the server enforces.
    #[default]
    Schema,
    /// Any JSON; its shape is asked for in words.
    Json,
    /// The name alone, in words: every server can do that.
    Text,
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
    format: AnswerFormat,
    refuses_detail: bool,
}

impl Parameter {
    /// Every parameter, each at the place of its number.
    pub const ALL: [Self; 4] = [
        Self::Effort,
        Self::AnswerLimit,
        Self::AnswerFormat,
        Self::Detail,
    ];
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

    /// The same, but for how the answer is asked for.
    #[must_use]
    pub fn with_format(self, format: AnswerFormat) -> Self {
        Self { format, ..self }
    }

    /// Learns from a refusal; `true` when the next request will differ and is worth sending.
    pub fn learn(&mut self, refusal: &Refusal) -> bool {
        refusal
            .parameter
            .is_some_and(|parameter| self.drop_parameter(parameter))
    }

    /// Learns from a refusal of a request that was sent with these quirks.
    ///
    /// Of several requests under way at once, the first refusal teaches; the others were asked
    /// before that, and are worth sending again as they would be sent now.
    pub fn learn_after(&mut self, sent: Self, refusal: &Refusal) -> bool {
        let has_changed = refusal.parameter.is_some_and(|parameter| match parameter {
            Parameter::Effort => self.refuses_effort != sent.refuses_effort,
            Parameter::AnswerLimit => self.limit_field != sent.limit_field,
            Parameter::AnswerFormat => self.format != sent.format,
            Parameter::Detail => self.refuses_detail != sent.refuses_detail,
        });
        has_changed || self.learn(refusal)
    }

    /// Stops sending a parameter, its present name or its present value; `false` when there is
    /// nothing left to change.
    pub fn drop_parameter(&mut self, parameter: Parameter) -> bool {
        let before = *self;
        match parameter {
            Parameter::Effort => self.refuses_effort = true,
            Parameter::AnswerLimit if self.is_limit_learned => {}
            Parameter::AnswerLimit => {
                self.is_limit_learned = true;
                self.limit_field = self.limit_field.other();
            }
            Parameter::AnswerFormat => self.format = self.format.simpler(),
            Parameter::Detail => self.refuses_detail = true,
        }
        *self != before
    }

    /// How the answer is asked for.
    #[must_use]
    pub fn format(&self) -> AnswerFormat {
        self.format
    }

    /// The name under which the budget is sent.
    #[must_use]
    pub fn limit_field(&self) -> LimitField {
        self.limit_field
    }

    /// Everything in five digits; [`Quirks::from_code`] reads them.
    #[must_use]
    pub fn to_code(self) -> String {
        let Self {
            limit_field,
            is_limit_learned,
            refuses_effort,
            format,
            refuses_detail,
        } = self;
        let is_limit_newer = limit_field == LimitField::MaxCompletionTokens;
        [
            is_limit_newer.into(),
            is_limit_learned.into(),
            refuses_effort.into(),
            format as u8,
            refuses_detail.into(),
        ]
        .map(|digit: u8| char::from(b'0' + digit))
        .iter()
        .collect()
    }

    /// Reads [`Quirks::to_code`]; the last digit was added later and may be missing.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let (limit, learned, effort, format, detail) = match *code.as_bytes() {
            [limit, learned, effort, format] => (limit, learned, effort, format, b'0'),
            [limit, learned, effort, format, detail] => (limit, learned, effort, format, detail),
            _ => return None,
        };
        let is_set = |digit: u8| match digit {
            b'0' => Some(false),
            b'1' => Some(true),
            _ => None,
        };
        let limit_field = match is_set(limit)? {
            true => LimitField::MaxCompletionTokens,
            false => LimitField::MaxTokens,
        };
        let format = usize::from(format.checked_sub(b'0')?);
        Some(Self {
            limit_field,
            is_limit_learned: is_set(learned)?,
            refuses_effort: is_set(effort)?,
            format: *AnswerFormat::ALL.get(format)?,
            refuses_detail: is_set(detail)?,
        })
    }

    /// Whether `detail` is left out.
    #[must_use]
    pub fn refuses_detail(&self) -> bool {
        self.refuses_detail
    }

    /// Whether `reasoning_effort` is left out.
    #[must_use]
    pub fn refuses_effort(&self) -> bool {
        self.refuses_effort
    }
}

impl AnswerFormat {
    /// Every format, each at the place of its number.
    pub const ALL: [Self; 3] = [Self::Schema, Self::Json, Self::Text];

    fn simpler(self) -> Self {
        match self {
            Self::Schema => Self::Json,
            Self::Json | Self::Text => Self::Text,
        }
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
    use super::super::super::problem::{Code, Problem};
    use super::*;

    #[test]
    fn the_same_lesson_is_learned_once() {
        let mut quirks = Quirks::default();
        for parameter in [Parameter::Effort, Parameter::AnswerLimit, Parameter::Detail] {
            assert!(quirks.drop_parameter(parameter));
            assert!(!quirks.drop_parameter(parameter));
        }
        assert!(quirks.refuses_effort() && quirks.refuses_detail());
        assert_eq!(quirks.limit_field(), LimitField::MaxCompletionTokens);
    }

    #[test]
    fn a_format_that_is_refused_gives_way_to_a_simpler_one() {
        let mut quirks = Quirks::default();
        for format in AnswerFormat::ALL {
            assert_eq!(quirks.format(), format);
            let is_last = format == AnswerFormat::Text;
            assert_eq!(quirks.drop_parameter(Parameter::AnswerFormat), !is_last);
        }
        assert_eq!(quirks.format(), AnswerFormat::Text);
    }

    #[test]
    fn refusals_of_requests_under_way_together_teach_one_lesson() {
        let refused = |parameter| Refusal {
            parameter: Some(parameter),
            ..Refusal::of_problem(Problem::new(Code::InvalidRequest))
        };
        for parameter in Parameter::ALL {
            let sent = Quirks::default();
            let mut quirks = sent;
            assert!(quirks.learn_after(sent, &refused(parameter)));
            let learned = quirks;
            assert!(quirks.learn_after(sent, &refused(parameter)));
            assert_eq!(quirks, learned, "{parameter:?}");
        }
        let nothing = Refusal::of_problem(Problem::new(Code::InvalidRequest));
        assert!(!Quirks::default().learn_after(Quirks::default(), &nothing));
    }

    #[test]
    fn everything_stands_at_the_place_of_its_number() {
        for (at, parameter) in Parameter::ALL.into_iter().enumerate() {
            assert_eq!(parameter as usize, at);
        }
        for (at, format) in AnswerFormat::ALL.into_iter().enumerate() {
            assert_eq!(format as usize, at);
        }
    }

    #[test]
    fn the_digits_are_read_back() {
        let mut quirks = Quirks::starting_with(LimitField::MaxCompletionTokens);
        assert_eq!(Quirks::from_code(&quirks.to_code()), Some(quirks));
        for parameter in Parameter::ALL {
            assert!(quirks.drop_parameter(parameter));
            assert_eq!(Quirks::from_code(&quirks.to_code()), Some(quirks));
        }
        for code in ["", "000", "000000", "2000", "0003", "000/", "00002", "ééa"] {
            assert_eq!(Quirks::from_code(code), None, "{code}");
        }
        assert_eq!(Quirks::from_code("0000"), Some(Quirks::default()));
    }

    #[test]
    fn the_newer_name_is_given_up_for_the_older_one_too() {
        let mut quirks = Quirks::starting_with(LimitField::MaxCompletionTokens);
        assert!(quirks.drop_parameter(Parameter::AnswerLimit));
        assert_eq!(quirks.limit_field(), LimitField::MaxTokens);
    }
}
