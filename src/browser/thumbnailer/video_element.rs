//! One frame of a video, by a `<video>` that is never part of the page. It makes no sound.

use crate::browser::js_error::JsError;
use crate::browser::object_url::ObjectUrl;
use crate::browser::raster::bitmap;
use crate::domain::words::told;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlElement, HtmlVideoElement, ImageBitmap};

/// A video that is open; it is closed when this is dropped.
pub(super) struct Player {
    video: HtmlVideoElement,
    _url: ObjectUrl,
}

impl Player {
    /// Reads as much of a video as tells its size and how long it is.
    pub(super) async fn open(file: &File) -> Result<Self, JsError> {
        let url = ObjectUrl::new(file)?;
        let document = web_sys::window().and_then(|window| window.document());
        let video = document
            .ok_or("there is no document")?
            .create_element("video")?;
        let player = Self {
            video: video.unchecked_into(),
            _url: url,
        };
        player.video.set_muted(true);
        // Else a telephone would fill its screen with it.
        player.video.set_attribute("playsinline", "")?;
        player.video.set_preload("auto");
        let until = HtmlElement::set_onloadedmetadata;
        player
            .wait(until, &|video| video.set_src(player._url.as_str()))
            .await?;
        Ok(player)
    }

    /// The frame at a share of the whole length, at its full size.
    pub(super) async fn frame(&self, share: f64) -> Result<ImageBitmap, JsError> {
        // What was recorded by a page may not know how long it is.
        let length = Some(self.video.duration()).filter(|length| length.is_finite());
        let moment = length.unwrap_or_default() * share;
        let until = HtmlElement::set_onseeked;
        self.wait(until, &|video| video.set_current_time(moment))
            .await?;
        let size = (self.video.video_width(), self.video.video_height());
        if size.0 == 0 || size.1 == 0 {
            return Err(told::SOUND_ALONE.into());
        }
        bitmap::painted(&self.video, size)
    }

    /// Does something and waits for what it leads to.
    async fn wait(
        &self,
        until: fn(&HtmlElement, Option<&Function>),
        act: &dyn Fn(&HtmlVideoElement),
    ) -> Result<(), JsError> {
        let over = Promise::new(&mut |resolve, reject| {
            until(&self.video, Some(&resolve));
            self.video.set_onerror(Some(&reject));
        });
        act(&self.video);
        let outcome = JsFuture::from(over).await;
        outcome.map(drop).map_err(|_| told::NOT_PLAYED.into())
    }
}

impl Drop for Player {
    fn drop(&mut self) {
        self.video.set_onerror(None);
        // Without this its decoder is kept until the next collection.
        let _ = self.video.remove_attribute("src");
        self.video.load();
    }
}
