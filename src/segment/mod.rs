//! Cuts a text into paragraphs and sets residue apart. A paragraph is the unit
//! that the later stages give a role.

mod bare;
mod markdown;
mod prefix;
mod residue;
mod row;
mod sign;
mod stars;
mod unmark;

pub use bare::Bare;
pub use residue::{Residue, ResidueKind};
pub use sign::{Label, Markup, Sign, SignKind};
pub use unmark::{Unmarked, unmark};

use crate::character::{is_blank, is_line_break};
use crate::source::Source;
use crate::span::Span;

/// The paragraphs of a text, in order, and the lines they were cut from.
#[derive(Clone, Debug, Default)]
pub struct Segments {
    /// The paragraphs; blank lines and pure residue give none.
    pub paragraphs: Vec<Paragraph>,
    /// What a copied page left behind, in order, disjoint.
    pub residue: Vec<Residue>,
    /// Every line, its line break not included; blank ones too.
    pub lines: Vec<Span>,
    /// The signs of Markdown, in order, disjoint; none in plain text.
    pub signs: Vec<Sign>,
}

/// A stretch of text that stands for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// From the first to the last character that is neither blank nor residue
    /// at an end.
    pub span: Span,
    /// The line it lies on.
    pub line: Span,
    /// The number of that line, from 0.
    pub line_number: usize,
    /// What Markdown said of that line; nothing in plain text.
    pub markup: Markup,
}

/// Cuts `source`, a plain text, into paragraphs.
pub fn segment(source: &Source) -> Segments {
    let lines = lines(&source.text);
    let residue = residue::find(source, &lines);
    let mut paragraphs = Vec::with_capacity(lines.len());
    let mut left = residue.iter().peekable();
    for (line_number, &line) in lines.iter().enumerate() {
        let mut start = line.start;
        let mut push = |from: usize, to: usize| {
            let span = trim(source, Span::new(from, to));
            if !span.is_empty() {
                paragraphs.push(Paragraph {
                    span,
                    line,
                    line_number,
                    markup: Markup::default(),
                });
            }
        };
        while let Some(mark) = left.next_if(|r| r.span.start < line.end) {
            if mark.cuts {
                push(start, mark.span.start);
                start = mark.span.end;
            }
        }
        push(start, line.end);
    }
    Segments {
        paragraphs,
        residue,
        lines,
        signs: Vec::new(),
    }
}

/// The lines of a text without their breaks. A text that ends in a break has
/// no further line after it.
fn lines(text: &str) -> Vec<Span> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !is_line_break(c) {
            continue;
        }
        lines.push(Span::new(start, at));
        start = at + c.len_utf8();
        if c == '\r' && chars.next_if(|&(_, n)| n == '\n').is_some() {
            start += 1;
        }
    }
    if start < text.len() {
        lines.push(Span::new(start, text.len()));
    }
    lines
}

/// The span without blanks at its ends; empty where it holds nothing else.
fn trim(source: &Source, span: Span) -> Span {
    let text = source.text(span);
    let start = span.start + (text.len() - text.trim_start_matches(is_blank).len());
    let kept = text.trim_matches(is_blank);
    Span::new(start, start + kept.len())
}
