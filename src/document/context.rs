//! What stands before and after a place in its sentence.

use super::Document;
use crate::span::Span;

impl<'a> Document<'a> {
    /// The words of the sentence before the byte `at`; nothing where `at` lies
    /// in no sentence.
    pub fn before(&self, at: usize) -> &'a str {
        // A place at the end of its sentence belongs to it.
        let last = at.checked_sub(1).and_then(|last| self.sentence_at(last));
        last.map_or("", |s| self.text(Span::new(s.span.start, at)))
    }

    /// The words of the sentence from the byte `at` on.
    pub fn after(&self, at: usize) -> &'a str {
        let sentence = self.sentence_at(at);
        sentence.map_or("", |s| self.text(Span::new(at, s.span.end)))
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
