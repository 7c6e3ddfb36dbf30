//! The series that run inside a paragraph: 一是 二是, 一要 二要, ① ②, and
//! 一、 二、 between sentences.

use std::collections::BTreeSet;

use super::{Block, Inline, Role};
use crate::numeral;
use crate::ordinal::{self, Form, Ordinal};
use crate::source::Source;
use crate::span::Span;

/// The ordinals of series inside `block`, in order.
pub(super) fn series(source: &Source, block: &Block) -> Vec<Inline> {
    if !matches!(
        block.role,
        Role::Heading | Role::ListItem | Role::Body | Role::Note
    ) {
        return Vec::new();
    }
    let text = source.text(block.span);
    let own = block.ordinal;
    let mut found = Vec::new();
    let mut before = None;
    let mut skip = 0;
    for (at, c) in text.char_indices() {
        let previous = before.replace(c);
        if at < skip {
            continue;
        }
        let place = block.span.start + at;
        let is_own = own.is_some_and(|o| o.span.contains(place) && !o.form.is_series());
        if is_own {
            continue;
        }
        if !(numeral::is_numeral(c) || ordinal::single(c).is_some()) {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        if let Some(item) = item(
            rest,
            place,
            previous,
            own.is_some_and(|o| o.span.end == place),
        ) {
            skip = at + item.span.len();
            found.push(item);
        }
    }
    keep_series(found, own)
}

/// The ordinal that opens at `rest`, where one may stand there.
fn item(rest: &str, place: usize, previous: Option<char>, after_own: bool) -> Option<Inline> {
    let opens = after_own
        || previous.is_none_or(|p| {
            matches!(
                p,
                '。' | '；'
                    | '：'
                    | '，'
                    | '、'
                    | '！'
                    | '？'
                    | '”'
                    | '）'
                    | ';'
                    | ':'
                    | ','
                    | '.'
                    | ')'
                    | '…'
                    | '—'
                    | '*'
            ) || crate::character::is_blank(p)
        });
    let ordinal = ordinal::read(rest, place)?;
    let pause = previous.is_none_or(|p| {
        matches!(p, '。' | '；' | '：' | ';' | ':' | '*') || crate::character::is_blank(p)
    });
    let stands = match ordinal.form {
        Form::Shi | Form::Yao => opens,
        Form::Circled => true,
        // 一、 inside a sentence is far more often part of a phrase.
        Form::Chinese => pause && !after_own && previous.is_some(),
        _ => false,
    };
    // A circled sign is listed without the pause that may follow it.
    let span = if ordinal.form == Form::Circled {
        ordinal.numeral
    } else {
        ordinal.span
    };
    stands.then_some(Inline {
        span: Span::new(span.start, span.end),
        numeral: ordinal.numeral,
        form: ordinal.form,
        value: ordinal.value,
    })
}

/// Drops what only looks like a series: 一要 and 一、 need a neighbour of
/// their own kind next in number, or a series that has begun, 一要 otherwise
/// two more of its kind, whatever their numbers; ① alone is a note sign. The sign that opens a list item is its ordinal in any case.
fn keep_series(found: Vec<Inline>, own: Option<Ordinal>) -> Vec<Inline> {
    let known: BTreeSet<(Form, u32)> = found.iter().map(|i| (i.form, i.value)).collect();
    let has = |form: Form, value: u32| known.contains(&(form, value));
    let many = found.iter().filter(|i| i.form == Form::Yao).count() > 2;
    let in_series = |item: &Inline| {
        item.form == Form::Shi
            || (item.form == Form::Yao && many)
            || own.is_some_and(|o| o.span == item.span)
            || has(item.form, item.value + 1)
            || has(item.form, item.value.wrapping_sub(1))
            || (has(item.form, 1) && has(item.form, 2))
    };
    found.into_iter().filter(in_series).collect()
}
