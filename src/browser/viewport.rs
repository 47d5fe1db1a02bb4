//! How much of a list the window shows.

use web_sys::{CssStyleDeclaration, Element};

use crate::domain::decimal;
use crate::domain::virtual_list::{Sight, Sizes};

/// The list of pictures.
const LIST: &str = "[role=grid]";

/// How large things are before the first could be measured.
const USUAL: Sizes = Sizes {
    row_px: 112.0,
    head_px: 48.0,
    columns: 1,
};

/// Measures a list.
#[must_use]
pub fn seen(list: &Element) -> (Sizes, Sight) {
    (sizes(list), sight(list))
}

/// The same before there is one.
#[must_use]
pub fn unseen() -> (Sizes, Sight) {
    (USUAL, Sight::default())
}

/// The part of a list that the window shows.
#[must_use]
pub fn sight(list: &Element) -> Sight {
    let height = web_sys::window()
        .and_then(|window| window.inner_height().ok())
        .and_then(|height| height.as_f64());
    Sight {
        top_px: list.get_bounding_client_rect().top(),
        height_px: height.unwrap_or_default(),
    }
}

/// Measures the rows of a list, which is a grid or one column.
#[must_use]
pub fn sizes(list: &Element) -> Sizes {
    let height = |of: &str, usual: f64| {
        let first = list.query_selector(of).ok().flatten();
        let height = first.map(|first| first.get_bounding_client_rect().height());
        height.filter(|px| *px > 0.0).unwrap_or(usual) + pixels(list, "row-gap")
    };
    let columns = property(list, "grid-template-columns");
    Sizes {
        row_px: height("[data-file]", USUAL.row_px),
        head_px: height("[data-folder]", USUAL.head_px),
        columns: columns.split_ascii_whitespace().count().max(1),
    }
}

/// The list of pictures, if there is one.
#[must_use]
pub fn list() -> Option<Element> {
    let document = web_sys::window()?.document()?;
    document.query_selector(LIST).ok().flatten()
}

/// Scrolls the window so that what lies so far below the top of a list is seen.
pub fn scroll_to(list: &Element, below_top_px: f64) {
    let Sight { top_px, height_px } = sight(list);
    if let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, top_px + below_top_px - height_px / 3.0);
    }
}

/// Whether the window is at least so wide.
#[must_use]
pub fn is_at_least_wide(css_px: f64) -> bool {
    let width = web_sys::window().and_then(|window| window.inner_width().ok());
    width.and_then(|width| width.as_f64()) >= Some(css_px)
}

/// A length of an element's style; 0 of what is no number.
fn pixels(element: &Element, name: &str) -> f64 {
    let length = property(element, name);
    decimal::read(length.trim_end_matches("px")).unwrap_or_default()
}

fn property(element: &Element, name: &str) -> String {
    let style: Option<CssStyleDeclaration> =
        web_sys::window().and_then(|window| window.get_computed_style(element).ok().flatten());
    style
        .and_then(|style| style.get_property_value(name).ok())
        .unwrap_or_default()
}
