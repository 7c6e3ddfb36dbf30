//! Quotation marks whose other half is nowhere.

use memchr::memmem;

use crate::document::Document;
use crate::span::Span;

/// The quotation marks of the text that have no other half. A quotation may go
/// on over paragraphs, each of which opens with a mark of its own; where a
/// paragraph has as many marks as pairs need, they only point the wrong way,
/// which is another rule's.
pub(super) fn unpaired(document: &Document<'_>) -> Vec<Span> {
    let mut faults = Vec::new();
    let is_quote = |c| matches!(c, '“' | '”');
    if !document.has_any_mark(is_quote) {
        return faults;
    }
    // Nearly every text has as many marks of one kind as of the other.
    let text = document.source.text.as_bytes();
    let count = |mark: &str| memmem::find_iter(text, mark).count();
    if count("“") == count("”") {
        return faults;
    }
    // What an earlier paragraph left open.
    let mut open: Option<Span> = None;
    for (block, text) in document.prose() {
        let tokens = document.tokens(block.span);
        let marks = || tokens.iter().filter(|t| t.mark().is_some_and(is_quote));
        // Straight marks have a rule of their own, which reads both kinds.
        let odd = marks().count() % 2 == 1;
        // The last paragraph of a quotation opens with a mark too.
        if !odd && text.starts_with('“') {
            open = None;
        }
        if !odd || tokens.iter().any(|t| t.is('"') || t.is('＂')) {
            continue;
        }
        let mut inside: Vec<Span> = Vec::new();
        let mut closing = None;
        for mark in marks() {
            if mark.is('“') {
                inside.push(mark.span);
            } else if inside.pop().is_none() {
                closing = closing.or(Some(mark.span));
            }
        }
        match (closing, inside.first()) {
            // It closes what was open, or nothing.
            (Some(mark), None) => match open {
                Some(_) => open = None,
                None => faults.push(mark),
            },
            (None, Some(&mark)) => {
                let goes_on = open.is_some() && text.starts_with('“');
                if !goes_on {
                    faults.extend(open.replace(mark));
                }
            }
            _ => {}
        }
    }
    faults.extend(open);
    faults
}
