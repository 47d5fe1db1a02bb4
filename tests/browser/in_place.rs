//! Renaming in folders of the browser's own, which are like those of the disk but for permissions.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::pin::pin;

use eponym::browser::in_place::{Desk, News, Outcome, Past, Task, letters};
use eponym::domain::in_place::{Known, read_known};
use eponym::domain::problem::Code;
use futures_channel::oneshot;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// What a folder holds: names and texts.
type Files = BTreeMap<String, String>;

/// Runs a script of a few lines that may wait.
async fn run(body: &str, argument: &JsValue) -> JsValue {
    let script = format!("return (async () => {{ {body} }})();");
    let promise = Function::new_with_args("it", &script)
        .call1(&JsValue::UNDEFINED, argument)
        .unwrap();
    JsFuture::from(promise.unchecked_into::<Promise>())
        .await
        .unwrap()
}

/// A new folder with files that hold their own names.
async fn folder(names: &[&str]) -> JsValue {
    let names: js_sys::Array = names.iter().map(|name| JsValue::from(*name)).collect();
    run(
        "const root = await navigator.storage.getDirectory();
         const folder = await root.getDirectoryHandle(crypto.randomUUID(), { create: true });
         for (const name of it) {
             const file = await folder.getFileHandle(name, { create: true });
             const stream = await file.createWritable();
             await stream.write(name);
             await stream.close();
         }
         return folder;",
        &names,
    )
    .await
}

async fn files(folder: &JsValue) -> Files {
    let found = run(
        "const found = [];
         for await (const file of it.values())
             found.push(file.name, await (await file.getFile()).text());
         return found.join('\\n');",
        folder,
    )
    .await;
    let found = found.as_string().unwrap();
    let lines: Vec<&str> = found.split('\n').collect();
    let pairs = lines.chunks_exact(2);
    pairs
        .map(|pair| (pair[0].to_owned(), pair[1].to_owned()))
        .collect()
}

fn named(files: &[(&str, &str)]) -> Files {
    let pairs = files.iter();
    pairs
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect()
}

/// What the page would say of these files: old and new names, each a picture of its own.
async fn known(folder: &JsValue, wishes: &[(&str, &str)]) -> String {
    let mut text = String::new();
    for (number, (name, new_name)) in (0..).zip(wishes) {
        let it = Object::new();
        Reflect::set(&it, &"folder".into(), folder).unwrap();
        Reflect::set(&it, &"name".into(), &(*name).into()).unwrap();
        let file = "(await (await it.folder.getFileHandle(it.name)).getFile())";
        let changed = run(&format!("return {file}.lastModified;"), &it).await;
        let known = Known {
            is_sidecar: false,
            number,
            folder: "",
            name,
            new_name,
            size: name.len() as u64,
            modified_ms: changed.as_f64().unwrap() as i64,
        };
        known.write(&mut text);
    }
    text
}

fn renaming(folder: &JsValue, known: &str) -> Task {
    let order = Object::new();
    Reflect::set(&order, &"known".into(), &known.into()).unwrap();
    Reflect::set(&order, &"folder".into(), folder).unwrap();
    letters::read_order(&order).unwrap().0
}

thread_local! {
    static NEWS: RefCell<Vec<News>> = const { RefCell::new(Vec::new()) };
}

/// Everything that is told while a task is carried out.
async fn carry_out(task: Task, known: &str) -> Vec<News> {
    NEWS.take();
    desk().carry_out(task, &read_known(known)).await;
    NEWS.take()
}

fn desk() -> Desk {
    Desk::new(|message| {
        let news = News::read(message);
        NEWS.with_borrow_mut(|all| all.push(news));
    })
}

fn outcome(news: &[News]) -> Outcome {
    match news.last() {
        Some(News::Over(outcome)) => *outcome,
        other => panic!("{other:?}"),
    }
}

fn failure(news: &[News]) -> Code {
    match news.last() {
        Some(News::Failed(problem)) => problem.code,
        other => panic!("{other:?}"),
    }
}

fn refused(news: &[News]) -> Vec<(u32, Code)> {
    let refused = news.iter().filter_map(|news| match news {
        News::Refused(number, problem) => Some((*number, problem.code)),
        _ => None,
    });
    refused.collect()
}

/// The batch that is told of first.
fn latest(news: &[News]) -> &Past {
    let mut past = news.iter().filter_map(|news| match news {
        News::Past(past) => Some(past),
        _ => None,
    });
    past.next().unwrap()
}

#[wasm_bindgen_test]
async fn files_swap_names_and_get_them_back() {
    let folder = folder(&["a", "b", "c"]).await;
    let known = known(&folder, &[("a", "b"), ("b", "a"), ("c", "d")]).await;
    let news = carry_out(renaming(&folder, &known), &known).await;
    assert_eq!(outcome(&news).renamed, 3);
    let after = named(&[("a", "b"), ("b", "a"), ("d", "c")]);
    assert_eq!(files(&folder).await, after);

    let key = latest(&news).key.clone();
    let news = carry_out(Task::Undo(key), "").await;
    assert_eq!((outcome(&news).renamed, outcome(&news).is_back), (3, true));
    let before = named(&[("a", "a"), ("b", "b"), ("c", "c")]);
    assert_eq!(files(&folder).await, before);
}

