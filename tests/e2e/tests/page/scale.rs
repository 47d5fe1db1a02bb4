//! Many pictures and large ones. Times are printed, not judged: they are the machine's.

use e2e::fixtures::{copy_number, photograph, tiny_png};
use e2e::{Folder, Outcome, Smoothness, Stage};

#[test]
fn thirty_three_photographs_are_all_named() -> Outcome {
    const PHOTOGRAPHS: usize = 33;
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let jpeg = photograph()?;
    let paths: Vec<_> = (0..PHOTOGRAPHS)
        .map(|number| folder.write(&format!("{number:02}.jpg"), &copy_number(&jpeg, number)))
        .collect::<Outcome<_>>()?;
    stage.simulator.set(|options| options.latency_ms = 300);

    let smoothness = Smoothness::watch(page)?;
    page.drop_paths(&paths)?;
    page.wait_until_listed(PHOTOGRAPHS)?;
    page.start()?;
    page.wait_until_done(PHOTOGRAPHS)?;
    println!(
        "33 photographs of 12 megapixels at 300 ms latency: {}",
        smoothness.so_far()?
    );

    assert!(
        page.rows()?.iter().all(|row| row.state == "named"),
        "{:?}",
        page.rows()?
    );
    assert_eq!(page.download_zip()?.files.len(), PHOTOGRAPHS);
    Ok(())
}

#[test]
fn ten_thousand_pictures_scroll_like_ten() -> Outcome {
    const PICTURES: usize = 10_000;
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let png = tiny_png(1)?;
    for number in 0..PICTURES {
        folder.write(&format!("{number:05}.png"), &png)?;
    }
    let smoothness = Smoothness::watch(page)?;
    page.drop_paths(&[folder.path()])?;
    page.wait_until_listed(PICTURES)?;
    println!("10,000 pictures listed: {}", smoothness.so_far()?);

    assert_eq!(page.row_count()?, PICTURES);
    let last = format!("{:05}.png", PICTURES - 1);
    for (place, expected) in [
        ("0", "00000.png"),
        ("document.documentElement.scrollHeight", &last),
        ("0", "00000.png"),
    ] {
        page.script(&format!("window.scrollTo(0, {place});"), Vec::new())?;
        page.wait_for_row(&format!("{expected} is in the document"), |row| {
            row.file.ends_with(expected)
        })?;
        let shown = page.rows()?.len();
        assert!(shown <= 100, "{shown} rows in the document");
    }
    println!("scrolled to the end and back: {}", smoothness.so_far()?);

    // Naming begins long before the last picture is looked at, and stopping works among ten thousand.
    page.start()?;
    page.wait("the first hundred are named", || {
        Ok((page.progress()?.0 >= 100).then_some(()))
    })?;
    println!("a hundred of ten thousand named: {}", smoothness.so_far()?);
    page.press_button("Stop")?;
    page.find("button", "Name images")?;
    Ok(())
}
