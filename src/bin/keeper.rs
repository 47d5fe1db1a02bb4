//! The web worker that keeps the list and what models said.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        let keeper = eponym::browser::keeper::Keeper::default();
        eponym::browser::expert::serve_in_time(move |order| keeper.clone().answer(order));
    }
}
