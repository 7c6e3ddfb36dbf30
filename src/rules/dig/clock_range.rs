//! Ranges of times of day (时段) whose end comes before their beginning:
//! 15:00—14:30, 14时至12时.

use crate::document::{Document, last_clause};
use crate::mask::Kinds;
use crate::quantity::Quantity;
use crate::span::Span;

use super::clock;
use super::range_sign::{self, joined};

/// The two times of every such range.
pub(super) fn reversed(document: &Document<'_>) -> Vec<[Span; 2]> {
    let mut found = Vec::new();
    times(document, &mut found);
    for pair in document.quantities().windows(2) {
        let [first, last] = pair else { continue };
        if is_reversed(document, first, last) {
            found.push([first.span, last.span]);
        }
    }
    found
}

/// The longest that a range of times goes on over midnight, in minutes: 22:00—6:00
/// does, 15:00—14:30 does not.
const OVERNIGHT: u32 = 18 * 60;

/// How long hours that begin with `first` may go on over midnight.
fn longest(document: &Document<'_>, first: Span) -> u32 {
    let clause = last_clause(document.before(first.start));
    match BY_DAY.iter().any(|word| clause.contains(word)) {
        true => BY_NIGHT,
        false => OVERNIGHT,
    }
}

/// What is open by day, so that its hours do not go over midnight.
const BY_DAY: [&str; 12] = [
    "办公",
    "开放",
    "接待",
    "咨询",
    "上班",
    "会议",
    "培训",
    "报名",
    "受理",
    "考试",
    "服务",
    "工作时间",
];

/// The longest that hours by day might seem to go on over midnight, in minutes:
/// 办公时间17:00—9:00 is reversed.
const BY_NIGHT: u32 = 12 * 60;

/// Hours without minutes: 14时至12时.
fn is_reversed(document: &Document<'_>, first: &Quantity, last: &Quantity) -> bool {
    let between = document.text(Span::new(first.span.end, last.span.start));
    let hour = |q: &Quantity| q.unit.is_empty() && q.step >= 1.0 && q.value <= 24.0;
    let joins = between
        .strip_prefix('时')
        .is_some_and(|sign| sign.chars().count() == 1 && sign.starts_with(range_sign::ALL));
    if !joins || !hour(first) || !hour(last) {
        return false;
    }
    // 上午9时至5时 counts on in the afternoon.
    let before = last_clause(document.before(first.span.start));
    let anew = ["上午", "早", "次日", "当日"]
        .iter()
        .any(|w| before.ends_with(w));
    let over = last.value + 24.0 - first.value;
    let closes = document.after(last.span.end).starts_with('时');
    closes
        && !anew
        && first.value > last.value
        && over * 60.0 > f64::from(longest(document, first.span))
}

/// Times of day: 15:00—14:30.
fn times(document: &Document<'_>, found: &mut Vec<[Span; 2]>) {
    let mut last: Option<(Span, u32)> = None;
    for mask in document.masks().of(Kinds::TIME) {
        let Some(minutes) = clock::minutes(document.text(mask.span)) else {
            last = None;
            continue;
        };
        if let Some((first, begins)) = last
            && joined(document, first, mask.span)
            && begins > minutes
            && minutes + 24 * 60 - begins > longest(document, first)
        {
            found.push([first, mask.span]);
        }
        last = Some((mask.span, minutes));
    }
}
