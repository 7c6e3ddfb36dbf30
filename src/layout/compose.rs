//! The elements of a document in the order in which they are read: the blocks
//! of the text, and what the form adds to them.
//!
//! A field fills what the text lacks. Where the text has the element, the text
//! stays and a note says that the field was not used: a clerk who pastes a
//! finished header and fills in another must see both, and lose neither.

use super::added::{self, Added};
use super::{apart, attachment, attendance, corner, imprint, remark, shared, signer};
use crate::document::Document;
use crate::document_number;
use crate::fields::{Binding, Fields, Format, Seal};
use crate::recognise::{Block, Part, Role, elements, genre_of_title, is_filed, tells_printing};
use crate::span::Span;

use super::{Note, Rewritten, Zone};

/// The elements of a document, and the text they point into.
#[derive(Clone, Debug)]
pub(super) struct Composed {
    /// The corrected text, and behind it what was taken from the form.
    pub(super) text: String,
    /// The elements in reading order: header, body, imprint.
    pub(super) items: Vec<Item>,
    /// The format of the whole.
    pub(super) format: Format,
    /// Whether the first page has a mark and a red rule, or leaves room for
    /// them as they are on printed paper.
    pub(super) framed: bool,
    /// What is pressed on the document's signatures.
    pub(super) seal: Option<Seal>,
    /// What stands on the pages in other words.
    pub(super) rewritten: Vec<Rewritten>,
    /// Fields that were not used, and what was moved.
    pub(super) notes: Vec<Note>,
}

impl Composed {
    /// Puts words behind the text.
    pub(super) fn write(&mut self, words: &str) -> Span {
        write(&mut self.text, words)
    }

    /// Puts the elements in the order in which they are read.
    pub(super) fn in_order(&mut self) {
        self.items.sort_by_key(order);
    }
}

/// Puts words behind a text.
pub(super) fn write(text: &mut String, words: &str) -> Span {
    // No two elements run together for one who reads the text as a whole.
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    let start = text.len();
    text.push_str(words);
    Span::new(start, text.len())
}

/// Whether the document is minutes by its title, though it has no mark.
fn is_minutes(document: &Document<'_>) -> bool {
    let mut titles = document.blocks.iter().filter(|b| b.role == Role::Title);
    let title = titles.find(|b| b.part == Part::Main);
    let genre = title.and_then(|b| genre_of_title(document.text(b.span)));
    genre.is_some_and(|genre| genre.ends_with("纪要"))
}

/// An element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// The index of its block; `None` for what the form holds.
    pub(super) block: Option<usize>,
    pub(super) role: Role,
    pub(super) zone: Zone,
    /// Whether it belongs to an attached text.
    pub(super) attached: bool,
    /// Whether that is not bound with the text.
    pub(super) apart: bool,
    pub(super) span: Span,
    /// Whether it stands on the line of the element before it.
    pub(super) beside: bool,
    /// Whether it tells who took part in a meeting.
    pub(super) attendance: bool,
}

impl Item {
    /// What the form adds.
    pub(super) fn field(role: Role, zone: Zone, span: Span) -> Self {
        Self {
            block: None,
            role,
            zone,
            attached: false,
            apart: false,
            span,
            beside: false,
            attendance: false,
        }
    }
}

/// The elements of `document` and of the form.
pub(super) fn compose(document: &Document<'_>, fields: &Fields) -> Composed {
    let mut items = blocks(document);
    let format = fields
        .format
        .unwrap_or_else(|| told(document, &items, fields));
    if format == Format::Minutes || is_minutes(document) {
        for item in items.iter_mut().filter(|i| i.zone == Zone::Body) {
            let words = document.text(item.span);
            item.attendance = matches!(item.role, Role::Body | Role::Note | Role::ListItem)
                && attendance::label(words).is_some();
        }
    }
    let text = String::with_capacity(document.source.text.len() + 256) + &document.source.text;
    let mut added = Added::new(text, items, format);
    added.fields(fields);
    let (text, mut items, mut notes) = added.done();
    let chosen = added::seal(fields);
    let seal = signer::part(&mut items, &text, (format, chosen), &mut notes);
    // A number above a title, as web sites print it, makes no header.
    let framed = fields.format.is_some()
        || items.iter().any(|i| {
            let own = i.block.is_none() && matches!(i.role, Role::DocNumber | Role::Signatory);
            i.zone == Zone::Header && (i.role == Role::OrgMark || own)
        });
    for item in &mut items {
        if !framed && matches!(item.role, Role::DocNumber | Role::Signatory) {
            item.zone = Zone::Body;
            item.beside = false;
        }
    }
    match framed {
        true => corner::above_mark(&mut items, &text, format),
        false => corner::above_title(&mut items, &text),
    }
    imprint::printing(&mut items, &text, framed);
    let mut composed = Composed {
        text,
        items,
        format,
        framed,
        seal,
        rewritten: Vec::new(),
        notes,
    };
    for from in shared::joining(&composed.items, &composed.text) {
        let to = composed.write("");
        composed.rewritten.push(Rewritten { from, to });
    }
    remark::unlabelled(&mut composed);
    remark::closed_up(&mut composed);
    remark::bracketed(&mut composed);
    remark::signed(&mut composed);
    remark::unbracketed(&mut composed);
    remark::notes(&mut composed);
    attachment::part(&mut composed);
    if fields.attachments == Some(Binding::Apart) {
        apart::part(&mut composed);
    }
    composed.in_order();
    composed
}

