//! Keeps a signature, its date and the note below them from standing on a page
//! without anything of the text (GB/T 9704—2012 7.3.5.5): by the spacing of lines and
//! characters; where none helps, the last lines of the text go along to their
//! page.

use super::{Layout, Line, Note, Paragraph, Zone};
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

/// How many lines of the text go along to a signature's page: at least two,
/// where the text has them, so that the page does not look like one that was
/// put there later; at most a third of a page.
const FEWEST: usize = 2;
const MOST: usize = 7;

/// How many ways to part the text are tried on one grid.
const TRIES: usize = 2;

/// A line of the text that is to open a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Opening {
    /// The index of its paragraph.
    pub(super) paragraph: usize,
    /// Its first byte.
    pub(super) at: usize,
    /// How many lines of the text it takes along, itself counted; none where it
    /// is the note of attachments.
    lines: usize,
}

/// Gives `laid`, set on the grid `page`, or, where a signature is alone on a
/// page, another setting of it in which it is not, with what to say of that.
/// `set` sets the document on a grid; the line given opens a page.
pub(super) fn kept(
    laid: Layout,
    page: &profile::Page,
    set: impl Fn(profile::Page, Option<Opening>) -> Layout,
) -> (Layout, Option<Note>) {
    let Some((_, span)) = lonely(&laid) else {
        return (laid, None);
    };
    let own = |p: &&Paragraph| p.span.contains(span.start);
    let own = laid.paragraphs.iter().find(own);
    let what = match own.is_some_and(|p| p.role == Role::Note) {
        true => "附注",
        false => "落款",
    };
    let note = |message| Some(Note { message, span });
    let is_kept = |other: &Layout| lonely(other).is_none();
    let mut ways = vec![(*page, openings(&laid))];
    for grid in grids(page) {
        let other = set(grid, None);
        if is_kept(&other) {
            let message = format!(
                "为避免{what}单独成页，{}（GB/T 9704—2012 7.3.5.5）。",
                spacing(page, &grid)
            );
            return (other, note(message));
        }
        ways.push((grid, openings(&other)));
    }
    for (grid, openings) in ways {
        for opening in openings {
            let other = set(grid, Some(opening));
            if is_kept(&other) {
                return (other, note(carried(what, page, &grid, opening.lines)));
            }
        }
    }
    let message = format!("{what}单独在一页，请适当增删正文文字（GB/T 9704—2012 7.3.5.5）。");
    (laid, note(message))
}

/// The page, by its index, on which a signature, a date, or the note below them
/// stands without text, and the first of them there.
fn lonely(layout: &Layout) -> Option<(usize, Span)> {
    let closing = closing(&layout.paragraphs);
    let of = |line: &Line| layout.paragraphs.get(line.paragraph);
    let pages = layout.pages.iter().enumerate().skip(1);
    pages.into_iter().find_map(|(index, page)| {
        let is_closing = |l: &&Line| closing.get(l.paragraph) == Some(&true);
        let first = page.lines.iter().find(is_closing)?;
        let is_text = |l: &&Line| of(l).is_some_and(|p| p.zone == Zone::Body && is_company(p));
        let shows = page.lines.iter().filter(is_text);
        // A day or a note that opens a page of text does not close that before.
        let signs = of(first).is_some_and(|p| p.role == Role::Signature);
        let mut above = shows.filter(|l| !signs || l.top < first.top);
        let headed = page
            .lines
            .first()
            .is_some_and(|l| of(l).is_some_and(opens_text));
        (above.next().is_none() && !headed).then_some((index, first.span))
    })
}

/// True for text, a table, and the note of attachments.
fn is_company(paragraph: &Paragraph) -> bool {
    let role = paragraph.role;
    role.is_text() || matches!(role, Role::Table | Role::AttachmentNote)
}

/// True for what opens a text of its own.
fn opens_text(paragraph: &Paragraph) -> bool {
    let heads = [
        Role::Title,
        Role::Subtitle,
        Role::Attachment,
        Role::Salutation,
    ];
    heads.contains(&paragraph.role)
}

/// Which paragraphs close a text: signatures, the date of writing, and notes
/// right below them.
fn closing(paragraphs: &[Paragraph]) -> Vec<bool> {
    let mut closing = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs {
        let below = closing.last() == Some(&true);
        closing.push(
            paragraph.zone == Zone::Body
                && match paragraph.role {
                    Role::Signature | Role::Date => true,
                    Role::Note => below,
                    _ => false,
                },
        );
    }
    closing
}

