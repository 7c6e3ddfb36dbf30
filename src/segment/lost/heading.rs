//! Where a heading ends that lost its line break and has no end mark.

use std::collections::{BTreeMap, HashSet};

use super::after;
use super::evidence::{evidence, may_end};
use super::mark::Sign;
use super::opening::{self, Openings};
use super::series::Member;
use super::usual;
use crate::character::is_han;
use crate::ordinal;

/// The longest heading, in characters.
pub(super) const HEADING: usize = 36;

/// The longest phrase that is a heading by its own end mark, in characters.
const RUN_IN: usize = 30;

/// What evidence is enough to end a heading.
const ENOUGH: u32 = 6;

/// What evidence makes one likely.
const LIKELY: u32 = 4;

/// What evidence makes one possible.
const SOME: u32 = 3;

/// How often siblings are compared.
const ROUNDS: usize = 2;

/// A place where a heading may end.
#[derive(Clone, Copy, Debug)]
struct End {
    at: usize,
    /// The characters before it.
    length: usize,
    /// What its words show.
    words: u32,
    /// What shows it in all.
    evidence: u32,
    /// Whether a sentence may open after it by its words.
    opened: bool,
    /// Whether the sentence that it would begin is itself short enough to be
    /// the heading.
    closed: bool,
}

/// Where the headings of `members` end that have no end mark; `starts` are the
/// known starts of paragraphs, in order.
pub(super) fn ends(
    text: &str,
    members: &[Member],
    starts: &[usize],
    openings: &Openings<'_>,
) -> Vec<usize> {
    let mut seen: Vec<Seen<'_>> = members
        .iter()
        .map(|member| Seen::of(text, member, starts, openings))
        .collect();
    // Each round the headings found show more of their siblings.
    for _ in 0..ROUNDS {
        compare(members, &mut seen);
    }
    // What is a heading in one place is one in another.
    let known: HashSet<&str> = seen.iter().filter_map(Seen::sure).collect();
    for member in &mut seen {
        for end in &mut member.ends {
            let phrase = member.words.get(..end.at).unwrap_or_default();
            end.evidence += u32::from(known.contains(phrase)) * 8;
        }
    }
    let sure = |(member, seen): (&Member, &Seen<'_>)| {
        let end = seen.best().filter(|end| end.evidence >= ENOUGH)?;
        Some(member.end + end.at)
    };
    members.iter().zip(&seen).filter_map(sure).collect()
}

/// Adds what the siblings of every member say for its headings.
fn compare(members: &[Member], seen: &mut [Seen<'_>]) {
    let count = members.iter().map(|m| m.series + 1).max().unwrap_or(0);
    let mut series = vec![Series::default(); count];
    for (member, seen) in members.iter().zip(seen.iter()) {
        if let Some(series) = series.get_mut(member.series) {
            series.add(seen.length());
            series.some += u32::from(seen.may_have());
        }
    }
    for (member, seen) in members.iter().zip(seen) {
        let Some(series) = series.get(member.series) else {
            continue;
        };
        for end in &mut seen.ends {
            end.evidence = end.words + series.evidence(end, member.sign);
        }
    }
}

/// The headings of one series.
#[derive(Clone, Debug, Default)]
struct Series {
    /// How many members there are.
    count: u32,
    /// How many have a heading that is sure.
    sure: u32,
    /// How many may have one.
    some: u32,
    /// For every length in characters how many have a sure heading of it, and
    /// how many a likely one.
    lengths: BTreeMap<usize, (u32, u32)>,
}

impl Series {
    fn add(&mut self, length: Length) {
        self.count += 1;
        match length {
            Length::Sure(length) => {
                self.sure += 1;
                self.lengths.entry(length).or_default().0 += 1;
            }
            Length::Likely(length) => self.lengths.entry(length).or_default().1 += 1,
            Length::Unknown => {}
        }
    }

    /// What the siblings of a heading that ends at `end` say for it: they have
    /// headings too, as long as this one.
    fn evidence(&self, end: &End, sign: Sign) -> u32 {
        let (alike, likely) = self.lengths.get(&end.length).copied().unwrap_or_default();
        let some = self.sure > 0;
        if end.closed {
            let most = self.sure * 3 + 2 >= self.count * 2;
            let every = alike > 1 && alike + 1 >= self.count;
            let shown = 2 + u32::from(end.opened);
            return shown * u32::from(some && most) + 2 * u32::from(every);
        }
        let most = self.sure > 1 && self.sure * 2 >= self.count;
        let all = self.count > 2 && alike + likely == self.count;
        let each = self.count > 1 && self.some == self.count;
        // The outermost paragraphs of a draft have headings all or none.
        let outer = some && sign == Sign::Chinese;
        u32::from(some)
            + u32::from(outer)
            + u32::from(most)
            + u32::from(alike > 0)
            + 2 * u32::from(all || alike > 1)
            + u32::from(each) * (1 + u32::from(end.opened))
    }
}

/// How long the heading of a member is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    /// So many characters.
    Sure(usize),
    /// So many, if it has one.
    Likely(usize),
    /// None to be seen.
    Unknown,
}

