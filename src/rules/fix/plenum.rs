//! Plenary sessions (中央全会) named by the congress (党的代表大会).

use crate::document::Document;
use crate::lexicon::{Cue, Table};
use crate::numeral::is_amount;
use crate::span::Span;

/// 二十大三中全会, for 二十届三中全会.
#[derive(Clone, Copy, Debug)]
pub(super) struct Misnamed {
    /// From 大 on.
    pub(super) span: Span,
    /// 大, where 届 ought to stand.
    pub(super) sign: Span,
}

/// Every session that is named so.
pub(super) fn misnamed<'a>(document: &'a Document<'_>) -> impl Iterator<Item = Misnamed> + 'a {
    let hits = document.words(Table::Cue(Cue::Plenum)).iter();
    hits.filter_map(|hit| {
        if document.text(hit.span) != SESSION {
            return None;
        }
        let before = document.chars_before(hit.span.start, 8);
        let term = before.trim_end_matches(is_number);
        let count = before.len() - term.len();
        let congress = term.strip_suffix('大')?;
        if count == 0 || !congress.ends_with(is_number) {
            return None;
        }
        let at = hit.span.start - count;
        let sign = Span::new(at - '大'.len_utf8(), at);
        Some(Misnamed {
            span: Span::new(sign.start, hit.span.end),
            sign,
        })
    })
}

/// What the name of a plenary session ends in.
pub(super) const SESSION: &str = "中全会";

/// True for a character of the number of a congress or a session.
pub(super) fn is_number(c: char) -> bool {
    is_amount(c) || c.is_ascii_digit()
}
