//! Versions as `Cargo.lock` pins them.

use anyhow::{Context, Result};
use toml::{Table, Value};

/// The version of `package` in the text of a lock file.
pub(super) fn version(lock: &str, package: &str) -> Result<String> {
    let lock: Table = lock.parse().context("the lock file is not TOML")?;
    let packages = lock.get("package").and_then(Value::as_array);
    packages
        .into_iter()
        .flatten()
        .find(|entry| entry.get("name").and_then(Value::as_str) == Some(package))
        .and_then(|entry| entry.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("the lock file does not name {package}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
        version = 4
        [[package]]
        name = "wasm-bindgen-futures"
        version = "0.4.79"
        [[package]]
        name = "wasm-bindgen"
        version = "0.2.129"
        dependencies = ["cfg-if"]
    "#;

    #[test]
    fn a_package_is_found_by_its_whole_name() {
        let version = version(LOCK, "wasm-bindgen").expect("it is there");
        assert_eq!(version, "0.2.129");
    }

    #[test]
    fn a_missing_package_is_named_in_the_error() {
        let error = version(LOCK, "leptos").expect_err("it is not there");
        assert!(error.to_string().contains("leptos"), "{error}");
        assert!(version("no lock file", "leptos").is_err());
    }
}
