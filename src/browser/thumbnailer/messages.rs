//! What page and worker say to each other: plain objects, bytes transferred rather than copied.
//!
//! Both sides are of one build, which the first message proves; so a field that is missing is a
//! crash, not a case to be handled.

mod facts;

use crate::browser::fields::{self, Fields};
use crate::browser::raster::{self, Failure, Prepared, Scan};
use crate::domain::orientation::Orientation;
use crate::domain::picture_size::Edges;
use crate::domain::thumbnail::Thumbnail;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{File, ImageBitmap};

/// What the page asks for.
pub enum Order {
    /// Everything, from the file.
    Prepare { file: File, size: u64, edges: Edges },
    /// The rest, from pixels the page decoded. The bitmap is gone once it is sent.
    Draw {
        bitmap: ImageBitmap,
        scan: Scan,
        edges: Edges,
    },
}

/// An order or an answer, and what of it changes hands.
pub type Message = (JsValue, Array);

impl Order {
    /// Whether it can be given a second time.
    pub(super) fn is_repeatable(&self) -> bool {
        matches!(self, Self::Prepare { .. })
    }

    /// Does what is asked, wherever this runs.
    ///
    /// # Errors
    /// As [`raster::prepare`] and [`raster::draw`].
    pub async fn carry_out(self) -> Result<Prepared, Failure> {
        match self {
            Self::Prepare { file, size, edges } => raster::prepare(&file, size, edges).await,
            Self::Draw {
                bitmap,
                scan,
                edges,
            } => Ok(raster::draw(bitmap, scan, edges).await?),
        }
    }

    /// For the worker.
    #[must_use]
    pub fn to_message(&self) -> Message {
        match self {
            Self::Prepare { file, size, edges } => {
                let fields = Fields::default()
                    .with("file", file.clone())
                    .with("size", *size as f64);
                (with_edges(fields, *edges).into(), Array::new())
            }
            Self::Draw {
                bitmap,
                scan,
                edges,
            } => {
                let fields = Fields::default().with("bitmap", bitmap.clone());
                let fields = with_scan(fields, scan);
                (with_edges(fields, *edges).into(), Array::of1(bitmap))
            }
        }
    }

    /// From the page.
    #[must_use]
    pub fn read(message: &JsValue) -> Option<Self> {
        let fields = Fields::of(message);
        let edge_px = |name| Some(fields.number(name)? as u32);
        let edges = Edges {
            usual_px: edge_px("usualEdge")?,
            text_px: edge_px("textEdge")?,
        };
        if let Some(bitmap) = fields.value("bitmap") {
            let (bitmap, scan) = (bitmap.unchecked_into(), scan(&fields)?);
            return Some(Self::Draw {
                bitmap,
                scan,
                edges,
            });
        }
        let file = fields.value("file")?.unchecked_into();
        let size = fields.number("size")? as u64;
        Some(Self::Prepare { file, size, edges })
    }
}

/// For the page, when an order has been carried out.
#[must_use]
pub fn answer(answer: Result<Prepared, Failure>) -> Message {
    match answer {
        Ok(Prepared {
            thumbnail,
            preview,
            crc32,
            facts,
        }) => {
            let jpeg = Uint8Array::from(thumbnail.jpeg.as_slice()).buffer();
            let fields = Fields::default()
                .with("width", thumbnail.width)
                .with("height", thumbnail.height);
            let fields = fields.with("preview", preview).with("crc32", crc32);
            let fields = facts::with(fields, &facts);
            (fields.with("jpeg", jpeg.clone()).into(), Array::of1(&jpeg))
        }
        Err(Failure::Final(problem)) => (
            Fields::default().with_problem(&problem).into(),
            Array::new(),
        ),
        Err(Failure::Undecoded(scan, problem)) => {
            let fields = with_scan(Fields::default().with_problem(&problem), &scan);
            (fields.into(), Array::new())
        }
    }
}

/// From the worker; `None` where a crash left no answer.
#[must_use]
pub fn read_answer(message: &JsValue) -> Option<Result<Prepared, Failure>> {
    let fields = Fields::of(message);
    if let Some(problem) = fields.problem() {
        let failure = match scan(&fields) {
            Some(scan) => Failure::Undecoded(scan, problem),
            None => Failure::Final(problem),
        };
        return Some(Err(failure));
    }
    let thumbnail = Thumbnail {
        jpeg: Uint8Array::new(&fields.value("jpeg")?).to_vec(),
        width: fields.number("width")? as u32,
        height: fields.number("height")? as u32,
    };
    let preview = fields.value("preview")?.unchecked_into();
    Some(Ok(Prepared {
        thumbnail,
        preview,
        crc32: fields.number("crc32")? as u32,
        facts: facts::read(&fields)?,
    }))
}

/// The worker's first message.
#[must_use]
pub fn ready() -> JsValue {
    fields::ready(BUILD)
}

/// Whether this is the first message of a worker of the same build.
pub(super) fn is_ready(message: &JsValue) -> bool {
    fields::is_ready(message, BUILD)
}

/// A fingerprint of what both sides must agree on, and of what a worker does.
const BUILD: u32 = fields::build_of(&[
    include_bytes!("messages.rs"),
    include_bytes!("messages/facts.rs"),
    include_bytes!("../fields.rs"),
    include_bytes!("../raster.rs"),
    include_bytes!("../raster/bitmap.rs"),
    include_bytes!("../raster/digest.rs"),
    include_bytes!("../raster/turning.rs"),
    include_bytes!("../raster/web_codecs.rs"),
    include_bytes!("../../domain/facts.rs"),
    include_bytes!("../../domain/look.rs"),
    include_bytes!("../../domain/metadata.rs"),
    include_bytes!("../../domain/metadata/exif.rs"),
    include_bytes!("../../domain/metadata/xmp.rs"),
    include_bytes!("../../domain/picture_size.rs"),
    include_bytes!("../../domain/taken.rs"),
    include_bytes!("../../pixels.rs"),
    include_bytes!("../../pixels/color.rs"),
    include_bytes!("../../pixels/copies.rs"),
    include_bytes!("../../pixels/jpeg.rs"),
    include_bytes!("../../pixels/jpeg/header.rs"),
    include_bytes!("../../pixels/shrink.rs"),
    include_bytes!("../../pixels/text.rs"),
    include_bytes!("../../pixels/turn.rs"),
    env!("CARGO_PKG_VERSION").as_bytes(),
]);

fn with_edges(fields: Fields, Edges { usual_px, text_px }: Edges) -> Fields {
    fields.with("usualEdge", usual_px).with("textEdge", text_px)
}

fn with_scan(fields: Fields, scan: &Scan) -> Fields {
    let fields = fields
        .with("crc32", scan.crc32)
        .with("orientation", scan.orientation.tag());
    facts::with(fields, &scan.facts)
}

fn scan(fields: &Fields) -> Option<Scan> {
    let orientation = Orientation::from_tag(fields.number("orientation")? as u32);
    Some(Scan {
        crc32: fields.number("crc32")? as u32,
        orientation,
        facts: facts::read(fields)?,
    })
}
