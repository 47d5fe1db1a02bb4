//! Workers that answer, lie, crash and hang; the stand-ins are scripts of a few lines.

use crate::fixtures::{Pixels, assert_near, file};
use crate::picture;
use crate::script::script_url;
use eponym::browser::raster::Prepared;
use eponym::browser::thumbnailer::{Reserve, Stopped, Thumbnailer, messages};
use eponym::browser::timers::{sleep, unless};
use eponym::domain::image::{JobId, SourceImage, Verdict, inspect};
use eponym::domain::picture_size::Edges;
use eponym::domain::problem::{Code, Problem};
use eponym::domain::words;
use js_sys::{Function, JSON, Promise, Reflect};
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// Long enough for anything but a hang.
const PATIENCE_MS: u32 = 20_000;

/// A worker that says it is ready, then does as the script says.
fn worker(script: &str) -> String {
    let ready = JSON::stringify(&messages::ready()).unwrap();
    script_url(&format!("postMessage({ready}); {script}"))
}

const REFUSING: &str =
    "onmessage = () => postMessage({ code: 'unreadable', detail: 'by the worker' });";
/// Counts its answers, and says with each that it should be the last.
const SPENT: &str = "let count = 0;
    onmessage = () => postMessage({ code: 'unreadable', detail: `${++count}`, spent: true });";
const CRASHING: &str = "onmessage = () => { throw new Error('crash') };";
/// Says that it was asked, but not to the page; asked again, it gives itself away.
const HANGING: &str = "onmessage = () => {
    new BroadcastChannel('asked').postMessage('');
    onmessage = () => postMessage({ code: 'unreadable', detail: 'asked again' });
};";

async fn ask(thumbnailer: &Thumbnailer, id: u32, bytes: &[u8]) -> Result<Prepared, Stopped> {
    let Verdict::Picture(media_type) = inspect("x", bytes.len() as u64, bytes) else {
        panic!("no picture");
    };
    let (path, size, modified_ms) = ("x".to_owned(), bytes.len() as u64, 0);
    let source = SourceImage {
        path,
        size,
        modified_ms,
        media_type,
    };
    thumbnailer
        .thumbnail(JobId(id), &file("x", bytes), &source, Edges::all(768))
        .await
}

