//! How an AVIF says which way up it is: by properties of its picture, not by EXIF
//! (ISO/IEC 23008-12, 6.5.10 and 6.5.12).

use super::blocks;
use crate::domain::orientation::Orientation;

/// The orientation by the properties of the file's primary picture; `None` where there are none.
pub(super) fn read(bytes: &[u8]) -> Option<Orientation> {
    let meta = full(find(bytes, *b"meta")?)?.content;
    let primary = primary(full(find(meta, *b"pitm")?)?)?;
    let properties = find(meta, *b"iprp")?;
    let all: Vec<_> = blocks::iso_media(find(properties, *b"ipco")?).collect();
    let indices = of_item(full(find(properties, *b"ipma")?)?, primary)?;
    let own = indices
        .iter()
        .filter_map(|index| all.get(index.checked_sub(1)?));
    let (mut quarter_turns, mut mirror) = (0, None);
    for (name, content) in own {
        match *name {
            b"irot" => quarter_turns = content.first()? & 3,
            b"imir" => mirror = Some(content.first()? & 1),
            _ => {}
        }
    }
    Some(orientation(quarter_turns, mirror))
}

/// Quarter turns against the clock; then top and bottom change places (0), or left and right (1).
fn orientation(quarter_turns: u8, mirror: Option<u8>) -> Orientation {
    use Orientation as O;
    const PLAIN: [O; 4] = [O::TopLeft, O::LeftBottom, O::BottomRight, O::RightTop];
    const TOP_DOWN: [O; 4] = [O::BottomLeft, O::LeftTop, O::TopRight, O::RightBottom];
    const LEFT_RIGHT: [O; 4] = [O::TopRight, O::RightBottom, O::BottomLeft, O::LeftTop];

    let turned = match mirror {
        None => PLAIN,
        Some(0) => TOP_DOWN,
        Some(_) => LEFT_RIGHT,
    };
    turned[usize::from(quarter_turns % 4)]
}

fn find(boxes: &[u8], name: [u8; 4]) -> Option<&[u8]> {
    let (_, content) = blocks::iso_media(boxes).find(|(other, _)| **other == name)?;
    Some(content)
}

/// A box that begins with its version.
#[derive(Clone, Copy)]
struct Full<'a> {
    version: u8,
    is_wide: bool,
    content: &'a [u8],
}

fn full(bytes: &[u8]) -> Option<Full<'_>> {
    let ([version, _, _, flags], content) = bytes.split_first_chunk()?;
    Some(Full {
        version: *version,
        is_wide: flags & 1 != 0,
        content,
    })
}

/// The number of the picture that the file is about.
fn primary(pitm: Full<'_>) -> Option<u32> {
    item(pitm, &mut { pitm.content })
}

/// The numbers of an item's properties, counted from 1.
fn of_item(ipma: Full<'_>, wanted: u32) -> Option<Vec<usize>> {
    let mut rest = ipma.content;
    for _ in 0..u32::from_be_bytes(take(&mut rest)?) {
        let item = item(ipma, &mut rest)?;
        let [count] = take(&mut rest)?;
        let mut indices = Vec::with_capacity(count.into());
        for _ in 0..count {
            // The highest bit says whether readers must know the property.
            indices.push(if ipma.is_wide {
                usize::from(u16::from_be_bytes(take(&mut rest)?) & 0x7FFF)
            } else {
                usize::from(take::<1>(&mut rest)?[0] & 0x7F)
            });
        }
        if item == wanted {
            return Some(indices);
        }
    }
    None
}

/// The number of an item, which later versions write with four bytes.
fn item(of: Full<'_>, rest: &mut &[u8]) -> Option<u32> {
    Some(match of.version {
        0 => u16::from_be_bytes(take(rest)?).into(),
        _ => u32::from_be_bytes(take(rest)?),
    })
}

fn take<const COUNT: usize>(rest: &mut &[u8]) -> Option<[u8; COUNT]> {
    let (taken, after) = rest.split_first_chunk()?;
    *rest = after;
    Some(*taken)
}
