//! Attachments: where the names of the note (附件说明) stand, and what a mark
//! has beside its number.

use super::compose::{Composed, Item};
use super::glyph::glyphs;
use super::lines::width;
use super::{Note, Paragraph, Rewritten, Zone};
use crate::profile::{Page, Twips};
use crate::recognise::{Role, attached_mark};
use crate::span::Span;

/// Gives a line of the note its indents: further lines stand under the first
/// character of the name, and further names under the first
/// (GB/T 9704—2012 7.3.4). `cell` is as wide as a character.
pub(super) fn place(paragraph: &mut Paragraph, text: &str, cell: Twips, page: &Page) {
    let label = label(text);
    if label == 0 {
        paragraph.first += 3 * cell;
    }
    let name = text.get(label..).unwrap_or_default();
    let number = name.len() - name.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let dot = usize::from(name.get(number..).is_some_and(|n| n.starts_with('.')));
    let prefix = text.get(..label + number * dot + dot).unwrap_or_default();
    let glyphs = glyphs(prefix, 0, paragraph.style.size, page);
    paragraph.left = paragraph.first + width(&glyphs);
}

/// The length of 附件：, 附件1： or 附件1. before the name; of 附件 alone.
fn label(text: &str) -> usize {
    let named = |(mark, name): (&str, &str)| {
        let parted = mark.len() + name.len() < text.len();
        let numbered = mark.len() > "附件".len();
        (parted || numbered || name.is_empty()).then_some(text.len() - name.len())
    };
    attached_mark(text).and_then(named).unwrap_or(0)
}

/// Sets the mark of an attached text without its colon, and the title that it
/// gives on a line of its own (7.3.7).
pub(super) fn part(composed: &mut Composed) {
    let mut first: Option<Span> = None;
    let mut at = 0;
    while let Some(&item) = composed.items.get(at) {
        at += 1;
        if item.role != Role::Attachment || item.zone != Zone::Body {
            continue;
        }
        let words = composed.text.get(item.span.start..item.span.end);
        let Some((mark, name)) = words.and_then(attached_mark) else {
            continue;
        };
        let next = composed.items.get(at);
        let titled = next.is_some_and(|i| i.role == Role::Title);
        let mark_end = item.span.start + mark.len();
        let name = Span::new(item.span.end - name.len(), item.span.end);
        // The title follows: what stands beside the mark is something else.
        if titled && !name.is_empty() || mark_end == item.span.end {
            continue;
        }
        let to = composed.write("");
        composed.rewritten.push(Rewritten {
            from: Span::new(mark_end, name.start),
            to,
        });
        if let Some(slot) = composed.items.get_mut(at - 1) {
            slot.span.end = mark_end;
        }
        if !name.is_empty() {
            let title = Item {
                role: Role::Title,
                span: name,
                ..item
            };
            composed.items.insert(at, title);
        }
        first.get_or_insert(item.span);
    }
    composed.notes.extend(first.map(|span| Note {
        message: "“附件”和顺序号单独成行，后面不加冒号，附件标题在第三行居中，已照此排版（GB/T 9704—2012 7.3.7）。"
            .to_owned(),
        span,
    }));
}
