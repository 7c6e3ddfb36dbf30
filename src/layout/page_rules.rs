//! What a page must not look like: a first page without text, a last line of
//! one character. Both are noted.

use super::glyph::Class;
use super::{Layout, Line, Note, Zone};
use crate::profile::{Align, Twips};
use crate::recognise::Role;
use crate::span::Span;

/// What is to be noted of the finished pages.
pub(super) fn notes(layout: &Layout) -> Vec<Note> {
    first_page(layout)
        .into_iter()
        .chain(single(layout))
        .collect()
}

/// Whether the first page shows no text, though there is some.
pub(super) fn shows_no_text(layout: &Layout) -> bool {
    let of = |line: &Line| layout.paragraphs.get(line.paragraph);
    let is_text = |line: &Line| of(line).is_some_and(|p| p.role.is_text() || p.role == Role::Table);
    let mut sides = layout
        .pages
        .iter()
        .map(|page| page.lines.iter().any(is_text));
    sides.next() == Some(false) && sides.any(|shows| shows)
}

/// A first page must show text (7.3.3).
fn first_page(layout: &Layout) -> Option<Note> {
    if !shows_no_text(layout) {
        return None;
    }
    let of = |line: &Line| layout.paragraphs.get(line.paragraph);
    let first = layout.pages.first()?;
    let addressed = first
        .lines
        .iter()
        .find(|l| of(l).is_some_and(|p| p.role == Role::Salutation));
    Some(match addressed {
        Some(line) => Note {
            message: "首页没有显示正文：主送机关过多的，应移到版记，写作“主送：……”（GB/T 9704—2012 7.3.2）。"
                .to_owned(),
            span: line.span,
        },
        None => Note {
            message: "首页没有显示正文，请缩短标题或减少版头内容（GB/T 9704—2012 7.3.3）。".to_owned(),
            span: Span::default(),
        },
    })
}

/// Paragraphs that end in a line of one character, where it would fit on the
/// line above if the marks there were squeezed. Our line breaker does not squeeze
/// them itself: neither Word nor LibreOffice does with the settings we write.
fn single(layout: &Layout) -> Option<Note> {
    let mut count = 0;
    let mut place = None;
    let lines: Vec<(u32, &Line)> = layout
        .pages
        .iter()
        .flat_map(|page| page.lines.iter().map(|line| (page.number, line)))
        .collect();
    for pair in lines.windows(2) {
        let [(_, above), (number, line)] = pair else {
            continue;
        };
        let paragraph = layout.paragraphs.get(line.paragraph);
        let justified = paragraph.filter(|p| {
            p.zone == Zone::Body && p.style.align == Align::Justify && p.table.is_none()
        });
        let last = justified.is_some_and(|p| line.span.end >= p.span.end);
        if !last || above.paragraph != line.paragraph {
            continue;
        }
        let words = layout.words(line.span);
        let characters = words.chars().filter(|&c| !is_mark(c)).count();
        let marks = |line: &Line| {
            layout
                .words(line.span)
                .chars()
                .filter(|&c| is_mark(c))
                .count()
        };
        // A mark gives up half of its width at most (GB/T 15834—2011 5.1.10).
        let squeezed = (marks(above) + marks(line)) as Twips * layout.grid.cell() / 2;
        if characters == 1 && line.width <= above.slack + squeezed {
            count += 1;
            place.get_or_insert((*number, line.span, words));
        }
    }
    let (page, span, words) = place?;
    let others = if count > 1 {
        format!("等{count}段")
    } else {
        String::new()
    };
    Some(Note {
        message: format!(
            "第{page}页末行只有“{words}”的一段{others}，适当压缩上一行的标点或者删去一字，即可少占一行（GB/T 15834—2011 5.1.10）；通常不让一字单独成行。"
        ),
        span,
    })
}

/// True for a mark half of whose cell is empty.
fn is_mark(c: char) -> bool {
    let class = Class::of(c);
    let half = matches!(
        class,
        Class::Stop | Class::Open | Class::Close | Class::OpenQuote | Class::Quote
    );
    half && !c.is_ascii() && c != '￥'
}