/// The words of a member, and where a heading in them may end.
struct Seen<'t> {
    words: &'t str,
    ends: Vec<End>,
}

impl<'t> Seen<'t> {
    fn of(text: &'t str, member: &Member, starts: &[usize], openings: &Openings<'_>) -> Self {
        let next = starts.partition_point(|&at| at <= member.at);
        let to = starts.get(next).copied().unwrap_or(text.len());
        let words = text.get(member.end..to).unwrap_or_default();
        let ends = if member.is_article() || is_alone(words) {
            Vec::new()
        } else {
            candidates(words, openings)
        };
        Self { words, ends }
    }

    fn best(&self) -> Option<&End> {
        self.ends.iter().max_by_key(|e| (e.evidence, e.length))
    }

    /// The words of its heading, where that is sure.
    fn sure(&self) -> Option<&'t str> {
        match self.best() {
            _ if is_alone(self.words) => Some(self.words),
            Some(end) if end.evidence >= ENOUGH => self.words.get(..end.at),
            _ => None,
        }
    }

    /// Whether it has a heading, or something that may be one.
    fn may_have(&self) -> bool {
        is_alone(self.words) || self.best().is_some_and(|end| end.evidence >= SOME)
    }

    fn length(&self) -> Length {
        match self.best() {
            _ if is_alone(self.words) => Length::Sure(self.words.chars().count()),
            Some(end) if end.evidence >= ENOUGH => Length::Sure(end.length),
            Some(end) if end.evidence >= LIKELY => Length::Likely(end.length),
            _ => Length::Unknown,
        }
    }
}

/// True for the words of a heading that are a paragraph to themselves.
fn is_alone(words: &str) -> bool {
    words.len() <= HEADING * 4
        && words.chars().count() <= HEADING
        && !words.contains(['。', '；', '：', ':'])
}

/// The places in `words` where a heading may end, with what shows it.
fn candidates(words: &str, openings: &Openings<'_>) -> Vec<End> {
    let mut ends = Vec::new();
    let opening = after(words, 0, HEADING + 1);
    let stop = opening
        .find(['。', '；', '：', ':', ';', '！', '？'])
        .unwrap_or(opening.len());
    // A phrase with an end mark of its own needs no other end.
    let closed = opening
        .get(stop..)
        .is_some_and(|s| s.starts_with(['。', '：', ':']))
        && opening
            .get(..stop)
            .is_some_and(|s| s.chars().nth(RUN_IN).is_none());
    // The end of a heading that stands elsewhere between two end marks.
    let clauses: Vec<usize> = openings.clauses(opening).map(str::len).collect();
    let mut previous = None;
    let mut open = 0_u32;
    for (length, (at, c)) in opening.char_indices().enumerate() {
        let before = previous.replace(c);
        let inside = open > 0;
        match c {
            _ if at >= stop => break,
            // Under 二、存在的问题 there may be ①.
            _ if ordinal::single(c).is_some() && length >= 4 => {
                ends.push(End {
                    at,
                    length,
                    words: ENOUGH,
                    evidence: ENOUGH,
                    opened: true,
                    closed: false,
                });
                break;
            }
            '《' | '（' | '(' | '“' | '‘' => open += 1,
            '》' | '）' | ')' | '”' | '’' => open = open.saturating_sub(1),
            _ => {}
        }
        let joins = |c: char| is_han(c) || matches!(c, '）' | '”' | '》' | ')');
        let opens = is_han(c) || c.is_ascii_digit() || matches!(c, '《' | '“' | '（');
        if inside || length < 2 || !before.is_some_and(joins) || !opens {
            continue;
        }
        let (phrase, rest) = words.split_at_checked(at).unwrap_or_default();
        if length < 4 && !usual::is_heading(phrase, rest) {
            continue;
        }
        let mut evidence = evidence(phrase, rest, length, closed, openings);
        if clauses.contains(&at) && may_end(phrase, rest) {
            evidence += 8;
        }
        if evidence > 0 {
            ends.push(End {
                at,
                length,
                words: evidence,
                evidence,
                opened: opening::sentence(rest) || opening::weak(rest) || opening::acts(rest),
                closed,
            });
        }
    }
    ends
}
