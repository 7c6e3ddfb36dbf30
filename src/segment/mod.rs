//! Cuts a text into paragraphs and sets residue apart. A paragraph is the unit
//! that the later stages give a role.

mod assistant;
mod bare;
mod button;
mod chat;
mod citation;
mod contents;
mod field;
mod field_name;
mod furniture;
mod label;
mod list;
mod lost;
mod mail;
mod mark;
mod markdown;
mod nested;
mod notice;
mod offer;
mod ornament;
mod page_foot;
mod page_head;
mod page_number;
mod picture;
mod platform;
mod prefix;
mod residue;
mod row;
mod sign;
mod site;
mod stars;
mod unmark;
mod wrap;

pub use bare::Bare;
pub use label::is_dispatch_form;
pub use residue::{Residue, ResidueKind};
pub use sign::{Label, Markup, Sign, SignKind};
pub use unmark::{Unmarked, unmark};

use memchr::{memchr2_iter, memmem};

use crate::character::{is_blank, is_invisible, is_line_break};
use crate::source::Source;
use crate::span::Span;

/// Whether `words`, which end a paragraph, are a line that a site puts around an
/// article.
pub(crate) fn is_site_line(words: &str) -> bool {
    site::closes(words)
}

/// The paragraphs of a text, in order, and the lines they were cut from.
#[derive(Clone, Debug, Default)]
pub struct Segments {
    /// The paragraphs; blank lines and pure residue give none.
    pub paragraphs: Vec<Paragraph>,
    /// What a copied page left behind, in order, disjoint.
    pub residue: Vec<Residue>,
    /// The gaps between lines that are one paragraph: a fixed width broke them.
    pub joins: Vec<Span>,
    /// The gaps between lines that may be one paragraph; they are two here.
    pub unsure: Vec<Span>,
    /// The places inside lines where a line break was lost.
    pub cuts: Vec<usize>,
    /// Every line, its line break not included; blank ones too.
    pub lines: Vec<Span>,
    /// The signs of Markdown, in order, disjoint; none in plain text.
    pub signs: Vec<Sign>,
}

impl Segments {
    /// The join that `span` lies inside of.
    pub fn join_around(&self, span: Span) -> Option<Span> {
        let after = self.joins.partition_point(|gap| gap.start <= span.start);
        let gap = after.checked_sub(1).and_then(|i| self.joins.get(i))?;
        (span.end <= gap.end).then_some(*gap)
    }

    /// From the first to the last page number or running head inside the join
    /// at `gap`.
    pub fn furniture(&self, gap: Span) -> Option<Span> {
        let from = self.residue.partition_point(|r| r.span.start < gap.start);
        let inside = self.residue.iter().skip(from);
        inside
            .take_while(|r| r.span.end <= gap.end)
            .map(|r| r.span)
            .reduce(Span::cover)
    }
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
    let mut rows = residue::rows(source, &lines);
    let residue = residue::find(source, &mut rows);
    let wrap::Joins {
        sure: joins,
        unsure,
    } = wrap::joins(source, &rows);
    // What is left when the residue is gone is to be read the same.
    let kept = rows.iter().filter(|r| r.stays()).map(|r| r.line);
    let cuts = lost::cuts(source, &kept.collect::<Vec<_>>());
    let mut paragraphs: Vec<Paragraph> = Vec::with_capacity(lines.len());
    let mut marks = residue.iter().peekable();
    let mut breaks = cuts.iter().copied().peekable();
    let mut joined = joins.iter().peekable();
    for (line_number, &line) in lines.iter().enumerate() {
        let mut start = line.start;
        let mut push = |from: usize, to: usize| {
            let span = trim(source, Span::new(from, to));
            if span.is_empty() {
                return;
            }
            let gap = joined.next_if(|gap| gap.end <= span.start);
            match paragraphs.last_mut() {
                Some(last)
                    if gap.is_some_and(|g| g.end == span.start && g.start == last.span.end) =>
                {
                    last.span.end = span.end;
                }
                _ => paragraphs.push(Paragraph {
                    span,
                    line,
                    line_number,
                    markup: Markup::default(),
                }),
            }
        };
        loop {
            let mark = marks
                .peek()
                .filter(|r| r.span.start < line.end)
                .map(|r| r.span.start);
            let cut = breaks.peek().copied().filter(|&at| at < line.end);
            match (mark, cut) {
                (Some(at), cut) if cut.is_none_or(|c| at <= c) => {
                    if let Some(mark) = marks.next().filter(|m| m.cuts) {
                        push(start, mark.span.start);
                        start = mark.span.end;
                    }
                }
                (_, Some(at)) => {
                    breaks.next();
                    if at > start {
                        push(start, at);
                        start = at;
                    }
                }
                _ => break,
            }
        }
        push(start, line.end);
    }
    Segments {
        paragraphs,
        residue,
        joins,
        unsure,
        cuts,
        lines,
        signs: Vec::new(),
    }
}

/// The lines of a text without their breaks. A text that ends in a break has
/// no further line after it.
fn lines(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut lines = Vec::new();
    let mut start = 0;
    let mut end_at = |at: usize| {
        // The \n of \r\n ends nothing more.
        if at < start {
            return;
        }
        let mut rest = text.get(at..).unwrap_or_default().chars();
        let Some(c) = rest.next().filter(|&c| is_line_break(c)) else {
            return;
        };
        lines.push(Span::new(start, at));
        start = at + c.len_utf8();
        if c == '\r' && rest.next() == Some('\n') {
            start += 1;
        }
    };
    // Every text is walked here to its end, and hardly one has other breaks.
    let others = ["\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"];
    if others
        .iter()
        .any(|other| memmem::find(bytes, other.as_bytes()).is_some())
    {
        text.char_indices().for_each(|(at, _)| end_at(at));
    } else {
        memchr2_iter(b'\n', b'\r', bytes).for_each(end_at);
    }
    if start < text.len() {
        lines.push(Span::new(start, text.len()));
    }
    lines
}

/// The span without blanks at its ends; empty where it holds nothing else.
fn trim(source: &Source, span: Span) -> Span {
    // A line of zero-width spaces is an empty line to whoever reads it.
    let empty = |c: char| is_blank(c) || is_invisible(c);
    let text = source.text(span);
    let start = span.start + (text.len() - text.trim_start_matches(empty).len());
    let kept = text.trim_matches(empty);
    Span::new(start, start + kept.len())
}

/// The words of each paragraph of a plain text.
#[cfg(test)]
fn paragraphs(text: &str) -> Vec<String> {
    let source = Source::plain(text);
    let paragraphs = segment(&source).paragraphs;
    let words = paragraphs.iter().map(|p| source.text(p.span).to_owned());
    words.collect()
}
