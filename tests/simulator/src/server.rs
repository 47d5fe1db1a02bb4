//! The part of a server that knows nothing of gateways: a loopback port, HTTP/1.1, cut connections.

use std::error::Error;
use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};

use http_body_util::combinators::BoxBody;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};

/// A body that may end before its time.
pub(crate) type WireBody = BoxBody<Bytes, Cut>;

/// How a connection ends instead of being answered.
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
    /// `None` only while dropping.
    runtime: Option<Runtime>,
}

impl Server {
    /// Answers each request on this loopback port with `handler`; port 0 takes a free one.
    pub(crate) fn start<H, F>(port: u16, handler: H) -> io::Result<Self>
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
        runtime.spawn(accept(listener, handler));
        Ok(Self {
            address,
            runtime: Some(runtime),
        })
    }

    /// Scheme, host and port.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
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

async fn accept<H, F>(listener: TcpListener, handler: H)
where
    H: Fn(Request<Incoming>) -> F + Clone + Send + 'static,
    F: Future<Output = Result<Response<WireBody>, Cut>> + Send + 'static,
{
    loop {
        // An error here concerns one connection that is already gone.
        if let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, handler.clone()));
        }
    }
}

async fn serve<H, F>(stream: TcpStream, handler: H)
where
    H: Fn(Request<Incoming>) -> F,
    F: Future<Output = Result<Response<WireBody>, Cut>>,
{
    // Answers leave in several writes; waiting to join them would add latency nobody asked for.
    let _ = stream.set_nodelay(true);
    let mut connection =
        http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(handler));
    let outcome = (&mut connection).await;
    if outcome.is_err_and(|error| is_reset(&error)) {
        let stream = connection.into_parts().io.into_inner();
        let _ = stream.set_zero_linger();
    }
}

fn is_reset(error: &hyper::Error) -> bool {
    error.source().and_then(|source| source.downcast_ref()) == Some(&Cut::Reset)
}
