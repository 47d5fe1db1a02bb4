//! A gateway that wants to be asked more slowly, and how it says for how long.

use std::time::Duration;

use e2e::{Outcome, Stage};
use gateway_simulator::{Entry, RateLimit, Step};

use super::scene::{ALWAYS, Scene};

fn starts_after(chats: &[Entry], moment: Duration) -> impl Iterator<Item = Duration> {
    chats
        .iter()
        .map(move |chat| chat.at.saturating_sub(moment))
        .filter(|after| !after.is_zero())
}

#[test]
fn a_wait_that_can_be_read_is_kept_by_the_whole_queue_with_a_countdown() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 12)?;
    scene.play([Step::usual().times(4), Step::fault("rate_limited")])?;
    scene.stage.page.start()?;
    scene.stage.page.wait_for_run_message("Asking again in")?;
    scene.stage.page.wait_until_finished()?;
    assert_eq!(scene.count("named")?, 12);
    let refused = scene.in_vain();
    assert_eq!(refused.len(), 1);
    let mut starts: Vec<_> = starts_after(&scene.stage.simulator.chats(), refused[0].at).collect();
    starts.push(Duration::ZERO);
    starts.sort();
    // The last that set out before the refusal was heard, and the first after the wait.
    let longest = starts.windows(2).map(|two| two[1] - two[0]).max();
    assert!(
        longest >= Some(Duration::from_millis(950)),
        "{starts:?}: asked within the second that was wanted"
    );
    Ok(())
}

#[test]
fn a_wait_that_is_hidden_is_guessed_longer_each_time() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 1)?;
    scene.play([Step::fault("rate_limited_hidden").times(3)])?;
    scene.name_all("hidden waits")?;
    let times: Vec<_> = scene
        .stage
        .simulator
        .chats()
        .iter()
        .map(|chat| chat.at)
        .collect();
    let pauses: Vec<_> = times
        .windows(2)
        .map(|two| (two[1] - two[0]).as_millis())
        .collect();
    let least = [375, 750, 1_500];
    assert_eq!(pauses.len(), least.len(), "{pauses:?}");
    assert!(
        pauses
            .iter()
            .zip(least)
            .all(|(pause, least)| *pause >= least),
        "{pauses:?}"
    );
    Ok(())
}

#[test]
fn a_wait_said_in_any_other_way_costs_no_name() -> Outcome {
    let faults = [
        "rate_limited_ms",
        "rate_limited_past",
        "rate_limited_negative",
        "rate_limited_garbage",
        "rate_limited_silent",
        "rate_limited_empty",
        "rate_limited_html",
        "gemini_native",
    ];
    let scene = Scene::set(Stage::ready()?, 24)?;
    scene.play(
        faults
            .iter()
            .flat_map(|fault| [Step::usual().times(2), Step::fault(fault)]),
    )?;
    scene.name_all("odd waits")?;
    assert_eq!(scene.in_vain().len(), faults.len());
    Ok(())
}

#[test]
fn a_wait_that_is_too_long_halts_the_run_and_a_clock_that_runs_wrong_does_not() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 6)?;
    let page = &scene.stage.page;
    scene.play([Step::fault("rate_limited_long").times(ALWAYS)])?;
    scene.start_until_halted()?;
    page.wait_for_run_message("asks to go slower")?;
    assert!(scene.in_vain().len() <= 2);

    // A date in the year 2100 counts as the longest wait that is waited for.
    scene.play([Step::fault("rate_limited_far").times(ALWAYS)])?;
    page.start()?;
    page.wait_for_run_message("in 2 min")?;
    assert!(scene.in_vain().len() <= 2);
    page.press_button("Stop")?;
    page.find("button", "Name images")?;
    assert_eq!(scene.count("queued")?, 6);
    Ok(())
}

#[test]
fn a_quota_that_is_used_up_is_no_haste_and_is_not_waited_out() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 6)?;
    scene.play([Step::fault("openai_quota").times(ALWAYS)])?;
    scene.start_until_halted()?;
    scene.stage.page.wait_for_run_message("No credit is left")?;
    scene.wait_until_silent()?;
    assert!(scene.in_vain().len() <= 2, "{}", scene.in_vain().len());
    Ok(())
}

#[test]
fn two_tabs_with_one_key_both_come_to_their_end() -> Outcome {
    const EACH: usize = 8;
    let scene = Scene::set(Stage::ready()?, EACH)?;
    let page = &scene.stage.page;
    let pace = RateLimit {
        requests: 6,
        window_ms: 2_000,
    };
    scene
        .stage
        .simulator
        .set(|options| options.rate_limit = Some(pace));
    scene.list()?;
    let first = page.tab()?;
    let second = page.open_tab(&scene.stage.site.url())?;
    page.wait_until_loaded()?;
    scene.stage.connect()?;
    scene.list()?;
    page.start()?;
    page.switch_to(&first)?;
    page.start()?;
    page.wait_until_finished()?;
    assert_eq!(scene.count("named")?, EACH);
    page.switch_to(&second)?;
    page.wait_until_finished()?;
    assert_eq!(scene.count("named")?, EACH);

    let chats = scene.stage.simulator.chats();
    let answered = chats.iter().filter(|chat| chat.status == Some(200)).count();
    // The same pictures are in both: what one tab was told the other need not ask.
    let expected = EACH..=2 * EACH;
    assert!(
        expected.contains(&answered),
        "{answered} answers, nothing is asked twice"
    );
    assert!(chats.len() <= 4 * EACH, "{} requests", chats.len());
    Ok(())
}
