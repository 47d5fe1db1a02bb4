//! The simulator as a program: `gateway-simulator [--port PORT] [--site DIRECTORY]`.
//!
//! Prints where it listens, one address a line, and serves until it is killed.

use std::error::Error;

use gateway_simulator::{Options, Simulator, StaticSite};

fn main() -> Result<(), Box<dyn Error>> {
    let (mut port, mut directory) = (0, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(flag) = arguments.next() {
        let value = arguments
            .next()
            .ok_or_else(|| format!("{flag} needs a value"))?;
        match flag.as_str() {
            "--port" => port = value.parse()?,
            "--site" => directory = Some(value),
            _ => return Err(format!("unknown flag {flag}; there are --port and --site").into()),
        }
    }
    let simulator = Simulator::start_at(port, Options::default())?;
    println!("gateway {}", simulator.base_url());
    let site = directory
        .map(|root| StaticSite::start(root, Some(&simulator.base_url())))
        .transpose()?;
    if let Some(site) = &site {
        println!("site {}", site.url());
    }
    loop {
        std::thread::park();
    }
}
