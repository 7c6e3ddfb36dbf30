//! What a page must not look like: a signature or a date alone on it, a first
//! page without text, a last line of one character. The first is mended by the
//! spacing of lines and characters, the others are noted.

use super::glyph::Class;
use super::{Layout, Line, Note, Page, Paragraph, Zone};
use crate::profile::{self, Align, Twips};
use crate::recognise::Role;
use crate::span::Span;

/// How many lines a page and how many characters a line are given more or fewer
/// so that a signature is not alone, in the order in which they are tried.
const STEPS: [(i32, i32); 12] = [
    (1, 0),
    (-1, 0),
    (2, 0),
    (-2, 0),
    (0, -1),
    (0, 1),
    (-1, -1),
    (1, 1),
    (-2, -1),
    (2, 1),
    (0, -2),
    (-2, -2),
];

/// The closest and the widest lines that are still read with ease, in twips for
/// 三号 type: 26 and 32 points. Practice.
const PITCHES: std::ops::RangeInclusive<Twips> = 520..=640;

/// The closest and the widest characters that do not look squeezed or spread,
/// for the same type: 15 and 17.25 points. Practice.
const CELLS: std::ops::RangeInclusive<Twips> = 300..=345;

/// The signature that stands on a page without any text above it.
pub(super) fn lonely(pages: &[Page], paragraphs: &[Paragraph]) -> Option<Span> {
    let role = |line: &Line| paragraphs.get(line.paragraph).map(|p| (p.zone, p.role));
    pages.iter().skip(1).find_map(|page| {
        let first = page.lines.first()?;
        let is_text =
            |line: &Line| role(line).is_some_and(|(_, role)| role.is_text() || role == Role::Table);
        match role(first)? {
            (Zone::Body, Role::Signature) => Some(first.span),
            // A day that opens a page of text is none that closes it.
            (Zone::Body, Role::Date) if !page.lines.iter().any(is_text) => Some(first.span),
            _ => None,
        }
    })
}

/// The paragraph that is to open the page of a signature which no spacing keeps
/// from being alone: the last of the text, with the headings above it. `None`
/// where that leaves the page before half empty, or without text.
pub(super) fn carried(layout: &Layout) -> Option<usize> {
    let signature = lonely(&layout.pages, &layout.paragraphs)?;
    let opens = |page: &Page| page.lines.first().is_some_and(|l| l.span == signature);
    let at = layout.pages.iter().position(opens)?;
    let above = layout.pages.get(at.checked_sub(1)?)?;
    let first = layout.pages.get(at)?.lines.first()?.paragraph;
    let of = |index: usize| layout.paragraphs.get(index);
    let is_text = |index: usize| of(index).is_some_and(|p| p.role.is_text() && p.table.is_none());
    let mut text = (0..first).rev().find(|&index| is_text(index))?;
    while let Some(before) = text
        .checked_sub(1)
        .filter(|&n| is_text(n) && of(n).is_some_and(|p| p.style.keep_next && p.zone == Zone::Body))
    {
        text = before;
    }
    let begins = above.lines.iter().position(|l| l.paragraph == text)?;
    let head = of(text).zip(above.lines.get(begins));
    let whole = head.is_some_and(|(p, l)| p.before == 0 && l.span.start == p.span.start);
    let (kept, moved) = above.lines.split_at_checked(begins)?;
    let shows = kept.iter().any(|l| is_text(l.paragraph));
    let few = moved.len() * 2 <= usize::from(layout.grid.lines);
    (whole && shows && few).then_some(text)
}

/// Grids to try for a document whose signature is alone, nearest first: the
/// spacing of lines and characters may be adjusted (GB/T 9704—2012 7.3.5.5).
pub(super) fn grids(grid: &profile::Page) -> impl Iterator<Item = profile::Page> {
    let grid = *grid;
    let add = |count: u16, step: i32| {
        let sum = u16::try_from(i32::from(count) + step).ok();
        sum.filter(|&n| n > 0)
    };
    STEPS.into_iter().filter_map(move |(lines, chars)| {
        let mut other = grid;
        if lines != 0 {
            other = other.with_lines(add(grid.lines, lines)?);
        }
        if chars != 0 {
            other = other.with_chars(add(grid.chars, chars)?);
        }
        let scaled = |twips: Twips| twips * 32 / Twips::from(grid.size.max(1));
        let legible = PITCHES.contains(&scaled(other.pitch))
            && (chars == 0 || CELLS.contains(&scaled(other.cell())));
        legible.then_some(other)
    })
}

/// How a signature was kept from standing alone.
pub(super) enum Kept {
    /// By the spacing of this grid.
    Spacing(profile::Page),
    /// The end of the text went along to its page.
    Carried,
    /// It could not be.
    Alone,
}

/// What to say of a signature that was alone on the grid `from`.
pub(super) fn adjusted(span: Span, from: &profile::Page, kept: &Kept) -> Note {
    let points = |page: &profile::Page| f64::from(page.pitch) / 20.0;
    let message = match kept {
        Kept::Spacing(to) => {
            let mut words = Vec::new();
            if to.lines != from.lines {
                words.push(format!(
                    "行距由{}磅调整为{}磅，每页{}行",
                    points(from),
                    points(to),
                    to.lines
                ));
            }
            if to.chars != from.chars {
                words.push(format!(
                    "字距调整为每行{}字（原为{}字）",
                    to.chars, from.chars
                ));
            }
            let words = words.join("；");
            format!("为避免落款单独成页，{words}（GB/T 9704—2012 7.3.5.5）。")
        }
        Kept::Carried => "调整行距、字距不能避免落款单独成页，正文末段已移到落款所在的一页（GB/T 9704—2012 7.3.5.5）。".to_owned(),
        Kept::Alone => "落款单独在一页，请适当增删正文文字（GB/T 9704—2012 7.3.5.5）。".to_owned(),
    };
    Note { message, span }
}

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
