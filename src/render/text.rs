//! Plain text for 复制正文: paragraphs with full-width indents and empty lines
//! where the layout has them. Lines are not broken; nothing is centred.

use crate::character::is_blank;
use crate::layout::{Layout, Paragraph};
use crate::profile::{Align, Page};

/// The text of `layout`, one line a paragraph, with one line break at the end.
pub fn write(layout: &Layout) -> String {
    let mut text = String::with_capacity(layout.text.len() * 9 / 8);
    for paragraph in &layout.paragraphs {
        for _ in 0..paragraph.before {
            text.push('\n');
        }
        for _ in 0..indent(paragraph, &layout.grid) {
            text.push('\u{3000}');
        }
        let table = paragraph.table.is_some();
        let words = layout.words(paragraph.span);
        text.push_str(words.trim_end_matches(|c| is_blank(c) && !(table && c == '\t')));
        text.push('\n');
    }
    text
}

/// The full-width blanks before a paragraph.
fn indent(paragraph: &Paragraph, grid: &Page) -> u16 {
    if paragraph.style.align == Align::Justify {
        let cells = paragraph.first / grid.cell().max(1);
        u16::try_from(cells).unwrap_or(0).min(grid.chars)
    } else {
        0
    }
}
