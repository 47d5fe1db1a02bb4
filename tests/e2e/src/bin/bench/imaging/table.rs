//! What was measured, in lines to read, each goal beside its figure.

use std::fs;
use std::path::Path;

use e2e::Outcome;
use image::RgbImage;
use serde_json::{Map, Value};

const OURS: &str = "eponym";
const OURS_WHILE_BUSY: &str = "eponym, page busy";
const NATIVE: &str = "libvips";

/// What one browser, or libvips, was measured at.
#[derive(Debug)]
pub(super) struct Engine {
    name: String,
    result: Value,
}

impl Engine {
    /// As `measure.mjs` prints it.
    pub(super) fn new(result: Value) -> Self {
        let name = result["engine"].as_str().unwrap_or_default().to_owned();
        Self { name, result }
    }

    /// The middle time of a way, in milliseconds.
    fn median(&self, picture: &str, way: &str) -> Option<f64> {
        median(&self.result["times"][picture][way])
    }

    fn ways(&self, picture: &str) -> Vec<&str> {
        let times = self.result["times"][picture].as_object();
        let names = times.into_iter().flat_map(Map::keys).map(String::as_str);
        names.filter(|name| *name != "failed").collect()
    }
}

/// Prints everything; what goes without a tool that is missing says so.
pub(super) fn print(engines: &[Engine], folder: &Path) -> Outcome {
    let native = engines.iter().find(|engine| engine.name == NATIVE);
    if native.is_none() {
        println!(
            "libvips: not measured, as sharp could not be installed; nor is how good the pixels are"
        );
    }
    for engine in engines {
        if let Some(reason) = engine.result["failed"].as_str() {
            println!("{}: not measured: {reason}", engine.name);
            continue;
        }
        for picture in ["detailed.jpg", "photograph.jpg"] {
            print_picture(engine, native, picture, folder)?;
        }
        print_workers(engine);
    }
    Ok(())
}

fn print_picture(
    engine: &Engine,
    native: Option<&Engine>,
    picture: &str,
    folder: &Path,
) -> Outcome {
    println!("{}, {picture}", engine.name);
    let reference = folder.join(format!("reference.{picture}.png"));
    let ceiling = likeness(&reference, &folder.join(format!("ceiling.{picture}.jpg")))?;
    for way in engine.ways(picture) {
        let Some(ms) = engine.median(picture, way) else {
            continue;
        };
        let made = folder.join(format!("{}.{picture}.{way}.jpg", engine.name));
        let good = match (likeness(&reference, &made)?, ceiling) {
            (Some(likeness), Some(ceiling)) => format!("{likeness:6.2} dB, ceiling {ceiling:.2}"),
            _ => String::new(),
        };
        println!("  {ms:6.0} ms  {good:24}  {way}");
    }
    if let Some(failed) = engine.result["times"][picture]["failed"].as_object() {
        for (way, reason) in failed {
            println!("  {way} failed: {reason}");
        }
    }
    print_ratios(engine, native, picture);
    Ok(())
}

fn print_ratios(engine: &Engine, native: Option<&Engine>, picture: &str) {
    let Some(ours) = engine.median(picture, OURS) else {
        return;
    };
    let is_peer = |way: &&str| ![OURS, OURS_WHILE_BUSY].contains(way);
    let peers = engine.ways(picture).into_iter().filter(is_peer);
    let peers = peers.filter_map(|way| engine.median(picture, way));
    let fastest = peers.fold(f64::INFINITY, f64::min);
    if fastest.is_finite() {
        println!(
            "  {:.2} times as fast as the fastest other way",
            fastest / ours
        );
    }
    if let Some(native) = native.and_then(|native| native.median(picture, NATIVE)) {
        println!("  {:.2} times the time of libvips", ours / native);
    }
}

fn print_workers(engine: &Engine) {
    let workers = &engine.result["workers"];
    if let (Some(one), Some(two)) = (median(&workers["1"]), median(&workers["2"])) {
        let times = two / one;
        println!(
            "{}: {one:.1} pictures/s by one worker, {two:.1} by two, {times:.2} times",
            engine.name
        );
    }
}

fn median(numbers: &Value) -> Option<f64> {
    let numbers = numbers.as_array()?.iter().filter_map(Value::as_f64);
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied()
}

/// The peak signal-to-noise ratio in decibels; `None` where a picture is missing or of another size.
fn likeness(reference: &Path, made: &Path) -> Outcome<Option<f64>> {
    let (Some(reference), Some(made)) = (opened(reference)?, opened(made)?) else {
        return Ok(None);
    };
    if reference.dimensions() != made.dimensions() {
        return Ok(None);
    }
    let pairs = reference.as_raw().iter().zip(made.as_raw());
    let squares: f64 = pairs.map(|(a, b)| f64::from(a.abs_diff(*b)).powi(2)).sum();
    let mean = squares / reference.as_raw().len() as f64;
    Ok(Some(10. * (255. * 255. / mean).log10()))
}

/// By its content: a peer may choose a format of its own.
fn opened(path: &Path) -> Outcome<Option<RgbImage>> {
    if !path.is_file() {
        return Ok(None);
    }
    let picture = image::load_from_memory(&fs::read(path)?)?;
    Ok(Some(picture.to_rgb8()))
}
