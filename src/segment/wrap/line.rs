//! A line as a page shows it: how wide it is, how it begins and how it ends.

use crate::character::{is_closing_mark, is_opening_mark, is_sentence_end};
use crate::ordinal;
use crate::segment::residue::{ResidueKind, Row};
use crate::source::Source;
use crate::span::Span;

/// The narrowest and widest measure, in half-width cells, at which drafts are
/// broken; longer lines are paragraphs already.
pub(super) const MEASURES: std::ops::RangeInclusive<usize> = 30..=120;

/// A line that shows by itself that it is broken has at least so many cells.
pub(super) const BROAD: usize = 60;

/// A line that is no residue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) words: Span,
    /// Cells of blanks before the words.
    pub(super) indent: usize,
    /// In half-width cells, indent included; of a line wider than any measure
    /// not counted to its end.
    pub(super) width: usize,
    /// Whether a sentence or clause ends with it.
    pub(super) closed: bool,
    /// Whether its cells stand in a table.
    pub(super) row: bool,
    /// Whether it opens with an ordinal; 一是 opens a clause as well.
    pub(super) numbered: bool,
    /// Blank lines before it.
    pub(super) gap: usize,
    /// Whether the end of a page stands before it.
    pub(super) page: bool,
    /// Whether a line of something else stands before it.
    pub(super) apart: bool,
    /// Whether it is the first.
    pub(super) first: bool,
}

impl<'a> Line<'a> {
    /// The line with `next`, which goes on with it.
    pub(super) fn with(&self, next: &Self, source: &'a Source) -> Self {
        let words = self.words.cover(next.words);
        let text = source.text(words);
        Self {
            text,
            words,
            width: self.indent + width(text),
            closed: next.closed,
            ..*self
        }
    }

    /// Whether it ends inside a sentence that it shows: what is no heading, no
    /// name and no title has a pause before its end.
    pub(super) fn is_cut(&self) -> bool {
        !self.closed
            && !self.row
            && MEASURES.contains(&self.width)
            && self.text.contains(['，', '。', '；'])
    }

    /// The width of a line that shows by itself that it is broken.
    pub(super) fn broken(&self) -> Option<usize> {
        let broad = (BROAD..=*MEASURES.end()).contains(&self.width);
        let pause = || self.text.contains(['，', '。']);
        (broad && !self.closed && pause()).then_some(self.width)
    }

    /// Whether it ends with a pause, as no paragraph does.
    pub(super) fn is_paused(&self) -> bool {
        self.text.ends_with(['，', '、'])
    }

    /// Whether it may go on with the line before it.
    pub(super) fn follows(&self) -> bool {
        !self.apart && !self.row && !self.numbered
    }

    /// Whether it opens with a mark that no paragraph does.
    pub(super) fn is_led(&self) -> bool {
        self.text.starts_with(hanging)
    }

    /// Whether it ends in a mark that may stand beyond the edge.
    pub(super) fn hangs(&self) -> bool {
        self.text.ends_with(hanging)
    }

    /// The cells of what its first character does not part from: the rest of a
    /// number or a Western word, and marks that no line opens with.
    pub(super) fn opening(&self) -> usize {
        let mut chars = self.text.chars().peekable();
        let Some(first) = chars.next() else { return 0 };
        let mut cells = cells(first);
        if is_opening_mark(first) {
            cells += chars.next().map_or(0, self::cells);
        }
        let western = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '%' | '-');
        if western(first) {
            while cells < 16 && chars.next_if(|&c| western(c)).is_some() {
                cells += 1;
            }
        }
        while cells < 16 && chars.next_if(|&c| hanging(c)).is_some() {
            cells += 2;
        }
        cells
    }

    /// Whether there are Western letters or figures in it.
    pub(super) fn is_mixed(&self) -> bool {
        self.text.bytes().filter(u8::is_ascii_graphic).count() >= 2
    }
}

/// True for a mark that no line opens with.
fn hanging(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：' | '！' | '？') || is_closing_mark(c)
}

/// The lines of `rows` that are no residue.
pub(super) fn kept<'a>(source: &'a Source, rows: &[Row<'a>]) -> Vec<Line<'a>> {
    let mut lines = Vec::with_capacity(rows.len());
    let (mut page, mut apart) = (false, false);
    for row in rows {
        match row.kind {
            Some(ResidueKind::Furniture) => page = true,
            Some(_) => apart = true,
            None => {
                let blanks = Span::new(row.line.start, row.words.start - row.quote);
                let indent = width(source.text(blanks));
                lines.push(Line {
                    text: row.text,
                    words: row.words,
                    indent,
                    width: indent + width(row.text),
                    closed: is_closed(row.text),
                    row: row.text.contains('\t'),
                    numbered: ordinal::read(row.text, 0).is_some_and(|o| !o.form.is_series()),
                    gap: if page { 0 } else { row.gap },
                    page,
                    apart,
                    first: lines.is_empty(),
                });
                (page, apart) = (false, false);
            }
        }
    }
    lines
}

/// Whether a sentence or clause ends with `text`.
fn is_closed(text: &str) -> bool {
    if text.starts_with('（') && text.ends_with('）') {
        return true;
    }
    let mut last = text.chars().rev();
    let ends = |c: char| is_sentence_end(c) || matches!(c, '：' | '；' | ':' | ';');
    match last.next() {
        // （以下简称《条例》） and “双随机” close no sentence.
        Some(c) if is_closing_mark(c) => last.next().is_some_and(ends),
        Some(c) => ends(c),
        None => true,
    }
}

/// The width of `text` in half-width cells; that of a text wider than any
/// measure is not counted to its end.
pub(super) fn width(text: &str) -> usize {
    // No character takes more than four bytes or less than one cell.
    if text.len() > 4 * MEASURES.end() {
        return MEASURES.end() + 1;
    }
    text.chars().take(MEASURES.end() + 1).map(cells).sum()
}

fn cells(c: char) -> usize {
    if c.is_ascii() || c == '\u{A0}' { 1 } else { 2 }
}
