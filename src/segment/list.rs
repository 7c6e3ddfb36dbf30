//! The numbers of Markdown lists. `1. 1. 1.` is how Markdown may write 1 2 3,
//! and shows it so.

use super::sign::{Sign, SignKind};
use crate::source::Source;
use crate::span::Span;

/// The lists that are open, outermost first.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// The numerals of the items of each; `None` for a list of bullets.
    open: Vec<Option<Vec<Span>>>,
}

impl Lists {
    /// A list begins, with numbers or with bullets.
    pub(super) fn begin(&mut self, numbered: bool) {
        self.open.push(numbered.then(Vec::new));
    }

    /// An item begins at `span`, blanks left out.
    pub(super) fn item(&mut self, source: &Source, span: Span) {
        let text = source.text(span);
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        if let Some(Some(numerals)) = self.open.last_mut() {
            numerals.push(Span::new(span.start, span.start + digits));
        }
    }

    /// The innermost list ends: adds what its numbers are, where all of its
    /// items have the number 1.
    pub(super) fn end(&mut self, source: &Source, signs: &mut Vec<Sign>) {
        let Some(Some(numerals)) = self.open.pop() else {
            return;
        };
        if numerals.iter().any(|&n| source.text(n) != "1") {
            return;
        }
        let later = (1u32..).zip(numerals).skip(1);
        signs.extend(later.map(|(count, span)| Sign {
            span,
            kind: SignKind::Number,
            plain: count.to_string().into(),
        }));
    }
}
