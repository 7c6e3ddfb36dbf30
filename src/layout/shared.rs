//! Elements of the text that share a line, or a block, and stand apart on the
//! page: two organs that sign, 文件 behind the names of several, a number with
//! its signatory.

use super::Zone;
use super::compose::Item;
use crate::character::is_blank;
use crate::document::Document;
use crate::recognise::{Role, is_organ};
use crate::span::Span;

/// What a mark ends in, and what stands beside the names of several organs
/// (GB/T 9704—2012 7.2.4, 10.2).
const ENDINGS: [&str; 3] = ["文件", "命令", "令"];

/// Adds the organs of a joint mark or signature that stand on one line, each as
/// an element; false where `item` is none of that kind.
pub(super) fn names(words: &str, item: &Item, items: &mut Vec<Item>) -> bool {
    let mark = item.zone == Zone::Header && item.role == Role::OrgMark;
    let signature = item.zone == Zone::Body && item.role == Role::Signature;
    if !mark && !signature {
        return false;
    }
    let parts = || words.split(is_blank).filter(|part| !part.is_empty());
    let last = parts().count().saturating_sub(1);
    // 清　河　县 is one name; so is 县长　张三.
    let organ = |(n, part): (usize, &str)| {
        let name = match mark && n == last {
            true => without_ending(part),
            false => part,
        };
        name.chars().nth(2).is_some() && is_organ(name)
    };
    if last == 0 || !parts().enumerate().all(organ) {
        return false;
    }
    let mut at = 0;
    for part in parts() {
        let Some(found) = words.get(at..).and_then(|rest| rest.find(part)) else {
            break;
        };
        let start = at + found;
        at = start + part.len();
        items.push(Item {
            span: Span::new(item.span.start + start, item.span.start + at),
            ..*item
        });
    }
    true
}

/// Where the first of two elements on one line ends, and the second begins: a
/// document number with its signatory, the issuing office with the date.
pub(super) fn cut(words: &str, item: &Item) -> Option<(usize, usize)> {
    let start = match (item.zone, item.role) {
        (Zone::Header, Role::DocNumber) => words.find("签发人")?,
        (Zone::Imprint, Role::IssuedBy) => {
            let date = words.trim_end().strip_suffix("印发")?;
            let is_date = |c: char| c.is_ascii_digit() || "年月日 ".contains(c);
            date.trim_end_matches(is_date).len()
        }
        _ => return None,
    };
    let end = words.get(..start)?.trim_end().len();
    let start = words.len() - words.get(start..)?.trim_start().len();
    (end > 0 && start < words.len()).then_some((end, start))
}

/// Sets the date of issue beside the office on the line above it (7.4.3).
pub(super) fn issued(items: &mut [Item]) {
    let is_issued = |i: &Item| i.zone == Zone::Imprint && i.role == Role::IssuedBy;
    for at in 1..items.len() {
        let office = items.get(at - 1).is_some_and(|i| is_issued(i) && !i.beside);
        if let Some(date) = items.get_mut(at).filter(|i| office && is_issued(i)) {
            date.beside = true;
        }
    }
}

/// Sets what a joint mark ends in beside the names: 文件 on a line of its own,
/// or behind the last name.
pub(super) fn mark(document: &Document<'_>, items: &mut Vec<Item>) {
    let is_mark = |i: &Item| i.zone == Zone::Header && i.role == Role::OrgMark;
    let marks = items.iter().filter(|i| is_mark(i)).count();
    let Some(at) = items.iter().rposition(is_mark).filter(|_| marks > 1) else {
        return;
    };
    let Some(last) = items.get_mut(at) else {
        return;
    };
    let words = document.text(last.span);
    let name = without_ending(words);
    if name.is_empty() {
        last.beside = true;
    } else if name.len() < words.len() && is_organ(name.trim_end()) {
        let ending = Item {
            span: Span::new(last.span.start + name.len(), last.span.end),
            beside: true,
            ..*last
        };
        last.span.end = last.span.start + name.trim_end().len();
        items.insert(at + 1, ending);
    }
}

/// A line of a mark without 文件, 命令 or 令 at its end; 命　令 is one too.
fn without_ending(words: &str) -> &str {
    let closed = |words: &str| words.chars().filter(|&c| !is_blank(c)).collect::<String>();
    if ENDINGS.contains(&closed(words).as_str()) {
        return "";
    }
    let ending = ENDINGS.iter().find_map(|end| words.strip_suffix(end));
    ending.unwrap_or(words)
}
