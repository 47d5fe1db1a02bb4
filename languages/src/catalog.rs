//! One catalog, read: its messages in their order, each made of a few kinds of pieces.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::fault::Fault;

/// The words of one language.
#[derive(Debug)]
pub struct Catalog {
    /// Such as `de`.
    pub code: String,
    /// What the language calls itself.
    pub name: String,
    pub is_right_to_left: bool,
    pub messages: Vec<Message>,
}

/// Who says a message, by the heading above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The page.
    Page,
    /// The dialogs beside it alone.
    Dialogs,
    /// Workers find it out, the page says it.
    Workers,
    /// The document itself, before any program is there.
    Start,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub key: String,
    pub place: Place,
    pub pieces: Vec<Piece>,
}

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    /// What stands for a variable.
    Variable {
        name: String,
        /// It is said to be a number.
        is_number: bool,
    },
    /// One of several texts, by the form of the plural that a number takes; `other` last.
    Choice {
        variable: String,
        forms: Vec<(String, Vec<Piece>)>,
    },
    /// Another message, in place.
    Reference(String),
}

impl Catalog {
    /// Reads a catalog.
    ///
    /// # Errors
    /// Everything that is wrong with it by itself.
    pub fn parse(code: &str, source: &str) -> Result<Self, Vec<Fault>> {
        let resource = parser::parse(source).map_err(|(_, errors)| {
            let at = |error: &parser::ParserError| {
                let before = source.get(..error.pos.start).unwrap_or_default();
                format!("line {}: {}", before.matches('\n').count() + 1, error.kind)
            };
            let faults = errors.iter().map(|error| Fault::new(code, "", at(error)));
            faults.collect::<Vec<_>>()
        })?;
        let mut catalog = Self {
            code: code.to_owned(),
            name: String::new(),
            is_right_to_left: false,
            messages: Vec::new(),
        };
        let mut faults = Vec::new();
        let mut place = Place::Page;
        for entry in &resource.body {
            match catalog.take(entry, &mut place) {
                Ok(()) => {}
                Err((key, what)) => faults.push(Fault::new(code, key, what)),
            }
        }
        if catalog.name.is_empty() {
            faults.push(Fault::new(code, "-language", "is missing"));
        }
        catalog.put_references_in_place(&mut faults);
        match faults.is_empty() {
            true => Ok(catalog),
            false => Err(faults),
        }
    }

    /// The message of a key.
    #[must_use]
    pub fn message(&self, key: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.key == key)
    }

    fn take<'s>(
        &mut self,
        entry: &Entry<&'s str>,
        place: &mut Place,
    ) -> Result<(), (&'s str, String)> {
        match entry {
            Entry::GroupComment(comment) => *place = Place::under(comment.content.first()),
            Entry::Term(term) => {
                let key = term.id.name;
                let value = pieces(&term.value).map_err(|what| (key, what))?;
                match (key, &value[..]) {
                    ("language", [Piece::Text(name)]) => self.name.clone_from(name),
                    ("direction", [Piece::Text(way)]) => self.is_right_to_left = way == "rtl",
                    _ => return Err((key, "is no term of a catalog".to_owned())),
                }
            }
            Entry::Message(message) => {
                let key = message.id.name;
                if self.message(key).is_some() {
                    return Err((key, "is there twice".to_owned()));
                }
                let value = message.value.as_ref();
                let value = value.filter(|_| message.attributes.is_empty());
                let value = value.ok_or((key, "a message has a text and nothing else".to_owned()));
                self.messages.push(Message {
                    key: key.to_owned(),
                    place: *place,
                    pieces: pieces(value?).map_err(|what| (key, what))?,
                });
            }
            Entry::Comment(_) | Entry::ResourceComment(_) => {}
            Entry::Junk { .. } => return Err(("", "holds what is no message".to_owned())),
        }
        Ok(())
    }

    /// A reference becomes what it refers to, whose variables are then the message's own.
    fn put_references_in_place(&mut self, faults: &mut Vec<Fault>) {
        let all = self.messages.clone();
        for message in &mut self.messages {
            let mut resolved = Vec::new();
            for piece in &message.pieces {
                let Piece::Reference(key) = piece else {
                    resolved.push(piece.clone());
                    continue;
                };
                let meant = all.iter().find(|other| other.key == *key);
                let meant = meant.map(|other| &other.pieces[..]).unwrap_or_default();
                let is_plain = |piece: &Piece| !matches!(piece, Piece::Reference(_));
                if meant.is_empty() || !meant.iter().all(is_plain) {
                    let what = format!("{key} is no message that can stand in another");
                    faults.push(Fault::new(&self.code, &message.key, what));
                }
                resolved.extend_from_slice(meant);
            }
            message.pieces = resolved;
        }
    }
}

