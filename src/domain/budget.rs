//! Money: what the pictures cost so far, what the next ones will, and when to stop.
//!
//! The run stops before the budget is passed, so what is under way counts at its expected cost:
//! the average of what was paid, and before anything was paid the price list's.

/// A run's money, in US dollars.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Budget {
    /// What a person is ready to spend; `None` for as much as it takes.
    pub most_usd: Option<f64>,
    /// What a picture costs by the price list.
    pub listed_usd: Option<f64>,
    spent_usd: f64,
    paid_pictures: u32,
}

impl Budget {
    /// One more picture was named, for so much.
    pub(super) fn pay(&mut self, cost_usd: f64) {
        self.spent_usd += cost_usd;
        self.paid_pictures += 1;
    }

    /// What one picture is expected to cost.
    #[must_use]
    pub fn expected_usd(&self) -> Option<f64> {
        match self.paid_pictures {
            0 => self.listed_usd,
            paid => Some(self.spent_usd / f64::from(paid)),
        }
    }

    /// How many more pictures the budget allows while `under_way` are not yet paid for.
    #[must_use]
    pub fn allows(&self, under_way: usize) -> usize {
        let (Some(most), Some(each)) = (self.most_usd, self.expected_usd()) else {
            return usize::MAX;
        };
        let left = most - self.spent_usd;
        if each <= 0.0 {
            return if left > 0.0 { usize::MAX } else { 0 };
        }
        // A rounding error must not cost the last picture its name.
        ((left / each + 1e-6).max(0.0) as usize).saturating_sub(under_way)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budget() -> Budget {
        Budget {
            most_usd: Some(0.10),
            listed_usd: Some(0.01),
            ..Budget::default()
        }
    }

    #[test]
    fn the_price_list_counts_until_something_was_paid() {
        let mut budget = budget();
        assert_eq!(budget.allows(0), 10);
        assert_eq!(budget.allows(4), 6);
        budget.pay(0.02);
        assert_eq!(budget.expected_usd(), Some(0.02));
        assert_eq!(budget.allows(0), 4);
        for _ in 0..4 {
            budget.pay(0.02);
        }
        assert_eq!(budget.allows(0), 0);
    }

    #[test]
    fn without_a_budget_or_a_price_nothing_is_held_back() {
        for free in [
            Budget {
                most_usd: None,
                ..budget()
            },
            Budget {
                listed_usd: None,
                ..budget()
            },
            Budget {
                listed_usd: Some(0.0),
                ..budget()
            },
        ] {
            assert_eq!(free.allows(1_000), usize::MAX);
        }
    }
}
