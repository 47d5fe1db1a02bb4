//! What a page on another origin may do and see.

use gateway_simulator::Cors;

use crate::client::*;

#[test]
fn a_page_may_call_unless_cross_origin_calls_are_off() {
    let simulator = start();
    let preflight = call(&simulator, &format!("OPTIONS {CHAT}"), &[PAGE]);
    assert_eq!(preflight.status, 204);
    assert_eq!(
        preflight.header("access-control-allow-headers"),
        Some("authorization, content-type")
    );
    assert_eq!(
        preflight.header("access-control-allow-origin"),
        Some("http://page.test")
    );
    simulator.set(|options| options.cors = Cors::Off);
    let preflight = call(&simulator, &format!("OPTIONS {CHAT}"), &[PAGE]);
    assert_eq!(
        (
            preflight.status,
            preflight.header("access-control-allow-origin")
        ),
        (405, None)
    );
    assert_eq!(
        simulator.journal()[0].origin.as_deref(),
        Some("http://page.test")
    );
}

#[test]
fn a_page_sees_retry_after_only_where_it_is_exposed() {
    let simulator = start();
    let body = request("sim/rate_limited", &data_url(&red_landscape()));
    let exposed = ask_with(&simulator, &[KEY, PAGE], &body);
    assert!(exposed.header("access-control-expose-headers").is_some());
    let body = request("sim/rate_limited_hidden", &data_url(&red_landscape()));
    let hidden = ask_with(&simulator, &[KEY, PAGE], &body);
    assert_eq!(hidden.header("access-control-expose-headers"), None);
    assert_eq!(
        hidden.header("access-control-allow-origin"),
        Some("http://page.test")
    );
    assert_eq!(hidden.header("retry-after"), Some("1"));
}
