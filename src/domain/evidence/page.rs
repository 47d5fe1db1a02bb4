//! The text of a picture as rules look at it: lines with folded words, and the largest of them.

use super::fold::{fold, has_any};
use super::{Evidence, TextLine};

/// Lines that are read with less certainty are left alone.
const LEAST_CONFIDENCE: f32 = 0.7;

/// How much less a line at the bottom counts than one of the same size at the top.
const WEIGHT_OF_PLACE: f32 = 0.6;

/// The most lines of one heading.
const MOST_TITLE_LINES: usize = 4;

/// Type of one size is found as boxes that differ by no more than this factor.
const SAME_SIZE: f32 = 1.18;

/// Words of buttons, bars and menus: no heading is made of one of them alone.
const FURNITURE: [&str; 42] = [
    "ok",
    "cancel",
    "retry",
    "close",
    "open",
    "save",
    "back",
    "next",
    "done",
    "edit",
    "menu",
    "home",
    "inbox",
    "search",
    "login",
    "log in",
    "sign in",
    "sign up",
    "abbrechen",
    "schliessen",
    "zuruck",
    "weiter",
    "speichern",
    "annuler",
    "fermer",
    "retour",
    "cancelar",
    "cerrar",
    "aceptar",
    "atras",
    "annulla",
    "chiudi",
    "indietro",
    "online",
    "offline",
    "imessage",
    "mail",
    "page",
    "main page",
    "contents",
    "total",
    "settings",
];

/// What menus begin with; as many of these in a line make it one.
const MENU: [&str; 16] = [
    "file",
    "edit",
    "view",
    "insert",
    "format",
    "data",
    "tools",
    "help",
    "home",
    "window",
    "datei",
    "bearbeiten",
    "ansicht",
    "fichier",
    "archivo",
    "editar",
];
const LEAST_IN_MENU: usize = 3;

/// A picture's readable lines.
pub(super) struct Page<'a> {
    pub(super) evidence: &'a Evidence,
    pub(super) lines: Vec<Line<'a>>,
}

/// A line and its folded words.
#[derive(Clone)]
pub(super) struct Line<'a> {
    pub(super) seen: &'a TextLine,
    pub(super) folded: String,
}

/// The words that stand out, and where their first line is.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Title {
    pub(super) text: String,
    pub(super) top: f32,
    pub(super) height: f32,
}

impl<'a> Page<'a> {
    pub(super) fn new(evidence: &'a Evidence) -> Self {
        let is_read = |line: &&TextLine| line.confidence >= LEAST_CONFIDENCE;
        let lines = evidence.lines.iter().filter(is_read).map(|seen| Line {
            seen,
            folded: fold(&seen.text),
        });
        Self {
            evidence,
            lines: lines.collect(),
        }
    }

    /// How many lines hold one of these phrases.
    pub(super) fn count(&self, phrases: &[&str]) -> usize {
        self.lines.iter().filter(|line| line.has(phrases)).count()
    }

