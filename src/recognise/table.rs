//! Tables: rows of Markdown, rows that were set as such, lines with as many
//! tabs as the next, and cells with a tab after each. Empty lines part no
//! table: the formatted text has none.

use std::ops::Range;

use memchr::memchr_iter;

use super::{Block, Line, Role, RoleChoice, cells, chosen, line, note, row};
use crate::character::{is_blank, is_han, is_line_break};
use crate::source::Source;
use crate::span::Span;

/// The place of a line in a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The number of the line that the table begins with.
    pub first: usize,
    /// Whether the line is a cell, and no whole row.
    pub cell: bool,
}

/// Whether there are tabs that part something; one that ends its line, as many
/// pages do, does not.
pub(super) fn is_tabbed(source: &Source) -> bool {
    let text = source.text.as_bytes();
    let mut tabs = memchr_iter(b'\t', text);
    let first = tabs.next().and_then(|at| text.get(at + 1));
    tabs.next().is_some() || first.is_some_and(|byte| !byte.is_ascii_whitespace())
}

/// The places of the lines that are rows; nothing at all where there can be no
/// table. Lines that are rows beyond doubt are told so.
pub(super) fn rows(
    source: &Source,
    lines: &mut [Line<'_>],
    tabbed: bool,
    choices: &[RoleChoice],
) -> Vec<Option<Place>> {
    let marked = |line: &Line<'_>| line.paragraph.markup.table.is_some();
    if !tabbed && choices.is_empty() && !lines.iter().any(marked) {
        return Vec::new();
    }
    // Many paragraphs may stand on one line, whose breaks were lost.
    let mut counted = (Span::default(), 0);
    let mut rows: Vec<Row> = lines
        .iter()
        .map(|line| {
            let whole = line.paragraph.line;
            if counted.0 != whole {
                counted = (whole, source.text(whole).matches('\t').count());
            }
            Row::read(source, line, counted.1, choices)
        })
        .collect();
    if rows.iter().any(|row| row.led) {
        let mut from = 0;
        for run in rows.chunk_by_mut(Row::goes_on) {
            let end = from + run.len();
            if !is_numbered(lines.get(from..end).unwrap_or_default(), run) {
                run.iter_mut().filter(|r| r.led).for_each(Row::part);
            }
            from = end;
        }
    }
    let mut result = vec![None; lines.len()];
    let text = lines.iter().position(|l| l.text.ends_with('。'));
    let text = text.unwrap_or(lines.len());
    let mut start = 0;
    for run in rows.chunk_by(Row::goes_on) {
        let end = start + run.len();
        let lone = run.len() == 1 && run.first().is_some_and(|row| row.parted);
        let empty = || rows_below(source, lines, start) > 0;
        // Below rows that a break in a cell parted, the table goes on.
        let placed = |at: usize| result.get(at).copied().flatten().map(|p: Place| p.first);
        let above = start.checked_sub(1).and_then(placed);
        let like = |&at: &usize| rows.get(at).map(|row| row.tabs) == run.first().map(|r| r.tabs);
        let below = above.filter(|at| lone && run.iter().all(|row| row.parted) && like(at));
        if is_table(run) || lone && (below.is_some() || is_captioned(lines, start) || empty()) {
            let whole = grown(lines, &rows, start..end);
            let sure = is_sure(run)
                || whole.len() > run.len()
                || below.is_some()
                || lone && empty()
                || run.len() > 1 && start > text && is_undated(lines, start..end);
            let first = Place {
                first: below.or_else(|| placed(start)).unwrap_or(whole.start),
                cell: false,
            };
            for entry in result.get_mut(whole.clone()).unwrap_or_default() {
                *entry = Some(first);
            }
            for line in lines.get_mut(whole).unwrap_or_default() {
                line.row = sure;
            }
        }
        start = end;
    }
    result
}

/// The rows at `range` with those beside them that have fewer cells, since some
/// go across the table: 单位名称 and an empty cell over 姓名, 性别 and theirs.
fn grown(lines: &[Line<'_>], rows: &[Row], range: Range<usize>) -> Range<usize> {
    let tabs = rows.get(range.start).map_or(0, |row| row.tabs);
    let fewer = |at: usize| {
        rows.get(at)
            .is_some_and(|row| !row.known && (1..tabs).contains(&row.tabs))
    };
    let across = |at: &usize| {
        let named = |l: &Line<'_>| {
            let name = l.text.split('\t').next().unwrap_or_default();
            let name = name.trim_end_matches(is_blank);
            l.ordinal.is_none()
                && line::within(name, LABEL)
                && !name.contains(['。', '，', '；', '：', ':'])
                && !line::is_date(name)
        };
        fewer(*at) && lines.get(*at).is_some_and(named) && is_undated(lines, *at..*at)
    };
    let head = |at: &usize| across(at) || fewer(*at) && lines.get(*at).is_some_and(is_field);
    let above = (0..range.start).rev().take_while(head).count();
    let below = (range.end..lines.len()).take_while(across).count();
    range.start - above..range.end + below
}

/// Whether a row of a label and its value opens a form, 会议名称： and the name;
/// who fills it in, and the unit it is told in, stand outside.
fn is_field(line: &Line<'_>) -> bool {
    const OUTSIDE: [char; 5] = ['单', '填', '编', '制', '报'];
    let Some((label, value)) = line.text.split_once('\t') else {
        return false;
    };
    let label = label.trim_end_matches(is_blank);
    let name = label.trim_end_matches(['：', ':']);
    let marked = |words: &str| words.contains(['。', '；', '：', ':', '\t']);
    name.len() < label.len()
        && line.ordinal.is_none()
        && line::within(name, LABEL)
        && !name.starts_with(OUTSIDE)
        && !marked(name)
        && !marked(value)
        && !line::is_date(value.trim_matches(is_blank))
}

/// How many rows that are left to be filled in stand right below line `index`.
fn rows_below(source: &Source, lines: &[Line<'_>], index: usize) -> usize {
    let Some(current) = lines.get(index) else {
        return 0;
    };
    let end = lines
        .get(index + 1)
        .map_or(source.text.len(), |l| l.paragraph.line.start);
    let Some(head) = row::head(std::iter::once(source.text(current.paragraph.line))) else {
        return 0;
    };
    empty_rows(source, head, current.paragraph.line.end, end).count()
}

/// The rows under `head` that are left to be filled in, between `start`, the end
/// of a row, and `end`.
fn empty_rows<'s>(
    source: &'s Source,
    head: &'s str,
    start: usize,
    end: usize,
) -> impl Iterator<Item = Span> + 's {
    let mut at = start;
    let gap = source.text(Span::new(start, end.max(start)));
    gap.split_inclusive(is_line_break).filter_map(move |line| {
        let span = Span::new(at, at + line.len());
        at = span.end;
        row::is_empty(head, line.trim_end_matches(is_line_break)).then_some(span)
    })
}

