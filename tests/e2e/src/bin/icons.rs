//! Renders the page's icons, drawn as SVG, into the sizes that platforms want: `cargo xtask icons`.

use std::fs;
use std::path::Path;

use e2e::{Browser, Outcome, Wishes};
use serde_json::json;

/// From which drawing, to which file, in pixels.
const ICONS: [(&str, &str, u32); 4] = [
    ("mark.svg", "192.png", 192),
    ("mark.svg", "512.png", 512),
    ("icons/maskable.svg", "maskable-512.png", 512),
    // Apple's devices round the corners themselves and show no transparency.
    ("icons/maskable.svg", "180.png", 180),
];

fn main() -> Outcome {
    let style = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style");
    let style = style.canonicalize()?;
    let browser = Browser::start(Wishes::default())?;
    for (drawing, file, size) in ICONS {
        browser.open(&format!("file://{}", style.join(drawing).display()))?;
        browser.resize(size, size)?;
        let transparent = json!({"color": {"r": 0, "g": 0, "b": 0, "a": 0}});
        browser.devtools("Emulation.setDefaultBackgroundColorOverride", transparent)?;
        fs::write(style.join("icons").join(file), browser.screenshot()?)?;
        println!("style/icons/{file}");
    }
    Ok(())
}
