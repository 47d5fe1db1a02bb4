//! A gateway's own words, made safe to show beside a picture.
//!
//! Foreign text may hold the key, a whole picture in base64, markup, line breaks and invisible
//! characters that turn the line around. What is left after this is one plain line.

use super::api_key::ApiKey;
use crate::domain::unicode::Category;

/// How much of a message is shown, in characters.
const LONGEST_QUOTE: usize = 300;
/// How much of a body is looked at; an error page may hold megabytes.
const LONGEST_READ: usize = 20_000;
/// Runs of base64 at least this long are pictures or tokens, not words.
const BASE64_RUN: usize = 64;
const ELLIPSIS: char = '…';

/// `text` as one plain line of at most 300 characters, without the key.
pub(super) fn quote(text: &str, key: Option<&ApiKey>) -> String {
    let text: String = text.chars().take(LONGEST_READ).collect();
    let line = one_line(&without_tags(&text));
    // The key goes first: a run of base64 may hold it, and half of it would not be found.
    let line = match key {
        Some(key) => key.mask_in(&line),
        None => line,
    };
    shortened(&without_base64(&line))
}

/// The first link in `text` that leads to `site` or a subdomain of it by `https`.
pub(super) fn link_to(site: &str, text: &str) -> Option<String> {
    text.match_indices("https://").find_map(|(start, scheme)| {
        let rest = &text[start..];
        let end = rest.find(|c: char| !is_url_char(c)).unwrap_or(rest.len());
        let link = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
        let after = &link[scheme.len()..];
        let host = &after[..after.find(['/', '?', '#']).unwrap_or(after.len())];
        let is_own = host
            .strip_suffix(site)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.') && is_host(rest));
        is_own.then(|| link.to_owned())
    })
}

fn is_host(text: &str) -> bool {
    text.bytes()
        .all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-')
}

fn is_url_char(c: char) -> bool {
    c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '`' | '{' | '}' | '|' | '^')
}

/// Drops tags, comments, and all of `<script>`, `<style>` and the like.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        let (before, tag) = rest.split_at(open);
        plain.push_str(before);
        if tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') {
            plain.push(' ');
            rest = after_tag(tag);
        } else {
            plain.push('<');
            rest = &tag[1..];
        }
    }
    plain.push_str(rest);
    plain
}

/// What follows a tag, or the whole element where its content is no text.
fn after_tag(tag: &str) -> &str {
    for (opening, closing) in [("script", "</script"), ("style", "</style"), ("!--", "-->")] {
        if tag
            .get(1..=opening.len())
            .is_some_and(|name| name.eq_ignore_ascii_case(opening))
        {
            let end = tag.to_ascii_lowercase().find(closing);
            return end.map_or("", |end| after(&tag[end..], '>'));
        }
    }
    after(tag, '>')
}

fn after(text: &str, mark: char) -> &str {
    text.split_once(mark).map_or("", |(_, rest)| rest)
}

/// White space and control characters become single spaces; invisible characters go.
fn one_line(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|&c| Category::of(c) != Category::Format)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_base64(line: &str) -> String {
    let is_base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=' | '-' | '_');
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while !rest.is_empty() {
        let run = rest.find(|c: char| !is_base64(c)).unwrap_or(rest.len());
        let (word, others) = rest.split_at(run);
        if run >= BASE64_RUN {
            plain.push(ELLIPSIS);
        } else {
            plain.push_str(word);
        }
        let next = others.chars().next().map_or(0, char::len_utf8);
        plain.push_str(&others[..next]);
        rest = &others[next..];
    }
    plain
}

fn shortened(line: &str) -> String {
    match line.char_indices().nth(LONGEST_QUOTE) {
        None => line.to_owned(),
        Some(_) => {
            let kept: String = line.chars().take(LONGEST_QUOTE - 1).collect();
            format!("{}{ELLIPSIS}", kept.trim_end())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(quote(text, None), expected);
    }

    #[test]
    fn markup_becomes_words() {
        check(
            "<!DOCTYPE html><html><head><style>p { a > b }</style><title>413</title></head>\
             <body><!-- x > y --><p>Too\n\tlarge</p><script>if (a<b) {}</script></body>",
            "413 Too large",
        );
        check("a < b and <3 &amp; c", "a < b and <3 &amp; c");
        check("cut in a <tag", "cut in a");
    }

    #[test]
    fn invisible_and_turning_characters_go() {
        check("a\u{202E}b\u{200B}c\u{0}d\u{85}e", "abc d e");
    }

    #[test]
    fn a_picture_in_base64_is_left_out() {
        let picture = "A".repeat(5_000);
        check(
            &format!("invalid url: data:image/jpeg;base64,{picture} (bad)"),
            "invalid url: data:image/jpeg;base64,… (bad)",
        );
    }

    #[test]
    fn a_long_message_is_cut_at_a_character() {
        let shown = quote(&"é ".repeat(400), None);
        assert_eq!(shown.chars().count(), LONGEST_QUOTE);
        assert!(shown.ends_with("é…"));
        let whole = "ü".repeat(LONGEST_QUOTE);
        check(&whole, &whole);
    }

    #[test]
    fn the_key_is_masked_even_inside_base64_and_tags() {
        let key = ApiKey::parse("sk-CANARY-0123456789").unwrap().unwrap();
        let noise = "B".repeat(80);
        let shown = quote(
            &format!("<b>sk-CANARY</b>-0123456789 {noise}sk-CANARY-0123456789"),
            Some(&key),
        );
        assert!(!shown.contains("CANARY"), "{shown}");
    }

    #[test]
    fn only_links_to_the_gateways_own_site_count() {
        let own = "Buy at https://vercel.com/d?to=%2F%5Bteam%5D, please.";
        assert_eq!(
            link_to("vercel.com", own).as_deref(),
            Some("https://vercel.com/d?to=%2F%5Bteam%5D")
        );
        for foreign in [
            "https://evil.example/vercel.com",
            "https://evilvercel.com/",
            "https://vercel.com.evil.example/",
            "https://vercel.com@evil.example/",
            "https://evil.example#.vercel.com",
            "https://evil.example/.vercel.com",
            "https://a:b@x.vercel.com",
            "http://vercel.com/",
            "javascript:alert(1)//https://",
        ] {
            assert_eq!(link_to("vercel.com", foreign), None, "{foreign}");
        }
        let second = "see https://evil.example/ and https://docs.vercel.com/x.";
        assert_eq!(
            link_to("vercel.com", second).as_deref(),
            Some("https://docs.vercel.com/x")
        );
    }
}
