//! What a picture's size is called, and what it takes.

use super::grouped;
use crate::domain::picture_size::{Edges, PictureSize};
use crate::domain::words::{self, dialogs};

/// "Automatic: 768 px, text 1,024 px" or "512 px".
#[must_use]
pub(in crate::app) fn picture_size(size: PictureSize) -> String {
    let Edges { usual_px, text_px } = size.edges();
    match size {
        PictureSize::Automatic => dialogs::size_automatic(usual_px as usize, text_px as usize),
        PictureSize::Exactly(_) => dialogs::size_exactly(usual_px as usize),
    }
}

/// What the chosen model takes for pictures of this size and, to compare, of others.
#[must_use]
pub(in crate::app) fn picture_tokens(chosen: PictureSize, model: &str, count: usize) -> String {
    let Some(each) = chosen.tokens(model) else {
        return dialogs::tokens_unknown().to_owned();
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
    let mut said = dialogs::tokens_each(&others.join(words::comma()));
    let all = |tokens: u32| tokens as usize * count;
    if count > 0 {
        said.push(' ');
        said.push_str(&match saved {
            0 => dialogs::tokens_of_all(count, all(each)),
            _ => dialogs::tokens_of_all_saved(count, all(each), all(saved), &picture_size(largest)),
        });
    }
    said
}
