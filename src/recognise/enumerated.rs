//! Two numerals that name two things at the start of a paragraph, 二、三月份雨水偏多:
//! they look like an ordinal, and number nothing.

use super::Line;
use crate::numeral;
use crate::ordinal::{Form, Ordinal};

/// What is numbered in turn, and so named two at a time, 三、四年级, 一、二号楼, or is
/// counted by two numbers: 三、五天.
const NUMBERED: &[&str] = &[
    "年级",
    "月份",
    "月",
    "季度",
    "号",
    "级",
    "类",
    "期",
    "批",
    "线",
    "产业",
    "次产业",
    "楼",
    "层",
    "区",
    "组",
    "小组",
    "项",
    "条",
    "款",
    "等",
    "班",
    "队",
    "标段",
    "轮",
    "个季度",
    "个月",
    "个年级",
    "单元",
    "车间",
    "栋",
    "环",
    "档",
    "年度",
    "学期",
    "学年",
    "部分",
    "步",
    "阶段",
    "届",
    "村民组",
    "季",
    "类",
    "天",
    "个",
    "人",
];

/// The most characters of a heading that nothing after it vouches for.
const HEADING: usize = 30;

/// Takes the ordinal from the lines that name two things, unless their series
/// asks for it: 三、四项措施 between 二、 and 四、 is the third.
pub(super) fn ordinals(lines: &mut [Line<'_>]) {
    let mut after = None;
    for line in lines.iter_mut().rev() {
        let Some(ordinal) = chinese(line) else {
            continue;
        };
        if !names_two(line, ordinal) || leads_to(line, ordinal.value, after) {
            after = Some(ordinal.value);
        } else {
            line.ordinal = None;
        }
    }
    let mut before = None;
    for line in lines {
        let Some(ordinal) = chinese(line) else {
            continue;
        };
        let goes_on = ordinal.value == 1 || before == Some(ordinal.value - 1);
        if goes_on || !names_two(line, ordinal) {
            before = Some(ordinal.value);
        } else {
            line.ordinal = None;
        }
    }
}

/// The ordinal of `line`, where it is one like 一、.
fn chinese(line: &Line<'_>) -> Option<Ordinal> {
    line.ordinal.filter(|o| o.form == Form::Chinese)
}

/// Whether the series goes on from `value` with its next ordinal, `after`, or
/// ends with a line that is short enough for a heading.
fn leads_to(line: &Line<'_>, value: u32, after: Option<u32>) -> bool {
    match after {
        // Nothing follows, or the series of another part.
        None | Some(1) => {
            value > 1 && line.within(HEADING) && !line.text.contains(['，', '。', '；'])
        }
        Some(next) => next == value + 1,
    }
}

/// True where the next numeral and what is numbered follow `ordinal` at once.
fn names_two(line: &Line<'_>, ordinal: Ordinal) -> bool {
    let start = line.paragraph.span.start;
    let sign = line.text.get(..ordinal.span.end - start);
    let rest = line
        .text
        .get(ordinal.span.end - start..)
        .unwrap_or_default();
    let words = rest.trim_start_matches(numeral::is_numeral);
    let next = rest.get(..rest.len() - words.len()).and_then(numeral::read);
    sign.is_some_and(|sign| sign.ends_with('、'))
        && next.is_some_and(|next| next > ordinal.value)
        && NUMBERED.iter().any(|noun| words.starts_with(noun))
}
