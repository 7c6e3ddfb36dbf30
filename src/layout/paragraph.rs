//! Where each element stands: its style, its indents and the lines it makes,
//! before they are put on pages.

use super::attachment;
use super::attendance;
use super::caption;
use super::compose::{Composed, Item};
use super::glyph::Class;
use super::roster::Names;
use super::table::{self, CellLines};
use super::tiers::Tiers;
use super::{Head, Line, Paragraph, SealPlace, Zone};
use super::{signature, together, typeset};
use crate::character::is_line_break;
use crate::document::Document;
use crate::profile::{Face, Page, Profile, Style, Twips};
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

    /// Lets its line that begins at the byte `at` open a page.
    pub(super) fn open_page(&mut self, at: usize, page: &Page) {
        let Some(index) = self.lines.iter().position(|l| l.span.start == at) else {
            return;
        };
        let above = index.checked_sub(1).and_then(|n| self.lines.get_mut(n));
        match above {
            Some(above) => {
                self.paragraph.parted = Some(at);
                typeset::close(above, page);
            }
            None => {
                self.paragraph.opens_page = true;
                self.paragraph.before = 0;
            }
        }
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
    let mut names = Names::default();
    let tiers = Tiers::of(document);
    for (index, item) in composed.items.iter().enumerate() {
        let below = composed.items.get(index + 1..).unwrap_or_default();
        let caption = caption::align(item, below, &composed.text);
        let own = style(document, item, &tiers, profile);
        let style = &caption.map_or(*own, |align| caption::style(own, align));
        // A text without the mark 附件 begins a page as well (7.3.7), with its own
        // header where it was a document by itself.
        let own = part(item);
        let heads = matches!(item.role, Role::Title | Role::OrgMark | Role::DocNumber);
        let opens_page = item.attached && heads && own != last && !sets.is_empty();
        last = own;
        let mut before = sets.last().filter(|_| !opens_page).map_or(0, |s| {
            empty_lines(s.paragraph.role, &s.paragraph.style, item.role, style)
        });
        let words = composed.text.get(item.span.start..item.span.end);
        let words = words.unwrap_or_default();
        if item.role == Role::Table {
            let place = (item.span, words);
            let mut paragraph = paragraph(document, item, place, before, (*style, &tiers), profile);
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
            let looks = (*style, &tiers);
            let mut paragraph = paragraph(document, item, (span, text), before, looks, profile);
            place(&mut paragraph, item, text, &profile.page);
            names.place(&mut paragraph, document, text, &profile.page);
            paragraph.opens_page |= opens_page && span.start == item.span.start;
            let lines = typeset::lines(&mut paragraph, sets.len(), text, &profile.page);
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
    together::mark(&mut sets, &composed.text);
    together::turn(&mut sets, &composed.text, &profile.page);
    sets
}

/// A paragraph of an element, `text` at `span`, before its place is reckoned.
fn paragraph(
    document: &Document<'_>,
    item: &Item,
    (span, text): (Span, &str),
    before: u16,
    (style, tiers): (Style, &Tiers),
    profile: &Profile,
) -> Paragraph {
    let block = item.block.and_then(|b| document.blocks.get(b));
    Paragraph {
        block: item.block,
        role: item.role,
        zone: item.zone,
        heading: block
            .filter(|b| b.role == Role::Heading && !b.run_in)
            .map(|b| tiers.level(b)),
        style,
        scale: 100,
        span,
        head: head(document, item, (span, text), tiers, profile),
        before,
        after: 0,
        beside: item.beside,
        kept: false,
        turned: false,
        whole_names: false,
        ragged: false,
        opens_page: false,
        parted: None,
        lowered: 0,
        first: 0,
        left: 0,
        right: 0,
        breaks: Vec::new(),
        table: None,
    }
}

/// The style of an element.
fn style<'a>(
    document: &Document<'_>,
    item: &Item,
    tiers: &Tiers,
    profile: &'a Profile,
) -> &'a Style {
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
            Some(block) if !block.run_in => styles.heading(tiers.level(block)),
            _ => &styles.body,
        },
        Role::ListItem | Role::Body | Role::Residue => &styles.body,
        Role::AttachmentNote => &styles.attachment_note,
        Role::Attachment => &styles.attachment,
        Role::Signature => &styles.signature,
        Role::Date => &styles.date,
        Role::Note if item.zone == Zone::Imprint => &styles.issued_by,
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
    (span, text): (Span, &str),
    tiers: &Tiers,
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
    let level = tiers.level(block);
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
            paragraph.left = hang(attendance::label(text).unwrap_or(0) + 1);
            paragraph.whole_names = true;
        }
        Role::AttachmentNote => attachment::place(paragraph, text, cell, page),
        // 7.4.2
        Role::CopiesTo => paragraph.left = hang(3),
        _ => {}
    }
}
