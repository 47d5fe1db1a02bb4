//! Web servers on loopback, set up by the files of `deploy/` but for the gateway, the folder and the address.

use std::env;
use std::fs::{self, File};
use std::io::Write as _;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::Duration;

use gateway_simulator::{Options, Simulator};
use tempfile::TempDir;

use crate::client::{self, Answer};
use crate::facts::{self, read};

/// A program that a file of `deploy/` is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Nginx,
    Caddy,
    Cloudflare,
    Netlify,
}

pub(crate) const SERVERS: [Kind; 2] = [Kind::Nginx, Kind::Caddy];
pub(crate) const RELAYS: [Kind; 4] = [Kind::Nginx, Kind::Caddy, Kind::Cloudflare, Kind::Netlify];

impl Kind {
    fn program(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Caddy => "caddy",
            Self::Cloudflare | Self::Netlify => "node",
        }
    }
}

/// A running server with the page's files before and a simulated gateway behind it; both end with it.
#[derive(Debug)]
pub(crate) struct Host {
    pub(crate) kind: Kind,
    pub(crate) gateway: Simulator,
    server: Child,
    port: u16,
    folder: TempDir,
}

impl Host {
    /// Nothing where the program is not installed; that is said.
    pub(crate) fn start(kind: Kind) -> Option<Self> {
        let Some(program) = find(kind.program()) else {
            // Not by `println!`, which tests that pass keep to themselves.
            let line = format!(
                "skipped for {kind:?}: {} is not installed\n",
                kind.program()
            );
            let _ = std::io::stderr().write_all(line.as_bytes());
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        write_page(&folder.path().join("page"));
        let options = Options {
            max_body_bytes: 30_000_000,
            ..Options::default()
        };
        let gateway = Simulator::start(options).unwrap();
        let (server, port) = start_server(kind, &program, folder.path(), &gateway.base_url());
        Some(Self {
            kind,
            gateway,
            server,
            port,
            folder,
        })
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        client::get(self.port, path)
    }

    pub(crate) fn send(&self, call: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        client::send(self.port, call, headers, body)
    }

    /// The same server with nothing behind it.
    pub(crate) fn lose_gateway(&mut self) {
        let gone = Simulator::start(Options::default()).unwrap();
        drop(std::mem::replace(&mut self.gateway, gone));
    }

    /// Everything the server wrote down so far.
    pub(crate) fn logs(&self) -> String {
        let logs = ["output.log", "access.log", "error.log"];
        let logs = logs.map(|name| fs::read(self.folder.path().join(name)).unwrap_or_default());
        String::from_utf8_lossy(&logs.concat()).into_owned()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        stop(&mut self.server);
    }
}

fn stop(server: &mut Child) {
    let _ = server.kill();
    let _ = server.wait();
}

/// Every file the build makes, long enough to be worth compressing.
fn write_page(folder: &Path) {
    fs::create_dir(folder).unwrap();
    for file in facts::built_files() {
        let content = format!("<!doctype html> {}\n", file.path).repeat(200);
        let path = folder.join(&file.path[1..]);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    fs::write(folder.with_file_name("secret.txt"), "outside").unwrap();
}

/// On the `PATH`, or where Debian keeps what is for root.
fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = env::split_paths(&path).chain(["/usr/sbin".into(), "/usr/local/sbin".into()]);
    let mut programs = folders.map(|folder| folder.join(program));
    programs.find(|program| program.is_file())
}

/// Between asking for a free port and taking it, somebody else may take it; then another is tried.
fn start_server(kind: Kind, program: &Path, folder: &Path, gateway: &str) -> (Child, u16) {
    for _ in 0..5 {
        let port = free_port();
        let log = File::create(folder.join("output.log")).unwrap();
        let mut command = command(kind, program, folder, gateway, port);
        command.stdout(log.try_clone().unwrap()).stderr(log);
        let mut server = command.spawn().unwrap();
        if is_ready(&mut server, port) {
            return (server, port);
        }
        stop(&mut server);
    }
    let log = fs::read_to_string(folder.join("output.log")).unwrap();
    panic!("{kind:?} does not start:\n{log}");
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}

/// Whether the server itself takes calls before it ends or ten seconds pass.
fn is_ready(server: &mut Child, port: u16) -> bool {
    for _ in 0..500 {
        if server.try_wait().unwrap().is_some() {
            return false;
        }
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return true;
        }
        sleep(Duration::from_millis(20));
    }
    false
}

