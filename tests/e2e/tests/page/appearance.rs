//! How the page looks, held against what a person has looked at and found good.
//!
//! Fonts differ from computer to computer, so only coarse things count: each picture is shrunk until letters are gray,
//! and few parts of it may differ by much. What is kept is that small. After a change that is meant,
//! `EPONYM_LOOKS=keep cargo test -p e2e appearance::` keeps the new looks; look at them before.

use std::env;
use std::fs;
use std::path::PathBuf;

use e2e::fixtures::{screenshots, workspace};
use e2e::states::{Booth, STATES};
use e2e::{Failure, Outcome, Page, Stage};
use image::imageops::FilterType;
use image::{DynamicImage, RgbImage, load_from_memory};

/// So wide are the kept pictures, in pixels: a letter is far less than one of them.
const WIDTH: u32 = 48;

/// Of 255, on average over everything: another theme is far beyond.
const MOST_ON_AVERAGE: f64 = 6.0;

/// A part differs that differs by this much, and so many of a hundred parts may.
const DIFFERENT: i32 = 48;
const MOST_DIFFERENT: usize = 5;

fn check(page: &Page, name: &str, (width, height): (u32, u32), theme: &str) -> Outcome {
    page.prefer_all(&[
        ("prefers-color-scheme", theme),
        ("prefers-reduced-motion", "reduce"),
    ])?;
    page.resize(width, height)?;
    // What has the keyboard may have been scrolled to.
    page.script("scrollTo(0, 0);", Vec::new())?;
    let seen = load_from_memory(&page.screenshot()?)?;
    let small = coarse(&seen, height * WIDTH / width);
    let path = workspace().join(format!("tests/data/looks/{name}.png"));
    if env::var_os("EPONYM_LOOKS").is_some() {
        return Ok(small.save(path)?);
    }
    let kept = image::open(&path)?.to_rgb8();
    match difference(&small, &kept) {
        None => Ok(()),
        Some(said) => Err(Failure::new(format!(
            "{name} looks different: {said}; {} is what it looks like now",
            keep(&seen, name)?.display()
        ))),
    }
}

fn coarse(picture: &DynamicImage, height: u32) -> RgbImage {
    picture
        .resize_exact(WIDTH, height, FilterType::Triangle)
        .to_rgb8()
}

/// What is too different, if anything.
fn difference(one: &RgbImage, other: &RgbImage) -> Option<String> {
    if one.dimensions() != other.dimensions() {
        return Some("another size".to_owned());
    }
    let parts = one.pixels().zip(other.pixels()).map(|(one, other)| {
        let channels = one.0.iter().zip(other.0);
        let differences = channels.map(|(one, other)| (i32::from(*one) - i32::from(other)).abs());
        differences.max().unwrap_or_default()
    });
    let parts: Vec<i32> = parts.collect();
    let average = f64::from(parts.iter().sum::<i32>()) / parts.len() as f64;
    let different = parts.iter().filter(|part| **part >= DIFFERENT).count() * 100 / parts.len();
    let is_much = average > MOST_ON_AVERAGE || different > MOST_DIFFERENT;
    is_much.then(|| format!("by {average:.1} of 255, and {different} % of it by much"))
}

fn keep(seen: &DynamicImage, name: &str) -> Outcome<PathBuf> {
    fs::create_dir_all(screenshots())?;
    let path = screenshots().join(format!("looks-{name}.png"));
    seen.save(&path)?;
    Ok(path)
}

/// Has states looked at in two of the eight ways that `cargo xtask screenshots` keeps.
fn look_at(names: &[&str]) -> Outcome {
    for (name, state) in STATES.iter().filter(|(name, _)| names.contains(name)) {
        let look = |page: &Page, _| {
            check(page, &format!("{name}-light"), (1280, 900), "light")?;
            check(page, &format!("{name}-phone"), (360, 740), "dark")
        };
        state(&Booth::new(None, &look)?)?;
    }
    Ok(())
}

const BEFORE: [&str; 8] = [
    "fresh",
    "empty",
    "naming-rules",
    "further-gateways",
    "added",
    "connection-fails",
    "connection-works",
    "odd-files",
];
const DURING: [&str; 7] = [
    "running",
    "paused",
    "restricted",
    "refused",
    "stopped",
    "slowed",
    "ten-thousand",
];
const AFTER: [&str; 7] = [
    "done",
    "taken-home",
    "edit-names",
    "export",
    "sent",
    "newer-version",
    "come-back",
];
const REVIEW: [&str; 5] = [
    "review-selected",
    "review-filtered",
    "review-grid",
    "review-by-folder",
    "review-preview",
];

#[test]
fn the_page_before_a_run_looks_as_it_should() -> Outcome {
    look_at(&BEFORE)
}

#[test]
fn a_run_looks_as_it_should() -> Outcome {
    look_at(&DURING)
}

#[test]
fn the_page_after_a_run_looks_as_it_should() -> Outcome {
    look_at(&AFTER)
}

#[test]
fn a_review_looks_as_it_should() -> Outcome {
    look_at(&REVIEW)
}

#[test]
fn no_state_is_left_out() -> Outcome {
    let looked_at = [&BEFORE[..], &DURING, &AFTER, &REVIEW].concat();
    let document = fs::read_to_string(workspace().join("docs/states.md"))?;
    for (name, _) in STATES {
        assert!(looked_at.contains(&name), "{name}");
        let picture = format!("states/{name}.jpg");
        assert!(document.contains(&format!("({picture})")), "{name}");
        assert!(workspace().join("docs").join(picture).is_file(), "{name}");
    }
    Ok(())
}

#[test]
fn the_empty_page_looks_as_it_should_in_the_dark() -> Outcome {
    let stage = Stage::relayed()?;
    check(&stage.page, "empty-dark", (1280, 900), "dark")
}

#[test]
fn another_theme_would_be_noticed() -> Outcome {
    let looks = ["light", "dark"]
        .map(|theme| workspace().join(format!("tests/data/looks/empty-{theme}.png")));
    let [light, dark] = looks.map(image::open);
    assert!(difference(&light?.to_rgb8(), &dark?.to_rgb8()).is_some());
    Ok(())
}
