//! Looks at originals, archives, chosen places and object URLs in a real browser.

use eponym::browser::clock::utc_offset_minutes;
use eponym::browser::downloads::{self, Checked, Gluing, Original, Place};
use eponym::browser::object_url::ObjectUrl;
use eponym::domain::problem::{Code, Problem};
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, File};

fn file(bytes: &[u8]) -> File {
    let pieces = Array::of1(&Uint8Array::new_from_slice(bytes));
    File::new_with_u8_array_sequence(&pieces, "picture.jpg").unwrap()
}

fn original(file: &File, size: u64, crc32: Option<u32>) -> Original {
    let file = file.clone();
    Original { file, size, crc32 }
}

async fn check(file: &File, size: u64, known: Option<u32>) -> Result<Checked, Problem> {
    let originals = [original(file, size, known)];
    downloads::check(&originals).await.pop().unwrap()
}

async fn bytes_of(blob: &Blob) -> Vec<u8> {
    let buffer = JsFuture::from(blob.array_buffer()).await.unwrap();
    Uint8Array::new(&buffer).to_vec()
}

#[wasm_bindgen_test]
async fn a_file_of_several_slices_has_the_checksum_of_its_bytes() {
    let bytes: Vec<u8> = (0..9 << 20).map(|i: u32| (i % 251) as u8).collect();
    let checked = check(&file(&bytes), 9 << 20, None).await.unwrap();
    assert_eq!(checked.crc32, crc32fast::hash(&bytes));
    assert_eq!(checked.bytes, None);
}

#[wasm_bindgen_test]
async fn a_small_file_comes_with_its_bytes() {
    for bytes in [&b"small"[..], b""] {
        let checked = check(&file(bytes), bytes.len() as u64, None).await.unwrap();
        assert_eq!(checked.crc32, crc32fast::hash(bytes));
        assert_eq!(checked.bytes.as_deref(), Some(bytes));
    }
}

#[wasm_bindgen_test]
async fn a_checksum_that_is_known_is_not_made_again_where_the_browser_watches_files() {
    let bytes = vec![7; 100_000];
    let known = crc32fast::hash(&bytes);
    let checked = check(&file(&bytes), 100_000, Some(known)).await.unwrap();
    assert_eq!(checked.crc32, known);
}

#[wasm_bindgen_test]
async fn a_small_file_with_another_checksum_has_changed() {
    let known = crc32fast::hash(b"four");
    let problem = check(&file(b"five"), 4, Some(known)).await.unwrap_err();
    assert_eq!(problem.code, Code::ChangedOnDisk);
}

#[wasm_bindgen_test]
async fn a_file_of_another_size_has_changed() {
    let problem = check(&file(b"four"), 5, None).await.unwrap_err();
    assert_eq!(problem.code, Code::ChangedOnDisk);
}

/// A file of the page's own folder, which lies on disk like any other, after a script that is given
/// the folder and the name.
async fn file_after(script: &str) -> File {
    let setup = format!(
        "(async () => {{
            const folder = await navigator.storage.getDirectory();
            const name = crypto.randomUUID();
            const write = async text => {{
                const stream = await (await folder.getFileHandle(name, {{create: true}})).createWritable();
                await stream.write(text);
                await stream.close();
            }};
            await write('first');
            const file = await (await folder.getFileHandle(name)).getFile();
            file.size;
            {script}
            return file;
        }})()"
    );
    let promise: Promise = js_sys::eval(&setup).unwrap().unchecked_into();
    JsFuture::from(promise).await.unwrap().unchecked_into()
}

async fn problem_after(script: &str) -> Code {
    let file = file_after(script).await;
    check(&file, 5, None).await.unwrap_err().code
}

#[wasm_bindgen_test]
async fn a_file_that_was_deleted_is_unreadable() {
    let code = problem_after("await folder.removeEntry(name);").await;
    assert_eq!(code, Code::Unreadable);
}

#[wasm_bindgen_test]
async fn a_file_that_was_written_over_has_changed() {
    let code = problem_after("await write('other bytes');").await;
    assert_eq!(code, Code::ChangedOnDisk);
}

