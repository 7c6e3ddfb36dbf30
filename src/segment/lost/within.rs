//! Line breaks lost here and there in a text that has kept the others: an item
//! and the next one on the same line.

use memchr::memmem;

use crate::character::is_blank;
use crate::numeral::is_numeral;
use crate::ordinal::{self, Form, Ordinal};
use crate::source::Source;
use crate::span::Span;

/// The places inside `lines` where the next item of a series begins, in order.
pub(super) fn cuts(source: &Source, lines: &[Span]) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut rest = lines.iter();
    while let Some(&line) = rest.next() {
        let text = source.text(line);
        let Some(mut item) = item_of(text, line.start) else {
            continue;
        };
        let mut at = item.span.end;
        while let Some(next) = next(source, at, line.end, item) {
            cuts.push(next.span.start);
            at = next.span.end;
            item = next;
        }
        // Where the number stands again on the next line, that one is it.
        if cuts.last() != Some(&item.span.start) {
            continue;
        }
        let below = rest.clone().find_map(|&l| {
            let words = source.text(l).trim_matches(is_blank);
            (!words.is_empty()).then(|| ordinal::read(words, 0))
        });
        let alike = |b: Ordinal| b.form == item.form && b.value == item.value;
        let again = below.flatten().is_some_and(alike);
        if again {
            cuts.pop();
        }
    }
    cuts
}

/// The ordinal that opens `line`, of a sign that is rare inside a sentence.
fn item_of(line: &str, start: usize) -> Option<Ordinal> {
    let kept = line.trim_start_matches(is_blank);
    // Most lines do not begin with a bracket or a numeral, and most that do are
    // one sentence.
    let opens = (kept.starts_with(['（', '(']) || kept.starts_with(is_numeral))
        && kept
            .find('。')
            .is_some_and(|stop| stop + '。'.len_utf8() * 2 < kept.len());
    let at = start + line.len() - kept.len();
    opens
        .then(|| ordinal::read(kept, at))
        .flatten()
        .filter(|o| matches!(o.form, Form::Chinese | Form::ChineseParen))
}

/// The ordinal between `from` and `to` that counts on from `item` after the
/// end of a sentence.
fn next(source: &Source, from: usize, to: usize, item: Ordinal) -> Option<Ordinal> {
    let text = source.text(Span::new(from, to));
    let sign = ordinal::write_numeral(item.form, item.value + 1);
    let sign = match item.form {
        Form::Chinese => format!("。{sign}、"),
        _ => format!("。（{sign}）"),
    };
    let at = from + memmem::find(text.as_bytes(), sign.as_bytes())? + '。'.len_utf8();
    ordinal::read(source.text(Span::new(at, to)), at)
        .filter(|o| o.form == item.form && o.value == item.value + 1)
}
