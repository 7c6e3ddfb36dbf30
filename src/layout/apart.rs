//! Attachments that are not bound with the text: each opens with the document's
//! number before its mark (GB/T 9704—2012 7.3.7), and has page numbers of its
//! own, since only those that are bound with the text continue its (7.5). The
//! imprint then closes the text itself.

use super::compose::{Composed, Item};
use super::{Note, Rewritten, Zone};
use crate::recognise::Role;
use crate::span::Span;

/// Parts the attached texts from the others.
pub(super) fn part(composed: &mut Composed) {
    let is_mark = |i: &Item| i.role == Role::Attachment && i.zone == Zone::Body;
    let Some(first) = composed.items.iter().position(is_mark) else {
        return composed.notes.push(Note {
            message: "公文要素中的附件装订没有采用：文稿里没有以“附件”起首的附件。".to_owned(),
            span: Span::default(),
        });
    };
    let is_number = |i: &&Item| i.role == Role::DocNumber && !i.attached;
    let number = composed.items.iter().find(is_number).map(|i| i.span);
    let words = |composed: &Composed, span: Span| {
        let words = composed.text.get(span.start..span.end);
        words.unwrap_or_default().trim().to_owned()
    };
    let number = number.map(|span| words(composed, span));
    if number.is_none() {
        let span = composed.items.get(first).map(|i| i.span);
        composed.notes.push(Note {
            message: "附件不与正文一起装订的，首行应标注发文字号，请填写发文字号（GB/T 9704—2012 7.3.7）。"
                .to_owned(),
            span: span.unwrap_or_default(),
        });
    }
    for at in first..composed.items.len() {
        let Some(&item) = composed.items.get(at) else {
            break;
        };
        let mut span = item.span;
        if let (true, Some(number)) = (is_mark(&item), &number) {
            let mark = words(composed, item.span);
            if !mark.starts_with(number.as_str()) {
                span = composed.write(&format!("{number}{mark}"));
                composed.rewritten.push(Rewritten {
                    from: item.span,
                    to: span,
                });
            }
        }
        if let Some(slot) = composed.items.get_mut(at) {
            slot.span = span;
            slot.apart = slot.zone == Zone::Body;
        }
    }
}