#[wasm_bindgen_test]
async fn of_originals_that_are_read_together_each_has_a_verdict_of_its_own() {
    let gone = file_after("await folder.removeEntry(name);").await;
    let large = vec![7; 100_000];
    let known = crc32fast::hash(&large);
    let originals = [
        original(&file(b"first"), 5, None),
        original(&gone, 5, None),
        original(&file(&large), 100_000, Some(known)),
        original(&file(&large), 100_000, None),
        original(&file(b"last"), 4, Some(crc32fast::hash(b"last"))),
    ];
    for present in [&originals[..], &originals[2..]] {
        let checked = downloads::check(present).await.into_iter();
        let crc32s: Vec<_> = checked
            .map(|checked| checked.ok().map(|checked| checked.crc32))
            .collect();
        let expected = [
            Some(crc32fast::hash(b"first")),
            None,
            Some(known),
            Some(known),
            Some(crc32fast::hash(b"last")),
        ];
        assert_eq!(crc32s, expected[5 - present.len()..]);
    }
}

#[wasm_bindgen_test]
async fn what_is_glued_stays_in_order() {
    let mut gluing = Gluing::default();
    let mut expected = Vec::new();
    for number in 0..1200 {
        let (header, picture) = (format!("header {number}"), format!("picture {number}"));
        gluing.add_bytes(header.as_bytes()).unwrap();
        gluing.add_bytes(b";").unwrap();
        gluing.add_file(&file(picture.as_bytes())).unwrap();
        expected.extend(format!("{header};{picture}").into_bytes());
    }
    gluing.add_bytes(&vec![7; 9 << 20]).unwrap();
    expected.extend(vec![7; 9 << 20]);
    let glued = gluing.end().unwrap();
    assert_eq!(glued.type_(), "application/zip");
    assert!(bytes_of(&glued).await == expected);
}

/// A stand-in for the dialog: whatever is chosen lies in the page's own folder. Gives back the folder.
async fn let_the_page_choose() -> JsValue {
    let script = "(async () => {
        const folder = await navigator.storage.getDirectory();
        globalThis.showSaveFilePicker = options =>
            folder.getFileHandle(options.suggestedName, {create: true});
        return folder;
    })()";
    let promise: Promise = js_sys::eval(script).unwrap().unchecked_into();
    JsFuture::from(promise).await.unwrap()
}

async fn bytes_in(folder: &JsValue, name: &str) -> Vec<u8> {
    let read = js_sys::Function::new_with_args(
        "folder, name",
        "return folder.getFileHandle(name).then(handle => handle.getFile())",
    );
    let promise = read.call2(&JsValue::NULL, folder, &name.into()).unwrap();
    let file = JsFuture::from(Promise::from(promise)).await.unwrap();
    bytes_of(&file.unchecked_into()).await
}

#[wasm_bindgen_test]
async fn what_is_saved_in_a_chosen_place_is_all_there() {
    let folder = let_the_page_choose().await;
    let bytes: Vec<u8> = (0..40 << 20).map(|i: u32| (i % 251) as u8).collect();
    let place = Place::choose("whole.zip").await.unwrap();
    let progress = std::cell::RefCell::new(Vec::new());
    let on_progress = |done| progress.borrow_mut().push(done as u64 >> 20);
    place.write(&file(&bytes), on_progress).await.unwrap();
    assert_eq!(progress.into_inner(), [16, 32, 40]);
    assert!(bytes_in(&folder, "whole.zip").await == bytes);
}

#[wasm_bindgen_test]
async fn what_is_broken_off_leaves_the_place_as_it_was() {
    let folder = let_the_page_choose().await;
    let place = Place::choose("kept.zip").await.unwrap();
    place.write(&file(b"as it was"), |_| ()).await.unwrap();
    let (sender, stop) = futures_channel::oneshot::channel::<()>();
    let sender = std::cell::Cell::new(Some(sender));
    let large = file(&vec![7; 40 << 20]);
    let writing = place.write(&large, |_| drop(sender.take()));
    assert!(
        eponym::browser::timers::unless(stop, writing)
            .await
            .is_none()
    );
    assert_eq!(bytes_in(&folder, "kept.zip").await, b"as it was");
}

#[wasm_bindgen_test]
async fn an_object_url_ends_with_its_value() {
    let fetch = |address: &str| JsFuture::from(web_sys::window().unwrap().fetch_with_str(address));
    let url = ObjectUrl::new(&file(b"bytes")).unwrap();
    let address = url.as_str().to_owned();
    assert!(fetch(&address).await.is_ok());
    drop(url);
    assert!(fetch(&address).await.is_err());
}

#[wasm_bindgen_test]
fn an_offset_is_a_whole_number_of_quarter_hours() {
    let offset = utc_offset_minutes(1_720_605_601_000);
    assert!(offset % 15 == 0 && (-840..=840).contains(&offset));
}
