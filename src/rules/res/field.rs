//! What a template has between brackets for its writer: notes (待填写) and the
//! names of fields (姓名).

use crate::character::{is_blank, is_han};
use crate::document::Document;
use crate::enclosure::Enclosure;
use crate::finding::Severity;
use crate::numeral;

/// The most bytes that a note or the name of a field has.
pub(super) const LONGEST: usize = 60;

/// Words of a note to the writer.
const NOTES: &[&str] = &[
    "填写",
    "填入",
    "待补",
    "待定",
    "待核实",
    "待确认",
    "此处",
    "在此",
    "插入",
    "请输入",
    "请补充",
    "请替换",
    "请根据",
];

/// What a template has in brackets for the writer to put in: the words it ends
/// with, after at most four characters of what it is the name or number of.
#[rustfmt::skip]
const FIELDS: &[&str] = &[
    "姓名", "名称", "名字", "全称", "简称", "日期", "时间", "地点", "地址", "单位", "部门", "机关", "科室",
    "职务", "电话", "手机", "数字", "数据", "数量", "金额", "比例", "百分比", "主题", "标题", "年份", "落款",
    "作者", "署名", "主持人", "联系人", "负责人", "责任人", "记录人", "汇报人", "发言人", "参会人", "经办人",
    "签发人", "内容", "事由",
];

/// How grave it is that `inner` stands in square brackets; `None` for what is
/// not to be filled in.
pub(super) fn in_square(
    document: &Document<'_>,
    pair: &Enclosure,
    inner: &str,
) -> Option<Severity> {
    let note = NOTES.iter().any(|note| inner.contains(note));
    // 【标题】 is a label, [标题] a field.
    let field = || document.text(pair.outer).starts_with('[') && is_field(inner);
    (note || field()).then_some(Severity::Error)
}

/// The same for round brackets, which have other uses: the sentence has to
/// need the words, as in 由（姓名）主持, or the note has to say what to do.
pub(super) fn in_round(document: &Document<'_>, pair: &Enclosure, inner: &str) -> Option<Severity> {
    if inner.starts_with(['填', '请', '待', '此'])
        && ASKED.iter().any(|word| inner.starts_with(word))
    {
        return Some(Severity::Warning);
    }
    let before = document.source.char_before(pair.outer.start);
    let after = document.source.char_at(pair.outer.end);
    let needs = before.is_some_and(|c| NEEDING.contains(&c)) && after.is_some_and(is_han);
    (needs && is_field(inner)).then_some(Severity::Error)
}

/// What a note in round brackets begins with.
const ASKED: &[&str] = &[
    "填写",
    "请填",
    "待填",
    "待补充",
    "待核",
    "此处",
    "请输入",
    "请补充",
    "请在此",
    "待定",
    "待确认",
];

/// Words that a name or a number has to follow.
const NEEDING: [char; 13] = [
    '由', '为', '达', '到', '于', '共', '约', '向', '请', '经', '计', '自', '从',
];

/// True for 姓名, 责任单位一, 具体时间: the name of something to be put in.
pub(super) fn is_field(words: &str) -> bool {
    let digit = |c: char| c.is_ascii_alphanumeric() || numeral::is_numeral(c);
    let name = words.trim_matches(is_blank).trim_end_matches(digit);
    let before = FIELDS.iter().find_map(|field| name.strip_suffix(field));
    before.is_some_and(|before| before.chars().count() <= 4 && before.chars().all(is_han))
}
