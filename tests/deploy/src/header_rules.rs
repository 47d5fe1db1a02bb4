//! The header rules of hosts that keep them in files: read, and applied to a path.

use regex::Regex;
use serde_json::Value;
use toml::Table;

/// Which paths a rule is for, and what it adds to their answers.
struct Rule {
    paths: Regex,
    headers: Vec<(String, String)>,
}

/// All rules of one host.
pub(crate) struct HeaderRules(Vec<Rule>);

impl HeaderRules {
    /// Cloudflare's `_headers`: a path, then its headers, each indented.
    pub(crate) fn from_cloudflare(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        for line in lines.filter(|line| !line.trim().is_empty()) {
            if let Some(header) = line.strip_prefix("  ") {
                let (name, value) = header.split_once(": ").unwrap();
                let rule = rules.last_mut().expect("a path comes first");
                rule.headers.push((name.to_lowercase(), value.to_owned()));
            } else {
                rules.push(Rule::for_glob(line, Vec::new()));
            }
        }
        assert!(rules.iter().all(|rule| !rule.headers.is_empty()));
        Self(rules)
    }

    /// The `[[headers]]` of `netlify.toml`.
    pub(crate) fn from_netlify(configuration: &Table) -> Self {
        let tables = configuration["headers"].as_array().unwrap();
        let rules = tables.iter().map(|table| {
            let headers = table["values"].as_table().unwrap().iter();
            let headers = headers.map(|(name, value)| header(name, value.as_str()));
            Rule::for_glob(table["for"].as_str().unwrap(), headers.collect())
        });
        Self(rules.collect())
    }

    /// The `routes` of `vercel.json` that add headers and go on.
    pub(crate) fn from_vercel(configuration: &Value) -> Self {
        let routes = configuration["routes"].as_array().unwrap();
        let rules = routes.iter().filter(|route| route["continue"] == true);
        let rules = rules.map(|route| {
            let headers = route["headers"].as_object().unwrap().iter();
            let headers = headers.map(|(name, value)| header(name, value.as_str()));
            Rule::new(route["src"].as_str().unwrap(), headers.collect())
        });
        Self(rules.collect())
    }

    /// What every rule for this path adds, sorted.
    pub(crate) fn headers(&self, path: &str) -> Vec<(String, String)> {
        let rules = self.0.iter().filter(|rule| rule.paths.is_match(path));
        let mut headers: Vec<_> = rules.flat_map(|rule| rule.headers.clone()).collect();
        headers.sort();
        headers
    }
}

impl Rule {
    fn new(paths: &str, headers: Vec<(String, String)>) -> Self {
        let paths = Regex::new(&format!("^(?:{paths})$")).unwrap();
        Self { paths, headers }
    }

    fn for_glob(glob: &str, headers: Vec<(String, String)>) -> Self {
        assert!(glob.starts_with('/'), "{glob}");
        // Cloudflare allows one star.
        assert!(glob.matches('*').count() <= 1, "{glob}");
        Self::new(&regex::escape(glob).replace(r"\*", ".*"), headers)
    }
}

fn header(name: &str, value: Option<&str>) -> (String, String) {
    (name.to_lowercase(), value.unwrap().to_owned())
}
