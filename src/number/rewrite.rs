//! What an ordinal becomes that is written anew or renumbered.

use super::series::Item;
use crate::character::is_blank;
use crate::finding::Edit;
use crate::ordinal::{self, Form};
use crate::source::Source;
use crate::span::Span;

/// The edit that writes `item` anew, as `value` with the sign `form` of
/// the list `items`, in the spelling of its nearest neighbour.
pub(super) fn rewritten(
    source: &Source,
    form: Form,
    items: &[Item],
    item: &Item,
    value: u32,
) -> Edit {
    let words = words_after(source, item.span.end);
    let span = Span::new(item.span.start, words.start);
    let place = items.partition_point(|i| i.span.start < span.start);
    let (before, after) = items.split_at_checked(place).unwrap_or_default();
    let right = |i: &&Item| i.wrong_sign.is_none() && i.lost.is_none();
    let neighbour = before.iter().rev().find(right);
    let Some(like) = neighbour.or_else(|| after.iter().find(right)) else {
        let gap = ordinal::gap(form, value, source.text(words));
        return Edit::new(span, ordinal::write(form, value) + gap);
    };
    let opening = source.text(Span::new(like.span.start, like.numeral.start));
    let numeral = spelling(source.text(like.numeral), form, value);
    let gap = words_after(source, like.span.end).start;
    let mut closing = source.text(Span::new(like.numeral.end, gap)).to_owned();
    if !closing.ends_with(is_blank) && !form.is_provision() {
        closing += ordinal::gap(form, value, source.text(words));
    }
    Edit::new(span, format!("{opening}{numeral}{closing}"))
}

/// The numeral of `value` in the spelling of `written`, which it replaces:
/// full-width digits stay full-width; other rules fix spellings.
pub(super) fn spelling(written: &str, form: Form, value: u32) -> String {
    if written
        .chars()
        .next()
        .is_some_and(|c| ordinal::single(c).is_some())
    {
        return match ordinal::single_like(written, value) {
            Some(sign) => sign.to_string(),
            None => ordinal::write(form, value),
        };
    }
    let text = ordinal::write_numeral(form, value);
    if written.chars().all(|c| ('０'..='９').contains(&c)) {
        return ordinal::full_width(&text);
    }
    text
}

/// The words that follow `at` on its line.
fn words_after(source: &Source, at: usize) -> Span {
    let rest = source.text.get(at..).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    let words = line.trim_start_matches(is_blank);
    Span::new(at + line.len() - words.len(), at + line.len())
}
