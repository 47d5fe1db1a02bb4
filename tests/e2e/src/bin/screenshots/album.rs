//! Where the pictures go, and how each is taken.

use std::fs;
use std::path::{Path, PathBuf};

use e2e::fixtures::workspace;
use e2e::{Outcome, Page};

/// A phone, a tablet, a laptop and a large screen, in CSS pixels.
const SIZES: [(u32, u32); 4] = [(360, 740), (768, 1024), (1280, 900), (1920, 1080)];
const THEMES: [&str; 2] = ["light", "dark"];

/// What the documents show.
const SHOWN: [&str; 12] = [
    "empty-1280-light",
    "empty-360-dark",
    "running-1280-light",
    "done-1280-light",
    "done-1280-dark",
    "done-360-light",
    "odd-files-1280-light",
    "restricted-1280-light",
    "stopped-1280-dark",
    "naming-rules-1280-light",
    "edit-names-1280-light",
    "sent-1280-dark",
];

/// How much of the page is seen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// What a window shows, where something covers the rest.
    Window,
    /// All of it, however long.
    Whole,
}

pub(crate) struct Album {
    all: PathBuf,
    shown: PathBuf,
}

impl Album {
    pub(crate) fn open() -> Outcome<Self> {
        let album = Self {
            all: workspace().join("target/screenshots"),
            shown: workspace().join("docs/screenshots"),
        };
        fs::create_dir_all(&album.all)?;
        fs::create_dir_all(&album.shown)?;
        Ok(album)
    }

    /// On every screen and in both themes.
    pub(crate) fn keep(&self, page: &Page, state: &str, extent: Extent) -> Outcome {
        for theme in THEMES {
            page.prefer_all(&[
                ("prefers-color-scheme", theme),
                ("prefers-reduced-motion", "reduce"),
            ])?;
            for (width, height) in SIZES {
                page.resize(width, height)?;
                if extent == Extent::Whole {
                    page.resize(width, whole_height(page, height)?)?;
                }
                self.write(page, &format!("{state}-{width}-{theme}"))?;
            }
        }
        page.resize(1280, 900)
    }

    fn write(&self, page: &Page, name: &str) -> Outcome {
        let picture = page.screenshot_webp()?;
        let write = |folder: &Path| fs::write(folder.join(format!("{name}.webp")), &picture);
        write(&self.all)?;
        if SHOWN.contains(&name) {
            write(&self.shown)?;
        }
        println!("{name}");
        Ok(())
    }
}

fn whole_height(page: &Page, least: u32) -> Outcome<u32> {
    let height = page.script("return document.documentElement.scrollHeight;", Vec::new())?;
    let height = height
        .as_u64()
        .and_then(|height| u32::try_from(height).ok());
    Ok(height.unwrap_or(least).clamp(least, 3_000))
}
