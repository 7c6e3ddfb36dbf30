//! Which ordinals inside a line open a paragraph: those that belong to a
//! series, each series standing inside a member of the one above it.

use super::after;
use super::mark::{Edge, Mark, Sign, marks};
use super::tail::Frame;

/// A numbered paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    /// Where its ordinal begins.
    pub(super) at: usize,
    /// Where its words begin.
    pub(super) end: usize,
    /// Its sign.
    pub(super) sign: Sign,
    /// How many series are open around its own.
    pub(super) depth: usize,
    /// The series that it belongs to, counted from 0.
    pub(super) series: usize,
}

impl Member {
    /// True for 第一条.
    pub(super) fn is_article(&self) -> bool {
        self.sign == Sign::Article
    }
}

/// A series that is open.
struct Open {
    sign: Sign,
    /// The number of its latest member.
    value: u32,
    id: usize,
}

/// How far the words of a heading without a mark may reach, in characters.
const HEADING: usize = 40;

/// A clause of a sentence that counts with 一、 is shorter, in bytes.
const CLAUSE: usize = 180;

/// The numbered paragraphs of `text`, in order.
pub(super) fn members(text: &str, frame: &Frame<'_>) -> Vec<Member> {
    let mut marks = marks(text, frame.from);
    settle(&mut marks, frame);
    let next = successors(&marks);
    let mut members: Vec<Member> = Vec::new();
    let mut stack: Vec<Open> = Vec::new();
    let mut count = 0;
    // The number that a sign reached, also where its series was left: articles
    // count on through the chapters, （四） under 二、 goes on after （三） under 一、.
    let mut reached = [0; Sign::COUNT];
    let mut doubted = false;
    let mut parts = frame.parts.iter().copied().peekable();
    for (index, mark) in marks.iter().enumerate() {
        while parts.next_if(|&part| part <= mark.at).is_some() {
            stack.clear();
            reached = [0; Sign::COUNT];
        }
        let second = next
            .get(index)
            .copied()
            .flatten()
            .and_then(|i| marks.get(i));
        let under = members
            .last()
            .is_some_and(|m| is_heading(text, m.end, mark.at));
        let known = stack.iter().rposition(|o| o.sign == mark.sign);
        let last = match known.and_then(|at| stack.get(at)) {
            Some(open) => open.value,
            None => reached.get(mark.sign as usize).copied().unwrap_or(0),
        };
        let stands =
            if last > 0 && mark.value == last + 1 && (known.is_some() || runs_on(mark, under)) {
                goes_on(mark, under, second.is_some() || doubted)
            } else if mark.value == 1 {
                // The first series of a titled document is its text.
                let outer = frame.titled && members.is_empty();
                let third = || third_edge(&next, &marks, index);
                opens(text, mark, under, second, third, outer)
            } else {
                // A number was lost, or the series began out of sight.
                resumes(mark, last, second)
            };
        if !stands {
            continue;
        }
        doubted = mark.doubtful;
        if let Some(entry) = reached.get_mut(mark.sign as usize) {
            *entry = mark.value;
        }
        match known {
            Some(at) => {
                stack.truncate(at + 1);
                if let Some(open) = stack.last_mut() {
                    if mark.value <= last {
                        open.id = count;
                        count += 1;
                    }
                    open.value = mark.value;
                }
            }
            None => {
                // 一、 never stands inside （一）.
                while stack.last().is_some_and(|o| o.sign > mark.sign) {
                    stack.pop();
                }
                stack.push(Open {
                    sign: mark.sign,
                    value: mark.value,
                    id: count,
                });
                count += 1;
            }
        }
        members.push(Member {
            at: mark.at,
            end: mark.end,
            sign: mark.sign,
            depth: stack.len().saturating_sub(1),
            series: stack.last().map_or(0, |o| o.id),
        });
    }
    members
}

/// Leaves out the ordinals in what frames the text, and knows that a
/// paragraph begins after it.
fn settle(marks: &mut Vec<Mark>, frame: &Frame<'_>) {
    let mut closed = frame.closed.iter().peekable();
    marks.retain_mut(|mark| {
        while closed.next_if(|span| span.end <= mark.at).is_some() {}
        if frame.cuts.binary_search(&mark.at).is_ok() {
            mark.edge = Edge::Sentence;
        }
        closed.peek().is_none_or(|span| span.start > mark.at)
    });
}

