//! Line breaks lost here and there in a text that has kept the others: an item
//! and the next one on the same line, who signs and the date.

use memchr::memmem;

use super::{is_closing, is_organ, signature};
use crate::character::{is_blank, is_han, is_sentence_end};
use crate::numeral::is_numeral;
use crate::ordinal::{self, Form, Ordinal};
use crate::person;
use crate::source::Source;
use crate::span::Span;

/// The places inside `lines` where the next item of a series begins, in order.
pub(super) fn cuts(source: &Source, lines: &[Span]) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut rest = lines.iter();
    // Whether the text ends above, and only who signs stands between.
    let mut closed = false;
    while let Some(&line) = rest.next() {
        let text = source.text(line);
        let above = closed;
        closed = closes(text) || above && text.len() <= SIGNER && is_organ(signer(text));
        if let Some(at) = date_beside(text).filter(|_| above) {
            cuts.push(line.start + at);
            continue;
        }
        let Some(mut item) = item_of(text, line.start) else {
            continue;
        };
        let mut at = item.span.end;
        let known = cuts.len();
        while let Some(next) = next(source, at, line.end, item) {
            cuts.push(next.span.start);
            at = next.span.end;
            item = next;
        }
        // Where the number of the only one stands again on the next line, that
        // one is it; two and more are a list.
        if cuts.len() != known + 1 {
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

/// The longest name of who signs, in bytes.
const SIGNER: usize = 100;

/// Where the date begins in a line of who signs and the date, blanks between
/// them: 王小明　2024年12月20日.
fn date_beside(line: &str) -> Option<usize> {
    let kept = line.trim_end_matches(is_blank);
    if !kept.ends_with('日') || kept.len() > SIGNER || line.contains('\t') {
        return None;
    }
    let is_date = |at: usize| {
        let date = kept.get(at..).unwrap_or_default();
        signature::date(date).is_some_and(|(length, whole)| whole && length == date.len())
    };
    let starts = kept.char_indices().zip(kept.chars().skip(1));
    let mut starts = starts.filter(|&((_, c), next)| is_blank(c) && !is_blank(next));
    let at = starts.find_map(|((at, c), _)| {
        let start = at + c.len_utf8();
        is_date(start).then_some(start)
    })?;
    let name = signer(kept.get(..at)?);
    let plain = !name.is_empty() && name.chars().all(|c| is_han(c) || is_blank(c));
    let last = name.rsplit(is_blank).next().unwrap_or_default();
    let signs = is_organ(name) || person::is_name(name) || person::is_name(last);
    (plain && signs).then_some(at)
}

/// The name in `words` without blanks around it and what stands in brackets behind
/// it: 清河县教育局（盖章）.
fn signer(words: &str) -> &str {
    let name = words.trim_matches(is_blank);
    let remark = name
        .strip_suffix(['）', ')'])
        .and_then(|n| n.rfind(['（', '(']));
    name.get(..remark.unwrap_or(name.len())).unwrap_or(name)
}

/// Whether a text ends with `line`.
fn closes(line: &str) -> bool {
    let words = line.trim_matches(is_blank);
    words.ends_with(is_sentence_end) || words.starts_with("附件") || is_closing(words)
}

/// The ordinal that opens `line`, of a sign that is rare after a sentence.
fn item_of(line: &str, start: usize) -> Option<Ordinal> {
    let kept = line.trim_start_matches(is_blank);
    // Most lines do not begin with a bracket or a number, and most that do are
    // one sentence.
    let first = |c: char| matches!(c, '（' | '(' | '1'..='9') || is_numeral(c);
    let opens = kept.starts_with(first)
        && kept
            .find('。')
            .is_some_and(|stop| stop + '。'.len_utf8() * 2 < kept.len());
    let at = start + line.len() - kept.len();
    opens
        .then(|| ordinal::read(kept, at))
        .flatten()
        .filter(|o| matches!(o.form, Form::Chinese | Form::ChineseParen | Form::Arabic))
}

/// The ordinal between `from` and `to` that counts on from `item` after the
/// end of a sentence.
fn next(source: &Source, from: usize, to: usize, item: Ordinal) -> Option<Ordinal> {
    let text = source.text(Span::new(from, to));
    let sign = ordinal::write_numeral(item.form, item.value + 1);
    let sign = match item.form {
        Form::Chinese => format!("。{sign}、"),
        Form::Arabic => {
            let mark = source.text(Span::new(item.numeral.end, item.span.end));
            format!("。{sign}{mark}")
        }
        _ => format!("。（{sign}）"),
    };
    let at = from + memmem::find(text.as_bytes(), sign.as_bytes())? + '。'.len_utf8();
    ordinal::read(source.text(Span::new(at, to)), at)
        .filter(|o| o.form == item.form && o.value == item.value + 1)
}
