//! Drops, picks and pastes, up to the verdict on each file.

use crate::fixtures::file;
use crate::picture;
use eponym::browser::files::{Arrivals, Intake, Originals};
use eponym::domain::image::{JobId, MediaType, SkipReason};
use eponym::domain::problem::Code;
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{DataTransfer, File};

/// A drop of plain files.
fn transfer(files: &[File]) -> DataTransfer {
    let transfer = DataTransfer::new().unwrap();
    for file in files {
        transfer.items().add_with_file(file).unwrap();
    }
    transfer
}

/// A drop of folders, as a script gives it: no page can make real entries.
fn stubbed(items: &str) -> DataTransfer {
    let script = format!(
        "const root = '';
         const file = (name, content) => path => ({{
             isDirectory: false, isFile: true, name, fullPath: path + '/' + name,
             file: ok => setTimeout(() => ok(new File(content, name, {{ lastModified: 7 }}))) }});
         const lost = name => path => ({{
             isDirectory: false, isFile: true, name, fullPath: path + '/' + name,
             file: (ok, no) => no(new DOMException('gone', 'NotFoundError')) }});
         const folder = (name, children) => path => {{
             const fullPath = path + '/' + name;
             return {{ isDirectory: true, isFile: false, name, fullPath, createReader: () => {{
                 const rest = children.map(child => child(fullPath));
                 return {{ readEntries: ok => setTimeout(() => ok(rest.splice(0, 100))) }} }} }} }};
         const closed = name => path => ({{
             isDirectory: true, isFile: false, name, fullPath: path + '/' + name,
             createReader: () => ({{ readEntries: (ok, no) => no(new DOMException('x', 'NotReadableError')) }}) }});
         const gif = name => file(name, ['GIF89a']);
         const items = [{items}].map(item => item(root)).map(entry => ({{
             kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => null }}));
         return {{ items }};"
    );
    Function::new_no_args(&script)
        .call0(&JsValue::UNDEFINED)
        .unwrap()
        .unchecked_into()
}

async fn batches(arrivals: Arrivals, originals: &Originals) -> Vec<Intake> {
    let mut batches = Vec::new();
    arrivals
        .inspect(originals, |batch| batches.push(batch))
        .await;
    batches
}

async fn intake(arrivals: Arrivals) -> Intake {
    let mut whole = Intake::default();
    for batch in batches(arrivals, &Originals::default()).await {
        whole.pictures.extend(batch.pictures);
        whole.rejected.extend(batch.rejected);
        whole.skipped.extend(batch.skipped);
    }
    whole
}

fn paths(intake: &Intake) -> Vec<&str> {
    intake
        .pictures
        .iter()
        .map(|(source, _)| source.path.as_str())
        .collect()
}

#[wasm_bindgen_test]
async fn every_file_is_judged_by_its_bytes() {
    let found = intake(Arrivals::from_drop(&transfer(&[
        file("rocket.png", picture!("photos/rocket.jpg")),
        file("notes.txt", b"hello"),
        file("empty.jpg", b""),
        file("page.jpg", b"<html>"),
        file(".DS_Store", b"\0\0\0\x01Bud1"),
        file("drawing", picture!("odd/drawing.svg")),
    ])))
    .await;
    assert_eq!(paths(&found), ["rocket.png", "drawing"]);
    let (rocket, _) = &found.pictures[0];
    assert_eq!(rocket.media_type, MediaType::Jpeg);
    assert_eq!(rocket.size, picture!("photos/rocket.jpg").len() as u64);
    assert!(rocket.modified_ms > 1_600_000_000_000);
    let rejected: Vec<_> = found
        .rejected
        .iter()
        .map(|it| (it.path.as_str(), it.problem.code))
        .collect();
    assert_eq!(
        rejected,
        [
            ("empty.jpg", Code::EmptyFile),
            ("page.jpg", Code::NotAnImage)
        ]
    );
    let skipped = [
        ("notes.txt".to_owned(), SkipReason::NotAnImage),
        (".DS_Store".to_owned(), SkipReason::System),
    ];
    assert_eq!(found.skipped, skipped);
}

