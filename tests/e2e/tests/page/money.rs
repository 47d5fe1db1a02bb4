//! What naming costs is said before, counted meanwhile, and kept within a budget.

use e2e::fixtures::tiny_png;
use e2e::{Folder, Outcome, Stage};

const PICTURES: usize = 12;

#[test]
fn the_cost_is_estimated_shown_and_kept_within_the_budget() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    for number in 0..PICTURES {
        folder.write(&format!("{number:02}.png"), &tiny_png(number)?)?;
    }
    page.choose_folder(folder.path())?;
    page.wait_until_listed(PICTURES)?;
    let text = page.text()?;
    assert!(text.contains("about $"), "{text}");

    // A picture costs $0.00011 at the simulator.
    page.set_budget("0.0005")?;
    page.start()?;
    page.wait_for_run_message("Your budget for these pictures is used up.")?;
    let named = || -> Outcome<usize> {
        Ok(page
            .rows()?
            .iter()
            .filter(|row| row.state == "named")
            .count())
    };
    assert!((1..=4).contains(&named()?), "{}", named()?);
    let dear = page.rows()?.into_iter().find(|row| row.state == "named");
    assert!(dear.is_some_and(|row| row.text.contains("$0.0001")));

    page.set_budget("1")?;
    page.press_start_or_resume()?;
    page.wait_until_finished()?;
    assert_eq!(named()?, PICTURES);
    assert_eq!(
        stage.simulator.chats().len(),
        PICTURES,
        "nothing is asked twice"
    );
    Ok(())
}

#[test]
fn a_price_that_no_list_knows_can_be_typed() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.set_model("nobody/knows-this-one")?;
    page.choose_files(&[e2e::fixtures::picture("photos/horse.png")])?;
    page.wait_until_listed(1)?;
    let estimate = || -> Outcome<bool> { Ok(page.text()?.contains("about $")) };
    assert!(!estimate()?, "no price is known");
    page.set_prices("2", "8")?;
    page.wait("the estimate follows", || Ok(estimate()?.then_some(())))?;
    // 1,100 tokens sent and 10 answered, roughly.
    assert!(page.text()?.contains("about $0.00228"), "{}", page.text()?);
    Ok(())
}
