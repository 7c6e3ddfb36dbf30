//! The signature (发文机关署名) that stands right before a date.

use std::borrow::Cow;

use super::{before, opening};
use crate::character::{is_blank, is_han};
use crate::numeral::is_numeral;
use crate::person::OFFICES;

/// How far back a signature may begin, in bytes.
const SIGNATURE: usize = 200;

/// What the names of attached texts end in.
const NAMED: &[&str] = &[
    "说明", "表", "清单", "名单", "书", "方案", "办法", "意见", "函", "通知", "报告", "标准",
    "细则", "目录", "材料", "计划", "》", "）", "规定", "指南", "回执", "图",
];

/// Labels before the name of a person who signs.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "述职人", "报告人", "汇报人", "发言人", "申请人", "承诺人", "倡议人",
];

/// Where the signature between `floor` and the date at `at` begins, and whether
/// it is of one of `issuers`, whom the head named. In an attachment `note` the
/// name of what is attached stands before it.
pub(super) fn start(
    text: &str,
    floor: usize,
    at: usize,
    note: bool,
    issuers: &[Cow<'_, str>],
) -> Option<(usize, bool)> {
    let stretch = before(text, at, SIGNATURE.min(at - floor));
    let kept = stretch.trim_end_matches(is_blank);
    let base = at - stretch.len();
    let known = issuers
        .iter()
        .filter_map(|name| ends_with(kept, name))
        .min();
    if let Some(start) = known {
        // A joint signature, or the longer name of one who signs.
        let rest = kept.get(..start)?.trim_end_matches(is_blank);
        let joint = !note && is_name(rest) && opening::is_organ(rest) || short_prefix(rest);
        let name = kept.get(if joint { 0 } else { start }..)?;
        let blanks = name.len() - name.trim_start_matches(is_blank).len();
        return Some((base + kept.len() - name.len() + blanks, true));
    }
    // A stranger signs after a finished sentence, or after the name of what is
    // attached.
    let from = if note {
        let ends = NAMED
            .iter()
            .filter_map(|end| Some(kept.rfind(end)? + end.len()));
        ends.filter(|&from| kept.len() >= from + 6).max()?
    } else {
        let marks = kept.char_indices().rev().find(|&(_, c)| !in_name(c));
        marks.map_or(0, |(i, c)| i + c.len_utf8())
    };
    let name = kept.get(from..)?.trim_start_matches(is_blank);
    let ends_text = || {
        let rest = text.get(at..).unwrap_or_default();
        date(rest).is_some_and(|(length, _)| rest.len() <= length + 8)
    };
    let person = || !note && !name.ends_with(['在', '于', '自', '至', '从', '为']) && ends_text();
    let signs = is_name(name) && (opening::is_organ(name) || person());
    // 述职人：某某 signs with its label.
    let before_name = kept.get(..from)?.trim_end_matches(['：', ':']);
    let label = LABELS.iter().find(|label| before_name.ends_with(**label));
    let start = match label {
        Some(label) if before_name.len() < from => before_name.len() - label.len(),
        _ => with_offices(kept, kept.len() - name.len()),
    };
    signs.then_some((base + start, false))
}

/// Where a signature begins whose last name begins at `start`: other offices of
/// the same person stand before it, 党组书记、局长 某某.
fn with_offices(text: &str, mut start: usize) -> usize {
    while let Some(before) = text.get(..start).and_then(|rest| rest.strip_suffix('、'))
        && OFFICES.iter().any(|office| before.ends_with(office))
    {
        start = before.trim_end_matches(in_name).len();
    }
    let name = text.get(start..).unwrap_or_default();
    text.len() - name.trim_start_matches(is_blank).len()
}

/// Where in `names`, a signature, another of `issuers` begins: two who sign
/// together stand under each other.
pub(super) fn joint<'n>(
    names: &'n str,
    issuers: &'n [Cow<'_, str>],
) -> impl Iterator<Item = usize> + 'n {
    let known = move |name: &str| issuers.iter().any(|issuer| **issuer == *name);
    let lengths = issuers.iter().map(|issuer| issuer.len());
    lengths.filter(move |&length| {
        let (one, other) = names.split_at_checked(length).unwrap_or_default();
        known(one) && known(other.trim_matches(is_blank))
    })
}

