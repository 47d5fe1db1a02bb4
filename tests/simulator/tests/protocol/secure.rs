//! TLS, and the one connection that requests share over it.

use std::sync::Arc;

use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::{http1, http2};
use hyper::{Request, Response, Version};
use hyper_util::rt::{TokioExecutor, TokioIo};
use serde_json::Value;
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use gateway_simulator::{Options, Simulator, Step};

use crate::client::*;

fn start_secure(latency_ms: u64) -> Simulator {
    let options = Options {
        latency_ms,
        ..Options::default()
    };
    Simulator::start_secure(options).unwrap()
}

fn runtime() -> Runtime {
    Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap()
}

/// A connection of a client that trusts the simulator and speaks this protocol alone.
async fn connect_over_tls(simulator: &Simulator, protocol: &str) -> TlsStream<TcpStream> {
    let mut roots = RootCertStore::empty();
    let certificate = simulator.certificate().unwrap().to_vec();
    roots.add(CertificateDer::from(certificate)).unwrap();
    let mut config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![protocol.into()];
    let base = simulator.base_url();
    let address = base.strip_prefix("https://").unwrap();
    let stream = TcpStream::connect(address.strip_suffix("/v1").unwrap());
    let host = ServerName::try_from("127.0.0.1").unwrap();
    TlsConnector::from(Arc::new(config))
        .connect(host, stream.await.unwrap())
        .await
        .unwrap()
}

type Sender = http2::SendRequest<Full<Bytes>>;

async fn connect_over_http2(simulator: &Simulator) -> Sender {
    let stream = TokioIo::new(connect_over_tls(simulator, "h2").await);
    let (sender, connection) = http2::handshake(TokioExecutor::new(), stream)
        .await
        .unwrap();
    tokio::spawn(connection);
    sender
}

fn question(simulator: &Simulator) -> Request<Full<Bytes>> {
    let body = request(MODEL, &data_url(&red_landscape())).to_string();
    Request::post(format!("{}/chat/completions", simulator.base_url()))
        .header(KEY.0, KEY.1)
        .body(Full::from(body))
        .unwrap()
}

async fn name(answer: Response<Incoming>) -> Value {
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    let body: Value = serde_json::from_slice(&body).unwrap();
    body["choices"][0]["message"]["content"].clone()
}

#[test]
fn a_client_that_wants_http_2_gets_it() {
    let simulator = start_secure(0);
    runtime().block_on(async {
        let mut sender = connect_over_http2(&simulator).await;
        let answer = sender.send_request(question(&simulator)).await.unwrap();
        assert_eq!(answer.version(), Version::HTTP_2);
        assert_eq!(name(answer).await, "red landscape");
    });
}

#[test]
fn over_http_2_many_requests_share_one_connection() {
    let many = 32;
    // Nobody is answered before all have arrived.
    let simulator = start_secure(600_000);
    let runtime = runtime();
    let sender = runtime.block_on(connect_over_http2(&simulator));
    for _ in 0..many {
        let mut sender = sender.clone();
        runtime.spawn(sender.send_request(question(&simulator)));
    }
    wait_until(&simulator, |simulator| simulator.in_flight() == many);
    drop((sender, runtime));
    wait_until(&simulator, |simulator| simulator.in_flight() == 0);
}

#[test]
fn a_client_that_knows_http_1_1_alone_is_answered_too() {
    let simulator = start_secure(0);
    runtime().block_on(async {
        let stream = TokioIo::new(connect_over_tls(&simulator, "http/1.1").await);
        let (mut sender, connection) = http1::handshake(stream).await.unwrap();
        tokio::spawn(connection);
        let answer = sender.send_request(question(&simulator)).await.unwrap();
        assert_eq!(answer.version(), Version::HTTP_11);
        assert_eq!(name(answer).await, "red landscape");
    });
}

#[test]
fn a_cut_over_http_2_ends_the_call_and_spares_the_connection() {
    let simulator = start_secure(0);
    simulator.script([Step::fault("reset")]);
    runtime().block_on(async {
        let mut sender = connect_over_http2(&simulator).await;
        let answer = sender.send_request(question(&simulator)).await;
        assert!(answer.is_err());
        let answer = sender.send_request(question(&simulator)).await.unwrap();
        assert_eq!(name(answer).await, "red landscape");
    });
}
