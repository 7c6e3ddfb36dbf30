//! Signs of Markdown in a draft that has too few of them to be read as
//! Markdown: `**一是**加强领导`, lists whose items open with `- `.

use memchr::{memchr2, memchr3};

use crate::character::is_han;
use crate::document::Document;
use crate::finding::Edit;
use crate::span::Span;

/// So many signs are no chance; a single one may be anything.
const FEW: usize = 2;

/// The longest words that a pair of signs sets off, in bytes.
const LONGEST: usize = 180;

/// What is counted after a place to write on: __年, __个月, __元.
const COUNTED: &str = "年月日时分秒元角天周个名人次份台套米吨万亿第";

/// What takes the signs out; nothing where there are hardly any.
pub(super) fn edits(document: &Document<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    if !document.has_any_mark(|c| matches!(c, '*' | '`' | '>' | '-' | '_')) {
        return edits;
    }
    let mut signs = 0;
    for &line in &document.segments.lines {
        let text = document.text(line);
        let bytes = text.as_bytes();
        if memchr3(b'*', b'`', b'>', bytes).is_none() && memchr2(b'-', b'_', bytes).is_none() {
            continue;
        }
        let indent = text.len() - text.trim_start().len();
        let words = text.trim();
        if words.len() >= 3
            && (words.bytes().all(|b| b == b'-') || words.bytes().all(|b| b == b'*'))
        {
            signs += 1;
            edits.push(Edit::new(line, ""));
            continue;
        }
        let opens = ["- ", "* ", "> "].iter().any(|sign| {
            let rest = words.strip_prefix(sign);
            rest.is_some_and(|rest| rest.starts_with(|c| is_han(c) || c == '*'))
        });
        if opens {
            signs += 1;
            let start = line.start + indent;
            edits.push(Edit::new(Span::new(start, start + 2), ""));
        }
        for sign in ["**", "`", "__"] {
            signs += pairs(text, line.start, sign, &mut edits);
        }
    }
    if signs < FEW {
        return Vec::new();
    }
    edits.sort_by_key(|edit| edit.span);
    edits
}

/// Adds what takes out the pairs of `sign` in `text`, which begins at the byte
/// `start`; gives their number.
fn pairs(text: &str, start: usize, sign: &str, edits: &mut Vec<Edit>) -> usize {
    let mut count = 0;
    let mut open: Option<usize> = None;
    let known = edits.len();
    for (at, _) in text.match_indices(sign) {
        let joined = text.get(at + sign.len()..).unwrap_or_default();
        let own = sign.chars().next().unwrap_or('*');
        if joined.starts_with(own) || text.get(..at).unwrap_or_default().ends_with(own) {
            // ***: names taken out; ____: a place to write on, and what is as short
            // as a sign beside it is one too.
            if sign == "__" {
                edits.truncate(known);
                return 0;
            }
            open = None;
            continue;
        }
        let Some(from) = open else {
            open = Some(at);
            continue;
        };
        let words = text.get(from + sign.len()..at).unwrap_or_default();
        let before = text.get(..from).and_then(|t| t.chars().next_back());
        // 由李**主持，王**参加: the stars stand for names.
        let redacts = before.is_some_and(is_han) && !words.chars().all(is_han);
        // 自__年__月: places to write on, with what is counted between them.
        if sign == "__" && words.chars().all(|c| COUNTED.contains(c)) {
            edits.truncate(known);
            return 0;
        }
        let sets_off = words.len() <= LONGEST && words.trim() == words && words.contains(is_han);
        if !sets_off || redacts {
            open = Some(at);
            continue;
        }
        for place in [from, at] {
            let place = start + place;
            edits.push(Edit::new(Span::new(place, place + sign.len()), ""));
        }
        count += 1;
        open = None;
    }
    count
}
