//! What stands under the title of a speech or a report before its address: a
//! subtitle behind a dash, when it was held, who speaks.

use super::{after, opening};
use crate::character::{is_blank, is_han};

/// What a speech opens with.
const HEARERS: &[&str] = &["同志们", "各位", "尊敬的", "亲爱的"];

/// The lines under a title.
#[derive(Debug, Default)]
pub(super) struct Byline {
    /// Where each of them ends, in order.
    pub(super) ends: Vec<usize>,
    /// Whether those who are spoken to follow the speaker.
    pub(super) spoken: bool,
}

/// Reads the lines at the start of `rest`.
pub(super) fn byline(rest: &str) -> Byline {
    let mut byline = Byline::default();
    let mut at = 0;
    if let Some(length) = dashed(rest) {
        byline.ends.push(length);
        at = length;
    }
    // When and where it was passed or held stands over the speaker or under.
    let held = occasion(rest.get(at..).unwrap_or_default());
    if let Some(length) = held {
        at += length;
        byline.ends.push(at);
    }
    let fewest = if held.is_some() { 2 } else { 4 };
    if let Some(speaker) = speaker(rest.get(at..).unwrap_or_default(), fewest) {
        byline.spoken = true;
        byline.ends.push(at + speaker.name);
        byline
            .ends
            .extend((speaker.name < speaker.end).then_some(at + speaker.end));
    } else if let Some((name, end)) = publisher(rest.get(at..).unwrap_or_default()) {
        byline.ends.extend([at + name, at + end]);
    }
    byline
}

/// Where the name ends of the organ that opens `rest`, and where the date in
/// brackets after it does.
fn publisher(rest: &str) -> Option<(usize, usize)> {
    let first = after(rest, 0, 40);
    let open = first.find(['（', '('])?;
    let words = first.get(..open)?;
    let plain = words.chars().all(|c| is_han(c) || is_blank(c));
    let held = occasion(rest.get(open..)?)?;
    (plain && words.chars().nth(3).is_some() && opening::is_organ(words.trim_end_matches(is_blank)))
        .then_some((open, open + held))
}

/// Who speaks.
struct Speaker {
    /// How long office and name are.
    name: usize,
    /// Where those begin who are spoken to.
    end: usize,
}

/// Who speaks at the start of `rest`, before whom he speaks to; office and
/// name have as many characters as `fewest`.
fn speaker(rest: &str, fewest: usize) -> Option<Speaker> {
    let first = after(rest, 0, 30);
    let open = first.find(['（', '(']).unwrap_or(first.len());
    let hearers = |words: &str| HEARERS.iter().filter_map(|word| words.find(word)).min();
    let (name, end) = match hearers(first) {
        Some(at) if at < open => (at, at),
        _ => {
            let held = occasion(rest.get(open..)?)?;
            let heard = rest.get(open + held..)?;
            (hearers(heard)? == 0).then_some((open, open + held))?
        }
    };
    let words = rest.get(..name)?;
    let colon = after(rest, end, 30).contains(['：', ':']);
    let plain = words.chars().all(|c| is_han(c) || is_blank(c));
    (colon && plain && words.chars().count() >= fewest).then_some(Speaker { name, end })
}

/// The length of （2024年4月26日） at the start of `rest`, with what was done
/// then.
pub(super) fn occasion(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix(['（', '('])?;
    let dated = opening::is_date(inner);
    let (at, close) = after(inner, 0, 60)
        .char_indices()
        .find(|&(_, c)| matches!(c, '）' | ')'))?;
    let length = rest.len() - inner.len() + at + close.len_utf8();
    dated.then_some(length)
}

/// The length of ——2024年1月8日在区人民代表大会会议上 at the start of `rest`,
/// before who speaks.
fn dashed(rest: &str) -> Option<usize> {
    if !rest.starts_with('—') {
        return None;
    }
    let first = after(rest, 0, 60);
    let mut ends = first.match_indices('上').map(|(at, on)| at + on.len());
    ends.find(|&at| rest.get(at..).is_some_and(|r| speaker(r, 4).is_some()))
}
