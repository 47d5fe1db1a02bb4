//! How much of a list the window shows.

use web_sys::Element;

/// The list of pictures.
const LIST: &str = "[role=grid]";

/// The list against the window, in CSS pixels.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seen {
    /// The list's top below the window's top.
    pub top_px: f64,
    /// The window's height.
    pub height_px: f64,
    /// The height of a row, if there is one to measure.
    pub row_px: Option<f64>,
}

/// Measures a list whose children are its rows.
#[must_use]
pub fn seen(list: &Element) -> Seen {
    let height = web_sys::window()
        .and_then(|window| window.inner_height().ok())
        .and_then(|height| height.as_f64());
    Seen {
        top_px: list.get_bounding_client_rect().top(),
        height_px: height.unwrap_or_default(),
        row_px: row_height(list),
    }
}

/// Scrolls the window so that the row at this place of the list is seen.
pub fn scroll_to_row(place: usize) {
    let window = web_sys::window();
    let document = window.as_ref().and_then(web_sys::Window::document);
    let list = document.and_then(|document| document.query_selector(LIST).ok().flatten());
    let (Some(window), Some(list)) = (window, list) else {
        return;
    };
    let Seen {
        top_px,
        height_px,
        row_px,
    } = seen(&list);
    let above_px = row_px.unwrap_or_default() * place as f64;
    window.scroll_by_with_x_and_y(0.0, top_px + above_px - height_px / 3.0);
}

/// The distance from one row to the next, which includes the gap between them.
fn row_height(list: &Element) -> Option<f64> {
    let first = list.first_element_child()?;
    let second = first.next_element_sibling()?;
    let distance = second.get_bounding_client_rect().top() - first.get_bounding_client_rect().top();
    (distance > 0.0).then_some(distance)
}
