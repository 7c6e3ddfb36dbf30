//! Tables that were copied one cell a line: a tab stands between each cell and
//! the next, on a line of its own or at the cell's end. How many columns there
//! were is lost, so the cells stay lines of one table.

use super::{Line, Role, RoleChoice, chosen, note};
use crate::ordinal::Form;
use crate::source::Source;
use crate::span::Span;

/// The fewest cells of a table; a stray tab or two part nothing.
const CELLS: usize = 3;

/// The most paragraphs that one cell may hold.
const PARAGRAPHS: usize = 6;

/// The longest name of a row or column, in characters.
const NAME: usize = 12;

/// One cell in so many is a name, or it is no table.
const NAMED: usize = 8;

/// The tables among `lines`: the first and the last line of each. `role` tells
/// what a line is already.
pub(super) fn cells(
    source: &Source,
    lines: &[Line<'_>],
    role: impl Fn(usize) -> Option<Role>,
    choices: &[RoleChoice],
) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut table = Run::default();
    // Whether a tab parts the line from one that is no cell: 表1 above cells.
    let mut led = false;
    for (index, line) in lines.iter().enumerate() {
        let next = lines.get(index + 1).map(|l| l.paragraph.span.start);
        let gap = Span::new(
            line.paragraph.span.end,
            next.unwrap_or(source.text.len())
                .max(line.paragraph.span.end),
        );
        let parted = parts(source.text(gap), next.is_none());
        if !could_be_cell(line, role(index)) || chosen(line.paragraph.span, choices).is_some() {
            found.extend(table.take());
            led = parted;
            continue;
        }
        let led = std::mem::take(&mut led);
        table.paragraphs += 1;
        if table.ends.is_some() && table.paragraphs > PARAGRAPHS {
            found.extend(table.take());
        }
        if parted {
            let first = table.ends.is_none();
            if !first || led || is_indented(source, line) || is_name(line) {
                table.start.get_or_insert(index);
                table.cells += 1;
                table.names += usize::from(is_name(line));
            } else {
                table.start = Some(index + 1);
            }
            table.ends = Some(index);
            table.paragraphs = 0;
        }
    }
    found.extend(table.take());
    found
}

/// Cells that stand one after the other.
#[derive(Default)]
struct Run {
    /// The line of the first cell.
    start: Option<usize>,
    /// The line that the last tab stands after.
    ends: Option<usize>,
    cells: usize,
    /// How many of them are short and no sentence.
    names: usize,
    /// Paragraphs since the last tab.
    paragraphs: usize,
}

impl Run {
    /// Ends the run: its lines, where it is a table. Sentences that tabs part
    /// are paragraphs of a text with tabs on its empty lines.
    fn take(&mut self) -> Option<(usize, usize)> {
        let run = std::mem::take(self);
        let table = run.cells >= CELLS && run.names >= CELLS && run.names * NAMED >= run.cells;
        table.then_some((run.start?, run.ends?))
    }
}

/// True where `gap`, what stands after a paragraph, holds a tab that is not
/// the indent of the next.
fn parts(gap: &str, last: bool) -> bool {
    let Some(tab) = gap.find('\t') else {
        return false;
    };
    last || gap.get(tab..).is_some_and(|rest| rest.contains('\n'))
}

/// True where a tab stands before the words of `line`: an empty cell.
fn is_indented(source: &Source, line: &Line<'_>) -> bool {
    let indent = Span::new(line.paragraph.line.start, line.paragraph.span.start);
    source.text(indent).contains('\t')
}

/// True for what may stand in a cell. Headings of a text, captions, notes, and
/// what has its place before a text end a table.
fn could_be_cell(line: &Line<'_>, role: Option<Role>) -> bool {
    let outer = line.ordinal.is_some_and(|o| {
        matches!(
            o.form,
            Form::Chapter | Form::Section | Form::Article | Form::Chinese | Form::ChineseParen
        )
    });
    let closing = [Role::Signature, Role::Date, Role::Note, Role::IssuedBy];
    !outer
        && role.is_none_or(|role| closing.contains(&role))
        && !note::is_caption(line)
        && !note::is_note(line)
        && !line.text.contains('\t')
        && line.paragraph.markup.table.is_none()
}

/// True for the words of a cell that are no sentence.
fn is_name(line: &Line<'_>) -> bool {
    line.within(NAME)
        && line.ordinal.is_none()
        && !line
            .text
            .ends_with(['。', '；', '：', '，', '、', '！', '？'])
}
