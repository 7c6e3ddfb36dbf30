//! Elements of the text that share a line, or a block, and stand apart on the
//! page: two organs that sign, 文件 behind the names of several, a number with
//! its signatory.

use super::Zone;
use super::compose::Item;
use crate::character::is_blank;
use crate::document::Document;
use crate::recognise::{Role, elements, is_organ};
use crate::span::Span;

/// What a mark ends in, and what stands beside the names of several organs
/// (GB/T 9704—2012 7.2.4, 10.2).
const ENDINGS: [&str; 5] = ["文件", "命令", "令", "公告", "通告"];

/// Marks that join the names of organs on one line.
const JOINING: [char; 2] = ['、', '，'];

/// The marks between the names of organs that were parted, which are not set:
/// each name has a line of its own (GB/T 9704—2012 7.2.4, 7.3.5.2).
pub(super) fn joining(items: &[Item], text: &str) -> Vec<Span> {
    let gap = |pair: &[Item]| {
        let [a, b] = pair else { return None };
        let same = a.block.is_some() && a.block == b.block && a.role == b.role;
        let named = matches!(a.role, Role::OrgMark | Role::Signature);
        let gap = Span::new(a.span.end, b.span.start.max(a.span.end));
        let words = text.get(gap.start..gap.end).filter(|_| same && named)?;
        words.contains(JOINING).then_some(gap)
    };
    items.windows(2).filter_map(gap).collect()
}

/// Adds the organs of a joint mark or signature that stand on one line, each as
/// an element; false where `item` is none of that kind.
pub(super) fn names(words: &str, item: &Item, items: &mut Vec<Item>) -> bool {
    let mark = item.zone == Zone::Header && item.role == Role::OrgMark;
    let signature = item.zone == Zone::Body && item.role == Role::Signature;
    if !mark && !signature {
        return false;
    }
    let (names, ending) = match mark {
        true => words.split_at(ending(words)),
        false => (words, ""),
    };
    let joined = names.contains(JOINING);
    let apart = |c| is_blank(c) || JOINING.contains(&c);
    let parts = || names.split(apart).filter(|part| !part.is_empty());
    // 清　河　县 is one name; so is 县长　张三. Behind a mark 办事处 is the short
    // name of an organ of the same place.
    let least = if joined { 3 } else { 2 };
    let organ = |name: &str| name.chars().nth(least).is_some() && is_organ(name);
    if parts().nth(1).is_none() || !parts().all(organ) {
        return false;
    }
    let spans = spans(words, item, parts());
    items.extend(spans.map(|span| Item { span, ..*item }));
    // 文件 alone stands beside those before it.
    match items.last_mut() {
        Some(last) if !names.ends_with(apart) => last.span.end = item.span.end,
        _ if ending.is_empty() => {}
        _ => items.push(Item {
            span: Span::new(item.span.start + names.len(), item.span.end),
            ..*item
        }),
    }
    true
}

/// Where what `words`, a mark, end in begins, blanks between its characters or
/// not; their end where they have no such ending.
fn ending(words: &str) -> usize {
    let start = |ending: &&str| {
        let mut rest = words;
        for c in ending.chars().rev() {
            rest = rest.trim_end_matches(is_blank).strip_suffix(c)?;
        }
        Some(rest.len())
    };
    ENDINGS.iter().find_map(start).unwrap_or(words.len())
}

/// Where `parts` stand, which follow each other in the `words` of `item`.
fn spans<'w>(
    words: &'w str,
    item: &Item,
    parts: impl Iterator<Item = &'w str>,
) -> impl Iterator<Item = Span> {
    let from = item.span.start;
    let mut at = 0;
    parts.map_while(move |part| {
        let start = at + words.get(at..)?.find(part)?;
        at = start + part.len();
        Some(Span::new(from + start, from + at))
    })
}

/// Adds the elements of the header that stand on one line, each by itself: a
/// document number with its signatory, urgency beside the number of a letter;
/// false where `item` is one alone.
pub(super) fn header(words: &str, item: &Item, items: &mut Vec<Item>) -> bool {
    if item.zone != Zone::Header || item.role == Role::OrgMark {
        return false;
    }
    let found = elements(words);
    let spans = spans(words, item, found.iter().map(|&(_, part)| part));
    items.extend(found.iter().zip(spans).map(|(&(role, _), span)| Item {
        span,
        role,
        beside: role == Role::Signatory,
        ..*item
    }));
    !found.is_empty()
}

/// Where the office ends that issues, and the date begins, where one line has
/// both: in the imprint, and in the header of minutes.
pub(super) fn cut(words: &str, item: &Item) -> Option<(usize, usize)> {
    if item.role != Role::IssuedBy {
        return None;
    }
    let date = match item.zone {
        Zone::Imprint => {
            let words = words.trim_end();
            let short = || words.strip_suffix('印');
            words.strip_suffix("印发").or_else(short)?
        }
        Zone::Header => words.trim_end(),
        Zone::Body => return None,
    };
    let is_date = |c: char| c.is_ascii_digit() || "年月日 ".contains(c);
    let start = date.trim_end_matches(is_date).len();
    let end = words.get(..start)?.trim_end().len();
    let start = words.len() - words.get(start..)?.trim_start().len();
    (end > 0 && start < words.len()).then_some((end, start))
}

