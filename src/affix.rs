//! Lists of words that a text is asked to begin or to end with. A bit for the
//! last two bytes of the character that decides tells most texts at once, without
//! comparing them with each word.

/// Bits of a filter: six of each of two bytes.
const BITS: usize = 1 << 12;

/// Words that a text may end with.
#[derive(Debug)]
pub struct Ends {
    words: &'static [&'static str],
    filter: [u64; BITS / 64],
}

impl Ends {
    /// The list of `words`.
    pub const fn new(words: &'static [&'static str]) -> Self {
        let filter = filter(words, true);
        Self { words, filter }
    }

    /// The words that `text` ends with, in the order of the list.
    pub fn of<'t>(&'t self, text: &'t str) -> impl Iterator<Item = &'static str> + 't {
        let last = text.as_bytes().last_chunk::<2>();
        let may = last.is_some_and(|&[a, b]| is_set(&self.filter, bit(a, b)));
        let words = if may { self.words } else { &[] };
        let same = move |word: &&&str| word.as_bytes().last_chunk::<2>() == last;
        let ends = words
            .iter()
            .filter(same)
            .filter(|word| text.ends_with(**word));
        ends.copied()
    }
}

/// Words of Chinese characters that a text may begin with.
#[derive(Debug)]
pub struct Openings {
    words: &'static [&'static str],
    filter: [u64; BITS / 64],
}

impl Openings {
    /// The list of `words`, each of which begins with a Chinese character.
    pub const fn new(words: &'static [&'static str]) -> Self {
        let filter = filter(words, false);
        Self { words, filter }
    }

    /// The words that `text` begins with, in the order of the list.
    pub fn of<'t>(&'t self, text: &'t str) -> impl Iterator<Item = &'static str> + 't {
        let first = text.as_bytes().first_chunk::<3>();
        let may = first.is_some_and(|&[_, a, b]| is_set(&self.filter, bit(a, b)));
        let words = if may { self.words } else { &[] };
        let same = move |word: &&&str| word.as_bytes().first_chunk::<3>() == first;
        let opens = words
            .iter()
            .filter(same)
            .filter(|word| text.starts_with(**word));
        opens.copied()
    }
}

/// The filter of `words`: by their last two bytes, or by the last two of the three
/// that their first character takes.
#[expect(clippy::indexing_slicing, reason = "worked out by the compiler")]
const fn filter(words: &[&str], ends: bool) -> [u64; BITS / 64] {
    let mut filter = [0; BITS / 64];
    let mut at = 0;
    while at < words.len() {
        let word = words[at].as_bytes();
        let last = if ends { word.len() - 1 } else { 2 };
        let bit = bit(word[last - 1], word[last]);
        filter[bit / 64] |= 1 << (bit % 64);
        at += 1;
    }
    filter
}

/// The bit of a filter that two bytes share with few others.
const fn bit(a: u8, b: u8) -> usize {
    (a as usize & 0x3F) << 6 | b as usize & 0x3F
}

fn is_set(filter: &[u64], bit: usize) -> bool {
    filter
        .get(bit / 64)
        .is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    static ENDS: Ends = Ends::new(&["报告", "述职报告", "函", "PDF"]);
    static OPENINGS: Openings = Openings::new(&["关于", "关", "切实"]);

    #[test]
    fn a_text_ends_with_words_of_the_list() {
        let cases: [(&str, &[&str]); 6] = [
            ("张三述职报告", &["报告", "述职报告"]),
            ("复函", &["函"]),
            ("见PDF", &["PDF"]),
            ("广告", &[]),
            ("告", &[]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(ENDS.of(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn every_word_is_one_that_it_begins_and_ends_with() {
        for word in ENDS.words {
            assert!(ENDS.of(word).any(|w| w == *word), "{word}");
        }
        for word in OPENINGS.words {
            assert!(OPENINGS.of(word).any(|w| w == *word), "{word}");
        }
    }

    #[test]
    fn a_text_begins_with_words_of_the_list() {
        let cases: [(&str, &[&str]); 5] = [
            ("关于工作", &["关于", "关"]),
            ("关系", &["关"]),
            ("切记", &[]),
            ("1", &[]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(OPENINGS.of(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