#[wasm_bindgen_test]
async fn what_has_the_name_already_is_not_overwritten() {
    let folder = folder(&["a", "TAKEN", "b"]).await;
    let known = known(&folder, &[("a", "taken"), ("b", "free")]).await;
    let news = carry_out(renaming(&folder, &known), &known).await;
    assert_eq!(refused(&news), [(0, Code::NameTaken)]);
    let after = named(&[("a", "a"), ("TAKEN", "TAKEN"), ("free", "b")]);
    assert_eq!(files(&folder).await, after);
}

#[wasm_bindgen_test]
async fn a_file_that_changed_since_it_was_listed_keeps_its_name() {
    let folder = folder(&["a"]).await;
    let known = known(&folder, &[("a", "b")]).await;
    run(
        "const stream = await (await it.getFileHandle('a')).createWritable();
         await stream.write('other');
         await stream.close();",
        &folder,
    )
    .await;
    let news = carry_out(renaming(&folder, &known), &known).await;
    assert_eq!(refused(&news), [(0, Code::ChangedOnDisk)]);
    assert_eq!(files(&folder).await, named(&[("a", "other")]));
}

#[wasm_bindgen_test]
async fn a_file_that_lies_elsewhere_is_told_of() {
    let there = folder(&["a"]).await;
    let known = known(&there, &[("a", "b")]).await;
    let news = carry_out(renaming(&folder(&[]).await, &known), &known).await;
    assert_eq!(refused(&news), [(0, Code::NotInFolder)]);
}

#[wasm_bindgen_test]
async fn while_another_tab_renames_nothing_is_done() {
    let folder = folder(&["a"]).await;
    let known = known(&folder, &[("a", "b")]).await;
    run(
        "await new Promise(held => navigator.locks.request('eponym-renaming', () => {
             held();
             return new Promise(release => { globalThis.release = release; });
         }));",
        &JsValue::NULL,
    )
    .await;
    let news = carry_out(renaming(&folder, &known), &known).await;
    assert_eq!(failure(&news), Code::BusyElsewhere);
    assert_eq!(files(&folder).await, named(&[("a", "a")]));
    run("release();", &JsValue::NULL).await;
    let news = carry_out(renaming(&folder, &known), &known).await;
    assert_eq!(outcome(&news).renamed, 1);
}

/// After so many moves the next one never ends, and `stalled` is called.
const STALL: &str = "
    const handles = FileSystemFileHandle.prototype;
    globalThis.move ??= handles.move;
    let left = it.moves;
    handles.move = async function (name) {
        if (left > 0) await move.call(this, name);
        left -= 1;
        if (left < 0) { it.stalled(); await new Promise(() => {}); }
    };";

/// Carries out a task until it stalls after so many moves, and no further, as if the tab were gone.
async fn interrupt(task: Task, known: &str, moves: u32) {
    let (sender, mut stalled) = oneshot::channel();
    let it = Object::new();
    Reflect::set(&it, &"moves".into(), &moves.into()).unwrap();
    let tell = Closure::once_into_js(move || sender.send(()).unwrap());
    Reflect::set(&it, &"stalled".into(), &tell).unwrap();
    run(STALL, &it).await;
    let (desk, known) = (desk(), read_known(known));
    {
        let mut working = pin!(desk.carry_out(task, &known));
        poll_fn(|context| {
            assert!(working.as_mut().poll(context).is_pending(), "it ended");
            pin!(&mut stalled).poll(context)
        })
        .await
        .unwrap();
    }
    run(
        "FileSystemFileHandle.prototype.move = globalThis.move;",
        &it,
    )
    .await;
}

#[wasm_bindgen_test]
async fn what_broke_off_after_any_step_is_finished_or_taken_back() {
    let before = named(&[("a", "a"), ("b", "b"), ("c", "c")]);
    let after = named(&[("a", "b"), ("b", "a"), ("d", "c")]);
    for moves in 0..4 {
        for is_finished in [true, false] {
            let folder = folder(&["a", "b", "c"]).await;
            let known = known(&folder, &[("a", "b"), ("b", "a"), ("c", "d")]).await;
            interrupt(renaming(&folder, &known), &known, moves).await;
            assert_eq!(files(&folder).await.len(), 3, "after {moves}");
            let news = carry_out(Task::Recall, "").await;
            assert!(latest(&news).is_open);
            let key = latest(&news).key.clone();
            let (task, expected) = match is_finished {
                true => (Task::Finish(key), &after),
                false => (Task::TakeBack(key), &before),
            };
            carry_out(task, "").await;
            assert_eq!(&files(&folder).await, expected, "after {moves}");
        }
    }
}
