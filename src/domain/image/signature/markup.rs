//! Files that are text: SVG and web pages are told by their first element, whatever stands before
//! it.

use super::Content;
use crate::domain::image::MediaType;
use crate::domain::words::told;

/// An SVG or a web page; other texts are none of this function's business.
pub(super) fn sniff(head: &[u8]) -> Option<Content> {
    let text = readable(head);
    let (doctype, root) = root_element(text)?;
    let root = root.to_ascii_lowercase();
    // XML allows a prefix: `<svg:svg xmlns:svg="…">`.
    if root == "svg" || root.ends_with(":svg") {
        return Some(Content::Picture(MediaType::Svg));
    }
    let is_page = doctype.eq_ignore_ascii_case("html")
        || matches!(
            root.as_str(),
            "html" | "head" | "body" | "title" | "meta" | "script"
        );
    is_page.then_some(Content::Other(told::A_WEB_PAGE))
}

/// UTF-8 to the end, but for a character cut off there, and without control characters.
pub(super) fn is_text(head: &[u8]) -> bool {
    let text = readable(head);
    let is_whole = head.len() - text.len() < 4;
    let is_odd = |c: char| c.is_control() && !c.is_ascii_whitespace() && c != '\x1b';
    is_whole && !text.is_empty() && !text.contains(is_odd)
}

/// As much of the head as is UTF-8, without a byte order mark.
fn readable(head: &[u8]) -> &str {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    head.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}

/// The document type's name (or "") and the first element's, past declarations and comments.
fn root_element(text: &str) -> Option<(&str, &str)> {
    let mut doctype = "";
    let mut rest = text;
    loop {
        let tag = rest.trim_start().strip_prefix('<')?;
        rest = if let Some(declaration) = tag.strip_prefix('?') {
            declaration.split_once("?>")?.1
        } else if let Some(comment) = tag.strip_prefix("!--") {
            comment.split_once("-->")?.1
        } else if let Some(declaration) = tag.strip_prefix('!') {
            doctype = name(declaration.split_ascii_whitespace().nth(1)?);
            after_declaration(declaration)?
        } else {
            return Some((doctype, name(tag))).filter(|(_, root)| !root.is_empty());
        };
    }
}

/// What follows `<!DOCTYPE … [ … ]>`.
fn after_declaration(declaration: &str) -> Option<&str> {
    let mut depth = 0_usize;
    let end = declaration.find(|c| {
        match c {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == '>' && depth == 0
    })?;
    Some(&declaration[end + 1..])
}

/// The leading XML name.
fn name(text: &str) -> &str {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, ':' | '-' | '_' | '.');
    text.find(|c| !is_part(c)).map_or(text, |end| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: Option<Content>) {
        assert_eq!(sniff(text.as_bytes()), want, "{text}");
    }

    #[test]
    fn an_svg_is_told_whatever_stands_before_it() {
        let svg = Some(Content::Picture(MediaType::Svg));
        check("<svg/>", svg);
        check("\u{feff}\r\n  <svg xmlns='x'>", svg);
        check("<?xml version='1.0'?><svg>", svg);
        check("<!-- a > b --><!-- <html> --><svg>", svg);
        check(
            "<?xml?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x.dtd'>\n<svg>",
            svg,
        );
        check("<!DOCTYPE svg [ <!ENTITY lol '>'> ]><svg>&lol;</svg>", svg);
        check(
            "<?xml-stylesheet href='x.css'?><svg:svg xmlns:svg='x'>",
            svg,
        );
    }

    #[test]
    fn a_web_page_is_none_though_it_holds_an_svg() {
        let page = Some(Content::Other(told::A_WEB_PAGE));
        check("<!DOCTYPE html><html><svg/></html>", page);
        check("<!doctype HTML>\n<p>Not found", page);
        check("<HTML><body>", page);
        check("<!-- saved --><head>", page);
    }

    #[test]
    fn other_texts_are_left_alone() {
        for text in [
            "",
            "<",
            "< svg>",
            "svg",
            "<?xml",
            "<!-- <svg>",
            "<!DOCTYPE",
            "<!",
            "<rss>",
            "<svgish>",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn a_character_cut_off_at_the_end_is_still_text() {
        assert!(is_text("caf\u{e9}".as_bytes()));
        assert!(is_text(&"caf\u{e9}".as_bytes()[..4]));
        assert!(!is_text(b"caf\xe9 noir, in Latin 1"));
        assert!(!is_text(b"a\0b"));
        assert!(!is_text(b""));
    }
}
