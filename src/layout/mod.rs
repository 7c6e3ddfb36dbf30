//! Sets a document on pages (GB/T 9704—2012): the one line breaker and the one
//! reckoning of places that preview, print, page count and the .docx follow.
//!
//! A [`Layout`] is complete: every line, rule and page number of every page
//! has its place on the paper, and `render` decides nothing.
//!
//! - One text. [`Layout::text`] is the corrected text with, behind it, what the
//!   form holds (`compose` says which fields are used) and what is worded anew
//!   ([`Layout::rewritten`]). Every span points into it; a byte from
//!   [`Layout::corrected`] on stands nowhere in the draft.
//! - Two views of the same. [`Layout::paragraphs`] is the flow, in reading
//!   order, for programs that break lines themselves; [`Layout::pages`] is where
//!   it all stands. A line names its paragraph.
//! - One ruler. Lengths are whole twips, places are counted from the upper left
//!   corner of the paper, as it lies when its lines are read; a page that is
//!   [`Page::turned`] lies on its side.
//!
//! Lengths are those that LibreOffice 25.2 shows for the .docx that `render`
//! writes, so every machine breaks the same lines. Where it is known to differ:
//! Western letters of a font in which they are not half as wide as high; a
//! single —, which it lets open a line. Word sets a fourth, not a fifth, between
//! Chinese and Western characters, and lets a stop hang out of the line.

mod added;
mod addressee;
mod apart;
mod compose;
mod corner;
mod glyph;
mod header;
mod imprint;
mod lines;
mod mark;
mod page_rules;
mod pager;
mod pages;
mod paragraph;
mod remark;
mod shared;
mod signature;
mod signer;
mod table;
mod title;
mod words;

pub use table::{Cell, Row, Table};

use page_rules::Kept;

use crate::document::Document;
use crate::fields::{Fields, Format};
use crate::profile::{self, Align, Colour, Face, Profile, Style, Twips};
use crate::recognise::Role;
use crate::span::Span;

/// A document on pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The corrected text, and behind it what was taken from the form.
    pub text: String,
    /// How many bytes of `text` are the corrected text.
    pub corrected: usize,
    /// The format that header, signature and imprint follow.
    pub format: Format,
    /// The paper and the grid that the lines stand on; its pitch is not always
    /// the profile's (`notes` then says so).
    pub grid: profile::Page,
    /// What stands on the pages, in reading order.
    pub paragraphs: Vec<Paragraph>,
    /// The pages in order; at least one.
    pub pages: Vec<Page>,
    /// What of the corrected text stands on the pages in other words.
    pub rewritten: Vec<Rewritten>,
    /// What the reader ought to know: a field that was not used, a spacing that
    /// was adjusted, an element that was moved.
    pub notes: Vec<Note>,
}

impl Layout {
    /// The words at `span`.
    pub fn words(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// What of the corrected text the words at `span` stand for; `None` for
    /// those of the form.
    pub fn origin(&self, span: Span) -> Option<Span> {
        if span.start < self.corrected {
            return Some(span);
        }
        let mut rewritten = self.rewritten.iter();
        let whole = rewritten.find(|r| r.to.start <= span.start && span.end <= r.to.end);
        whole.map(|r| r.from)
    }
}

/// Words of the corrected text that stand on the pages as the standard has them
/// there: addressees that were moved to the imprint, the mark of an attachment
/// that is not bound with the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rewritten {
    /// The words of the corrected text; no line holds them.
    pub from: Span,
    /// Those that stand in their place, behind the corrected text.
    pub to: Span,
}

/// Something the reader ought to know about the pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it is, in Chinese.
    pub message: String,
    /// The words it is about; empty for the document as a whole.
    pub span: Span,
}

/// The region of a document that a paragraph stands in (7.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// 版头: what stands above the red rule.
    Header,
    /// 主体: what flows.
    Body,
    /// 版记: what stands at the foot of the last page.
    Imprint,
}

