//! The part of a server that knows nothing of gateways: a loopback port, HTTP/1.1 or, over TLS, HTTP/2, and cut
//! connections.

use std::error::Error;
use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};

use http_body_util::combinators::BoxBody;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::{http1, http2};
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};

use crate::tls::{Tls, is_http2};

/// A body that may end before its time.
pub(crate) type WireBody = BoxBody<Bytes, Cut>;

/// How a connection ends instead of being answered. Over HTTP/2 only the one call does, either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    /// With FIN: the other side reads the end.
    Closed,
    /// With RST: the other side gets an error.
    Reset,
}

impl fmt::Display for Cut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the connection is cut on purpose ({self:?})")
    }
}

impl Error for Cut {}

/// Accepts connections until it is dropped, on threads of its own.
#[derive(Debug)]
pub(crate) struct Server {
    address: SocketAddr,
    tls: Option<Tls>,
    /// `None` only while dropping.
    runtime: Option<Runtime>,
}

impl Server {
    /// Answers each request on this loopback port with `handler`; port 0 takes a free one.
    pub(crate) fn start<H, F>(port: u16, tls: Option<Tls>, handler: H) -> io::Result<Self>
    where
        H: Fn(Request<Incoming>) -> F + Clone + Send + 'static,
        F: Future<Output = Result<Response<WireBody>, Cut>> + Send + 'static,
    {
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let listener = {
            let _inside = runtime.enter();
            TcpListener::from_std(listener)?
        };
        runtime.spawn(accept(listener, tls.clone(), handler));
        Ok(Self {
            address,
            tls,
            runtime: Some(runtime),
        })
    }

    /// Scheme, host and port.
    pub(crate) fn origin(&self) -> String {
        let scheme = if self.tls.is_some() { "https" } else { "http" };
        format!("{scheme}://{}", self.address)
    }

    /// What it shows for itself, as DER; `None` without TLS.
    pub(crate) fn certificate(&self) -> Option<&[u8]> {
        self.tls.as_ref().map(Tls::certificate)
    }
}

impl Drop for Server {
    /// Does not wait, so that it may be dropped inside another runtime.
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn accept<H, F>(listener: TcpListener, tls: Option<Tls>, handler: H)
where
    H: Fn(Request<Incoming>) -> F + Clone + Send + 'static,
    F: Future<Output = Result<Response<WireBody>, Cut>> + Send + 'static,
{
    loop {
        // An error here concerns one connection that is already gone.
        if let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, tls.clone(), handler.clone()));
        }
    }
}

async fn serve<H, F>(stream: TcpStream, tls: Option<Tls>, handler: H)
where
    H: Fn(Request<Incoming>) -> F + Clone + Send + 'static,
    F: Future<Output = Result<Response<WireBody>, Cut>> + Send + 'static,
{
    // Answers leave in several writes; waiting to join them would add latency nobody asked for.
    let _ = stream.set_nodelay(true);
    let to_reset = match tls {
        None => serve_http1(stream, handler).await,
        Some(tls) => match tls.accept(stream).await {
            Ok(stream) if is_http2(&stream) => return serve_http2(stream, handler).await,
            Ok(stream) => serve_http1(stream, handler)
                .await
                .map(|stream| stream.into_inner().0),
            // A client that does not trust the certificate leaves; there is nobody to tell.
            Err(_) => return,
        },
    };
    if let Some(stream) = to_reset {
        let _ = stream.set_zero_linger();
    }
}

/// Until the connection ends; gives it back if it is to be reset.
async fn serve_http1<S, H, F>(stream: S, handler: H) -> Option<S>
where
    S: AsyncRead + AsyncWrite + Unpin,
    H: Fn(Request<Incoming>) -> F,
    F: Future<Output = Result<Response<WireBody>, Cut>>,
{
    let mut connection =
        http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(handler));
    let outcome = (&mut connection).await;
    outcome
        .is_err_and(|error| is_reset(&error))
        .then(|| connection.into_parts().io.into_inner())
}

async fn serve_http2<S, H, F>(stream: S, handler: H)
where
    S: AsyncRead + AsyncWrite + Unpin,
    H: Fn(Request<Incoming>) -> F,
    F: Future<Output = Result<Response<WireBody>, Cut>> + Send + 'static,
{
    // How a connection ends is the client's business.
    let _ = http2::Builder::new(TokioExecutor::new())
        .serve_connection(TokioIo::new(stream), service_fn(handler))
        .await;
}

fn is_reset(error: &hyper::Error) -> bool {
    error.source().and_then(|source| source.downcast_ref()) == Some(&Cut::Reset)
}
