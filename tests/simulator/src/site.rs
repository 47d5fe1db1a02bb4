//! A static file server for the built page, with a log of everything the page asked for.
//!
//! It adds no security headers, so that what protects the page is what the page brings along.

use std::io;
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use hyper::client::conn::http1;
use hyper::header::{self, HeaderValue};
use hyper::{Request, Response, StatusCode, Uri};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::task::AbortHandle;

use crate::journal;
use crate::reply::whole;
use crate::server::{Cut, Server, WireBody};

/// Requests to this path go to the relay.
const RELAY_PATH: &str = "/api/gateway/";

/// A running site; it stops when it is dropped.
#[derive(Debug)]
pub struct StaticSite {
    files: Arc<Files>,
    server: Server,
}

/// One request to the site.
#[derive(Clone, Debug)]
pub struct SiteRequest {
    /// In capitals.
    pub method: String,
    /// With the query.
    pub path: String,
    /// All headers but `Authorization`, lower case.
    pub headers: Vec<(String, String)>,
    /// The whole `Authorization` header, if one came.
    pub authorization: Option<String>,
}

#[derive(Debug)]
struct Files {
    root: PathBuf,
    relay: Option<Relay>,
    requests: Mutex<Vec<SiteRequest>>,
    is_cut_off: AtomicBool,
    under_way: Mutex<Vec<AbortHandle>>,
}

impl StaticSite {
    /// Serves a directory on a free loopback port. With `relay`, the base URL of a gateway on loopback such as
    /// `http://127.0.0.1:4100/v1`, also passes on what comes to `/api/gateway/`.
    pub fn start(root: impl Into<PathBuf>, relay: Option<&str>) -> io::Result<Self> {
        Self::start_at(0, root, relay)
    }

    /// The same on this port; 0 takes a free one.
    pub fn start_at(port: u16, root: impl Into<PathBuf>, relay: Option<&str>) -> io::Result<Self> {
        let relay = relay.map(Relay::to).transpose()?;
        let files = Arc::new(Files {
            root: root.into(),
            relay,
            requests: Mutex::default(),
            is_cut_off: AtomicBool::new(false),
            under_way: Mutex::default(),
        });
        let serving = Arc::clone(&files);
        let answer = move |request| Arc::clone(&serving).answer(request);
        let server = Server::start(port, None, answer)?;
        Ok(Self { files, server })
    }

    /// The page's address, ending in `/`.
    pub fn url(&self) -> String {
        format!("{}/", self.server.origin())
    }

    /// Breaks off every request, under way or coming, as a line that is down; or answers again.
    pub fn cut_off(&self, is_cut_off: bool) {
        self.files.is_cut_off.store(is_cut_off, Ordering::SeqCst);
        if is_cut_off {
            let mut under_way = lock(&self.files.under_way);
            under_way.drain(..).for_each(|answer| answer.abort());
        }
    }

    /// Everything the page asked for so far.
    pub fn requests(&self) -> Vec<SiteRequest> {
        lock(&self.files.requests).clone()
    }
}

impl Files {
    async fn answer(
        self: Arc<Self>,
        request: Request<Incoming>,
    ) -> Result<Response<WireBody>, Cut> {
        self.note(&request);
        if self.is_cut_off.load(Ordering::SeqCst) {
            return Err(Cut::Closed);
        }
        let answer = tokio::spawn(Arc::clone(&self).find(request));
        // A page that asks no longer ends it too, by dropping this.
        let _ended = EndedWith(answer.abort_handle());
        {
            let mut under_way = lock(&self.under_way);
            under_way.retain(|answer| !answer.is_finished());
            under_way.push(answer.abort_handle());
        }
        answer.await.unwrap_or(Err(Cut::Closed))
    }

    async fn find(self: Arc<Self>, request: Request<Incoming>) -> Result<Response<WireBody>, Cut> {
        match (&self.relay, request.uri().path().strip_prefix(RELAY_PATH)) {
            (Some(relay), Some(rest)) => {
                let rest = rest.to_owned();
                Ok(relay
                    .pass(request, &rest)
                    .await
                    .unwrap_or_else(|_| bare(StatusCode::BAD_GATEWAY)))
            }
            _ => Ok(self
                .file(request.uri().path())
                .unwrap_or_else(|| bare(StatusCode::NOT_FOUND))),
        }
    }

    fn note(&self, request: &Request<Incoming>) {
        let (authorization, headers) = journal::split_headers(request.headers());
        let (method, path) = (request.method().to_string(), request.uri().to_string());
        let request = SiteRequest {
            method,
            path,
            headers,
            authorization,
        };
        lock(&self.requests).push(request);
    }

    fn file(&self, path: &str) -> Option<Response<WireBody>> {
        let relative = match path.trim_start_matches('/') {
            "" => Path::new("index.html"),
            inside => Path::new(inside),
        };
        let stays_inside = relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        let bytes = stays_inside
            .then(|| std::fs::read(self.root.join(relative)))?
            .ok()?;
        let mut response = Response::new(whole(bytes));
        let media_type = HeaderValue::from_static(media_type(relative));
        response
            .headers_mut()
            .insert(header::CONTENT_TYPE, media_type);
        Some(response)
    }
}

/// Ends a task when it is dropped.
struct EndedWith(AbortHandle);

impl Drop for EndedWith {
    fn drop(&mut self) {
        self.0.abort();
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

fn bare(status: StatusCode) -> Response<WireBody> {
    let mut response = Response::new(whole(""));
    *response.status_mut() = status;
    response
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("ico") => "image/x-icon",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        Some("webp") => "image/webp",
        _ => "application/octet-stream",
    }
}

/// A gateway on loopback, reached on behalf of the page.
#[derive(Debug)]
struct Relay {
    address: SocketAddr,
    path: String,
}

impl Relay {
    fn to(base_url: &str) -> io::Result<Self> {
        let problem = || {
            io::Error::new(
                io::ErrorKind::InvalidInput,
                "the relay must be http://<address>:<port>/<path>",
            )
        };
        let uri: Uri = base_url.parse().map_err(|_| problem())?;
        let authority = uri.authority().ok_or_else(problem)?;
        let address = authority.as_str().parse().map_err(|_| problem())?;
        Ok(Self {
            address,
            path: uri.path().trim_end_matches('/').into(),
        })
    }

    /// Passes a request on unchanged, but for its path and host.
    async fn pass(
        &self,
        mut request: Request<Incoming>,
        rest: &str,
    ) -> Result<Response<WireBody>, Box<dyn std::error::Error + Send + Sync>> {
        let query = request
            .uri()
            .query()
            .map(|query| format!("?{query}"))
            .unwrap_or_default();
        *request.uri_mut() = format!("{}/{rest}{query}", self.path).parse()?;
        let host = HeaderValue::try_from(self.address.to_string())?;
        request.headers_mut().insert(header::HOST, host);
        let stream = TcpStream::connect(self.address).await?;
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        let response = sender.send_request(request).await?;
        Ok(response.map(|body| body.map_err(|_| Cut::Closed).boxed()))
    }
}
