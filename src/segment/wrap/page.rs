//! How the page was set that broke the lines of a text, learnt from all of
//! them: its measure, and what showed where a paragraph began.

use super::line::{Line, MEASURES};

/// One line in so many may be longer than the measure; a title always.
const OVER: usize = 20;

/// How far below the measure the last character of a full line may end: a mark
/// or a word that must not stand alone takes up to two characters along.
const SLACK: usize = 4;

/// The indent of a paragraph, in half-width cells: two characters (GB/T
/// 9704—2012, 7.3.3).
const INDENT: usize = 4;

/// What is indented so far, in half-width cells, is set to the middle or to the
/// right: a title, a signature.
const ASIDE: usize = 12;

/// How many lines are enough to learn something from.
const FEW: usize = 3;

/// The page that broke the lines of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Page {
    /// The width of its lines, in half-width cells; a mark may hang over.
    pub(super) measure: usize,
    /// How many cells may be left over on a line although the next word would
    /// fit.
    loose: usize,
    /// How paragraphs are told from lines.
    pub(super) begins: Begins,
    /// How many blank lines may stand inside a paragraph.
    most: usize,
    /// The indent of a line that begins none.
    margin: usize,
}

/// What shows that a paragraph begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Begins {
    /// Blanks before its first line.
    Indented,
    /// Blanks before all of its lines but the first.
    Hanging,
    /// A blank line.
    Parted,
    /// The blanks before its first line were lost, and it is shorter.
    Short,
    /// Nothing.
    Bare,
}

