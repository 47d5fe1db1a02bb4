//! The page for any hands, eyes and screens: what axe-core finds, and what only shows in use.

use e2e::fixtures::{picture, tiny_png};
use e2e::scenes::{FAULTS, odd_files, with_fault};
use e2e::{Folder, Outcome, Page, Stage};
use gateway_simulator::Step;

const ESCAPE: char = '\u{e00c}';

/// So high that no bar at the edge of the window lies on what is looked at, in pixels.
const HIGH_PX: u32 = 3_200;

/// Nothing moves while it is looked at: a color on its way has another contrast.
fn audit(page: &Page, state: &str) -> Outcome {
    for (width, scheme) in [(1280, "light"), (1280, "dark"), (320, "light")] {
        page.resize(width, HIGH_PX)?;
        page.prefer_all(&[
            ("prefers-color-scheme", scheme),
            ("prefers-reduced-motion", "reduce"),
        ])?;
        let flaws = page.flaws()?;
        assert!(
            flaws.is_empty(),
            "{state}, {scheme}, {width} px:\n{}",
            flaws.join("\n")
        );
    }
    page.resize(1280, 900)
}

#[test]
fn nothing_is_found_from_the_empty_page_to_the_last_dialog() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    audit(page, "empty")?;
    page.press_button("Naming rules")?;
    audit(page, "naming rules")?;
    page.press_button("Done")?;
    stage.connect()?;
    page.unfold_further_gateways()?;
    page.press_button("Add a gateway")?;
    audit(page, "further gateways")?;
    page.press_button("Remove gateway 2")?;
    stage.start_over()?;

    page.choose_files(&[
        picture("photos/horse.png"),
        picture("photos/coins.png"),
        picture("photos/rocket.jpg"),
    ])?;
    audit(page, "added")?;
    let slow = Step::say("slow horse").delayed_ms(60_000).times(1_000);
    stage.simulator.script([slow]);
    page.start()?;
    page.wait("requests are under way", || {
        Ok((stage.simulator.in_flight() >= 1).then_some(()))
    })?;
    audit(page, "running")?;
    page.press_button("Pause")?;
    audit(page, "paused")?;
    page.press_button("Stop")?;
    stage.simulator.reset();
    page.name_all()?;
    audit(page, "done")?;
    page.type_name("horse.png", "what?")?;
    audit(page, "an illegal name")?;
    page.press(&[ESCAPE])?;

    page.press_button("Edit names")?;
    audit(page, "edit names")?;
    page.press(&[ESCAPE])?;
    page.press_button("What left this computer")?;
    audit(page, "what left this computer")?;
    page.press(&[ESCAPE])?;
    page.press_button("Export")?;
    audit(page, "export")?;
    page.press(&[ESCAPE])?;
    page.download_zip()?;
    audit(page, "taken home")
}

#[test]
fn nothing_is_found_whatever_goes_wrong() -> Outcome {
    let stage = Stage::ready()?;
    for fault in FAULTS {
        with_fault(&stage, fault)?;
        audit(&stage.page, fault)?;
    }
    Ok(())
}

#[test]
fn nothing_is_found_in_what_is_wrong_with_files_and_addresses() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let _folder = odd_files(page)?;
    audit(page, "odd files")?;
    page.set_address(&e2e::fixtures::dead_address()?)?;
    page.test_connection()?;
    audit(page, "a dead address")?;
    page.set_address("htp:/nowhere")?;
    audit(page, "no address")
}

#[test]
fn nothing_is_lost_at_four_hundred_percent_and_with_letters_twice_as_large() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let _folder = odd_files(page)?;
    // 1280 pixels at 400 percent.
    page.resize(320, 256)?;
    assert_fits(page, "400 percent")?;
    page.resize(1280, 900)?;
    page.script(
        "document.documentElement.style.fontSize = '200%';",
        Vec::new(),
    )?;
    assert_fits(page, "200 percent text")?;
    page.press_button("Naming rules")?;
    assert_fits(page, "the rules in 200 percent text")?;
    page.resize(320, 256)?;
    page.script("document.documentElement.style.fontSize = '';", Vec::new())?;
    assert_fits(page, "the rules at 400 percent")
}

