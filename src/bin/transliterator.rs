//! The web worker that knows how every letter is spelled in ASCII.
//!
//! A worker of its own, since its table is half as large as the page and seldom asked for.

fn main() {
    #[cfg(target_arch = "wasm32")]
    eponym::browser::expert::serve(|letters| {
        eponym::domain::ascii::answer(letters, |letter| {
            deunicode::deunicode_char(letter).unwrap_or_default()
        })
    });
}
