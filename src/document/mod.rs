//! The document as all stages before have read it: what rules and the layout
//! see.

mod context;
mod marks;
mod near;
mod views;

use std::collections::BTreeSet;

use crate::number::{FaultKind, Outline, number};
use crate::profile::Scheme;
use crate::recognise::{Block, Role, RoleChoice, recognise, settle};
use crate::segment::{Bare, Residue, ResidueKind, Segments, Unmarked, segment, unmark};
use crate::source::Source;
use crate::span::Span;

pub use context::{first_clause, last_clause};
pub use views::{Paragraph, Sentence};

use views::Views;

/// A text with its paragraphs, roles and outline.
#[derive(Debug)]
pub struct Document<'a> {
    /// The text that every span refers to.
    pub source: &'a Source,
    /// Paragraphs, lines and residue.
    pub segments: Segments,
    /// What each paragraph is, sorted by place.
    pub blocks: Vec<Block>,
    /// The numbers as they ought to be.
    pub outline: Outline,
    /// The scheme that its ordinals are to follow; `None` for as they are
    /// written.
    pub scheme: Option<&'static Scheme>,
    /// For Markdown the text without its signs, which all rules but the one
    /// about the signs look at.
    pub unmarked: Option<Box<Plain>>,
    /// Found when the first rule asks.
    views: Views,
}

/// What was read of a text, without the text.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    segments: Segments,
    blocks: Vec<Block>,
    outline: Outline,
}

/// A Markdown draft without its signs, as it was read.
#[derive(Clone, Debug)]
pub struct Plain {
    /// The text, and the way back to the draft.
    pub bare: Bare,
    reading: Reading,
}

impl Plain {
    /// The draft without signs as a document of its own.
    pub fn document(&self) -> Document<'_> {
        let mut reading = self.reading.clone();
        // Headings of Markdown get their ordinals in the place of the signs.
        let faults = &mut reading.outline.faults;
        faults.retain(|fault| fault.kind != FaultKind::Unnumbered);
        Document::resume(&self.bare.source, reading)
    }
}

impl Reading {
    /// Reads `source`, cut into `segments`.
    fn of(source: &Source, mut segments: Segments, roles: &[RoleChoice]) -> Self {
        settle(&mut segments, roles);
        let blocks = recognise(source, &segments, roles);
        let outline = number(source, &blocks, &BTreeSet::new());
        Self {
            segments,
            blocks,
            outline,
        }
    }
}

impl<'a> Document<'a> {
    /// Reads `source`; `roles` are the user's own choices.
    pub fn read(source: &'a Source, roles: &[RoleChoice]) -> Self {
        if source.markdown {
            return Self::read_markdown(source, roles);
        }
        let segments = segment(source);
        Self::resume(source, Reading::of(source, segments, roles))
    }

    /// Reads `source` without its signs, and finds the places of what was read
    /// in it.
    fn read_markdown(source: &'a Source, roles: &[RoleChoice]) -> Self {
        let Unmarked {
            bare,
            segments,
            marked,
        } = unmark(source);
        let roles: Vec<RoleChoice> = roles
            .iter()
            .map(|role| RoleChoice {
                at: bare.destination(role.at),
                ..*role
            })
            .collect();
        let reading = Reading::of(&bare.source, segments, &roles);
        let mut blocks: Vec<Block> = reading
            .blocks
            .iter()
            .map(|block| block.moved(|span| bare.place(span)))
            .collect();
        for block in &mut blocks {
            block.span = marked.with_signs(block.span);
        }
        let signs = |r: &&Residue| r.kind == ResidueKind::Markdown;
        blocks.extend(marked.residue.iter().filter(signs).map(Block::residue));
        blocks.sort_by_key(|b| (b.span.start, std::cmp::Reverse(b.span.end)));
        let plain = Plain { bare, reading };
        let read = Reading {
            segments: marked,
            blocks,
            outline: Outline::default(),
        };
        let mut document = Self::resume(source, read);
        document.unmarked = Some(Box::new(plain));
        document
    }

    /// The document that `reading` was taken from; `source` has the same text.
    pub fn resume(source: &'a Source, reading: Reading) -> Self {
        let Reading {
            segments,
            blocks,
            outline,
        } = reading;
        Self {
            source,
            segments,
            blocks,
            outline,
            scheme: None,
            unmarked: None,
            views: Views::default(),
        }
    }

    /// The same document, its ordinals to follow `scheme`.
    pub fn following(mut self, scheme: Option<&'static Scheme>) -> Self {
        self.scheme = scheme;
        self
    }

    /// The same document, the ordinals that begin at a byte of `places` being
    /// right whatever they say.
    pub fn letting_be(mut self, places: &BTreeSet<usize>) -> Self {
        if places.is_empty() {
            return self;
        }
        if let Some(plain) = &mut self.unmarked {
            let places = places
                .iter()
                .map(|at| plain.bare.destination(*at))
                .collect();
            let read = &mut plain.reading;
            read.outline = number(&plain.bare.source, &read.blocks, &places);
        } else {
            self.outline = number(self.source, &self.blocks, places);
        }
        self
    }

    /// What was read, without the text.
    pub fn into_reading(self) -> Reading {
        Reading {
            segments: self.segments,
            blocks: self.blocks,
            outline: self.outline,
        }
    }

    /// The words at `span`.
    pub fn text(&self, span: Span) -> &'a str {
        self.source.text(span)
    }

    /// What goes between the two lines that are joined over `gap`: a blank
    /// where both sides are Western.
    pub fn glue(&self, gap: Span) -> &'static str {
        let western = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        let ends = self.source.char_before(gap.start);
        let begins = self.source.char_at(gap.end);
        if western(ends) && western(begins) {
            " "
        } else {
            ""
        }
    }

    /// Every block that is not residue, with its words.
    pub fn prose(&self) -> impl Iterator<Item = (&Block, &'a str)> {
        let blocks = self.blocks.iter().filter(|b| b.role != Role::Residue);
        blocks.map(|b| (b, self.text(b.span)))
    }

    /// The block that holds the byte `at`; the inner one where residue lies
    /// inside a paragraph.
    pub fn block_at(&self, at: usize) -> Option<&Block> {
        let after = self.blocks.partition_point(|b| b.span.start <= at);
        self.blocks
            .get(..after)?
            .iter()
            .rev()
            .take(2)
            .find(|b| b.span.contains(at))
    }
}
