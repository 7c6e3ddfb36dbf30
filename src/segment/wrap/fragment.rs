//! Lines that a copy of a page broke at its links and raised figures: no
//! paragraph opens with ， or ”, and blank lines part the paragraphs.

use super::line::Line;
use crate::source::Source;
use crate::span::Span;

/// How many lines open with such a mark where a text was broken so.
const FEW: usize = 3;

/// Puts such lines of `lines` together; gives the gaps between them.
pub(super) fn join<'a>(source: &'a Source, lines: &mut Vec<Line<'a>>) -> Vec<Span> {
    let joined = joined(lines);
    if joined.is_empty() {
        return Vec::new();
    }
    let mut gaps = Vec::new();
    let mut whole: Vec<Line<'a>> = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let goes_on = at > 0 && joined.get(at - 1) == Some(&true);
        match whole.last_mut().filter(|_| goes_on) {
            Some(last) => {
                gaps.push(Span::new(last.words.end, line.words.start));
                *last = last.with(line, source);
            }
            None => whole.push(*line),
        }
    }
    *lines = whole;
    gaps
}

/// For each line whether the next goes on with it; nothing where none does.
fn joined(lines: &[Line<'_>]) -> Vec<bool> {
    let led = |a: &Line<'_>, b: &Line<'_>| b.is_led() && !a.closed && !b.apart && !a.row && !b.row;
    let mut joined: Vec<bool> = lines
        .windows(2)
        .map(|pair| matches!(pair, [a, b] if led(a, b)))
        .collect();
    let count = joined.iter().filter(|&&j| j).count();
    if count == 0 {
        return Vec::new();
    }
    // After most sentences there is a blank line.
    let (mut ended, mut parted) = (0, 0);
    for pair in lines.windows(2) {
        if let [a, b] = pair
            && a.closed
        {
            ended += 1;
            parted += usize::from(b.gap > 0);
        }
    }
    if count < FEW || parted * 5 < ended * 4 {
        return joined;
    }
    let mut from = 0;
    for (at, line) in lines.iter().enumerate() {
        let next = lines.get(at + 1);
        if next.is_some_and(|b| b.gap == 0 && !b.apart) && !line.closed {
            continue;
        }
        let run = lines.get(from..=at).unwrap_or_default();
        if is_paragraph(run)
            && let Some(run) = joined.get_mut(from..at)
        {
            run.fill(true);
        }
        from = at + 1;
    }
    joined
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
