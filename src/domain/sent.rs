//! What left this computer: every thumbnail that was sent, to whom, how often, and with which words.
//!
//! The list holds all of them; the pictures themselves only up to [`MOST_KEPT_BYTES`], the latest
//! first, so that ten thousand do not fill the memory that they were taken from.

use std::collections::VecDeque;
use std::sync::Arc;

use super::archive::checksum::checksum;
use super::image::{JobId, SourceImage};
use super::jobs::JobMap;
use super::thumbnail::Thumbnail;

/// As many bytes of pictures and words as are kept to be looked at: some eight hundred thumbnails.
/// They are outside the page's memory, but not outside the computer's: in Chromium 3,000 of 80 kB
/// took 253 MB, none of it on the disk.
pub const MOST_KEPT_BYTES: usize = 64 << 20;

/// Everything that was sent since the page was opened. `P` is a picture as the browser holds it.
#[derive(Debug)]
pub struct Sent<P> {
    sendings: Vec<Sending<P>>,
    /// Where each picture's sendings are.
    places: JobMap<Vec<usize>>,
    /// The sendings whose pictures are kept, the earliest first.
    kept: VecDeque<usize>,
    kept_bytes: usize,
    /// Nearly always the same for all pictures.
    last_words: Option<Arc<str>>,
}

/// One thumbnail that went to one gateway, once or more often.
#[derive(Clone, Debug, PartialEq)]
pub struct Sending<P> {
    pub source: Arc<SourceImage>,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    pub bytes: usize,
    /// The gateway's host.
    pub host: String,
    pub times: u32,
    /// The very bytes that went out; `None` where later ones took their room.
    pub picture: Option<P>,
    /// What the model was told with it, once it answered.
    pub words: Option<Arc<str>>,
    checksum: u32,
}

impl<P> Default for Sent<P> {
    fn default() -> Self {
        Self {
            sendings: Vec::new(),
            places: JobMap::default(),
            kept: VecDeque::new(),
            kept_bytes: 0,
            last_words: None,
        }
    }
}

impl<P> Sent<P> {
    /// How many thumbnails went out; those that went twice count once.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sendings.len()
    }

    /// Whether nothing was sent.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sendings.is_empty()
    }

    /// Of how many the pictures are still kept.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.kept.len()
    }

    /// The latest, after the first `skip` of them.
    pub fn latest(&self, skip: usize) -> impl Iterator<Item = &Sending<P>> {
        self.sendings.iter().rev().skip(skip)
    }

    /// This thumbnail goes to this host. `picture` makes something to look at of it, where it is not
    /// kept already; it may fail.
    pub fn record(
        &mut self,
        id: JobId,
        source: &Arc<SourceImage>,
        thumbnail: &Thumbnail,
        host: &str,
        picture: impl FnOnce(&Thumbnail) -> Option<P>,
    ) {
        let checksum = checksum(&thumbnail.jpeg);
        let place = self.place(id, checksum, host).unwrap_or_else(|| {
            self.sendings.push(Sending {
                source: Arc::clone(source),
                width: thumbnail.width,
                height: thumbnail.height,
                bytes: thumbnail.jpeg.len(),
                host: host.to_owned(),
                times: 0,
                picture: None,
                words: None,
                checksum,
            });
            self.sendings.len() - 1
        });
        self.note_place(id, place);
        let sending = &mut self.sendings[place];
        sending.times += 1;
        if sending.picture.is_none() {
            sending.picture = picture(thumbnail);
            if sending.picture.is_some() {
                self.kept.push_back(place);
                self.kept_bytes += sending.kept_bytes();
            }
        }
        self.make_room();
    }

    /// These words went with what was sent last of these pictures.
    pub fn tell(&mut self, ids: &[JobId], words: &str) {
        let before = self.last_words.take();
        let words = before
            .filter(|before| **before == *words)
            .unwrap_or_else(|| words.into());
        self.last_words = Some(Arc::clone(&words));
        for id in ids {
            let place = self.places.get(*id).and_then(|places| places.last());
            let sending = place.and_then(|place| self.sendings.get_mut(*place));
            let Some(sending) = sending.filter(|sending| sending.picture.is_some()) else {
                continue;
            };
            self.kept_bytes -= sending.kept_bytes();
            sending.words = Some(Arc::clone(&words));
            self.kept_bytes += sending.kept_bytes();
        }
        self.make_room();
    }

    fn place(&self, id: JobId, checksum: u32, host: &str) -> Option<usize> {
        let is_same = |place: &&usize| {
            let sending = &self.sendings[**place];
            sending.checksum == checksum && sending.host == host
        };
        self.places.get(id)?.iter().find(is_same).copied()
    }

    /// The latest of a picture stands last.
    fn note_place(&mut self, id: JobId, place: usize) {
        match self.places.get_mut(id) {
            Some(places) => {
                places.retain(|other| *other != place);
                places.push(place);
            }
            None => drop(self.places.insert(id, vec![place])),
        }
    }

    fn make_room(&mut self) {
        while self.kept_bytes > MOST_KEPT_BYTES
            && let Some(place) = self.kept.pop_front()
        {
            let sending = &mut self.sendings[place];
            self.kept_bytes -= sending.kept_bytes();
            sending.picture = None;
            sending.words = None;
        }
    }
}

