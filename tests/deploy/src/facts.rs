//! What holds on every host, once.

use std::fs;
use std::path::{Path, PathBuf};

use toml::Table;

pub(crate) const YEAR: &str = "public, max-age=31536000, immutable";
pub(crate) const ASK_AGAIN: &str = "no-cache";
pub(crate) const NEVER: &str = "no-store";

/// The paths below `/api/gateway/` that are passed on: words between single dots and slashes.
pub(crate) const ENDPOINT: &str = r"[\w-]+(?:[./][\w-]+)*";

/// A hash as Trunk writes it: without leading zeros, so often of 15 digits.
const HASH: &str = "92bf80538b9f59f";

const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), \
    magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The text of a file of the repository.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What protects the page on every answer.
pub(crate) fn security_headers() -> [(&'static str, String); 6] {
    [
        ("content-security-policy", content_security_policy()),
        ("referrer-policy", "no-referrer".into()),
        ("x-content-type-options", "nosniff".into()),
        ("permissions-policy", PERMISSIONS.into()),
        ("cross-origin-opener-policy", "same-origin".into()),
        ("strict-transport-security", "max-age=31536000".into()),
    ]
}

/// The page's own, and the one rule that only a header can state.
fn content_security_policy() -> String {
    let page = read("index.html");
    let meta = tags(&page).find(|tag| tag.contains("Content-Security-Policy"));
    let policy = attribute(meta.unwrap(), "content").unwrap();
    format!("{policy}; frame-ancestors 'none'")
}

/// Where `cargo xtask serve` relays to; ends in `/`.
pub(crate) fn gateway() -> String {
    let trunk: Table = read("Trunk.toml").parse().unwrap();
    trunk["proxy"][0]["backend"].as_str().unwrap().to_owned()
}

/// A file as the build names it, and how long a browser may keep it.
pub(crate) struct BuiltFile {
    pub(crate) path: String,
    pub(crate) cache: &'static str,
}

/// Every file that `index.html` makes Trunk build.
pub(crate) fn built_files() -> Vec<BuiltFile> {
    let page = read("index.html");
    let assets = tags(&page).filter(|tag| tag.contains("data-trunk"));
    let (sheets, assets): (Vec<&str>, Vec<&str>) =
        assets.partition(|tag| tag.contains(r#"rel="css""#));
    assert!(!sheets.is_empty());
    let mut files: Vec<BuiltFile> = assets.into_iter().flat_map(built_from).collect();
    // All sheets become one.
    files.push(kept_for(format!("style-{HASH}.css"), YEAR));
    files.push(kept_for("index.html".into(), ASK_AGAIN));
    // So does every catalog; English is in the page.
    let catalogs = names_in("languages").into_iter();
    let codes = catalogs.filter_map(|name| Some(name.strip_suffix(".ftl")?.to_owned()));
    let others = codes.filter(|code| code != "en");
    files.extend(others.map(|code| kept_for(format!("words/{code}.txt"), ASK_AGAIN)));
    files
}

fn built_from(tag: &str) -> Vec<BuiltFile> {
    let program = attribute(tag, "data-bin");
    match program {
        Some(name) if tag.contains(r#"data-type="worker""#) => [".js", "_bg.wasm", "_loader.js"]
            .map(|ending| kept_for(format!("{name}{ending}"), ASK_AGAIN))
            .into(),
        Some(name) => [".js", "_bg.wasm"]
            .map(|ending| kept_for(format!("{name}-{HASH}{ending}"), YEAR))
            .into(),
        None if tag.contains(r#"rel="copy-file""#) => {
            let name = attribute(tag, "href").unwrap().rsplit('/').next().unwrap();
            let folder = attribute(tag, "data-target-path").map(|folder| format!("{folder}/"));
            let path = format!("{}{name}", folder.unwrap_or_default());
            vec![kept_for(path, ASK_AGAIN)]
        }
        None if tag.contains(r#"rel="copy-dir""#) => {
            let folder = attribute(tag, "data-target-path").unwrap();
            let names = names_in(attribute(tag, "href").unwrap());
            let file = |name| kept_for(format!("{folder}/{name}"), ASK_AGAIN);
            names.into_iter().map(file).collect()
        }
        None => {
            let source = attribute(tag, "href").or(attribute(tag, "src")).unwrap();
            let name = source.rsplit('/').next().unwrap();
            let (stem, extension) = name.rsplit_once('.').unwrap();
            vec![kept_for(format!("{stem}-{HASH}.{extension}"), YEAR)]
        }
    }
}

fn names_in(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap();
    let name = |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().file_name();
    entries
        .map(|entry| name(entry).to_string_lossy().into_owned())
        .collect()
}

fn kept_for(name: String, cache: &'static str) -> BuiltFile {
    let path = format!("/{name}");
    BuiltFile { path, cache }
}

fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').filter_map(|rest| rest.split('>').next())
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}
