//! The series that run inside a paragraph: 一是 二是, 一要 二要, ① ②, and
//! 一、 二、 between sentences.

use std::collections::BTreeSet;
use std::ops::Range;

use memchr::memmem;

use super::{Block, Inline, Role};
use crate::character::is_han;
use crate::numeral::is_numeral;
use crate::ordinal::{self, Form, Ordinal};
use crate::source::Source;
use crate::span::Span;

/// The ordinals of series inside `block`, in order; the series 一、 may go on
/// in `next`, a paragraph of its own.
pub(super) fn series(source: &Source, block: &Block, next: Option<&Block>) -> Vec<Inline> {
    if !matches!(
        block.role,
        Role::Heading | Role::ListItem | Role::Body | Role::Note
    ) {
        return Vec::new();
    }
    let text = source.text(block.span);
    let own = block.ordinal;
    let goes_on = own.is_none()
        && next
            .and_then(|n| n.ordinal)
            .is_some_and(|o| (o.form, o.value) == (Form::Chinese, 2));
    let mut found: Vec<Inline> = Vec::new();
    for at in signs(text) {
        let place = block.span.start + at;
        let is_own = own.is_some_and(|o| o.span.contains(place) && !o.form.is_series());
        if is_own || found.last().is_some_and(|last| place < last.span.end) {
            continue;
        }
        let (before, rest) = text.split_at_checked(at).unwrap_or_default();
        found.extend(item(
            rest,
            place,
            before.chars().next_back(),
            own.is_some_and(|o| o.span.end == place),
            goes_on,
        ));
    }
    add_unmarked_first(&mut found, text, block.span.start);
    name_no_items(&mut found, own);
    keep_series(found, own, goes_on)
}

/// Characters that make a word with 一 after them: 统一是, 第一是, 合二为一是.
const BEFORE_ONE: &str = "统唯惟之第同单万划专合归不逐每某这那任另如为其周初高大对哪";

/// Adds each 一是 or 一要 that follows the words before it without a mark, 主要有
/// 三点一是…。二是…, where a series of this paragraph counts on from 2 and nothing
/// else can be its first.
fn add_unmarked_first(found: &mut Vec<Inline>, text: &str, start: usize) {
    let mut read_to = [0; 2];
    let mut last = [0; 2];
    let mut firsts = Vec::new();
    for item in found.iter() {
        let kind = match item.form {
            Form::Shi => 0,
            Form::Yao => 1,
            _ => continue,
        };
        let (Some(from), Some(last)) = (read_to.get_mut(kind), last.get_mut(kind)) else {
            continue;
        };
        let at = item.span.start - start;
        if item.value == 2 && *last != 1 {
            firsts.extend(unmarked_first(text, *from..at, item.form, start));
        }
        (*from, *last) = (item.span.end - start, item.value);
    }
    if !firsts.is_empty() {
        found.append(&mut firsts);
        found.sort_by_key(|item| item.span.start);
    }
}

/// The only 一是 in `place` of `text`, which begins at `start`, that follows a
/// word and is no part of one.
fn unmarked_first(text: &str, place: Range<usize>, form: Form, start: usize) -> Option<Inline> {
    let offset = place.start;
    let words = text.get(place)?;
    let sign = ordinal::write(form, 1);
    let opens = |&at: &usize| {
        let before = words.get(..at).unwrap_or_default();
        let joins = |c: char| is_han(c) && !is_numeral(c) && !BEFORE_ONE.contains(c);
        before.ends_with(joins) && !before.ends_with("星期")
    };
    let mut all = memmem::find_iter(words.as_bytes(), sign.as_bytes()).filter(opens);
    let at = all.next().filter(|_| all.next().is_none())?;
    let first = ordinal::read(words.get(at..)?, start + offset + at)?;
    Some(Inline {
        span: first.span,
        numeral: first.numeral,
        form: first.form,
        value: first.value,
    })
}

