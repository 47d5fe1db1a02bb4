//! The connection panel.

use fantoccini::key::Key;

use super::Page;
use crate::failure::Outcome;

impl Page {
    /// Chooses an option of `Gateway`.
    pub fn choose_gateway(&self, option: &str) -> Outcome {
        self.find("combobox", "Gateway")?.choose(option)
    }

    /// Types over `Gateway URL` and leaves the field.
    pub fn set_address(&self, address: &str) -> Outcome {
        self.type_over("textbox", "Gateway URL", address)
    }

    /// Types over `API key` and leaves the field.
    pub fn set_key(&self, key: &str) -> Outcome {
        self.type_over("textbox", "API key", key)
    }

    /// Types over `Model` and leaves the field.
    pub fn set_model(&self, model: &str) -> Outcome {
        self.type_over("combobox", "Model", model)
    }

    /// Types over `Budget $` and leaves the field.
    pub fn set_budget(&self, dollars: &str) -> Outcome {
        self.type_over("textbox", "Budget $", dollars)
    }

    /// Types over the prices of a million tokens, in US dollars.
    pub fn set_prices(&self, sent: &str, answered: &str) -> Outcome {
        self.unfold_further_gateways()?;
        self.type_over("textbox", "$ for a million tokens sent", sent)?;
        self.type_over("textbox", "$ for a million tokens answered", answered)
    }

    /// Unfolds what stands below the first gateway.
    pub fn unfold_further_gateways(&self) -> Outcome {
        let unfold = "document.querySelector('details.more-gateways').open = true;";
        self.script(unfold, Vec::new()).map(drop)
    }

    /// Adds a gateway to the list, by its address, and leaves its fields; the second has number 2.
    pub fn add_gateway(&self, number: usize, address: &str, key: &str, model: &str) -> Outcome {
        self.unfold_further_gateways()?;
        self.press_button("Add a gateway")?;
        let gateway = format!("Gateway {number}");
        self.find("combobox", &gateway)?.choose("Custom")?;
        self.type_over("textbox", &format!("Gateway URL {number}"), address)?;
        self.type_over("textbox", &format!("API key {number}"), key)?;
        self.type_over("combobox", &format!("Model {number}"), model)
    }

    /// What stands in a field.
    pub fn value(&self, role: &str, name: &str) -> Outcome<String> {
        self.find(role, name)?.property("value")
    }

    /// What `Test connection` says once it has an answer.
    pub fn test_connection(&self) -> Outcome<String> {
        self.press_button("Test connection")?;
        let result = self.find("status", "Connection")?;
        self.wait("the test of the connection has a result", || {
            let text = result.text()?;
            Ok((!text.is_empty() && !text.starts_with("Asking")).then_some(text))
        })
    }

    /// Types over a field and leaves it.
    pub fn type_over(&self, role: &str, name: &str, text: &str) -> Outcome {
        let field = self.find(role, name)?;
        // Apart, since only Chromium lets go of a key in between.
        field.send_keys(&(Key::Control + "a"))?;
        field.send_keys(&(Key::Delete + text + &Key::Tab))
    }
}
