//! The cells of a row of a table, and rows that are left to be filled in.

use crate::character::is_blank;
use crate::source::Source;
use crate::span::Span;

/// The cells of the row on `line`, blanks at their ends left out.
pub(crate) fn cells(source: &Source, line: Span) -> impl Iterator<Item = Span> {
    let text = source.text(line);
    let bar = if source.markdown && text.contains('|') {
        '|'
    } else {
        '\t'
    };
    let mut at = line.start;
    text.split(bar).map(move |cell| {
        let start = at;
        at += cell.len() + bar.len_utf8();
        let words = cell.trim_start_matches(is_blank);
        let start = start + cell.len() - words.len();
        Span::new(start, start + words.trim_end_matches(is_blank).len())
    })
}

/// How many rows may stand above the first that has words on both sides of a tab.
const ABOVE: usize = 8;

/// The longest row that shows it, in bytes; it is looked at for every empty one.
const SHOWN: usize = 2000;

/// The first of `rows`, those of a table, that has words on both sides of a tab, or
/// below it the first whose cells lie across no column: it shows how many columns
/// there are. Where a table has a cell a line, none does.
pub(crate) fn head<'r>(rows: impl Iterator<Item = &'r str>) -> Option<&'r str> {
    let mut rows = rows.take(ABOVE).filter(|row| row.len() <= SHOWN);
    let mut head = rows.find(|row| row.trim_matches(is_blank).contains('\t'))?;
    for row in rows {
        if tabs(row) <= tabs(head) {
            break;
        }
        head = row;
    }
    Some(head)
}

/// True where `line` is a row without words in the table that `head` shows: as many
/// tabs and nothing else.
pub(crate) fn is_empty(head: &str, line: &str) -> bool {
    line.contains('\t') && line.chars().all(is_blank) && tabs(head) == tabs(line)
}

/// How many tabs a row has.
fn tabs(row: &str) -> usize {
    row.matches('\t').count()
}
