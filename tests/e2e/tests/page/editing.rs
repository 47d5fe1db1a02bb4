//! Names that people type: judged while they type, and never overwritten.

use e2e::fixtures::picture;
use e2e::{Outcome, Stage};
use gateway_simulator::Step;

/// A page with two pictures that have their names.
fn named() -> Outcome<Stage> {
    let stage = Stage::ready()?;
    stage
        .page
        .choose_files(&[picture("photos/horse.png"), picture("photos/coins.png")])?;
    stage.page.name_all()?;
    Ok(stage)
}

#[test]
fn a_late_answer_does_not_overwrite_a_name_that_was_typed() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    stage
        .simulator
        .script([Step::say("late answer").delayed_ms(1_500)]);
    page.choose_files(&[picture("photos/horse.png")])?;
    page.start()?;
    page.wait_for_state("horse.png", "naming")?;
    page.rename("horse.png", "my own words")?;
    page.wait("the run is over", || {
        page.look_for("button", "Name images", None)
            .map(|found| found.map(drop))
    })?;
    page.wait("no request is under way", || {
        Ok((stage.simulator.in_flight() == 0).then_some(()))
    })?;
    page.wait_for_state("horse.png", "named")?;
    assert_eq!(page.new_name("horse.png")?, "my own words");
    Ok(())
}

#[test]
fn an_answer_that_comes_while_a_name_is_typed_leaves_the_field_alone() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    stage
        .simulator
        .script([Step::say("late answer").delayed_ms(1_000)]);
    page.choose_files(&[picture("photos/horse.png")])?;
    page.start()?;
    page.wait_for_state("horse.png", "naming")?;
    page.type_name("horse.png", "half a na")?;
    page.wait_for_state("horse.png", "named")?;
    assert_eq!(page.new_name("horse.png")?, "half a na");
    Ok(())
}

#[test]
fn naming_again_replaces_a_suggestion_and_is_asked_once() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    stage.simulator.script([Step::say("dark horse")]);
    page.press_row_button("horse.png", "Name again: horse.png")?;
    page.wait("the new name is there", || {
        Ok((page.new_name("horse.png")? == "dark-horse").then_some(()))
    })?;
    assert_eq!(stage.simulator.chats().len(), 3);
    Ok(())
}

#[test]
fn a_name_that_cannot_be_used_says_why_while_it_is_typed() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    page.rename("coins.png", "old money")?;
    let cases = [
        ("old money", "coins.png"),
        ("OLD MONEY", "coins.png"),
        ("a/b", ""),
        ("what?", ""),
        ("CON", ""),
        ("", ""),
        ("trailing. ", ""),
        (&"long ".repeat(60), ""),
    ];
    let before = page.row("horse.png")?.name;
    for (name, reason) in cases {
        page.type_name("horse.png", name)?;
        page.wait(&format!("{name:?} is marked as invalid"), || {
            let field = page.name_field("horse.png")?;
            let is_told = field.attribute("aria-invalid")? == "true";
            Ok((is_told && page.fault("horse.png")?.contains(reason)).then_some(()))
        })?;
        assert!(
            !page.fault("horse.png")?.is_empty(),
            "{name:?} has no reason"
        );
    }
    page.type_name("horse.png", "free and legal")?;
    assert_eq!(
        page.name_field("horse.png")?.attribute("aria-invalid")?,
        "false"
    );
    assert_eq!(page.fault("horse.png")?, "");

    // A name that cannot be used is never taken home.
    page.rename("horse.png", "old money")?;
    let archive = page.download_zip()?;
    assert!(
        archive.files.contains_key(&format!("{before}.png")),
        "{:?}",
        archive.paths()
    );
    Ok(())
}

#[test]
fn answers_that_could_do_harm_become_safe_unique_names() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = e2e::Folder::new()?;
    let faults = [
        "path_traversal",
        "absolute_path",
        "windows_path",
        "network_path",
        "stream",
        "device_name",
        "device_extension",
        "double_extension",
        "dots",
        "leading_dot",
        "trailing_dots",
        "forbidden_characters",
        "control_characters",
        "bidi_override",
        "zero_width",
        "markup",
        "formula",
        "shell",
        "option",
        "url",
        "combining_pile",
        "ten_kilobytes",
        "quoted",
        "fenced",
        "chatty",
        "listed",
        "thinking",
        "extension",
        "json_answer",
        "content_parts",
    ];
    for (number, _) in faults.iter().enumerate() {
        folder.write(
            &format!("{number:02}.png"),
            &e2e::fixtures::tiny_png(number)?,
        )?;
    }
    stage.simulator.script(faults.map(Step::fault));
    page.choose_folder(folder.path())?;
    page.wait_until_listed(faults.len())?;
    page.name_all()?;

    let archive = page.download_zip()?;
    for path in archive.paths() {
        let name = path.rsplit('/').next().unwrap_or_default();
        let is_safe = |c: char| {
            !c.is_control() && !"<>:\"\\|?*".contains(c) && !('\u{200b}'..='\u{202e}').contains(&c)
        };
        assert!(name.chars().all(is_safe), "{name:?}");
        assert!(
            name.ends_with(".png")
                && name.len() <= 143
                && !name.starts_with(['.', '-', '=', '~', ' ']),
            "{name:?}"
        );
        assert!(
            !["con.png", "aux.png"].contains(&name.to_lowercase().as_str()),
            "{name:?}"
        );
        assert_eq!(path.matches("..").count(), 0, "{path:?}");
    }
    let red_bicycles = archive
        .paths()
        .iter()
        .filter(|path| path.contains("red-bicycle"))
        .count();
    assert!(red_bicycles >= 8, "peeled answers: {:?}", archive.paths());
    let foreign = page.script(
        "return document.querySelectorAll('img[src=x], body script:not([src])').length;",
        Vec::new(),
    )?;
    assert_eq!(foreign, 0, "an answer became markup");
    Ok(())
}
