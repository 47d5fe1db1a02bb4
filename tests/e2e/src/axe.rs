//! axe-core in the page: what it finds keeps somebody from using it.
//!
//! `EPONYM_AXE` names the script.

use std::env;
use std::fs;

use crate::browser::text;
use crate::failure::{Failure, Outcome};
use crate::page::Page;

/// Every rule of WCAG 2.2 AA that a machine can judge, and what axe-core recommends beyond them.
const RUN: &str = r"
    const done = arguments[arguments.length - 1];
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const told = ({id, help, nodes}) => nodes.map(node => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary}`);
    axe.run(document, {runOnly: {type: 'tag', values}, resultTypes: ['violations']})
        .then(({violations}) => done(violations.flatMap(told)), error => done([String(error)]));
";

impl Page {
    /// Everything axe-core finds in the page as it is now, with where.
    pub fn flaws(&self) -> Outcome<Vec<String>> {
        self.bring_axe()?;
        let found = self.async_script(RUN, Vec::new())?;
        let found = found
            .as_array()
            .ok_or_else(|| Failure::new(format!("axe-core said {found}")))?;
        Ok(found.iter().map(text).collect())
    }

    /// A page that was loaded anew has lost it.
    fn bring_axe(&self) -> Outcome {
        if self.script("return typeof axe;", Vec::new())? != "undefined" {
            return Ok(());
        }
        let path = env::var_os("EPONYM_AXE").ok_or_else(|| {
            Failure::new("EPONYM_AXE names no axe-core; cargo xtask test brings it")
        })?;
        self.script(&fs::read_to_string(path)?, Vec::new())
            .map(drop)
    }
}
