//! Where each element stands: its style, its indents and the lines it makes,
//! before they are put on pages.

use super::compose::{ATTENDANCE, Composed, Item};
use super::glyph::{Class, Glyph, blank, glyphs};
use super::lines::{fill, fill_justified, solid, width};
use super::signature;
use super::table::{self, CellLines};
use super::title::balance;
use super::{Head, Line, Paragraph, Run, SealPlace, Zone};
use crate::character::is_line_break;
use crate::document::Document;
use crate::profile::{Align, Face, Page, Profile, Style, Twips};
use crate::recognise::Role;
use crate::span::Span;

/// A paragraph with its lines. Their left edges are counted from that of the
/// type area, and nothing is known of their tops.
#[derive(Clone, Debug)]
pub(super) struct Set {
    pub(super) paragraph: Paragraph,
    pub(super) lines: Vec<Line>,
    /// Whether it belongs to an attached text.
    pub(super) attached: bool,
    /// Whether that is not bound with the text.
    pub(super) apart: bool,
    /// The lines of its cells, where it is a table.
    pub(super) cells: CellLines,
    /// What is pressed on it, its place told from the head of the first line
    /// and the left edge of the type area.
    pub(super) seal: Option<SealPlace>,
}

impl Set {
    /// The width of its widest line.
    pub(super) fn width(&self) -> Twips {
        self.lines.iter().map(|l| l.width).max().unwrap_or(0)
    }
}

/// The elements as paragraphs, in order.
pub(super) fn paragraphs(
    document: &Document<'_>,
    composed: &Composed,
    profile: &Profile,
) -> Vec<Set> {
    let mut sets: Vec<Set> = Vec::with_capacity(composed.items.len());
    let part = |item: &Item| {
        item.block
            .and_then(|b| document.blocks.get(b))
            .map(|b| b.part)
    };
    let mut last = None;
    for item in &composed.items {
        let style = style(document, item, profile);
        // A text without the mark 附件 begins a page as well (7.3.7).
        let own = part(item);
        let opens_page =
            item.attached && item.role == Role::Title && own != last && !sets.is_empty();
        last = own;
        let mut before = sets.last().filter(|_| !opens_page).map_or(0, |s| {
            empty_lines(s.paragraph.role, &s.paragraph.style, item.role, style)
        });
        let words = composed.text.get(item.span.start..item.span.end);
        let words = words.unwrap_or_default();
        if item.role == Role::Table {
            let mut paragraph = paragraph(document, item, (item.span, words), before, profile);
            let text = (words, item.span.start);
            if let Some(cells) = table::table(&mut paragraph, sets.len(), text, &profile.page) {
                sets.push(Set {
                    paragraph,
                    lines: Vec::new(),
                    attached: item.attached,
                    apart: item.apart,
                    cells,
                    seal: None,
                });
                continue;
            }
        }
        for span in rows(words, item.span.start) {
            let text = composed.text.get(span.start..span.end).unwrap_or_default();
            let before = std::mem::take(&mut before);
            let mut paragraph = paragraph(document, item, (span, text), before, profile);
            place(&mut paragraph, item, text, &profile.page);
            paragraph.opens_page |= opens_page && span.start == item.span.start;
            let lines = set(&mut paragraph, sets.len(), text, &profile.page);
            sets.push(Set {
                paragraph,
                lines,
                attached: item.attached,
                apart: item.apart,
                cells: Vec::new(),
                seal: None,
            });
        }
    }
    signature::align(&mut sets, composed.seal, &profile.page);
    sets
}

/// A paragraph of an element, `text` at `span`, before its place is reckoned.
fn paragraph(
    document: &Document<'_>,
    item: &Item,
    (span, text): (Span, &str),
    before: u16,
    profile: &Profile,
) -> Paragraph {
    let block = item.block.and_then(|b| document.blocks.get(b));
    Paragraph {
        block: item.block,
        role: item.role,
        zone: item.zone,
        heading: block
            .filter(|b| b.role == Role::Heading && !b.run_in)
            .map(|b| b.level.unwrap_or(1)),
        style: *style(document, item, profile),
        scale: 100,
        span,
        head: head(document, item, span, text, profile),
        before,
        beside: item.beside,
        opens_page: false,
        lowered: 0,
        first: 0,
        left: 0,
        right: 0,
        breaks: Vec::new(),
        table: None,
    }
}

