//! Where the last paragraph of a series ends: if its siblings all have the same
//! number of sentences, what it has beyond that number is a paragraph of its
//! own.

use super::series::Member;
use crate::character::{is_closing_mark, is_sentence_end};

/// The most sentences that a member of such a series may have; with n each, the
/// series needs n + 2 members.
const SENTENCES: usize = 2;

/// The members of a series as they are passed.
#[derive(Clone, Copy, Default)]
struct Series {
    /// The sentences of each member so far, where all have as many.
    sentences: Option<usize>,
    members: usize,
    /// The last member: where its words begin and its paragraph ends.
    from: usize,
    to: usize,
    /// Whether a paragraph under a member has a start of its own.
    parted: bool,
}

/// Where what follows the last member of a series of `members` begins, which
/// lies before the next of `starts`.
pub(super) fn ends(text: &str, members: &[Member], starts: &[usize]) -> Vec<usize> {
    let count = members.iter().map(|m| m.series + 1).max().unwrap_or(0);
    let mut all = vec![Series::default(); count];
    let mut next = starts.iter().copied().peekable();
    for member in members {
        while next.next_if(|&at| at <= member.at).is_some() {}
        let to = next.peek().copied().unwrap_or(text.len());
        let Some(series) = all.get_mut(member.series) else {
            continue;
        };
        if series.members > 0 {
            let words = text.get(series.from..series.to).unwrap_or_default();
            let count = words.matches(is_end).count();
            series.parted |= series.members > 1 && series.sentences != Some(count);
            series.sentences = Some(count);
        }
        // Articles go on with sentences, and nothing follows the last of them.
        series.parted |= member.is_article();
        series.members += 1;
        (series.from, series.to) = (member.end, to);
    }
    let mut ends: Vec<usize> = all.iter().filter_map(|s| s.end(text)).collect();
    ends.sort_unstable();
    ends
}

impl Series {
    /// Where the words of its last member end, if others follow.
    fn end(&self, text: &str) -> Option<usize> {
        let usual = self.sentences.filter(|s| (1..=SENTENCES).contains(s))?;
        if self.parted || self.members < usual + 2 {
            return None;
        }
        let words = text.get(self.from..self.to)?;
        let (at, end) = words.match_indices(is_end).nth(usual - 1)?;
        let rest = words.get(at + end.len()..)?;
        let kept = rest.trim_start_matches(is_closing_mark);
        // （教育局负责） belongs to the sentence before it.
        let follows = !kept.is_empty() && !kept.starts_with(['（', '(']);
        follows.then_some(self.to - kept.len())
    }
}

/// True for the mark that ends a member or one of its sentences.
fn is_end(c: char) -> bool {
    is_sentence_end(c) && c != '…' || c == '；'
}
