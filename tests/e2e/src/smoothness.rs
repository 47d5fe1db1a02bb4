//! How long things take and how long the page does not answer meanwhile.

use std::fmt;
use std::time::{Duration, Instant};

use crate::failure::Outcome;
use crate::page::Page;
use crate::waiting::now;

/// Notes each task of the page's thread that takes 50 ms or more.
const WATCH: &str = r"
    window.longTasks = [];
    window.longTaskObserver?.disconnect();
    window.longTaskObserver =
        new PerformanceObserver(list => list.getEntries().forEach(entry => longTasks.push(entry.duration)));
    longTaskObserver.observe({type: 'longtask'});
";

/// A look at the page's thread, from now on.
#[derive(Debug)]
pub struct Smoothness<'p> {
    page: &'p Page,
    since: Instant,
}

/// What was seen.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// Since the look began.
    pub taken: Duration,
    /// Tasks of 50 ms or more.
    pub long_tasks: usize,
    /// The longest of these, in milliseconds; 0 without any.
    pub longest_ms: f64,
}

impl<'p> Smoothness<'p> {
    /// Begins to look.
    pub fn watch(page: &'p Page) -> Outcome<Self> {
        page.script(WATCH, Vec::new())?;
        Ok(Self { page, since: now() })
    }

    /// What was seen so far.
    pub fn so_far(&self) -> Outcome<Seen> {
        let taken = self.since.elapsed();
        let tasks = self.page.script("return longTasks;", Vec::new())?;
        let tasks: Vec<f64> = tasks
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|task| task.as_f64())
            .collect();
        Ok(Seen {
            taken,
            long_tasks: tasks.len(),
            longest_ms: tasks.into_iter().fold(0.0, f64::max),
        })
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1} s, ", self.taken.as_secs_f64())?;
        match self.long_tasks {
            0 => write!(f, "no task of 50 ms or more"),
            count => write!(
                f,
                "{count} tasks of 50 ms or more, the longest {:.0} ms",
                self.longest_ms
            ),
        }
    }
}
