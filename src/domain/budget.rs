//! Money: what the pictures cost so far, what the next ones will, and when to stop.
//!
//! The run stops before the budget is passed, so what is under way counts at its expected cost:
//! the average of what the model was paid, and before that the price list's.

/// A run's money, in US dollars.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Budget {
    /// What a person is ready to spend; `None` for as much as it takes.
    pub most_usd: Option<f64>,
    pub(super) spent_usd: f64,
}

/// What the pictures of one model cost, in US dollars.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cost {
    listed_usd: Option<f64>,
    paid_usd: f64,
    paid_pictures: u32,
}

impl Budget {
    /// How many more pictures at `each_usd` the budget allows, while pictures for `under_way_usd`
    /// are not yet paid for.
    #[must_use]
    pub fn allows(&self, each_usd: Option<f64>, under_way_usd: f64) -> usize {
        let (Some(most), Some(each)) = (self.most_usd, each_usd) else {
            return usize::MAX;
        };
        let left = most - self.spent_usd - under_way_usd;
        if each <= 0.0 {
            return if left > 0.0 { usize::MAX } else { 0 };
        }
        // A rounding error must not cost the last picture its name.
        (left / each + 1e-6).max(0.0) as usize
    }
}

impl Cost {
    /// What a picture costs by the price list, where there is one.
    #[must_use]
    pub fn listed(usd: Option<f64>) -> Self {
        Self {
            listed_usd: usd,
            ..Self::default()
        }
    }

    /// The same payments, with another price list.
    #[must_use]
    pub fn relisted(self, list: Self) -> Self {
        Self {
            listed_usd: list.listed_usd,
            ..self
        }
    }

    /// One more picture was named, for so much.
    pub(super) fn pay(&mut self, usd: f64) {
        self.paid_usd += usd;
        self.paid_pictures += 1;
    }

    /// What one picture is expected to cost.
    #[must_use]
    pub fn expected_usd(&self) -> Option<f64> {
        match self.paid_pictures {
            0 => self.listed_usd,
            paid => Some(self.paid_usd / f64::from(paid)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGET: Budget = Budget {
        most_usd: Some(0.10),
        spent_usd: 0.0,
    };

    #[test]
    fn the_price_list_counts_until_something_was_paid() {
        let mut cost = Cost::listed(Some(0.01));
        assert_eq!(cost.expected_usd(), Some(0.01));
        cost.pay(0.02);
        assert_eq!(cost.expected_usd(), Some(0.02));
        let cheaper = cost.relisted(Cost::listed(Some(0.001)));
        assert_eq!(cheaper.expected_usd(), Some(0.02), "what was paid is known");
        assert_eq!(Cost::default().expected_usd(), None);
    }

    #[test]
    fn what_is_under_way_counts_as_spent() {
        assert_eq!(BUDGET.allows(Some(0.01), 0.0), 10);
        assert_eq!(BUDGET.allows(Some(0.01), 0.04), 6);
        let spent = Budget {
            spent_usd: 0.08,
            ..BUDGET
        };
        assert_eq!(spent.allows(Some(0.01), 0.0), 2);
        assert_eq!(spent.allows(Some(0.01), 0.02), 0);
        assert_eq!(spent.allows(Some(0.01), 0.04), 0);
    }

    #[test]
    fn without_a_budget_or_a_price_nothing_is_held_back() {
        let endless = Budget::default();
        assert_eq!(endless.allows(Some(0.01), 1_000.0), usize::MAX);
        assert_eq!(BUDGET.allows(None, 0.0), usize::MAX);
        assert_eq!(BUDGET.allows(Some(0.0), 0.0), usize::MAX);
    }
}