/// No scrolling sideways, no control outside of the window, no words of a control cut off.
#[track_caller]
fn assert_fits(page: &Page, state: &str) -> Outcome {
    let script = r"
        const width = document.documentElement.clientWidth;
        const beyond = document.documentElement.scrollWidth - width;
        const found = beyond > 0 ? [`the page is ${beyond} pixels too wide`] : [];
        const controls = document.querySelectorAll('button, input, select, textarea, summary, a, label, .hint, [data-error]');
        for (const control of [...controls].filter(control => control.checkVisibility({visibilityProperty: true, opacityProperty: true}))) {
            const {left, right} = control.getBoundingClientRect();
            const isCut = control.tagName !== 'INPUT' && control.tagName !== 'TEXTAREA' && control.scrollWidth > control.clientWidth + 2 && control.clientWidth > 0
                && getComputedStyle(control).display !== 'inline' && !control.closest('.visually-hidden');
            if (left < -1 || right > width + 1 || isCut)
                found.push(`${control.outerHTML.slice(0, 160)} from ${left} to ${right}${isCut ? ' is cut' : ''}`);
        }
        return found.join('\n');";
    assert_eq!(page.script(script, Vec::new())?, "", "{state}");
    Ok(())
}

#[test]
fn with_forced_colors_progress_and_choices_can_still_be_seen() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[picture("photos/horse.png"), picture("photos/coins.png")])?;
    page.name_all()?;
    page.prefer("forced-colors", "active")?;
    let script = r"
        const track = document.querySelector('.run-bar-track');
        const [bar, back] = [getComputedStyle(track, '::before'), getComputedStyle(track)];
        const kept = document.querySelector('[aria-pressed=true]'), open = document.querySelector('[aria-pressed=false]');
        const border = element => getComputedStyle(element).borderBlockEndStyle + getComputedStyle(element).borderBlockEndWidth;
        return [
            bar.backgroundColor !== back.backgroundColor,
            back.borderBlockStartStyle !== 'none',
            [...document.querySelectorAll('button')].every(button => getComputedStyle(button).borderBlockEndStyle !== 'none'),
            border(kept) !== border(open),
        ].join(' ');";
    page.press_row_button("horse.png", "Keep name: horse.png")?;
    page.wait("it is kept", || {
        let pressed = page.script(
            "return Boolean(document.querySelector('[aria-pressed=true]'));",
            Vec::new(),
        )?;
        Ok((pressed == true).then_some(()))
    })?;
    assert_eq!(page.script(script, Vec::new())?, "true true true true");
    Ok(())
}

#[test]
fn nothing_moves_where_a_person_wants_nothing_to_move() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.prefer("prefers-reduced-motion", "reduce")?;
    page.choose_files(&[picture("photos/horse.png")])?;
    let slow = Step::say("slow horse").delayed_ms(60_000).times(1_000);
    stage.simulator.script([slow]);
    page.start()?;
    page.wait("a request is under way", || {
        Ok((stage.simulator.in_flight() >= 1).then_some(()))
    })?;
    let script =
        "return document.getAnimations().filter(one => one.playState === 'running').length;";
    assert_eq!(page.script(script, Vec::new())?, 0);
    Ok(())
}

#[test]
fn a_run_is_told_in_a_few_words_and_not_picture_by_picture() -> Outcome {
    const PICTURES: usize = 30;
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    for number in 0..PICTURES {
        folder.write(&format!("{number:02}.png"), &tiny_png(number)?)?;
    }
    page.choose_folder(folder.path())?;
    page.wait_until_listed(PICTURES)?;
    watch_live_regions(page)?;
    stage
        .simulator
        .script([Step::fault("rate_limited").times(3)]);
    page.start()?;
    page.wait_until_done(PICTURES)?;
    let told = page.script("return window.told;", Vec::new())?;
    let told = told.as_array().cloned().unwrap_or_default();
    assert!(told.len() <= 8, "{} times: {told:#?}", told.len());
    Ok(())
}

/// Notes what screen readers would say, as they do: what is added inside of a live region that is not off.
fn watch_live_regions(page: &Page) -> Outcome {
    let script = r"
        window.told = [];
        const live = 'output, [role=status], [role=alert], [role=log], [aria-live]';
        const isOff = region => region.getAttribute('aria-live') === 'off' || region.getAttribute('role') === 'timer';
        new MutationObserver(records => {
            const regions = new Map();
            for (const {target} of records) {
                const element = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
                const region = element?.closest(`${live}, [role=timer]`);
                if (region?.checkVisibility() && !isOff(region) && region.textContent.trim()) regions.set(region, region.textContent);
            }
            window.told.push(...regions.values());
        }).observe(document.body, {subtree: true, childList: true, characterData: true});";
    page.script(script, Vec::new()).map(drop)
}
