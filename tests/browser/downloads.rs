//! Checksums, archives and object URLs in a real browser.

use eponym::browser::clock::utc_offset_minutes;
use eponym::browser::downloads::{checksum, glue};
use eponym::browser::object_url::ObjectUrl;
use eponym::domain::archive::{Entry, Part, archive_size, layout};
use eponym::domain::problem::Code;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, File};

fn file(bytes: &[u8]) -> File {
    let pieces = Array::of1(&Uint8Array::new_from_slice(bytes));
    File::new_with_u8_array_sequence(&pieces, "picture.jpg").unwrap()
}

fn entry(path: &str, bytes: &[u8]) -> Entry {
    Entry {
        path: path.to_owned(),
        size: bytes.len() as u64,
        crc32: crc32fast::hash(bytes),
        modified_ms: 1_720_605_601_000,
        utc_offset_minutes: 0,
    }
}

async fn bytes_of(blob: &Blob) -> Vec<u8> {
    let buffer = JsFuture::from(blob.array_buffer()).await.unwrap();
    Uint8Array::new(&buffer).to_vec()
}

#[wasm_bindgen_test]
async fn a_file_of_several_slices_has_the_checksum_of_its_bytes() {
    let bytes: Vec<u8> = (0..9 << 20).map(|i: u32| (i % 251) as u8).collect();
    let mut progress = Vec::new();
    let crc32 = checksum(&file(&bytes), 9 << 20, |done| progress.push(done)).await;
    assert_eq!(crc32, Ok(crc32fast::hash(&bytes)));
    assert_eq!(progress, [4 << 20, 8 << 20, 9 << 20]);
}

#[wasm_bindgen_test]
async fn an_empty_file_has_a_checksum() {
    assert_eq!(checksum(&file(b""), 0, |_| ()).await, Ok(0));
}

#[wasm_bindgen_test]
async fn a_file_of_another_size_has_changed() {
    let problem = checksum(&file(b"four"), 5, |_| ()).await.unwrap_err();
    assert_eq!(problem.code, Code::ChangedOnDisk);
}

/// Runs a script on a file of the page's own folder, which lies on disk like any other, and then
/// tells what its checksum fails with. The script is given the folder and the name.
async fn problem_after(script: &str) -> Code {
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
    let file: File = JsFuture::from(promise).await.unwrap().unchecked_into();
    checksum(&file, 5, |_| ()).await.unwrap_err().code
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
async fn an_archive_is_its_parts_in_order() {
    let contents: Vec<String> = (0..1200)
        .map(|number| format!("picture {number}"))
        .collect();
    let entries: Vec<_> = contents
        .iter()
        .map(|content| entry(&format!("{content}.jpg"), content.as_bytes()))
        .collect();
    let originals: Vec<_> = contents
        .iter()
        .map(|content| file(content.as_bytes()))
        .collect();
    let parts = layout(&entries).unwrap();
    let archive = glue(&parts, &originals).await.unwrap();

    let expected: Vec<u8> = parts
        .iter()
        .flat_map(|part| match part {
            Part::Bytes(bytes) => bytes.clone(),
            Part::Original(index) => contents[*index].clone().into_bytes(),
        })
        .collect();
    assert_eq!(archive.type_(), "application/zip");
    assert_eq!(archive.size() as u64, archive_size(&entries));
    assert!(bytes_of(&archive).await == expected);
}

#[wasm_bindgen_test]
async fn an_archive_lacks_no_original() {
    let parts = layout(&[entry("a", b"a"), entry("b", b"b")]).unwrap();
    let problem = glue(&parts, &[file(b"a")]).await.unwrap_err();
    assert_eq!(problem.code, Code::Unreadable);
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
