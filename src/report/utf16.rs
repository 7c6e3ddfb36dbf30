//! Offsets in UTF-16 code units, which JavaScript and JSON count in.

/// The distance, in bytes, between the places whose offset is kept.
const STEP: usize = 256;

/// Places of a text whose UTF-16 offset is known, found in one walk.
#[derive(Clone, Debug, Default)]
pub struct Marks(Vec<(usize, usize)>);

impl Marks {
    /// Walks over `text` once.
    pub fn of(text: &str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut units = 0;
        for (at, c) in text.char_indices() {
            if at >= marks.len() * STEP {
                marks.push((at, units));
            }
            units += c.len_utf16();
        }
        Self(marks)
    }
}

/// Translates between byte and UTF-16 offsets of one text, in a short walk
/// each.
#[derive(Clone, Copy, Debug)]
pub struct Utf16<'a> {
    text: &'a str,
    marks: &'a [(usize, usize)],
}

impl<'a> Utf16<'a> {
    /// The offsets of `text`, whose marks are `marks`.
    pub fn new(text: &'a str, marks: &'a Marks) -> Self {
        Self {
            text,
            marks: &marks.0,
        }
    }

    /// The text whose offsets these are.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The UTF-16 offset of the byte `at`; of the end for a byte beyond it.
    pub fn offset(&self, at: usize) -> usize {
        let after = self.marks.partition_point(|&(byte, _)| byte <= at);
        let (byte, units) = after
            .checked_sub(1)
            .and_then(|i| self.marks.get(i))
            .copied()
            .unwrap_or_default();
        let rest = self.text.get(byte..).unwrap_or_default();
        units
            + rest
                .char_indices()
                .take_while(|&(i, _)| byte + i < at)
                .map(|(_, c)| c.len_utf16())
                .sum::<usize>()
    }

    /// The byte at the UTF-16 offset `offset`; the start of a character for an
    /// offset inside it, the end of the text for one beyond it.
    pub fn byte(&self, offset: usize) -> usize {
        let after = self.marks.partition_point(|&(_, units)| units <= offset);
        let (byte, mut units) = after
            .checked_sub(1)
            .and_then(|i| self.marks.get(i))
            .copied()
            .unwrap_or_default();
        let rest = self.text.get(byte..).unwrap_or_default();
        for (i, c) in rest.char_indices() {
            if units + c.len_utf16() > offset {
                return byte + i;
            }
            units += c.len_utf16();
        }
        self.text.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_outside_the_first_plane_count_twice() {
        let text = "𠮷田同志";
        let marks = Marks::of(text);
        let index = Utf16::new(text, &marks);
        assert_eq!(index.offset(4), 2);
        assert_eq!(index.byte(2), 4);
        assert_eq!(index.byte(1), 0);
        assert_eq!(index.offset(99), 5);
    }

    #[test]
    fn both_directions_agree_in_a_long_text() {
        let text = "长文本𠮷a，".repeat(500);
        let marks = Marks::of(&text);
        let index = Utf16::new(&text, &marks);
        let mut units = 0;
        for (at, c) in text.char_indices() {
            assert_eq!(index.offset(at), units);
            assert_eq!(index.byte(units), at);
            units += c.len_utf16();
        }
    }
}
