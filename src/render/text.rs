//! Plain text for 复制正文: paragraphs with full-width indents and empty lines
//! where the layout has them. Lines are not broken; nothing is centred.

use crate::character::is_blank;
use crate::document::Document;
use crate::layout::{Paragraph, paragraphs};
use crate::profile::{Align, Profile};

/// The text of `document`, one line a paragraph, with one line break at the
/// end.
pub fn write(document: &Document<'_>, profile: &Profile) -> String {
    let mut text = String::with_capacity(document.source.text.len() * 9 / 8);
    for paragraph in paragraphs(document, profile) {
        for _ in 0..paragraph.before {
            text.push('\n');
        }
        for _ in 0..indent(&paragraph, profile) {
            text.push('\u{3000}');
        }
        text.push_str(document.text(paragraph.span).trim_end_matches(is_blank));
        text.push('\n');
    }
    text
}

/// The full-width blanks before a paragraph.
fn indent(paragraph: &Paragraph, profile: &Profile) -> u16 {
    if paragraph.style.align == Align::Justify {
        let cells = paragraph.first / profile.page.cell().max(1);
        u16::try_from(cells).unwrap_or(0).min(profile.page.chars)
    } else {
        0
    }
}
