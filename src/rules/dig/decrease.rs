//! By how much something decreases (下降、减少), read once for the rules on it.

use crate::document::Document;
use crate::lexicon::{Cue, Table};
use crate::quantity::Quantity;
use crate::span::Span;

/// What may stand between 下降 and its number.
const BETWEEN: &[&str] = &[
    "",
    "了",
    "近",
    "约",
    "超",
    "超过",
    "将近",
    "逾",
    "达",
    "达到",
    "高达",
    "了近",
    "了约",
    "了将近",
    "了超过",
    "幅度达",
    "幅度为",
    "幅度超过",
    "至少",
    "了整整",
    "整整",
];

/// Every number right after a word of decrease, with the place of both.
pub(super) fn decreases<'a>(
    document: &'a Document<'_>,
) -> impl Iterator<Item = (Span, &'a Quantity)> {
    let cues = document.words(Table::Cue(Cue::Decrease)).iter();
    cues.filter_map(|cue| {
        let near = Span::new(cue.span.end, cue.span.end + 24);
        let quantity = document.quantities_in(near).first()?;
        let between = document.text(Span::new(cue.span.end, quantity.span.start));
        BETWEEN
            .contains(&between)
            .then_some((cue.span.cover(quantity.span), quantity))
    })
}
