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
mod affinity;
mod apart;
mod attachment;
mod attendance;
mod caption;
mod columns;
mod company;
mod compose;
mod corner;
mod glyph;
mod header;
mod imprint;
mod lines;
mod mark;
mod page;
mod page_rules;
mod pager;
mod pages;
mod paragraph;
mod remark;
mod roster;
mod shared;
mod signature;
mod signer;
mod table;
mod tiers;
mod title;
mod together;
mod typeset;
mod words;

pub use page::{Folio, Line, Page, Rule, RuleKind, Run, SealPlace};
pub use table::{Cell, Row, Table};

use crate::document::Document;
use crate::fields::{Fields, Format};
use crate::profile::{self, Face, Profile, Style, Twips};
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
    /// Empty lines behind it that stand on its page: what a seal takes below the
    /// date.
    pub after: u16,
    /// Whether it stands on the line of the paragraph before it, at another
    /// place.
    pub beside: bool,
    /// Whether it stays on the page of what follows it, with the empty lines
    /// between.
    pub kept: bool,
    /// Whether it stands on a turned page, above the wide table there.
    pub turned: bool,
    /// Whether names of persons in it stay on one line.
    pub whole_names: bool,
    /// Whether its lines keep their own width, since a long address would tear one
    /// of them apart or their breaks are chosen.
    pub ragged: bool,
    /// Whether it opens a page: an attached text without a mark does, and what
    /// keeps a signature company.
    pub opens_page: bool,
    /// The byte of the text from which on its lines open a page, where its last
    /// ones go along with a signature.
    pub parted: Option<usize>,
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

impl Paragraph {
    /// The lines that another program must be told of, or its whole text.
    pub(crate) fn lines(&self) -> &[Span] {
        match self.breaks.as_slice() {
            [] => std::slice::from_ref(&self.span),
            breaks => breaks,
        }
    }
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
    let (mut laid, note) = company::kept(laid, &profile.page, |page, opening| {
        let profile = Profile {
            page,
            ..profile.clone()
        };
        on_grid(document, &composed, &profile, opening)
    });
    laid.text = composed.text;
    laid.rewritten = composed.rewritten;
    laid.notes = composed.notes;
    laid.notes.extend(note);
    let rest = page_rules::notes(&laid);
    laid.notes.extend(rest);
    laid
}

/// The pages on the grid of `profile`, text and notes aside; the line `opening`
/// opens a page.
fn on_grid(
    document: &Document<'_>,
    composed: &compose::Composed,
    profile: &Profile,
    opening: Option<company::Opening>,
) -> Layout {
    let mut sets = paragraph::paragraphs(document, composed, profile);
    if let Some(opening) = opening
        && let Some(set) = sets.get_mut(opening.paragraph)
    {
        set.open_page(opening.at, &profile.page);
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
