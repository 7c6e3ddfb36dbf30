//! The sign of a range (连接号) and the words for it: —, ～, 至.

use crate::document::Document;
use crate::span::Span;

/// True where nothing but a sign of range stands between the two.
pub(super) fn joined(document: &Document<'_>, first: Span, last: Span) -> bool {
    let between = document.text(Span::new(first.end, last.start));
    between == "——" || {
        let mut signs = between.chars();
        signs.next().is_some_and(|c| ALL.contains(&c)) && signs.next().is_none()
    }
}

/// What stands between the ends of a range.
pub(super) const ALL: [char; 8] = ['—', '-', '–', '－', '～', '~', '至', '到'];
