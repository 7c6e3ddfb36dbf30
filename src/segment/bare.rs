//! A text without its Markdown signs, and the way back to the signs' places.

use super::sign::Sign;
use crate::source::Source;
use crate::span::Span;

/// A text without signs.
#[derive(Clone, Debug, Default)]
pub struct Bare {
    /// The text; plain.
    pub source: Source,
    /// For every sign its place in the source and in this text.
    hunks: Vec<(Span, Span)>,
}

impl Bare {
    /// `source` with each of `signs`, sorted and disjoint, made plain.
    pub(super) fn new(source: &Source, signs: &[Sign]) -> Self {
        let mut text = String::with_capacity(source.text.len());
        let mut hunks = Vec::with_capacity(signs.len());
        let mut done = 0;
        for sign in signs {
            text.push_str(source.text(Span::new(done, sign.span.start)));
            let start = text.len();
            text.push_str(&sign.plain);
            hunks.push((sign.span, Span::new(start, text.len())));
            done = sign.span.end;
        }
        text.push_str(source.text(Span::new(done, source.text.len())));
        Self {
            source: Source::plain(text),
            hunks,
        }
    }

    /// The words of `line` without `signs`, which stand on it.
    pub(super) fn words<'a>(
        source: &Source,
        line: Span,
        signs: impl Iterator<Item = &'a Sign>,
    ) -> String {
        let mut text = String::new();
        let mut done = line.start;
        for sign in signs {
            text.push_str(source.text(Span::new(done, sign.span.start)));
            done = sign.span.end;
        }
        text.push_str(source.text(Span::new(done, line.end)));
        text
    }

    /// The byte of the source that byte `at` of this text came from, after the
    /// signs at that place.
    pub fn origin(&self, at: usize) -> usize {
        let after = self.hunks.partition_point(|(_, bare)| bare.start <= at);
        self.before(after, at)
    }

    /// The byte of the source at which this text up to `at` ends, before the
    /// signs at that place.
    fn end(&self, at: usize) -> usize {
        let after = self.hunks.partition_point(|(_, bare)| bare.start < at);
        self.before(after, at)
    }

    fn before(&self, hunks: usize, at: usize) -> usize {
        match hunks.checked_sub(1).and_then(|i| self.hunks.get(i)) {
            Some((source, bare)) if at < bare.end => source.start,
            Some((source, bare)) => source.end + (at - bare.end),
            None => at,
        }
    }

    /// The place in the source of `span`, signs at its ends left out.
    pub fn place(&self, span: Span) -> Span {
        let start = self.origin(span.start);
        if span.is_empty() {
            return Span::at(start);
        }
        Span::new(start, self.end(span.end))
    }

    /// The byte of this text that byte `at` of the source has become.
    pub fn destination(&self, at: usize) -> usize {
        let after = self.hunks.partition_point(|(source, _)| source.start <= at);
        match after.checked_sub(1).and_then(|i| self.hunks.get(i)) {
            Some((source, bare)) if at < source.end => bare.start,
            Some((source, bare)) => bare.end + (at - source.end),
            None => at,
        }
    }
}
