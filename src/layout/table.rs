//! Tables and the lines of their cells. The standard says of tables only how a
//! turned page lies (GB/T 9704—2012 8); type, paddings and rules are practice.

use super::columns::{PADDING, columns};
use super::glyph::{Glyph, Spacing, glyphs_spaced};
use super::lines::{fill, solid, width};
use super::typeset::{joints, runs, span};
use super::{Line, Paragraph};
use crate::character::is_line_break;
use crate::profile::{Page, Twips};
use crate::span::Span;

/// A table. Its rules and where its lines stand are on the pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The widths of the columns, which together fill the type area.
    pub columns: Vec<Twips>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether it lies on pages of its own, turned by a quarter.
    pub turned: bool,
    /// From one line of a cell to the next.
    pub pitch: Twips,
}

impl Table {
    /// How many lines of a grid with this pitch its head and its first row
    /// take; a turned one has a page of its own.
    pub(super) fn opening(&self, pitch: Twips) -> usize {
        let first = self.rows.first().map_or(0, |r| r.height);
        let second = self
            .rows
            .get(1)
            .filter(|_| self.rows.first().is_some_and(|r| r.head));
        let high = first + second.map_or(0, |r| r.height);
        let lines = (high + pitch - 1) / pitch.max(1);
        if self.turned {
            1
        } else {
            usize::try_from(lines).unwrap_or(1)
        }
    }
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its height.
    pub height: Twips,
    /// Whether it is printed again at the head of every further page.
    pub head: bool,
    /// Its cells. The last of a row that has fewer than there are columns goes
    /// across the rest.
    pub cells: Vec<Cell>,
}

impl Row {
    /// How many of `columns` the cell of this index takes, and how wide they are
    /// together.
    pub fn across(&self, cell: usize, columns: &[Twips]) -> (usize, Twips) {
        across(self.cells.len(), cell, columns)
    }
}

/// How many of `columns` the cell of this index takes in a row of `count`, and how
/// wide they are together.
fn across(count: usize, cell: usize, columns: &[Twips]) -> (usize, Twips) {
    let taken = match cell + 1 == count {
        true => columns.get(cell..),
        false => columns.get(cell..=cell),
    };
    let taken = taken.unwrap_or_default();
    (taken.len(), taken.iter().sum())
}

/// A cell of a table. Its lines stand in the middle of the row's height.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its text.
    pub span: Span,
    /// Its lines.
    pub lines: Vec<Span>,
    /// Whether its lines are centred; else they begin at the left.
    pub centred: bool,
}

/// Free space above and below it.
const MARGIN: Twips = 40;

/// A table with more columns flows as text: no page is wide enough.
const MOST_COLUMNS: usize = 40;

/// The sizes that the type is made smaller to, in half-points: 五号 to 八号.
const SIZES: [u16; 4] = [21, 18, 15, 10];

/// The lines of the cells of a table, row by row. Their left edges are told from
/// that of the type area.
pub(super) type CellLines = Vec<Vec<Vec<Line>>>;

/// The cells of a table, row by row.
fn cells(text: &str, start: usize) -> Vec<Vec<Span>> {
    let mut rows = Vec::new();
    let mut at = start;
    for row in text.split_inclusive(is_line_break) {
        let words = row.trim_end_matches(is_line_break);
        let mut cells = Vec::new();
        let mut from = at;
        for cell in words.split('\t') {
            let lead = cell.len() - cell.trim_start().len();
            let begin = from + lead;
            cells.push(Span::new(begin, begin + cell.trim().len()));
            from += cell.len() + 1;
        }
        // A row of tabs is left to be filled in.
        if words.contains('\t') || !words.trim().is_empty() {
            rows.push(cells);
        }
        at += row.len();
    }
    rows
}

/// Sets the block `text`, which begins at `start`, as a table in `paragraph`,
/// the `index`th; `None` for one that no page can hold.
pub(super) fn table(
    paragraph: &mut Paragraph,
    index: usize,
    (text, start): (&str, usize),
    page: &Page,
) -> Option<CellLines> {
    let rows = cells(text, start);
    let count = rows
        .iter()
        .map(Vec::len)
        .max()
        .filter(|&n| n <= MOST_COLUMNS)?;
    let across = page.turned().text_width();
    let own = paragraph.style.size;
    let smaller = SIZES.into_iter().filter(|&size| size < own);
    let mut tries = [(own, false), (own, true)]
        .into_iter()
        .chain(smaller.map(|s| (s, true)));
    tries.find_map(|(size, turned)| {
        let room = if turned { across } else { page.text_width() };
        let glyphs = |&cell| cell_glyphs(text, start, cell, size, page);
        let set: Vec<Vec<Vec<Glyph>>> = rows
            .iter()
            .map(|cells| cells.iter().map(glyphs).collect())
            .collect();
        let columns = columns(&set, count, Twips::from(size) * 10, room)?;
        paragraph.style.size = size;
        let pitch = Twips::from(size) * 15;
        let short = short(&set, &columns);
        // What goes across the table heads no columns.
        let head = |n| n == 0 && rows.len() > 1 && rows.first().is_some_and(|r| r.len() == count);
        let centred: Vec<Vec<bool>> = set
            .iter()
            .enumerate()
            .map(|(n, cells)| centred(cells, &columns, (&short, head(n))))
            .collect();
        let lines: CellLines = set
            .iter()
            .zip(&centred)
            .map(|(cells, centred)| row_lines(paragraph, index, cells, &columns, centred))
            .collect();
        let rows = rows.iter().zip(&lines).zip(&centred).enumerate().map(
            |(n, ((cells, lines), centred))| Row {
                height: height(lines.iter().map(Vec::len), pitch),
                head: head(n),
                cells: cells
                    .iter()
                    .zip(lines)
                    .zip(centred)
                    .map(|((&span, lines), &centred)| Cell {
                        span,
                        lines: lines.iter().map(|l| l.span).collect(),
                        centred,
                    })
                    .collect(),
            },
        );
        paragraph.table = Some(Table {
            rows: rows.collect(),
            columns,
            turned,
            pitch,
        });
        Some(lines)
    })
}

