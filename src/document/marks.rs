//! Marks and blanks of a document, with the paragraphs they stand in.

use super::Document;
use crate::character::Run;
use crate::recognise::{Block, Role};
use crate::span::Span;
use crate::token::{Token, TokenKind};

impl Document<'_> {
    /// True where a mark of that kind stands inside `span`.
    pub fn has_mark(&self, span: Span, kind: impl Fn(char) -> bool) -> bool {
        let mut tokens = self.tokens(span).iter();
        tokens.any(|t| t.mark().is_some_and(&kind))
    }

    /// True where a mark of that kind stands anywhere. Asked first by rules
    /// about marks that few texts have.
    pub fn has_any_mark(&self, kind: impl Fn(char) -> bool) -> bool {
        self.different_marks().iter().any(|&c| kind(c))
    }

    /// True where a blank stands inside `span`.
    pub fn has_blank(&self, span: Span) -> bool {
        let mut tokens = self.tokens(span).iter();
        tokens.any(|t| t.kind == TokenKind::Blank)
    }

    /// True where two marks of one kind stand side by side somewhere.
    pub fn has_neighbours(&self, kind: impl Fn(char) -> bool) -> bool {
        let of_kind = |token: &Token| token.mark().is_some_and(&kind);
        let pairs = self.all_tokens().windows(2);
        let mut close =
            pairs.filter(|pair| matches!(pair, [a, b] if a.span.end == b.span.start && of_kind(a)));
        close.any(|pair| pair.last().is_some_and(of_kind))
    }

    /// Every mark of one kind in a paragraph, with the paragraph. `kind` is
    /// asked of marks only, never of Chinese characters, digits, letters or
    /// blanks.
    pub fn marks<'s>(
        &'s self,
        kind: impl Fn(char) -> bool + 's,
    ) -> impl Iterator<Item = (&'s Block, &'s Token)> + 's {
        let mut blocks = self.blocks.iter().filter(|b| b.role != Role::Residue);
        let mut block = blocks.next();
        // Most texts have no mark of most kinds.
        let tokens = if self.has_any_mark(&kind) {
            self.all_tokens().iter()
        } else {
            [].iter()
        };
        let of_kind = tokens.filter(move |t| t.mark().is_some_and(&kind));
        of_kind.filter_map(move |token| {
            while block.is_some_and(|b| b.span.end <= token.span.start) {
                block = blocks.next();
            }
            let block = block.filter(|b| b.span.contains(token.span.start))?;
            Some((block, token))
        })
    }

    /// The runs of marks of one kind in every paragraph, with their neighbours
    /// in it. See [`Self::marks`].
    pub fn runs<'s>(
        &'s self,
        kind: impl Fn(char) -> bool + 's,
    ) -> impl Iterator<Item = (&'s Block, Run)> + 's {
        let mut marks = self.marks(kind).peekable();
        std::iter::from_fn(move || {
            let (block, first) = marks.next()?;
            let mut span = first.span;
            let goes_on = |end: usize, at: usize| end == at && at < block.span.end;
            while let Some((_, next)) = marks.next_if(|(_, t)| goes_on(span.end, t.span.start)) {
                span.end = next.span.end;
            }
            let head = self.text(Span::new(block.span.start, span.start));
            let tail = self.text(Span::new(span.end, block.span.end));
            let run = Run {
                span,
                before: head.chars().next_back(),
                after: tail.chars().next(),
            };
            Some((block, run))
        })
    }

    /// The whole text.
    pub fn whole(&self) -> Span {
        Span::new(0, self.source.text.len())
    }
}