/// An element as it flows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The index of its block; `None` for what the form holds.
    pub block: Option<usize>,
    /// What it is.
    pub role: Role,
    /// Where it belongs.
    pub zone: Zone,
    /// The level of a heading on a line of its own.
    pub heading: Option<u8>,
    /// How it looks.
    pub style: Style,
    /// How wide its characters are, in hundredths of their own width.
    pub scale: u16,
    /// Its text.
    pub span: Span,
    /// What it opens with in another type: a run-in heading with its mark, or a
    /// label (签发人：).
    pub head: Option<Head>,
    /// Empty lines of the grid before it.
    pub before: u16,
    /// Whether it stands on the line of the paragraph before it, at another
    /// place.
    pub beside: bool,
    /// Whether it opens a page: an attached text without a mark does, and what
    /// keeps a signature company.
    pub opens_page: bool,
    /// How far its lines stand below their place on the grid, as an office in
    /// the middle of its stamp.
    pub lowered: Twips,
    /// Free space at the left of the first line.
    pub first: Twips,
    /// Free space at the left of the others.
    pub left: Twips,
    /// Free space at the right.
    pub right: Twips,
    /// The lines, where their breaks are chosen and another program must be
    /// told them; empty where it may fill the lines itself.
    pub breaks: Vec<Span>,
    /// The table that it is.
    pub table: Option<Table>,
}

/// The opening of a paragraph that is set in another type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The words.
    pub span: Span,
    /// The level of a run-in heading; `None` for a label.
    pub level: Option<u8>,
    /// The family of type.
    pub face: Face,
    /// Whether its strokes are thickened.
    pub bold: bool,
}

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its place among the sheets' sides, from 1.
    pub number: u32,
    /// Whether page numbers begin anew on it, with what is not bound with the
    /// pages before.
    pub anew: bool,
    /// Whether it lies on its side, for a wide table; lines and rules are
    /// counted from the corner of the turned paper.
    pub turned: bool,
    /// Its lines; empty ones are left out.
    pub lines: Vec<Line>,
    /// The straight lines that are drawn on it.
    pub rules: Vec<Rule>,
    /// The places that are left for seals and stamps.
    pub seals: Vec<SealPlace>,
    /// The number that is printed on it, if one is.
    pub folio: Option<Folio>,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The index of its paragraph.
    pub paragraph: usize,
    /// Its text, blanks at its end included.
    pub span: Span,
    /// The head of its box; the characters stand in the middle of the box.
    pub top: Twips,
    /// The height of its box.
    pub height: Twips,
    /// Where its first character begins.
    pub left: Twips,
    /// Its width, blanks at its end not counted.
    pub width: Twips,
    /// What is to be spread over the joints, so that the line is full; below
    /// zero where the line is narrowed.
    pub slack: Twips,
    /// How many places take a share of `slack`: all between two characters
    /// that are not both Western.
    pub joints: Twips,
    /// What it is printed with.
    pub colour: Colour,
    /// How wide its characters are, in hundredths of their own width.
    pub scale: u16,
    /// Whether it was printed before: the head row of a table on a further
    /// page.
    pub repeated: bool,
    /// Its text by face and script, without holes.
    pub runs: Vec<Run>,
}

/// Characters of one face and one script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The text.
    pub span: Span,
    /// The family of type.
    pub face: Face,
    /// Whether the strokes are thickened.
    pub bold: bool,
    /// The size in half-points.
    pub size: u16,
    /// Whether the characters are Western: each half as wide as its size.
    pub western: bool,
    /// Free space before it, where Chinese and Western characters meet.
    pub gap: Twips,
    /// Its width, without the gap and without a share of the slack.
    pub width: Twips,
    /// The number of characters.
    pub chars: u32,
}