/// The style of an element.
fn style<'a>(document: &Document<'_>, item: &Item, profile: &'a Profile) -> &'a Style {
    let styles = &profile.styles;
    let block = item.block.and_then(|b| document.blocks.get(b));
    match item.role {
        _ if item.attendance => &styles.attendance,
        Role::Title => &styles.title,
        Role::Subtitle => &styles.subtitle,
        Role::OrgMark => &styles.org_mark,
        Role::DocNumber => &styles.doc_number,
        Role::Salutation => &styles.salutation,
        Role::Heading => match block {
            Some(block) if !block.run_in => styles.heading(block.level.unwrap_or(1)),
            _ => &styles.body,
        },
        Role::ListItem | Role::Body | Role::Residue => &styles.body,
        Role::AttachmentNote => &styles.attachment_note,
        Role::Attachment => &styles.attachment,
        Role::Signature => &styles.signature,
        Role::Date => &styles.date,
        Role::Note => &styles.note,
        Role::Table => &styles.table,
        Role::CopyNumber => &styles.copy_number,
        Role::Secrecy => &styles.secrecy,
        Role::Urgency => &styles.urgency,
        Role::Signatory => &styles.signatory,
        Role::CopiesTo => &styles.copies_to,
        Role::IssuedBy if item.zone == Zone::Header => &styles.doc_number,
        Role::IssuedBy => &styles.issued_by,
    }
}

/// The empty lines between two blocks. Lines of one title, one note of
/// attachments, one signature are not parted.
fn empty_lines(last: Role, above: &Style, role: Role, style: &Style) -> u16 {
    if last == role || (last, role) == (Role::Title, Role::Subtitle) || style.new_page {
        0
    } else {
        above.after.max(style.before)
    }
}

/// The lines of text of a block: more than one in a table.
fn rows(text: &str, start: usize) -> impl Iterator<Item = Span> {
    let mut at = start;
    text.split(is_line_break).filter_map(move |row| {
        let span = Span::new(at, at + row.len());
        // A line break may be longer than a byte; find where the row stands.
        at = span.end
            + text
                .get(span.end - start..)?
                .chars()
                .next()
                .map_or(0, char::len_utf8);
        (!row.is_empty()).then_some(span)
    })
}

/// What an element opens with in another type.
fn head(
    document: &Document<'_>,
    item: &Item,
    span: Span,
    text: &str,
    profile: &Profile,
) -> Option<Head> {
    let label = |face| {
        let colon = text.find(['：', ':'])?;
        let end = colon + text.get(colon..)?.chars().next()?.len_utf8();
        Some(Head {
            span: Span::new(span.start, span.start + end),
            level: None,
            face,
            bold: false,
        })
    };
    if item.attendance {
        // 10.3
        return label(Face::Heiti);
    }
    if item.role == Role::Signatory {
        // 7.2.6
        return label(profile.styles.body.face);
    }
    let block = document.blocks.get(item.block?)?;
    let heading = block.heading.filter(|_| block.run_in)?;
    let mark = document
        .source
        .char_at(heading.end)
        .filter(|&c| Class::of(c) == Class::Stop);
    let end = heading.end + mark.map_or(0, char::len_utf8);
    let level = block.level.unwrap_or(1);
    let style = profile.styles.heading(level);
    Some(Head {
        span: Span::new(span.start, end.min(span.end)),
        level: Some(level),
        face: style.face,
        bold: style.bold,
    })
}

/// Gives `paragraph` its indents.
fn place(paragraph: &mut Paragraph, item: &Item, text: &str, page: &Page) {
    let style = &paragraph.style;
    let cell = Twips::from(style.size) * 10 - page.squeeze();
    paragraph.first = Twips::from(style.indent) * cell;
    paragraph.right = Twips::from(style.right) * cell;
    // Further lines stand under the first character after the colon.
    let hang = |label: usize| paragraph.first + label as Twips * cell;
    match paragraph.role {
        // 10.3
        _ if item.attendance => {
            let [label, ..] = ATTENDANCE;
            paragraph.left = hang(label.chars().count() + 1);
        }
        // Further lines stand under the first character of the name, and
        // further names under the first (GB/T 9704—2012 7.3.4).
        Role::AttachmentNote => {
            let label = text.chars().take(3).collect::<String>();
            let labelled = label.starts_with("附件") && label.ends_with(['：', ':']);
            if !labelled {
                paragraph.first += 3 * cell;
            }
            let head = if labelled { label.len() } else { 0 };
            let name = text.get(head..).unwrap_or_default();
            let number = name.len() - name.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let dot = usize::from(name.get(number..).is_some_and(|n| n.starts_with('.')));
            let prefix = text.get(..head + number * dot + dot).unwrap_or_default();
            let glyphs = glyphs(prefix, 0, style.size, page);
            paragraph.left = paragraph.first + width(&glyphs);
        }
        // 7.4.2
        Role::CopiesTo => paragraph.left = hang(3),
        _ => {}
    }
}

