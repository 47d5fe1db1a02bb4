//! Time in the browser, in windows and workers alike: what time it is, waiting, and giving up.
//!
//! Hidden pages are slowed down, so nothing may count on a wait being exact.

use std::cell::Cell;
use std::future::Future;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use futures_channel::oneshot;
use wasm_bindgen::prelude::*;
use web_sys::MessageChannel;

#[wasm_bindgen]
extern "C" {
    // Not from web-sys, where they are methods of `Window`, which workers have not.
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(callback: &js_sys::Function, milliseconds: u32) -> JsValue;
    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(timer: &JsValue);
}

/// Milliseconds since 1970, by the machine's clock.
#[must_use]
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// Waits at least so long; dropping it ends the timer.
#[must_use]
pub fn sleep(milliseconds: u32) -> Sleep {
    let state = Rc::new(State::default());
    let ringing = Rc::clone(&state);
    let callback = Closure::new(move || {
        ringing.is_over.set(true);
        if let Some(waker) = ringing.waker.take() {
            waker.wake();
        }
    });
    let timer = set_timeout(callback.as_ref().unchecked_ref(), milliseconds);
    Sleep {
        state,
        timer,
        _callback: callback,
    }
}

/// Does the work in a task of its own, after what is due already.
pub fn later(work: impl FnOnce() + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        sleep(0).await;
        work();
    });
}

/// Lets the browser do what is due, such as showing what changed or taking a key press, and goes
/// on right after it.
///
/// Timers would wait for milliseconds, and for a second where the page is hidden; messages do not.
pub async fn breath() {
    let Ok(channel) = MessageChannel::new() else {
        return sleep(0).await;
    };
    let (sender, receiver) = oneshot::channel();
    let on_message = Closure::once(move |_: JsValue| {
        // Nobody waits any longer where the work was dropped.
        let _ = sender.send(());
    });
    let (here, there) = (channel.port1(), channel.port2());
    here.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    if there.post_message(&JsValue::NULL).is_ok() {
        let _ = receiver.await;
    }
    here.close();
}

/// A wait in progress.
pub struct Sleep {
    state: Rc<State>,
    timer: JsValue,
    _callback: Closure<dyn FnMut()>,
}

#[derive(Default)]
struct State {
    is_over: Cell<bool>,
    waker: Cell<Option<Waker>>,
}

impl Future for Sleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.state.is_over.get() {
            return Poll::Ready(());
        }
        self.state.waker.set(Some(context.waker().clone()));
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        clear_timeout(&self.timer);
    }
}

/// Does the work, unless it takes longer; then it is dropped.
pub async fn within<T>(milliseconds: u32, work: impl Future<Output = T>) -> Option<T> {
    unless(sleep(milliseconds), work).await
}

/// Does the work, unless `stop` comes first; then it is dropped.
pub async fn unless<T>(stop: impl Future, work: impl Future<Output = T>) -> Option<T> {
    let mut stop = pin!(stop);
    let mut work = pin!(work);
    std::future::poll_fn(|context| {
        if let Poll::Ready(output) = work.as_mut().poll(context) {
            return Poll::Ready(Some(output));
        }
        stop.as_mut().poll(context).map(|_| None)
    })
    .await
}
