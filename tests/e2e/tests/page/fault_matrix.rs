//! The fault matrix: whatever a network or a gateway can do, and a test that says what the page makes of it.
//!
//! | fault | kept by |
//! | --- | --- |
//! | offline, from the start or in the middle | [`connection`] |
//! | nobody at the address: closed port, no such name, no TLS | [`connection`] |
//! | calls from web pages refused: no preflight, no key allowed | [`connection`]; `judges.rs`; `refusals.rs` |
//! | errors that the browser hides | [`connection`]; `weather.rs`, once the gateway was heard |
//! | addresses that browsers would block: `http` elsewhere, private ones, other schemes | [`connection`]; `connection.rs` |
//! | redirect | `weather.rs`: `a_redirect_is_never_followed_with_a_picture` |
//! | reset, empty reply, short body | [`connection`] where they stay; `weather.rs` where they pass |
//! | 400 | [`statuses`] |
//! | 401 | `refusals.rs`: `a_wrong_key_stops_the_run_once_and_the_right_one_resumes_it` |
//! | 402 | [`statuses`]; `refusals.rs`: `what_is_wrong_with_the_account_stops_the_run_with_its_reason` |
//! | 403, restricted model | `refusals.rs`: `five_hundred_pictures_get_their_names_although_…` |
//! | 404, model | [`statuses`] |
//! | 404 and 405, path; a page instead of a gateway | [`statuses`] |
//! | an address with and without its slash and its ending | `connection.rs`: `an_address_is_taken_in_every_form_people_paste` |
//! | 408, 409, 500, 502, 503, 504, 529 | [`statuses`]; `judges.rs` |
//! | 413 | [`statuses`] |
//! | 415, 422, 424 | [`statuses`] |
//! | 429 with a wait that is readable, hidden, a date, odd, too long, or none | [`pace`]; `judges.rs` |
//! | 429 that is a used-up quota | [`pace`] |
//! | two tabs with one key; a clock that runs wrong | [`pace`] |
//! | slow headers, slow body: stopped by hand, and by their time-out | [`answers`]; `control.rs` |
//! | JSON that ends too early | [`answers`]; `judges.rs` |
//! | success without choices, content, or anything but thoughts | [`answers`] |
//! | content in parts, in a stream, cut off late | [`answers`] |
//! | refusal, content filter | [`answers`]; `refusals.rs`: `one_picture_that_is_refused_leaves_the_others_alone` |
//! | the key in the gateway's words | `refusals.rs`: `a_key_that_the_gateway_echoes_is_never_shown` |

mod answers;
mod connection;
mod pace;
mod scene;
mod statuses;