/// The lines of `paragraph`, the `index`th.
fn set(paragraph: &mut Paragraph, index: usize, text: &str, page: &Page) -> Vec<Line> {
    let style = paragraph.style;
    let glyphs = glyphs(text, paragraph.span.start, style.size, page);
    let room = page.text_width() - paragraph.right;
    let (first, other) = (room - paragraph.first, room - paragraph.left);
    let ranges = match style.align {
        Align::Justify => fill_justified(&glyphs, first, other, &blank(style.size, page)),
        Align::Centre => balance(text, &glyphs, room),
        Align::Right => fill(&glyphs, first, other),
    };
    let fixed = style.align == Align::Centre && ranges.len() > 1;
    let count = ranges.len();
    let mut lines = Vec::with_capacity(count);
    for (n, range) in ranges.into_iter().enumerate() {
        let line = glyphs.get(range).unwrap_or_default();
        let left = if n == 0 {
            paragraph.first
        } else {
            paragraph.left
        };
        let solid = solid(line);
        let wide = width(solid);
        let joints = joints(solid);
        // The last line of a paragraph keeps to the grid, the others fill the
        // line.
        let spare = room - left - wide;
        let on_grid =
            joints * (page.text_width() % Twips::from(page.chars)) / Twips::from(page.chars);
        let (left, slack) = match style.align {
            Align::Justify if n + 1 < count => (left, spare),
            Align::Justify => (left, spare.min(on_grid)),
            Align::Centre => (spare.max(0) / 2, 0),
            Align::Right => (spare.max(0), 0),
        };
        lines.push(Line {
            paragraph: index,
            span: span(line),
            top: 0,
            height: page.pitch,
            left,
            width: wide,
            slack,
            joints,
            colour: style.colour,
            scale: paragraph.scale,
            repeated: false,
            runs: runs(line, paragraph),
        });
    }
    if fixed {
        paragraph.breaks = lines.iter().map(|l| l.span).collect();
    }
    lines
}

/// The text of `paragraph`, the `index`th, on one line, at the left edge.
pub(super) fn one_line(paragraph: &Paragraph, index: usize, text: &str, page: &Page) -> Line {
    let style = &paragraph.style;
    let glyphs = glyphs(text, paragraph.span.start, style.size, page);
    let solid = solid(&glyphs);
    Line {
        paragraph: index,
        span: span(&glyphs),
        top: 0,
        height: page.pitch,
        left: 0,
        width: width(solid) * Twips::from(paragraph.scale) / 100,
        slack: 0,
        joints: joints(solid),
        colour: style.colour,
        scale: paragraph.scale,
        repeated: false,
        runs: runs(&glyphs, paragraph),
    }
}

/// The text of a line.
pub(super) fn span(line: &[Glyph]) -> Span {
    Span::new(
        line.first().map_or(0, |g| g.at),
        line.last().map_or(0, |g| g.end),
    )
}

/// The places of a line where free space goes: behind every character that is
/// not inside a Western word, the last aside.
pub(super) fn joints(line: &[Glyph]) -> Twips {
    line.windows(2)
        .filter(|pair| !pair.iter().all(|g| g.western))
        .count() as Twips
}

/// The runs of a line: one face and one script each.
pub(super) fn runs(line: &[Glyph], paragraph: &Paragraph) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (n, glyph) in line.iter().enumerate() {
        let (face, bold) = match paragraph.head {
            Some(head) if head.span.contains(glyph.at) => (head.face, head.bold),
            _ => (paragraph.style.face, paragraph.style.bold),
        };
        let gap = if n > 0 { glyph.gap } else { 0 };
        match runs.last_mut() {
            Some(run) if (run.face, run.bold) == (face, bold) && run.western == glyph.western => {
                run.span.end = glyph.end;
                run.width += glyph.width + gap;
                run.chars += 1;
            }
            _ => runs.push(Run {
                span: Span::new(glyph.at, glyph.end),
                face,
                bold,
                size: paragraph.style.size,
                western: glyph.western,
                gap,
                width: glyph.width,
                chars: 1,
            }),
        }
    }
    runs
}
