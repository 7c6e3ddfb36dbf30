//! Gives every paragraph its role, in the order in which a reader does: what
//! stands before the text, what closes it, what is numbered, and the rest.

mod addressee;
mod attached;
mod attached_mark;
mod bare;
mod beside;
mod block;
mod byline;
mod cells;
mod closing;
mod counting;
mod element;
mod enclosed;
mod enumerated;
mod front;
mod genre;
mod header;
mod header_line;
mod heading;
mod level;
mod line;
mod marking;
mod markup;
mod names;
mod note;
mod org_mark;
mod points;
mod quoted;
mod residue;
mod roster;
pub(crate) mod row;
mod series;
mod shape;
mod signature;
mod stray;
mod subtitle;
mod table;
mod text_name;
mod title;

pub use addressee::addressee_label;
pub use attached_mark::{mark as attached_mark, unbracketed as attached_in_brackets};
pub use block::{Block, Inline, Part, Role, WrongSign};
pub use element::without_label;
pub use genre::{genre as genre_of_title, genre_of};
pub use header_line::elements;
pub use line::is_salutation;
pub use marking::{is_filed, is_state};
pub use names::is_organ;
pub use note::{is_box, names_picture};
pub use residue::settle;
pub use roster::{is_further_name, post};
pub use shape::{Make, make};
pub use signature::{signed_date, signed_name, tells_printing};

use crate::ordinal::{self, Ordinal};
use crate::segment::{Paragraph, Segments};
use crate::source::Source;
use crate::span::Span;

/// A role that the user set, which outweighs what is recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleChoice {
    /// A byte inside the paragraph.
    pub at: usize,
    /// The role it is to have.
    pub role: Role,
    /// The level it is to have, for headings and items.
    pub level: Option<u8>,
    /// Whether a heading goes to the end of its paragraph, though a colon
    /// stands in it.
    pub whole: bool,
}

/// A paragraph as the steps of recognition see it.
#[derive(Clone, Copy, Debug)]
struct Line<'a> {
    /// Its words, without blanks at the ends.
    text: &'a str,
    paragraph: Paragraph,
    ordinal: Option<Ordinal>,
    /// Whether it is a row of a table, whatever its words are.
    row: bool,
}

impl Line<'_> {
    /// The number of characters that are not blank.
    fn length(&self) -> usize {
        line::length(self.text)
    }

    /// True where no more than `most` characters are not blank.
    fn within(&self, most: usize) -> bool {
        line::within(self.text, most)
    }
}

/// What a step makes of a line.
#[derive(Clone, Copy, Debug, Default)]
struct Reading {
    /// Its role, where the step gives it one.
    role: Option<Role>,
    /// Whether it goes on with the line above, which has the same role.
    goes_on: bool,
}

impl Reading {
    /// A line of its own.
    fn of(role: Role) -> Self {
        Self {
            role: Some(role),
            goes_on: false,
        }
    }

    /// A line of a title, its first or one that goes on.
    fn title(goes_on: bool) -> Self {
        Self {
            role: Some(Role::Title),
            goes_on,
        }
    }
}

