//! The web worker that knows regular expressions.

fn main() {
    #[cfg(target_arch = "wasm32")]
    eponym::browser::expert::serve(eponym::domain::bulk_edit::expression::answer);
}
