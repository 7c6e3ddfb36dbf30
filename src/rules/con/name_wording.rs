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
        compare_all(document, group, &mut list);
    }
    list.sort_by_key(|v| (v.span.end, v.span.start));
    list.dedup_by_key(|v| v.span.end);
    list
}

/// By what a name is held against others: the two characters before its end,
/// and the four in any order.
fn keys(document: &Document<'_>, hit: &Hit) -> [Option<(u64, Span)>; 2] {
    let text = document.source.text.get(..hit.span.start);
    let before = text.unwrap_or_default().chars().rev();
    let bracket = |c: &char| matches!(c, '（' | '）');
    let mut last = before.filter(|c| !bracket(c)).take_while(|c| is_han(*c));
    // 第一责任人职责 is looked at once.
    let after = document.source.text.get(hit.span.end..).unwrap_or_default();
    if GOES_ON.iter().any(|word| after.starts_with(word)) {
        return [None, None];
    }
    let end = document.text(hit.span).bytes().rev();
    let end = end.fold(0, |key: u64, byte| key.rotate_left(7) ^ u64::from(byte));
    let (Some(a), Some(b)) = (last.next(), last.next()) else {
        return [None, None];
    };
    let pair = (u64::from(u32::from(b)) << 20 | u64::from(u32::from(a))) << 20;
    let two = Some((end ^ pair, hit.span));
    let (Some(c), Some(d)) = (last.next(), last.next()) else {
        return [two, None];
    };
    // 服务管理 and 管理服务.
    let turned = |x: char, y: char| u64::from(u32::from(x)) << 20 | u64::from(u32::from(y));
    let four = turned(b, a).wrapping_add(turned(d, c)).rotate_left(11);
    [two, Some((end ^ four, hit.span))]
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
