//! The simulator as a program: `gateway-simulator [--port PORT] [--site DIRECTORY] [--tls]`.
//!
//! Prints where it listens, one address a line, and serves until it is killed.

use std::error::Error;

use gateway_simulator::{Options, Simulator, StaticSite};

fn main() -> Result<(), Box<dyn Error>> {
    let (mut port, mut directory, mut is_secure) = (0, None, false);
    let mut arguments = std::env::args().skip(1);
    while let Some(flag) = arguments.next() {
        if flag == "--tls" {
            is_secure = true;
            continue;
        }
        let value = arguments
            .next()
            .ok_or_else(|| format!("{flag} needs a value"))?;
        match flag.as_str() {
            "--port" => port = value.parse()?,
            "--site" => directory = Some(value),
            _ => {
                return Err(
                    format!("unknown flag {flag}; there are --port, --site and --tls").into(),
                );
            }
        }
    }
    let simulator = if is_secure {
        Simulator::start_secure_at(port, Options::default())?
    } else {
        Simulator::start_at(port, Options::default())?
    };
    println!("gateway {}", simulator.base_url());
    // The relay speaks plain HTTP.
    let base_url = simulator.base_url();
    let relay = (!is_secure).then_some(base_url.as_str());
    let site = directory
        .map(|root| StaticSite::start(root, relay))
        .transpose()?;
    if let Some(site) = &site {
        println!("site {}", site.url());
    }
    loop {
        std::thread::park();
    }
}
