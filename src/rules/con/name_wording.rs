//! Names of posts, bodies and duties that are written in two ways.

use super::duplicate::is_in_articles;
use super::names::before_joined;
use super::wording::{Wordings, compare};
use crate::character::is_han;
use crate::document::Document;
use crate::lexicon::{Cue, Hit, Table};
use crate::mask::Kinds;
use crate::span::Span;
use crate::zone::Zone;

/// A name in a wording that is not the usual one of its document.
pub(super) struct Variant<'a> {
    /// Where it stands.
    pub(super) span: Span,
    /// The usual wording.
    pub(super) usual: &'a str,
    /// Whether the usual one stands more often than this.
    pub(super) rare: bool,
}

/// What a name goes on with that ends in another way.
const GOES_ON: &[&str] = &["职责", "制度", "机制", "办公室", "中心", "站", "制"];

/// Of the names that end alike so many are compared.
const MOST: usize = 24;

/// The names of a document in rarer wordings, in order.
pub(super) fn variants<'a>(document: &'a Document<'_>) -> Vec<Variant<'a>> {
    // What laws and rules regulate is told in many wordings.
    if is_in_articles(document) {
        return Vec::new();
    }
    let mut ends: Vec<(u64, Span)> = Vec::new();
    for cue in [Cue::Name, Cue::Term] {
        for hit in document.words(Table::Cue(cue)) {
            ends.extend(keys(document, hit).into_iter().flatten());
        }
    }
    ends.sort_unstable();
    let mut list: Vec<Variant<'_>> = Vec::new();
    for group in ends.chunk_by(|a, b| a.0 == b.0).filter(|g| g.len() > 1) {
        let group = group.get(..ALIKE).unwrap_or(group);
        if !is_one(document, group) {
            compare_all(document, group, &mut list);
        }
    }
    list.sort_by_key(|v| (v.span.end, v.span.start));
    list.dedup_by_key(|v| v.span.end);
    list
}

/// By what a name is held against others: the two characters before its end,
/// the two before those, and the four in any order.
fn keys(document: &Document<'_>, hit: &Hit) -> [Option<(u64, Span)>; 3] {
    const HAN: usize = '人'.len_utf8();
    let text = &document.source.text;
    // 第一责任人职责 is looked at once.
    let after = text.get(hit.span.end..).unwrap_or_default();
    if GOES_ON.iter().any(|word| after.starts_with(word)) {
        return [None; 3];
    }
    let bracket = |c: &char| matches!(c, '（' | '）');
    let before = text.get(..hit.span.start).unwrap_or_default();
    // 党（总）支部 is 党总支部.
    let bare: String;
    let before = if before.ends_with('）') {
        let last = before.chars().rev().filter(|c| !bracket(c)).take(4);
        let mut last: Vec<char> = last.collect();
        last.reverse();
        bare = last.into_iter().collect();
        bare.as_str()
    } else {
        before
    };
    let number = |words: &str| {
        let bytes = words.bytes();
        bytes.fold(0, |key: u64, byte| key << 8 | u64::from(byte))
    };
    // Two Chinese characters, `skipped` of them from the end.
    let two = |skipped: usize| {
        let end = before.len().checked_sub(skipped * HAN)?;
        let words = before.get(end.checked_sub(2 * HAN)?..end)?;
        words.chars().all(is_han).then(|| number(words))
    };
    let end = number(document.text(hit.span)).rotate_left(23);
    let (first, second) = (two(0), two(2));
    // 服务管理 and 管理服务.
    let four = first.zip(second);
    let four = four.map(|(a, b)| end ^ a.wrapping_add(b).rotate_left(11));
    let second = second.map(|b| end ^ b.rotate_left(17));
    [first.map(|a| end ^ a), second, four].map(|key| key.map(|key| (key, hit.span)))
}

/// How many of the names that end alike are read.
const ALIKE: usize = 64;

/// True where the names of `group` are preceded by the same words.
fn is_one(document: &Document<'_>, group: &[(u64, Span)]) -> bool {
    const NEAR: usize = 36;
    let bytes = document.source.text.as_bytes();
    let near = |span: &Span| bytes.get(span.start.saturating_sub(NEAR)..span.end);
    group
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if near(&a.1) == near(&b.1)))
}

/// Compares the names of `group`, which end alike.
fn compare_all<'a>(document: &'a Document<'_>, group: &[(u64, Span)], list: &mut Vec<Variant<'a>>) {
    let mut names: Vec<(&str, Vec<Span>)> = Vec::new();
    for &(_, end) in group {
        let left = before_joined(document, end.start);
        let whole = Span::new(end.start - left.len(), end.end);
        let name = document.text(whole);
        let full = names.len() >= MOST;
        match names.iter_mut().find(|(n, _)| *n == name) {
            Some((_, places)) => places.push(end),
            None if !full && stands(document, end) => names.push((name, vec![end])),
            None => {}
        }
    }
    for (place, (name, _)) in names.iter().enumerate() {
        for (earlier, _) in names.iter().take(place) {
            let Some(found) = compare(earlier, name) else {
                continue;
            };
            let Wordings { full, other, .. } = found;
            if full.contains("同志") {
                continue;
            }
            let of = |wording: &str| -> Vec<Span> {
                let with = names.iter().filter(|(n, _)| n.ends_with(wording));
                with.flat_map(|(_, places)| places.iter().copied())
                    .collect()
            };
            let (fuller, shorter) = (of(full), of(other));
            // What the title says is the name.
            let titled = |places: &[Span]| places.iter().any(|end| in_title(document, *end));
            let kept = titled(&fuller) || !titled(&shorter) && shorter.len() <= fuller.len();
            let (odd, usual, places) = match kept {
                true => (other, full, &shorter),
                false => (full, other, &fuller),
            };
            let rare = fuller.len() != shorter.len() && found.is_sure();
            for end in places {
                let span = Span::new(end.end - odd.len(), end.end);
                list.push(Variant { span, usual, rare });
            }
        }
    }
}

fn in_title(document: &Document<'_>, end: Span) -> bool {
    let zone = document.sentence_at(end.start).map(|s| s.zone);
    zone == Some(Zone::Title)
}

fn stands(document: &Document<'_>, end: Span) -> bool {
    let zone = document.sentence_at(end.start).map(|s| s.zone);
    matches!(zone, Some(Zone::Body | Zone::Title)) && !document.masked(end.start, Kinds::BOOK_TITLE)
}
