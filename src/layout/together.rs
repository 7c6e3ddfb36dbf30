//! What stands together on a page: a heading and what it heads, signatures and
//! their date, a table and what is said above it.

use super::paragraph::Set;
use super::{Paragraph, Zone, typeset};
use crate::profile::Page;
use crate::recognise::Role;

/// What ends a sentence, or a part of one: a line above a table that ends so is
/// no caption.
const ENDS: &str = "。；！？，、…";

/// Marks the paragraphs that stay on the page of what follows them: those whose
/// style asks for it, and what stands right above a table.
pub(super) fn mark(sets: &mut [Set], text: &str) {
    let (mut above_table, mut turned) = (false, false);
    for set in sets.iter_mut().rev() {
        let paragraph = &mut set.paragraph;
        above_table = match &paragraph.table {
            Some(table) => {
                turned = table.turned;
                true
            }
            None => above_table && heads_table(set, text, turned),
        };
        let paragraph = &mut set.paragraph;
        let kept = paragraph.kept || paragraph.style.keep_next || above_table;
        paragraph.kept = kept && paragraph.table.is_none();
        // What closes the page before is none of an attachment's table.
        above_table &= !opens_page(paragraph);
    }
}

/// Whether a paragraph right above a table belongs to it: a heading, a title, a
/// caption, a unit. 情况如下： belongs to it, but to the text rather than to a
/// page of its own, `turned`.
fn heads_table(set: &Set, text: &str, turned: bool) -> bool {
    let paragraph = &set.paragraph;
    let words = text.get(paragraph.span.start..paragraph.span.end);
    let ends = |c: char| ENDS.contains(c) || turned && c == '：';
    let sentence = words.is_none_or(|w| w.trim_end().ends_with(ends));
    paragraph.zone == Zone::Body
        && match paragraph.role {
            Role::Title | Role::Subtitle | Role::Attachment => true,
            Role::Heading => paragraph.heading.is_some(),
            Role::Body | Role::Note => set.lines.len() == 1 && !sentence,
            _ => false,
        }
}

/// Sets what stands right above a wide table on its turned page.
pub(super) fn turn(sets: &mut [Set], text: &str, page: &Page) {
    let is_turned = |set: &Set| set.paragraph.table.as_ref().is_some_and(|t| t.turned);
    let tables: Vec<usize> = (0..sets.len())
        .filter(|&n| sets.get(n).is_some_and(is_turned))
        .collect();
    for table in tables {
        let of = |n: usize| sets.get(n).map(|s| &s.paragraph);
        for index in above(table, of) {
            let Some(set) = sets.get_mut(index) else {
                continue;
            };
            let span = set.paragraph.span;
            let words = text.get(span.start..span.end).unwrap_or_default();
            set.paragraph.turned = true;
            set.lines = typeset::lines(&mut set.paragraph, index, words, &page.turned());
        }
    }
}

fn opens_page(paragraph: &Paragraph) -> bool {
    paragraph.style.new_page || paragraph.opens_page
}

/// Which paragraphs above the table of this index go along to its page: what
/// heads it, back to what opens a page. A title goes along with its page alone.
fn above<'a>(table: usize, of: impl Fn(usize) -> Option<&'a Paragraph>) -> std::ops::Range<usize> {
    let heads = |p: &Paragraph| {
        p.kept && p.zone == Zone::Body && p.table.is_none() && p.role != Role::Signature
    };
    let mut first = table;
    let mut headings = table;
    while let Some(paragraph) = first.checked_sub(1).and_then(&of).filter(|p| heads(p)) {
        first -= 1;
        if opens_page(paragraph) || first == 0 {
            return first..table;
        }
        let titled = matches!(paragraph.role, Role::Title | Role::Subtitle);
        if !titled && headings == first + 1 {
            headings = first;
        }
    }
    headings..table
}

/// How many lines must stand on one page with the first line of each
/// paragraph: itself; what is kept, with the empty lines between, and the first
/// line of what follows; the head of a table and its first row. What no page
/// can hold is not kept.
pub(super) fn lines(sets: &mut [Set], grid: &Page) -> Vec<usize> {
    let mut kept = vec![1; sets.len()];
    let mut below: Option<(usize, u16, bool)> = None;
    for (slot, set) in kept.iter_mut().zip(sets).rev() {
        let paragraph = &mut set.paragraph;
        if let Some(table) = &paragraph.table {
            *slot = table.opening(grid.pitch);
        } else if paragraph.after > 0 {
            *slot = set.lines.len() + usize::from(paragraph.after);
        } else if paragraph.kept {
            let own = set.lines.len();
            let all = own
                + below.map_or(0, |(lines, before, beside)| {
                    lines + usize::from(before) - usize::from(beside)
                });
            paragraph.kept = all <= usize::from(grid.lines);
            *slot = if paragraph.kept { all } else { own };
        }
        // What stands beside another is on its line.
        below = Some((*slot, paragraph.before, paragraph.beside));
    }
    kept
}
