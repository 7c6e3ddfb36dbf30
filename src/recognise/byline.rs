//! The line that names who wrote or speaks, with labels: 作者：张三, 通讯员　张三
//! 记者　李四, 姓名：张三　单位：县教育局.

use super::line;
use crate::character::{is_blank, is_han};

/// Labels of those who write or speak.
#[rustfmt::skip]
const WRITERS: &[&str] = &[
    "作者", "作者单位", "本报记者", "记者", "特约记者", "通讯员", "特约通讯员", "本报通讯员", "执笔", "执笔人", "撰稿", "撰稿人",
    "撰写人", "供稿", "供稿人", "供稿单位", "报送单位", "整理", "整理人", "课题组", "课题组长", "课题组组长", "课题组成员",
    "课题负责人", "课题主持人", "课题承担单位", "调研组组长", "调研组成员", "调研人员", "调研单位", "汇报人", "报告人", "述职人", "发言人",
    "讲话人", "演讲人", "宣讲人", "主讲人", "总结人", "汇报单位",
];

/// Labels of a person's data, one of several on a line.
#[rustfmt::skip]
const PERSON: &[&str] = &[
    "姓名", "单位", "工作单位", "所在单位", "部门", "科室", "职务", "岗位", "职称", "现任职务",
];

/// Labels that a blank parts from the name as well as a colon.
const PLAIN: &[&str] = &["记者", "通讯员", "执笔", "供稿", "整理"];

/// The longest such line, in characters.
const BYLINE: usize = 50;

/// True for such a line, in brackets or not.
pub(super) fn is_byline(text: &str) -> bool {
    if !line::within(text, BYLINE) || text.contains(['。', '；', '“', '？', '！']) {
        return false;
    }
    let inner = text
        .strip_prefix(['（', '('])
        .and_then(|t| t.strip_suffix(['）', ')']));
    let mut rest = inner.unwrap_or(text).trim_matches(is_blank);
    let mut persons = 0;
    let mut writers = 0;
    while !rest.is_empty() {
        let Some((words, value)) = label(rest) else {
            return false;
        };
        persons += usize::from(PERSON.contains(&words));
        writers += usize::from(!PERSON.contains(&words));
        // The value goes on to the next label.
        let next = value.char_indices().find(|&(at, c)| {
            let parted =
                at > 0 && !is_blank(c) && value.get(..at).is_some_and(|v| v.ends_with(is_blank));
            parted && value.get(at..).is_some_and(|rest| label(rest).is_some())
        });
        let (own, more) = value.split_at(next.map_or(value.len(), |(at, _)| at));
        let named = own.trim_matches(is_blank);
        if named.is_empty() || !named.starts_with(|c| is_han(c) || matches!(c, '×' | 'X' | '*')) {
            return false;
        }
        rest = more;
    }
    writers > 0 || persons > 1
}

/// The label that `text` opens with, and what stands behind it.
fn label(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| matches!(c, '：' | ':') || is_blank(c))?;
    let (words, rest) = text.split_at_checked(end)?;
    let known = WRITERS.contains(&words) || PERSON.contains(&words);
    let plain = PLAIN.iter().any(|end| words.ends_with(end));
    let bare = rest.trim_start_matches(is_blank);
    let value = bare.strip_prefix(['：', ':']);
    let value = value.or_else(|| plain.then_some(bare))?;
    known.then(|| (words, value.trim_start_matches(is_blank)))
}
