//! Elements by role and accessible name, and what a person does with one.

use fantoccini::elements::{Element as Handle, ElementRef};
use serde_json::{Value, json};

use super::commands::Command;
use super::{Browser, text};
use crate::failure::{Failure, Outcome};
use crate::waiting::{PATIENCE, until};

/// How WebDriver marks a reference to an element in JSON.
const REFERENCE: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Everything under `arguments[0]` that could have the name `arguments[1]`. The browser decides afterwards; this
/// only keeps the number of questions to it small.
const CANDIDATES: &str = r"
    const [scope, name] = arguments;
    const same = text => text.replace(/\s+/g, ' ').trim() === name;
    const named = element => {
        const label = element.getAttribute('aria-label');
        if (label !== null) return same(label);
        const ids = element.getAttribute('aria-labelledby');
        if (ids !== null) return same(ids.split(' ').map(id => document.getElementById(id)?.textContent).join(' '));
        if (element.labels?.length) return same(element.labels[0].textContent);
        return same(element.textContent);
    };
    const kinds = 'a, button, dialog, footer, h1, header, input, main, output, section, select, summary, textarea, '
        + '[role], [aria-label], [aria-labelledby]';
    const found = [...(scope ?? document).querySelectorAll(kinds)].filter(named);
    return found.map(element => [element, element.tagName, element.type ?? '']);
";

/// Something on the page.
#[derive(Clone, Debug)]
pub struct Element<'b> {
    browser: &'b Browser,
    handle: Handle,
}

impl Browser {
    /// What has this role and accessible name; waits for it. `role` may name alternatives: `table/grid`.
    pub fn find(&self, role: &str, name: &str) -> Outcome<Element<'_>> {
        let what = format!("the page has a {role} {name:?}");
        until(&what, PATIENCE, || self.look_for(role, name, None))
    }

    /// The same without waiting.
    pub fn look_for(
        &self,
        role: &str,
        name: &str,
        scope: Option<&Element<'_>>,
    ) -> Outcome<Option<Element<'_>>> {
        let scope = scope.map_or(Value::Null, Element::reference);
        let found = self.script(CANDIDATES, vec![scope, json!(name)])?;
        for candidate in found.as_array().into_iter().flatten() {
            let (tag, kind) = (text(&candidate[1]), text(&candidate[2]));
            let Some(element) = self.element(&candidate[0]) else {
                continue;
            };
            if element.is_called(role, name, &tag, &kind).unwrap_or(false) {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// What a script found, if anything.
    pub fn found_by(&self, script: &str, arguments: Vec<Value>) -> Outcome<Option<Element<'_>>> {
        Ok(self.element(&self.script(script, arguments)?))
    }

    /// What has the keyboard.
    pub fn focused(&self) -> Outcome<Element<'_>> {
        let handle = self.run(self.client.active_element())?;
        Ok(Element {
            browser: self,
            handle,
        })
    }

    fn element(&self, value: &Value) -> Option<Element<'_>> {
        let id = value.get(REFERENCE)?.as_str()?.to_owned();
        let handle = Handle::from_element_id(self.client.clone(), ElementRef::from(id));
        Some(Element {
            browser: self,
            handle,
        })
    }
}

impl Element<'_> {
    /// A click in its middle, scrolled to where a person would have it.
    pub fn click(&self) -> Outcome {
        let script = "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'});";
        self.browser.script(script, vec![self.reference()])?;
        Ok(self.browser.run(self.handle.click())?)
    }

    /// Keys as a person types them into it; for a file input, paths.
    pub fn send_keys(&self, keys: &str) -> Outcome {
        Ok(self.browser.run(self.handle.send_keys(keys))?)
    }

    /// The text a person sees in it.
    pub fn text(&self) -> Outcome<String> {
        Ok(self.browser.run(self.handle.text())?)
    }

    /// A property such as `value`; empty if there is none.
    pub fn property(&self, name: &str) -> Outcome<String> {
        Ok(self
            .browser
            .run(self.handle.prop(name))?
            .unwrap_or_default())
    }

    /// An attribute; empty if there is none.
    pub fn attribute(&self, name: &str) -> Outcome<String> {
        Ok(self
            .browser
            .run(self.handle.attr(name))?
            .unwrap_or_default())
    }

    /// Whether it is ticked.
    pub fn is_ticked(&self) -> Outcome<bool> {
        Ok(self.browser.run(self.handle.is_selected())?)
    }

    /// Whether it can be used.
    pub fn is_enabled(&self) -> Outcome<bool> {
        Ok(self.browser.run(self.handle.is_enabled())?)
    }

    /// The role as the browser tells it to assistive technology.
    pub fn role(&self) -> Outcome<String> {
        self.ask("computedrole")
    }

    /// The accessible name as the browser computes it.
    pub fn name(&self) -> Outcome<String> {
        let name = self.ask("computedlabel")?;
        Ok(name.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Chooses the option of a select that reads so.
    pub fn choose(&self, option: &str) -> Outcome {
        let script =
            "return [...arguments[0].options].find(option => option.text.trim() === arguments[1]);";
        let found = self
            .browser
            .found_by(script, vec![self.reference(), json!(option)])?;
        match found {
            Some(option) => option.click(),
            None => Err(Failure::new(format!("there is no option {option:?}"))),
        }
    }

    /// As an argument of a script.
    pub fn reference(&self) -> Value {
        json!({REFERENCE: self.handle.element_id().as_ref()})
    }

    fn is_called(&self, role: &str, name: &str, tag: &str, kind: &str) -> Outcome<bool> {
        let mine = self.role()?;
        let usual = usual_role(tag, kind);
        let has_role = role.split('/').any(|role| role == mine || role == usual);
        // Others than Chromium add the words on the button that such a field draws.
        let is_label = |label: &str| match kind {
            "file" => label.starts_with(name),
            _ => label == name,
        };
        Ok(has_role && is_label(&self.name()?))
    }

    fn ask(&self, what: &str) -> Outcome<String> {
        let id = self.handle.element_id();
        let answer = self
            .browser
            .command(Command::get(format!("element/{}/{what}", id.as_ref())))?;
        Ok(text(&answer))
    }
}

/// Where browsers differ: WebKit says of a `select` that it is a button, Firefox gives a field for passwords no role,
/// as the standard does.
fn usual_role(tag: &str, kind: &str) -> &'static str {
    match (tag, kind) {
        ("SELECT", "select-one") => "combobox",
        ("INPUT", "password") => "textbox",
        _ => "",
    }
}