impl Page {
    /// The page of `lines`, where most of them were broken at one width.
    pub(super) fn of(lines: &[Line<'_>]) -> Option<Self> {
        let cut: Vec<&Line<'_>> = lines.iter().filter(|l| l.is_cut()).collect();
        let measure = measure(lines, &cut)?;
        let mut page = Self {
            measure,
            loose: 0,
            begins: Begins::Bare,
            most: usize::MAX,
            margin: lines.iter().map(|l| l.indent).min().unwrap_or(0),
        };
        if page.is_short(lines) {
            page.begins = Begins::Short;
        }
        // A page of letters of many widths has no exact measure.
        let (mut full, mut all) = (0, 0);
        for (a, b) in pairs(lines).filter(|(a, _)| a.is_cut()) {
            all += 1;
            full += usize::from(page.is_full(a, b, true));
        }
        if full * 20 < all * 17 {
            page.loose = SLACK;
        }
        page.learn(lines);
        (cut.len() >= 2 && cut.len() * OVER >= lines.len()).then_some(page)
    }

    /// Whether `b`, or the word that it opens with, had no room on the line of
    /// `a`; `starts` where `a` begins a paragraph.
    pub(super) fn is_full(&self, a: &Line<'_>, b: &Line<'_>, starts: bool) -> bool {
        let lost = match self.begins {
            Begins::Short if starts => INDENT,
            // One such line shows no habit, and ends inside a sentence.
            Begins::Bare if starts && a.is_cut() && self.lacks(a, b) => INDENT,
            _ => 0,
        };
        // Letters and figures are of other widths than half a character.
        let loose = match a.is_mixed() {
            true => (2 * self.loose).max(1),
            false => self.loose,
        };
        let over = if a.hangs() { 2 } else { 0 };
        a.width <= self.measure + over + loose
            && a.width + lost + loose + b.opening() > self.measure
    }

    /// Whether `b` stands so far from the line before it that it is another
    /// paragraph.
    pub(super) fn is_parted(&self, b: &Line<'_>) -> bool {
        b.gap > self.most
    }

    /// Whether `b` is indented as the first line of a paragraph is, on a page
    /// that indents them; none where the page does not tell.
    pub(super) fn is_first(&self, b: &Line<'_>) -> Option<bool> {
        let indented = b.indent >= self.margin + 2;
        match self.begins {
            Begins::Indented => Some(indented),
            Begins::Hanging => Some(!indented),
            // Blank lines stand around the end of a page in any case.
            Begins::Parted => (!b.page).then_some(b.gap > self.most),
            Begins::Short | Begins::Bare => indented.then_some(true),
        }
    }

    /// Whether `b`, with `next` under it, is shorter than a full line by an
    /// indent; none where it may be the last line of a paragraph.
    pub(super) fn lacks_indent(&self, b: &Line<'_>, next: &Line<'_>) -> Option<bool> {
        if self.begins != Begins::Short {
            return None;
        }
        if !self.has_room(b) {
            return Some(false);
        }
        self.lacks(b, next).then_some(true)
    }

    /// Whether an indent has room on the line of `a`.
    fn has_room(&self, a: &Line<'_>) -> bool {
        let over = if a.hangs() { 2 } else { 0 };
        a.width + INDENT <= self.measure + over
    }

    /// Whether the line of `a`, with `b` under it, would be full with an indent.
    fn lacks(&self, a: &Line<'_>, b: &Line<'_>) -> bool {
        self.has_room(a) && a.width + INDENT + b.opening() > self.measure
    }

    /// Whether first lines are shorter than others by an indent.
    fn is_short(&self, lines: &[Line<'_>]) -> bool {
        let (mut short, mut long) = (0, 0);
        let mut above: Option<&Line<'_>> = None;
        for (a, b) in pairs(lines) {
            let ended = above.is_some_and(|l| l.width + 2 * INDENT < self.measure);
            if a.is_cut() && (ended || a.numbered) {
                short += usize::from(self.lacks(a, b));
                long += usize::from(!self.has_room(a));
            }
            above = Some(a);
        }
        short >= 2 && short > 3 * long
    }

    /// Learns what shows the paragraphs.
    fn learn(&mut self, lines: &[Line<'_>]) {
        let (mut inner, mut inner_far, mut inner_indented) = (0, 0, 0);
        let (mut first, mut first_far, mut first_indented) = (0, 0, 0);
        for (a, b) in pairs(lines) {
            let indented = b.indent >= self.margin + 2;
            if a.is_cut() && self.is_full(a, b, true) {
                inner += 1;
                inner_far += usize::from(b.gap > 0);
                inner_indented += usize::from(indented);
            } else if !self.is_full(a, b, true) {
                first += 1;
                first_far += usize::from(b.gap > 0);
                first_indented += usize::from(indented && b.indent <= self.margin + 8);
            }
        }
        let most = |part: usize, all: usize| part * 5 >= all * 4;
        let parts = inner_far * 5 <= inner;
        if parts {
            self.most = 0;
        } else if most(inner_far, inner) {
            self.most = 1;
        }
        if self.begins == Begins::Short {
            return;
        }
        if first >= FEW && first_indented * 2 >= first && inner_indented * 5 <= inner {
            self.begins = Begins::Indented;
        } else if inner >= FEW && most(inner_indented, inner) && first_indented * 5 <= first {
            self.begins = Begins::Hanging;
        } else if first >= FEW && most(first_far, first) && parts {
            self.begins = Begins::Parted;
        }
    }
}

/// Each line with the one under it.
fn pairs<'l, 'a>(lines: &'l [Line<'a>]) -> impl Iterator<Item = (&'l Line<'a>, &'l Line<'a>)> {
    lines.windows(2).filter_map(|pair| match pair {
        [a, b] if !b.apart => Some((a, b)),
        _ => None,
    })
}

/// The width at which the lines were broken, where they were: most of those
/// that are `cut` are as long, and hardly one is longer.
fn measure(lines: &[Line<'_>], cut: &[&Line<'_>]) -> Option<usize> {
    let mut counts = vec![0usize; MEASURES.end() + 1];
    let mut all = 0;
    for line in cut.iter().filter(|l| !l.hangs()) {
        if let Some(count) = counts.get_mut(line.width) {
            *count += 1;
            all += 1;
        }
    }
    if all < 2 {
        return None;
    }
    let measure = MEASURES.rev().find(|&m| {
        let band = counts.get(m.saturating_sub(SLACK)..=m).unwrap_or_default();
        let band: usize = band.iter().sum();
        counts.get(m).is_some_and(|&n| n > 0) && band >= 2 && band * 3 >= all
    })?;
    // What is set to the middle or to the right says nothing of the measure.
    let longer =
        |l: &&Line<'_>| l.indent < ASIDE && l.width > measure + if l.hangs() { 2 } else { 0 };
    let longer = lines.iter().skip(2).filter(longer).count();
    (longer * OVER <= lines.len()).then_some(measure)
}
