//! From many files to one saved zip: how fast and in how much memory, beside what else a page could use, in
//! the same browser with the same files from the same disk.
//!
//! The page is driven as a person drives it: built is what passes from pressing `Download ZIP` until it says
//! that it saved; then its archive is on its way, as that of a library is when its `Blob` is there. Every
//! archive is read through by `unzip` and `7z`.

mod peers;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use e2e::fixtures::{picture, plain_jpeg};
use e2e::{Browser, Failure, Folder, Outcome, Stage, now, until};

use super::memory::Memory;

/// For each step of the slowest, on a slow computer.
const PATIENCE: Duration = Duration::from_secs(90);

/// For naming thousands of pictures, which is not what is timed here.
const PATIENCE_OF_A_RUN: Duration = Duration::from_secs(600);

const GOALS: &str = "Goals, beside the fastest of the others: 500 files of 2 MB at least 25 times as fast to build where \
                     the pictures were named before, and 2.5 times where not; 20,000 files of 5 kB sooner saved than by \
                     any; at 1 GB and 5 GB no more than 60 MB added to the page.";

/// Presses the button and notes when the page says that it saved.
const DOWNLOAD: &str = r"
    const line = document.getElementById('finish-reason');
    const buttons = [...document.querySelectorAll('button')];
    window.built = null;
    const began = performance.now();
    new MutationObserver((_, observer) => {
        if (!line.textContent.startsWith('Saved')) return;
        window.built = performance.now() - began;
        observer.disconnect();
    }).observe(line, {childList: true, subtree: true, characterData: true});
    buttons.find(button => button.textContent.trim() === 'Download ZIP').click();
";

/// What one way took.
#[derive(Debug, Default)]
struct Taken {
    built_ms: f64,
    saved_ms: f64,
    /// Added to the page's process meanwhile, in bytes.
    memory: Option<u64>,
    /// Whether independent readers find the archive whole.
    is_whole: bool,
}

pub(crate) fn bench() -> Outcome {
    println!("{GOALS}");
    let large = files(500, 2_000_000)?;
    println!("500 files of 2 MB");
    let (named, unnamed) = (ours(&large, 500, true)?, ours(&large, 500, false)?);
    print("eponym, named before", &named);
    print("eponym, not named", &unnamed);
    let fastest = peers::measured(&large, 500)?.map(|peer| peer.built_ms);
    if let Some(fastest) = fastest {
        let (warm, cold) = (fastest / named.built_ms, fastest / unnamed.built_ms);
        println!("  {warm:.1} and {cold:.1} times as fast as the fastest other way");
    }
    drop(large);
    println!("2,500 files of 2 MB");
    print(
        "eponym, named before",
        &ours(&files(2_500, 2_000_000)?, 2_500, true)?,
    );
    println!("20,000 files of 5 kB");
    let small = files(20_000, 5_000)?;
    let own = ours(&small, 20_000, false)?;
    print("eponym, not named", &own);
    if let Some(peer) = peers::measured(&small, 20_000)? {
        let all = |taken: &Taken| taken.built_ms + taken.saved_ms;
        println!(
            "  {:.2} times as fast as the fastest other way",
            all(&peer) / all(&own)
        );
    }
    Ok(())
}

/// So many pictures of a size; what follows the end of a JPEG belongs to no picture.
fn files(count: usize, bytes: usize) -> Outcome<Folder> {
    let folder = Folder::new()?;
    let jpeg = match bytes {
        1_000_000.. => fs::read(picture("photos/rocket.jpg"))?,
        _ => plain_jpeg(64, 48, [200, 80, 40])?,
    };
    for number in 0..count {
        let mut file = [&jpeg[..], &number.to_be_bytes()].concat();
        file.resize(bytes, number as u8);
        folder.write(&format!("drop/{number:05}.jpg"), &file)?;
    }
    Ok(folder)
}

/// The page itself. Where the pictures are not named, one is, by hand, and the others go along.
fn ours(folder: &Folder, count: usize, is_named: bool) -> Outcome<Taken> {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_folder(&folder.path().join("drop"))?;
    page.wait_until_listed(count)?;
    if is_named {
        page.start()?;
        let done = "return Number(document.querySelector('[role=progressbar]')?.ariaValueNow);";
        until("all are named", PATIENCE_OF_A_RUN, || {
            let done = page.script(done, Vec::new())?.as_f64();
            Ok((done == Some(count as f64)).then_some(()))
        })?;
    } else {
        let rows = page.rows()?;
        let first = rows
            .first()
            .ok_or_else(|| Failure::new("there is no row"))?;
        page.rename(&first.file, "The first")?;
        page.press_button("ZIP options")?;
        page.find("checkbox", "Add pictures without a new name")?
            .click()?;
        page.press_button("ZIP options")?;
    }
    timed(page, DOWNLOAD, "return window.built")
}

/// Runs a script that ends in a download, and waits for it.
fn timed(page: &Browser, begin: &str, built: &str) -> Outcome<Taken> {
    let before = Memory::now();
    let memory = Memory::watch();
    page.script(begin, Vec::new())?;
    let built_ms = until("the archive is built", PATIENCE, || {
        Ok(page.script(built, Vec::new())?.as_f64())
    })?;
    let since = now();
    let archive = saved(&page.downloads())?;
    let saved_ms = 1000. * since.elapsed().as_secs_f64();
    let most = memory.most();
    let taken = Taken {
        built_ms,
        saved_ms,
        memory: most
            .zip(before)
            .map(|(most, before)| most.saturating_sub(before)),
        is_whole: is_whole(&archive),
    };
    fs::remove_file(archive)?;
    Ok(taken)
}

/// The archive, once all of it is on the disk.
fn saved(downloads: &Path) -> Outcome<PathBuf> {
    until("the archive is saved", PATIENCE, || {
        let paths = fs::read_dir(downloads)?.map(|entry| Ok(entry?.path()));
        let paths = paths.collect::<Outcome<Vec<PathBuf>>>()?;
        let is_zip = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "zip");
        let is_complete = paths.iter().all(is_zip);
        let zip = paths.into_iter().find(|path| is_complete && is_zip(path));
        Ok(zip.filter(|zip| zip.metadata().is_ok_and(|file| file.len() > 0)))
    })
}

fn is_whole(archive: &Path) -> bool {
    let passes = |program: &str, options: &[&str]| {
        let mut command = Command::new(program);
        command.args(options).arg(archive);
        let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    };
    passes("unzip", &["-tqq"]) && passes("7z", &["t"])
}

fn print(name: &str, taken: &Taken) {
    let (built, saved) = (taken.built_ms / 1000., taken.saved_ms / 1000.);
    let memory = taken.memory.map_or_else(
        || "unknown".to_owned(),
        |bytes| (bytes / 1_000_000).to_string(),
    );
    let verdict = if taken.is_whole { "whole" } else { "NOT WHOLE" };
    println!("  {built:>7.2} s built {saved:>7.2} s saved {memory:>7} MB added  {verdict}  {name}");
}