/// The height of a row whose cells have so many `lines`.
pub(super) fn height(lines: impl Iterator<Item = usize>, pitch: Twips) -> Twips {
    let lines = lines.max().unwrap_or(0).max(1);
    lines as Twips * pitch + 2 * MARGIN
}

/// How many lines a row of this height holds.
pub(super) fn lines_in(height: Twips, pitch: Twips) -> usize {
    usize::try_from((height - 2 * MARGIN) / pitch.max(1)).unwrap_or(0)
}

/// The glyphs of a cell. The grid of characters does not reach into tables.
fn cell_glyphs(text: &str, start: usize, cell: Span, size: u16, page: &Page) -> Vec<Glyph> {
    let words = text.get(cell.start - start..cell.end - start);
    let spacing = Spacing::off_grid(page);
    glyphs_spaced(words.unwrap_or_default(), cell.start, size, spacing)
}

/// Which columns hold nothing but short cells: they are centred, while text
/// begins at the left.
fn short(rows: &[Vec<Vec<Glyph>>], columns: &[Twips]) -> Vec<bool> {
    let fits = |n: usize, room: Twips| {
        let mut cells = rows
            .iter()
            .skip(1)
            .filter_map(|r| in_column(r, n, columns.len()));
        cells.all(|c| width(solid(c)) <= room)
    };
    columns
        .iter()
        .enumerate()
        .map(|(n, &wide)| fits(n, wide - 2 * PADDING))
        .collect()
}

/// The cell of a row that stands in column `n` of `count` and in no other.
pub(super) fn in_column<C>(row: &[C], n: usize, count: usize) -> Option<&C> {
    row.get(n)
        .filter(|_| n + 1 < row.len() || row.len() == count)
}

/// Which cells of a row are centred: all of a head, those of the columns that are
/// `short`, and one that goes across several where it is a line.
fn centred(cells: &[Vec<Glyph>], columns: &[Twips], (short, head): (&[bool], bool)) -> Vec<bool> {
    let centred = cells
        .iter()
        .zip(short)
        .enumerate()
        .map(|(n, (cell, &short))| {
            let (count, wide) = across(cells.len(), n, columns);
            match count {
                1 => short || head,
                _ => width(solid(cell)) <= wide - 2 * PADDING,
            }
        });
    centred.collect()
}

/// The lines of the cells of a row, those that are `centred` in the middle.
fn row_lines(
    paragraph: &Paragraph,
    index: usize,
    cells: &[Vec<Glyph>],
    columns: &[Twips],
    centred: &[bool],
) -> Vec<Vec<Line>> {
    let mut left = 0;
    let mut set = Vec::with_capacity(cells.len());
    for (n, (cell, &centred)) in cells.iter().zip(centred).enumerate() {
        let (_, wide) = across(cells.len(), n, columns);
        set.push(cell_lines(paragraph, index, cell, (left, wide), centred));
        left += wide;
    }
    set
}

/// The lines of a cell that begins at `left` and is `wide`.
fn cell_lines(
    paragraph: &Paragraph,
    index: usize,
    cell: &[Glyph],
    (left, wide): (Twips, Twips),
    centred: bool,
) -> Vec<Line> {
    let room = wide - 2 * PADDING;
    let lines = fill(cell, room, room).into_iter().map(|range| {
        let line = cell.get(range).unwrap_or_default();
        let solid = solid(line);
        let width = width(solid);
        let spare = if centred {
            (room - width).max(0) / 2
        } else {
            0
        };
        Line {
            paragraph: index,
            span: span(line),
            top: 0,
            height: Twips::from(paragraph.style.size) * 15,
            left: left + PADDING + spare,
            width,
            slack: 0,
            joints: joints(solid),
            colour: paragraph.style.colour,
            scale: 100,
            repeated: false,
            runs: runs(line, paragraph),
        }
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_told_by_tabs_and_rows_by_breaks() {
        let text = "甲\t乙 \n\n丙\t";
        let words = |s: &Span| text.get(s.start - 5..s.end - 5).unwrap_or("?");
        let rows = cells(text, 5);
        let rows: Vec<Vec<&str>> = rows.iter().map(|r| r.iter().map(words).collect()).collect();
        assert_eq!(rows, [vec!["甲", "乙"], vec!["丙", ""]]);
    }
}
