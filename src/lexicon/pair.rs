//! The pair of characters that a word begins with, which is how it is found.
//! The build uses this file too, so that both reckon alike.

/// Bits of the filter: with two and a half thousand words one pair of
/// characters in thirty passes by chance.
pub(crate) const FILTER: usize = 1 << 16;

/// Buckets of the words.
pub(crate) const BUCKETS: usize = 1 << 11;

/// Two characters as one number.
#[inline]
pub(crate) fn pair(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// The pair that `word` begins with; its second is 0 where it has but one
/// character.
pub(crate) fn first(word: &str) -> u64 {
    let mut chars = word.chars().map(u32::from);
    let first = chars.next().unwrap_or(0);
    pair(first, chars.next().unwrap_or(0))
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
