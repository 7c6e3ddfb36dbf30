//! The signs in a row of a Markdown table.

use super::sign::{Sign, SignKind};
use crate::character::is_blank;
use crate::source::Source;
use crate::span::Span;

/// The tables of a text, as far as it was read.
#[derive(Debug, Default)]
pub(super) struct Tables {
    /// The number of the last one, from 1.
    pub(super) table: u32,
    /// How many columns it has.
    pub(super) columns: usize,
    /// Whether a line that is no row stands below its last row.
    broken: bool,
    /// Whether its head, below such a line, was the last row.
    head: bool,
}

/// What a line is that the parser takes for a row.
pub(super) enum Row {
    /// None: a line right under a table is a row to the parser, cell or not.
    Outside,
    /// The line under the head of a table that begins below such a line.
    Rule,
    Cells,
}

impl Tables {
    pub(super) fn begin(&mut self, columns: usize) {
        self.table += 1;
        self.columns = columns;
        self.broken = false;
    }

    pub(super) fn row(&mut self, text: &str) -> Row {
        let under_head = std::mem::take(&mut self.head);
        if !text.contains('|') {
            self.broken = true;
            Row::Outside
        } else if under_head && is_rule(text) {
            Row::Rule
        } else {
            if self.broken {
                self.begin(columns(text));
                self.head = true;
            }
            Row::Cells
        }
    }
}

/// Adds the signs of the row on `line`: a tab for each `|` between two cells,
/// the blanks around it taken with it, and for each cell that is missing of
/// `columns`.
pub(super) fn signs(source: &Source, line: Span, columns: usize, signs: &mut Vec<Sign>) {
    let text = source.text(line);
    let Pipes {
        pipes,
        opens,
        closes,
    } = pipes(text);
    let inner = pipes.len() - usize::from(opens) - usize::from(closes);
    let mut missing = columns.saturating_sub(inner + 1);
    for (number, &pipe) in pipes.iter().enumerate() {
        let before = text.get(..pipe).unwrap_or_default();
        let after = text.get(pipe + 1..).unwrap_or_default();
        // Blanks between two pipes belong to the second.
        let kept = before.trim_end_matches(is_blank);
        let left = match number.checked_sub(1).and_then(|i| pipes.get(i)) {
            Some(&last) => kept.len().max(last + 1),
            None => kept.len(),
        };
        let blanks = after.len() - after.trim_start_matches(is_blank).len();
        let empty = after.get(blanks..).is_some_and(|a| a.starts_with('|'));
        let right = pipe + 1 + if empty { 0 } else { blanks };
        let last = number + 1 == pipes.len();
        let plain = match (number == 0 && opens, last && closes) {
            (true, _) => "",
            (_, true) => filling(&mut missing),
            _ => "\t",
        };
        signs.push(Sign {
            span: Span::new(line.start + left, line.start + right),
            kind: SignKind::Pipe,
            plain: plain.into(),
        });
    }
}

/// The signs `|` of a row, and whether they stand before the first cell and
/// behind the last.
struct Pipes {
    pipes: Vec<usize>,
    opens: bool,
    closes: bool,
}

fn pipes(text: &str) -> Pipes {
    let mut pipes = Vec::new();
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        if byte == b'|' && !escaped {
            pipes.push(at);
        }
        escaped = byte == b'\\' && !escaped;
    }
    let first = text.len() - text.trim_start_matches(is_blank).len();
    let end = text.trim_end_matches(is_blank).len();
    let opens = pipes.first() == Some(&first);
    let closes = pipes.len() > usize::from(opens) && pipes.last().is_some_and(|&p| p + 1 == end);
    Pipes {
        pipes,
        opens,
        closes,
    }
}

/// How many cells a row has.
fn columns(text: &str) -> usize {
    let Pipes {
        pipes,
        opens,
        closes,
    } = pipes(text);
    pipes.len() + 1 - usize::from(opens) - usize::from(closes)
}

/// True for the line under the head of a table: `|---|:---:|`.
pub(super) fn is_rule(text: &str) -> bool {
    let sign = |b| matches!(b, b'|' | b'-' | b':' | b' ' | b'\t');
    text.contains("--") && text.contains('|') && text.bytes().all(sign)
}

/// A tab for each cell that is missing; no table has as many as end here.
fn filling(missing: &mut usize) -> &'static str {
    const TABS: &str = "\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t";
    let count = std::mem::take(missing).min(TABS.len());
    TABS.get(..count).unwrap_or_default()
}
