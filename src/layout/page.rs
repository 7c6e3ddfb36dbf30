//! What stands on a page: lines of runs, drawn lines, the places of seals, the
//! page number. Everything has its place on the paper.

use crate::profile::{Align, Colour, Face, Twips};
use crate::span::Span;

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
