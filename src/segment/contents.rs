//! A table of contents (目录) that was copied with the text it stands before: its
//! lines are those of headings that come again.

use super::residue::{ResidueKind, Row};
use crate::character::{is_blank, is_sentence_end};

/// The longest line of one, in bytes.
const ENTRY: usize = 240;

/// The most digits of the number of a page.
const DIGITS: usize = 4;

/// How many lines show one that has no name over it.
const UNNAMED: usize = 3;

/// How far below its first line the heading stands that the line names, in lines.
const AGAIN: usize = 300;

/// True for its name: 目录, 目　次.
pub(super) fn is_name(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('目').filter(|_| text.len() <= 18) else {
        return false;
    };
    matches!(rest.trim_start_matches(is_blank), "录" | "次")
}

/// True for a line with a row of dots before the number of its page, which
/// hardly anything else has: 一、总体要求……………3.
pub(super) fn is_led(text: &str) -> bool {
    let ends = text.as_bytes().last().is_some_and(u8::is_ascii_digit);
    ends && text.len() <= ENTRY
        && page(text).is_some_and(|(_, led)| {
            led.ends_with("……") || led.ends_with("...") || led.ends_with("···")
        })
}

/// The number of the page that `text` ends in, and what stands before it, blanks
/// left out.
fn page(text: &str) -> Option<(u32, &str)> {
    let bracketed = text.strip_suffix(['）', ')']).map(|t| (t, ['（', '(']));
    let inner = bracketed.map_or(text, |(inner, _)| inner);
    let rest = inner.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = inner.get(rest.len()..).filter(|n| n.len() <= DIGITS)?;
    let before = match bracketed {
        Some((_, open)) => rest.strip_suffix(open)?,
        None => rest,
    };
    Some((number.parse().ok()?, before.trim_end_matches(is_blank)))
}

/// The page of an entry: a row of dots or strokes, a tab or blanks stand before it.
fn entry(text: &str) -> Option<u32> {
    if text.len() > ENTRY || text.ends_with(is_sentence_end) {
        return None;
    }
    let (number, before) = page(text)?;
    let leader = |c: char| matches!(c, '.' | '．' | '…' | '·' | '•' | '-' | '—' | '_' | '－');
    let name = before.trim_end_matches(|c: char| leader(c) || is_blank(c));
    let led = before.len() > name.len() + 1;
    let parted = text
        .get(before.len()..)
        .is_some_and(|t| t.starts_with(is_blank) || t.starts_with(['（', '(']));
    (!name.is_empty() && (led || parted)).then_some(number)
}

/// Marks the lines of a table of contents that begins with row `at`, its name or
/// its first line.
pub(super) fn find(rows: &mut [Row<'_>], at: usize) {
    let named = rows.get(at).is_some_and(|r| is_name(r.text));
    let first = at + usize::from(named);
    let below = rows.get(first..).unwrap_or_default();
    let count = match paged(below) {
        0 | 1 if named => repeated(below),
        count => count,
    };
    let least = if named { 2 } else { UNNAMED };
    if count < least {
        return;
    }
    for row in rows.iter_mut().take(first + count).skip(at) {
        row.kind = Some(ResidueKind::Contents);
    }
}

/// How many of `rows` are entries with the numbers of their pages, which never
/// fall. A heading without one, or the first line of one that was broken, may stand
/// above another.
fn paged(rows: &[Row<'_>]) -> usize {
    let (mut last, mut count) = (0, 0);
    for (at, row) in rows.iter().enumerate() {
        let page = entry(row.text).filter(|&page| page >= last && row.stays());
        if let Some(page) = page {
            (last, count) = (page, at + 1);
        } else if at > count || !is_plain(row) {
            break;
        }
    }
    count
}

/// True for a short line that is no sentence.
fn is_plain(row: &Row<'_>) -> bool {
    row.stays() && row.text.len() <= ENTRY / 2 && !row.text.ends_with(is_sentence_end)
}

/// How many of `rows` stand before the first of them comes again, all of them short
/// and no sentences.
fn repeated(rows: &[Row<'_>]) -> usize {
    let Some(first) = rows.first() else { return 0 };
    let plain =
        |r: &&Row<'_>| r.stays() && r.text.len() <= ENTRY / 2 && !r.text.ends_with(is_sentence_end);
    let list = rows.iter().take(AGAIN).take_while(plain);
    let again = list.skip(1).position(|r| r.text == first.text);
    again.map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use crate::segment::{ResidueKind, segment};
    use crate::source::Source;

    fn found(text: &str) -> Vec<String> {
        let source = Source::plain(text);
        let residue = segment(&source).residue;
        let lines = residue.iter().filter(|r| r.kind == ResidueKind::Contents);
        lines.map(|r| source.text(r.span).to_owned()).collect()
    }

    #[test]
    fn entries_have_the_numbers_of_their_pages() {
        for text in [
            "目　录\n一、基础……………1\n二、要求……………8\n一、基础\n全县经济稳步增长。\n",
            "目录\n一、基础\t1\n二、要求\t8\n一、基础\n全县经济稳步增长。\n",
            "目次\n一、基础 1\n二、要求 8\n一、基础\n全县经济稳步增长。\n",
            "目录\n一、基础（1）\n二、要求（8）\n一、基础\n全县经济稳步增长。\n",
        ] {
            assert_eq!(found(text).len(), 3, "{text}");
        }
        let text = "一、基础......1\n二、要求......8\n三、保障......12\n一、基础\n";
        assert_eq!(found(text).len(), 3);
        let text = "目录\n第一部分 总论\n一、基础……1\n二、要求……8\n一、基础\n";
        assert_eq!(found(text).len(), 4);
    }

    #[test]
    fn without_pages_the_first_line_comes_again() {
        let text = "目录\n一、基础\n二、要求\n一、基础\n全县经济稳步增长。\n";
        assert_eq!(found(text), ["目录", "一、基础", "二、要求"]);
        assert!(found("目录\n一、基础\n全县经济稳步增长。\n一、基础\n").is_empty());
    }

    #[test]
    fn lists_with_figures_are_none() {
        for text in [
            "目录\n参会人数 12\n请按时参加。\n",
            "甲村 12\n乙村 8\n丙村 20\n",
            "目录\n甲村 12\n乙村 8\n",
            "各单位要编制目录。\n一、基础 1\n二、要求 8\n",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
