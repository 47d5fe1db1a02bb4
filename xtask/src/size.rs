//! `cargo xtask size`: what a first visit downloads, and the budget it must stay within.
//!
//! Counts wasm, JavaScript and CSS; HTML, icons and other assets are not code. What `index.html` names
//! is the first load; the rest, that is the workers, comes when it is first needed.

use crate::{page, project, setup};
use anyhow::{Context, Result, anyhow, ensure};
use brotli::enc::BrotliEncoderParams;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, iter, thread};

/// Bytes as they travel: brotli at quality 11, as a static host stores them.
const BUDGET_BYTES: usize = 350_000;

/// The same of the worker that looks at pictures itself: its wasm, without the weights.
const NAMER_BUDGET_BYTES: usize = 450_000;

/// Builds the page for release, prints its sizes and fails above the budget.
pub(crate) fn size() -> Result<()> {
    setup::for_page()?;
    page::build()?;
    weigh(&project::dist())
}

fn weigh(dist: &Path) -> Result<()> {
    let mut sizes = measure_all(dist, &code_files(dist)?)?;
    ensure!(!sizes.is_empty(), "there is no code in {}", dist.display());
    sizes.sort_by_key(|size| std::cmp::Reverse(size.brotli_bytes));
    let page = fs::read_to_string(dist.join("index.html")).context("no index.html")?;
    let (first, later): (Vec<Size>, Vec<Size>) = sizes
        .into_iter()
        .partition(|size| page.contains(&size.name));
    print!("{}", table(&first, &later));
    for size in later.iter().filter(|size| size.name.starts_with("namer")) {
        ensure!(
            size.brotli_bytes <= NAMER_BUDGET_BYTES,
            "{} is over its budget of {NAMER_BUDGET_BYTES} bytes",
            size.name
        );
    }
    let total = total("first load", &first).brotli_bytes;
    ensure!(
        total <= BUDGET_BYTES,
        "the first load is {} bytes over its budget",
        total - BUDGET_BYTES
    );
    Ok(())
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Size {
    name: String,
    raw_bytes: usize,
    brotli_bytes: usize,
}

/// Dealt out to every processor: the best compression takes its time.
fn measure_all(dist: &Path, paths: &[PathBuf]) -> Result<Vec<Size>> {
    let next = AtomicUsize::new(0);
    let take = || paths.get(next.fetch_add(1, Ordering::Relaxed));
    let work = || -> Result<Vec<Size>> {
        iter::from_fn(take)
            .map(|path| measure(dist, path))
            .collect()
    };
    let processors = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..processors).map(|_| scope.spawn(work)).collect();
        let mut sizes = Vec::new();
        for worker in workers {
            sizes.extend(worker.join().map_err(|_| anyhow!("cannot compress"))??);
        }
        Ok(sizes)
    })
}

fn measure(dist: &Path, path: &Path) -> Result<Size> {
    let content = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let name = path.strip_prefix(dist).unwrap_or(path);
    Ok(Size {
        name: name.display().to_string(),
        raw_bytes: content.len(),
        brotli_bytes: brotli_bytes(&content)?,
    })
}

fn brotli_bytes(content: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    let parameters = BrotliEncoderParams {
        quality: 11,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed.len())
}

/// Every file below `folder` that the browser runs or styles by, in no order.
fn code_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(code_files(&path)?);
        } else if is_code(&path) {
            found.push(path);
        }
    }
    Ok(found)
}

fn is_code(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| ["wasm", "js", "css"].iter().any(|code| extension == *code))
}

fn total(name: &str, sizes: &[Size]) -> Size {
    Size {
        name: name.to_owned(),
        raw_bytes: sizes.iter().map(|size| size.raw_bytes).sum(),
        brotli_bytes: sizes.iter().map(|size| size.brotli_bytes).sum(),
    }
}

fn table(first: &[Size], later: &[Size]) -> String {
    let mut table = format!("{:>10} {:>10}\n", "raw", "brotli");
    let mut add = |sizes: &[Size], name: &str| {
        for size in sizes.iter().chain([&total(name, sizes)]) {
            let (raw, brotli) = (size.raw_bytes, size.brotli_bytes);
            table += &format!("{raw:>10} {brotli:>10}  {}\n", size.name);
        }
    };
    add(later, "when first needed");
    add(first, "first load");
    table + &format!("{BUDGET_BYTES:>21}  budget of the first load\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, raw_bytes: usize, brotli_bytes: usize) -> Size {
        let name = name.to_owned();
        Size {
            name,
            raw_bytes,
            brotli_bytes,
        }
    }

    /// A folder of its own for each test, empty at the start.
    fn folder(test: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-size-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("snippets")).expect("a folder");
        folder
    }

    #[test]
    fn scripts_styles_and_wasm_count_and_the_rest_does_not() {
        let dist = folder("counted");
        let files = [
            "a_bg.wasm",
            "thumbnailer.js",
            "snippets/b.js",
            "c.css",
            "index.html",
            "d.png",
        ];
        for file in files {
            fs::write(dist.join(file), "x").expect("a file");
        }
        let mut counted: Vec<String> = code_files(&dist)
            .expect("a readable folder")
            .iter()
            .map(|path| {
                path.strip_prefix(&dist)
                    .expect("inside")
                    .display()
                    .to_string()
            })
            .collect();
        counted.sort();
        assert_eq!(
            counted,
            ["a_bg.wasm", "c.css", "snippets/b.js", "thumbnailer.js"]
        );
    }

    #[test]
    fn sizes_add_up_and_are_shown_above_the_budget() {
        let first = [size("a.wasm", 1000, 400), size("b.js", 20, 10)];
        let later = [size("worker.js", 5, 3)];
        assert_eq!(total("first load", &first), size("first load", 1020, 410));
        let expected = "       raw     brotli
         5          3  worker.js
         5          3  when first needed
      1000        400  a.wasm
        20         10  b.js
      1020        410  first load
               350000  budget of the first load
";
        assert_eq!(table(&first, &later), expected);
    }

    #[test]
    fn a_first_load_above_the_budget_or_without_code_fails() {
        let dist = folder("budget");
        assert!(weigh(&dist).is_err());
        let page = "<script src=small.js></script><link href=noise.wasm>";
        fs::write(dist.join("index.html"), page).expect("a file");
        fs::write(dist.join("small.js"), "let a = 1;").expect("a file");
        fs::write(dist.join("worker.wasm"), noise(BUDGET_BYTES)).expect("a file");
        assert!(weigh(&dist).is_ok());
        fs::write(dist.join("noise.wasm"), noise(BUDGET_BYTES)).expect("a file");
        assert!(weigh(&dist).is_err());
    }

    #[test]
    fn a_namer_above_its_own_budget_fails() {
        let dist = folder("namer");
        fs::write(dist.join("index.html"), "<script src=small.js></script>").expect("a file");
        fs::write(dist.join("small.js"), "let a = 1;").expect("a file");
        fs::write(dist.join("namer_bg.wasm"), noise(BUDGET_BYTES)).expect("a file");
        assert!(weigh(&dist).is_ok());
        fs::write(dist.join("namer_bg.wasm"), noise(NAMER_BUDGET_BYTES)).expect("a file");
        assert!(weigh(&dist).is_err());
    }

    /// It does not compress.
    fn noise(bytes: usize) -> Vec<u8> {
        let mut state = 1_u32;
        std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .take(bytes)
        .collect()
    }
}
