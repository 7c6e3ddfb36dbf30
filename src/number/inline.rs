//! The series 一是, 二是 that run through the paragraphs of a section.

use super::reference;
use super::series::{Item, Series};
use crate::ordinal::{self, Form};
use crate::recognise::{Block, Role};
use crate::source::Source;
use crate::span::Span;

/// The series 一是, 二是 of each section. A heading ends one, and so does
/// another way of counting between two of its signs.
pub(super) fn series(source: &Source, blocks: &[Block]) -> Vec<Series> {
    let mut done: Vec<Series> = Vec::new();
    let mut open = [None, None, None];
    // Paragraphs that each open with one sign of the series count as one
    // stretch of text.
    let mut texts = 0;
    let mut single = false;
    for block in blocks
        .iter()
        .filter(|b| b.role != Role::Residue && !b.quoted)
    {
        if block.role == Role::Heading {
            done.extend(open.iter_mut().filter_map(Option::take));
        }
        let opens = block.ordinal.is_some_and(|o| o.form.is_series());
        texts += usize::from(!(single && opens));
        single = opens && block.inline.len() == 1;
        let mut read_to = block.span.start;
        let inner = inner(source, block);
        for (index, item) in block.inline.iter().enumerate() {
            let between = source.text(Span::new(read_to, item.span.start));
            read_to = item.span.end;
            let slot = match item.form {
                Form::Shi if inner.get(index) == Some(&true) => 2,
                Form::Shi => 0,
                Form::Yao => 1,
                _ => continue,
            };
            // One inside another ends with the next sign of the other.
            if slot == 0 || slot == 2 && item.value == 1 {
                done.extend(open.last_mut().and_then(Option::take));
            }
            let Some(slot) = open.get_mut(slot) else {
                continue;
            };
            let other = counts_otherwise(between);
            if other {
                done.extend(slot.take());
            }
            let form = item.form;
            let item = Item {
                span: item.span,
                numeral: item.numeral,
                value: item.value,
                wrong_sign: None,
                lost: None,
                heading: false,
                texts,
                inside: true,
                doubtful: false,
            };
            let new = || Series {
                free_start: other,
                unseen_first: between.contains(&ordinal::write(form, 1)),
                ..Series::inside(form, Vec::new())
            };
            slot.get_or_insert_with(new).items.push(item);
        }
    }
    done.extend(open.into_iter().flatten());
    // 一是……，一是…… names two without counting them.
    done.retain(|series| series.items.len() < 2 || series.items.iter().any(|i| i.value > 1));
    done
}

/// For every sign in `block` whether it belongs to a series inside an item of
/// another: 一是…，表现为：一是…；二是…。二是…. Empty where none does.
fn inner(source: &Source, block: &Block) -> Vec<bool> {
    let signs = &block.inline;
    let opens = |index: usize| {
        signs.get(index).is_some_and(|sign| {
            let before = || source.char_before(sign.span.start);
            (sign.form, sign.value) == (Form::Shi, 1) && matches!(before(), Some('：' | ':'))
        })
    };
    if !(1..signs.len()).any(opens) {
        return Vec::new();
    }
    let mut result = vec![false; signs.len()];
    // The last number outside, and of the series inside.
    let (mut outer, mut last) = (0, None);
    for (index, (sign, flag)) in signs.iter().zip(&mut result).enumerate() {
        if sign.form != Form::Shi {
            continue;
        }
        *flag = match last {
            _ if opens(index) && outer > 0 => true,
            // 三是 with a series of its own goes on with the outer one.
            Some(last) if sign.value == last + 1 => sign.value != outer + 1 || !opens(index + 1),
            Some(_) => sign.value != outer + 1,
            None => false,
        };
        if *flag {
            last = Some(sign.value);
        } else {
            (outer, last) = (sign.value, None);
        }
    }
    result
}

/// Words that count without 一是, and after which 二是 may follow.
const OTHERWISE: &[&str] = &[
    "首先",
    "其次",
    "再次",
    "第一",
    "其一",
    "其二",
    "一方面",
    "一则",
    "二则",
];

/// True where `text`, between two signs of a series, counts in another way: by
/// 首先, or by an ordinal whose line break was lost.
fn counts_otherwise(text: &str) -> bool {
    OTHERWISE.iter().any(|word| text.contains(word)) || reference::bracketed(text).next().is_some()
}
