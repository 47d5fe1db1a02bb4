//! What `deploy/` promises, held against the page and, where a server of this computer understands a file, against
//! that server.
//!
//! `facts` says once what holds on every host: it takes the content security policy from `index.html`, the gateway
//! from `Trunk.toml` and the built files from both. `files` reads every file of `deploy/` and compares. `site` and
//! `relay` run nginx, Caddy and the relay functions (under Node) on loopback, with the gateway simulator behind
//! them. A program that is not installed is left out, and one line says so.
#![cfg_attr(
    not(test),
    allow(rustdoc::broken_intra_doc_links, reason = "all of it is tests")
)]

#[cfg(test)]
mod client;
#[cfg(test)]
mod facts;
#[cfg(test)]
mod files;
#[cfg(test)]
mod header_rules;
#[cfg(test)]
mod host;
#[cfg(test)]
mod relay;
#[cfg(test)]
mod site;
