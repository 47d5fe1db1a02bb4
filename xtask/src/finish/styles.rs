//! One style sheet of many, in their order: a round trip instead of five, and less to download.

use super::{integrity, short_hash};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// Joins the sheets that the page links, and links the one they became.
pub(super) fn join(site: &Path) -> Result<()> {
    let path = site.join("index.html");
    let page = fs::read_to_string(&path).context("no index.html")?;
    let links = links(&page);
    ensure!(!links.is_empty(), "the page links no style sheet");
    let mut joined = String::new();
    for link in &links {
        let file = site.join(link.name);
        let sheet = fs::read_to_string(&file).with_context(|| link.name.to_owned())?;
        joined.push_str(sheet.trim_end());
        joined.push('\n');
        fs::remove_file(file)?;
    }
    let name = format!("style-{}.css", short_hash(joined.as_bytes()));
    fs::write(
        path,
        relinked(&page, &links, &name, &integrity(joined.as_bytes())),
    )?;
    Ok(fs::write(site.join(name), joined)?)
}

/// One link of the page.
#[derive(Debug, PartialEq, Eq)]
struct Link<'p> {
    /// All of it.
    tag: &'p str,
    /// Where the site lies, up to the file.
    base: &'p str,
    /// The file.
    name: &'p str,
}

fn links(page: &str) -> Vec<Link<'_>> {
    let tags = page.match_indices("<link ").filter_map(|(start, _)| {
        let tag = &page[start..];
        Some(&tag[..=tag.find('>')?])
    });
    let sheets = tags.filter(|tag| attribute(tag, "rel") == Some("stylesheet"));
    let links = sheets.filter_map(|tag| {
        let href = attribute(tag, "href")?;
        let (base, name) = href.split_at(href.rfind('/').map_or(0, |slash| slash + 1));
        Some(Link { tag, base, name })
    });
    links.collect()
}

/// The value of an attribute of ours, quoted or not: Trunk's minifier leaves out what it can.
fn attribute<'p>(tag: &'p str, name: &str) -> Option<&'p str> {
    let (_, value) = tag.split_once(&format!(" {name}="))?;
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => value.split([' ', '>']).next(),
    }
}

/// The page with one link in place of the first, and without the others.
fn relinked(page: &str, links: &[Link<'_>], name: &str, integrity: &str) -> String {
    let mut page = page.to_owned();
    for (place, Link { tag, base, .. }) in links.iter().enumerate() {
        let link =
            format!(r#"<link rel="stylesheet" href="{base}{name}" integrity="{integrity}"/>"#);
        page = page.replacen(tag, if place == 0 { &link } else { "" }, 1);
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<head><link rel="stylesheet" href="/eponym/a-1.css" integrity="sha384-a"/>
<link rel="icon" href="/eponym/mark.svg"/>
<link rel="stylesheet" href="/eponym/b-2.css"/></head>"#;

    #[test]
    fn the_links_are_found_with_where_the_site_lies() {
        let found: Vec<_> = links(PAGE)
            .iter()
            .map(|link| (link.base, link.name))
            .collect();
        assert_eq!(found, [("/eponym/", "a-1.css"), ("/eponym/", "b-2.css")]);
        let bare = r#"<link rel="stylesheet" href="a.css">"#;
        let expected = Link {
            tag: bare,
            base: "",
            name: "a.css",
        };
        assert_eq!(links(bare), [expected]);
        let small = "<link href=/a.css integrity=sha384-a rel=stylesheet>";
        let expected = Link {
            tag: small,
            base: "/",
            name: "a.css",
        };
        assert_eq!(links(small), [expected]);
    }

    #[test]
    fn one_link_takes_the_place_of_all() {
        let page = relinked(PAGE, &links(PAGE), "style-3.css", "sha384-s");
        let expected = r#"<head><link rel="stylesheet" href="/eponym/style-3.css" integrity="sha384-s"/>
<link rel="icon" href="/eponym/mark.svg"/>
</head>"#;
        assert_eq!(page, expected);
    }
}
