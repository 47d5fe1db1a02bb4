//! What the rows of the matrix have in common: so many small pictures, listed, and a gateway with a script.

use std::cell::Cell;

use e2e::fixtures::tiny_png;
use e2e::{Folder, Outcome, Row, Stage};
use gateway_simulator::{Endpoint, Entry, Step};

/// More often than any run asks.
pub(crate) const ALWAYS: u32 = 10_000;

/// A stage with pictures to drop.
pub(crate) struct Scene {
    pub(crate) stage: Stage,
    folder: Folder,
    count: usize,
    /// Nothing was done on it yet.
    is_fresh: Cell<bool>,
}

impl Scene {
    /// So many pictures, not yet on the page.
    pub(crate) fn set(stage: Stage, count: usize) -> Outcome<Self> {
        let folder = Folder::new()?;
        for number in 0..count {
            folder.write(&format!("{number:02}.png"), &tiny_png(number)?)?;
        }
        Ok(Self {
            stage,
            folder,
            count,
            is_fresh: Cell::new(true),
        })
    }

    /// The pictures on a page loaded anew, and a gateway that knows nothing but this script.
    pub(crate) fn play(&self, script: impl IntoIterator<Item = Step>) -> Outcome {
        if !self.is_fresh.replace(false) {
            self.stage.start_over()?;
        }
        self.stage.simulator.script(script);
        self.list()
    }

    /// The same with a gateway that does not say which models it has, so that there is no other to turn to.
    pub(crate) fn play_with_one_model(&self, script: impl IntoIterator<Item = Step>) -> Outcome {
        let unlisted = Step::fault("not_found_html").on(Endpoint::Models);
        let script = script.into_iter().chain([unlisted.times(ALWAYS)]);
        self.play(script)?;
        // A list that came before is forgotten with the address it came from.
        let page = &self.stage.page;
        page.set_address("")?;
        page.set_address(&self.stage.simulator.base_url())
    }

    pub(crate) fn list(&self) -> Outcome {
        self.stage.page.choose_folder(self.folder.path())?;
        self.stage.page.wait_until_listed(self.count)
    }

    pub(crate) fn rows(&self) -> Outcome<Vec<Row>> {
        self.stage.page.rows()
    }

    /// How many rows are in this state.
    pub(crate) fn count(&self, state: &str) -> Outcome<usize> {
        Ok(self.rows()?.iter().filter(|row| row.state == state).count())
    }

    /// The codes of the rows that say why they have no name.
    pub(crate) fn codes(&self) -> Outcome<Vec<String>> {
        Ok(self
            .rows()?
            .into_iter()
            .filter_map(|row| row.error)
            .collect())
    }

    /// Until the rows show their pictures: then the page has loaded all that it loads when first needed.
    pub(crate) fn wait_until_seen(&self) -> Outcome {
        let script = "return document.querySelectorAll('[role=row][data-file] img').length;";
        self.stage.page.wait("the rows show their pictures", || {
            let shown = self.stage.page.script(script, Vec::new())?.as_u64();
            Ok((shown >= Some(self.count as u64)).then_some(()))
        })
    }

    /// Starts, and waits until the run halts by itself.
    pub(crate) fn start_until_halted(&self) -> Outcome {
        self.stage.page.start()?;
        self.stage.page.find("button", "Resume")?;
        Ok(())
    }

    /// Until nothing is being asked any more; what is asked when a run halts still comes to its end.
    pub(crate) fn wait_until_silent(&self) -> Outcome {
        self.stage.page.wait("nothing is asked any more", || {
            let is_silent = self.stage.simulator.in_flight() == 0 && self.count("naming")? == 0;
            Ok(is_silent.then_some(()))
        })
    }

    /// Names everything, and checks that it has a name.
    #[track_caller]
    pub(crate) fn name_all(&self, what: &str) -> Outcome {
        self.stage.page.press_start_or_resume()?;
        self.stage.page.wait_until_finished()?;
        let rows = self.rows()?;
        let unnamed: Vec<_> = rows.iter().filter(|row| row.state != "named").collect();
        assert!(unnamed.is_empty(), "{what}: {unnamed:?}");
        Ok(())
    }

    /// Calls that were not answered with success.
    pub(crate) fn in_vain(&self) -> Vec<Entry> {
        let mut chats = self.stage.simulator.chats();
        chats.retain(|chat| chat.status != Some(200) || chat.fault.is_some());
        chats
    }
}
