//! Quotations or book titles in a row with 、 between them.

use crate::document::Document;
use crate::enclosure::Pair;
use crate::mask::Kinds;
use crate::ordinal::Form;
use crate::span::Span;

/// Every list of at least two neighbours of one kind whose only marks are the
/// 、 between them, as those marks. Lists that have other items keep theirs,
/// and so do statutes, which are printed that way, and what is quoted.
pub(super) fn lists(document: &Document<'_>, kind: Pair) -> Vec<Vec<Span>> {
    let mut lists = Vec::new();
    let mut list = Span::default();
    let mut marks: Vec<Span> = Vec::new();
    let mut close = |list: Span, marks: &mut Vec<Span>| {
        let marks = std::mem::take(marks);
        let quoted = || document.masked(list.start, Kinds::QUOTATION);
        if !marks.is_empty() && !is_mixed(document, list) && !quoted() {
            lists.push(marks);
        }
    };
    for pair in document.enclosures().iter().filter(|p| p.pair == kind) {
        if pair.outer.start < list.end {
            continue;
        }
        let mark = Span::new(list.end, pair.outer.start);
        if mark.len() == '、'.len_utf8() && document.text(mark) == "、" {
            marks.push(mark);
            list.end = pair.outer.end;
        } else {
            close(list, &mut marks);
            list = pair.outer;
        }
    }
    close(list, &mut marks);
    if !lists.is_empty() && is_statute(document) {
        lists.clear();
    }
    lists
}

/// True for a text in articles (第一条).
pub(super) fn is_statute(document: &Document<'_>) -> bool {
    let ordinals = document.blocks.iter().filter_map(|b| b.ordinal);
    ordinals
        .filter(|o| o.form == Form::Article)
        .nth(2)
        .is_some()
}

/// How many tokens around a list are looked at.
const REACH: usize = 16;

/// True where the list has further items that are set off by 、.
fn is_mixed(document: &Document<'_>, list: Span) -> bool {
    let Some(block) = document.block_at(list.start) else {
        return true;
    };
    let is_list_mark = |c: char| matches!(c, '、' | '，' | '；' | '：' | '。' | '！' | '？');
    let before = document.tokens(Span::new(block.span.start, list.start));
    let after = document.tokens(Span::new(list.end, block.span.end));
    let before = before.iter().rev().take(REACH).filter_map(|t| t.mark());
    let after = after.iter().take(REACH).filter_map(|t| t.mark());
    before
        .filter(|&c| is_list_mark(c))
        .take(1)
        .any(|c| c == '、')
        || after
            .filter(|&c| is_list_mark(c))
            .take(1)
            .any(|c| c == '、')
}
