//! The page's side of making thumbnails: a few workers and a line before them.
//!
//! Workers start when first needed. One that crashes or takes too long is replaced. What workers
//! cannot decode but an `<img>` can (SVG, and in Chromium the top of a picture cut short) is decoded
//! here and drawn there. What no part of the browser decodes goes to workers of another kind, which
//! bring decoders along. Nothing else is done on the page, so it need not load what decodes.

mod desk;
mod helper;
mod image_element;
pub mod messages;
mod video_element;

use crate::browser::js_error::JsError;
use crate::browser::raster::{Failure, Prepared, Scan};
use crate::browser::timers::{unless, within};
use crate::domain::image::media_type::Support;
use crate::domain::image::{JobId, MediaType, SourceImage};
use crate::domain::jobs::JobMap;
use crate::domain::picture_size::Edges;
use crate::domain::problem::{Code, Problem};
use crate::domain::thumbnail::{DECODE_TIMEOUT_MS, PREPARE_TIMEOUT_MS};
use crate::domain::words::told;
pub use desk::Reserve;
use desk::{Desk, Desks};
use futures_channel::oneshot;
use messages::Order;
use std::cell::RefCell;
use std::rc::Rc;
use video_element::Player;
use web_sys::File;

/// Where the workers' scripts lie, beside the page; the names are given by the build.
const WORKER_URL: &str = "./thumbnailer_loader.js";
const DECODER_URL: &str = "./decoder_loader.js";

/// A slow line's time for what the worker and the decoder weigh, in milliseconds.
const WORKER_START_MS: u32 = 10_000;
const DECODER_START_MS: u32 = 45_000;

/// Decoders take more memory than time.
const MOST_DECODERS: usize = 2;

/// Where in a video a frame is taken, as shares of its length: past what fades in, and once more
/// where that is of one color.
const FRAMES_AT: [f64; 2] = [0.1, 0.5];

/// From here on a file may hold so many pixels that memory is short.
const LARGE_BYTES: u64 = 1_000_000;

/// Makes thumbnails, as many at once as the machine has cores to spare. Clones share the workers.
#[derive(Clone)]
pub struct Thumbnailer {
    desks: Desks,
    /// Desks whose workers have decoders of our own.
    decoders: Desks,
    /// Kinds that this browser could not decode and our decoders could.
    unshown: Rc<RefCell<Vec<MediaType>>>,
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
        let decoders = count.min(MOST_DECODERS);
        Self {
            desks: Desks::new(url, WORKER_START_MS, count, reserve),
            decoders: Desks::new(DECODER_URL, DECODER_START_MS, decoders, None),
            unshown: Rc::default(),
            timeout_ms,
            cancels: Rc::default(),
        }
    }

    /// How many pictures are best given at once: one for each worker, and one that waits.
    #[must_use]
    pub fn at_once(&self) -> usize {
        self.desks.count() + 1
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

    /// The browser first, where it may know how; then decoders of our own, where it does not.
    async fn prepare(
        &self,
        file: &File,
        source: &SourceImage,
        edges: Edges,
    ) -> Result<Prepared, Problem> {
        let kind = source.media_type;
        if kind.is_video() {
            return self.by_player(file, edges).await;
        }
        if self.may_be_shown(kind) {
            match self.by_browser(file, source, edges).await {
                Err(Failure::Undecoded(..)) if kind.support() != Support::EveryBrowser => {}
                done => return done.map_err(Failure::into_problem),
            }
        }
        let prepared = self.by_decoder(file, source, edges).await?;
        if self.may_be_shown(kind) {
            self.unshown.borrow_mut().push(kind);
        }
        Ok(prepared)
    }

    /// Whether this browser may decode pictures of a kind.
    fn may_be_shown(&self, kind: MediaType) -> bool {
        kind.support() != Support::Nowhere && !self.unshown.borrow().contains(&kind)
    }

    /// A large picture that fails may only have lacked memory, so it is tried once more with nobody
    /// else at work.
    async fn by_browser(
        &self,
        file: &File,
        source: &SourceImage,
        edges: Edges,
    ) -> Result<Prepared, Failure> {
        let mut desk = self.desks.free().await;
        let first = self.attempt(&mut desk, file, source, edges).await;
        drop(desk);
        match first {
            Some(Err(failure)) if may_lack_memory(source, &failure) => {}
            Some(answer) => return answer,
            None => return Err(Failure::Final(too_slow(self.timeout_ms))),
        }
        let mut desks = self.desks.all().await;
        let second = match desks.first_mut() {
            Some(desk) => self.attempt(desk, file, source, edges).await,
            None => None,
        };
        match second {
            Some(answer) => answer,
            None => Err(Failure::Final(too_slow(self.timeout_ms))),
        }
    }

    /// A video: one frame of it. Of its bytes no more is read than the player wants.
    async fn by_player(&self, file: &File, edges: Edges) -> Result<Prepared, Problem> {
        let mut desk = self.desks.free().await;
        let work = prepare_frame(&mut desk, file, edges);
        match within(self.timeout_ms, work).await {
            Some(done) => done.map_err(Failure::into_problem),
            None => Err(too_slow(self.timeout_ms)),
        }
    }

    async fn by_decoder(
        &self,
        file: &File,
        source: &SourceImage,
        edges: Edges,
    ) -> Result<Prepared, Problem> {
        let mut desk = self.decoders.free().await;
        let work = desk.perform(order(file, source, edges));
        match within(DECODE_TIMEOUT_MS, work).await {
            Some(done) => done.map_err(Failure::into_problem),
            None => Err(too_slow(DECODE_TIMEOUT_MS)),
        }
    }

    /// `None` when it takes too long.
    async fn attempt(
        &self,
        desk: &mut Desk,
        file: &File,
        source: &SourceImage,
        edges: Edges,
    ) -> Option<Result<Prepared, Failure>> {
        within(self.timeout_ms, prepare_at(desk, file, source, edges)).await
    }
}