/// The place of an element among the others: the header's have an order of
/// their own (7.2.3), the imprint stands at the end of what is bound together.
fn order(item: &Item) -> u8 {
    match (item.zone, item.role) {
        // The imprint closes the text itself.
        _ if item.apart => 11,
        (Zone::Header, Role::CopyNumber) => 0,
        (Zone::Header, Role::Secrecy) => 1,
        (Zone::Header, Role::Urgency) => 2,
        // What a copy has above the mark.
        (Zone::Header, Role::Body | Role::Note) => 3,
        (Zone::Header, Role::OrgMark) => 4,
        (Zone::Header, Role::DocNumber) => 5,
        (Zone::Header, _) => 6,
        (Zone::Body, _) => 7,
        (Zone::Imprint, Role::CopiesTo) => 8,
        (Zone::Imprint, Role::Note) => 10,
        (Zone::Imprint, _) => 9,
    }
}

/// How many elements may stand above a mark.
const ABOVE: usize = 8;

/// The elements of the text.
fn blocks(document: &Document<'_>) -> Vec<Item> {
    let mut items = Vec::with_capacity(document.blocks.len());
    let is_issued = |b: &Block| b.role == Role::IssuedBy;
    // Nor is what the standard has no place for in a header.
    let filed = |b: &Block| b.role == Role::Body && is_filed(document.text(b.span));
    let apart = |b: &Block| b.role.is_header() || is_issued(b) || b.role == Role::Residue;
    let opens = |b: &Block| !apart(b) && !filed(b);
    // What a paper is for (内部文件　注意保存) may stand above the mark.
    let holds_mark = |b: &Block| {
        let line = || elements(document.text(b.span)).into_iter();
        b.role == Role::OrgMark
            || b.role == Role::DocNumber && line().any(|(role, _)| role == Role::OrgMark)
    };
    let mark = document.blocks.iter().take(ABOVE).position(holds_mark);
    let below = mark.unwrap_or(0);
    let first = document
        .blocks
        .iter()
        .enumerate()
        .position(|(at, block)| at >= below && opens(block))
        .unwrap_or(document.blocks.len());
    let is_mark = |i: &Item| i.role == Role::OrgMark;
    // Who typed it, and how many copies there are, stand under the imprint.
    let printed = |b: &Block| b.role == Role::Note && tells_printing(document.text(b.span));
    let is_foot = |b: &Block| matches!(b.role, Role::CopiesTo | Role::IssuedBy) || printed(b);
    // What stands at the very end, behind attachments too, is the imprint.
    let last = document
        .blocks
        .iter()
        .rposition(|b| !is_foot(b) && b.role != Role::Residue);
    let mut covered = 0;
    for (index, block) in document.blocks.iter().enumerate() {
        // Residue inside a paragraph is part of that paragraph's text.
        if block.span.start < covered || block.span.is_empty() {
            continue;
        }
        covered = block.span.end;
        let zone = match block.role {
            role if role.is_header() && index < first && block.part == Part::Main => Zone::Header,
            // Who issues minutes stands under their number (10.3 leaves it open).
            Role::IssuedBy if index < first && items.iter().any(is_mark) => Zone::Header,
            Role::CopiesTo | Role::IssuedBy
                if index > first && (block.part == Part::Main || Some(index) > last) =>
            {
                Zone::Imprint
            }
            _ => Zone::Body,
        };
        // A date under the title belongs to it, as in a summary or a law.
        let titled = items
            .last()
            .is_some_and(|i: &Item| matches!(i.role, Role::Title | Role::Subtitle));
        let role = match block.role {
            Role::Date if titled && zone == Zone::Body => Role::Subtitle,
            role => role,
        };
        let item = Item {
            block: Some(index),
            attached: block.part != Part::Main,
            ..Item::field(role, zone, block.span)
        };
        let words = document.text(item.span);
        if shared::names(words, &item, &mut items) || shared::header(words, &item, &mut items) {
            continue;
        }
        let Some((end, start)) = shared::cut(words, &item) else {
            items.push(item);
            continue;
        };
        items.push(Item {
            span: Span::new(item.span.start, item.span.start + end),
            ..item
        });
        items.push(Item {
            span: Span::new(item.span.start + start, item.span.end),
            beside: true,
            ..item
        });
    }
    shared::issued(&mut items);
    shared::signatories(document, &mut items);
    shared::mark(document, &mut items);
    items
}

/// The format that the mark tells, and a letter (信函) by its number: 某教函〔2024〕7号
/// under a mark without 文件 (10.1).
fn told(document: &Document<'_>, items: &[Item], fields: &Fields) -> Format {
    let mut marks = items
        .iter()
        .filter(|i| i.zone == Zone::Header && i.role == Role::OrgMark);
    let mark = marks.next_back().map(|i| document.text(i.span));
    let format = mark
        .or(fields.mark())
        .map_or(Format::General, Format::of_mark);
    let numbered = items
        .iter()
        .find(|i| i.zone == Zone::Header && i.role == Role::DocNumber);
    let number = numbered.map_or(fields.doc_number.as_str(), |i| document.text(i.span));
    let letter = number
        .split_once('函')
        .is_some_and(|(_, rest)| rest.starts_with(document_number::is_bracket))
        && mark.is_some_and(|mark| !mark.ends_with("文件"));
    match format {
        Format::General if letter => Format::Letter,
        format => format,
    }
}
