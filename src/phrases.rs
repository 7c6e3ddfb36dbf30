//! Phrases of one document looked for in it, all in one walk.

use crate::character::codes;

/// More phrases than these are not looked for.
pub const MOST: usize = 128;

/// Phrases that begin alike: of more than these the rest is not looked for, so
/// that a place costs no more than so many comparisons.
const ALIKE: usize = 8;

/// Bits in the filter; a power of two.
const BITS: u64 = 1 << 14;

/// Phrases to look for.
#[derive(Debug)]
pub struct Phrases<'a> {
    /// Their first two characters, the phrase, and its place in the list that
    /// was given; sorted.
    list: Vec<(u64, &'a str, usize)>,
    filter: Vec<u64>,
}

impl<'a> Phrases<'a> {
    /// Phrases of two characters at least.
    pub fn new(phrases: impl Iterator<Item = &'a str>) -> Self {
        let mut list: Vec<_> = phrases
            .take(MOST)
            .enumerate()
            .map(|(place, phrase)| (key(phrase), phrase, place))
            .collect();
        list.sort_unstable();
        let mut filter = vec![0; usize::try_from(BITS / 64).unwrap_or(0)];
        for &(key, _, _) in &list {
            let (place, bit) = bit(key);
            if let Some(bits) = filter.get_mut(place) {
                *bits |= bit;
            }
        }
        Self { list, filter }
    }

    /// Gives the place in the list of every phrase that stands in `text`, and
    /// the byte at which it begins.
    pub fn scan(&self, text: &str, mut give: impl FnMut(usize, usize)) {
        let (mut last, mut first) = (0, 0);
        for (at, code) in codes(text) {
            let second = u64::from(code);
            let pair = first << 32 | second;
            let (place, bit) = bit(pair);
            if self.filter.get(place).is_some_and(|bits| bits & bit != 0) {
                let rest = text.get(last..).unwrap_or_default();
                let from = self.list.partition_point(|&(key, _, _)| key < pair);
                let alike = self.list.get(from..).unwrap_or_default().iter();
                for &(_, phrase, place) in alike.take_while(|(key, _, _)| *key == pair).take(ALIKE)
                {
                    if rest.starts_with(phrase) {
                        give(place, last);
                    }
                }
            }
            (last, first) = (at, second);
        }
    }
}

/// The first two characters as one number.
fn key(text: &str) -> u64 {
    let mut chars = text.chars().map(u64::from);
    let first = chars.next().unwrap_or(0);
    first << 32 | chars.next().unwrap_or(0)
}

/// Where the filter has the bit for a pair of characters.
fn bit(key: u64) -> (usize, u64) {
    // Fibonacci hashing: the high bits of the product are well mixed.
    let hash = key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - BITS.trailing_zeros());
    let place = usize::try_from(hash / 64).unwrap_or(0);
    (place, 1 << (hash % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_found_wherever_it_stands() {
        let phrases = Phrases::new(["一网通办", "一网", "诉源治理"].into_iter());
        let mut found = Vec::new();
        phrases.scan("推进一网通办和诉源治理，一网", |place, at| {
            found.push((place, at))
        });
        found.sort_unstable();
        assert_eq!(found, [(0, 6), (1, 6), (1, 36), (2, 21)]);
    }
}
