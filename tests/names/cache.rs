//! Evidence as a file, so that names can be judged in a moment, without looking at a picture again.

use std::collections::BTreeMap;

use eponym::domain::evidence::{Evidence, Tag, TextLine, Thing};
use serde_json::Value;

/// What was seen in each picture, by its path.
pub(crate) type Seen = BTreeMap<String, Evidence>;

/// Reads one picture a line.
pub(crate) fn read(text: &str) -> Seen {
    let rows = text
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    rows.map(|row| (text_of(&row["picture"]), of_json(&row)))
        .collect()
}

fn of_json(row: &Value) -> Evidence {
    let each = |name: &str| row[name].as_array().cloned().unwrap_or_default();
    let number =
        |value: &Value| u32::try_from(value.as_u64().unwrap_or_default()).unwrap_or_default();
    Evidence {
        width_px: number(&row["size"][0]),
        height_px: number(&row["size"][1]),
        flatness: share(&row["flatness"]),
        palette: share(&row["palette"]),
        lines: each("lines").iter().map(line).collect(),
        tags: each("tags").iter().map(tag).collect(),
        objects: each("objects").iter().map(thing).collect(),
        ..Evidence::default()
    }
}

fn line(row: &Value) -> TextLine {
    let [confidence, left, top, width, height] = [1, 2, 3, 4, 5].map(|at| share(&row[at]));
    TextLine {
        text: text_of(&row[0]),
        confidence,
        left,
        top,
        width,
        height,
    }
}

fn tag(row: &Value) -> Tag {
    Tag {
        label: text_of(&row[0]),
        group: text_of(&row[1]),
        probability: share(&row[2]),
    }
}

fn thing(row: &Value) -> Thing {
    let [score, left, top, width, height] = [1, 2, 3, 4, 5].map(|at| share(&row[at]));
    Thing {
        label: text_of(&row[0]),
        score,
        left,
        top,
        width,
        height,
    }
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn share(value: &Value) -> f32 {
    value.as_f64().unwrap_or_default() as f32
}
