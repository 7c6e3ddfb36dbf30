//! The text as read: what every span refers to. It is never edited.

use crate::span::Span;

/// The longest text that is read, in bytes of UTF-8 (16 MiB).
pub const LIMIT: usize = 16 * 1024 * 1024;

/// One text, plain or Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The text itself; for plain text the very string that came in.
    pub text: String,
    /// Whether the text is to be read as Markdown.
    pub markdown: bool,
}

impl Source {
    /// Plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            markdown: false,
        }
    }

    /// The words at `span`, or nothing where `span` is not a place of this
    /// text.
    pub fn text(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// What follows the byte `at`, no more than `most` bytes of it.
    pub fn after(&self, at: usize, most: usize) -> &str {
        let rest = self.text.get(at..).unwrap_or_default();
        let end = (0..=most.min(rest.len()))
            .rev()
            .find(|&end| rest.is_char_boundary(end));
        rest.get(..end.unwrap_or(0)).unwrap_or_default()
    }

    /// What stands before the byte `at`, no more than `most` bytes of it.
    pub fn before(&self, at: usize, most: usize) -> &str {
        let text = self.text.get(..at).unwrap_or_default();
        let start = (text.len().saturating_sub(most)..=text.len())
            .find(|&start| text.is_char_boundary(start));
        text.get(start.unwrap_or(0)..).unwrap_or_default()
    }

    /// The character that begins at the byte `at`.
    pub fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// The character that ends at the byte `at`.
    pub fn char_before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }
}
