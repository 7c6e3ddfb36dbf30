//! The pair of characters that a word begins with, which is how it is found.
//! The build uses this file too, so that both reckon alike.

/// Bits of the filter: with two and a half thousand words one pair of
/// characters in thirty passes by chance.
pub(crate) const FILTER: usize = 1 << 16;

/// Buckets of the words.
pub(crate) const BUCKETS: usize = 1 << 11;

/// The first two characters of `text` as a number, made of their bytes; of one
/// character alone the second is 0.
#[inline]
pub(crate) fn first(text: &[u8]) -> u64 {
    let eight = match text.first_chunk::<8>() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => text.iter().rev().fold(0, |n, &b| n << 8 | u64::from(b)),
    };
    // Nearly all are two Chinese characters.
    if eight & 0xF000_00F0 == 0xE000_00E0 {
        return eight & 0xFFFF_FFFF_FFFF;
    }
    let lead = eight.to_le_bytes()[0];
    eight & mask(length(lead) + length((eight >> (8 * length(lead))) as u8))
}

/// The first of the two characters that `pair` is made of.
pub(crate) fn alone(pair: u64) -> u64 {
    pair & mask(length(pair.to_le_bytes()[0]))
}

fn mask(bytes: usize) -> u64 {
    u64::MAX >> (64 - 8 * bytes)
}

/// The length in bytes of the character that begins with `lead`.
#[inline]
pub(crate) fn length(lead: u8) -> usize {
    match lead {
        0..=0x7F => 1,
        0xE0..=0xEF => 3,
        0xF0.. => 4,
        _ => 2,
    }
}

/// The bit of the filter that stands for `pair`.
#[inline]
pub(crate) fn bit(pair: u64) -> usize {
    // Fibonacci hashing: the high bits of the product are well mixed.
    let hash = pair.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - FILTER.trailing_zeros());
    hash as usize
}

/// The bucket of the words that begin with the pair that `bit` stands for.
#[inline]
pub(crate) fn bucket(bit: usize) -> usize {
    bit / (FILTER / BUCKETS)
}
