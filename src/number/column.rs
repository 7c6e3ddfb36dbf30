//! Numbers in tables: 1 2 3 down the column of 序号, and items in cells.

use std::collections::BTreeMap;

use super::series::{Item, Series};
use super::within::{Run, is_plausible, runs_in};
use crate::ordinal::{self, Form, Ordinal};
use crate::recognise::row::cells;
use crate::recognise::{Block, Role};
use crate::source::Source;
use crate::span::Span;

/// What a column of the numbers of rows is called.
const NUMBERS: &[&str] = &["序号", "编号", "No.", "№"];

/// The fewest numbers of a column that are judged.
const FEWEST: usize = 3;

/// The series of the tables among `blocks`. A table may show a choice of rows, so
/// that what is wrong in a column is never certain.
pub(super) fn series(source: &Source, blocks: &[Block]) -> Vec<Series> {
    let tables = blocks.iter().enumerate();
    let tables = tables.filter(|(_, block)| block.role == Role::Table && !block.quoted);
    tables
        .flat_map(|(index, block)| in_table(source, block, index))
        .collect()
}

fn in_table(source: &Source, block: &Block, index: usize) -> Vec<Series> {
    let mut found = Vec::new();
    // By column: the numbers of rows under their name, and items.
    let mut rows: BTreeMap<usize, Vec<Item>> = BTreeMap::new();
    let mut items: BTreeMap<(usize, Form), Vec<Item>> = BTreeMap::new();
    let mut at = block.span.start;
    for line in source.text(block.span).split('\n') {
        let span = Span::new(at, at + line.len());
        at += line.len() + 1;
        for (column, cell) in cells(source, span).enumerate() {
            let text = source.text(cell);
            if NUMBERS.contains(&text) {
                rows.insert(column, Vec::new());
            } else if let Some(numbers) = rows.get_mut(&column) {
                numbers.extend(number(text, cell));
            } else if !text.is_empty() {
                let runs = runs_in(source, cell, index, None);
                let several = runs.iter().any(|run| run.items.len() > 1);
                found.extend(runs.into_iter().filter_map(Run::series));
                if let Some(own) = ordinal::read(text, cell.start).filter(|_| !several) {
                    let list = items.entry((column, own.form)).or_default();
                    list.push(Item::inside(&own));
                }
            }
        }
    }
    let rows = rows.into_values().map(|items| (Form::Arabic, items));
    let items = items.into_iter().map(|((_, form), items)| (form, items));
    for (form, items) in rows.chain(items) {
        let values: Vec<u32> = items.iter().map(|item| item.value).collect();
        if values.len() >= FEWEST && is_plausible(&values, 1) && !form.is_series() {
            found.push(Series {
                unsure: true,
                ..Series::inside(form, items)
            });
        }
    }
    found
}

/// The number that is all of a cell.
fn number(text: &str, cell: Span) -> Option<Item> {
    let digits = text.len() < 4 && text.bytes().all(|b| b.is_ascii_digit());
    let value = text.parse().ok().filter(|_| digits)?;
    Some(Item::inside(&Ordinal {
        form: Form::Arabic,
        value,
        span: cell,
        numeral: cell,
    }))
}