fn command(kind: Kind, program: &Path, folder: &Path, gateway: &str, port: u16) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder);
    match kind {
        Kind::Nginx => {
            let types = mime_types(program);
            write_nginx(folder, gateway, port, &types);
            command.arg("-e").arg(folder.join("error.log"));
            command
                .arg("-p")
                .arg(folder)
                .arg("-c")
                .arg(folder.join("nginx.conf"));
        }
        Kind::Caddy => {
            write_caddy(folder);
            command.args(["run", "--adapter", "caddyfile", "--config", "Caddyfile"]);
            command.env("EPONYM_SITE", format!("http://127.0.0.1:{port}"));
            command.env("EPONYM_ROOT", folder.join("page"));
            command.env("EPONYM_GATEWAY", gateway.strip_suffix("/v1").unwrap());
            command
                .env("HOME", folder)
                .env("XDG_DATA_HOME", folder)
                .env("XDG_CONFIG_HOME", folder);
        }
        Kind::Cloudflare | Kind::Netlify => {
            let module = match kind {
                Kind::Cloudflare => "cloudflare/functions/api/gateway/[[path]].js",
                _ => "netlify/gateway.js",
            };
            write_functions(folder, gateway, module);
            command.arg(facts::root().join("tests/deploy/src/relay_host.mjs"));
            command.arg(folder.join(module)).arg(port.to_string());
        }
    }
    command
}

/// The one place where `from` stands becomes `to`.
#[track_caller]
fn adapted(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replace(from, to)
}

/// The file as it is, without TLS, inside the frame that a distribution puts around it.
fn write_nginx(folder: &Path, gateway: &str, port: u16, types: &Path) {
    let site = read("deploy/nginx.conf");
    let site = adapted(&site, &facts::gateway(), &format!("{gateway}/"));
    let site = adapted(
        &site,
        "listen 443 ssl http2;",
        &format!("listen 127.0.0.1:{port};"),
    );
    let site = adapted(
        &site,
        "root /srv/eponym;",
        &format!("root {}/page;", folder.display()),
    );
    let is_certificate = |line: &&str| line.trim_start().starts_with("ssl_certificate");
    let site: Vec<&str> = site.lines().filter(|line| !is_certificate(line)).collect();
    fs::write(folder.join("site.conf"), site.join("\n")).unwrap();
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary = temporary.map(|name| format!("{name}_temp_path {name};\n"));
    let frame = format!(
        "daemon off; master_process off; pid nginx.pid; error_log error.log info;\n\
         events {{}}\n\
         http {{\n include {};\n default_type application/octet-stream;\n access_log access.log;\n {}\n \
         include site.conf;\n}}\n",
        types.display(),
        temporary.concat()
    );
    fs::write(folder.join("nginx.conf"), frame).unwrap();
}

/// The distribution's own table of media types.
fn mime_types(nginx: &Path) -> PathBuf {
    let output = Command::new(nginx).arg("-V").output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    let (_, rest) = told.split_once("--conf-path=").unwrap();
    let configuration = rest.split_whitespace().next().unwrap();
    Path::new(configuration).with_file_name("mime.types")
}

/// The file as it is, on loopback alone, without the port that Caddy is administered on.
fn write_caddy(folder: &Path) {
    let options = "{\n\tadmin off\n}\n";
    let site = adapted(
        &read("deploy/Caddyfile"),
        "\troot *",
        "\tbind 127.0.0.1\n\troot *",
    );
    fs::write(folder.join("Caddyfile"), format!("{options}{site}")).unwrap();
}

fn write_functions(folder: &Path, gateway: &str, module: &str) {
    let relay = adapted(
        &read("deploy/relay.js"),
        &facts::gateway(),
        &format!("{gateway}/"),
    );
    fs::write(folder.join("relay.js"), relay).unwrap();
    fs::write(folder.join("package.json"), r#"{"type":"module"}"#).unwrap();
    fs::create_dir_all(folder.join(module).parent().unwrap()).unwrap();
    fs::write(folder.join(module), read(&format!("deploy/{module}"))).unwrap();
}
