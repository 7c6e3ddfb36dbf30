//! The old calendar (农历), whose days have other names and weekdays.

use crate::document::Document;

/// True where the sentence says before the byte `at` that its days are those
/// of the old calendar.
pub(super) fn is_lunar(document: &Document<'_>, at: usize) -> bool {
    let before = document.before(at);
    ["农历", "阴历", "旧历", "夏历"]
        .iter()
        .any(|word| before.contains(word))
}
