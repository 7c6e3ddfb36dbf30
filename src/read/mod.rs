//! Makes one text out of what came in, and tells whether it is Markdown.

mod markdown;

use std::fmt;

use crate::source::{LIMIT, Source};

/// A text that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is longer than [`LIMIT`].
    TooLong {
        /// Its length, in bytes of UTF-8.
        length: usize,
    },
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mebibytes = |bytes: usize| bytes as f64 / (1024.0 * 1024.0);
        match *self {
            Self::TooLong { length } => write!(
                f,
                "文稿过长：最多可处理{:.0} MB，本文稿约{:.1} MB。请分成几份分别处理。",
                mebibytes(LIMIT),
                mebibytes(length)
            ),
        }
    }
}

impl std::error::Error for Unreadable {}

/// A draft as it came: Markdown where it shows the signs, or where the user
/// says so.
///
/// # Errors
///
/// Where the text is longer than [`LIMIT`].
pub fn draft(text: impl Into<String>, markdown: Option<bool>) -> Result<Source, Unreadable> {
    let text = text.into();
    if text.len() > LIMIT {
        return Err(Unreadable::TooLong { length: text.len() });
    }
    let markdown = markdown.unwrap_or_else(|| is_markdown(&text));
    Ok(Source { text, markdown })
}

/// Whether `text` is read as Markdown where nobody says otherwise: two
/// different block signs stand at line starts, or one kind of sign runs
/// through it.
pub fn is_markdown(text: &str) -> bool {
    markdown::is_markdown(text)
}
