//! Lines that a copy of a page broke at its links and raised figures: no
//! paragraph opens with ， or ”, and blank lines part the paragraphs.

use super::line::Line;
use super::pair::Join;

/// How many lines open with such a mark where a text was broken so.
const FEW: usize = 3;

/// Adds to `joins`, for each line whether the next goes on with it.
pub(super) fn add(lines: &[Line<'_>], joins: &mut [Join]) {
    let pairs = || {
        lines
            .windows(2)
            .filter_map(|p| <&[Line<'_>; 2]>::try_from(p).ok())
    };
    let led = pairs().filter(|[_, b]| b.gap == 0 && b.is_led()).count();
    if led == 0 {
        return;
    }
    for ([a, b], join) in pairs().zip(joins.iter_mut()) {
        if b.is_led() && b.gap == 0 && !b.apart && !a.closed && !a.row {
            *join = Join::Sure;
        }
    }
    // After most sentences there is a blank line.
    let ended = || pairs().filter(|[a, _]| a.closed);
    let parted = ended().filter(|[_, b]| b.gap > 0).count();
    if led < FEW || parted * 5 < ended().count() * 4 {
        return;
    }
    let mut from = 0;
    for (at, line) in lines.iter().enumerate() {
        let next = lines.get(at + 1);
        let goes_on = next.is_some_and(|b| b.gap == 0 && !b.apart) && !line.closed;
        if goes_on {
            continue;
        }
        let run = lines.get(from..=at).unwrap_or_default();
        if is_paragraph(run)
            && let Some(run) = joins.get_mut(from..at)
        {
            run.fill(Join::Sure);
        }
        from = at + 1;
    }
}

/// Whether the lines of `run`, of which only the last may be closed, are one
/// paragraph: a sentence ends with them, and a pause or a dash shows that none
/// of them is a heading, a name or a row.
fn is_paragraph(run: &[Line<'_>]) -> bool {
    let [first, .., last] = run else { return false };
    let dash = first.text.starts_with('—');
    let shown = dash || first.text.contains(['，', '。', '；', '、']);
    last.closed
        && !first.numbered
        && !run.iter().any(|l| l.row)
        && (shown || run.iter().skip(1).any(Line::is_led))
}
