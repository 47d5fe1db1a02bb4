//! Programs of the system that the tests use: a browser and its driver, Python, Node, independent readers of zip files,
//! scripts and metadata, file systems, web servers.
//!
//! Installed where that is plainly welcome, as root on Debian and its kin; elsewhere the one line to run is printed.

use super::announce;
use super::services::Asleep;
use crate::process::{answer, command, find, run};
use crate::project;
use anyhow::{Context, Result, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// A program, the Debian package that brings it, and whether tests can do without.
struct Need {
    is_there: fn() -> bool,
    package: &'static str,
    necessity: Necessity,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Necessity {
    Required,
    /// Tests skip what they cannot ask, and say so.
    Welcome,
}

const NEEDS: [Need; 17] = [
    Need::required("chromium", || chromium().is_ok()),
    Need::required("chromium-driver", || chromedriver().is_ok()),
    Need::required("python3", || find("python3").is_some()),
    Need::required("python3-venv", can_make_venv),
    Need::required("nodejs", || find("node").is_some()),
    Need::required("npm", || find("npm").is_some()),
    Need::welcome("p7zip-full", || find("7z").is_some()),
    Need::welcome("unzip", || find("unzip").is_some()),
    Need::welcome("libarchive-tools", || find("bsdtar").is_some()),
    Need::welcome("shellcheck", || find("shellcheck").is_some()),
    Need::welcome("libimage-exiftool-perl", || find("exiftool").is_some()),
    // Reads zips with code of its own, the one that many Macs open them with.
    Need::welcome("unar", || find("lsar").is_some()),
    Need::welcome("ntfs-3g", || is_there("lowntfs-3g")),
    Need::welcome("exfat-fuse", || is_there("mount.exfat-fuse")),
    Need::welcome("exfatprogs", || is_there("mkfs.exfat")),
    Need::welcome("nginx-light", || is_there("nginx")),
    Need::welcome("caddy", || find("caddy").is_some()),
];

/// The other browsers.
const ENGINES: [Need; 3] = [
    Need::welcome("firefox-esr", || find("firefox-esr").is_some()),
    Need::welcome("webkit2gtk-driver", || find("WebKitWebDriver").is_some()),
    Need::welcome("xvfb", || find("Xvfb").is_some()),
];

impl Need {
    const fn required(package: &'static str, is_there: fn() -> bool) -> Self {
        Self {
            is_there,
            package,
            necessity: Necessity::Required,
        }
    }

    const fn welcome(package: &'static str, is_there: fn() -> bool) -> Self {
        Self {
            is_there,
            package,
            necessity: Necessity::Welcome,
        }
    }
}

/// Installs what is missing, or says how to.
pub(super) fn install() -> Result<()> {
    install_some(
        &NEEDS,
        "a browser with its driver, Python, Node, readers of zip files, scripts and metadata, file systems and web servers for the tests; about 2 minutes",
    )
}

/// The same for Firefox and WebKit.
pub(super) fn install_engines() -> Result<()> {
    install_some(&ENGINES, "the other browsers; about a minute")
}

fn install_some(needs: &[Need], why: &str) -> Result<()> {
    let missing: Vec<&Need> = needs.iter().filter(|need| !(need.is_there)()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
    announce(&packages.join(", "), why);
    if find("apt-get").is_some() && is_root() {
        apt_get_install(&packages)?;
    }
    complain_about_the_rest(needs)
}

fn complain_about_the_rest(needs: &[Need]) -> Result<()> {
    let missing = |necessity: Necessity| -> Vec<&str> {
        let needs = needs.iter().filter(|need| need.necessity == necessity);
        needs
            .filter(|need| !(need.is_there)())
            .map(|need| need.package)
            .collect()
    };
    let welcome = missing(Necessity::Welcome);
    if !welcome.is_empty() {
        println!(
            "set-up: without {} some tests are skipped",
            welcome.join(", ")
        );
    }
    let required = missing(Necessity::Required);
    ensure!(
        required.is_empty(),
        "the tests need more than this computer has; on Debian and its kin:\n  \
         sudo apt-get install --no-install-recommends {}\n\
         Elsewhere install Chromium or Chrome, its ChromeDriver, Python 3, Node and npm; \
         CHROMIUM and CHROMEDRIVER may name them.",
        required.join(" ")
    );
    Ok(())
}

/// The browser: as `CHROMIUM` says, or under one of its names.
pub(crate) fn chromium() -> Result<PathBuf> {
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
        "chrome",
    ];
    named_or_found("CHROMIUM", &names)
}

/// The browser's WebDriver server: as `CHROMEDRIVER` says, or on the `PATH`.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    named_or_found("CHROMEDRIVER", &["chromedriver"])
}

/// What wasm-bindgen's test runner asks of the browser, beyond the `--headless` and `--no-sandbox` it adds itself:
/// this browser, and that it keeps still.
pub(crate) fn write_capabilities() -> Result<PathBuf> {
    let path = project::tools().join("webdriver.json");
    let chromium = chromium()?;
    let capabilities = format!(
        r#"{{"goog:chromeOptions":{{"binary":{chromium:?},"args":["disable-background-networking","disable-component-update","disable-gpu","disable-sync","no-first-run"]}}}}"#
    );
    fs::write(&path, capabilities).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}

fn named_or_found(variable: &str, programs: &[&str]) -> Result<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .or_else(|| programs.iter().find_map(|program| find(program)))
        .with_context(|| format!("found no {} and no {variable}", programs.join(", ")))
}

/// Debian splits this part off Python.
fn can_make_venv() -> bool {
    answer(command("python3").args(["-c", "import ensurepip, venv"])).is_some()
}

/// Debian keeps some where only root's `PATH` looks.
fn is_there(program: &str) -> bool {
    find(program).is_some() || Path::new("/usr/sbin").join(program).is_file()
}

fn is_root() -> bool {
    answer(command("id").arg("-u")).is_some_and(|user| user == "0")
}

/// The tests start the web servers themselves, on loopback: as services they would answer the whole network.
fn apt_get_install(packages: &[&str]) -> Result<()> {
    apt_get(&["update"])?;
    // One package that this release lacks would keep all the others out.
    let known = |package: &&str| answer(command("apt-cache").args(["show", package])).is_some();
    let packages: Vec<&str> = packages.iter().copied().filter(known).collect();
    let services = Asleep::during_installation(&packages)?;
    apt_get(
        &[
            &["install", "--yes", "--no-install-recommends"],
            &packages[..],
        ]
        .concat(),
    )?;
    services.stay_asleep();
    Ok(())
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut apt_get = command("apt-get");
    apt_get.arg("-qq").args(arguments);
    run(apt_get.env("DEBIAN_FRONTEND", "noninteractive"))
}