fn may_lack_memory(source: &SourceImage, failure: &Failure) -> bool {
    let (Failure::Undecoded(_, problem) | Failure::Final(problem)) = failure;
    let is_shown = source.media_type.support() == Support::EveryBrowser;
    problem.code == Code::Undecodable && is_shown && source.size >= LARGE_BYTES
}

fn too_slow(timeout_ms: u32) -> Problem {
    let detail = told::not_decoded_within(&(timeout_ms / 1000).to_string());
    Problem::new(Code::Undecodable).with_detail(detail)
}

fn order(file: &File, source: &SourceImage, edges: Edges) -> Order {
    Order::Prepare {
        file: file.clone(),
        size: source.size,
        media_type: source.media_type,
        edges,
        is_careful: false,
    }
}

/// With the browser's decoders alone.
async fn prepare_at(
    desk: &mut Desk,
    file: &File,
    source: &SourceImage,
    edges: Edges,
) -> Result<Prepared, Failure> {
    let done = desk.perform(order(file, source, edges)).await;
    let Err(Failure::Undecoded(scan, problem)) = done else {
        return done;
    };
    let bitmap = image_element::decode(file, source.media_type, edges.text_px).await;
    let Ok(bitmap) = bitmap else {
        return Err(Failure::Undecoded(scan, problem));
    };
    let order = Order::Draw {
        bitmap,
        scan,
        edges,
    };
    desk.perform(order).await
}

/// From a frame that is of more than one color, if there is one.
async fn prepare_frame(desk: &mut Desk, file: &File, edges: Edges) -> Result<Prepared, Failure> {
    let player = Player::open(file).await.map_err(unplayed)?;
    let mut last = Err(Failure::Final(Problem::new(Code::Undecodable)));
    for share in FRAMES_AT {
        let order = Order::Draw {
            bitmap: player.frame(share).await.map_err(unplayed)?,
            scan: Scan::default(),
            edges,
        };
        last = desk.perform(order).await;
        if !matches!(&last, Ok(prepared) if prepared.facts.look.is_none()) {
            break;
        }
    }
    last
}

fn unplayed(error: JsError) -> Failure {
    Failure::Final(Problem::new(Code::Undecodable).with_detail(error.to_string()))
}
