//! What the words of a line say of the line above it.

use super::line::Line;
use crate::character::is_han;
use crate::ordinal::{self, Form};
use crate::segment::lost;

/// Whether it is no part of the paragraph above it, whatever the page: a label
/// with its value, a date, an attachment.
pub(super) fn stands_alone(line: &Line<'_>) -> bool {
    let text = line.text;
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return true;
    }
    if text.len() < 60 && (lost::is_date(text) || is_named(text)) {
        return true;
    }
    lost::is_labelled(text) || text.starts_with("附件") && is_noted(text)
}

/// 附件：…, 附件1
fn is_noted(text: &str) -> bool {
    let rest = text.trim_start_matches("附件");
    rest.starts_with(['：', ':']) || rest.len() <= 2 && rest.bytes().all(|b| b.is_ascii_digit())
}

/// The name of an organ alone, as it signs.
fn is_named(text: &str) -> bool {
    text.chars().nth(3).is_some() && text.chars().all(is_han) && lost::is_organ(text)
}

/// Whether it is a sentence, or what is seen of one.
pub(super) fn is_sentence(line: &Line<'_>) -> bool {
    line.closed || line.text.contains(['，', '。', '；'])
}

/// Whether it is an ordinal and nothing else: 第一条, 一、. Arabic ones stand
/// alone in the cells of a table as well.
pub(super) fn is_ordinal(line: &Line<'_>) -> bool {
    let ordinal = line.numbered.then(|| ordinal::read(line.text, 0)).flatten();
    ordinal.is_some_and(|o| {
        let chinese = matches!(o.form, Form::Chinese | Form::ChineseParen | Form::Article);
        chinese && o.span.end == line.text.len()
    })
}

/// Whether it opens with 二是, 三要.
pub(super) fn is_series(line: &Line<'_>) -> bool {
    let mut chars = line.text.chars();
    let numeral = chars.next().is_some_and(crate::numeral::is_numeral);
    numeral && chars.next().is_some_and(|c| matches!(c, '是' | '要'))
}

/// Whether it closes a document: 特此通知。
pub(super) fn is_closing(line: &Line<'_>) -> bool {
    lost::is_closing(line.text)
}

/// What opens one of the last paragraphs of a text, and hardly a sentence
/// inside one.
#[rustfmt::skip]
const LAST: &[&str] = &[
    "以上", "上述", "请予", "如有", "同志们", "谢谢", "祝", "下一步", "今后", "现",
];

/// Whether it opens as a paragraph often does: 会议要求，…, 时间：…, 以上汇报….
pub(super) fn may_begin(line: &Line<'_>) -> bool {
    let text = line.text;
    let label = text.find(['：', ':']).is_some_and(|at| at <= 18);
    let leads = text.ends_with('：') && !text.contains("如下");
    label || leads || LAST.iter().any(|w| text.starts_with(w)) || lost::must_open(text)
}

/// Whether `a`, the first line, is a whole title that is as long as the measure
/// by chance: no pause is in it, and an address, a remark in brackets or a
/// sentence follows.
pub(super) fn is_title(a: &Line<'_>, b: &Line<'_>) -> bool {
    let follows = b.text.ends_with('：') || b.text.starts_with('（') || is_sentence(b);
    let titled = || KINDS.iter().any(|kind| a.text.ends_with(kind));
    follows
        && !a.text.contains(['，', '。', '：', '；'])
        && !b.text.starts_with('的')
        && (titled()
            || !lost::must_open(a.text) && !lost::may_open(a.text) && !a.text.contains('、'))
}

/// Whether it is a sentence that does not end at once, as the rest of a heading
/// does.
pub(super) fn goes_far(line: &Line<'_>) -> bool {
    let opening = line.text.chars().take(10);
    line.text.contains(['，', '。', '；', '、']) && !opening.into_iter().any(|c| c == '。')
}

/// Whether one bracket is all of it: （2024年1月5日第三次会议通过）.
pub(super) fn is_bracket(line: &Line<'_>) -> bool {
    let inner = line
        .text
        .strip_prefix('（')
        .and_then(|t| t.strip_suffix('）'));
    inner.is_some_and(|inner| !inner.contains(['（', '）']))
}

/// Whether the bracket that opens `first` is closed at the end of `last`, the
/// next line: （2024年1月5日第三次会议 / 通过）.
pub(super) fn is_bracketed(first: &Line<'_>, last: &Line<'_>) -> bool {
    first.text.starts_with('（')
        && !first.text.contains('）')
        && last.text.ends_with('）')
        && !last.text.contains('（')
}

/// Whether `a` is a title that has no mark, as long as the measure by chance:
/// 今年以来， opens a sentence under it.
pub(super) fn is_headline(a: &Line<'_>, b: &Line<'_>) -> bool {
    let time = b
        .text
        .char_indices()
        .nth(6)
        .and_then(|(end, _)| b.text.get(..end));
    let paused = time.is_some_and(|words| words.contains('，'));
    a.text.chars().all(is_han) && !a.text.ends_with('的') && paused && lost::must_open(b.text)
}

/// Kinds of document (文种) that a title ends in and a line of text hardly does.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "报告", "请示", "批复", "函", "通知", "通报", "通告", "公告", "公示", "决定", "决议",
    "议案", "意见", "纪要", "总结", "方案", "办法", "规定", "细则", "讲话", "倡议书",
];