impl<P> Sending<P> {
    /// The most that is held for it; words may be shared with others.
    fn kept_bytes(&self) -> usize {
        self.bytes + self.words.as_ref().map_or(0, |words| words.len())
    }
}

#[cfg(test)]
mod tests {
    use super::super::image::MediaType;
    use super::*;

    fn source(path: &str) -> Arc<SourceImage> {
        Arc::new(SourceImage {
            path: path.to_owned(),
            size: 1,
            modified_ms: 0,
            media_type: MediaType::Jpeg,
        })
    }

    fn thumbnail(jpeg: Vec<u8>) -> Thumbnail {
        Thumbnail {
            jpeg,
            width: 768,
            height: 576,
        }
    }

    /// Its picture is the bytes themselves.
    fn send(sent: &mut Sent<Vec<u8>>, id: u32, jpeg: &[u8], host: &str) {
        let thumbnail = thumbnail(jpeg.to_vec());
        let keep = |thumbnail: &Thumbnail| Some(thumbnail.jpeg.clone());
        sent.record(JobId(id), &source("a.jpg"), &thumbnail, host, keep);
    }

    #[test]
    fn one_thumbnail_to_one_host_is_one_entry_however_often_it_went() {
        let mut sent = Sent::default();
        send(&mut sent, 0, b"one", "a.example");
        send(&mut sent, 1, b"two", "a.example");
        send(&mut sent, 0, b"one", "a.example");
        send(&mut sent, 0, b"one", "b.example");
        send(&mut sent, 0, b"smaller", "b.example");
        let seen: Vec<_> = sent
            .latest(0)
            .map(|it| (it.bytes, it.host.as_str(), it.times))
            .collect();
        assert_eq!(
            seen,
            [
                (7, "b.example", 1),
                (3, "b.example", 1),
                (3, "a.example", 1),
                (3, "a.example", 2),
            ]
        );
        assert_eq!(sent.latest(3).count(), 1);
    }

    #[test]
    fn words_belong_to_what_was_sent_last() {
        let mut sent = Sent::default();
        send(&mut sent, 0, b"one", "a.example");
        send(&mut sent, 0, b"one", "b.example");
        send(&mut sent, 1, b"two", "b.example");
        sent.tell(&[JobId(0)], "Name it.");
        sent.tell(&[JobId(1), JobId(9)], "Name it.");
        let words: Vec<_> = sent.latest(0).map(|it| it.words.clone()).collect();
        let [Some(one), Some(other), None] = &words[..] else {
            panic!("{words:?}");
        };
        assert_eq!(&**one, "Name it.");
        assert!(Arc::ptr_eq(one, other), "held once");
    }

    #[test]
    fn the_list_is_whole_while_only_the_latest_pictures_are_kept() {
        const EACH: usize = 1 << 20;
        let mut sent = Sent::default();
        for id in 0..100 {
            let mut jpeg = vec![0; EACH];
            jpeg[0] = id as u8;
            send(&mut sent, id, &jpeg, "a.example");
        }
        assert_eq!((sent.len(), sent.kept()), (100, MOST_KEPT_BYTES / EACH));
        assert!(sent.latest(0).next().unwrap().picture.is_some());
        assert!(sent.latest(99).next().unwrap().picture.is_none());
        // Words take room as well.
        sent.tell(&[JobId(99)], "Name it.");
        assert_eq!(sent.kept(), MOST_KEPT_BYTES / EACH - 1);
    }

    #[test]
    fn what_is_sent_again_is_kept_again() {
        let mut sent = Sent::default();
        let large = vec![1; MOST_KEPT_BYTES];
        send(&mut sent, 0, b"first", "a.example");
        send(&mut sent, 1, &large, "a.example");
        assert_eq!(sent.kept(), 1);
        send(&mut sent, 0, b"first", "a.example");
        let first = sent.latest(1).next().unwrap();
        assert_eq!(
            (first.times, first.picture.as_deref()),
            (2, Some(&b"first"[..]))
        );
        assert_eq!(sent.kept(), 1);
    }
}
