//! Stretches of a phrase that several rules of words ask for.

use crate::character::is_han;

/// The Chinese characters that `text` begins with, up to the first mark, digit
/// or blank.
pub(super) fn han_run(text: &str) -> &str {
    let end = text.find(|c| !is_han(c)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}
