//! What page and worker say to each other: plain objects, bytes transferred rather than copied.
//!
//! Both sides are of one build, which the first message proves; so a field that is missing is a
//! crash, not a case to be handled.

mod facts;

use crate::browser::fields::{self, Fields};
use crate::browser::raster::{self, Failure, Prepared, Scan};
use crate::domain::image::MediaType;
use crate::domain::orientation::Orientation;
use crate::domain::picture_size::Edges;
use crate::domain::thumbnail::Thumbnail;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{File, ImageBitmap};

/// What the page asks for.
pub enum Order {
    /// Everything, from the file.
    Prepare {
        file: File,
        size: u64,
        /// As it was told from the name and the first bytes.
        media_type: MediaType,
        edges: Edges,
        /// A worker crashed over it before, so only the browser decodes it.
        is_careful: bool,
    },
    /// The rest, from pixels the page decoded. The bitmap is gone once it is sent.
    Draw {
        bitmap: ImageBitmap,
        scan: Scan,
        edges: Edges,
    },
}

/// A worker never gives memory back, so one that once needed more is ended: 256 MB, in pages.
const MOST_PAGES: usize = 4096;

/// An order or an answer, and what of it changes hands.
pub type Message = (JsValue, Array);

impl Order {
    /// The same once more and with care, after a crash; nothing the second time, nor for what was
    /// handed over.
    pub(super) fn again(&self) -> Option<Self> {
        match self {
            Self::Prepare {
                file,
                size,
                media_type,
                edges,
                is_careful: false,
            } => Some(Self::Prepare {
                file: file.clone(),
                size: *size,
                media_type: *media_type,
                edges: *edges,
                is_careful: true,
            }),
            Self::Prepare { .. } | Self::Draw { .. } => None,
        }
    }

    /// Does what is asked, wherever this runs.
    ///
    /// # Errors
    /// As [`raster::prepare`] and [`raster::draw`].
    pub async fn carry_out(self) -> Result<Prepared, Failure> {
        match self {
            Self::Prepare {
                file,
                size,
                edges,
                is_careful: true,
                ..
            } => raster::prepare_carefully(&file, size, edges).await,
            Self::Prepare {
                file, size, edges, ..
            } => raster::prepare(&file, size, edges).await,
            Self::Draw {
                bitmap,
                scan,
                edges,
            } => Ok(raster::draw(bitmap, scan, edges).await?),
        }
    }

    /// The same, with decoders of our own instead of the browser's.
    ///
    /// # Errors
    /// As [`raster::foreign::prepare`] and [`raster::draw`].
    #[cfg(feature = "decoders")]
    pub async fn carry_out_decoding(self) -> Result<Prepared, Failure> {
        match self {
            Self::Prepare {
                file,
                size,
                media_type,
                edges,
                ..
            } => Ok(raster::foreign::prepare(&file, size, media_type, edges).await?),
            Self::Draw { .. } => self.carry_out().await,
        }
    }

    /// For the worker.
    #[must_use]
    pub fn to_message(&self) -> Message {
        match self {
            Self::Prepare {
                file,
                size,
                media_type,
                edges,
                is_careful,
            } => {
                let fields = Fields::default()
                    .with("file", file.clone())
                    .with("size", *size as f64)
                    .with("kind", media_type.extension())
                    .with_some("careful", is_careful.then_some(true));
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
        let media_type = MediaType::from_extension(&fields.text("kind")?)?;
        Some(Self::Prepare {
            file,
            size,
            media_type,
            edges,
            is_careful: fields.is_set("careful"),
        })
    }
}

/// For the page, when an order has been carried out.
#[must_use]
pub fn answer(answer: Result<Prepared, Failure>) -> Message {
    let (fields, transfer) = outcome(answer);
    let is_spent = core::arch::wasm32::memory_size::<0>() > MOST_PAGES;
    let fields = fields.with_some("spent", is_spent.then_some(true));
    (fields.into(), transfer)
}

/// Whether the worker that answered holds more memory than it should keep.
pub(super) fn is_spent(answer: &JsValue) -> bool {
    Fields::of(answer).is_set("spent")
}

fn outcome(answer: Result<Prepared, Failure>) -> (Fields, Array) {
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
            let fields = fields.with("preview", preview).with_some("crc32", crc32);
            let fields = facts::with(fields, &facts);
            (fields.with("jpeg", jpeg.clone()), Array::of1(&jpeg))
        }
        Err(Failure::Final(problem)) => (Fields::default().with_problem(&problem), Array::new()),
        Err(Failure::Undecoded(scan, problem)) => {
            let fields = with_scan(Fields::default().with_problem(&problem), &scan);
            (fields, Array::new())
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
        crc32: crc32(&fields),
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
    include_bytes!("../raster/foreign.rs"),
    include_bytes!("../raster/one_by_one.rs"),
    include_bytes!("../raster/turning.rs"),
    include_bytes!("../raster/web_codecs.rs"),
    include_bytes!("../../domain/facts.rs"),
    include_bytes!("../../domain/image/animation.rs"),
    include_bytes!("../../domain/look.rs"),
    include_bytes!("../../domain/metadata.rs"),
    include_bytes!("../../domain/metadata/blocks.rs"),
    include_bytes!("../../domain/metadata/exif.rs"),
    include_bytes!("../../domain/metadata/transforms.rs"),
    include_bytes!("../../domain/metadata/xmp.rs"),
    include_bytes!("../../domain/picture_size.rs"),
    include_bytes!("../../domain/taken.rs"),
    include_bytes!("../../pixels.rs"),
    include_bytes!("../../pixels/color.rs"),
    include_bytes!("../../pixels/copies.rs"),
    include_bytes!("../../pixels/decode.rs"),
    include_bytes!("../../pixels/decode/dds.rs"),
    include_bytes!("../../pixels/decode/heic.rs"),
    include_bytes!("../../pixels/decode/ifd.rs"),
    include_bytes!("../../pixels/decode/jpeg.rs"),
    include_bytes!("../../pixels/decode/jpeg_2000.rs"),
    include_bytes!("../../pixels/decode/jpeg_xl.rs"),
    include_bytes!("../../pixels/decode/light.rs"),
    include_bytes!("../../pixels/decode/plain.rs"),
    include_bytes!("../../pixels/decode/psd.rs"),
    include_bytes!("../../pixels/decode/raw.rs"),
    include_bytes!("../../pixels/decode/samples.rs"),
    include_bytes!("../../pixels/decode/tiff.rs"),
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
        .with_some("crc32", scan.crc32)
        .with("orientation", scan.orientation.tag());
    facts::with(fields, &scan.facts)
}

fn crc32(fields: &Fields) -> Option<u32> {
    Some(fields.number("crc32")? as u32)
}

fn scan(fields: &Fields) -> Option<Scan> {
    let orientation = Orientation::from_tag(fields.number("orientation")? as u32);
    Some(Scan {
        crc32: crc32(fields),
        orientation,
        facts: facts::read(fields)?,
    })
}