fn problem(result: Result<Prepared, Stopped>) -> Problem {
    match result {
        Err(Stopped::Failed(problem)) => problem,
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
async fn the_worker_is_asked_where_there_is_one() {
    let thumbnailer = Thumbnailer::new(&worker(REFUSING), 1, PATIENCE_MS);
    let problem = problem(ask(&thumbnailer, 1, picture!("odd/tiny.bmp")).await);
    assert_eq!(
        (problem.code, problem.detail.as_str()),
        (Code::Unreadable, "by the worker")
    );
}

#[wasm_bindgen_test]
async fn where_no_worker_starts_every_picture_says_so() {
    let outdated = script_url("postMessage({ ready: 1 });");
    let broken = script_url("throw new Error('no');");
    for url in [
        outdated.as_str(),
        &broken,
        "/no-such-script.js",
        "http://127.0.0.1:9/elsewhere.js",
    ] {
        let thumbnailer = Thumbnailer::new(url, 1, PATIENCE_MS);
        let problem = problem(ask(&thumbnailer, 1, picture!("odd/tiny.bmp")).await);
        assert_eq!(problem.code, Code::Undecodable, "{url}");
        assert!(words::told(&problem.detail).contains("worker"), "{url}");
    }
}

#[wasm_bindgen_test]
async fn a_picture_that_crashes_two_workers_is_given_up_and_the_next_has_a_new_one() {
    let thumbnailer = Thumbnailer::new(&worker(CRASHING), 1, PATIENCE_MS);
    for id in 1..=2 {
        let problem = problem(ask(&thumbnailer, id, picture!("odd/tiny.bmp")).await);
        assert_eq!(
            (problem.code, words::told(&problem.detail).as_str()),
            (Code::Undecodable, "the decoder crashed")
        );
    }
}

#[wasm_bindgen_test]
async fn a_worker_that_took_too_much_memory_is_replaced() {
    let thumbnailer = Thumbnailer::new(&worker(SPENT), 1, PATIENCE_MS);
    for id in 1..=2 {
        let problem = problem(ask(&thumbnailer, id, picture!("odd/tiny.bmp")).await);
        assert_eq!(problem.detail, "1");
    }
}

#[wasm_bindgen_test]
async fn a_worker_that_hangs_is_replaced() {
    let thumbnailer = Thumbnailer::new(&worker(HANGING), 1, 50);
    for id in 1..=2 {
        let problem = problem(ask(&thumbnailer, id, picture!("odd/tiny.bmp")).await);
        assert_eq!(problem.code, Code::Undecodable);
        assert!(words::told(&problem.detail).starts_with("not decoded within"));
    }
}

#[wasm_bindgen_test]
async fn a_cancelled_picture_ends_at_once_and_frees_its_worker() {
    let thumbnailer = Thumbnailer::new(&worker(HANGING), 1, PATIENCE_MS);
    let mut working = pin!(ask(&thumbnailer, 1, picture!("odd/tiny.bmp")));
    assert!(unless(asked(), working.as_mut()).await.is_none());
    let mut waiting = pin!(ask(&thumbnailer, 2, picture!("odd/tiny.bmp")));
    let mut next = pin!(ask(&thumbnailer, 3, picture!("odd/tiny.bmp")));
    begin(waiting.as_mut()).await;
    begin(next.as_mut()).await;
    thumbnailer.cancel(JobId(2));
    assert_eq!(waiting.await.unwrap_err(), Stopped::Cancelled);
    thumbnailer.cancel(JobId(1));
    assert_eq!(working.await.unwrap_err(), Stopped::Cancelled);
    assert!(
        unless(asked(), next).await.is_none(),
        "the worker was not freed"
    );
}

#[wasm_bindgen_test]
async fn a_dropped_picture_ends_its_worker() {
    let thumbnailer = Thumbnailer::new(&worker(HANGING), 1, PATIENCE_MS);
    for id in 1..=3 {
        let dropped = unless(asked(), ask(&thumbnailer, id, picture!("odd/tiny.bmp"))).await;
        assert!(
            dropped.is_none(),
            "a worker that was busy was asked again: {dropped:?}"
        );
    }
}

/// Fails, and when it is asked again gives itself away.
const FAILING_ONCE: &str = "onmessage = () => {
    postMessage({ code: 'undecodable', detail: 'no memory' });
    onmessage = () => postMessage({ code: 'unreadable', detail: 'asked again' });
};";

/// A picture whose file is large enough to hold many pixels.
fn large() -> Vec<u8> {
    [picture!("odd/tiny.bmp"), vec![0; 1_000_000].as_slice()].concat()
}

#[wasm_bindgen_test]
async fn a_large_picture_that_fails_is_tried_once_more_and_a_small_one_is_not() {
    for (bytes, want) in [
        (large(), "asked again"),
        (picture!("odd/tiny.bmp").to_vec(), "no memory"),
    ] {
        let thumbnailer = Thumbnailer::new(&worker(FAILING_ONCE), 1, PATIENCE_MS);
        let problem = problem(ask(&thumbnailer, 1, &bytes).await);
        assert_eq!(problem.detail, want);
    }
}

/// Two workers: the first picture never ends; then the second fails and waits for the first.
#[wasm_bindgen_test]
async fn the_second_try_waits_until_nobody_else_works() {
    let script = format!(
        "onmessage = ({{ data }}) => {{
            if (data.size < 1000) return new BroadcastChannel('asked').postMessage('');
            {FAILING_ONCE}
            onmessage({{ data }});
            new BroadcastChannel('asked').postMessage('');
        }};"
    );
    let thumbnailer = Thumbnailer::new(&worker(&script), 2, PATIENCE_MS);
    let mut hanging = pin!(ask(&thumbnailer, 1, picture!("odd/tiny.bmp")));
    assert!(unless(asked(), hanging.as_mut()).await.is_none());
    let bytes = large();
    let mut failing = pin!(ask(&thumbnailer, 2, &bytes));
    assert!(unless(asked(), failing.as_mut()).await.is_none());
    let early = unless(sleep(200), failing.as_mut()).await;
    assert!(early.is_none(), "{early:?}");
    thumbnailer.cancel(JobId(1));
    assert_eq!(hanging.await.unwrap_err(), Stopped::Cancelled);
    // By the worker that failed or by the one that replaces the hanging one.
    let problem = problem(failing.await);
    assert!(["asked again", "no memory"].contains(&problem.detail.as_str()));
}

