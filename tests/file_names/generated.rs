//! The same promises over generated texts, templates, rules and batches.

use std::collections::HashSet;

use eponym::domain::collision::Key;
use eponym::domain::facts::Facts;
use eponym::domain::file_name::{Extension, Stem};
use eponym::domain::name_digits;
use eponym::domain::naming::{Want, Wish, assign};
use eponym::domain::rules::Rules;
use eponym::domain::scheme::Context;
use eponym::domain::suggestion::Suggestion;
use eponym::domain::taken::Taken;
use eponym::domain::template::Template;
use proptest::prelude::*;

use crate::hostile::TRAPS;
use crate::promises::{MAX_NAME_BYTES, all_rules, check_answer, check_clean, check_stem};

proptest! {
    #[test]
    fn any_text_becomes_a_safe_stem(text in any_text()) {
        check_clean(&text);
    }

    #[test]
    fn any_answer_becomes_a_safe_name(answer in any_text(), rules in any_rules()) {
        check_answer(&rules, &answer);
    }

    #[test]
    fn any_template_makes_a_safe_stem(
        template in any_template(),
        name in any_text(),
        facts in any_facts(),
    ) {
        let rules = Rules { template: template.clone(), ..Rules::default() };
        if let Some(suggestion) = Suggestion::read(&name) {
            let context = Context {
                original_stem: &name,
                folder: &name,
                facts: Some(&facts),
                model: &name,
                keywords: &[name.clone(), template.clone()],
                ..Context::default()
            };
            check_stem(&rules.scheme().stem(&suggestion, &context), &template);
        }
    }

    #[test]
    fn a_warning_points_at_what_it_is_about(template in any_template()) {
        let (_, warnings) = Template::parse(&template);
        for warning in warnings {
            let piece = &template[warning.position..];
            prop_assert!(!warning.piece.is_empty());
            prop_assert!(piece.starts_with(&warning.piece), "{warning:?}");
        }
    }

    #[test]
    fn the_digits_of_any_name_mean_something_or_nothing(
        name in prop_oneof![any_text(), "[0-9 ._Tt:APMapmh-]{0,30}"],
    ) {
        if let Some(number) = name_digits::running_number(&name) {
            prop_assert!(name.contains(number));
        }
        if let Some(moment) = name_digits::moment(&name) {
            prop_assert_eq!(Taken::read(&moment.to_string()), Some(moment));
        }
    }

    #[test]
    fn what_parse_takes_is_safe_and_taken_again(text in any_text()) {
        if let Ok(stem) = Stem::parse(&text) {
            check_stem(&stem, &text);
        }
    }

    #[test]
    fn no_two_names_of_a_folder_have_one_key(rows in prop::collection::vec(any_row(), 0..40)) {
        let stems: Vec<Stem> = rows.iter().map(|row| Stem::clean(&row.text)).collect();
        let extensions: Vec<Extension> =
            rows.iter().map(|row| Extension::of(row.original, "jpg")).collect();
        let wishes: Vec<Wish<'_>> = rows
            .iter()
            .enumerate()
            .map(|(at, row)| Wish {
                folder: row.folder,
                extension: &extensions[at],
                want: match row.kind {
                    0 => Want::Stays(row.original),
                    1 => Want::Pinned(&stems[at]),
                    _ => Want::Suggested(&stems[at]),
                },
            })
            .collect();
        let names = assign(&wishes, &[("", "cat.jpg")]);
        let mut keys = HashSet::from([Key::of("/cat.jpg")]);
        for (name, row) in names.iter().zip(&rows) {
            let name = name.as_ref().map_or(row.original.to_owned(), ToString::to_string);
            let path = format!("{}/{name}", row.folder);
            prop_assert!(keys.insert(Key::of(&path)), "{path:?} twice");
            prop_assert!(row.kind == 0 || name.len() <= MAX_NAME_BYTES);
        }
    }
}

/// Text of everything that has ever broken a name, and of anything else.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-zA-Z0-9]{1,8}",
        3 => "[-._~=+@ ,:;!?'\"/\\\\|*<>(){}\\[\\]`#&%$^]{1,3}",
        2 => prop::sample::select(&TRAPS[..]).prop_map(str::to_owned),
        2 => prop::sample::select(&[
            "\u{301}", "\u{338}", "\u{200d}", "\u{fe0f}", "\u{202e}", "\u{1f1e9}", "\u{1f468}",
            "\u{df}", "\u{130}", "\u{212a}", "\u{ff0f}", "\u{fb01}", "\u{1100}", "\u{1161}",
            "\u{3099}", "\u{304b}", "\u{a0}", "\u{2028}", "\0", "\n", ".jpg", ".exe", "```",
            "<think>", "</think>", "{\"name\": \"", "Sure! ", "name: ", "**",
        ][..]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "\\PC{0,12}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn any_template() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(
            &[
                "{name}",
                "{original}",
                "{folder}",
                "{n}",
                "{n:001}",
                "{n:999999999}",
                "{n:01,+3,folder}",
                "{n:series}",
                "{n:é}",
                "{date}",
                "{date:D. MMMM}",
                "{time:HH:mm}",
                "{date:é}",
                "{camera}",
                "{lens}",
                "{width}",
                "{model}",
                "{hash}",
                "{hash:8}",
                "{keywords}",
                "{keywords:1}",
                "{number}",
                "{ext}",
                "{x}",
                "{{",
                "}}",
                "{",
                "}",
                "-",
                "_",
                " ",
                ".",
                "(",
                ")",
                "/",
            ][..]
        )
        .prop_map(str::to_owned),
        any_text(),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let text = || prop::option::of(any_text());
    (text(), text(), any::<i64>(), any::<[u8; 32]>()).prop_map(|(camera, lens, moment, digest)| {
        Facts {
            width: digest[0].into(),
            sha256: Some(digest),
            taken: Taken::of_unix_ms(moment % 4_000_000_000_000, 0),
            camera,
            lens,
            ..Facts::default()
        }
    })
}

fn any_rules() -> impl Strategy<Value = Rules> {
    (prop::sample::select(all_rules()), 0_usize..20)
        .prop_map(|(rules, max_words)| Rules { max_words, ..rules })
}

#[derive(Clone, Debug)]
struct Row {
    folder: &'static str,
    original: &'static str,
    text: String,
    kind: u8,
}

fn any_row() -> impl Strategy<Value = Row> {
    let few =
        prop::sample::select(&["cat", "Cat", "cat-2", "c\u{200b}at", "dog", "ca\u{308}t"][..]);
    let text = prop_oneof![4 => few.prop_map(str::to_owned), 1 => any_text()];
    let folder = prop::sample::select(&["", "a", "A", "a/b", "cat.jpg", "e\u{301}", "\u{e9}"][..]);
    let original = prop::sample::select(&["cat.jpg", "CAT.JPG", "cat-2.jpg", "x", "a:b.png"][..]);
    (folder, original, text, 0_u8..5).prop_map(|(folder, original, text, kind)| Row {
        folder,
        original,
        text,
        kind,
    })
}
