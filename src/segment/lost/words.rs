//! Lists of words that are asked for at every character of a heading: most
//! answers are no, and one look at a set of characters gives them.

/// A list of words of Chinese characters and marks.
#[derive(Debug)]
pub(super) struct Words {
    words: &'static [&'static str],
    /// The characters that they begin with, and those that they end in.
    first: Set,
    last: Set,
}

impl Words {
    /// The list of `words`.
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        let (mut first, mut last) = (Set([0; 16]), Set([0; 16]));
        let mut rest = words;
        while let [word, more @ ..] = rest {
            if let Some(head) = word.as_bytes().first_chunk() {
                first = first.with(head);
            }
            if let Some(end) = word.as_bytes().last_chunk() {
                last = last.with(end);
            }
            rest = more;
        }
        Self { words, first, last }
    }

    /// True where `text` begins with one of the words.
    pub(super) fn open(&self, text: &str) -> bool {
        let Some(c) = text.as_bytes().first_chunk::<3>() else {
            return false;
        };
        let begins =
            |word: &str| word.as_bytes().first_chunk() == Some(c) && text.starts_with(word);
        self.first.holds(c) && self.words.iter().any(|word| begins(word))
    }

    /// True where `text` is one of the words.
    pub(super) fn hold(&self, text: &str) -> bool {
        let held = |c| self.first.holds(c) && self.words.contains(&text);
        text.as_bytes().first_chunk::<3>().is_some_and(held)
    }

    /// True where one of the words may begin with this character.
    pub(super) fn begin(&self, c: &[u8; 3]) -> bool {
        self.first.holds(c)
    }

    /// True where `text` ends in one of the words.
    pub(super) fn end(&self, text: &str) -> bool {
        let Some(c) = text.as_bytes().last_chunk::<3>() else {
            return false;
        };
        let ends = |word: &str| word.as_bytes().last_chunk() == Some(c) && text.ends_with(word);
        self.last.holds(c) && self.words.iter().any(|word| ends(word))
    }
}

/// A set of characters of three bytes, told apart by ten of their bits.
#[derive(Clone, Copy, Debug)]
struct Set([u64; 16]);

impl Set {
    /// The word of the set and the bit in it that stand for a character.
    const fn place(c: &[u8; 3]) -> (usize, u64) {
        let [_, middle, last] = *c;
        ((middle & 15) as usize, 1 << (last & 63))
    }

    const fn with(mut self, c: &[u8; 3]) -> Self {
        let (word, bit) = Self::place(c);
        let mut rest: &mut [u64] = &mut self.0;
        let mut at = 0;
        while let [entry, more @ ..] = rest {
            if at == word {
                *entry |= bit;
            }
            at += 1;
            rest = more;
        }
        self
    }

    fn holds(&self, c: &[u8; 3]) -> bool {
        let (word, bit) = Self::place(c);
        self.0.get(word).is_some_and(|entry| entry & bit != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_at_either_end() {
        static WORDS: Words = Words::new(&["情况", "的"]);
        assert!(WORDS.open("情况良好") && WORDS.end("有关情况") && WORDS.end("有关的"));
        assert!(WORDS.hold("情况") && !WORDS.hold("情况的") && !WORDS.hold(""));
        assert!(!WORDS.open("有关情况") && !WORDS.end("情况良好") && !WORDS.open(""));
    }
}
