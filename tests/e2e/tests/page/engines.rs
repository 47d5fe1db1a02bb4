//! The main job in the other browsers, where this machine has them: the same pixels at the gateway, and an end for every
//! broken file. `cargo xtask engines` brings them along.

use e2e::fixtures::{corpus, files_under, picture};
use e2e::{Engine, Outcome, Stage, Wishes};
use gateway_simulator::{ImageSeen, Options};
use image::RgbImage;

/// A stage in each other browser there is.
fn stages() -> Outcome<Vec<(Engine, Stage)>> {
    let mut stages = Vec::new();
    for engine in [Engine::Firefox, Engine::WebKit] {
        if !engine.is_here() {
            println!("no {engine:?} here: nothing to do");
            continue;
        }
        let wishes = Wishes {
            engine,
            ..Wishes::default()
        };
        let stage = Stage::open_with(Options::default(), wishes)?;
        stage.connect()?;
        stages.push((engine, stage));
    }
    Ok(stages)
}

/// How far apart two pictures of one size are: the mean over all channels, of 255.
fn mean_error(left: &RgbImage, right: &RgbImage) -> f64 {
    assert_eq!(left.dimensions(), right.dimensions());
    let pairs = left.iter().zip(right.iter());
    let sum: u64 = pairs
        .map(|(left, right)| u64::from(left.abs_diff(*right)))
        .sum();
    sum as f64 / left.len() as f64
}

fn decoded(seen: &ImageSeen) -> Outcome<RgbImage> {
    Ok(image::load_from_memory(&seen.jpeg)?.to_rgb8())
}

#[test]
fn pictures_are_upright_at_the_gateway_in_every_browser() -> Outcome {
    let upright = image::open(picture("orientation/1.png"))?.to_rgb8();
    for (engine, stage) in stages()? {
        let turns = (1..=8).flat_map(|turn| {
            ["jpg", "png", "webp"].map(|kind| picture(&format!("orientation/{turn}.{kind}")))
        });
        let files: Vec<_> = turns.collect();
        stage.page.ask_once_about_alike(false)?;
        stage.page.choose_files(&files)?;
        stage.page.name_all()?;
        let seen: Vec<_> = stage
            .simulator
            .chats()
            .into_iter()
            .filter_map(|chat| chat.image)
            .collect();
        assert_eq!(seen.len(), files.len(), "{engine:?}");
        for seen in seen {
            let error = mean_error(&decoded(&seen)?, &upright);
            assert!(error < 10., "{engine:?}: {error:.1} of 255");
        }
    }
    Ok(())
}

#[test]
fn broken_files_end_with_a_reason_in_every_browser_and_the_others_with_a_name() -> Outcome {
    let Some(corpus) = corpus() else {
        println!("no corpus here: nothing to do");
        return Ok(());
    };
    let mut files = vec![picture("photos/rocket.jpg")];
    for group in ["broken", "bombs", "mislabelled"] {
        files.extend(files_under(&corpus.join(group))?);
    }
    for (engine, stage) in stages()? {
        let page = &stage.page;
        page.choose_files(&files)?;
        page.name_all()?;
        let rows = page.rows()?;
        assert_eq!(
            rows.len() + page.skipped_count()?,
            files.len(),
            "{engine:?}"
        );
        for row in &rows {
            assert_eq!(
                row.state == "named",
                row.error.is_none(),
                "{engine:?}: {row:?}"
            );
        }
        let named = |row: &e2e::Row| row.file == "rocket.jpg" && row.state == "named";
        assert!(rows.iter().any(named), "{engine:?}");
    }
    Ok(())
}
