//! Every control by the role and name that people with assistive technology rely on.

use e2e::fixtures::picture;
use e2e::{Outcome, Page, Stage};

#[track_caller]
fn check(page: &Page, controls: &[(&str, &str)]) -> Outcome {
    for (role, name) in controls {
        page.find(role, name)?;
    }
    Ok(())
}

const ONE_THAT_SHOWS_AND_ONE_THAT_DOES_NOT: [&str; 2] =
    ["photos/horse.png", "foreign/sensor-only.arw"];

#[test]
fn the_empty_page_has_every_control_it_promises() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    assert!(page.title()?.contains("Eponym"));
    let language = page.script("return document.documentElement.lang;", Vec::new())?;
    assert_eq!(language, "en");
    check(
        page,
        &[
            ("heading", "Eponym"),
            ("combobox", "Gateway"),
            ("textbox", "Gateway URL"),
            ("textbox", "API key"),
            ("button", "Show key"),
            ("checkbox", "Remember on this device"),
            ("button", "Forget key"),
            ("combobox", "Model"),
            ("button", "Test connection"),
            ("status", "Connection"),
            ("button", "Choose images"),
            ("button", "Choose a folder"),
            ("button", "Naming rules"),
            ("alert", "Run"),
        ],
    )?;
    assert_eq!(
        page.find("textbox", "API key")?.attribute("type")?,
        "password"
    );
    for input in ["Choose images", "Choose a folder"] {
        let input = page.find("button", input)?;
        assert_eq!(
            (input.attribute("type")?, input.attribute("multiple")?),
            ("file".into(), "true".into())
        );
    }
    let script = "return [...arguments[0].options].map(option => option.text).join('|');";
    let gateways = page
        .script(script, vec![page.find("combobox", "Gateway")?.reference()])?
        .to_string();
    for gateway in [
        "Vercel AI Gateway",
        "OpenRouter",
        "OpenAI",
        "Anthropic",
        "Google Gemini",
        "Groq",
        "Mistral",
        "xAI",
        "Together",
        "Ollama (this computer)",
        "LM Studio (this computer)",
        "llama.cpp (this computer)",
        "LiteLLM (this computer)",
        "Custom",
    ] {
        assert!(gateways.contains(gateway), "{gateway} in {gateways}");
    }
    Ok(())
}

#[test]
fn landmarks_and_heading_are_there_once() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    for (element, role) in [
        ("body > header", "banner"),
        ("main", "main"),
        ("body > footer", "contentinfo"),
    ] {
        let found = page.found_by(
            "return document.querySelector(arguments[0]);",
            vec![element.into()],
        )?;
        let found = found.ok_or_else(|| e2e::Failure::new(format!("no {element}")))?;
        assert_eq!(found.role()?, role);
    }
    assert_eq!(
        page.script("return document.querySelectorAll('h1').length;", Vec::new())?,
        1
    );
    Ok(())
}

#[test]
fn a_list_with_pictures_has_every_control_it_promises() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&ONE_THAT_SHOWS_AND_ONE_THAT_DOES_NOT.map(picture))?;
    check(
        page,
        &[
            ("button", "Name images"),
            ("button", "Stop"),
            ("progressbar", "Naming progress"),
        ],
    )?;
    page.name_all()?;
    check(
        page,
        &[
            ("table/grid", "Images"),
            ("textbox", "New name for horse.png"),
            ("button", "Name again: horse.png"),
            ("button", "Download horse.png"),
            ("button", "Remove horse.png"),
            ("button", "Download ZIP"),
            ("button", "Download all"),
        ],
    )?;
    assert_eq!(page.row_element("horse.png")?.role()?, "row");
    assert_eq!(
        page.find("table/grid", "Images")?
            .attribute("aria-rowcount")?,
        "2"
    );
    page.press_button("Naming rules")?;
    check(page, &[("dialog", "Naming rules")])
}

#[test]
fn every_control_in_sight_has_a_name() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&ONE_THAT_SHOWS_AND_ONE_THAT_DOES_NOT.map(picture))?;
    page.name_all()?;
    let script = "return [...document.querySelectorAll('a, button, input, select, textarea, summary, img:not([alt])')]
        .filter(element => element.checkVisibility())[arguments[0]];";
    let mut count = 0;
    while let Some(control) = page.found_by(script, vec![count.into()])? {
        assert!(
            !control.name()?.is_empty(),
            "{} without a name",
            control.property("outerHTML")?
        );
        count += 1;
    }
    assert!(count > 15, "{count} controls");
    Ok(())
}

#[test]
fn nothing_needs_to_be_scrolled_sideways_on_the_narrowest_screen() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&ONE_THAT_SHOWS_AND_ONE_THAT_DOES_NOT.map(picture))?;
    page.name_all()?;
    for width in [320, 360, 768, 1280, 1920] {
        page.resize(width, 800)?;
        let script =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth;";
        assert_eq!(page.script(script, Vec::new())?, 0, "at {width} px");
    }
    Ok(())
}
