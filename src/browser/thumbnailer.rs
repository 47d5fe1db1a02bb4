//! The page's side of making thumbnails: a few workers and a line before them.
//!
//! Workers start when first needed. One that crashes or takes too long is replaced. What workers
//! cannot decode but an `<img>` can (SVG, and in Chromium the top of a picture cut short) is decoded
//! here and drawn there. Nothing else is done on the page, so it need not load what decodes.

mod desk;
mod helper;
mod image_element;
pub mod messages;

use crate::browser::raster::{Failure, Prepared};
use crate::browser::timers::{unless, within};
use crate::domain::image::{JobId, SourceImage, limits};
use crate::domain::jobs::JobMap;
use crate::domain::picture_size::Edges;
use crate::domain::problem::{Code, Problem};
use crate::domain::thumbnail::PREPARE_TIMEOUT_MS;
pub use desk::Reserve;
use desk::{Desk, Desks};
use futures_channel::oneshot;
use messages::Order;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::File;

/// Where the worker's script lies, beside the page; the name is given by the build.
const WORKER_URL: &str = "./thumbnailer_loader.js";

/// Makes thumbnails, as many at once as the machine has cores to spare. Clones share the workers.
#[derive(Clone)]
pub struct Thumbnailer {
    desks: Desks,
    timeout_ms: u32,
    cancels: Rc<RefCell<JobMap<oneshot::Sender<()>>>>,
}

/// Why there is no thumbnail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// [`Thumbnailer::cancel`] was called.
    Cancelled,
    /// The picture's own trouble.
    Failed(Problem),
}

impl From<Problem> for Stopped {
    fn from(problem: Problem) -> Self {
        Self::Failed(problem)
    }
}

impl Default for Thumbnailer {
    fn default() -> Self {
        Self::new(WORKER_URL, desk::count(), PREPARE_TIMEOUT_MS)
    }
}

impl Thumbnailer {
    /// At most `count` workers of the script at `url`, with so long for each picture.
    #[must_use]
    pub fn new(url: &str, count: usize, timeout_ms: u32) -> Self {
        Self::with_reserve(url, count, timeout_ms, None)
    }

    /// The same, with something that carries out orders where no worker starts. The page has
    /// nothing of the kind: it would have to load all that decodes.
    #[must_use]
    pub fn with_reserve(
        url: &str,
        count: usize,
        timeout_ms: u32,
        reserve: Option<Reserve>,
    ) -> Self {
        let desks = Desks::new(url, count, reserve);
        Self {
            desks,
            timeout_ms,
            cancels: Rc::default(),
        }
    }

    /// Makes the thumbnail, the preview and the checksum of one picture; waits in line first.
    ///
    /// Dropping the future frees the worker, as [`cancel`](Self::cancel) does.
    ///
    /// # Errors
    /// [`Code::ChangedOnDisk`], [`Code::Unreadable`], [`Code::TooManyPixels`] or
    /// [`Code::Undecodable`]; the last also for what takes too long.
    pub async fn thumbnail(
        &self,
        id: JobId,
        file: &File,
        source: &SourceImage,
        edges: Edges,
    ) -> Result<Prepared, Stopped> {
        limits::check_format(source.media_type)?;
        let (cancel, cancelled) = oneshot::channel();
        self.cancels.borrow_mut().insert(id, cancel);
        let done = unless(cancelled, self.prepare(file, source, edges)).await;
        let Some(done) = done else {
            return Err(Stopped::Cancelled);
        };
        self.cancels.borrow_mut().remove(id);
        Ok(done?)
    }

    /// Gives up a picture that is waiting or in work; its [`thumbnail`](Self::thumbnail) ends at
    /// once.
    pub fn cancel(&self, id: JobId) {
        // Dropping the sender is the signal.
        self.cancels.borrow_mut().remove(id);
    }

    async fn prepare(
        &self,
        file: &File,
        source: &SourceImage,
        edges: Edges,
    ) -> Result<Prepared, Problem> {
        let mut desk = self.desks.free().await;
        let work = prepare_at(&mut desk, file, source, edges);
        within(self.timeout_ms, work).await.unwrap_or_else(|| {
            let detail = format!("not decoded within {} s", self.timeout_ms / 1000);
            Err(Problem::new(Code::Undecodable).with_detail(detail))
        })
    }
}

async fn prepare_at(
    desk: &mut Desk,
    file: &File,
    source: &SourceImage,
    edges: Edges,
) -> Result<Prepared, Problem> {
    let order = Order::Prepare {
        file: file.clone(),
        size: source.size,
        edges,
    };
    let (scan, problem) = match desk.perform(order).await {
        Ok(prepared) => return Ok(prepared),
        Err(Failure::Final(problem)) => return Err(problem),
        Err(Failure::Undecoded(scan, problem)) => (scan, problem),
    };
    let bitmap = image_element::decode(file, source.media_type, edges.text_px).await;
    let bitmap = bitmap.map_err(|_| problem)?;
    let order = Order::Draw {
        bitmap,
        scan,
        edges,
    };
    desk.perform(order).await.map_err(Failure::into_problem)
}
