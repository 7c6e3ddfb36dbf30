//! Where each block stands: its style, its indents and the lines it makes,
//! before they are put on pages.

use super::glyph::{Class, Glyph, glyphs};
use super::lines::{fill, solid, width};
use super::signature;
use super::title::balance;
use super::{Line, Run};
use crate::character::is_line_break;
use crate::document::Document;
use crate::profile::{Align, Face, Page, Profile, Style, Twips};
use crate::recognise::{Block, Role};
use crate::span::Span;

/// A block, or a row of a table, set in lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The index of the block.
    pub block: usize,
    /// What the block is.
    pub role: Role,
    /// The level of a heading on a line of its own.
    pub heading: Option<u8>,
    /// How it looks.
    pub style: Style,
    /// Its text.
    pub span: Span,
    /// The heading it opens with, its mark included, and the heading's face.
    pub run_in: Option<(Span, Face)>,
    /// Empty lines before it.
    pub before: u16,
    /// Free space at the left of the first line.
    pub first: Twips,
    /// Free space at the left of the others.
    pub left: Twips,
    /// Free space at the right.
    pub right: Twips,
    /// Whether the line breaks are chosen, so that another program must be
    /// told them.
    pub fixed: bool,
    /// Its lines; their rows are not yet known.
    pub lines: Vec<Line>,
}

/// The paragraphs of `document` in order.
pub fn paragraphs(document: &Document<'_>, profile: &Profile) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::with_capacity(document.blocks.len());
    let mut covered = 0;
    for (index, block) in document.blocks.iter().enumerate() {
        // Residue inside a paragraph is part of that paragraph's text.
        if block.span.start < covered || block.span.is_empty() {
            continue;
        }
        covered = block.span.end;
        let style = *style(block, profile);
        let mut before = paragraphs
            .last()
            .map_or(0, |p| empty_lines(p.role, &p.style, block.role, &style));
        for span in rows(document.text(block.span), block.span.start) {
            let mut paragraph = Paragraph {
                block: index,
                role: block.role,
                heading: (block.role == Role::Heading && !block.run_in)
                    .then(|| block.level.unwrap_or(1)),
                style,
                span,
                run_in: run_in(document, block, profile),
                before: std::mem::take(&mut before),
                first: 0,
                left: 0,
                right: 0,
                fixed: false,
                lines: Vec::new(),
            };
            place(&mut paragraph, document.text(span), &profile.page);
            set(&mut paragraph, document.text(span), &profile.page);
            paragraphs.push(paragraph);
        }
    }
    signature::align(&mut paragraphs, &profile.page);
    paragraphs
}

/// The style of `block`.
fn style<'a>(block: &Block, profile: &'a Profile) -> &'a Style {
    let styles = &profile.styles;
    match block.role {
        Role::Title => &styles.title,
        Role::Subtitle => &styles.subtitle,
        Role::OrgMark => &styles.org_mark,
        Role::DocNumber => &styles.doc_number,
        Role::Salutation => &styles.salutation,
        Role::Heading if !block.run_in => styles.heading(block.level.unwrap_or(1)),
        Role::Heading | Role::ListItem | Role::Body | Role::Residue => &styles.body,
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

/// The heading that `block` opens with, its mark included.
fn run_in(document: &Document<'_>, block: &Block, profile: &Profile) -> Option<(Span, Face)> {
    let heading = block.heading.filter(|_| block.run_in)?;
    let mark = document
        .source
        .char_at(heading.end)
        .filter(|&c| Class::of(c) == Class::Stop);
    let end = heading.end + mark.map_or(0, char::len_utf8);
    let face = profile.styles.heading(block.level.unwrap_or(1)).face;
    Some((Span::new(block.span.start, end.min(block.span.end)), face))
}

/// Gives `paragraph` its indents.
fn place(paragraph: &mut Paragraph, text: &str, page: &Page) {
    let style = &paragraph.style;
    let cell = Twips::from(style.size) * 10 - page.squeeze();
    paragraph.first = Twips::from(style.indent) * cell;
    paragraph.right = Twips::from(style.right) * cell;
    match paragraph.role {
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
        // Further lines stand under the first character after the colon
        // (7.4.2).
        Role::CopiesTo => paragraph.left = paragraph.first + 3 * cell,
        _ => {}
    }
}

/// Breaks the text of `paragraph` into lines.
fn set(paragraph: &mut Paragraph, text: &str, page: &Page) {
    let style = paragraph.style;
    let glyphs = glyphs(text, paragraph.span.start, style.size, page);
    let room = page.text_width() - paragraph.right;
    let ranges = if style.align == Align::Centre {
        balance(text, &glyphs, room)
    } else {
        fill(&glyphs, room - paragraph.first, room - paragraph.left)
    };
    paragraph.fixed = style.align == Align::Centre && ranges.len() > 1;
    let count = ranges.len();
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
        let spare = (room - left - wide).max(0);
        let on_grid =
            joints * (page.text_width() % Twips::from(page.chars)) / Twips::from(page.chars);
        let (left, slack) = match style.align {
            Align::Justify if n + 1 < count => (left, spare),
            Align::Justify => (left, spare.min(on_grid)),
            Align::Centre => (spare / 2, 0),
            Align::Right => (spare, 0),
        };
        paragraph.lines.push(Line {
            row: 0,
            block: paragraph.block,
            span: span(line),
            left,
            width: wide,
            slack,
            joints,
            runs: runs(line, paragraph),
        });
    }
}

/// The text of a line.
fn span(line: &[Glyph]) -> Span {
    Span::new(
        line.first().map_or(0, |g| g.at),
        line.last().map_or(0, |g| g.end),
    )
}

/// The places of a line where free space goes: behind every character that is
/// not inside a Western word, the last aside.
fn joints(line: &[Glyph]) -> Twips {
    line.windows(2)
        .filter(|pair| !pair.iter().all(|g| g.western))
        .count() as Twips
}

/// The runs of a line: one face and one script each.
fn runs(line: &[Glyph], paragraph: &Paragraph) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (n, glyph) in line.iter().enumerate() {
        let face = match paragraph.run_in {
            Some((head, face)) if head.contains(glyph.at) => face,
            _ => paragraph.style.face,
        };
        let gap = if n > 0 { glyph.gap } else { 0 };
        match runs.last_mut() {
            Some(run) if run.face == face && run.western == glyph.western => {
                run.span.end = glyph.end;
                run.width += glyph.width + gap;
                run.chars += 1;
            }
            _ => runs.push(Run {
                span: Span::new(glyph.at, glyph.end),
                face,
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
