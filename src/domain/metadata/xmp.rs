//! What XMP tells (ISO 16684-1), where a picture carries a packet of it.

use roxmltree::{Document, Node, ParsingOptions};

use super::{Metadata, blocks, cleaned};
use crate::domain::image::MediaType;
use crate::domain::orientation::Orientation;
use crate::domain::taken::Taken;

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const AUX: &str = "http://ns.adobe.com/exif/1.0/aux/";
const EXIF: &str = "http://ns.adobe.com/exif/1.0/";
const EXIF_EX: &str = "http://cipa.jp/exif/1.0/";
const PHOTOSHOP: &str = "http://ns.adobe.com/photoshop/1.0/";
const TIFF: &str = "http://ns.adobe.com/tiff/1.0/";
const XMP: &str = "http://ns.adobe.com/xap/1.0/";

/// The best first: when it was taken, put into the computer, or its file was made.
const DATES: [(&str, &str); 4] = [
    (EXIF, "DateTimeOriginal"),
    (PHOTOSHOP, "DateCreated"),
    (EXIF, "DateTimeDigitized"),
    (XMP, "CreateDate"),
];
const CAMERAS: [(&str, &str); 2] = [(TIFF, "Model"), (TIFF, "Make")];
const LENSES: [(&str, &str); 2] = [(EXIF_EX, "LensModel"), (AUX, "Lens")];

/// A larger packet is not looked at; photographs have a few kilobytes of it.
const MAX_PACKET_BYTES: usize = 1_024 * 1_024;
/// A packet of more elements and attributes is not looked at.
const MAX_NODES: u32 = 50_000;

/// Reads as much as makes sense; `None` where there is no XMP.
pub(super) fn read(bytes: &[u8], media_type: MediaType) -> Option<Metadata> {
    let packet = packet(bytes, media_type)?;
    let packet = packet.get(..packet.len().min(MAX_PACKET_BYTES))?;
    // The padding of a packet may hold anything.
    let text = str::from_utf8(packet)
        .ok()?
        .trim_matches(['\0', '\u{FEFF}']);
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: MAX_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).ok()?;
    let said = descriptions(&document);
    Some(Metadata {
        orientation: Orientation::TopLeft,
        taken: first(&said, &DATES, Taken::read),
        camera: first(&said, &CAMERAS, cleaned),
        lens: first(&said, &LENSES, cleaned),
    })
}

/// The first packet of the picture (XMP specification, part 3).
fn packet(bytes: &[u8], media_type: MediaType) -> Option<&[u8]> {
    const APP1: u8 = 0xE1;
    match media_type {
        MediaType::Jpeg => blocks::jpeg(bytes).find_map(|(marker, content)| {
            let content = content.strip_prefix(b"http://ns.adobe.com/xap/1.0/\0")?;
            (marker == APP1).then_some(content)
        }),
        MediaType::Png => blocks::png(bytes).find_map(|(name, data)| {
            // Not compressed, whatever the language and the translated keyword are.
            let data = data.strip_prefix(b"XML:com.adobe.xmp\0\0\0")?;
            let mut parts = data.splitn(3, |byte| *byte == 0);
            parts.nth(2).filter(|_| &name == b"iTXt")
        }),
        MediaType::WebP => {
            let (_, data) = blocks::webp(bytes).find(|(name, _)| name == b"XMP ")?;
            Some(data)
        }
        _ => None,
    }
}

/// What is said of the picture itself; descriptions further inside are of what it was made of.
fn descriptions<'a>(document: &'a Document<'_>) -> Vec<Node<'a, 'a>> {
    let rdf = document
        .descendants()
        .find(|node| node.has_tag_name((RDF, "RDF")));
    rdf.into_iter()
        .flat_map(|rdf| rdf.children())
        .filter(|node| node.has_tag_name((RDF, "Description")))
        .collect()
}

/// The first of these properties that makes sense, written as an attribute or as an element.
fn first<T>(
    descriptions: &[Node<'_, '_>],
    names: &[(&str, &str)],
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let pairs = names
        .iter()
        .flat_map(|&name| descriptions.iter().map(move |node| (node, name)));
    let mut texts = pairs.filter_map(|(node, name)| {
        let element = || node.children().find(|child| child.has_tag_name(name));
        node.attribute(name).or_else(|| element()?.text())
    });
    texts.find_map(read)
}
