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

    /// The character that begins at the byte `at`.
    pub fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// The character that ends at the byte `at`.
    pub fn char_before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }
}
