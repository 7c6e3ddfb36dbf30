//! Points of chapters without a blank after the ordinal, 1.1建设规模, which
//! alone would be decimals: those that count on with others of their chapter
//! show them to be some.

use std::collections::BTreeMap;

use super::Line;
use crate::character::{is_blank, is_han};
use crate::ordinal::{Form, Ordinal};
use crate::span::Span;

/// Words of what is measured in parts, so that the number before them is a
/// decimal.
const MEASURED: &[&str] = &[
    "万",
    "亿",
    "千元",
    "千米",
    "千克",
    "千瓦",
    "百元",
    "百万",
    "倍",
    "元",
    "米",
    "吨",
    "亩",
    "折",
    "级",
    "度",
    "斤",
    "升",
    "公里",
    "公顷",
    "公斤",
    "平方",
    "立方",
    "厘米",
    "毫米",
    "小时",
    "个百分点",
    "个点",
    "个亿",
];

/// How far the number of a point may be from the one after that before it.
const NEAR: u32 = 1;

/// Whether `words` right after a number with a point measure something.
pub(super) fn measure(words: &str) -> bool {
    MEASURED.iter().any(|unit| words.starts_with(unit))
}

/// A chapter's points so far.
#[derive(Default)]
struct Chapter {
    /// The last number.
    last: u32,
    /// Whether two of them count on.
    counts: bool,
    /// The lines that have no ordinal yet.
    waiting: Vec<(usize, Ordinal)>,
}

/// Gives such lines their ordinals.
pub(super) fn ordinals(lines: &mut [Line<'_>]) {
    let mut chapters: BTreeMap<&str, Chapter> = BTreeMap::new();
    for index in 0..lines.len() {
        let Some(line) = lines.get(index) else { break };
        let (text, start) = (line.text, line.paragraph.span.start);
        let own = line.ordinal;
        // Nearly all lines open with a word.
        if own.is_none() && !text.bytes().next().is_some_and(|b| b.is_ascii_digit()) {
            continue;
        }
        let point = match own {
            None => point(text, start),
            Some(own) if own.form == Form::Multi => Some(own),
            // Under another section the chapters begin anew.
            Some(own) if own.form < Form::Arabic => {
                chapters.clear();
                None
            }
            Some(_) => None,
        };
        let Some(point) = point else { continue };
        let lead = text.get(..point.numeral.start - start).unwrap_or_default();
        let chapter = chapters.entry(lead).or_default();
        let next = chapter.last + 1;
        if point.value.abs_diff(next) > NEAR || chapter.last == 0 && point.value != 1 {
            // Anything else is a number of its own.
            continue;
        }
        chapter.counts |= chapter.last > 0 && point.value == next;
        chapter.last = point.value;
        if own.is_none() {
            chapter.waiting.push((index, point));
        }
        if chapter.counts {
            for (at, ordinal) in chapter.waiting.drain(..) {
                if let Some(line) = lines.get_mut(at) {
                    line.ordinal = Some(ordinal);
                }
            }
        }
    }
}

/// The point with which `text`, which begins at `start`, may open: a chapter of
/// one or two digits, a dot, its own number and words that it does not measure.
fn point(text: &str, start: usize) -> Option<Ordinal> {
    let digits =
        |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let chapter = digits(text);
    let rest = text.get(chapter..)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '.' | '．'))?;
    let from = chapter + mark.len_utf8();
    let numeral = text.get(from..)?;
    let length = digits(numeral);
    let words = numeral.get(length..)?;
    let sizes = (1..3).contains(&chapter) && (1..3).contains(&length);
    // 12.1世界艾滋病日, 5.1国际劳动节
    let phrase = words.split(['，', '。', '：', '；']).next()?;
    let day = phrase
        .trim_end_matches(is_blank)
        .ends_with(['日', '节', '月', '号']);
    if !sizes || numeral.starts_with('0') || !words.starts_with(is_han) || measure(words) || day {
        return None;
    }
    Some(Ordinal {
        form: Form::Multi,
        value: numeral.get(..length)?.parse().ok()?,
        span: Span::new(start, start + from + length),
        numeral: Span::new(start + from, start + from + length),
    })
}