/// For every ordinal the next one of its sign that counts on from it, before
/// its series begins anew.
fn successors(marks: &[Mark]) -> Vec<Option<usize>> {
    const MOST: usize = 200;
    let mut latest = vec![[None::<usize>; MOST]; Sign::COUNT];
    let mut result = vec![None; marks.len()];
    for (index, mark) in marks.iter().enumerate().rev() {
        let Some(row) = latest.get_mut(mark.sign as usize) else {
            continue;
        };
        let value = usize::try_from(mark.value).unwrap_or(MOST);
        let nearest = |value: usize| row.get(value).copied().flatten();
        // A lone 1. is not counted on by the 2. of a later list.
        let next = nearest(value + 1).filter(|&n| nearest(value).is_none_or(|again| n < again));
        if let Some(entry) = result.get_mut(index) {
            *entry = next;
        }
        let counts = mark.edge > Edge::Bare || mark.sign.is_outer();
        if let Some(entry) = row.get_mut(value).filter(|_| counts) {
            *entry = Some(index);
        }
    }
    result
}

/// True where the words from `from` to `to` may be a heading without an end
/// mark: short, and no sentence.
fn is_heading(text: &str, from: usize, to: usize) -> bool {
    let words = text.get(from..to).unwrap_or_default();
    words.len() >= 6
        && words.len() <= HEADING * 4
        && after(words, 0, HEADING).len() == words.len()
        && !words.contains(['。', '；', '：', ':', ';', '！', '？'])
}

/// Whether the next number of an open series goes on with it here.
fn goes_on(mark: &Mark, under: bool, proven: bool) -> bool {
    match mark.edge {
        _ if mark.doubtful => mark.edge >= Edge::Clause && proven,
        Edge::Sentence | Edge::Clause => true,
        Edge::Loose => mark.sign != Sign::Article,
        Edge::Bare if matches!(mark.sign, Sign::Article | Sign::Section) => under,
        Edge::Bare => under || mark.sign.is_outer(),
    }
}

/// Whether a series that was left, as its parent ended, goes on here.
fn runs_on(mark: &Mark, under: bool) -> bool {
    under || mark.edge == Edge::Sentence || mark.edge > Edge::Bare && mark.sign.is_outer()
}

/// Whether a first ordinal opens a series here.
fn opens(
    text: &str,
    mark: &Mark,
    under: bool,
    second: Option<&Mark>,
    third: impl Fn() -> Option<Edge>,
    outer: bool,
) -> bool {
    let Some(second) = second else {
        return false;
    };
    // After words that are no heading only sentences that count on show it.
    if mark.edge == Edge::Bare && !under {
        let sentences = second.edge == Edge::Sentence && third() == Some(Edge::Sentence);
        return !mark.doubtful && sentences;
    }
    if mark.doubtful && mark.edge < Edge::Clause && !under {
        return false;
    }
    // 一、…；二、…； are clauses of one sentence.
    let clause = text.get(mark.end..second.at).unwrap_or_default();
    let counted = matches!(
        mark.sign,
        Sign::Chinese | Sign::ArabicParen | Sign::ArabicHalf
    );
    let most = match mark.sign {
        Sign::Chinese => CLAUSE,
        _ => CLAUSE / 2,
    };
    let sentence = mark.edge == Edge::Clause
        && second.edge == Edge::Clause
        && clause.len() < most
        && !clause.contains('。');
    outer && mark.sign == Sign::Chinese || !(counted && sentence)
}

/// What stands before the third of the series that ordinal `index` opens.
fn third_edge(next: &[Option<usize>], marks: &[Mark], index: usize) -> Option<Edge> {
    let second = next.get(index).copied().flatten()?;
    let third = next.get(second).copied().flatten()?;
    marks.get(third).map(|mark| mark.edge)
}

/// Whether an ordinal that is not the next one of its series stands in one
/// all the same.
fn resumes(mark: &Mark, last: u32, second: Option<&Mark>) -> bool {
    let usual = matches!(
        mark.sign,
        Sign::Chinese | Sign::ChineseParen | Sign::Article | Sign::Chapter | Sign::Part
    );
    let near = mark.value > last && mark.value <= last + 3;
    let run = second.is_some_and(|s| s.edge >= Edge::Clause);
    let closing = mark.sign == Sign::Chinese && last > 1 && near;
    mark.edge == Edge::Sentence
        && !mark.doubtful
        && ((usual && run) || closing || (near && last > 0 && run))
}
