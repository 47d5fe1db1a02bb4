//! Where the page is, and what it may call.

use eponym::browser::surroundings::{origin, permission, surroundings};
use eponym::browser::timers::within;
use eponym::domain::gateway::base_url::Network;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_page_knows_where_it_is() {
    let origin = origin();
    assert!(origin.starts_with("http://127.0.0.1:"), "{origin}");
    let page = surroundings();
    assert_eq!(page.network, Network::ThisComputer);
    assert!(!page.is_secure);
}

#[wasm_bindgen_test]
async fn whoever_knows_no_such_permission_says_so_and_nobody_waits() {
    for network in [Network::ThisComputer, Network::Local] {
        let asked = within(5_000, permission(network)).await;
        assert!(asked.is_some(), "{network:?}");
    }
}
