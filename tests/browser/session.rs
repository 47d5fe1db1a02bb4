//! The keeper against the browser's own IndexedDB: what is kept is there for the next, and whatever
//! the browser refuses is said.

use eponym::browser::keeper::Keeper;
use eponym::domain::session::{Opened, Order, SCHEMA, State};
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

const SETTINGS: &str = "version\t1\n";

/// Runs a script of a few lines that may wait.
async fn run(body: &str) -> JsValue {
    let script = format!("return (async () => {{ {body} }})();");
    let promise = Function::new_no_args(&script)
        .call0(&JsValue::UNDEFINED)
        .unwrap();
    JsFuture::from(promise.unchecked_into::<Promise>())
        .await
        .unwrap()
}

/// A page that was never here before.
async fn nothing_kept() {
    run("await new Promise((done, failed) => {
             const request = indexedDB.deleteDatabase('eponym-session');
             request.onsuccess = done;
             request.onerror = failed;
         });")
    .await;
}

/// Writes something into the database as another page would.
async fn write(store: &str, key: &str, value: u32) {
    run(&format!(
        "await new Promise((done, failed) => {{
             const request = indexedDB.open('eponym-session');
             request.onerror = failed;
             request.onsuccess = () => {{
                 const writing = request.result.transaction('{store}', 'readwrite');
                 writing.objectStore('{store}').put({value}, '{key}');
                 writing.oncomplete = () => {{ request.result.close(); done(); }};
             }};
         }});"
    ))
    .await;
}

async fn tell(keeper: &Keeper, order: Order<'_>) -> String {
    let answer = keeper.clone().answer(order.to_text().into()).await;
    answer.as_string().unwrap_or_default()
}

async fn opened() -> (Keeper, Opened) {
    let keeper = Keeper::default();
    let opened = Opened::read(&tell(&keeper, Order::Open).await);
    (keeper, opened)
}

/// A keeper that keeps.
async fn keeping() -> Keeper {
    let (keeper, opened) = opened().await;
    assert_eq!(opened.state, State::Kept);
    keeper
}

async fn keep(keeper: &Keeper, rows: &[(u32, &str)]) -> State {
    let order = Order::Keep {
        settings: SETTINGS,
        rows: rows.to_vec(),
    };
    State::read(&tell(keeper, order).await)
}

async fn rows(keeper: &Keeper) -> Vec<(u32, String)> {
    let mut all: Vec<(u32, String)> = Vec::new();
    loop {
        let last = all.last().map(|(id, _)| *id);
        let some = tell(keeper, Order::Rows(last)).await;
        let some = Order::read_rows(&some).map(|(id, row)| (id, row.to_owned()));
        let before = all.len();
        all.extend(some);
        if all.len() == before {
            return all;
        }
    }
}

async fn recall(keeper: &Keeper, content: &str) -> String {
    let question = "what is it";
    tell(keeper, Order::Recall { content, question }).await
}

async fn learn(keeper: &Keeper, content: &str) -> String {
    let order = Order::Learn {
        content,
        question: "what is it",
        answer: "a barn",
    };
    tell(keeper, order).await
}

#[wasm_bindgen_test]
async fn what_is_kept_is_there_for_the_next_page_in_list_order() {
    nothing_kept().await;
    let keeper = keeping().await;
    let mut texts: Vec<(u32, String)> = (0..600).map(|id| (id * 3, format!("row {id}"))).collect();
    let borrowed: Vec<(u32, &str)> = texts.iter().map(|(id, row)| (*id, &**row)).collect();
    assert_eq!(keep(&keeper, &borrowed).await, State::Kept);
    // One changes, one goes.
    assert_eq!(keep(&keeper, &[(3, "another"), (0, "")]).await, State::Kept);
    drop(keeper);
    let (keeper, opened) = opened().await;
    assert_eq!((opened.state, &*opened.settings), (State::Kept, SETTINGS));
    let mut expected = texts.split_off(1);
    expected[0].1 = "another".to_owned();
    assert_eq!(rows(&keeper).await, expected);
}

