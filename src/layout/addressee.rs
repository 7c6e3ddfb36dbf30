//! Addressees that leave the first page no line of text move to the imprint,
//! above those who get copies (GB/T 9704—2012 7.3.2, 7.4.2).

use super::added::labelled;
use super::compose::{Composed, Item};
use super::{Layout, Note, Rewritten, Zone, page_rules};
use crate::recognise::Role;
use crate::span::Span;

/// The elements with the addressees in the imprint, where they are so many that
/// the first page of `laid` shows no text.
pub(super) fn moved(composed: &Composed, laid: &Layout) -> Option<Composed> {
    if !page_rules::shows_no_text(laid) {
        return None;
    }
    let is_addressee = |i: &Item| i.role == Role::Salutation && i.zone == Zone::Body && !i.attached;
    let at = composed.items.iter().position(is_addressee)?;
    let item = composed.items.get(at).copied()?;
    // One line less would be the header's fault, not theirs.
    let lines = laid.pages.iter().flat_map(|p| &p.lines);
    let own = |span: Span| span.start >= item.span.start && span.end <= item.span.end;
    if lines.filter(|l| own(l.span)).count() < 2 {
        return None;
    }
    let mut moved = composed.clone();
    moved.items.remove(at);
    let names = moved.text.get(item.span.start..item.span.end)?.trim_end();
    // 7.4.2: a full stop behind the last, as behind those who get copies.
    let words = labelled("主送", names.trim_end_matches(['：', ':']), "。");
    let span = moved.write(&words);
    moved.items.push(Item {
        block: item.block,
        ..Item::field(Role::CopiesTo, Zone::Imprint, span)
    });
    // Before those who get copies, which have the same place in the order.
    moved.items.rotate_right(1);
    moved.in_order();
    moved.rewritten.push(Rewritten {
        from: item.span,
        to: span,
    });
    moved.notes.push(Note {
        message:
            "主送机关较多，首页显示不了正文，已移到版记，写作“主送：……”（GB/T 9704—2012 7.3.2）。"
                .to_owned(),
        span: item.span,
    });
    Some(moved)
}
