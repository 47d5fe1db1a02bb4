//! Keyboard, drag and clipboard, as the browser gets them from a person.

use std::path::Path;

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::Browser;
use crate::failure::Outcome;

/// Makes files of names and bytes and hands them to the window in an event of this kind.
const HAND_OVER: &str = r"
    const [kind, files] = arguments;
    const transfer = new DataTransfer();
    for (const [name, bytes] of files) transfer.items.add(new File([new Uint8Array(bytes)], name));
    const options = {bubbles: true, cancelable: true};
    if (kind === 'paste') {
        document.body.dispatchEvent(new ClipboardEvent('paste', {...options, clipboardData: transfer}));
    } else {
        for (const step of ['dragenter', 'dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(step, {...options, dataTransfer: transfer}));
    }
";

impl Browser {
    /// Keys for whatever has the keyboard, one after the other.
    pub fn press(&self, keys: &[char]) -> Outcome {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for &value in keys {
            actions = actions
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        Ok(self.run(self.client.perform_actions(actions))?)
    }

    /// A key while control is held.
    pub fn press_with_control(&self, value: char) -> Outcome {
        self.press_with(char::from(Key::Control), value)
    }

    /// A key while another is held.
    pub fn press_with(&self, held: char, value: char) -> Outcome {
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: held });
        Ok(self.run(self.client.perform_actions(actions))?)
    }

    /// Drops files and folders of the disk in the middle of the window, through the browser's own drag and drop.
    pub fn drop_paths<P: AsRef<Path>>(&self, paths: &[P]) -> Outcome {
        let paths: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
        for step in ["dragEnter", "dragOver", "drop"] {
            let event = json!({
                "type": step, "x": 300, "y": 200,
                "data": {"items": [], "files": paths, "dragOperationsMask": 1},
            });
            self.devtools("Input.dispatchDragEvent", event)?;
        }
        Ok(())
    }

    /// Drops files that exist in the page alone, as another page's pictures do.
    pub fn drop_made(&self, files: &[(&str, &[u8])]) -> Outcome {
        self.hand_over("drop", files)
    }

    /// Pastes files, as a screenshot is pasted.
    pub fn paste(&self, files: &[(&str, &[u8])]) -> Outcome {
        self.hand_over("paste", files)
    }

    fn hand_over(&self, kind: &str, files: &[(&str, &[u8])]) -> Outcome {
        let files: Vec<Value> = files
            .iter()
            .map(|(name, bytes)| json!([name, bytes]))
            .collect();
        self.script(HAND_OVER, vec![json!(kind), json!(files)])?;
        Ok(())
    }
}
