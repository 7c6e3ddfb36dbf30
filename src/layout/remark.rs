//! What in the header and the imprint of a text is not as its format has it:
//! it stays, and a note says what to do; only the label of a form is not set.

use super::compose::{Composed, Item};
use super::{Note, Rewritten, Zone};
use crate::character::is_blank;
use crate::fields::Format;
use crate::recognise::{Role, attached_in_brackets, signed_date, signed_name, without_label};
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
    let bare = |i: &Item| i.zone == Zone::Header && BARE.contains(&i.role);
    let set = reworded(composed, bare, |words| {
        without_label(words).map(str::to_owned)
    });
    composed.notes.extend(set.first().map(|&span| Note {
        message: "份号、密级、紧急程度、发文字号只标注内容，前面的名称没有排入版面（GB/T 9704—2012 7.2.1—7.2.3、7.2.5）。"
            .to_owned(),
        span,
    }));
}

/// Sets a mark without the blanks that a draft spread its characters with: the
/// page spreads them itself (7.2.4).
pub(super) fn closed_up(composed: &mut Composed) {
    let mark = |i: &Item| i.zone == Zone::Header && i.role == Role::OrgMark;
    reworded(composed, mark, |words| {
        let closed = || words.chars().filter(|&c| !is_blank(c)).collect();
        words.contains(is_blank).then(closed)
    });
}

/// Sets the words behind 附注： in brackets, as the standard has them, without the
/// label (7.3.6).
pub(super) fn bracketed(composed: &mut Composed) {
    let note = |i: &Item| i.zone == Zone::Body && i.role == Role::Note;
    let set = reworded(composed, note, |words| {
        let value = words.strip_prefix("附注")?.strip_prefix(['：', ':'])?;
        let value = value.trim_matches(is_blank);
        let enclosed = value.starts_with('（') && value.ends_with('）') || value.is_empty();
        Some(match enclosed {
            true => value.to_owned(),
            false => format!("（{}）", value.trim_end_matches('。')),
        })
    });
    composed.notes.extend(set.into_iter().map(|span| Note {
        message:
            "附注写在圆括号里，前面不写“附注”，已照此排版（GB/T 9704—2012 7.3.6）。".to_owned(),
        span,
    }));
}

/// Sets who signs and when without the labels and the place for the seal that a
/// form prints, 落款：, （盖章）, 日期： (7.3.5).
pub(super) fn signed(composed: &mut Composed) {
    let of = |role| move |i: &Item| i.zone == Zone::Body && i.role == role;
    let mut set = reworded(composed, of(Role::Signature), |words| {
        signed_name(words).map(str::to_owned)
    });
    set.extend(reworded(composed, of(Role::Date), |words| {
        signed_date(words).map(str::to_owned)
    }));
    composed.notes.extend(set.first().map(|&span| Note {
        message: "落款只写署名和成文日期，“落款：”“日期：”“（盖章）”一类的字样没有排入版面（GB/T 9704—2012 7.3.5）。"
            .to_owned(),
        span,
    }));
}

/// Sets the mark of an attached text without brackets around it (7.3.7).
pub(super) fn unbracketed(composed: &mut Composed) {
    let mark = |i: &Item| i.zone == Zone::Body && i.role == Role::Attachment;
    let set = reworded(composed, mark, |words| {
        let inner = attached_in_brackets(words);
        (inner.len() < words.len()).then(|| inner.to_owned())
    });
    composed.notes.extend(set.first().map(|&span| Note {
        message: "“附件”和顺序号不加括号，已照此排版（GB/T 9704—2012 7.3.7）。".to_owned(),
        span,
    }));
}

/// Sets the elements that `is` holds for with the words that `other` makes of
/// their own, where it makes any; one that is left without words leaves nothing.
/// Gives where they stood.
fn reworded(
    composed: &mut Composed,
    is: impl Fn(&Item) -> bool,
    other: impl Fn(&str) -> Option<String>,
) -> Vec<Span> {
    let mut set = Vec::new();
    for at in 0..composed.items.len() {
        let item = composed.items.get(at).copied().filter(&is);
        let words = item.and_then(|i| composed.text.get(i.span.start..i.span.end));
        let (Some(item), Some(words)) = (item, words.and_then(&other)) else {
            continue;
        };
        let span = composed.write(&words);
        composed.rewritten.push(Rewritten {
            from: item.span,
            to: span,
        });
        if let Some(slot) = composed.items.get_mut(at) {
            slot.span = span;
        }
        set.push(item.span);
    }
    composed.items.retain(|i| !(is(i) && i.span.is_empty()));
    set
}

/// What the text has below or above the place that the standard gives it: the
/// attachment note below who signs (7.3.4), a note on the document above (7.3.6).
fn misplaced(composed: &Composed) -> Vec<(&'static str, Span)> {
    let own = |i: &&Item| i.zone == Zone::Body && !i.attached;
    let items: Vec<&Item> = composed.items.iter().filter(own).collect();
    let dated = items.iter().position(|i| i.role == Role::Date);
    let below = dated.and_then(|at| items.get(at..)).unwrap_or_default();
    let names = below.iter().find(|i| i.role == Role::AttachmentNote);
    let names = names.map(|i| {
        (
            "附件说明排在正文之下、署名之上，请移到署名前面（GB/T 9704—2012 7.3.4）。",
            i.span,
        )
    });
    let words = |i: &Item| composed.text.get(i.span.start..i.span.end);
    let tells =
        |i: &Item| words(i).is_some_and(|w| w.starts_with(['（', '(']) || w.starts_with("联系"));
    let above = items.windows(2).find_map(|pair| match pair {
        [note, next] if note.role == Role::Note && next.role == Role::Signature => {
            tells(note).then_some(note.span)
        }
        _ => None,
    });
    let above = above.map(|span| {
        (
            "附注排在成文日期下一行，请移到日期下面（GB/T 9704—2012 7.3.6）。",
            span,
        )
    });
    names.into_iter().chain(above).collect()
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
    found.extend(misplaced(composed));
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