/// Polls once.
async fn begin(mut future: Pin<&mut impl Future>) {
    poll_fn(|context| {
        let _ = future.as_mut().poll(context);
        Poll::Ready(())
    })
    .await;
}

/// Waits until some hanging worker is asked.
fn asked() -> JsFuture {
    let script = "return new Promise(ok => new BroadcastChannel('asked').onmessage = ok)";
    let promise = Function::new_no_args(script).call0(&JsValue::UNDEFINED);
    JsFuture::from(promise.unwrap().unchecked_into::<Promise>())
}

#[wasm_bindgen_test]
async fn a_drawing_is_painted_on_white_as_large_as_it_may_be() {
    let prepared = on_page(picture!("odd/drawing.svg")).await.unwrap();
    let pixels = Pixels::of(&prepared.thumbnail.jpeg).await;
    assert_eq!((pixels.width, pixels.height), (768, 384));
    assert_near(pixels.at(10, 10), [255, 255, 255]);
    assert_near(pixels.at(384, 192), [200, 0, 0]);
    let crc32 = crc32fast::hash(picture!("odd/drawing.svg"));
    assert_eq!(prepared.crc32, Some(crc32));
}

#[wasm_bindgen_test]
async fn a_drawing_without_a_size_gets_one() {
    let prepared = on_page(picture!("odd/sizeless.svg")).await.unwrap();
    assert_eq!(prepared.thumbnail.width, 768);
    let pixels = Pixels::of(&prepared.thumbnail.jpeg).await;
    assert_near(pixels.at(100, 100), [0, 0, 200]);
}

#[wasm_bindgen_test]
async fn a_script_in_a_drawing_does_not_run() {
    let prepared = on_page(picture!("odd/script.svg")).await.unwrap();
    let pixels = Pixels::of(&prepared.thumbnail.jpeg).await;
    assert_near(pixels.at(400, 400), [0, 200, 0]);
    assert!(
        Reflect::get(&js_sys::global(), &"canary".into())
            .unwrap()
            .is_undefined()
    );
}

#[wasm_bindgen_test]
async fn of_a_jpeg_cut_short_the_top_is_shown() {
    let prepared = on_page(picture!("odd/truncated.jpg")).await.unwrap();
    assert_eq!(
        (prepared.thumbnail.width, prepared.thumbnail.height),
        (96, 128)
    );
    let whole = Pixels::of(picture!("orientation/1.jpg")).await;
    let cut = Pixels::of(&prepared.thumbnail.jpeg).await;
    for x in [10, 48, 80] {
        let near = cut
            .at(x, 20)
            .iter()
            .zip(whole.at(x, 20))
            .all(|(a, b)| a.abs_diff(b) < 40);
        assert!(near, "{:?} instead of {:?}", cut.at(x, 20), whole.at(x, 20));
    }
}

#[wasm_bindgen_test]
async fn what_nobody_can_decode_says_so() {
    for bytes in [b"\xff\xd8\xff\xe0 no more".as_slice(), b"\x89PNG\r\n\x1a\n"] {
        let problem = problem(on_page(bytes).await);
        assert_eq!(problem.code, Code::Undecodable);
        assert!(!problem.detail.is_empty());
    }
}

/// Without a worker, as the page does it.
async fn on_page(bytes: &[u8]) -> Result<Prepared, Stopped> {
    let without = script_url("throw new Error('no');");
    let reserve: Reserve = |order| Box::pin(order.carry_out());
    let thumbnailer = Thumbnailer::with_reserve(&without, 1, PATIENCE_MS, Some(reserve));
    ask(&thumbnailer, 1, bytes).await
}
