//! Tables: rows of Markdown, rows that were set as such, lines with as many
//! tabs as the next, and cells with a tab after each. Empty lines part no
//! table: the formatted text has none.

use memchr::memchr_iter;

use super::{Block, Line, Role, RoleChoice, cells, chosen};
use crate::source::Source;

/// The place of a line in a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The number of the line that the table begins with.
    pub first: usize,
    /// Whether the line is a cell, and no whole row.
    pub cell: bool,
}

/// The places of the lines that are in tables; nothing at all where there is
/// no table. `role` tells what a line is already.
pub(super) fn tables(
    source: &Source,
    lines: &[Line<'_>],
    role: impl Fn(usize) -> Option<Role>,
    choices: &[RoleChoice],
) -> Vec<Option<Place>> {
    let marked = |line: &Line<'_>| line.paragraph.markup.table.is_some();
    // One tab, which many pages end with, parts nothing.
    let plain = memchr_iter(b'\t', source.text.as_bytes()).nth(1).is_none();
    if plain && choices.is_empty() && !lines.iter().any(marked) {
        return Vec::new();
    }
    let rows: Vec<Row> = lines
        .iter()
        .map(|line| Row::read(source, line, choices))
        .collect();
    let mut result = vec![None; lines.len()];
    let mut start = 0;
    for run in rows.chunk_by(Row::goes_on) {
        let known = run.iter().any(|row| row.known);
        let parted = run.iter().filter(|row| row.parted).count();
        let end = start + run.len();
        if known || parted > 1 {
            for entry in result.get_mut(start..end).unwrap_or_default() {
                *entry = Some(Place {
                    first: start,
                    cell: false,
                });
            }
        }
        start = end;
    }
    if !plain {
        for (first, last) in cells::cells(source, lines, role, choices) {
            for entry in result.get_mut(first..=last).unwrap_or_default() {
                *entry = Some(Place { first, cell: true });
            }
        }
    }
    result
}

/// What a line has of a row.
struct Row {
    /// Whether it is one without doubt.
    known: bool,
    /// How many tabs stand on it.
    tabs: usize,
    /// Whether one of them stands between words.
    parted: bool,
}

impl Row {
    fn read(source: &Source, line: &Line<'_>, choices: &[RoleChoice]) -> Self {
        let choice = chosen(line.paragraph.span, choices);
        let known =
            line.paragraph.markup.table.is_some() || choice.is_some_and(|c| c.role == Role::Table);
        // A tab after an ordinal only sets the words in.
        let tabbed = known || choice.is_none() && line.ordinal.is_none();
        let text = source.text(line.paragraph.line);
        Self {
            known,
            tabs: if tabbed {
                text.matches('\t').count()
            } else {
                0
            },
            parted: tabbed && line.text.contains('\t'),
        }
    }

    fn goes_on(&self, next: &Self) -> bool {
        self.known && next.known || self.tabs > 0 && self.tabs == next.tabs
    }
}

/// A block of one row, to which the next rows are joined.
pub(super) fn start(mut block: Block) -> Block {
    block.role = Role::Table;
    block.ordinal = None;
    block
}
