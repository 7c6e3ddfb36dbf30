//! What stands before the end of a name (领导小组, 同志), as far as it can belong
//! to it.

use crate::character::is_han;
use crate::document::Document;

/// The longest left part of a name, in characters.
const LONGEST: usize = 20;

/// The words right before the byte `at` that may belong to a name that ends
/// there: no marks but round brackets with one or two characters in them, no
/// 的 or 和.
pub(super) fn before<'a>(document: &'a Document<'_>, at: usize) -> &'a str {
    back(document, at, |c| matches!(c, '和' | '与' | '及'))
}

/// The same across 和 and 与, which may stand in a name.
pub(super) fn before_joined<'a>(document: &'a Document<'_>, at: usize) -> &'a str {
    back(document, at, |_| false)
}

fn back<'a>(document: &'a Document<'_>, at: usize, ends: impl Fn(char) -> bool) -> &'a str {
    let text = document.source.text.get(..at).unwrap_or_default();
    let mut start = at;
    let mut inside = false;
    for (place, c) in text.char_indices().rev().take(LONGEST) {
        match c {
            '）' => inside = true,
            '（' if inside => inside = false,
            '的' | '或' | '等' | '为' | '由' | '向' | '对' | '在' | '是' | '将' | '了' | '该'
            | '并' => break,
            _ if ends(c) => break,
            _ if !is_han(c) => break,
            _ => {}
        }
        if !inside {
            start = place;
        }
    }
    text.get(start..).unwrap_or_default()
}