#[wasm_bindgen_test]
async fn folders_are_walked_to_the_bottom_in_the_order_people_expect() {
    let found = intake(Arrivals::from_drop(&stubbed(
        "folder('b', [gif('10.gif'), gif('2.gif'), folder('5', [folder('deep', [gif('x.gif')])])]),
         gif('a.gif'), folder('empty', [])",
    )))
    .await;
    // The plain file has no `getAsFile` here and is left out: a drop takes it from the item, not
    // the entry.
    assert_eq!(paths(&found), ["b/2.gif", "b/5/deep/x.gif", "b/10.gif"]);
    assert_eq!(found.pictures[0].0.modified_ms, 7);
}

#[wasm_bindgen_test]
async fn more_than_a_hundred_entries_arrive_batch_by_batch() {
    let arrivals = Arrivals::from_drop(&stubbed(
        "folder('f', [...Array(250).keys()].map(n => gif(n + '.gif')))",
    ));
    let batches = batches(arrivals, &Originals::default()).await;
    assert_eq!(
        batches
            .iter()
            .map(|batch| batch.pictures.len())
            .sum::<usize>(),
        250
    );
    assert!(
        batches.len() > 2,
        "the page would see nothing before the end"
    );
    assert_eq!(batches[0].pictures[5].0.path, "f/5.gif");
}

#[wasm_bindgen_test]
async fn an_unreadable_entry_is_reported_and_the_rest_arrives() {
    let found = intake(Arrivals::from_drop(&stubbed(
        "folder('f', [gif('1.gif'), lost('2.gif'), closed('3'), gif('4.gif')])",
    )))
    .await;
    assert_eq!(paths(&found), ["f/1.gif", "f/4.gif"]);
    let rejected: Vec<_> = found
        .rejected
        .iter()
        .map(|it| (it.path.as_str(), it.problem.code))
        .collect();
    assert_eq!(
        rejected,
        [("f/2.gif", Code::Unreadable), ("f/3", Code::Unreadable)]
    );
    assert!(found.rejected[0].problem.detail.contains("NotFoundError"));
}

#[wasm_bindgen_test]
async fn a_path_names_one_file_for_as_long_as_the_page_is_open() {
    let originals = Originals::default();
    let drop = || transfer(&[file("a.gif", b"GIF89a"), file("a.gif", b"GIF89a")]);
    for want in [["a.gif", "a (2).gif"], ["a (3).gif", "a (4).gif"]] {
        let batches = batches(Arrivals::from_drop(&drop()), &originals).await;
        assert_eq!(paths(&batches[0]), want);
    }
}

#[wasm_bindgen_test]
async fn a_pasted_bitmap_gets_a_name_that_says_so() {
    let data = transfer(&[
        file("image.png", picture!("odd/alpha.png")),
        file("b.gif", b"GIF89a"),
    ]);
    let init = js_sys::Object::new();
    js_sys::Reflect::set(&init, &"clipboardData".into(), &data).unwrap();
    let event = Function::new_with_args("init", "return new ClipboardEvent('paste', init)");
    let event = event.call1(&JsValue::UNDEFINED, &init).unwrap();
    let found = intake(Arrivals::from_paste(event.unchecked_ref())).await;
    assert_eq!(paths(&found), ["pasted-image.png", "b.gif"]);
}

#[wasm_bindgen_test]
fn originals_are_kept_until_they_are_forgotten() {
    let originals = Originals::default();
    originals.keep(JobId(1), file("a.gif", b"GIF89a"));
    assert_eq!(originals.clone().file(JobId(1)).unwrap().name(), "a.gif");
    originals.forget(JobId(1));
    assert!(originals.file(JobId(1)).is_none());
}
