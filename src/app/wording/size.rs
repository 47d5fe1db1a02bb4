//! What a picture's size is called, and what it takes.

use super::{grouped, pictures};
use crate::domain::picture_size::{Edges, PictureSize};

/// "Automatic: 768 px, text 1,024 px" or "512 px".
#[must_use]
pub(in crate::app) fn picture_size(size: PictureSize) -> String {
    let Edges { usual_px, text_px } = size.edges();
    let usual = grouped(usual_px as usize);
    match size {
        PictureSize::Automatic => format!(
            "Automatic: {usual} px, text {} px",
            grouped(text_px as usize)
        ),
        PictureSize::Exactly(_) => format!("{usual} px"),
    }
}

/// What the chosen model takes for pictures of this size and, to compare, of others.
#[must_use]
pub(in crate::app) fn picture_tokens(chosen: PictureSize, model: &str, count: usize) -> String {
    let Some(each) = chosen.tokens(model) else {
        return "Larger pictures usually take more tokens; for this model it is not known how many.".to_owned();
    };
    let sizes = &PictureSize::ALL[1..];
    let largest = sizes[sizes.len() - 1];
    let saved = largest.tokens(model).unwrap_or(each).saturating_sub(each);
    let others: Vec<String> = sizes
        .iter()
        .filter_map(|size| {
            Some(format!(
                "{} {}",
                picture_size(*size),
                grouped(size.tokens(model)? as usize)
            ))
        })
        .collect();
    let mut words = format!("Tokens a picture: {}.", others.join(", "));
    if count > 0 {
        let all = |tokens: u32| grouped(tokens as usize * count);
        words += &format!(" {} take about {}", pictures(count), all(each));
        if saved > 0 {
            words += &format!(", {} fewer than at {}", all(saved), picture_size(largest));
        }
        words.push('.');
    }
    words
}
