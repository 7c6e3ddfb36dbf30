//! What in the header and the imprint of a text is not as its format has it:
//! it stays, and a note says what to do; only the label of a form is not set.

use super::compose::{Composed, Item};
use super::{Note, Rewritten, Zone};
use crate::character::is_blank;
use crate::fields::Format;
use crate::recognise::{Role, without_label};
use crate::span::Span;

/// What the header has without a label.
const BARE: [Role; 4] = [
    Role::CopyNumber,
    Role::Secrecy,
    Role::Urgency,
    Role::DocNumber,
];

/// Sets what stands behind 份号：, 密级：, 紧急程度： and 发文字号： alone: the
/// header has no labels (GB/T 9704—2012 7.2.1 to 7.2.3, 7.2.5).
pub(super) fn unlabelled(composed: &mut Composed) {
    let mut first: Option<Span> = None;
    for at in 0..composed.items.len() {
        let item = composed.items.get(at).copied();
        let item = item.filter(|i| i.zone == Zone::Header && BARE.contains(&i.role));
        let words = item.and_then(|i| composed.text.get(i.span.start..i.span.end));
        let value = words.and_then(without_label).map(str::to_owned);
        let (Some(item), Some(value)) = (item, value) else {
            continue;
        };
        let span = composed.write(&value);
        composed.rewritten.push(Rewritten {
            from: item.span,
            to: span,
        });
        if let Some(slot) = composed.items.get_mut(at) {
            slot.span = span;
        }
        first.get_or_insert(item.span);
    }
    // A label without a value leaves nothing.
    composed
        .items
        .retain(|i| !(i.zone == Zone::Header && BARE.contains(&i.role) && i.span.is_empty()));
    composed.notes.extend(first.map(|span| Note {
        message: "份号、密级、紧急程度、发文字号只标注内容，前面的名称没有排入版面（GB/T 9704—2012 7.2.1—7.2.3、7.2.5）。"
            .to_owned(),
        span,
    }));
}

/// Sets a mark without the blanks that a draft spread its characters with: the
/// page spreads them itself (7.2.4).
pub(super) fn closed_up(composed: &mut Composed) {
    for at in 0..composed.items.len() {
        let item = composed.items.get(at).copied();
        let item = item.filter(|i| i.zone == Zone::Header && i.role == Role::OrgMark);
        let words = item.and_then(|i| composed.text.get(i.span.start..i.span.end));
        let (Some(item), Some(words)) = (item, words.filter(|w| w.contains(is_blank))) else {
            continue;
        };
        let words: String = words.chars().filter(|&c| !is_blank(c)).collect();
        let span = composed.write(&words);
        composed.rewritten.push(Rewritten {
            from: item.span,
            to: span,
        });
        if let Some(slot) = composed.items.get_mut(at) {
            slot.span = span;
        }
    }
}

/// Sets the words behind 附注： in brackets, as the standard has them, without the
/// label (7.3.6).
pub(super) fn bracketed(composed: &mut Composed) {
    for at in 0..composed.items.len() {
        let item = composed.items.get(at).copied();
        let item = item.filter(|i| i.zone == Zone::Body && i.role == Role::Note);
        let words = item.and_then(|i| composed.text.get(i.span.start..i.span.end));
        let value = words.and_then(|w| w.strip_prefix("附注")?.strip_prefix(['：', ':']));
        let (Some(item), Some(value)) = (item, value.map(|v| v.trim_matches(is_blank))) else {
            continue;
        };
        let enclosed = value.starts_with('（') && value.ends_with('）') || value.is_empty();
        let words = match enclosed {
            true => value.to_owned(),
            false => format!("（{}）", value.trim_end_matches('。')),
        };
        let span = composed.write(&words);
        composed.rewritten.push(Rewritten {
            from: item.span,
            to: span,
        });
        if let Some(slot) = composed.items.get_mut(at) {
            slot.span = span;
        }
        composed.notes.push(Note {
            message: "附注写在圆括号里，前面不写“附注”，已照此排版（GB/T 9704—2012 7.3.6）。"
                .to_owned(),
            span: item.span,
        });
    }
    // A label without a value leaves nothing.
    composed
        .items
        .retain(|i| !(i.zone == Zone::Body && i.role == Role::Note && i.span.is_empty()));
}

/// Notes what a mark or an imprint lacks, or has too much of.
pub(super) fn notes(composed: &mut Composed) {
    let of = |zone, role| {
        let items = composed.items.iter();
        items.filter(move |i: &&Item| i.zone == zone && i.role == role)
    };
    let mut found: Vec<(&str, Span)> = Vec::new();
    let mut marks = of(Zone::Header, Role::OrgMark).map(|i| i.span);
    let (first, second) = (marks.next(), marks.next());
    if composed.framed && first.is_none() {
        let number = of(Zone::Header, Role::DocNumber);
        let number = number.chain(of(Zone::Header, Role::Signatory)).next();
        found.extend(number.map(|item| (
            "没有发文机关标志：首页为标志留出空白，用于印好标志的公文纸；不是这种用纸的，请填写发文机关标志（GB/T 9704—2012 7.2.4）。",
            item.span,
        )));
    }
    if composed.format == Format::Letter {
        found.extend(second.map(|span| {
            (
                "信函格式联合行文使用主办机关的标志，请删去其余机关（GB/T 9704—2012 10.1）。",
                span,
            )
        }));
        let issued = of(Zone::Imprint, Role::IssuedBy).next();
        found.extend(issued.map(|item| {
            (
                "信函格式的版记没有印发机关和印发日期，请删去（GB/T 9704—2012 10.1）。",
                item.span,
            )
        }));
    }
    let notes = found.into_iter().map(|(message, span)| Note {
        message: message.to_owned(),
        span,
    });
    composed.notes.extend(notes.collect::<Vec<_>>());
}
