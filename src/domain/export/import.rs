//! A list of names that was edited elsewhere comes back: which picture each line means, and what
//! it is to be called.
//!
//! Spreadsheets change what they save: separators, line ends, the mark at the beginning, the order
//! of columns. So columns are found by what stands above them. What cannot be used is said with
//! its line; it never takes a name away.

mod sheet;

use std::collections::HashMap;

use crate::domain::collision::Key;
use crate::domain::file_name::Stem;
use crate::domain::image::path;
use crate::domain::letter::{Letter, Reader};
use crate::domain::unicode::nfc;
use sheet::{Line, lines};

/// What a question for an import begins with.
pub(super) const WORD: &str = "import";

/// A picture that a line may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its old path, as lists tell it.
    pub path: String,
    /// Without its dot; it stays whatever the list says.
    pub extension: String,
    /// The file name it has in the plan, if any.
    pub name: Option<String>,
    /// No name of another can make it give way.
    pub is_pinned: bool,
}

/// What a list says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The pictures that get another name, by their place, in the order of the list.
    pub names: Vec<(usize, String)>,
    pub faults: Vec<Fault>,
}

/// A line that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// From one, as editors count.
    pub line: u64,
    /// What the line says: an old name, or a new one.
    pub text: String,
    pub why: Why,
    /// The stem that is illegal; empty for other reasons.
    pub stem: String,
}

/// Why a line cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No column is headed so that it holds new names, or old ones.
    NoColumns,
    /// No picture is called so.
    Unknown,
    /// Several pictures are called so, in different folders.
    Ambiguous,
    /// An earlier line means the same picture.
    Twice,
    /// No file may be called so.
    Illegal,
    /// Another picture of the folder has this name.
    Taken,
}

/// What the worker is asked about a list, a picture at a time.
#[derive(Clone, Debug)]
pub struct Question(Letter);

impl Question {
    /// Asks about the text of a list.
    #[must_use]
    pub fn new(list: &str) -> Self {
        let mut letter = Letter::default();
        letter.add(WORD);
        letter.add(list);
        Self(letter)
    }

    /// Tells of one picture more.
    pub fn tell(&mut self, known: &Known) {
        self.0.add(&known.path);
        self.0.add(&known.extension);
        self.0.add(known.name.as_deref().unwrap_or_default());
        self.0.add(if known.is_pinned { "pinned" } else { "" });
    }

    /// The text that the worker understands.
    #[must_use]
    pub fn into_text(self) -> String {
        self.0.into_text()
    }
}

/// What an answer says; `None` of what is no answer.
#[must_use]
pub fn read(answer: &str) -> Option<Imported> {
    let mut reader = Reader::new(answer);
    let mut imported = Imported::default();
    while !reader.is_at_end() {
        let (word, number) = (reader.next()?, reader.next()?);
        let (text, stem) = (reader.next()?.to_owned(), reader.next()?.to_owned());
        match Why::of_word(word) {
            None => imported.names.push((number.parse().ok()?, text)),
            Some(why) => imported.faults.push(Fault {
                line: number.parse().ok()?,
                text,
                why,
                stem,
            }),
        }
    }
    Some(imported)
}

/// Answers what follows the word of a question.
pub(super) fn answer(mut reader: Reader<'_>) -> String {
    let list = reader.next().unwrap_or_default();
    let mut known = Vec::new();
    while let Some(path) = reader.next() {
        let mut text = || reader.next().unwrap_or_default().to_owned();
        known.push(Known {
            path: path.to_owned(),
            extension: text(),
            name: Some(text()).filter(|name| !name.is_empty()),
            is_pinned: text() == "pinned",
        });
    }
    let imported = import(list, &known);
    let mut letter = Letter::default();
    let mut say = |word: &str, number: u64, text: &str, stem: &str| {
        letter.add(word);
        letter.add(&number.to_string());
        letter.add(text);
        letter.add(stem);
    };
    for (place, name) in &imported.names {
        say("name", *place as u64, name, "");
    }
    for fault in &imported.faults {
        say(fault.why.word(), fault.line, &fault.text, &fault.stem);
    }
    letter.into_text()
}

/// What a list says of these pictures.
#[must_use]
pub fn import(list: &str, known: &[Known]) -> Imported {
    let Some(lines) = lines(list) else {
        return Imported {
            names: Vec::new(),
            faults: vec![Fault {
                line: 1,
                text: String::new(),
                why: Why::NoColumns,
                stem: String::new(),
            }],
        };
    };
    let places = Places::of(known);
    let mut faults = Vec::new();
    let mut wishes: Vec<Wish> = Vec::new();
    let mut seen = HashMap::new();
    for line in lines {
        match places.find(&line) {
            Err(why) => faults.push(line.fault(why)),
            Ok(place) if seen.insert(place, ()).is_some() => faults.push(line.fault(Why::Twice)),
            Ok(place) => match wish(&line, &known[place]) {
                Err(stem) => faults.push(Fault {
                    stem,
                    ..line.new_fault(Why::Illegal)
                }),
                Ok(name) => wishes.extend(name.map(|stem| Wish { place, stem, line })),
            },
        }
    }
    faults.extend(drop_taken(&mut wishes, known));
    faults.sort_by_key(|fault| fault.line);
    Imported {
        names: wishes
            .into_iter()
            .map(|wish| (wish.place, wish.stem.to_string()))
            .collect(),
        faults,
    }
}

