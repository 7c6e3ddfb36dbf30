//! Sets a document on the grid of 22 lines by 28 characters (GB/T 9704—2012
//! 5.2.3): the one line breaker that preview, print, page count and the .docx
//! follow.
//!
//! Lengths are whole twips, so every machine breaks the same lines. They are
//! those that LibreOffice 25.2 shows for the .docx that `render` writes. Where
//! it is known to differ: Western letters of a font in which they are not half as
//! wide as high; a justified line with blanks in it, which LibreOffice narrows
//! to take one word more; a single —, which it lets open a line. Word sets a
//! fourth, not a fifth, between Chinese and Western characters, and lets a
//! stop hang out of the line.

mod glyph;
mod lines;
mod pages;
mod paragraph;
mod signature;
mod title;

pub use paragraph::{Paragraph, paragraphs};

use crate::document::Document;
use crate::profile::{Face, Profile, Twips};
use crate::span::Span;

/// A document on pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pages {
    /// The pages in order; at least one.
    pub pages: Vec<Page>,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its number, from 1.
    pub number: u32,
    /// Its lines from top to bottom; empty lines are left out.
    pub lines: Vec<Line>,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line of the grid it stands on, from 0.
    pub row: u16,
    /// The index of its block.
    pub block: usize,
    /// Its text, blanks at its end included.
    pub span: Span,
    /// Free space at its left.
    pub left: Twips,
    /// Its width, blanks at its end not counted.
    pub width: Twips,
    /// What is to be spread over the joints, so that the line is full.
    pub slack: Twips,
    /// How many places take a share of `slack`: all between two characters
    /// that are not both Western.
    pub joints: Twips,
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

/// Sets `document` on pages as `profile` wants them.
pub fn layout(document: &Document<'_>, profile: &Profile) -> Pages {
    pages::paginate(paragraphs(document, profile), &profile.page)
}
