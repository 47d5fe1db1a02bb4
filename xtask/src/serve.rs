//! `cargo xtask serve`: the page on this computer, with a relay to a gateway that web pages may not call.
//!
//! Trunk does the serving, rebuilding and relaying as `Trunk.toml` says; this adds the set-up and the options.

use crate::{page, process, project, setup};
use anyhow::{Context, Result};
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// What can be chosen on the command line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    pub(crate) port: u16,
    pub(crate) browser: Browser,
    /// The address that `/api/gateway/` leads to, if not the one in `Trunk.toml`.
    pub(crate) relay: Option<String>,
}

/// Whether the browser is opened once the page is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Browser {
    Open,
    LeaveAlone,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 8080,
            browser: Browser::Open,
            relay: None,
        }
    }
}

/// Serves until Ctrl-C.
pub(crate) fn serve(options: &Options) -> Result<()> {
    check_free(options.port)?;
    setup::for_page()?;
    let open = options.browser == Browser::Open;
    let mut trunk = page::trunk("serve");
    trunk.args(["--address", "127.0.0.1"]);
    trunk.args(["--port", &options.port.to_string()]);
    trunk.args(["--open", &open.to_string()]);
    if let Some(backend) = &options.relay {
        trunk.arg("--config").arg(write_relayed(backend)?);
    }
    println!("The page will be at http://127.0.0.1:{}/", options.port);
    process::become_program(trunk)
}

/// Said at once: Trunk would notice only after minutes of building.
fn check_free(port: u16) -> Result<()> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
        format!("port {port} is not free; `cargo xtask serve --port N` takes another")
    })?;
    Ok(())
}

/// Trunk cannot change a relay on its command line, only add a second one in the same place, which it refuses.
fn write_relayed(backend: &str) -> Result<PathBuf> {
    let configuration = fs::read_to_string(project::root().join("Trunk.toml"))?;
    let relayed = relayed(&configuration, backend, project::root())
        .context("Trunk.toml is not as expected")?;
    let path = project::tools().join("Trunk.toml");
    fs::write(&path, relayed)?;
    Ok(path)
}

/// The configuration with another backend, to be read from any folder.
fn relayed(configuration: &str, backend: &str, root: &Path) -> Result<String> {
    let mut configuration: Table = configuration.parse()?;
    let relay = configuration
        .get_mut("proxy")
        .and_then(|proxies| proxies.get_mut(0))
        .and_then(Value::as_table_mut)
        .context("there is no [[proxy]]")?;
    relay.insert("backend".to_owned(), backend.into());
    for (section, key) in [("build", "target"), ("build", "dist"), ("watch", "watch")] {
        let paths = configuration
            .get_mut(section)
            .and_then(|section| section.get_mut(key))
            .with_context(|| format!("there is no {section}.{key}"))?;
        anchor(paths, root);
    }
    Ok(configuration.to_string())
}

/// Trunk takes paths as relative to the file that names them.
fn anchor(paths: &mut Value, root: &Path) {
    match paths {
        Value::String(path) => *path = root.join(&*path).to_string_lossy().into_owned(),
        Value::Array(paths) => paths.iter_mut().for_each(|path| anchor(path, root)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONFIGURATION: &str = include_str!("../../Trunk.toml");

    fn parse(text: &str) -> Table {
        text.parse().expect("TOML")
    }

    #[test]
    fn another_relay_changes_the_backend_and_nothing_else_of_the_proxy() {
        let text = relayed(
            CONFIGURATION,
            "http://127.0.0.1:4000/v1/",
            Path::new("/eponym"),
        );
        let mut after = parse(&text.expect("our own Trunk.toml"));
        let proxy = &mut after["proxy"][0];
        assert_eq!(proxy["backend"].as_str(), Some("http://127.0.0.1:4000/v1/"));
        let mut before = parse(CONFIGURATION);
        before["proxy"][0]["backend"] = proxy["backend"].clone();
        assert_eq!(before["proxy"], after["proxy"]);
    }

    #[test]
    fn a_relocated_configuration_still_means_the_same_files() {
        let text = relayed(CONFIGURATION, "http://127.0.0.1/", Path::new("/eponym"));
        let after = parse(&text.expect("our own Trunk.toml"));
        assert_eq!(
            after["build"]["target"].as_str(),
            Some("/eponym/index.html")
        );
        assert_eq!(after["build"]["dist"].as_str(), Some("/eponym/dist"));
        assert_eq!(after["watch"]["watch"][1].as_str(), Some("/eponym/src"));
    }

    #[test]
    fn a_configuration_without_a_relay_is_refused() {
        let error = relayed("[build]", "http://127.0.0.1/", Path::new("/")).expect_err("no proxy");
        assert_eq!(error.to_string(), "there is no [[proxy]]");
    }

    #[test]
    fn a_taken_port_is_noticed_before_anything_is_built() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("any port");
        let port = taken.local_addr().expect("bound").port();
        let error = check_free(port).expect_err("taken");
        assert!(error.to_string().contains("--port"), "{error}");
    }
}
