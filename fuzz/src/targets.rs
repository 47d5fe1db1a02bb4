//! Every reader of bytes and texts that others wrote, with what must hold whatever they wrote.
//!
//! Used twice: by libFuzzer, which invents inputs, and by `tests/fuzz_seeds.rs`, which replays those
//! that are kept.

use eponym::domain::backoff::RetryAfter;
use eponym::domain::description::Description;
use eponym::domain::file_name::Stem;
use eponym::domain::gateway::Reply;
use eponym::domain::gateway::base_url::BaseUrl;
use eponym::domain::gateway::preset::PRESETS;
use eponym::domain::gateway::reply::read_reply;
use eponym::domain::image::{self, MediaType, limits};
use eponym::domain::metadata::Metadata;
use eponym::domain::template::Template;

/// The target of this name, which panics where something does not hold.
pub(crate) fn target(name: &str) -> Option<fn(&[u8])> {
    Some(match name {
        "head" => head,
        "metadata" => metadata,
        "reply" => reply,
        "text" => text,
        _ => return None,
    })
}

/// The first bytes of a file, which decide what it is and whether it is decoded.
fn head(bytes: &[u8]) {
    let kind = image::media_type_of(bytes);
    let named = image::inspect("a.jpg", bytes.len() as u64, bytes);
    if let (Some(kind), image::Verdict::Picture(judged)) = (kind, &named) {
        assert_eq!(kind, *judged, "a name does not change what a file is");
    }
    if let Some((width, height)) = limits::dimensions(bytes) {
        let is_too_large = u64::from(width) * u64::from(height) > limits::MAX_PIXELS;
        assert_eq!(limits::check_pixels(bytes).is_err(), is_too_large);
    }
}

/// What a file tells of itself, whatever kind it claims to be.
fn metadata(bytes: &[u8]) {
    for media_type in MediaType::ALL {
        let metadata = Metadata::read(bytes, media_type);
        for text in [&metadata.camera, &metadata.lens].into_iter().flatten() {
            assert!(!text.is_empty(), "what is not told is left out");
        }
    }
}

/// What a gateway answers, with each status in turn.
fn reply(bytes: &[u8]) {
    let body = String::from_utf8_lossy(bytes);
    for status in [200, 400, 401, 402, 403, 404, 408, 413, 429, 500, 503, 529] {
        let reply = Reply {
            status,
            body: body.clone().into_owned(),
            retry_after: RetryAfter::default(),
            should_retry: None,
        };
        if let Err(refusal) = read_reply(&reply, &PRESETS[0], None) {
            let detail = &refusal.problem.detail;
            assert!(detail.chars().count() <= 300, "too long to be shown");
            assert!(!detail.contains('\n'), "more than a line");
        }
    }
}

/// What models answer and people type.
fn text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = Description::read(&text);
    assert_eq!(Description::read_batch(&text, 3).len(), 3);
    let stem = Stem::clean(&text);
    assert_eq!(Stem::parse(stem.as_str()).as_ref(), Ok(&stem));
    let (_, warnings) = Template::parse(&text);
    for warning in warnings {
        assert!(text[warning.position..].starts_with(&warning.piece));
    }
    if let Ok(url) = BaseUrl::parse(&text) {
        assert!(url.endpoint("models").ends_with("/models"), "{url:?}");
    }
}