/// Sets the date of issue beside the office on the line above it (7.4.3).
pub(super) fn issued(items: &mut [Item]) {
    let is_issued = |i: &Item| i.zone != Zone::Body && i.role == Role::IssuedBy;
    for at in 1..items.len() {
        let office = items.get(at - 1).filter(|i| is_issued(i) && !i.beside);
        let zone = office.map(|i| i.zone);
        let date = items.get_mut(at);
        if let Some(date) = date.filter(|i| is_issued(i) && Some(i.zone) == zone) {
            date.beside = true;
        }
    }
}

/// How many signatories stand on a line (7.2.6).
const SIGNATORIES: usize = 2;

/// Sets signatories of the text that stand on one line two a line.
pub(super) fn signatories(document: &Document<'_>, items: &mut Vec<Item>) {
    let is_row = |i: &Item| i.zone == Zone::Header && i.role == Role::Signatory;
    let mut at = 0;
    while let Some(&item) = items.get(at) {
        at += 1;
        let names = match is_row(&item) {
            true => names_of(document.text(item.span)),
            false => Vec::new(),
        };
        if names.len() <= SIGNATORIES {
            continue;
        }
        let place = |n: usize| Span::new(item.span.start, item.span.start + n);
        for (n, pair) in names.chunks(SIGNATORIES).enumerate() {
            let (Some(first), Some(last)) = (pair.first(), pair.last()) else {
                continue;
            };
            let end = place(last.1).end;
            match items.get_mut(at - 1).filter(|_| n == 0) {
                Some(row) => row.span.end = end,
                None => {
                    let span = Span::new(place(first.0).end, end);
                    let row = Item {
                        span,
                        beside: false,
                        ..item
                    };
                    items.insert(at, row);
                    at += 1;
                }
            }
        }
    }
}

/// Where the names of people in `words` begin and end, which blanks part: 张三,
/// 李　四; one that is no name makes it none.
fn names_of(words: &str) -> Vec<(usize, usize)> {
    let colon = words.char_indices().find(|(_, c)| matches!(c, '：' | ':'));
    let label = colon.map_or(0, |(at, c)| at + c.len_utf8());
    let mut names: Vec<(usize, usize)> = Vec::new();
    // Whether the last is the first half of a name that a blank spreads.
    let mut half = false;
    let mut at = label;
    while let Some(rest) = words.get(at..) {
        at = words.len() - rest.trim_start_matches(is_blank).len();
        let rest = words.get(at..).unwrap_or_default();
        let length = rest.find(is_blank).unwrap_or(rest.len());
        let name = rest.get(..length).unwrap_or_default();
        let count = name.chars().count();
        match names.last_mut().filter(|_| half && count == 1) {
            _ if count == 0 => break,
            _ if count > 4 => return Vec::new(),
            Some(begun) => {
                begun.1 = at + length;
                half = false;
            }
            None => {
                names.push((at, at + length));
                half = count == 1;
            }
        }
        at += length;
    }
    names
}

/// Sets what a joint mark ends in beside the names: 文件 on a line of its own,
/// or behind one of the names.
pub(super) fn mark(document: &Document<'_>, items: &mut Vec<Item>) {
    let is_mark = |i: &Item| i.zone == Zone::Header && i.role == Role::OrgMark;
    let marks = items.iter().filter(|i| is_mark(i)).count();
    let Some(last) = items.iter().rposition(is_mark).filter(|_| marks > 1) else {
        return;
    };
    let ending = items.iter().enumerate().rev().find_map(|(at, item)| {
        let words = document.text(item.span);
        let name = without_ending(words);
        let bare = name.trim_end_matches(is_blank);
        let ends = name.is_empty() || name.len() < words.len() && is_organ(bare);
        (is_mark(item) && ends).then_some((at, name.len(), bare.len()))
    });
    let Some((at, start, end)) = ending else {
        return;
    };
    let Some(mut ending) = items.get(at).copied() else {
        return;
    };
    ending.beside = true;
    ending.span.start += start;
    match items.get_mut(at).filter(|_| end > 0) {
        Some(name) => {
            name.span.end = name.span.start + end;
            items.insert(last + 1, ending);
        }
        // Behind the names that it stands beside.
        None => {
            items.insert(last + 1, ending);
            items.remove(at);
        }
    }
}

/// A line of a mark without 文件, 令, 公告 and the like at its end; 命　令 is one too.
fn without_ending(words: &str) -> &str {
    let closed = |words: &str| words.chars().filter(|&c| !is_blank(c)).collect::<String>();
    if ENDINGS.contains(&closed(words).as_str()) {
        return "";
    }
    let ending = ENDINGS.iter().find_map(|end| words.strip_suffix(end));
    ending.unwrap_or(words)
}
