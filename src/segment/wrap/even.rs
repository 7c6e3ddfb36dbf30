//! Lines of one width without a mark in them, of which the last ends a sentence.

use super::line::Line;
use super::pair::Join;
use super::words;
use crate::character::{is_han, is_sentence_end};

/// Narrower lines, in half-width cells, may be headings, names or verses.
const BROAD: usize = 36;

/// How far the width of broken lines in a row may differ.
const SLACK: usize = 4;

/// How many lines end inside a sentence at least.
const RUN: usize = 2;

/// Marks in `joins` as unsure the ends of such lines of `lines`.
pub(super) fn doubt(lines: &[Line<'_>], joins: &mut [Join]) {
    let mut at = 0;
    while let Some(first) = lines.get(at) {
        let from = at;
        at += 1;
        if !is_bare(first) || first.first {
            continue;
        }
        let mut most = first.width;
        let goes_on = |b: &Line<'_>, most: usize| {
            b.follows()
                && b.gap == 0
                && b.indent <= first.indent
                && b.width <= most + SLACK
                && !words::stands_alone(b)
                && !words::is_closing(b)
        };
        while let Some(next) = lines.get(at) {
            let even = is_bare(next) && next.width + SLACK >= most;
            if !even || !goes_on(next, most) {
                break;
            }
            most = most.max(next.width);
            at += 1;
        }
        let last = lines.get(at).filter(|last| goes_on(last, most));
        if at - from < RUN || !last.is_some_and(|last| last.text.ends_with(is_sentence_end)) {
            continue;
        }
        let run = joins.iter_mut().take(at).skip(from);
        run.filter(|join| **join == Join::None)
            .for_each(|join| *join = Join::Unsure);
    }
}

/// Whether `line` is as long as a broken one, ends inside a sentence and shows
/// none by a mark.
fn is_bare(line: &Line<'_>) -> bool {
    (BROAD..=super::line::BROAD).contains(&line.width)
        && !line.closed
        && !line.row
        && line.text.chars().all(is_han)
}