/// A straight line that is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What it is.
    pub kind: RuleKind,
    /// Its head: half its thickness above the middle.
    pub top: Twips,
    /// Its left end.
    pub left: Twips,
    /// Its extent from left to right.
    pub width: Twips,
    /// Its extent from top to bottom.
    pub height: Twips,
    /// What it is printed with.
    pub colour: Colour,
}

/// What a drawn line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// 红色分隔线, or a part of a letter's red double line.
    Header,
    /// 版记中的分隔线
    Imprint,
    /// The border of a cell.
    Table,
}

/// The place of a seal or a stamp. Nothing is printed there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SealPlace {
    /// Its head.
    pub top: Twips,
    /// Its left edge.
    pub left: Twips,
    /// Its width.
    pub width: Twips,
    /// Its height.
    pub height: Twips,
    /// Whether it is round: the seal of an organ.
    pub round: bool,
}

/// A printed page number (页码).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folio {
    /// The digits with their dashes.
    pub text: String,
    /// The head of its box, as high as the type; the dashes are in its middle.
    /// Counted on the upright paper, also of a turned page: there the number
    /// stands where it does on the others (GB/T 9704—2012 8).
    pub top: Twips,
    /// The left edge of its box.
    pub left: Twips,
    /// The width of its box.
    pub width: Twips,
    /// Where it stands in its box: at the left on even pages where `Justify`.
    pub align: Align,
}

/// Sets `document` with the elements of the form on pages, as `profile` wants
/// them.
pub fn layout(document: &Document<'_>, fields: &Fields, profile: &Profile) -> Layout {
    let mut composed = compose::compose(document, fields);
    let mut laid = on_grid(document, &composed, profile, None);
    if let Some(moved) = addressee::moved(&composed, &laid) {
        let other = on_grid(document, &moved, profile, None);
        if !page_rules::shows_no_text(&other) {
            (composed, laid) = (moved, other);
        }
    }
    let lonely = page_rules::lonely(&laid.pages, &laid.paragraphs);
    let mut notes = Vec::new();
    if let Some(signature) = lonely {
        let found = page_rules::grids(&profile.page).find_map(|page| {
            let other = Profile {
                page,
                ..profile.clone()
            };
            let other = on_grid(document, &composed, &other, None);
            let alone = page_rules::lonely(&other.pages, &other.paragraphs);
            alone.is_none().then_some(other)
        });
        let carried = || {
            let index = page_rules::carried(&laid)?;
            let other = on_grid(document, &composed, profile, Some(index));
            let alone = page_rules::lonely(&other.pages, &other.paragraphs);
            alone.is_none().then_some((other, Kept::Carried))
        };
        let found = found.map(|other| {
            let kept = Kept::Spacing(other.grid);
            (other, kept)
        });
        let (other, kept) = match found.or_else(carried) {
            Some(found) => found,
            None => (laid, Kept::Alone),
        };
        notes.push(page_rules::adjusted(signature, &profile.page, &kept));
        laid = other;
    }
    laid.text = composed.text;
    laid.rewritten = composed.rewritten;
    laid.notes = composed.notes;
    laid.notes.append(&mut notes);
    let rest = page_rules::notes(&laid);
    laid.notes.extend(rest);
    laid
}

/// The pages on the grid of `profile`, text and notes aside; the paragraph
/// `opening` opens a page.
fn on_grid(
    document: &Document<'_>,
    composed: &compose::Composed,
    profile: &Profile,
    opening: Option<usize>,
) -> Layout {
    let mut sets = paragraph::paragraphs(document, composed, profile);
    if let Some(set) = opening.and_then(|index| sets.get_mut(index)) {
        set.paragraph.opens_page = true;
    }
    let frame = (composed.framed, composed.format);
    let (pages, paragraphs) = pages::paginate(sets, frame, &composed.text, profile);
    Layout {
        corrected: document.source.text.len(),
        text: String::new(),
        format: composed.format,
        grid: profile.page,
        paragraphs,
        pages,
        rewritten: Vec::new(),
        notes: Vec::new(),
    }
}
