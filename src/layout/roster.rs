//! The names of a roster: those without a post before them stand under the first
//! name of the post above.

use super::Paragraph;
use super::glyph::glyphs;
use super::lines::width;
use crate::document::Document;
use crate::profile::{Page, Twips};
use crate::recognise::{Role, is_further_name, post};

/// Where the names stand that the roster goes on with.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// How wide the post is before the last first name; 0 outside of a roster.
    post: Twips,
}

impl Names {
    /// Moves a name under the first of its post.
    pub(super) fn place(
        &mut self,
        paragraph: &mut Paragraph,
        document: &Document<'_>,
        text: &str,
        page: &Page,
    ) {
        let block = paragraph.block.and_then(|b| document.blocks.get(b));
        let listed = block.is_some_and(|b| b.ordinal.is_none()) && paragraph.role == Role::ListItem;
        if !listed {
            self.post = 0;
        } else if let Some(length) = post(text) {
            let before = text.get(..length).unwrap_or_default();
            self.post = width(&glyphs(before, 0, paragraph.style.size, page));
        } else if is_further_name(text) {
            paragraph.first += self.post;
        } else {
            self.post = 0;
        }
    }
}