    /// The first line that holds one of these phrases.
    pub(super) fn line(&self, phrases: &[&str]) -> Option<&Line<'a>> {
        self.lines.iter().find(|line| line.has(phrases))
    }

    /// Whether the picture is higher than wide, as screens of phones are.
    pub(super) fn is_upright(&self) -> bool {
        self.evidence.height_px * 4 > self.evidence.width_px * 5
    }

    /// The heading: the largest lines, of which those at the top count more.
    pub(super) fn title(&self) -> Option<Title> {
        self.title_where(|_| true)
    }

    /// The heading among the lines that a rule allows.
    pub(super) fn title_where(&self, is_allowed: impl Fn(&Line<'a>) -> bool) -> Option<Title> {
        let mut best: Option<(usize, f32)> = None;
        for (at, line) in self.lines.iter().enumerate() {
            let weight = line.seen.height * (1.0 - WEIGHT_OF_PLACE * line.seen.top);
            let is_better = best.is_none_or(|(_, most)| weight > most);
            if is_better && line.is_wordy() && !line.is_furniture() && is_allowed(line) {
                best = Some((at, weight));
            }
        }
        best.map(|(at, _)| self.heading_around(at, is_allowed))
    }

    /// The line with those of the same size right above and below it.
    fn heading_around(&self, at: usize, is_allowed: impl Fn(&Line<'a>) -> bool) -> Title {
        let is_free = |line: &Line<'a>| is_allowed(line) && !line.is_furniture();
        let mut lines = vec![&self.lines[at]];
        for next in &self.lines[at + 1..] {
            if lines.len() < MOST_TITLE_LINES
                && next.continues(lines[lines.len() - 1])
                && is_free(next)
            {
                lines.push(next);
            }
        }
        for previous in self.lines[..at].iter().rev() {
            if lines.len() < MOST_TITLE_LINES && lines[0].continues(previous) && is_free(previous) {
                lines.insert(0, previous);
            }
        }
        Title::of(&lines)
    }
}

impl Line<'_> {
    /// What it says.
    pub(super) fn text(&self) -> &str {
        &self.seen.text
    }

    pub(super) fn right(&self) -> f32 {
        self.seen.left + self.seen.width
    }

    pub(super) fn bottom(&self) -> f32 {
        self.seen.top + self.seen.height
    }

    pub(super) fn has(&self, phrases: &[&str]) -> bool {
        has_any(&self.folded, phrases)
    }

    /// Whether it is one of these phrases and nothing else.
    pub(super) fn is(&self, phrases: &[&str]) -> bool {
        phrases.contains(&self.folded.trim())
    }

    /// Whether words are most of it: prices, times and codes are not wordy.
    pub(super) fn is_wordy(&self) -> bool {
        let letters = self.text().chars().filter(|c| c.is_alphabetic()).count();
        let others = self
            .text()
            .chars()
            .filter(|c| !(c.is_alphabetic() || c.is_whitespace()))
            .count();
        let is_word = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 2;
        letters > others && self.folded.split_whitespace().any(is_word)
    }

    /// Whether it holds digits and marks alone, or hardly anything else: `12`, `8 MiB`, `-640,00`.
    pub(super) fn is_number(&self) -> bool {
        let letters = self.text().chars().filter(|c| c.is_alphabetic()).count();
        let digits = self.text().chars().filter(|c| c.is_ascii_digit()).count();
        digits > 0 && letters <= 3 && self.text().chars().count() <= 12
    }

    /// Whether it stands on buttons and bars of many screens.
    pub(super) fn is_furniture(&self) -> bool {
        let in_menu = self
            .folded
            .split_whitespace()
            .filter(|word| MENU.contains(word))
            .count();
        self.is(&FURNITURE) || in_menu >= LEAST_IN_MENU
    }

    /// Whether it goes on right below a line of the same size, beginning, centered or ending there.
    fn continues(&self, above: &Line<'_>) -> bool {
        let (own, other) = (self.seen.height, above.seen.height);
        let gap = self.seen.top - above.bottom();
        let middle = |line: &Line<'_>| line.seen.left + line.seen.width / 2.0;
        let is_aligned = (self.seen.left - above.seen.left).abs() < 0.03
            || (middle(self) - middle(above)).abs() < 0.05;
        own.max(other) < SAME_SIZE * own.min(other)
            && (-0.5 * own..0.8 * own).contains(&gap)
            && is_aligned
    }
}

impl Title {
    fn of(lines: &[&Line<'_>]) -> Self {
        let texts: Vec<&str> = lines.iter().map(|line| line.text()).collect();
        let tops = lines.iter().map(|line| line.seen.top);
        let heights = lines.iter().map(|line| line.seen.height);
        Self {
            text: texts.join(" "),
            top: tops.fold(1.0, f32::min),
            height: heights.fold(0.0, f32::max),
        }
    }
}