#[wasm_bindgen_test]
async fn an_answer_is_kept_for_its_content_and_its_question() {
    nothing_kept().await;
    let keeper = keeping().await;
    assert_eq!(recall(&keeper, "00").await, "");
    learn(&keeper, "00").await;
    assert_eq!(recall(&keeper, "00").await, "a barn");
    assert_eq!(recall(&keeper, "01").await, "");
    let other = Order::Recall {
        content: "00",
        question: "was ist das",
    };
    assert_eq!(tell(&keeper, other).await, "");
}

#[wasm_bindgen_test]
async fn of_two_tabs_one_keeps_its_list_and_both_keep_answers() {
    nothing_kept().await;
    let first = keeping().await;
    keep(&first, &[(0, "of the first")]).await;
    let (second, opened) = opened().await;
    assert_eq!(opened.state, State::Elsewhere);
    assert_eq!(
        keep(&second, &[(0, "of the second")]).await,
        State::Elsewhere
    );
    assert_eq!(rows(&first).await, [(0, "of the first".to_owned())]);
    learn(&second, "00").await;
    assert_eq!(recall(&first, "00").await, "a barn");
    drop((first, second));
    drop(keeping().await);
}

#[wasm_bindgen_test]
async fn rows_of_a_newer_page_are_left_alone() {
    nothing_kept().await;
    let keeper = keeping().await;
    keep(&keeper, &[(0, "row")]).await;
    drop(keeper);
    write("list", "schema", SCHEMA + 1).await;
    let (keeper, opened) = opened().await;
    assert_eq!(opened.state, State::Newer);
    assert_eq!(keep(&keeper, &[(0, "ruined")]).await, State::Newer);
    assert_eq!(rows(&keeper).await, [(0, "row".to_owned())]);
    drop(keeper);
    nothing_kept().await;
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_page_is_left_alone() {
    nothing_kept().await;
    run("await new Promise((done, failed) => {
             const request = indexedDB.open('eponym-session', 99);
             request.onerror = failed;
             request.onsuccess = () => { request.result.close(); done(); };
         });")
    .await;
    let (keeper, opened) = opened().await;
    assert_eq!(opened.state, State::Newer);
    assert_eq!(keep(&keeper, &[(0, "row")]).await, State::Newer);
    assert_eq!(recall(&keeper, "00").await, "");
    drop(keeper);
    nothing_kept().await;
}

#[wasm_bindgen_test]
async fn where_the_browser_keeps_nothing_that_is_said() {
    nothing_kept().await;
    run(
        "globalThis.open = IDBFactory.prototype.open;
         IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };",
    )
    .await;
    let (keeper, opened) = opened().await;
    run("IDBFactory.prototype.open = globalThis.open;").await;
    assert_eq!(opened.state, State::Refused);
    assert_eq!(keep(&keeper, &[(0, "row")]).await, State::Refused);
    assert_eq!(recall(&keeper, "00").await, "");
    assert_eq!(State::read(&learn(&keeper, "00").await), State::Refused);
}

#[wasm_bindgen_test]
async fn where_there_is_no_room_that_is_said_and_what_was_kept_stays() {
    nothing_kept().await;
    let keeper = keeping().await;
    keep(&keeper, &[(0, "row")]).await;
    run("globalThis.put = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };")
    .await;
    let state = keep(&keeper, &[(0, "longer row"), (1, "row")]).await;
    run("IDBObjectStore.prototype.put = globalThis.put;").await;
    assert_eq!(state, State::Full);
    assert_eq!(rows(&keeper).await, [(0, "row".to_owned())]);
}

#[wasm_bindgen_test]
async fn clearing_leaves_nothing() {
    nothing_kept().await;
    let keeper = keeping().await;
    keep(&keeper, &[(0, "row")]).await;
    learn(&keeper, "00").await;
    tell(&keeper, Order::Clear { renames: false }).await;
    assert_eq!(recall(&keeper, "00").await, "");
    drop(keeper);
    let (keeper, opened) = opened().await;
    assert_eq!(opened.settings, "");
    assert!(rows(&keeper).await.is_empty());
}
