//! Weights: fetched from beside the page, believed by their hash, and kept by the browser for the next time, also
//! offline.

use js_sys::{Reflect, Uint8Array};
use sha2::{Digest, Sha256};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Cache, CacheStorage, ReadableStreamDefaultReader, Request, Response, WorkerGlobalScope,
};

use crate::browser::fetch::is_online;
use crate::domain::problem::{Code, Problem};
use crate::domain::weights::{Sight, WeightFile};
use crate::domain::words::told;

/// Where the files lie, beside the page.
const FOLDER: &str = "./models";

/// The name of the browser's cache.
const CACHE: &str = "eponym-weights";

/// So many bytes come between two words about the progress.
const TELL_EVERY: usize = 128 * 1024;

/// The files of one sight, on their way.
pub(super) struct Store<'a> {
    /// None where the page has no secure origin, or the browser keeps nothing.
    cache: Option<Cache>,
    tell: &'a dyn Fn(usize, usize),
    fetched: usize,
    total: usize,
}

impl<'a> Store<'a> {
    /// Throws away what older versions kept.
    pub(super) async fn open(files: &[&WeightFile], tell: &'a dyn Fn(usize, usize)) -> Self {
        let cache = cache().await;
        if let Some(cache) = &cache {
            let _ = forget_others(cache).await;
        }
        Self {
            cache,
            tell,
            fetched: 0,
            total: files.iter().map(|file| file.bytes).sum(),
        }
    }

    /// A file as text.
    pub(super) async fn text(&mut self, file: &WeightFile) -> Result<String, Problem> {
        String::from_utf8(self.get(file).await?).map_err(|_| spoiled(file))
    }

    /// A file, kept or fetched.
    pub(super) async fn get(&mut self, file: &WeightFile) -> Result<Vec<u8>, Problem> {
        let url = address(file);
        if let Some(bytes) = self
            .kept(&url)
            .await
            .filter(|bytes| is_genuine(file, bytes))
        {
            self.arrived(bytes.len());
            return Ok(bytes);
        }
        let bytes = self.fetch(file, &url).await?;
        if !is_genuine(file, &bytes) {
            return Err(spoiled(file));
        }
        self.keep(&url, &bytes).await;
        Ok(bytes)
    }

    async fn kept(&self, url: &str) -> Option<Vec<u8>> {
        let found = JsFuture::from(self.cache.as_ref()?.match_with_str(url)).await;
        let response: Response = found.ok()?.dyn_into().ok()?;
        let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }

    /// What cannot be kept is fetched again another time.
    async fn keep(&self, url: &str, bytes: &[u8]) {
        let body = Uint8Array::from(bytes);
        let response = Response::new_with_opt_js_u8_array(Some(&body));
        if let (Some(cache), Ok(response)) = (&self.cache, response) {
            let _ = JsFuture::from(cache.put_with_str(url, &response)).await;
        }
    }

    async fn fetch(&mut self, file: &WeightFile, url: &str) -> Result<Vec<u8>, Problem> {
        let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
        let response = JsFuture::from(scope.fetch_with_str(url)).await;
        let response: Response = response.map_err(|_| unheard(file))?.unchecked_into();
        if !response.ok() {
            let problem = Problem::new(Code::Unreachable);
            return Err(problem.with_detail(format!(
                "HTTP {} for {}",
                response.status(),
                file.name
            )));
        }
        self.read(&response, file)
            .await
            .ok_or_else(|| unheard(file))
    }

    /// Piece by piece, so that there is something to tell.
    async fn read(&mut self, response: &Response, file: &WeightFile) -> Option<Vec<u8>> {
        let reader = response.body()?.get_reader();
        let reader: ReadableStreamDefaultReader = reader.unchecked_into();
        let mut bytes = Vec::with_capacity(file.bytes);
        let mut untold = 0;
        loop {
            let piece = JsFuture::from(reader.read()).await.ok()?;
            if Reflect::get(&piece, &"done".into()).ok()?.is_truthy() {
                self.arrived(untold);
                return Some(bytes);
            }
            let piece = Uint8Array::new(&Reflect::get(&piece, &"value".into()).ok()?);
            untold += piece.length() as usize;
            bytes.extend(piece.to_vec());
            // Another file: what it holds beyond its size is of no use.
            if bytes.len() > file.bytes {
                return Some(bytes);
            }
            if untold >= TELL_EVERY {
                self.arrived(std::mem::take(&mut untold));
            }
        }
    }

    fn arrived(&mut self, bytes: usize) {
        self.fetched += bytes;
        (self.tell)(self.fetched.min(self.total), self.total);
    }
}

/// Its address says which version it is, so that no cache mistakes one for another.
fn address(file: &WeightFile) -> String {
    format!("{FOLDER}/{}?{}", file.name, &file.sha256[..16])
}

async fn cache() -> Option<Cache> {
    let caches = Reflect::get(&js_sys::global(), &"caches".into()).ok()?;
    let caches: CacheStorage = caches.dyn_into().ok()?;
    JsFuture::from(caches.open(CACHE))
        .await
        .ok()?
        .dyn_into()
        .ok()
}

/// Deletes everything but the files of this version.
async fn forget_others(cache: &Cache) -> Result<(), JsValue> {
    let kept = JsFuture::from(cache.keys()).await?;
    for request in js_sys::Array::from(&kept) {
        let request: Request = request.unchecked_into();
        let url = request.url();
        let is_ours = |file: &&WeightFile| url.ends_with(address(file).trim_start_matches('.'));
        if !Sight::Photographs.files().iter().any(is_ours) {
            JsFuture::from(cache.delete_with_request(&request)).await?;
        }
    }
    Ok(())
}

fn is_genuine(file: &WeightFile, bytes: &[u8]) -> bool {
    let digest = Sha256::digest(bytes);
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    hex == file.sha256
}

fn unheard(file: &WeightFile) -> Problem {
    let code = if is_online() {
        Code::Unreachable
    } else {
        Code::Offline
    };
    Problem::new(code).with_detail(told::did_not_come(file.name))
}

fn spoiled(file: &WeightFile) -> Problem {
    let detail = told::not_genuine(file.name);
    Problem::new(Code::Unreachable).with_detail(detail)
}