/// Grids to try for a document whose signature is alone, nearest first: the
/// spacing of lines and characters may be adjusted (GB/T 9704—2012 7.3.5.5).
fn grids(grid: &profile::Page) -> impl Iterator<Item = profile::Page> {
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

/// The lines that may open the page of the signature which is alone in
/// `layout`, the best first.
fn openings(layout: &Layout) -> Vec<Opening> {
    let Some((alone, signature)) = lonely(layout) else {
        return Vec::new();
    };
    // The last page with text that may be parted.
    let is_text = |line: &Line| is_text(layout, line);
    let mut pages = layout.pages.iter().take(alone + 1);
    let page = pages.rfind(|page| page.lines.iter().any(is_text));
    let lines = page.into_iter().flat_map(|page| &page.lines);
    let text: Vec<&Line> = lines.filter(|line| is_text(line)).collect();
    // The page before keeps some of the text.
    let most = text.len().saturating_sub(1).min(MOST);
    let ways = (1..=most).filter_map(|lines| {
        let (kept, moved) = text.split_at_checked(text.len() - lines)?;
        let (above, line) = (kept.last()?, moved.first()?);
        let price = price(layout, above, line, moved)?;
        let opening = Opening {
            paragraph: line.paragraph,
            at: line.span.start,
            lines,
        };
        Some((lines + price, opening))
    });
    let mut ways: Vec<(usize, Opening)> = ways.collect();
    ways.sort_by_key(|&(price, opening)| (price, opening.lines));
    // One line is better company than none.
    let (few, enough): (Vec<Opening>, Vec<Opening>) = ways
        .into_iter()
        .map(|(_, opening)| opening)
        .partition(|opening| opening.lines < FEWEST);
    let ways = enough.into_iter().take(TRIES).chain(few);
    ways.chain(note(layout, signature)).collect()
}

/// What it costs to end a page behind `above` and to begin the next with `moved`,
/// whose first is `line`, told in lines; `None` where that must not be.
fn price(layout: &Layout, above: &Line, line: &Line, moved: &[&Line]) -> Option<usize> {
    let paragraph = layout.paragraphs.get(line.paragraph)?;
    if line.span.start == paragraph.span.start {
        let before = layout.paragraphs.get(line.paragraph.checked_sub(1)?)?;
        return (!before.kept).then_some(0);
    }
    let inside_head = paragraph.head.is_some_and(|h| line.span.start < h.span.end);
    if paragraph.kept || inside_head {
        return None;
    }
    // No line stands apart from the others of its paragraph, and what ends the
    // page, which is set as the last line of a paragraph, is full.
    let own = moved.iter().filter(|l| l.paragraph == line.paragraph);
    let orphan = above.span.start == paragraph.span.start || own.count() == 1;
    let ragged = above.slack > layout.grid.cell() / 4;
    Some(3 * usize::from(orphan) + usize::from(ragged))
}

/// The note of attachments above `signature`, which opens its page.
fn note(layout: &Layout, signature: Span) -> Option<Opening> {
    let is_note = |p: &&Paragraph| p.role == Role::AttachmentNote;
    let mut paragraphs = layout.paragraphs.iter();
    let signed = paragraphs.rposition(|p| p.span.contains(signature.start))?;
    let above = layout.paragraphs.get(..signed)?.iter();
    let count = above.rev().skip_while(|p| !is_note(p)).take_while(is_note);
    let last = layout
        .paragraphs
        .get(..signed)?
        .iter()
        .rposition(|p| is_note(&p))?;
    let paragraph = (last + 1).checked_sub(count.count())?;
    Some(Opening {
        paragraph,
        at: layout.paragraphs.get(paragraph)?.span.start,
        lines: 0,
    })
}

/// Whether a line is one of the text that may go along to another page.
fn is_text(layout: &Layout, line: &Line) -> bool {
    let paragraph = layout.paragraphs.get(line.paragraph);
    paragraph.is_some_and(|p| {
        p.zone == Zone::Body
            && p.role.is_text()
            && p.table.is_none()
            && p.style.align == Align::Justify
    })
}

/// In what the grid `to` is not as `from`.
fn spacing(from: &profile::Page, to: &profile::Page) -> String {
    let points = |page: &profile::Page| f64::from(page.pitch) / 20.0;
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
    words.join("；")
}

/// What to say where `lines` lines of the text went along, on the grid `to`.
fn carried(what: &str, from: &profile::Page, to: &profile::Page, lines: usize) -> String {
    let moved = match lines {
        0 => "附件说明".to_owned(),
        _ => format!("正文最后{lines}行"),
    };
    let lines = format!("{moved}移到{what}所在的一页（GB/T 9704—2012 7.3.5.5）。");
    match spacing(from, to) {
        words if words.is_empty() => {
            format!("调整行距、字距不能避免{what}单独成页，{lines}")
        }
        words => format!("为避免{what}单独成页，{words}；{lines}"),
    }
}