/// The blocks of `source`, sorted by place.
pub fn recognise(source: &Source, segments: &Segments, choices: &[RoleChoice]) -> Vec<Block> {
    let mut choices = choices.to_vec();
    choices.sort_by_key(|choice| choice.at);
    let choices = choices.as_slice();
    let mut lines: Vec<Line<'_>> = segments
        .paragraphs
        .iter()
        .map(|&paragraph| {
            let text = source.text(paragraph.span);
            Line {
                text,
                paragraph,
                ordinal: ordinal::read_opening(text, paragraph.span.start),
                row: false,
            }
        })
        .collect();
    points::ordinals(&mut lines);
    beside::ordinals(&mut lines);
    enumerated::ordinals(&mut lines);
    let tabbed = table::is_tabbed(source);
    let mut tables = table::rows(source, &mut lines, tabbed, choices);

    // What stands before the text, and what closes each part of it.
    let front = front::front(&lines, markup::opening(&lines));
    let closing = closing::closing(&lines, &front);
    let known = |index: usize| {
        let front = front.get(index).and_then(|reading| reading.role);
        front.or_else(|| closing.reading(index).role)
    };
    if tabbed {
        table::cells(source, &lines, known, choices, &mut tables);
    }

    // Every paragraph becomes a block; the lines of one title become one, and
    // so do the rows of a table.
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    let mut markups = Vec::with_capacity(lines.len());

    for (index, line) in lines.iter().enumerate() {
        // A line that the user says is something else is no line of the title.
        let set = chosen(line.paragraph.span, choices);
        let front = front.get(index).copied().unwrap_or_default();
        let front = front
            .role
            .filter(|&role| set.is_none_or(|s| s.role == role))
            .map(|_| front);
        let labelled = || markup::labelled(line).map(Reading::of);
        let reading = front
            .or_else(labelled)
            .unwrap_or_else(|| closing.reading(index));
        let row = tables.get(index).copied().flatten();
        // What looks like a signature in a cell is a cell.
        let role = reading.role.filter(|_| !row.is_some_and(|row| row.cell));
        let mut block = start(line, role, closing.part(index));
        let set = set.is_some_and(|c| c.role == Role::Table);
        if let Some(row) = row.filter(|_| role.is_none() || set) {
            block = table::start(block);
            let next = lines.get(index + 1).map(|l| l.paragraph.line.start);
            if !row.cell {
                let rows = lines.get(row.first..).unwrap_or_default();
                let end = next.unwrap_or(source.text.len());
                block = table::with_empty(source, block, (rows, line), end);
            }
        }
        let goes_on = block.role == Role::Table && row.is_some_and(|row| row.first < index);
        match blocks.last_mut() {
            Some(before) if before.role == block.role && (reading.goes_on || goes_on) => {
                join(before, &block);
            }
            _ => {
                blocks.push(block);
                markups.push(line.paragraph.markup);
            }
        }
    }

    // The hierarchy of the numbered ones, then which of them are headings.
    choose(&mut blocks, choices);
    let fixed: Vec<bool> = blocks
        .iter()
        .map(|b| chosen(b.span, choices).is_some())
        .collect();
    let whole: Vec<bool> = blocks
        .iter()
        .map(|b| chosen(b.span, choices).is_some_and(|c| c.whole))
        .collect();
    let depths = markup::depths(&blocks, &markups);
    note::notes(source, &mut blocks, &fixed);
    roster::items(source, &mut blocks, &fixed);
    // A sign of Markdown says what a line is, whatever its words.
    let settled: Vec<bool> = fixed
        .iter()
        .zip(&depths)
        .map(|(&f, d)| f || d.is_some())
        .collect();
    let bare = bare::headings(source, &mut blocks, &settled);
    quoted::mark(source, &mut blocks);
    stray::strays(source, &mut blocks, &fixed, &depths);
    level::levels(source, &mut blocks, &fixed, &depths, &bare);
    roster::lost_first(source, &mut blocks, &settled);
    heading::headings(source, &mut blocks, &fixed, &whole, &depths, &bare);
    let mut rest = blocks.as_mut_slice();
    while let Some((block, after)) = rest.split_first_mut() {
        block.inline = series::series(source, block, after.first());
        rest = after;
    }

    with_residue(blocks, segments)
}

/// A block for `line` before it is known whether it is a heading.
fn start(line: &Line<'_>, role: Option<Role>, part: Part) -> Block {
    let numbered = line.ordinal.is_some() && role.is_none();
    let item = numbered || line.paragraph.markup.bullet;
    Block {
        role: role.unwrap_or(if item { Role::ListItem } else { Role::Body }),
        level: None,
        span: line.paragraph.span,
        ordinal: line.ordinal.filter(|_| numbered),
        wrong_sign: None,
        doubtful: false,
        heading: None,
        run_in: false,
        inline: Vec::new(),
        part,
        quoted: false,
    }
}

/// Adds a further line to a title, a further row to a table.
fn join(block: &mut Block, line: &Block) {
    block.span = block.span.cover(line.span);
}

/// The first of `choices`, sorted by place, that names a place in `span`.
fn chosen(span: Span, choices: &[RoleChoice]) -> Option<&RoleChoice> {
    let from = choices.partition_point(|choice| choice.at < span.start);
    choices.get(from).filter(|choice| span.contains(choice.at))
}

/// Lets the user's word stand.
fn choose(blocks: &mut [Block], choices: &[RoleChoice]) {
    if choices.is_empty() {
        return;
    }
    for block in blocks {
        if let Some(choice) = chosen(block.span, choices) {
            block.role = choice.role;
            block.level = choice.level;
            if !choice.role.is_text() {
                block.ordinal = None;
            }
        }
    }
}

/// Adds a block for each piece of residue.
fn with_residue(mut blocks: Vec<Block>, segments: &Segments) -> Vec<Block> {
    if segments.residue.is_empty() {
        return blocks;
    }
    blocks.extend(segments.residue.iter().map(Block::residue));
    blocks.sort_by_key(|b| (b.span.start, std::cmp::Reverse(b.span.end)));
    blocks
}

/// The text after the ordinal of a block, blanks at its start left out.
fn after_ordinal(source: &Source, block: &Block) -> Span {
    let start = block.ordinal.map_or(block.span.start, |o| o.span.end);
    let rest = source.text(Span::new(start, block.span.end));
    let kept = rest.trim_start_matches(crate::character::is_blank);
    Span::new(start + rest.len() - kept.len(), block.span.end)
}
