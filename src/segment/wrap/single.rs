//! One break in a sentence of a text that no page broke.

use super::line::Line;
use super::pair::Join;
use super::words;
use crate::character::{is_closing_mark, is_han, is_sentence_end};

/// A line that ends with a pause has at least so many half-width cells; those
/// of a verse or an address have less.
const LONG: usize = 30;

/// A line that ends with a word is longer than a heading of two halves.
const BROAD: usize = 38;

/// How many lines in a row that end with a pause are one sentence for sure.
const RUN: usize = 3;

/// Marks in `joins` as unsure each line of `lines` that ends inside a sentence
/// which the next one ends, or goes on with itself; as sure those of a run that
/// a pause ends every time.
pub(super) fn doubt(lines: &[Line<'_>], joins: &mut [Join]) {
    // How many lines below in a row end with a pause and go on.
    let mut pauses = 0;
    for (at, pair) in lines.windows(2).enumerate().rev() {
        let [a, b] = pair else { continue };
        let below = joins.get(at + 1).copied().unwrap_or(Join::None);
        let Some(join) = joins.get_mut(at) else {
            continue;
        };
        let ends = b.closed || b.text.contains(is_sentence_end) || below != Join::None;
        if *join != Join::None || !ends || !is_open(a) || !goes_on(a, b) {
            pauses = 0;
            continue;
        }
        *join = Join::Unsure;
        pauses = if a.is_paused() { pauses + 1 } else { 0 };
        if pauses == RUN {
            let run = joins.iter_mut().skip(at).take(RUN);
            run.for_each(|join| *join = Join::Sure);
        } else if pauses > RUN {
            *join = Join::Sure;
        }
    }
}

/// Whether `a` ends inside a sentence: with a pause, or with a word of what is
/// no heading, no name and no title.
fn is_open(a: &Line<'_>) -> bool {
    // No verse and no address is numbered.
    let short = a.width < LONG && !(a.numbered && a.is_paused());
    if a.closed || a.row || a.first || short {
        return false;
    }
    if a.is_paused() {
        return true;
    }
    let pauses = a.text.contains(['。', '；']);
    let broad = !a.numbered && a.width >= BROAD && a.text.contains('，');
    a.text.ends_with(|c| is_han(c) || is_closing_mark(c)) && (pauses || broad)
}

/// Whether `b` may go on with the sentence of `a` and begins none that is
/// known.
fn goes_on(a: &Line<'_>, b: &Line<'_>) -> bool {
    let indented = b.indent >= 2 && b.indent > a.indent;
    let opens = b.text.starts_with(|c| is_han(c) || char::is_numeric(c));
    b.follows()
        && b.gap == 0
        && !indented
        && opens
        && !words::stands_alone(b)
        && !words::is_closing(b)
        && !words::is_series(b)
        && !words::may_begin(b)
}