impl Place {
    fn under(heading: Option<&&str>) -> Self {
        match heading.and_then(|heading| heading.split_once(':')) {
            Some(("Dialogs", _)) => Self::Dialogs,
            Some(("Workers", _)) => Self::Workers,
            Some(("Start", _)) => Self::Start,
            _ => Self::Page,
        }
    }
}

impl Message {
    /// All of it, where nothing is to be filled in.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.pieces[..] {
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// Its variables in the order of their first use, and whether each is a number.
    #[must_use]
    pub fn variables(&self) -> Vec<(String, bool)> {
        let mut found = Vec::new();
        collect_variables(&self.pieces, &mut found);
        found
    }
}

fn collect_variables(pieces: &[Piece], found: &mut Vec<(String, bool)>) {
    let mut add =
        |name: &String, is_number: bool| match found.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => *known |= is_number,
            None => found.push((name.clone(), is_number)),
        };
    for piece in pieces {
        match piece {
            Piece::Text(_) | Piece::Reference(_) => {}
            Piece::Variable { name, is_number } => add(name, *is_number),
            Piece::Choice { variable, .. } => add(variable, true),
        }
    }
    for piece in pieces {
        if let Piece::Choice { forms, .. } = piece {
            for (_, pieces) in forms {
                collect_variables(pieces, found);
            }
        }
    }
}

/// The pieces of a pattern, or why a page cannot say it.
fn pieces(pattern: &Pattern<&str>) -> Result<Vec<Piece>, String> {
    let mut pieces: Vec<Piece> = Vec::new();
    for element in &pattern.elements {
        let piece = match element {
            PatternElement::TextElement { value } => plain(value)?,
            PatternElement::Placeable { expression } => piece(expression)?,
        };
        match (pieces.last_mut(), piece) {
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, piece) => pieces.push(piece),
        }
    }
    Ok(pieces)
}

fn piece(expression: &Expression<&str>) -> Result<Piece, String> {
    match expression {
        Expression::Inline(inline) => match inline {
            InlineExpression::StringLiteral { value } => plain(&unescape_unicode_to_string(value)),
            InlineExpression::MessageReference {
                id,
                attribute: None,
            } => Ok(Piece::Reference(id.name.to_owned())),
            _ => {
                let (name, is_number) = variable(inline)?;
                Ok(Piece::Variable { name, is_number })
            }
        },
        Expression::Select { selector, variants } => {
            let (variable, _) = variable(selector)?;
            let mut variants: Vec<_> = variants.iter().collect();
            variants.sort_by_key(|variant| variant.default);
            let forms = variants.into_iter().map(form);
            let forms = forms.collect::<Result<Vec<_>, _>>()?;
            Ok(Piece::Choice { variable, forms })
        }
    }
}

fn form(variant: &Variant<&str>) -> Result<(String, Vec<Piece>), String> {
    let VariantKey::Identifier { name } = variant.key else {
        return Err("a choice is by the form of the plural, not by numbers".to_owned());
    };
    if variant.default != (name == "other") {
        return Err("the default of a choice is `other`".to_owned());
    }
    let pieces = pieces(&variant.value)?;
    let is_plain = |piece: &Piece| matches!(piece, Piece::Text(_) | Piece::Variable { .. });
    match pieces.iter().all(is_plain) {
        true => Ok((name.to_owned(), pieces)),
        false => Err("a choice holds texts and variables alone".to_owned()),
    }
}

/// `$name`, or `NUMBER($name)`.
fn variable(inline: &InlineExpression<&str>) -> Result<(String, bool), String> {
    match inline {
        InlineExpression::VariableReference { id } => Ok((id.name.to_owned(), false)),
        InlineExpression::FunctionReference {
            id,
            arguments: CallArguments { positional, named },
        } if id.name == "NUMBER" && named.is_empty() && positional.len() == 1 => {
            variable(&positional[0]).map(|(name, _)| (name, true))
        }
        _ => Err("holds more than texts, variables, NUMBER and choices".to_owned()),
    }
}

fn plain(text: &str) -> Result<Piece, String> {
    match text.contains(char::is_control) {
        true => Err("is to stand on one line".to_owned()),
        false => Ok(Piece::Text(text.to_owned())),
    }
}
