//! Sentences and labels that only stand after the text of a document.

use super::after;
use crate::character::is_blank;

/// Labels of lines after the text.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "联系人", "联系电话", "联系方式", "咨询电话", "监督电话", "举报电话", "抄送", "分送", "主送", "发送", "参会", "参加", "邀请", "记录",
    "出席", "列席", "公开方式",
];

/// What asks for a decision in such a sentence.
const ASKS: &[&str] = &[
    "妥否", "当否", "请批", "请审", "审议", "请示", "指正", "批评", "请予", "函复",
];

/// The length of the closing phrase that opens `rest`: 特此通知。 妥否，请批示。
pub(super) fn phrase(rest: &str) -> Option<usize> {
    let sentence = after(rest, 0, 40);
    let end = sentence
        .char_indices()
        .find(|&(_, c)| matches!(c, '。' | '！' | '!' | '？'))
        .map(|(i, c)| i + c.len_utf8());
    let opens = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    let holds = |end| {
        let sentence = sentence.get(..end).unwrap_or_default();
        ASKS.iter().any(|word| sentence.contains(word))
    };
    let end = match end {
        Some(end)
            if opens(&[
                "特此",
                "专此",
                "此复",
                "此致",
                "妥否",
                "当否",
                "可否，请",
                "可否。",
                "请予",
            ]) || opens(&["以上", "上述"]) && holds(end) =>
        {
            end
        }
        // Where the full stop was lost too, the phrase is four characters.
        None if opens(&["特此", "专此"]) => after(rest, 0, 4).len(),
        _ => return None,
    };
    let closes = rest.get(end..)?.trim_start_matches(['”', '’']);
    Some(rest.len() - closes.len())
}

/// True where `rest` says from when its text holds, 本办法自印发之日起施行, or
/// thanks those who heard it.
pub(super) fn holds(rest: &str) -> bool {
    if rest.starts_with("谢谢大家") {
        return true;
    }
    let sentence = after(rest, 0, 40);
    let sentence = sentence.get(..sentence.find('。').unwrap_or(sentence.len()));
    let sentence = sentence.unwrap_or_default();
    let from = after(sentence, '本'.len_utf8(), 6).contains('自');
    let held = ["施行", "执行", "实施", "生效"]
        .iter()
        .any(|word| sentence.contains(word));
    // 本命令自…起施行 ends the one paragraph of an order.
    sentence.starts_with('本') && from && held && !after(sentence, 0, 4).contains('令')
}

/// The label that opens `rest`, and what stands after it from its colon on.
pub(super) fn label(rest: &str) -> Option<(&'static str, &str)> {
    let label = LABELS.iter().find(|label| rest.starts_with(**label))?;
    let words = rest.get(label.len()..)?;
    let words = words.trim_start_matches(|c| "单位人员电话".contains(c) || is_blank(c));
    words.starts_with(['：', ':']).then_some((label, words))
}