struct Wish {
    place: usize,
    stem: Stem,
    line: Line,
}

/// The new stem, unless the line leaves it as it is; what it would be where that is illegal.
fn wish(line: &Line, known: &Known) -> Result<Option<Stem>, String> {
    let new = line.new.trim();
    if new.is_empty() || known.name.as_deref() == Some(new) {
        return Ok(None);
    }
    let dotted = format!(".{}", known.extension);
    let cut = new.len().saturating_sub(dotted.len());
    let stem = match new.get(cut..) {
        Some(end) if cut > 0 && end.eq_ignore_ascii_case(&dotted) => &new[..cut],
        _ => new,
    };
    let stem = Stem::parse(stem).map_err(|_| stem.to_owned())?;
    let is_as_before = known.name.as_deref() == Some(&full(&stem, known));
    Ok((!is_as_before).then_some(stem))
}

fn full(stem: &Stem, known: &Known) -> String {
    format!("{stem}.{}", known.extension)
}

/// Takes those out whose name another picture has that does not give way. What is taken out keeps
/// its own name, which may be another's wish: so until nothing is taken out.
fn drop_taken(wishes: &mut Vec<Wish>, known: &[Known]) -> Vec<Fault> {
    let mut faults = Vec::new();
    loop {
        let mut taken = HashMap::new();
        let wishing: HashMap<usize, ()> = wishes.iter().map(|wish| (wish.place, ())).collect();
        for (place, one) in known.iter().enumerate() {
            let stays = one.is_pinned || one.name.is_none();
            if stays && !wishing.contains_key(&place) {
                let name = one.name.as_deref();
                let name = name.unwrap_or_else(|| path::file_name(&one.path));
                taken.insert(slot(one, name), place);
            }
        }
        let before = faults.len();
        wishes.retain(|wish| {
            let one = &known[wish.place];
            let holder = *taken
                .entry(slot(one, &full(&wish.stem, one)))
                .or_insert(wish.place);
            if holder != wish.place {
                faults.push(wish.line.new_fault(Why::Taken));
            }
            holder == wish.place
        });
        if faults.len() == before {
            return faults;
        }
    }
}

fn slot(known: &Known, name: &str) -> (String, Key) {
    (path::folder(&known.path).to_owned(), Key::of(name))
}

/// Where pictures are found by what a line says.
struct Places {
    by_path: HashMap<String, usize>,
    /// `None` for a name that several have.
    by_name: HashMap<String, Option<usize>>,
}

impl Places {
    fn of(known: &[Known]) -> Self {
        let (mut by_path, mut by_name) = (HashMap::new(), HashMap::new());
        for (place, one) in known.iter().enumerate() {
            by_path.insert(spelled(&one.path), place);
            let name = spelled(path::file_name(&one.path));
            by_name
                .entry(name)
                .and_modify(|place| *place = None)
                .or_insert(Some(place));
        }
        // To the letter goes before spelled alike.
        for (place, one) in known.iter().enumerate() {
            by_path.insert(one.path.clone(), place);
        }
        Self { by_path, by_name }
    }

    fn find(&self, line: &Line) -> Result<usize, Why> {
        let path = match line.folder.as_deref() {
            None | Some("") => line.old.clone(),
            Some(folder) => format!("{}/{}", folder.trim_end_matches('/'), line.old),
        };
        let found = self.by_path.get(&path);
        if let Some(place) = found.or_else(|| self.by_path.get(&spelled(&path))) {
            return Ok(*place);
        }
        if line.folder.is_some() {
            return Err(Why::Unknown);
        }
        match self.by_name.get(&spelled(&line.old)) {
            None => Err(Why::Unknown),
            Some(None) => Err(Why::Ambiguous),
            Some(Some(place)) => Ok(*place),
        }
    }
}

/// As spreadsheets may give a name back: composed, and without spaces around it.
fn spelled(text: &str) -> String {
    nfc(text.trim()).into_owned()
}

impl Why {
    const ALL: [Self; 6] = [
        Self::NoColumns,
        Self::Unknown,
        Self::Ambiguous,
        Self::Twice,
        Self::Illegal,
        Self::Taken,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::NoColumns => "no columns",
            Self::Unknown => "unknown",
            Self::Ambiguous => "ambiguous",
            Self::Twice => "twice",
            Self::Illegal => "illegal",
            Self::Taken => "taken",
        }
    }

    fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.word() == word)
    }
}

#[cfg(test)]
mod tests;
