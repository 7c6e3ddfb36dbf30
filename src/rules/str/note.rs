//! The attachment note (附件说明) of a document: the names that it lists.

use crate::document::Document;
use crate::ordinal::{self, arabic_digit};
use crate::recognise::{Part, Role};
use crate::span::Span;

/// A line of the attachment note.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// The words before the number and name: 附件：, where they stand here.
    pub(super) label: Span,
    /// The number with its mark: `1.`, `2、`; empty where there is none.
    pub(super) number: Span,
    /// The number it has; 0 for none.
    pub(super) value: u32,
    /// The name, marks at its end included.
    pub(super) name: Span,
}

/// The longest line that may be a name, in bytes.
const LONGEST: usize = 180;

/// The lines of the attachment note of the document itself that name
/// something, in order; nothing where there is no note.
pub(super) fn entries(document: &Document<'_>) -> Vec<Entry> {
    let blocks = document.blocks.iter();
    let main = blocks.filter(|b| b.role != Role::Residue && b.part == Part::Main);
    let mut list: Vec<Entry> = Vec::new();
    let mut open = false;
    for block in main {
        if !open && block.role != Role::AttachmentNote {
            // A second note further on is of another text.
            if !list.is_empty() {
                break;
            }
            continue;
        }
        let next = entry(document, block.span);
        // A name that was not told from the text goes on with the number.
        let goes_on = |entry: &Entry| {
            let last = list.last().map_or(0, |l| l.value);
            last > 0 && entry.value == last + 1 && block.span.len() <= LONGEST
        };
        match next.filter(|e| block.role == Role::AttachmentNote || goes_on(e)) {
            Some(entry) => list.push(entry),
            None => break,
        }
        open = true;
    }
    list.retain(|e: &Entry| !e.name.is_empty());
    list
}

/// True where further names stand in the line of one: 1.甲表2.乙表.
pub(super) fn run_on(document: &Document<'_>, list: &[Entry]) -> bool {
    list.iter().any(|entry| {
        let (name, next) = (document.text(entry.name), entry.value.max(1) + 1);
        [".", "、", "．"]
            .iter()
            .any(|mark| name.contains(&format!("{next}{mark}")))
    })
}

fn entry(document: &Document<'_>, span: Span) -> Option<Entry> {
    let text = document.text(span);
    let blank = crate::character::is_blank;
    let mut at = 0;
    if let Some(rest) = text.strip_prefix("附件").or(text.strip_prefix('附')) {
        let colon = rest.find(['：', ':']).filter(|&place| place <= 9)?;
        at = text.len() - rest.len() + colon;
        at += text.get(at..)?.chars().next()?.len_utf8();
    }
    let label = Span::new(0, at);
    let rest = text.get(at..)?;
    at += rest.len() - rest.trim_start_matches(blank).len();
    let rest = text.get(at..)?;
    let digits = rest.chars().take_while(|&c| arabic_digit(c).is_some());
    let length: usize = digits.map(char::len_utf8).sum();
    let value = ordinal::read(rest, 0).map(|o| (o.value, o.span.end));
    let after = rest.get(length..)?;
    let pause = after
        .chars()
        .next()
        .filter(|c| matches!(c, '.' | '．' | '、' | ',' | '，'));
    let (value, end) = match (length, pause) {
        (1.., Some(mark)) => (rest.get(..length)?.parse().ok()?, length + mark.len_utf8()),
        _ => value.unwrap_or((0, 0)),
    };
    let number = Span::new(at, at + end);
    at += end;
    let rest = text.get(at..)?;
    at += rest.len() - rest.trim_start_matches(blank).len();
    let name = Span::new(at, text.len());
    Some(Entry {
        label: label.moved(span.start),
        number: number.moved(span.start),
        value,
        name: name.moved(span.start),
    })
}
