//! Series that count in words, 一是 and 第一，, whose members are paragraphs: a
//! member that is one has sentences of its own, and the first stands where a
//! paragraph begins.

use super::sentences::{Section, sections};
use crate::numeral::{self, is_numeral};

/// What a member opens with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// `一是`
    Is,
    /// `一要`
    Must,
    /// `第一，`
    Ordinal,
}

impl Sign {
    /// The fewest members of a series of paragraphs: two that open with 一是
    /// are often one.
    fn fewest(self) -> usize {
        if self == Self::Ordinal { 2 } else { 3 }
    }
}

/// A series that is being read.
struct Run {
    sign: Sign,
    /// The number of its latest member.
    value: u32,
    /// Which sentence of the section that member opens.
    sentence: usize,
    members: Vec<usize>,
    /// Whether every member but the last has more than one sentence.
    long: bool,
}

/// What a series opens with.
const FIRST: &str = "一是";

/// The fewest sentences of a member that is a paragraph.
const SENTENCES: usize = 2;

/// Where members of such series begin between `starts`, which are in order,
/// as are `sentences`; `alone` where nothing else is numbered.
pub(super) fn starts(text: &str, starts: &[usize], sentences: &[usize], alone: bool) -> Vec<usize> {
    let mut found = Vec::new();
    for section in sections(text, starts, sentences) {
        found.extend(members(text, section, alone));
    }
    found
}

/// The members that are paragraphs of `section`.
fn members(text: &str, section: Section<'_>, alone: bool) -> Vec<usize> {
    let mut run: Option<Run> = None;
    for (sentence, at) in section.points().enumerate() {
        let Some((sign, value)) = text.get(at..).and_then(read) else {
            continue;
        };
        match &mut run {
            Some(run) if run.sign == sign && value == run.value + 1 => {
                run.long &= sentence - run.sentence >= SENTENCES;
                run.value = value;
                run.sentence = sentence;
                run.members.push(at);
            }
            // 总之，一是…。二是… counts inside the last member; where no 一是
            // stands before it, its series and this one cannot be told apart.
            Some(run) if run.sign == sign => {
                let last = run.members.last().and_then(|&from| text.get(from..at));
                let own = last.is_some_and(|member| {
                    let words = member.get(FIRST.len()..).unwrap_or_default();
                    words.contains(FIRST) || words.contains("一要")
                });
                if !own {
                    return Vec::new();
                }
                break;
            }
            // Inside a paragraph 一是 goes on with its first sentence.
            None if value == 1 && (sign == Sign::Ordinal || at == section.from || alone) => {
                run = Some(Run {
                    sign,
                    value,
                    sentence,
                    members: vec![at],
                    long: true,
                });
            }
            _ => {}
        }
    }
    run.filter(|run| run.long && run.members.len() >= run.sign.fewest())
        .map(|run| run.members)
        .unwrap_or_default()
}

/// Reads what opens a member.
fn read(rest: &str) -> Option<(Sign, u32)> {
    let inner = rest.strip_prefix('第').unwrap_or(rest);
    let digits: usize = inner
        .chars()
        .take(3)
        .take_while(|&c| is_numeral(c))
        .map(char::len_utf8)
        .sum();
    let value = numeral::read(inner.get(..digits)?)?;
    let sign = match inner.get(digits..)?.chars().next()? {
        '是' if inner.len() == rest.len() => Sign::Is,
        '要' if inner.len() == rest.len() => Sign::Must,
        '，' if inner.len() < rest.len() => Sign::Ordinal,
        _ => return None,
    };
    Some((sign, value))
}
