//! Whether a picture is full of text, as screenshots and scanned pages are.
//!
//! Letters are many sharp edges, up as often as down, on a ground of one shade; a photograph with as
//! many edges has no such ground. So squares are counted that have both.

use super::{CHANNELS, Pixels};

/// The long edge at which is looked, in pixels, roughly: letters that can be read at a thumbnail's
/// usual size have their edges here.
const LOOK_EDGE_PX: usize = 768;

/// A square's side: two lines of small letters.
const SIDE: usize = 16;

/// The least step between neighboring pixels that counts as an edge, of 255.
const EDGE: i16 = 32;

/// The least edges of either direction in a square with letters: two strokes in three lines.
const EDGES: u32 = 10;

/// The least of both together.
const BOTH_EDGES: u32 = 26;

/// The least pixels of a square that have the shade of its ground, within a sixteenth of all shades.
const GROUND: u32 = 115;

/// The least share of squares with letters, in percent. Of photographs as large as this, the most
/// had 5; of windows and screens, the least had 10.
const PERCENT: usize = 8;

/// Whether it is; `false` of pictures without pixels.
#[must_use]
pub fn is_full_of_text(pixels: &Pixels) -> bool {
    let gray = Gray::of(pixels);
    let (columns, rows) = (gray.width / SIDE, gray.height() / SIDE);
    let squares = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
    let with_letters = squares.filter(|at| gray.has_letters(*at)).count();
    with_letters * 100 > columns * rows * PERCENT
}

/// Shades, row by row.
struct Gray {
    width: usize,
    shades: Vec<u8>,
}

impl Gray {
    /// Of some of the pixels: to count edges, every other one will do.
    fn of(pixels: &Pixels) -> Self {
        let width = pixels.width as usize;
        let long = pixels.width.max(pixels.height) as usize;
        let step = ((long + LOOK_EDGE_PX / 2) / LOOK_EDGE_PX).max(1);
        let lines = pixels.rgba.chunks_exact((width * CHANNELS).max(1));
        let shades = lines.step_by(step).flat_map(|line| {
            let squares = line.chunks_exact(step * CHANNELS);
            squares.map(shade)
        });
        Self {
            width: (width / step).max(1),
            shades: shades.collect(),
        }
    }

    fn height(&self) -> usize {
        self.shades.len() / self.width
    }

    fn has_letters(&self, (column, row): (usize, usize)) -> bool {
        let (mut up, mut down) = (0, 0);
        let mut shades = [0_u32; 33];
        for line in row * SIDE..(row + 1) * SIDE {
            let begin = line * self.width + column * SIDE;
            let line = &self.shades[begin..begin + SIDE];
            for shade in line {
                shades[usize::from(shade / 8)] += 1;
            }
            for pair in line.windows(2) {
                let step = i16::from(pair[1]) - i16::from(pair[0]);
                up += u32::from(step >= EDGE);
                down += u32::from(step <= -EDGE);
            }
        }
        let ground = shades.windows(2).map(|pair| pair[0] + pair[1]).max();
        up.min(down) >= EDGES && up + down >= BOTH_EDGES && ground >= Some(GROUND)
    }
}

/// By the weights of ITU-R BT.601, on white.
fn shade(pixel: &[u8]) -> u8 {
    let [red, green, blue, alpha] = [pixel[0], pixel[1], pixel[2], pixel[3]].map(u32::from);
    let shade = (77 * red + 150 * green + 29 * blue) >> 8;
    ((shade * alpha + 255 * (255 - alpha)) / 255) as u8
}
