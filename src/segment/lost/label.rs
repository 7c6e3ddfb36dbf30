//! Paragraphs that open with a label: several in a row, 组织奖：…进步奖：…, or
//! one that stands again and again, 责任单位：…

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::after;
use super::sentences::{Section, sections};
use super::words::Words;
use crate::character::is_han;
use crate::numeral::is_numeral;

/// The longest label, in characters.
const LABEL: usize = 8;

/// What words before a colon end in that lead on to what is told, asked or
/// counted.
#[rustfmt::skip]
static LEADS: Words = Words::new(&[
    "下", "是", "为", "有", "指出", "认为", "强调", "要求", "明确", "决定", "议定", "号召",
    "表示", "说", "提出", "问", "答", "道", "称", "规定", "包括", "说明", "表明", "显示", "其中",
    "即", "例如", "比如", "因为", "建议", "事项", "工作", "内容", "措施", "办法", "原则",
]);

/// Labels that open a paragraph wherever they stand.
#[rustfmt::skip]
static NOTES: Words = Words::new(&[
    "注：", "备注：", "注释：", "资料来源：", "数据来源：", "温馨提示：", "特别提醒：", "注意事项：",
]);

/// Where paragraphs that open with a label begin between `starts`, which are
/// in order, as are `sentences`.
pub(super) fn starts(text: &str, starts: &[usize], sentences: &[usize]) -> Vec<usize> {
    let mut found = Vec::new();
    for section in sections(text, starts, sentences) {
        found.extend(labelled(text, section));
    }
    // 责任单位：… after each item opens a paragraph each time.
    let mut again: HashMap<&str, Option<usize>> = HashMap::new();
    for &at in sentences {
        let rest = text.get(at..).unwrap_or_default();
        if NOTES.open(rest) {
            found.push(at);
            continue;
        }
        let Some(name) = name(rest) else { continue };
        match again.entry(name) {
            Entry::Vacant(first) => {
                first.insert(Some(at));
            }
            Entry::Occupied(mut first) => {
                found.extend(first.get_mut().take());
                found.push(at);
            }
        }
    }
    found
}

/// Where the labels of `section` stand, if there are two.
fn labelled(text: &str, section: Section<'_>) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    let mut previous = section.from;
    for at in section.points() {
        if opens(text, at) {
            // 其中：组织奖：…。进步奖：… : the first stands after another colon.
            if found.is_empty() && at > previous {
                found.extend(led(text, previous, at));
            }
            found.push(at);
        }
        previous = at;
    }
    if found.len() < 2 { Vec::new() } else { found }
}

/// Where a label stands right after a colon between `from` and `to`.
fn led(text: &str, from: usize, to: usize) -> Option<usize> {
    let stretch = text.get(from..to)?;
    stretch
        .match_indices(['：', ':'])
        .map(|(at, colon)| from + at + colon.len())
        .find(|&at| at < to && opens(text, at))
}

/// True where a label stands at `at`: a short name and a colon.
fn opens(text: &str, at: usize) -> bool {
    text.get(at..).and_then(name).is_some()
}

/// The name of the label that opens `rest`.
pub(super) fn name(rest: &str) -> Option<&str> {
    let opening = after(rest, 0, LABEL + 1);
    let name = opening.get(..opening.find(['：', ':'])?)?;
    let counts = |c: char| is_numeral(c) || matches!(c, '这' | '此' | '现');
    // 建议一： is counted by its last character.
    let stem = name.strip_suffix(is_numeral).unwrap_or(name);
    let named = |c: char| is_han(c) || matches!(c, '“' | '”');
    let names = stem.chars().nth(1).is_some()
        && stem.chars().all(named)
        && !stem.contains(counts)
        && !(stem.len() == name.len() && LEADS.end(name));
    names.then_some(name)
}
