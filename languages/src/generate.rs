//! What is compiled into the page: a function for every message, so that one that is missing, or one of its variables,
//! fails the build.

use std::fmt::Write as _;

use crate::Languages;
use crate::catalog::{Message, Place};
use crate::table::{fingerprint, line, lines, order};

pub(crate) fn rust(languages: &Languages) -> String {
    let english = languages.english();
    let order = order(english);
    let mut code = String::new();
    list(languages, &mut code);
    let is_of_page = |message: &&&Message| message.place != Place::Dialogs;
    let page = order.iter().take_while(is_of_page);
    let rest = order.iter().skip_while(is_of_page);
    embed("PAGE", "What the page says in English.", page, &mut code);
    embed(
        "DIALOGS",
        "What the dialogs alone say in English.",
        rest,
        &mut code,
    );
    let (mut dialogs, mut workers) = (String::new(), String::new());
    for (number, message) in order.iter().enumerate() {
        match message.place {
            Place::Page => code.push_str(&function(number, message)),
            Place::Dialogs => dialogs.push_str(&function(number, message)),
            Place::Workers => workers.push_str(&told(number, message)),
            Place::Start => {}
        }
    }
    module(
        "dialogs",
        "What the dialogs alone say.",
        "use super::{Arg, fill, line};",
        &dialogs,
        &mut code,
    );
    module(
        "told",
        "What workers find out, for the page to say: [`told()`] reads it.",
        "use super::tell;",
        &workers,
        &mut code,
    );
    code
}

fn module(name: &str, about: &str, uses: &str, content: &str, code: &mut String) {
    if !content.is_empty() {
        write(
            code,
            &format!("/// {about}\npub mod {name} {{\n{uses}\n{content}}}\n"),
        );
    }
}

/// Every language with what tells its table from others; English needs none.
fn list(languages: &Languages, code: &mut String) {
    let english = languages.english();
    code.push_str(
        "/// Every language that the page speaks.\npub const LANGUAGES: &[Language] = &[\n",
    );
    for catalog in languages.catalogs() {
        let version = fingerprint(english, &lines(english, catalog));
        write(
            code,
            &format!(
                "Language {{ code: {:?}, name: {:?}, is_right_to_left: {}, version: {version:?} }},\n",
                catalog.code, catalog.name, catalog.is_right_to_left
            ),
        );
    }
    code.push_str("];\n");
}

fn embed<'m>(
    name: &str,
    about: &str,
    messages: impl Iterator<Item = &'m &'m Message>,
    code: &mut String,
) {
    let lines: Vec<String> = messages.map(|message| line(message, message)).collect();
    let text = lines.join("\n");
    write(
        code,
        &format!("/// {about}\nconst {name}: &str = {text:?};\n"),
    );
}

/// A thin call of the one function that all share.
fn function(number: usize, message: &Message) -> String {
    let name = message.key.replace('-', "_");
    let about = about(message);
    let variables = message.variables();
    if variables.is_empty() {
        return format!(
            "/// {about}\n#[must_use]\npub fn {name}() -> &'static str {{ line({number}) }}\n"
        );
    }
    let (mut parameters, mut arguments) = (String::new(), String::new());
    for (variable, is_number) in &variables {
        let variable = variable.replace('-', "_");
        let (kind, wrap) = match is_number {
            true => ("usize", "Number"),
            false => ("&str", "Text"),
        };
        write(&mut parameters, &format!("{variable}: {kind}, "));
        write(&mut arguments, &format!("Arg::{wrap}({variable}), "));
    }
    format!(
        "/// {about}\n#[must_use]\npub fn {name}({parameters}) -> String {{ fill({number}, &[{arguments}]) }}\n"
    )
}

/// What a worker tells: the message's number and what belongs into it.
fn told(number: usize, message: &Message) -> String {
    let about = about(message);
    let variables = message.variables();
    let name = message.key.replace('-', "_");
    if variables.is_empty() {
        let name = name.to_uppercase();
        return format!("/// {about}\npub const {name}: &str = \"\\u{{1}}{number}\";\n");
    }
    let names: Vec<String> = variables
        .iter()
        .map(|(variable, _)| variable.replace('-', "_"))
        .collect();
    let parameters: Vec<String> = names.iter().map(|name| format!("{name}: &str")).collect();
    format!(
        "/// {about}\n#[must_use]\npub fn {name}({}) -> String {{ tell({number}, &[{}]) }}\n",
        parameters.join(", "),
        names.join(", ")
    )
}

/// The English text as a line of documentation.
fn about(message: &Message) -> String {
    use crate::catalog::Piece;
    let mut about = String::from("`");
    for piece in &message.pieces {
        match piece {
            Piece::Text(text) => about.push_str(&text.replace('`', "'")),
            Piece::Variable { name, .. } => write(&mut about, &format!("${name}")),
            Piece::Choice { forms, .. } => {
                let texts = forms
                    .last()
                    .map(|(_, pieces)| &pieces[..])
                    .unwrap_or_default();
                for piece in texts {
                    match piece {
                        Piece::Text(text) => about.push_str(text),
                        Piece::Variable { name, .. } => write(&mut about, &format!("${name}")),
                        Piece::Choice { .. } | Piece::Reference(_) => {}
                    }
                }
            }
            Piece::Reference(_) => {}
        }
    }
    about + "`"
}

fn write(code: &mut String, text: &str) {
    // Writing to a text never fails.
    let _ = code.write_str(text);
}
