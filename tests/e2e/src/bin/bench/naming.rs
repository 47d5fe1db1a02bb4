//! How long the page takes to name ten thousand pictures anew, and how long it does not answer.

use e2e::fixtures::tiny_png;
use e2e::{Folder, Outcome, Page, Smoothness, Stage};
use serde_json::json;

use super::{MANY, RUNS};

const LIMITS: &str = "Limits: 10,000 names planned in under 300 ms in the browser, no task of 50 ms or more when \
                      a rule changes or a name is typed.";

pub(crate) fn bench() -> Outcome {
    println!("{LIMITS}");
    let stage = Stage::ready()?;
    let page = &stage.page;
    let _folder = name_many(page)?;
    scroll_to_the_end(page)?;
    for _ in 0..RUNS {
        for (what, rule, value) in [
            ("the case style changed", "rule-case", "title"),
            (
                "the template changed",
                "rule-template",
                "{folder} {n:0001} {name} {original}",
            ),
            ("the template changed back", "rule-template", "{name}"),
            ("the case style changed back", "rule-case", "kebab"),
        ] {
            let smoothness = Smoothness::watch(page)?;
            let planned_ms = change(page, rule, value)?;
            let seen = smoothness.so_far()?;
            println!("10,000 names after {what}: {planned_ms:.0} ms, {seen}");
        }
    }
    let smoothness = Smoothness::watch(page)?;
    let row = page.rows()?.pop().map(|row| row.file).unwrap_or_default();
    page.rename(&row, "a name of its own")?;
    println!("a name typed among 10,000: {}", smoothness.so_far()?);
    Ok(())
}

/// Copies of one picture: asked about once, named as a series.
fn name_many(page: &Page) -> Outcome<Folder> {
    let folder = Folder::new()?;
    let png = tiny_png(1)?;
    for number in 0..MANY {
        folder.write(&format!("drop/{:03}/{number:05}.png", number / 100), &png)?;
    }
    page.choose_folder(&folder.path().join("drop"))?;
    page.wait_until_listed(MANY)?;
    page.start()?;
    super::pace::wait_for(page, MANY)?;
    Ok(folder)
}

/// The last picture is named last.
fn scroll_to_the_end(page: &Page) -> Outcome {
    let first = page.rows()?.pop().map(|row| row.file);
    page.script(
        "window.scrollTo(0, document.documentElement.scrollHeight);",
        Vec::new(),
    )?;
    page.wait("other pictures are in view", || {
        let last = page.rows()?.pop().map(|row| row.file);
        Ok((last != first).then_some(()))
    })
}

/// Milliseconds from the change of a rule to the new name of the last picture.
const CHANGE: &str = r"
    const [id, value, done] = arguments;
    const field = document.getElementById(id);
    const last = () => [...document.querySelectorAll('[role=row][data-file] input')].at(-1)?.value;
    const before = last();
    const begin = performance.now();
    field.value = value;
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', {bubbles: true}));
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
        if (last() !== before) return done(performance.now() - begin);
        if (performance.now() - begin > 20000) return done(-1);
        setTimeout(() => port2.postMessage(null), 4);
    };
    port2.postMessage(null);
";

fn change(page: &Page, rule: &str, value: &str) -> Outcome<f64> {
    let taken = page.async_script(CHANGE, vec![json!(rule), json!(value)])?;
    Ok(taken.as_f64().unwrap_or(-1.0))
}
