//! The whole way without a mouse, and where the keyboard is at every step.

use e2e::fixtures::{picture, tiny_png};
use e2e::{Folder, KEY, MODEL, Outcome, Stage};
use gateway_simulator::Step;

const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const DOWN: char = '\u{e015}';
const UP: char = '\u{e013}';

#[test]
fn everything_up_to_the_zip_can_be_done_with_the_keyboard() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    page.tab_to("combobox", "Gateway")?;
    page.type_keys("Custom")?;
    page.tab_to("textbox", "Gateway URL")?;
    page.type_keys(&stage.simulator.base_url())?;
    page.tab_to("textbox", "API key")?;
    page.type_keys(KEY)?;
    page.tab_to("combobox", "Model")?;
    page.type_keys(MODEL)?;
    // The file dialog belongs to the operating system; what it gives back is set here.
    page.tab_to("button", "Choose images")?;
    page.choose_files(&[picture("photos/horse.png"), picture("photos/coins.png")])?;
    page.tab_to("button", "Name images")?;
    page.press(&[ENTER])?;
    page.wait_until_finished()?;

    page.tab_to_row("horse.png")?;
    page.press(&[DOWN])?;
    assert_eq!(page.focused()?.attribute("data-file")?, "coins.png");
    page.press(&[UP, ENTER])?;
    assert_eq!(page.focused()?.name()?, "New name for horse.png");
    let before = page.new_name("horse.png")?;
    page.type_keys("given up")?;
    page.press(&[ESCAPE])?;
    assert_eq!(page.new_name("horse.png")?, before);
    assert_eq!(page.focused()?.attribute("data-file")?, "horse.png");

    page.press(&[ENTER])?;
    page.type_keys("gallop")?;
    page.press(&[ENTER, DOWN])?;
    assert_eq!(page.new_name("horse.png")?, "gallop");

    stage.simulator.script([Step::say("roman money")]);
    page.press(&['r'])?;
    page.wait("r has asked again", || {
        Ok((page.new_name("coins.png")? == "roman-money").then_some(()))
    })?;

    page.tab_to("button", "Download ZIP")?;
    page.press(&[ENTER])?;
    let [zip] = page
        .wait_for_downloads(1)?
        .try_into()
        .expect("one download");
    assert_eq!(
        e2e::Archive::read(&zip)?.paths(),
        ["gallop.png", "roman-money.png"]
    );
    Ok(())
}

#[test]
fn a_run_can_be_steered_and_its_list_tidied_without_a_mouse() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[
        picture("photos/horse.png"),
        picture("photos/coins.png"),
        picture("photos/rocket.jpg"),
    ])?;
    let slow = Step::say("slow").delayed_ms(8_000).times(1_000);
    stage.simulator.script([slow]);
    page.tab_to("button", "Name images")?;
    page.press(&[ENTER])?;
    page.wait("a request is under way", || {
        Ok((stage.simulator.in_flight() >= 1).then_some(()))
    })?;
    // The button that started the run pauses it and goes on, without the keyboard having to move.
    assert_eq!(page.focused()?.name()?, "Pause");
    page.press(&[ENTER])?;
    page.find("button", "Resume")?;
    stage.simulator.reset();
    page.press(&[ENTER])?;
    page.wait_until_finished()?;

    page.tab_to("button", "Remove coins.png")?;
    page.press(&[ENTER])?;
    page.wait("the picture is gone", || {
        Ok((page.row_count()? == 2).then_some(()))
    })?;
    let file = page.focused()?.attribute("data-file")?;
    assert_eq!(file, "rocket.jpg", "the keyboard goes on from the next row");
    page.press_with_control('z')?;
    page.wait("the picture is back", || {
        Ok((page.row_count()? == 3).then_some(()))
    })?;
    assert_ne!(page.focused()?.property("tagName")?, "BODY");
    Ok(())
}