/// Drops circled signs that stand side by side and so open nothing, as in
/// 注：①②不同时享受: they name items that stand elsewhere.
fn name_no_items(found: &mut Vec<Inline>, own: Option<Ordinal>) {
    let joined: Vec<bool> = found
        .windows(2)
        .map(|pair| match pair {
            // One mark or 和 may stand between them.
            [a, b] => {
                let both = a.form == Form::Circled && b.form == Form::Circled;
                both && b.span.start <= a.span.end + '、'.len_utf8()
            }
            _ => false,
        })
        .collect();
    let mut index = 0;
    found.retain(|item| {
        let before = index > 0 && joined.get(index - 1).is_some_and(|&j| j);
        let after = joined.get(index).is_some_and(|&j| j);
        index += 1;
        !(before || after) || own.is_some_and(|o| o.span == item.span)
    });
}

/// Where characters stand that may open a series: numerals from 一 to 十 and
/// signs in one character. Every text is walked here, so nothing is decoded,
/// and of the signs all of their blocks of 64 are let through.
fn signs(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(&[lead, block, last]) = bytes.get(at..at + 3) {
            let here = at;
            // More than half of a text: told first.
            if (0xE6..0xF0).contains(&lead) {
                at += 3;
                continue;
            }
            at += match lead {
                0..0x80 => 1,
                0x80..0xE0 => 2,
                0xE0..0xF0 => 3,
                0xF0.. => 4,
            };
            let blocks = match lead {
                0xE2..=0xE5 => BLOCKS.get(usize::from(lead - 0xE2)),
                _ => None,
            };
            if blocks.is_none_or(|blocks| blocks >> (block & 0x3F) & 1 == 0) {
                continue;
            }
            let opens = match (lead, block) {
                // 一七三, 九, 二五
                (0xE4, 0xB8) => matches!(last, 0x80 | 0x83 | 0x89),
                (0xE4, 0xB9) => last == 0x9D,
                (0xE4, 0xBA) => matches!(last, 0x8C | 0x94),
                // 八六, 十, 四
                (0xE5, 0x85) => matches!(last, 0xAB | 0xAD),
                (0xE5, 0x8D) => last == 0x81,
                (0xE5, 0x9B) => last == 0x9B,
                _ => true,
            };
            if opens {
                return Some(here);
            }
        }
        None
    })
}

/// The second bytes of such characters, a bit for each, by their first from
/// 0xE2 on.
const BLOCKS: [u64; 4] = [
    // ① to ⓿, ❶ to ➓
    1 << 0x11 | 1 << 0x12 | 1 << 0x13 | 1 << 0x1D | 1 << 0x1E,
    // ㈠ to ㊿
    0b1111 << 0x08,
    // Numerals.
    1 << 0x38 | 1 << 0x39 | 1 << 0x3A,
    1 << 0x05 | 1 << 0x0D | 1 << 0x1B,
];

/// The ordinal that opens at `rest`, where one may stand there.
fn item(
    rest: &str,
    place: usize,
    previous: Option<char>,
    after_own: bool,
    goes_on: bool,
) -> Option<Inline> {
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
        Form::Chinese => {
            let first = goes_on && ordinal.value == 1 && previous == Some('，');
            (pause || first) && !after_own && previous.is_some()
        }
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
/// two more of its kind, whatever their numbers; ① alone is a note sign. The
/// sign that opens a list item is its ordinal in any case.
fn keep_series(found: Vec<Inline>, own: Option<Ordinal>, goes_on: bool) -> Vec<Inline> {
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
            || goes_on && (item.form, item.value) == (Form::Chinese, 1)
    };
    found.into_iter().filter(in_series).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{numeral, ordinal};

    #[test]
    fn no_sign_of_a_series_is_passed_over() {
        for c in '\0'..=char::MAX {
            let first = numeral::read(&c.to_string()).is_some_and(|n| n <= 10);
            if first || ordinal::single(c).is_some() {
                let text = format!("a{c}");
                assert_eq!(signs(&text).next(), Some(1), "{c}");
            }
        }
    }
}
