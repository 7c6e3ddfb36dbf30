//! Makes one text out of what came in: plain text so far.

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

/// Plain text, as it came.
///
/// # Errors
///
/// Where the text is longer than [`LIMIT`].
pub fn plain(text: impl Into<String>) -> Result<Source, Unreadable> {
    let text = text.into();
    if text.len() > LIMIT {
        return Err(Unreadable::TooLong { length: text.len() });
    }
    Ok(Source::plain(text))
}
