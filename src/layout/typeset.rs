//! Sets the text of a paragraph: its lines, each with its runs of one face and
//! one script and with what is to be spread over its joints.

use std::ops::Range;

use super::attendance;
use super::glyph::{Glyph, Spacing, blank, glyphs, glyphs_spaced};
use super::lines::{fill, fill_justified, solid, width};
use super::title::balance;
use super::{Line, Paragraph, Run};
use crate::profile::{Align, Page, Twips};
use crate::span::Span;

/// The lines of `paragraph`, the `index`th.
pub(super) fn lines(paragraph: &mut Paragraph, index: usize, text: &str, page: &Page) -> Vec<Line> {
    let style = paragraph.style;
    let mut glyphs = match paragraph.turned {
        // The grid of characters does not reach into turned pages.
        true => glyphs_spaced(
            text,
            paragraph.span.start,
            style.size,
            Spacing::off_grid(page),
        ),
        false => glyphs(text, paragraph.span.start, style.size, page),
    };
    let room = page.text_width() - paragraph.right;
    let (first, other) = (room - paragraph.first, room - paragraph.left);
    let mut chosen = false;
    let ranges = match style.align {
        Align::Justify => {
            let full = fill_justified(&glyphs, first, other, &blank(style.size, page));
            if paragraph.whole_names {
                attendance::keep_names(&mut glyphs, text, paragraph.span.start);
            }
            // No other program is told of names but by the breaks themselves.
            let begins = |range: &Range<usize>| {
                let first = glyphs.get(range.start);
                range.start == 0 || first.is_none_or(|g| g.may_open)
            };
            chosen = paragraph.whole_names && !full.iter().all(begins);
            paragraph.ragged = chosen || tears(&glyphs, &full, (first, other));
            match paragraph.ragged {
                true => fill(&glyphs, first, other),
                false => full,
            }
        }
        Align::Centre => balance(text, &glyphs, room),
        Align::Right => fill(&glyphs, first, other),
    };
    let fixed = chosen || style.align == Align::Centre && ranges.len() > 1;
    let mut lines = Vec::with_capacity(ranges.len());
    for (n, range) in ranges.into_iter().enumerate() {
        let line = glyphs.get(range).unwrap_or_default();
        let left = if n == 0 {
            paragraph.first
        } else {
            paragraph.left
        };
        let solid = solid(line);
        let wide = width(solid);
        let joints = joints(solid);
        let spare = room - left - wide;
        let (left, slack) = match style.align {
            Align::Justify if paragraph.ragged => (left, 0),
            Align::Justify => (left, spare),
            Align::Centre => (spare.max(0) / 2, 0),
            Align::Right => (spare.max(0), 0),
        };
        lines.push(Line {
            paragraph: index,
            span: span(line),
            top: 0,
            height: page.pitch,
            left,
            width: wide,
            slack,
            joints,
            colour: style.colour,
            scale: paragraph.scale,
            repeated: false,
            runs: runs(line, paragraph),
        });
    }
    if style.align == Align::Justify
        && let Some(last) = lines.last_mut()
    {
        close(last, page);
        if paragraph.turned {
            last.slack = 0;
        }
    }
    if fixed {
        paragraph.breaks = lines.iter().map(|l| l.span).collect();
    }
    lines
}

/// Whether one of `lines` but the last, spread to its whole room, would be torn
/// apart: an address that stands whole on the next line leaves more than a quarter
/// of a character at every joint.
fn tears(glyphs: &[Glyph], lines: &[Range<usize>], (first, other): (Twips, Twips)) -> bool {
    let Some((_, spread)) = lines.split_last() else {
        return false;
    };
    spread.iter().enumerate().any(|(n, range)| {
        let solid = solid(glyphs.get(range.clone()).unwrap_or_default());
        let room = if n == 0 { first } else { other };
        let widest = solid.iter().map(|g| g.width).max().unwrap_or(0);
        room - width(solid) > joints(solid) * widest / 4
    })
}

/// Sets a line that fills the type area as the last of a paragraph, which keeps
/// to the grid.
pub(super) fn close(line: &mut Line, page: &Page) {
    let chars = Twips::from(page.chars);
    let on_grid = line.joints * (page.text_width() % chars) / chars;
    line.slack = line.slack.min(on_grid);
}

/// The text of `paragraph`, the `index`th, on one line, at the left edge.
pub(super) fn one_line(paragraph: &Paragraph, index: usize, text: &str, page: &Page) -> Line {
    let style = &paragraph.style;
    let glyphs = glyphs(text, paragraph.span.start, style.size, page);
    let solid = solid(&glyphs);
    Line {
        paragraph: index,
        span: span(&glyphs),
        top: 0,
        height: page.pitch,
        left: 0,
        width: width(solid) * Twips::from(paragraph.scale) / 100,
        slack: 0,
        joints: joints(solid),
        colour: style.colour,
        scale: paragraph.scale,
        repeated: false,
        runs: runs(&glyphs, paragraph),
    }
}

/// The text of a line.
pub(super) fn span(line: &[Glyph]) -> Span {
    Span::new(
        line.first().map_or(0, |g| g.at),
        line.last().map_or(0, |g| g.end),
    )
}

/// The places of a line where free space goes: behind every character that is
/// not inside a Western word, the last aside.
pub(super) fn joints(line: &[Glyph]) -> Twips {
    line.windows(2)
        .filter(|pair| !pair.iter().all(|g| g.western))
        .count() as Twips
}

/// The runs of a line: one face and one script each.
pub(super) fn runs(line: &[Glyph], paragraph: &Paragraph) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (n, glyph) in line.iter().enumerate() {
        let (face, bold) = match paragraph.head {
            Some(head) if head.span.contains(glyph.at) => (head.face, head.bold),
            _ => (paragraph.style.face, paragraph.style.bold),
        };
        let gap = if n > 0 { glyph.gap } else { 0 };
        match runs.last_mut() {
            Some(run) if (run.face, run.bold) == (face, bold) && run.western == glyph.western => {
                run.span.end = glyph.end;
                run.width += glyph.width + gap;
                run.chars += 1;
            }
            _ => runs.push(Run {
                span: Span::new(glyph.at, glyph.end),
                face,
                bold,
                size: paragraph.style.size,
                western: glyph.western,
                gap,
                width: glyph.width,
                chars: 1,
            }),
        }
    }
    runs
}
