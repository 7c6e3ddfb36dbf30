//! What stands before and after a place in its sentence.

use super::Document;
use crate::span::Span;

/// As many bytes of a sentence are given at most: two hundred characters. A
/// text without a full stop is one sentence, however long.
const FARTHEST: usize = 600;

impl<'a> Document<'a> {
    /// The words of the sentence before the byte `at`, the last two hundred
    /// characters of them; nothing where `at` lies in no sentence.
    pub fn before(&self, at: usize) -> &'a str {
        // A place at the end of its sentence belongs to it.
        let last = at.checked_sub(1).and_then(|last| self.sentence_at(last));
        last.map_or("", |sentence| {
            let mut start = sentence.span.start.max(at.saturating_sub(FARTHEST));
            while !self.source.text.is_char_boundary(start) {
                start += 1;
            }
            self.text(Span::new(start, at))
        })
    }

    /// The words of the sentence from the byte `at` on, the first two hundred
    /// characters of them.
    pub fn after(&self, at: usize) -> &'a str {
        self.sentence_at(at).map_or("", |sentence| {
            let mut end = sentence.span.end.min(at + FARTHEST);
            while !self.source.text.is_char_boundary(end) {
                end -= 1;
            }
            self.text(Span::new(at, end))
        })
    }
}

/// What stands after the last of ，；：。 in `text`: the part of a clause
/// (分句) that a sentence ends with.
pub fn last_clause(text: &str) -> &str {
    text.rsplit(['，', '；', '：', '。', ',', ';', ':'])
        .next()
        .unwrap_or_default()
}

/// What stands before the first of ，；：。 in `text`: the rest of a clause.
pub fn first_clause(text: &str) -> &str {
    text.split(['，', '；', '：', '。', ',', ';', ':'])
        .next()
        .unwrap_or_default()
}
