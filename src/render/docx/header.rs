//! The header (版头) of the first page. It flows, so that a clerk can edit it:
//! what stands on the grid is set on it, the mark and what is told from it are
//! moved to their place by the space before them.

use super::body::{Flow, style_of};
use super::paragraph::{Frame, Properties, Spacing, exact, run};
use super::styles;
use crate::layout::{Layout, Line, Rule, RuleKind, Run, Zone};
use crate::profile::{Profile, Twips};
use crate::span::Span;

/// Something of the header, from top to bottom.
enum Item<'a> {
    /// Lines that stand at one height, from left to right.
    Row(Vec<&'a Line>),
    Rule(&'a Rule),
}

impl Item<'_> {
    fn top(&self) -> Twips {
        match self {
            Self::Row(lines) => lines.first().map_or(0, |l| l.top),
            Self::Rule(rule) => rule.top,
        }
    }
}

/// Whether the header's elements stand on the first page, each at its place;
/// where they do not, they flow as all else.
pub(super) fn is_placed(layout: &Layout) -> bool {
    let ours = |line: &&Line| zone(layout, line) == Some(Zone::Header);
    let placed = layout
        .pages
        .first()
        .map_or(0, |p| p.lines.iter().filter(ours).count());
    let all = layout
        .paragraphs
        .iter()
        .filter(|p| p.zone == Zone::Header)
        .count();
    placed == all
}

fn zone(layout: &Layout, line: &Line) -> Option<Zone> {
    layout.paragraphs.get(line.paragraph).map(|p| p.zone)
}

/// Writes the header of the first page, whose text begins at `text`.
pub(super) fn write(flow: &mut Flow<'_>, text: Twips, profile: &Profile) {
    let layout = flow.layout;
    let Some(page) = layout.pages.first() else {
        return;
    };
    let mut lines: Vec<&Line> = page
        .lines
        .iter()
        .filter(|line| zone(layout, line) == Some(Zone::Header))
        .collect();
    lines.sort_by_key(|line| (line.top, line.left));
    let mut items: Vec<Item<'_>> = Vec::new();
    for line in lines {
        match items.last_mut() {
            Some(Item::Row(row)) if row.first().is_some_and(|l| l.top == line.top) => {
                row.push(line)
            }
            _ => items.push(Item::Row(vec![line])),
        }
    }
    let above = |rule: &&Rule| rule.kind == RuleKind::Header && rule.top < text;
    items.extend(page.rules.iter().filter(above).map(Item::Rule));
    items.sort_by_key(Item::top);
    for item in items {
        match item {
            Item::Row(row) => write_row(flow, &row, profile),
            Item::Rule(rule) => write_rule(flow, rule),
        }
    }
}

/// Writes lines that stand at one height as one paragraph with tabs.
fn write_row(flow: &mut Flow<'_>, row: &[&Line], profile: &Profile) {
    let Some(first) = row.first() else {
        return;
    };
    let grid = &flow.layout.grid;
    let size = row
        .iter()
        .flat_map(|l| l.runs.iter().map(|r| r.size))
        .max()
        .unwrap_or(grid.size);
    let size = Twips::from(size) * 10;
    let head = first.top + (first.height - size) / 2;
    let named = flow.layout.paragraphs.get(first.paragraph).map(style_of);
    let mut properties = Properties {
        style: named.unwrap_or_default(),
        left: true,
        ..Properties::default()
    };
    let left = first.left - grid.left;
    if head < flow.pen && first.top < flow.pen {
        // 文件 beside the names of several organs.
        properties.frame = Some(Frame {
            moves: false,
            left: first.left,
            top: head,
            width: first.width + first.slack + grid.cell(),
            height: exact(size),
        });
        properties.spacing = Spacing::Exact(0, exact(size));
        properties.indents = Some((0, 0, 0));
    } else {
        // Fonts differ by a hair; a mark as wide as the type area stays whole.
        properties.indents = Some((left, left, -grid.cell()));
        properties.tabs = row.iter().skip(1).map(|l| l.left - grid.left).collect();
        if flow.is_on_grid(first.top) && first.height == grid.pitch {
            flow.empty_lines((first.top - flow.pen) / grid.pitch, false);
            flow.pen = first.top + grid.pitch;
        } else {
            properties.spacing = Spacing::Exact(head - flow.pen, exact(size));
            flow.pen = head + exact(size);
        }
    }
    let on_grid = matches!(properties.spacing, Spacing::Grid);
    flow.xml.push_str("<w:p>");
    properties.write(&mut flow.xml);
    for (n, line) in row.iter().enumerate() {
        if n > 0 {
            flow.xml.push_str("<w:r><w:tab/></w:r>");
        }
        let usual = flow.layout.paragraphs.get(line.paragraph);
        // Chinese and Western characters of one face are one run to Word.
        let same = |a: &Run, b: &Run| a.face == b.face && a.bold == b.bold && a.size == b.size;
        for pieces in line.runs.chunk_by(same) {
            let (Some(piece), Some(last)) = (pieces.first(), pieces.last()) else {
                continue;
            };
            let own = usual.is_none_or(|p| p.style.face != piece.face || n > 0);
            let words = flow
                .layout
                .words(Span::new(piece.span.start, last.span.end));
            let look = |spread| styles::look(piece, line, spread, (own, on_grid), profile);
            let spread = line.slack / line.joints.max(1);
            // What is spread stands between the characters of a line, so that it
            // ends where the layout has it and the tab behind it finds its stop.
            let ends = line.runs.last().is_some_and(|r| r.span == last.span);
            let split = match words.char_indices().next_back() {
                Some((at, _)) if ends && spread != 0 => words.split_at_checked(at),
                _ => None,
            };
            let (words, end) = split.unwrap_or((words, ""));
            run(&look(spread), words, &mut flow.xml);
            run(&look(0), end, &mut flow.xml);
        }
    }
    flow.xml.push_str("</w:p>");
}

/// Writes a rule as the upper border of an empty paragraph.
fn write_rule(flow: &mut Flow<'_>, rule: &Rule) {
    /// The lowest line that Word sets: a point.
    const LOWEST: Twips = 20;
    let grid = &flow.layout.grid;
    let left = rule.left - grid.left;
    let right = grid.text_width() - left - rule.width;
    let properties = Properties {
        rule: Some((rule.height, rule.colour)),
        spacing: Spacing::Exact((rule.top - flow.pen).max(0), LOWEST),
        indents: Some((left, left, right)),
        ..Properties::default()
    };
    flow.pen = rule.top + rule.height + LOWEST;
    flow.paragraph(&properties);
}

/// The rules of the first page that stand below its text: the lower double
/// line of a letter.
pub(super) fn foot(layout: &Layout) -> Vec<&Rule> {
    let grid = &layout.grid;
    let foot = grid.height - grid.bottom;
    let rules = layout.pages.first().map(|p| p.rules.iter());
    rules
        .into_iter()
        .flatten()
        .filter(|rule| rule.kind == RuleKind::Header && rule.top > foot)
        .collect()
}
