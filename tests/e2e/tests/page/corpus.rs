//! Hard inputs that nobody of this project made, where they are present beside the repository.

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use e2e::fixtures::{corpus, files_under};
use e2e::{Outcome, Stage, metadata, until};
use gateway_simulator::Entry;

/// A picture must not keep the page busy for longer.
const LONGEST: Duration = Duration::from_secs(20);

#[test]
fn every_file_ends_with_a_name_or_a_reason_and_the_page_lives() -> Outcome {
    let Some(corpus) = corpus() else {
        println!("no corpus here: nothing to do");
        return Ok(());
    };
    let stage = Stage::ready()?;
    let page = &stage.page;
    let files = files_under(&corpus)?;
    page.choose_files(&files)?;
    page.start()?;

    // When each picture was first seen in work.
    let mut since: BTreeMap<String, Duration> = BTreeMap::new();
    until(
        "every picture has a name or a reason",
        Duration::from_secs(600),
        || {
            let now = stage.simulator.elapsed();
            let rows = page.rows()?;
            since.retain(|file, _| {
                rows.iter()
                    .any(|row| row.file == *file && row.state == "preparing")
            });
            for row in rows.iter().filter(|row| row.state == "preparing") {
                let began = *since.entry(row.file.clone()).or_insert(now);
                assert!(
                    now.saturating_sub(began) < LONGEST + Duration::from_secs(5),
                    "{} takes too long",
                    row.file
                );
            }
            let is_open = |row: &e2e::Row| {
                ["queued", "preparing", "waiting", "naming"].contains(&row.state.as_str())
            };
            Ok((!rows.iter().any(is_open)).then_some(()))
        },
    )?;

    let rows = page.rows()?;
    assert_eq!(rows.len() + page.skipped_count()?, files.len());
    let mut outcomes: BTreeMap<String, usize> = BTreeMap::new();
    for row in &rows {
        let outcome = row.error.clone().unwrap_or_else(|| row.state.clone());
        *outcomes.entry(outcome).or_default() += 1;
        assert_eq!(row.state == "named", row.error.is_none(), "{row:?}");
    }
    println!("{outcomes:?}, {} skipped", page.skipped_count()?);
    for row in rows.iter().filter(|row| row.error.is_some()) {
        println!("{}: {}", row.file, row.error.as_deref().unwrap_or_default());
    }
    for image in stage.simulator.chats().iter().flat_map(Entry::images) {
        assert_eq!(metadata::fields(&image.jpeg)?, Vec::<String>::new());
        assert_eq!(image.metadata_segments, 0);
        assert!(image.width.max(image.height) <= 1024);
    }

    // The reader of metadata finds some where there is some.
    for file in files_under(&corpus.join("privacy"))? {
        let found = metadata::fields(&fs::read(&file)?)?.len();
        println!("{}: {found} fields", file.display());
        assert!(found > 0, "{}", file.display());
    }

    // The page still works.
    let archive = page.download_zip()?;
    let named = rows.iter().filter(|row| row.state == "named").count();
    assert_eq!(archive.files.len(), named);
    Ok(())
}
