//! Finds the marks that a site pastes into a text: paywall marks, comments.

use memchr::memchr3;

use super::residue::{Residue, ResidueKind, Row};
use crate::character::{is_blank, is_sentence_end};
use crate::ordinal;
use crate::span::Span;

/// The longest comment, in bytes, that a site leaves.
const COMMENT: usize = 400;

/// Adds the paste marks within `row`.
pub(super) fn find(row: &Row<'_>, found: &mut Vec<Residue>) {
    let text = row.text;
    let next = |rest: &str| memchr3(b'#', b'[', b'<', rest.as_bytes());
    // Most lines hold none of the signs that a mark begins with.
    if next(text).is_none() {
        return;
    }
    // Where the last comment of the line ends: none closes after it.
    let last_comment = text.rfind("-->").unwrap_or_default();
    let mut at = 0;
    while let Some(step) = text.get(at..).and_then(next) {
        at += step;
        let rest = text.get(at..).unwrap_or_default();
        let length = if rest.starts_with('<') && at >= last_comment {
            None
        } else {
            mark_length(rest)
        };
        let Some(length) = length else {
            at += 1;
            continue;
        };
        let before = text.get(..at).unwrap_or_default();
        let after = rest.get(length..).unwrap_or_default();
        found.push(Residue {
            span: Span::new(row.words.start + at, row.words.start + at + length),
            kind: ResidueKind::SiteMark,
            cuts: cuts(before, after),
        });
        at += length;
    }
}

/// The length of the paste mark at the start of `text`.
fn mark_length(text: &str) -> Option<usize> {
    if let Some(rest) = text.strip_prefix("##") {
        let letters = rest.bytes().take(21).take_while(u8::is_ascii_alphabetic);
        let word = letters.count();
        let closed = rest.get(word..).is_some_and(|r| r.starts_with("##"));
        return ((3..=20).contains(&word) && closed).then_some(word + 4);
    }
    if let Some(rest) = text.strip_prefix('[') {
        let word = rest.bytes().take(LONGEST_TAG).position(|b| b == b']')?;
        let kind = rest.get(..word)?.trim_start_matches('/');
        let stem = kind
            .strip_suffix("begin")
            .or(kind.strip_suffix("end"))
            .unwrap_or(kind);
        // [图片](a.png) is Markdown.
        let picture = matches!(stem, "图片" | "表情" | "动画表情");
        let linked = rest
            .get(word + 1..)
            .is_some_and(|after| after.starts_with('('));
        let mark = matches!(stem, "paid" | "vip" | "hide") || picture && !linked;
        return mark.then_some(word + 2);
    }
    let rest = text.strip_prefix("<!--")?;
    let mut places = rest.as_bytes().windows(3).take(COMMENT);
    places.position(|w| w == b"-->").map(|inner| inner + 7)
}

/// The bytes of `动画表情]`.
const LONGEST_TAG: usize = 13;

/// Whether a mark between `before` and `after` parts two paragraphs: it stands
/// at an end of the line, a sentence ends before it, or an ordinal follows.
fn cuts(before: &str, after: &str) -> bool {
    let before = before.trim_end_matches(is_blank);
    let after = after.trim_start_matches(is_blank);
    before.is_empty()
        || after.is_empty()
        || before
            .chars()
            .next_back()
            .is_some_and(|c| is_sentence_end(c) || matches!(c, '”' | '）'))
        || ordinal::read(after, 0).is_some_and(|o| !o.form.is_series())
}
