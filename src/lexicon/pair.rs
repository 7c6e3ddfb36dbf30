//! The pair of characters that a word begins with, which is how it is found,
//! and the third, which rules out most others that begin so. The build uses this
//! file too, so that both reckon alike.

/// Bits of the filter: with two and a half thousand words one pair of
/// characters in thirty passes by chance.
pub(crate) const FILTER: usize = 1 << 16;

/// Buckets of the words.
pub(crate) const BUCKETS: usize = 1 << 11;

/// Bits of a tag.
pub(crate) const TAG: u32 = 6;

/// The first two characters of a text, or its only one.
#[derive(Clone, Copy)]
pub(crate) struct Pair {
    /// Their bytes as a number; of one character alone the second is 0.
    pub(crate) code: u64,
    /// The length in bytes of the first.
    pub(crate) first: usize,
    /// The length in bytes of both.
    pub(crate) length: usize,
}

impl Pair {
    /// The pair that `text` begins with.
    #[inline]
    pub(crate) fn of(text: &[u8]) -> Self {
        let eight = text.first_chunk::<8>().copied().unwrap_or_else(|| {
            let mut eight = [0; 8];
            eight
                .iter_mut()
                .zip(text)
                .for_each(|(to, from)| *to = *from);
            eight
        });
        if let Some(pair) = Self::of_han(eight) {
            return pair;
        }
        let eight = u64::from_le_bytes(eight);
        let first = length(eight.to_le_bytes()[0]);
        let length = first + length((eight >> (8 * first)) as u8);
        Self {
            code: eight & mask(length),
            first,
            length,
        }
    }

    /// The two characters of three bytes that `eight` begins with: nearly always
    /// Chinese ones.
    #[inline]
    pub(crate) fn of_han(eight: [u8; 8]) -> Option<Self> {
        let eight = u64::from_le_bytes(eight);
        (eight & 0xF000_00F0 == 0xE000_00E0).then_some(Self {
            code: eight & 0xFFFF_FFFF_FFFF,
            first: 3,
            length: 6,
        })
    }

    /// The first of the two by itself.
    pub(crate) fn alone(self) -> Self {
        Self {
            code: self.code & mask(self.first),
            first: self.first,
            length: self.first,
        }
    }

    /// The bit of the filter that stands for the pair.
    #[inline]
    pub(crate) fn bit(self) -> usize {
        // Fibonacci hashing: the high bits of the product are well mixed.
        let hash = self.code.wrapping_mul(FIBONACCI) >> (64 - FILTER.trailing_zeros());
        hash as usize
    }

    /// The tag of a word of these two characters, or of the one.
    #[inline]
    pub(crate) fn tag(self) -> u32 {
        (self.code.wrapping_mul(FIBONACCI) as u32) >> (32 - TAG)
    }

    /// The tag of the longer words that `text` may begin with, whose pair this
    /// is: most that begin with another third character have another.
    #[inline]
    pub(crate) fn tag_with_third(self, text: &[u8]) -> u32 {
        let rest = text.get(self.length..).unwrap_or_default();
        let third = match rest.first_chunk::<4>() {
            Some(bytes) => u32::from_le_bytes(*bytes),
            None => rest.iter().rev().fold(0, |n, &b| n << 8 | u32::from(b)),
        };
        let third = third & mask(length(third.to_le_bytes()[0])) as u32;
        let mixed = self.code.wrapping_mul(FIBONACCI) as u32 ^ third.wrapping_mul(0x9E37_79B1);
        mixed >> (32 - TAG)
    }
}

/// 2^64 over the golden ratio.
const FIBONACCI: u64 = 0x9E37_79B9_7F4A_7C15;

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

/// The bucket of the words that begin with the pair that `bit` stands for.
#[inline]
pub(crate) fn bucket(bit: usize) -> usize {
    bit / (FILTER / BUCKETS)
}
