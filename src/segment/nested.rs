//! Numbered lists inside numbered lists of Markdown, and under headings with the
//! same sign. Where they stand is told by their indent alone, or by the sign of
//! the heading, which the formatted text has not; so their numbers get the signs
//! of lower levels: 1. （1） ①.

use super::prefix::lead;
use super::sign::{Sign, SignKind};
use crate::character::is_blank;
use crate::ordinal::{self, Form};
use crate::source::Source;
use crate::span::Span;

/// By how many columns a list is set in at least under the one around it.
const INDENT: usize = 2;

/// The columns of a tab.
const TAB: usize = 4;

/// A numbered list that is open.
struct List {
    /// The columns before its numbers.
    indent: usize,
    /// Whether it stands under a heading that has the sign 1. too.
    lower: bool,
    /// For each item its number, and the place of that with the mark after it.
    items: Vec<(u32, Span)>,
}

/// Adds the signs of the numbers of nested lists on `lines`.
pub(super) fn signs(source: &Source, lines: &[Span], signs: &mut Vec<Sign>) {
    let mut open: Vec<List> = Vec::new();
    // The depth of the outermost heading 1. that is open.
    let mut numbered: Option<usize> = None;
    for &line in lines {
        let text = source.text(line);
        let blanks = lead(text, false);
        let rest = text.get(blanks..).unwrap_or_default();
        if rest.is_empty() {
            continue;
        }
        if let Some(depth) = heading(rest) {
            while !open.is_empty() {
                close(&mut open, signs);
            }
            let words = rest.trim_start_matches('#').trim_start_matches(is_blank);
            if numbered.is_none_or(|above| depth <= above) {
                numbered = item(words, line.start).map(|_| depth);
            }
            continue;
        }
        let before = text.get(..blanks).unwrap_or_default().chars();
        let indent = before.map(|c| if c == '\t' { TAB } else { 1 }).sum();
        let item = item(rest, line.start + blanks);
        // Words further in belong to the item above them.
        let outside = |list: &List| match item {
            Some(_) => list.indent >= indent + INDENT,
            None => list.indent >= indent,
        };
        while open.last().is_some_and(outside) {
            close(&mut open, signs);
        }
        let Some(item) = item else { continue };
        match open.last_mut().filter(|l| indent < l.indent + INDENT) {
            Some(list) => list.items.push(item),
            None => open.push(List {
                indent,
                lower: numbered.is_some(),
                items: vec![item],
            }),
        }
    }
    while !open.is_empty() {
        close(&mut open, signs);
    }
}

/// The depth of the heading that `rest` is.
fn heading(rest: &str) -> Option<usize> {
    let depth = rest.bytes().take_while(|&b| b == b'#').count();
    let words = rest.get(depth..)?;
    ((1..=6).contains(&depth) && words.starts_with(is_blank)).then_some(depth)
}

/// The number that `rest` opens with, a dot or bracket and a blank after it.
fn item(rest: &str, at: usize) -> Option<(u32, Span)> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number = rest.get(..digits).filter(|d| d.len() < 4)?.parse().ok()?;
    let words = rest.get(digits..)?.strip_prefix(['.', ')'])?;
    let set_apart = words.starts_with(is_blank) && !words.trim().is_empty();
    let end = at + rest.len() - words.len();
    set_apart.then_some((number, Span::new(at, end)))
}

/// Closes the innermost list: adds its signs where it stands inside another, or
/// under a heading with its sign. All of its numbers may be 1, which Markdown
/// counts through.
fn close(open: &mut Vec<List>, signs: &mut Vec<Sign>) {
    let Some(list) = open.pop() else { return };
    let form = match open.len() + usize::from(list.lower) {
        0 => return,
        1 => Form::ArabicParen,
        _ => Form::Circled,
    };
    let ones = list.items.iter().all(|&(number, _)| number == 1);
    for ((number, span), count) in list.items.into_iter().zip(1u32..) {
        let number = if ones { count } else { number };
        signs.push(Sign {
            span,
            kind: SignKind::Number,
            plain: ordinal::write(form, number).into(),
        });
    }
}
