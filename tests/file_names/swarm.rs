//! A hundred thousand texts made of everything that has ever broken a name, the same at every run.

use std::thread;

use eponym::domain::rules::Rules;

use crate::hostile::TRAPS;
use crate::promises::{all_rules, check_answer, check_clean};

const CASES: u64 = 100_000;

/// Every fourth text is also read as a model's answer.
const ANSWERS: u64 = 4;

#[test]
fn a_hundred_thousand_texts_become_safe_stems_and_names() {
    let threads = thread::available_parallelism().map_or(1, usize::from) as u64;
    let rules = all_rules();
    thread::scope(|scope| {
        for first in 0..threads {
            let rules = &rules;
            scope.spawn(move || {
                (first..CASES)
                    .step_by(threads as usize)
                    .for_each(|seed| case(seed, rules))
            });
        }
    });
}

fn case(seed: u64, rules: &[Rules]) {
    let mut dice = Dice::new(seed);
    let text = dice.text();
    check_clean(&text);
    if seed.is_multiple_of(ANSWERS) {
        let rules = Rules {
            max_words: dice.below(20),
            max_chars: dice.below(130),
            ..dice.pick(rules).clone()
        };
        check_answer(&rules, &text);
    }
}

/// The devices of Windows, which are reserved in every case and with any ending.
const DEVICES: [&str; 10] = [
    "con",
    "PRN",
    "Aux",
    "nUl",
    "COM7",
    "lpt0",
    "com\u{b2}",
    "CONIN$",
    "conout$",
    "CLOCK$",
];

/// Parts of letters, alone and in pairs whose order matters.
const MARKS: [&str; 10] = [
    "\u{301}",
    "\u{338}",
    "\u{323}\u{307}",
    "\u{307}\u{323}",
    "\u{3099}",
    "\u{345}",
    "\u{20dd}",
    "\u{94d}",
    "\u{e31}",
    "\u{483}",
];

/// What steers the text beside it.
const INVISIBLE: [&str; 14] = [
    "\u{202e}",
    "\u{202d}",
    "\u{2066}",
    "\u{2069}",
    "\u{200e}",
    "\u{61c}",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{ad}",
    "\u{34f}",
    "\u{fe0f}",
    "\u{e0041}\u{e007f}",
    "\u{3164}",
];

const PICTOGRAMS: [&str; 7] = [
    "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "\u{1f1e9}\u{1f1ea}",
    "\u{1f1e9}",
    "\u{1f44d}\u{1f3fd}",
    "\u{2764}\u{fe0f}\u{200d}\u{1f525}",
    "1\u{fe0f}\u{20e3}",
];

/// Letters that grow, shrink or join when case or form changes.
const SHIFTING: [&str; 18] = [
    "\u{df}",
    "\u{1e9e}",
    "\u{130}",
    "\u{131}",
    "\u{149}",
    "\u{1f0}",
    "\u{390}",
    "\u{3c2}",
    "\u{3a3}",
    "\u{fb01}",
    "\u{fdfa}",
    "\u{1c5}",
    "\u{212a}",
    "\u{2126}",
    "\u{ff43}",
    "\u{1100}\u{1161}",
    "\u{ac00}\u{11a8}",
    "e\u{301}",
];

const PUNCTUATION: &str = "-._~=+@ ,:;!?'\"/\\|*<>(){}[]`#&%$^\t\n\r\0\u{7f}\u{85}\u{a0}\u{2028}\u{3000}\u{ff0e}\u{ff0f}\u{2024}";

/// What answers are wrapped in.
const WRAPPING: [&str; 10] = [
    "```",
    "<think>",
    "</think>",
    "{\"name\": \"",
    "Sure! ",
    "name: ",
    "**",
    "1. ",
    ".jpg",
    ".exe",
];

/// Where scripts begin, each with what follows.
const SCRIPTS: [u32; 16] = [
    0x41, 0xc0, 0x370, 0x400, 0x5d0, 0x620, 0x904, 0xe01, 0x10a0, 0x13a0, 0x1e00, 0x3041, 0x4e00,
    0xac00, 0x10400, 0x1d400,
];

/// A small generator of its own: what it gives must not change with a crate.
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// xorshift64*, its upper half.
    fn roll(&mut self) -> u32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32) as u32
    }

    fn below(&mut self, end: usize) -> usize {
        self.roll() as usize % end
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    fn pick_str(&mut self, items: &[&'static str]) -> &'static str {
        items[self.below(items.len())]
    }

    fn text(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..self.below(14) {
            self.add_piece(&mut text);
        }
        // One in a hundred is far longer than any name.
        if self.below(100) == 0 {
            text = text.repeat(1 + self.below(60));
        }
        text
    }

    fn add_piece(&mut self, text: &mut String) {
        match self.below(12) {
            0 | 1 => self.add_word(text),
            2 => self.add_from(text, PUNCTUATION),
            3 => text.push_str(self.pick_str(&TRAPS)),
            4 => self.add_device(text),
            5 => text.push_str(self.pick_str(&MARKS)),
            6 => text.push_str(self.pick_str(&INVISIBLE)),
            7 => text.push_str(self.pick_str(&PICTOGRAMS)),
            8 => text.push_str(self.pick_str(&SHIFTING)),
            9 => text.push_str(self.pick_str(&WRAPPING)),
            10 => text.extend(char::from_u32(self.roll() % 0x11_0000)),
            _ => text.push_str(&". ~-_".repeat(self.below(3))),
        }
    }

    /// A few letters of one script.
    fn add_word(&mut self, text: &mut String) {
        let script = *self.pick(&SCRIPTS);
        for _ in 0..=self.below(9) {
            text.extend(char::from_u32(script + self.roll() % 26));
        }
    }

    fn add_from(&mut self, text: &mut String, chars: &str) {
        for _ in 0..=self.below(3) {
            let at = self.below(chars.chars().count());
            text.extend(chars.chars().nth(at));
        }
    }

    /// At the start of the text, where alone it matters.
    fn add_device(&mut self, text: &mut String) {
        let device = self.pick_str(&DEVICES);
        let tail = self.pick_str(&[
            "", " ", ".", ". .", " .x", ".tar.gz", "\u{200b}", ":", "\u{301}",
        ]);
        *text = format!("{device}{tail}{text}");
    }
}
