//! Whether a line goes on with the one above it, on a page that is known.

use super::line::Line;
use super::page::{Begins, Page};
use super::words;
use crate::character::is_han;

/// Whether two lines are one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    /// They are.
    Sure,
    /// They may be.
    Unsure,
    /// They are two.
    None,
}

/// For each line whether the next goes on with it.
pub(super) fn decide(page: &Page, lines: &[Line<'_>]) -> Vec<Join> {
    let habits = Habits::of(page, lines);
    let mut joins = Vec::with_capacity(lines.len());
    let mut starts = true;
    let mut above = None;
    for (at, a) in lines.iter().enumerate() {
        let over = match starts {
            true => words::is_bracket(a),
            false => above.is_some_and(|above| words::is_bracketed(above, a)),
        };
        above = Some(a);
        let join = match (lines.get(at + 1), lines.get(at + 2)) {
            _ if over => Join::None,
            (Some(b), next) => habits.join(a, b, next, starts),
            _ => Join::None,
        };
        starts = join != Join::Sure;
        joins.push(join);
    }
    doubt_open_runs(page, lines, &mut joins);
    joins
}

/// How paragraphs begin and end on a page.
struct Habits<'p> {
    page: &'p Page,
    /// Whether a line that is not numbered hardly ever begins one that is
    /// longer than a line.
    numbered: bool,
    /// Whether a line that is not numbered is hardly ever one.
    long: bool,
    /// Whether 二是 begins one.
    series: bool,
    /// Whether numbered lines are headings without an end mark.
    headed: bool,
    /// How the second halves of headings begin that are alike: 让…更便捷; sorted.
    halves: Vec<Half>,
}

/// What stands after the pause of a numbered line: its first character and how
/// many there are.
type Half = (char, usize);

/// The second half of `line`, if it is numbered and has two.
fn half(line: &Line<'_>) -> Option<Half> {
    let (opening, second) = line.text.split_once('，').filter(|_| line.numbered)?;
    let first = second.chars().next()?;
    let plain = second.chars().all(is_han) && !opening.contains(['：', ':', '。', '；']);
    let count = second.chars().count();
    (plain && count > 3).then_some((first, count))
}

impl<'p> Habits<'p> {
    fn of(page: &'p Page, lines: &[Line<'_>]) -> Self {
        let (mut unnumbered, mut short, mut all) = (0, 0, 0);
        let (mut series, mut headings, mut items) = (false, 0, 0);
        let mut halves: Vec<Half> = lines.iter().filter_map(half).collect();
        halves.sort_unstable();
        let twice = halves
            .windows(2)
            .filter(|pair| matches!(pair, [a, b] if a == b));
        let halves = twice.filter_map(|pair| pair.first().copied()).collect();
        for triple in lines.windows(3) {
            let [a, b, c] = triple else { continue };
            let over = b.apart || b.page;
            if over || page.is_full(a, b, true) {
                continue;
            }
            let full = page.is_full(b, c, true);
            all += 1;
            if b.numbered {
                headings += usize::from(!b.closed && !full);
                items += usize::from(b.closed || full);
            } else {
                unnumbered += usize::from(a.closed && full && !c.numbered);
                short += usize::from(a.closed && !full && words::is_sentence(b));
            }
            series |= words::is_series(b);
        }
        let edge = page.measure / 2;
        Self {
            page,
            // So often one would fill its last line by chance.
            numbered: unnumbered * 12 < edge,
            long: short * 10 <= all,
            series,
            headed: headings > items,
            halves,
        }
    }

    fn join(&self, a: &Line<'_>, b: &Line<'_>, next: Option<&Line<'_>>, starts: bool) -> Join {
        let page = self.page;
        if b.apart || a.row || b.row || words::stands_alone(b) || !page.is_full(a, b, starts) {
            return Join::None;
        }
        if page.is_parted(b) {
            return Join::None;
        }
        let first = page.is_first(b);
        if first == Some(true) {
            return Join::None;
        }
        if b.numbered {
            // Inside a sentence an ordinal belongs to it.
            let inside = a.is_cut() && first == Some(false) && page.begins != Begins::Parted
                || a.text.ends_with('第');
            return if inside { Join::Sure } else { Join::None };
        }
        if first == Some(false) {
            return Join::Sure;
        }
        let lacks = next.and_then(|next| page.lacks_indent(b, next));
        if lacks == Some(false) {
            return Join::Sure;
        }
        if !a.closed {
            let alike = || half(a).is_some_and(|half| self.halves.binary_search(&half).is_ok());
            if starts && (alike() && words::goes_far(b) || words::is_headline(a, b)) {
                return Join::None;
            }
            let heading = starts && a.numbered && !a.is_cut() && !a.hangs();
            let parted = lacks == Some(true) && !a.is_cut();
            return match heading && (self.headed || parted) && words::is_sentence(b) {
                true => Join::None,
                false => Join::Sure,
            };
        }
        if lacks == Some(true) {
            return Join::None;
        }
        self.after_closed(a, b, next)
    }

    /// The same where a sentence or clause ends with `a` and nothing on the
    /// page tells.
    fn after_closed(&self, a: &Line<'_>, b: &Line<'_>, next: Option<&Line<'_>>) -> Join {
        if words::is_closing(b) {
            return Join::None;
        }
        let introduces = a.text.ends_with(['：', ':']);
        if introduces || words::is_series(b) && self.series || words::may_begin(b) {
            return Join::Unsure;
        }
        if a.text.ends_with(['；', ';']) {
            return Join::Sure;
        }
        let full = next.is_some_and(|next| self.page.is_full(b, next, false));
        let usual = if full { self.numbered } else { self.long };
        match usual && (full || b.closed) {
            true => Join::Sure,
            false => Join::Unsure,
        }
    }
}

/// Where nothing on the page tells, lines that no sentence ends may be a list.
fn doubt_open_runs(page: &Page, lines: &[Line<'_>], joins: &mut [Join]) {
    if !matches!(page.begins, Begins::Bare | Begins::Short) {
        return;
    }
    let mut from = 0;
    for at in 0..joins.len() {
        if joins.get(at) == Some(&Join::Sure) {
            continue;
        }
        let run = lines.get(from..=at).unwrap_or_default();
        let ends = run.last().is_some_and(|l| l.closed || l.is_paused());
        if run.len() > 1 && !ends {
            let run = joins.get_mut(from..at).unwrap_or_default();
            run.iter_mut().for_each(|j| *j = Join::Unsure);
        }
        from = at + 1;
    }
}
