//! Plain English names for colors, so that an answer says what arrived.

use crate::picture::Rgb;

/// One of twelve names: `black`, `gray`, `white`, `red`, `orange`, `brown`, `yellow`, `green`,
/// `cyan`, `blue`, `purple`, `pink`.
pub(crate) fn name(color: Rgb) -> &'static str {
    let Hsv {
        hue,
        saturation,
        value,
    } = Hsv::of(color);
    if value < 0.2 {
        return "black";
    }
    if saturation < 0.15 {
        return if value > 0.85 { "white" } else { "gray" };
    }
    match hue {
        15..45 if value < 0.65 => "brown",
        15..45 => "orange",
        45..70 => "yellow",
        70..165 => "green",
        165..200 => "cyan",
        200..255 => "blue",
        255..290 => "purple",
        290..345 => "pink",
        _ if saturation < 0.5 && value > 0.8 => "pink",
        _ => "red",
    }
}

/// Whether nobody would call these two the same color.
pub(crate) fn differ_strongly(a: Rgb, b: Rgb) -> bool {
    let distance =
        a.0.abs_diff(b.0)
            .max(a.1.abs_diff(b.1))
            .max(a.2.abs_diff(b.2));
    distance >= 96 && name(a) != name(b)
}

/// Hue in whole degrees; saturation and value from 0 to 1.
struct Hsv {
    hue: u16,
    saturation: f32,
    value: f32,
}

impl Hsv {
    fn of((red, green, blue): Rgb) -> Self {
        let [r, g, b] = [red, green, blue].map(|channel| f32::from(channel) / 255.0);
        let value = r.max(g).max(b);
        let chroma = value - r.min(g).min(b);
        if chroma == 0.0 {
            return Self {
                hue: 0,
                saturation: 0.0,
                value,
            };
        }
        let sixth = if value == r {
            (g - b) / chroma
        } else if value == g {
            (b - r) / chroma + 2.0
        } else {
            (r - g) / chroma + 4.0
        };
        let hue = (sixth * 60.0).rem_euclid(360.0) as u16;
        Self {
            hue,
            saturation: chroma / value,
            value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colors_have_the_names_people_give_them() {
        let cases = [
            ((0, 0, 0), "black"),
            ((30, 30, 40), "black"),
            ((128, 128, 128), "gray"),
            ((250, 250, 250), "white"),
            ((220, 20, 20), "red"),
            ((255, 0, 10), "red"),
            ((255, 140, 0), "orange"),
            ((120, 72, 30), "brown"),
            ((240, 220, 20), "yellow"),
            ((30, 160, 40), "green"),
            ((0, 200, 210), "cyan"),
            ((20, 40, 220), "blue"),
            ((120, 30, 190), "purple"),
            ((255, 105, 180), "pink"),
            ((255, 182, 183), "pink"),
        ];
        for (color, expected) in cases {
            assert_eq!(name(color), expected, "{color:?}");
        }
    }

    #[test]
    fn shades_of_one_color_do_not_differ_strongly() {
        assert!(!differ_strongly((100, 0, 0), (250, 0, 0)));
        assert!(differ_strongly((250, 0, 0), (0, 0, 250)));
    }
}