#[test]
fn whatever_opens_takes_the_keyboard_and_gives_it_back() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[picture("photos/horse.png")])?;
    page.name_all()?;
    for (button, role) in [
        ("Naming rules", "dialog"),
        ("Edit names", "dialog"),
        ("What left this computer", "dialog"),
        ("Export", "menu"),
    ] {
        page.tab_to("button", button)?;
        page.press(&[ENTER])?;
        let inside = "return Boolean(document.activeElement.closest(arguments[0]));";
        let scope = format!("{role}, [role={role}]");
        page.wait(&format!("{button} has the keyboard"), || {
            let is_inside = page.script(inside, vec![scope.as_str().into()])?;
            Ok((is_inside == true).then_some(()))
        })?;
        page.press(&[ESCAPE])?;
        page.wait(&format!("{button} gives it back"), || {
            Ok((page.focused()?.name()? == button).then_some(()))
        })?;
    }
    Ok(())
}

#[test]
fn tab_goes_through_the_page_as_it_is_read() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[picture("photos/horse.png"), picture("photos/coins.png")])?;
    page.name_all()?;
    let script = r"
        const stops = [...document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')]
            .filter(stop => stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility());
        const jumps = stops.filter(stop => stop.tabIndex > 0).map(stop => stop.outerHTML);
        const sections = [...document.querySelectorAll('header, main > *, footer')].filter(section => section.checkVisibility());
        const tops = sections.map(section => section.getBoundingClientRect().top + scrollY);
        tops.forEach((top, at) => { if (at > 0 && top < tops[at - 1] - 1 && !['absolute', 'sticky'].includes(getComputedStyle(sections[at]).position))
            jumps.push(`${sections[at].className} stands above ${sections[at - 1].className}`); });
        return jumps.join('\n');";
    assert_eq!(page.script(script, Vec::new())?, "");
    Ok(())
}

#[test]
fn the_row_with_the_keyboard_is_never_covered() -> Outcome {
    const ROWS: usize = 20;
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    for number in 0..ROWS {
        folder.write(&format!("{number:02}.png"), &tiny_png(number)?)?;
    }
    page.choose_folder(folder.path())?;
    page.wait_until_listed(ROWS)?;
    let first = page.rows()?[0].file.clone();
    page.tab_to_row(&first)?;
    let script = "
        const row = document.activeElement.getBoundingClientRect();
        const corners = [row.top + 4, row.bottom - 4].map(y => document.elementFromPoint(row.left + 20, y));
        return corners.every(corner => document.activeElement.contains(corner));";
    for key in [DOWN, UP] {
        for _ in 1..ROWS {
            page.press(&[key])?;
            let file = page.focused()?.attribute("data-file")?;
            assert_eq!(page.script(script, Vec::new())?, true, "{file} is covered");
        }
    }
    Ok(())
}

#[test]
fn letters_typed_into_a_name_do_nothing_else() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[picture("photos/horse.png")])?;
    page.name_all()?;
    page.rename("horse.png", "grr")?;
    assert_eq!(page.new_name("horse.png")?, "grr");
    assert_eq!(stage.simulator.chats().len(), 1);
    Ok(())
}

#[test]
fn the_dialog_of_rules_opens_and_closes_and_changes_names_at_once() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    stage.simulator.script([Step::say("dark horse")]);
    page.choose_files(&[picture("photos/horse.png")])?;
    page.name_all()?;
    page.find("button", "Naming rules")?
        .send_keys(&ENTER.to_string())?;
    page.find("dialog", "Naming rules")?;
    page.find("combobox", "Case style")?.choose("snake_case")?;
    page.press(&[ESCAPE])?;
    page.wait("the dialog is closed", || {
        Ok(page
            .look_for("dialog", "Naming rules", None)?
            .is_none()
            .then_some(()))
    })?;
    assert_eq!(page.new_name("horse.png")?, "dark_horse");
    assert_eq!(
        page.focused()?.name()?,
        "Naming rules",
        "the keyboard is back where it was"
    );
    assert_eq!(stage.simulator.chats().len(), 1, "rules cost no request");
    Ok(())
}
