//! The document as all stages before have read it: what rules and the layout
//! see.

use std::cell::OnceCell;

use crate::mask::{Masks, masks};
use crate::number::{Outline, number};
use crate::recognise::{Block, Role, RoleChoice, recognise};
use crate::segment::{Segments, segment};
use crate::source::Source;
use crate::span::Span;

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
    /// Found when the first rule asks.
    masks: OnceCell<Masks>,
}

/// What was read of a text, without the text.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    segments: Segments,
    blocks: Vec<Block>,
    outline: Outline,
}

impl<'a> Document<'a> {
    /// Reads `source`; `roles` are the user's own choices.
    pub fn read(source: &'a Source, roles: &[RoleChoice]) -> Self {
        let segments = segment(source);
        let blocks = recognise(source, &segments, roles);
        let outline = number(source, &blocks);
        Self::resume(
            source,
            Reading {
                segments,
                blocks,
                outline,
            },
        )
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
            masks: OnceCell::new(),
        }
    }

    /// What was read, without the text.
    pub fn into_reading(self) -> Reading {
        Reading {
            segments: self.segments,
            blocks: self.blocks,
            outline: self.outline,
        }
    }

    /// Addresses, numbers and Western words, which rules about marks leave
    /// alone.
    pub fn masks(&self) -> &Masks {
        self.masks.get_or_init(|| masks(&self.source.text))
    }

    /// The words at `span`.
    pub fn text(&self, span: Span) -> &'a str {
        self.source.text(span)
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
