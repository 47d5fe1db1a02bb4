//! The web worker that writes lists and rename scripts, and reads edited lists.

fn main() {
    #[cfg(target_arch = "wasm32")]
    eponym::browser::expert::serve(eponym::browser::scribe::answer);
}
