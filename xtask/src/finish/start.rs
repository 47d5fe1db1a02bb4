//! What is read before the page's program is there: the document and the manifest get their words from the catalogs.

use anyhow::{Context, Result, anyhow};
use languages::{Catalog, Languages, Place};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// What the page says and the document says before it.
const OF_PAGE: [&str; 3] = ["page-title", "page-line", "page-promise"];

/// Stands for all of [`spoken`] in the document, for `src/start.js` to choose from.
const ALL: &str = "start-words";

/// Stands where no script could choose: in every language, and each reads their own line.
const WITHOUT_SCRIPT: &str = "start-no-script";

/// What other programs show of an installed page.
const DESCRIPTION: &str = "page-line";

/// Fills in the document and the manifest.
pub(super) fn say(site: &Path, languages: &Languages) -> Result<()> {
    change(&site.join("index.html"), |page| document(page, languages))?;
    change(&site.join("manifest.json"), |text| {
        manifest(text, languages)
    })
}

fn change(path: &Path, how: impl FnOnce(&str) -> Result<String>) -> Result<()> {
    let before = fs::read_to_string(path).with_context(|| format!("no {}", path.display()))?;
    Ok(fs::write(path, how(&before)?)?)
}

/// The document in English, with the words of all languages in it.
fn document(page: &str, languages: &Languages) -> Result<String> {
    fill(page, |key| match key {
        // Within a script, only what would end it needs another form.
        ALL => Some(spoken(languages).to_string().replace('<', "\\u003c")),
        WITHOUT_SCRIPT => Some(lines(languages, key)),
        _ => text(languages.english(), key).map(escape),
    })
}

/// By language what the document says, and which way it runs.
fn spoken(languages: &Languages) -> Value {
    let of = |catalog: &Catalog| {
        let own = catalog.messages.iter();
        let own = own.filter(|message| message.place == Place::Start);
        let keys = own.map(|message| &*message.key).chain(OF_PAGE);
        let said = keys.filter(|key| *key != WITHOUT_SCRIPT);
        let mut said: Map<String, Value> = said
            .filter_map(|key| Some((key.to_owned(), json!(text(catalog, key)?))))
            .collect();
        said.insert("dir".to_owned(), json!(direction(catalog)));
        (catalog.code.clone(), Value::Object(said))
    };
    languages.catalogs().iter().map(of).collect()
}

/// A message in every language, a paragraph each.
fn lines(languages: &Languages, key: &str) -> String {
    let mut lines = String::new();
    for catalog in languages.catalogs() {
        let (code, way) = (&catalog.code, direction(catalog));
        let text = text(catalog, key).map(escape).unwrap_or_default();
        // Writing to a text never fails.
        let _ = write!(lines, r#"<p lang="{code}" dir="{way}">{text}</p>"#);
    }
    lines
}

/// The manifest with its description, in English and localized.
/// <https://w3c.github.io/manifest/#localized-members>
fn manifest(text: &str, languages: &Languages) -> Result<String> {
    let mut manifest: Value = serde_json::from_str(text).context("the manifest")?;
    let told = |catalog: &Catalog| json!(self::text(catalog, DESCRIPTION));
    let others = languages.catalogs().iter().skip(1);
    manifest["description"] = told(languages.english());
    manifest["description_localized"] = others
        .map(|one| {
            let text = json!({ "value": told(one), "dir": direction(one) });
            (one.code.clone(), text)
        })
        .collect();
    Ok(manifest.to_string())
}

fn direction(catalog: &Catalog) -> &'static str {
    match catalog.is_right_to_left {
        true => "rtl",
        false => "ltr",
    }
}

fn text<'c>(catalog: &'c Catalog, key: &str) -> Option<&'c str> {
    catalog.message(key)?.text()
}

/// Puts in place what stands as `{key}`.
///
/// # Errors
/// A key that nobody knows.
fn fill(template: &str, say: impl Fn(&str) -> Option<String>) -> Result<String> {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let key = after.split_once('}').map_or("", |(key, _)| key);
        let is_key = key.starts_with(|c: char| c.is_ascii_lowercase())
            && key.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        if is_key {
            filled += &say(key).ok_or_else(|| anyhow!("no catalog has {key}"))?;
            rest = &after[key.len() + 1..];
        } else {
            filled.push('{');
            rest = after;
        }
    }
    Ok(filled + rest)
}

fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two() -> Languages {
        let english = "-language = English\npage-line = Names & \"more\".\n## Start: first\nstart-line = Wait\nstart-no-script = No <script>\n";
        let arabic = "-language = العربية\n-direction = rtl\npage-line = أسماء\n## Start: first\nstart-line = انتظر\nstart-no-script = لا\n";
        Languages::of([("en", english), ("ar", arabic)]).expect("whole")
    }

    #[test]
    fn a_document_says_it_in_english_and_carries_all_languages() -> Result<()> {
        let page = r#"<meta content="{page-line}"><p>{start-line}<script>{start-words}</script>"#;
        assert_eq!(
            document(page, &two())?,
            concat!(
                r#"<meta content="Names &amp; &quot;more&quot;."><p>Wait<script>"#,
                r#"{"ar":{"dir":"rtl","page-line":"أسماء","start-line":"انتظر"},"#,
                r#""en":{"dir":"ltr","page-line":"Names & \"more\".","start-line":"Wait"}}</script>"#
            )
        );
        Ok(())
    }

    #[test]
    fn who_has_no_script_reads_every_language() -> Result<()> {
        assert_eq!(
            document("{start-no-script}", &two())?,
            r#"<p lang="en" dir="ltr">No &lt;script></p><p lang="ar" dir="rtl">لا</p>"#
        );
        Ok(())
    }

    #[test]
    fn a_manifest_is_described_in_every_language() -> Result<()> {
        assert_eq!(
            manifest("{}", &two())?,
            concat!(
                r#"{"description":"Names & \"more\".","#,
                r#""description_localized":{"ar":{"dir":"rtl","value":"أسماء"}}}"#
            )
        );
        Ok(())
    }

    #[test]
    fn a_key_that_nobody_knows_is_named() {
        let fault = fill("a { b: {c} } {no-such}", |key| {
            (key == "c").then(String::new)
        });
        let fault = fault.map_err(|fault| fault.to_string());
        assert_eq!(fault, Err("no catalog has no-such".to_owned()));
    }
}
