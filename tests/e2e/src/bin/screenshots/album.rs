//! Where the pictures go, and how each is taken.

use std::fs;
use std::path::{Path, PathBuf};

use e2e::fixtures::workspace;
use e2e::states::Extent;
use e2e::{Outcome, Page};
use image::load_from_memory;

use super::sheet;

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

pub(crate) struct Album {
    all: PathBuf,
    sheets: PathBuf,
    shown: PathBuf,
}

impl Album {
    pub(crate) fn open() -> Outcome<Self> {
        let album = Self {
            all: workspace().join("target/screenshots"),
            sheets: workspace().join("docs/states"),
            shown: workspace().join("docs/screenshots"),
        };
        fs::create_dir_all(&album.all)?;
        fs::create_dir_all(&album.sheets)?;
        fs::create_dir_all(&album.shown)?;
        Ok(album)
    }

    /// On every screen and in both themes.
    pub(crate) fn keep(&self, page: &Page, state: &str, extent: Extent) -> Outcome {
        let mut themes = Vec::new();
        for theme in THEMES {
            let mut screens = Vec::new();
            page.prefer_all(&[
                ("prefers-color-scheme", theme),
                ("prefers-reduced-motion", "reduce"),
            ])?;
            for (width, height) in SIZES {
                page.resize(width, height)?;
                if extent == Extent::Whole {
                    page.resize(width, whole_height(page, height)?)?;
                }
                let picture = self.write(page, &format!("{state}-{width}-{theme}"))?;
                screens.push(load_from_memory(&picture)?.to_rgb8());
            }
            themes.push(screens);
        }
        sheet::write(&self.sheets.join(format!("{state}.jpg")), &themes)?;
        page.resize(1280, 900)
    }

    fn write(&self, page: &Page, name: &str) -> Outcome<Vec<u8>> {
        let picture = page.screenshot_webp()?;
        let write = |folder: &Path| fs::write(folder.join(format!("{name}.webp")), &picture);
        write(&self.all)?;
        if SHOWN.contains(&name) {
            write(&self.shown)?;
        }
        println!("{name}");
        Ok(picture)
    }
}

fn whole_height(page: &Page, least: u32) -> Outcome<u32> {
    let height = page.script("return document.documentElement.scrollHeight;", Vec::new())?;
    let height = height
        .as_u64()
        .and_then(|height| u32::try_from(height).ok());
    Ok(height.unwrap_or(least).clamp(least, 3_000))
}
