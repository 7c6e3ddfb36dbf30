//! Words that stand twice, found by hashes in one walk.

use crate::document::Document;
use crate::ordinal::Form;

/// True for laws and rules, in which the same words return on purpose, and for
/// what amends them (…修正案, 关于修改…的决定).
pub(super) fn is_in_articles(document: &Document<'_>) -> bool {
    const FEW: usize = 2;
    let title = document.title().map_or("", |(_, words)| words);
    if title.contains("修正案") || title.contains("修改") && title.contains("决定") {
        return true;
    }
    let articles = document
        .blocks
        .iter()
        .filter(|b| b.ordinal.is_some_and(|o| o.form == Form::Article));
    articles.take(FEW + 1).count() > FEW
}

/// Places by the hash of their words. Each hash keeps its first place only, so
/// that a text of one sentence a million times stays linear.
#[derive(Debug, Default)]
pub(super) struct Seen {
    buckets: Vec<[u64; 4]>,
    places: Vec<[u32; 4]>,
}

impl Seen {
    /// A table for about `count` entries.
    pub(super) fn with_capacity(count: usize) -> Self {
        let size = (count / 2 + 8).next_power_of_two();
        Self {
            buckets: vec![[0; 4]; size],
            places: vec![[0; 4]; size],
        }
    }

    /// The place that was first given with the same `hash`; remembers `place`
    /// where there is none. Where a bucket is full the entry is not kept.
    pub(super) fn first(&mut self, hash: u64, place: u32) -> Option<u32> {
        let hash = hash.max(1);
        let bucket =
            usize::try_from(hash >> 20).unwrap_or(0) & self.buckets.len().checked_sub(1)?;
        let hashes = self.buckets.get_mut(bucket)?;
        let places = self.places.get_mut(bucket)?;
        for (slot, at) in hashes.iter_mut().zip(places.iter_mut()) {
            if *slot == hash {
                return Some(*at);
            }
            if *slot == 0 {
                (*slot, *at) = (hash, place);
                return None;
            }
        }
        None
    }
}

/// A hash of `words`, eight bytes at a time.
pub(super) fn hash(words: &str) -> u64 {
    const PRIME: u64 = 0x9E37_79B9_7F4A_7C15;
    let (chunks, rest) = words.as_bytes().as_chunks::<8>();
    let mix = |hash: u64, value: u64| (hash ^ value).wrapping_mul(PRIME).rotate_left(29);
    let hash = chunks
        .iter()
        .fold(PRIME, |hash, chunk| mix(hash, u64::from_le_bytes(*chunk)));
    let last = rest
        .iter()
        .fold(0, |value, &byte| value << 8 | u64::from(byte));
    let hash = mix(hash, last);
    mix(hash, u64::try_from(words.len()).unwrap_or(0))
}
