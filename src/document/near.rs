//! What stands near a place: a few characters, the clause. Never more than a
//! bounded stretch, so that rules that look around every cue stay linear.

use super::Document;
use crate::sentence;
use crate::span::Span;

/// A clause is looked for among so many tokens on either side.
const FAR: usize = 256;

impl Document<'_> {
    /// The last `count` characters of the paragraph before the byte `at`.
    pub fn chars_before(&self, at: usize, count: usize) -> &str {
        let start = self.block_at(at).map_or(at, |b| b.span.start);
        let head = self.text(Span::new(start, at));
        let from = head.char_indices().rev().take(count).last();
        from.and_then(|(i, _)| head.get(i..)).unwrap_or_default()
    }

    /// The first `count` characters of the paragraph from the byte `at` on.
    pub fn chars_after(&self, at: usize, count: usize) -> &str {
        // At its end a paragraph holds no more bytes.
        let block = self.block_at(at.saturating_sub(1));
        let end = block.map_or(at, |b| b.span.end.max(at));
        let tail = self.text(Span::new(at, end));
        let to = tail
            .char_indices()
            .nth(count)
            .map_or(tail.len(), |(i, _)| i);
        tail.get(..to).unwrap_or_default()
    }

    /// The clause (分句) that holds the byte `at`, without the marks around it;
    /// where there is none for hundreds of tokens, the part of it near `at`.
    pub fn clause_at(&self, at: usize) -> Span {
        let Some(block) = self.block_at(at).map(|b| b.span) else {
            return Span::at(at);
        };
        let tokens = self.tokens(block);
        let here = tokens.partition_point(|t| t.span.start < at);
        let (head, tail) = tokens.split_at_checked(here).unwrap_or((tokens, &[]));
        let (mut start, mut end) = (block.start, block.end);
        for (count, token) in head.iter().rev().enumerate() {
            if sentence::ends_clause(token) || count == FAR {
                start = token.span.end;
                break;
            }
        }
        for (count, token) in tail.iter().enumerate() {
            if sentence::ends_clause(token) || count == FAR {
                end = token.span.start;
                break;
            }
        }
        Span::new(start, end)
    }
}
