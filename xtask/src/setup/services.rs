//! Keeps what a Debian package would start from starting, now and at the next boot.

use crate::process::{answer, command, run};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Debian asks this program before it starts a service; 101 means no.
const POLICY: &str = "/usr/sbin/policy-rc.d";
const REFUSAL: &str = "#!/bin/sh\n\
    # Put here by `cargo xtask test` while it installs web servers; it can go.\n\
    exit 101\n";

/// Packages of ours that bring a service, and its name.
const SERVICES: [(&str, &str); 2] = [("nginx-light", "nginx"), ("caddy", "caddy")];

/// While this lives, no package starts a service.
pub(super) struct Asleep {
    services: Vec<&'static str>,
    /// The policy, unless the machine has one of its own, which is left alone.
    _policy: Option<Policy>,
}

impl Asleep {
    /// For the services among these packages; with none of them nothing is held back.
    pub(super) fn during_installation(packages: &[&str]) -> Result<Self> {
        let services = services_of(packages);
        let policy = match services.is_empty() {
            true => None,
            false => Policy::put_up(Path::new(POLICY))?,
        };
        Ok(Self {
            services,
            _policy: policy,
        })
    }

    /// Installing also enables them for the next boot. Where there is no systemd, nothing is to be done.
    pub(super) fn stay_asleep(self) {
        if !self.services.is_empty() {
            answer(command("systemctl").arg("disable").args(&self.services));
        }
    }
}

fn services_of(packages: &[&str]) -> Vec<&'static str> {
    let ours = SERVICES
        .iter()
        .filter(|(package, _)| packages.contains(package));
    ours.map(|(_, service)| *service).collect()
}

/// Our refusal, taken down when it is dropped.
#[derive(Debug)]
struct Policy(PathBuf);

impl Policy {
    /// Takes over what an interrupted run left behind; nothing where the machine has a policy of its own.
    fn put_up(path: &Path) -> Result<Option<Self>> {
        if path.exists() && fs::read(path).ok().as_deref() != Some(REFUSAL.as_bytes()) {
            return Ok(None);
        }
        let policy = Self(path.to_owned());
        fs::write(path, REFUSAL).with_context(|| format!("cannot write {}", path.display()))?;
        run(command("chmod").arg("755").arg(path))?;
        Ok(Some(policy))
    }
}

impl Drop for Policy {
    fn drop(&mut self) {
        // What cannot be removed says in itself what it is.
        let _ = fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A path of this test's own, with nothing there.
    fn nowhere(name: &str) -> PathBuf {
        let path = std::env::temp_dir().join(format!("eponym-{name}-{}", std::process::id()));
        let _ = fs::remove_file(&path);
        path
    }

    #[test]
    fn services_are_known_by_their_packages() {
        assert_eq!(services_of(&["unzip", "nginx-light"]), ["nginx"]);
        assert!(services_of(&["unzip"]).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn a_refusal_stands_as_long_as_it_is_needed() {
        let path = nowhere("refusal");
        let policy = Policy::put_up(&path).expect("writable");
        // Through a shell, since a file that was just written may still be open in another test's child.
        let mut shell = command("sh");
        shell.args(["-c", r#"[ -x "$0" ] && sh "$0""#]).arg(&path);
        assert_eq!(shell.status().expect("it runs").code(), Some(101));
        drop(policy);
        assert!(!path.exists());
    }

    #[test]
    fn a_machines_own_policy_is_left_alone() {
        let path = nowhere("own-policy");
        fs::write(&path, "#!/bin/sh\n").expect("writable");
        assert!(Policy::put_up(&path).expect("readable").is_none());
        assert!(path.exists());
        fs::remove_file(&path).expect("removable");
    }

    #[test]
    fn what_an_interrupted_run_left_behind_is_taken_over() {
        let path = nowhere("left-behind");
        fs::write(&path, REFUSAL).expect("writable");
        drop(Policy::put_up(&path).expect("writable"));
        assert!(!path.exists());
    }
}
