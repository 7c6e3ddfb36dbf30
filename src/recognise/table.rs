//! Tables: rows of Markdown, and lines with as many tabs as the next.

use super::{Block, Line, Role};
use crate::source::Source;

/// For every line the number of the table it is a row of.
pub(super) fn tables(source: &Source, lines: &[Line<'_>]) -> Vec<Option<usize>> {
    let mut result = vec![None; lines.len()];
    let mut start = 0;
    while let Some(first) = lines.get(start) {
        let kind = row(source, first);
        let mut end = start + 1;
        let mut number = first.paragraph.line_number;
        while let Some(line) = lines.get(end) {
            let adjoins = line.paragraph.line_number == number + 1;
            if kind == Row::None || !adjoins || row(source, line) != kind {
                break;
            }
            number += 1;
            end += 1;
        }
        let rows = lines.get(start..end).unwrap_or_default();
        // A row with one cell filled shows no tab between words.
        let parted = rows.iter().filter(|l| l.text.contains('\t')).count();
        let is_table = match kind {
            Row::None => false,
            Row::Markdown(_) => true,
            Row::Tabs(_) => parted > 1,
        };
        if is_table {
            for entry in result.get_mut(start..end).unwrap_or_default() {
                *entry = Some(start);
            }
        }
        start = end;
    }
    result
}

/// What makes rows neighbours of one table.
#[derive(PartialEq, Eq)]
enum Row {
    None,
    Markdown(u32),
    Tabs(usize),
}

fn row(source: &Source, line: &Line<'_>) -> Row {
    if let Some(table) = line.paragraph.markup.table {
        return Row::Markdown(table);
    }
    // A tab after an ordinal, or before a paragraph, only sets it in.
    let text = source.text(line.paragraph.line);
    if line.ordinal.is_some() || !text.contains('\t') {
        return Row::None;
    }
    Row::Tabs(text.matches('\t').count())
}

/// A block of one row, to which the next rows are joined.
pub(super) fn start(mut block: Block) -> Block {
    block.role = Role::Table;
    block.ordinal = None;
    block
}
