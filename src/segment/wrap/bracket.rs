//! Lines that go on by their words alone.

use super::line::{BROAD, Line, MEASURES};
use crate::character::{is_han, is_sentence_end};

/// Whether `b` goes on with the sentence of `a` by the words alone: a bracket
/// that `a` opens is closed in `b`, or the end of a page stands between them.
pub(super) fn goes_on(a: &Line<'_>, b: &Line<'_>) -> bool {
    if b.apart {
        return false;
    }
    if is_bracketed(a, b) {
        return !b.numbered;
    }
    if !b.page || b.gap > 1 || b.indent >= 2 && a.indent < b.indent || b.numbered {
        return false;
    }
    let width = a.width;
    let words = a.text.ends_with(is_han) && width + 20 >= BROAD;
    // A heading may be the last line of a page.
    let open = a.is_paused() || words && (width > BROAD + 10 || !a.numbered);
    open && (b.text.contains(is_sentence_end) || b.text.contains(['，', '；']))
}

/// Whether `a` opens a bracket that `b` closes before it opens another.
fn is_bracketed(a: &Line<'_>, b: &Line<'_>) -> bool {
    if a.closed || a.text.len() > 3 * MEASURES.end() || b.text.len() > 3 * MEASURES.end() {
        return false;
    }
    [('《', '》'), ('（', '）')]
        .iter()
        .any(|&(opening, closing)| {
            let open = a.text.rfind(opening);
            open.is_some_and(|open| {
                let tail = a.text.get(open..).unwrap_or_default();
                let close = b.text.find(closing);
                !tail.contains(closing)
                    && tail.len() > opening.len_utf8()
                    && !tail.contains(['。', '；'])
                    && close.is_some_and(|end| {
                        let inner = b.text.get(..end).unwrap_or_default();
                        inner.len() <= 2 * BROAD && !inner.contains([opening, '。', '；'])
                    })
            })
        })
}
