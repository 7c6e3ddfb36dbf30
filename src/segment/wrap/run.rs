//! Lines that were broken where the rest of a text was not.

use super::line::Line;
use super::pair::Join;
use crate::character::is_sentence_end;

/// How far the width of broken lines in a row may differ.
const SLACK: usize = 4;

/// How many broken lines in a row show it where the rest of a text is not
/// broken.
const RUN: usize = 3;

/// For each line whether the next goes on with it, where a paragraph or two were
/// broken and the rest was not: broad lines of one width that end inside a
/// sentence, one after the other, and a last one that ends it. Blank lines and
/// indents say nothing here, since a formatted text has none and is to be read
/// as its source was.
pub(super) fn in_run(lines: &[Line<'_>]) -> Vec<Join> {
    let mut joined = vec![Join::None; lines.len()];
    let mut measure = None;
    let mut at = 0;
    while let Some(first) = lines.get(at) {
        let from = at;
        at += 1;
        let Some(width) = first.broken() else {
            continue;
        };
        let (mut least, mut most) = (width, width);
        let mut western = first.is_mixed();
        while let Some(next) = lines.get(at).filter(|next| next.follows()) {
            let Some(width) = next.broken() else { break };
            western |= next.is_mixed();
            let slack = if western { 2 * SLACK } else { SLACK };
            if most.max(width) - least.min(width) > slack {
                break;
            }
            (least, most) = (least.min(width), most.max(width));
            at += 1;
        }
        let ends = |last: &Line<'_>| {
            last.text.ends_with(is_sentence_end) && last.follows() && last.width <= most + SLACK
        };
        if at - from >= RUN && lines.get(at).is_some_and(ends) {
            joined
                .iter_mut()
                .take(at)
                .skip(from)
                .for_each(|j| *j = Join::Sure);
            measure = Some(most);
        }
    }
    // Two lines are enough where the width is known and a comma ends the first.
    if let Some(measure) = measure {
        for (pair, joined) in lines.windows(2).zip(&mut joined) {
            if let [a, b] = pair
                && a.is_paused()
                && b.follows()
                && b.closed
                && a.broken()
                    .is_some_and(|w| w + 2 * SLACK >= measure && w <= measure)
            {
                *joined = Join::Sure;
            }
        }
    }
    joined
}