/// Takes to the row `block`, which stands on `line`, the empty cells at its ends,
/// and the rows that are left to be filled in between it and `end`; the table begins
/// with `rows`.
pub(super) fn with_empty(
    source: &Source,
    mut block: Block,
    (rows, line): (&[Line<'_>], &Line<'_>),
    end: usize,
) -> Block {
    let line = line.paragraph.line;
    let empty = |from, to| {
        let gap = source.text(Span::new(from, to));
        (gap.contains('\t') && gap.chars().all(is_blank)).then_some(gap)
    };
    if let Some(gap) = empty(line.start, block.span.start) {
        block.span.start = line.start + gap.find('\t').unwrap_or(gap.len());
    }
    if let Some(gap) = empty(block.span.end, line.end) {
        block.span.end += gap.rfind('\t').map_or(0, |tab| tab + 1);
    }
    let gap = source.text(Span::new(line.end, end.max(line.end)));
    if gap.contains('\t')
        && let Some(head) = row::head(rows.iter().map(|l| source.text(l.paragraph.line)))
        && let Some(last) = empty_rows(source, head, line.end, end).last()
    {
        let kept = source.text(last).trim_end_matches(|c| c != '\t').len();
        block.span.end = last.start + kept;
    }
    block
}

/// Whether a row of its own at line `index` stands under the name of a table;
/// 填报人：…　日期：… is no row.
fn is_captioned(lines: &[Line<'_>], index: usize) -> bool {
    let colon = |l: &Line<'_>| l.text.contains(['：', ':']);
    let mut above = lines.get(..index).unwrap_or_default().iter().rev();
    let mut caption = above.next();
    // 单位：万元 stands between.
    if caption.is_some_and(|l| l.text.starts_with("单位") && colon(l)) {
        caption = above.next();
    }
    let named = |l: &Line<'_>| {
        let form = FORMS.iter().any(|end| l.text.ends_with(end));
        let table = form && !l.text.contains(['。', '，']) && l.within(NAME);
        note::is_caption(l) && l.text.starts_with('表') || table
    };
    caption.is_some_and(named) && !lines.get(index).is_some_and(colon)
}

/// What the names of tables and forms end in.
const FORMS: [&str; 6] = ["表", "回执", "清单", "名单", "名册", "台账"];

/// The longest name of a row of fewer cells, in characters.
const LABEL: usize = 12;

/// The longest name of a table, in characters.
const NAME: usize = 30;

/// Whether lines with as many tabs each are rows: two of them hold words on
/// both sides of one, or one does and the others are filled up with tabs.
fn is_table(run: &[Row]) -> bool {
    let parted = run.iter().filter(|row| row.parted).count();
    let blank = || run.iter().filter(|row| row.blank && !row.parted).count();
    run.iter().any(|row| row.known) || parted > 1 || parted == 1 && blank() > 0
}

/// Whether the lines of `run` that begin with an ordinal are rows like those
/// beside them, and no items whose words a tab sets in or apart: 一、税收收入⇥100
/// under 项目⇥金额, or such lines of three columns and more that are no sentences.
fn is_numbered(lines: &[Line<'_>], run: &[Row]) -> bool {
    let (Some(first), Some(head)) = (run.first(), lines.first()) else {
        return false;
    };
    let columns = first.tabs + 1;
    let parted = run.iter().filter(|row| row.parted).count();
    if first.led || !first.parted {
        return columns > 2 && parted > 1 && !lines.iter().any(|l| l.text.contains('。'));
    }
    // The entries of a contents list have the number of a page: 前言⇥1.
    let named = |cell: &str| cell.chars().filter(|&c| is_han(c)).nth(1).is_some();
    columns > 2 || head.text.split('\t').all(named)
}

/// Whether rows are no lines of a header or of signatures that a tab sets
/// apart: those are two at most, of two columns.
fn is_sure(run: &[Row]) -> bool {
    let columns = run.first().map_or(0, |row| row.tabs + 1);
    columns > 2 || columns == 2 && run.len() > 2
}

/// Whether no date is among the rows at `range` or right below: under a sentence
/// they are no signatures then, as they are no header.
fn is_undated(lines: &[Line<'_>], range: Range<usize>) -> bool {
    let dated = |l: &Line<'_>| {
        let mut cells = l.text.split(['\t', '|']);
        cells.any(|cell| line::is_date(cell.trim_matches(is_blank)))
    };
    let rows = lines.get(range.start..(range.end + 1).min(lines.len()));
    !rows.unwrap_or_default().iter().any(dated)
}

/// Adds the tables of cells to the `places` of the lines. `role` tells what a
/// line is already.
pub(super) fn cells(
    source: &Source,
    lines: &[Line<'_>],
    role: impl Fn(usize) -> Option<Role>,
    choices: &[RoleChoice],
    places: &mut [Option<Place>],
) {
    // A row is no cell, though one number alone stands in it.
    let row = |index: usize| places.get(index).copied().flatten();
    let known = |index: usize| row(index).map(|_| Role::Table).or_else(|| role(index));
    for (first, last) in cells::cells(source, lines, known, choices) {
        for entry in places.get_mut(first..=last).unwrap_or_default() {
            *entry = Some(Place { first, cell: true });
        }
    }
}

/// What a line has of a row.
struct Row {
    /// Whether it is one without doubt.
    known: bool,
    /// How many tabs stand on it.
    tabs: usize,
    /// Whether one of them stands between words.
    parted: bool,
    /// Whether its last cells, of three or more, are blank.
    blank: bool,
    /// Whether it begins with an ordinal and its words.
    led: bool,
}

impl Row {
    /// The row at `line`, on whose line of the source there are `tabs`.
    fn read(source: &Source, line: &Line<'_>, tabs: usize, choices: &[RoleChoice]) -> Self {
        let choice = chosen(line.paragraph.span, choices);
        let known =
            line.paragraph.markup.table.is_some() || choice.is_some_and(|c| c.role == Role::Table);
        // A tab after an ordinal only sets the words in; a number alone is a cell.
        let ordinal = line.ordinal.map(|o| o.span.end);
        let words = ordinal.filter(|&at| !known && at < line.paragraph.span.end);
        let led = words.is_some();
        let text = words.map_or(line.text, |at| {
            let words = source.text(Span::new(at, line.paragraph.span.end));
            words.trim_start_matches(is_blank)
        });
        let parted = text.contains('\t');
        let tabbed = known || choice.is_none() && (!led || parted || tabs > 1);
        let tabs = if tabbed { tabs } else { 0 };
        Self {
            known,
            tabs,
            parted: tabbed && parted,
            blank: tabs >= 2 && source.text(line.paragraph.line).ends_with('\t'),
            led,
        }
    }

    /// Takes the line out of a table.
    fn part(&mut self) {
        self.tabs = 0;
        self.parted = false;
        self.blank = false;
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