/// True for words that may be a name: Chinese characters and what stands for
/// some that were taken out.
fn is_name(words: &str) -> bool {
    words.len() >= 6
        && words.chars().nth(40).is_none()
        && words.chars().all(in_name)
        && !words.contains("如下")
}

/// True for a character that a name may hold.
fn in_name(c: char) -> bool {
    is_han(c) || is_blank(c) || matches!(c, '（' | '）' | '(' | ')' | 'X' | '×' | '*')
}

/// True for what may stand before a known name in a longer one: 中共, 沂.
fn short_prefix(words: &str) -> bool {
    words.chars().nth(3).is_none() && words.chars().all(is_han)
}

/// Where `words` ends in `name`, blanks not counted, its office perhaps after
/// it: the byte where the name begins.
fn ends_with(words: &str, name: &str) -> Option<usize> {
    let words = ["办公室", "办公厅", "秘书处"]
        .iter()
        .find_map(|office| words.strip_suffix(office).filter(|w| !w.is_empty()))
        .filter(|_| !name.ends_with("办公室") && !name.ends_with("办公厅"))
        .unwrap_or(words);
    let mut left = name.chars().rev();
    let mut wanted = left.next()?;
    for (at, c) in words.char_indices().rev() {
        if is_blank(c) {
            continue;
        }
        if c != wanted {
            return None;
        }
        match left.next() {
            Some(next) => wanted = next,
            None => return Some(at),
        }
    }
    None
}

/// The length of the date at the start of `text`, and whether it has its day.
pub(super) fn date(text: &str) -> Option<(usize, bool)> {
    // Four digits or numerals come first; most numbers are something else.
    let unit = |at| text.get(at..).unwrap_or_default().starts_with(['年', ' ']);
    if !unit(4) && !unit(12) {
        return None;
    }
    let mut end = 0;
    let mut take = |unit: char, most: usize| {
        let rest = text.get(end..)?;
        let kept = rest.trim_start_matches(is_blank);
        let digits: usize = kept
            .chars()
            .take(most + 1)
            .take_while(|&c| c.is_ascii_digit() || is_numeral(c) || matches!(c, 'X' | '×'))
            .map(char::len_utf8)
            .sum();
        let unit_at = kept.get(digits..)?.trim_start_matches(is_blank);
        let after = unit_at.strip_prefix(unit)?;
        let count = kept.get(..digits)?.chars().count();
        let fits = (1..=most).contains(&count) && (unit != '年' || count == 4);
        fits.then(|| end = text.len() - after.len())
    };
    take('年', 4)?;
    take('月', 3)?;
    let whole = take('日', 3).is_some();
    Some((end, whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_offices_of_one_person_are_one_signature() {
        let text = "工作推进有力。 清河集团党委书记、董事长 王三2024年12月20日";
        let at = text.find("2024").unwrap_or_default();
        let found =
            super::start(text, 0, at, false, &[]).and_then(|(start, _)| text.get(start..at));
        assert_eq!(found, Some("清河集团党委书记、董事长 王三"));
    }

    #[test]
    fn a_joint_signature_is_known_with_blanks_and_office() {
        assert_eq!(ends_with("甲市乙局　丙局办公室", "乙局丙局"), Some(6));
        assert_eq!(ends_with("乙局", "甲局"), None);
    }

    #[test]
    fn dates_have_a_year_a_month_and_perhaps_a_day() {
        for (text, length, whole) in [
            ("2024年11月5日印发", "2024年11月5日", true),
            ("二〇二四年一月五日", "二〇二四年一月五日", true),
            ("2024年8月第一", "2024年8月", false),
        ] {
            assert_eq!(date(text), Some((length.len(), whole)), "{text}");
        }
        assert_eq!(date("24年8月"), None);
    }
}
