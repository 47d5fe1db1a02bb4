//! What one reply says, given to each of the pictures it was asked about.

use super::description::Description;
use super::gateway::reply;
use super::problem::Code;
use super::run::Answer;

/// One answer for each of `count` pictures, in order; `None` where nothing can be relied on.
///
/// What the reply took is divided among the pictures that are named, so that the sum stays true.
///
/// # Errors
/// Why no picture is named.
pub fn read(answer: &reply::Answer, count: usize) -> Result<Vec<Option<Answer>>, Code> {
    let descriptions = if count > 1 {
        Description::read_batch(&answer.text, count)
    } else {
        vec![Description::read(&answer.text)]
    };
    let named = descriptions.iter().flatten().count();
    if named == 0 {
        // What ends before its first name may have one with a larger budget.
        return Err(if answer.is_cut {
            Code::CutOff
        } else {
            Code::NoName
        });
    }
    let mut shares = answer.usage.shares(named).into_iter();
    let mut given = |description: Description| Answer {
        suggestion: description.suggestion,
        details: description.details,
        model: answer.model.clone(),
        usage: shares.next().unwrap_or_default(),
    };
    Ok(descriptions
        .into_iter()
        .map(|description| description.map(&mut given))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::super::gateway::reply::Usage;
    use super::*;

    fn said(text: &str, is_cut: bool) -> reply::Answer {
        reply::Answer {
            text: text.to_owned(),
            model: Some("maker/model".to_owned()),
            is_cut,
            usage: Usage {
                prompt_tokens: 901,
                completion_tokens: 30,
                cost_usd: Some(0.5),
            },
        }
    }

    #[test]
    fn one_picture_gets_the_whole_answer() {
        let answers = read(&said("red fox", false), 1).unwrap();
        let [Some(answer)] = &answers[..] else {
            panic!("{answers:?}");
        };
        assert_eq!(answer.suggestion.as_str(), "red fox");
        assert_eq!(answer.usage.prompt_tokens, 901);
        assert_eq!(answer.model.as_deref(), Some("maker/model"));
    }

    #[test]
    fn what_a_reply_took_is_divided_among_the_named() {
        let answers = read(&said("1. red fox\n3. old barn", false), 3).unwrap();
        let tokens: Vec<_> = answers
            .iter()
            .map(|answer| answer.as_ref().map(|answer| answer.usage.prompt_tokens))
            .collect();
        assert_eq!(tokens, [Some(451), None, Some(450)]);
        let cost: f64 = answers
            .iter()
            .flatten()
            .filter_map(|answer| answer.usage.cost_usd)
            .sum();
        assert_eq!(cost, 0.5);
    }

    #[test]
    fn no_name_at_all_is_told_from_one_that_was_cut_off() {
        for count in [1, 3] {
            assert_eq!(read(&said("{}", false), count), Err(Code::NoName));
            let cut = said("{\"name\": \"", true);
            assert_eq!(read(&cut, count), Err(Code::CutOff));
        }
    }
}
