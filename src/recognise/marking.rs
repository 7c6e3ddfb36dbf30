//! What is written above a title and is no part of it: what the paper is for,
//! how far it has come, who wrote or speaks it, under what code it is filed.

use super::{Line, genre, header, line, title};
use crate::character::is_han;
use crate::numeral::is_numeral;
use crate::segment::is_dispatch_form;

/// Words for what a paper is for, or how far it has come.
#[rustfmt::skip]
const STATES: &[&str] = &[
    "内部资料", "内部资料注意保存", "内部文件", "内部文件注意保存", "注意保存", "送审稿", "报审稿", "征求意见稿",
    "讨论稿", "审议稿", "代拟稿", "修改稿", "草稿", "初稿", "会议材料", "会议文件", "会议参阅材料",
    "会议交流材料", "参阅材料", "参阅件", "传阅件", "规范性文件", "行政规范性文件", "政策文件",
];

/// The longest line of such words, in characters.
const STATE: usize = 30;

/// Labels before the name of a person.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "拟稿", "拟稿人", "起草", "起草人", "撰稿", "撰稿人", "审核", "审核人", "核稿", "讲话人", "发言人",
    "汇报人", "报告人", "主讲人", "述职人", "签发", "会签", "会签人", "核稿人", "审签", "审签人", "校对", "打字",
];

/// What a paper bears that is no secret of the state and yet not for everybody.
#[rustfmt::skip]
const INTERNAL: &[&str] = &[
    "内部资料", "内部文件", "内部材料", "内部刊物", "内部使用", "仅供内部参考", "仅供领导参阅", "注意保存", "注意保管",
    "注意保密", "妥善保管", "妥善保存", "严禁外传", "不得外传", "请勿外传", "不得复印", "工作秘密",
];

/// How many of `lines` are such a mark: 内部资料　注意保存, on one line or two.
pub(super) fn internal(lines: &[Line<'_>]) -> usize {
    let is_internal = |l: &&Line<'_>| {
        let words = line::close_up(l.text);
        let mut rest = words.trim_matches(['（', '）', '(', ')', '【', '】', '★']);
        while let Some(more) = INTERNAL.iter().find_map(|w| rest.strip_prefix(w)) {
            rest = more.trim_start_matches(['，', ',', '·', '、']);
        }
        l.within(30) && rest.is_empty()
    };
    lines.iter().take_while(is_internal).count()
}

/// The longest name of a person or two, in characters.
const NAMES: usize = 10;

/// How many of `lines`, which a title follows, are such.
pub(super) fn above_title(lines: &[Line<'_>]) -> usize {
    let form = dispatch_form(lines);
    let rest = lines.iter().skip(form);
    let count = form + rest.take_while(|l| is_marking(l)).count();
    if count == 0 {
        return 0;
    }
    let rest = lines.get(count..).unwrap_or_default();
    match title::title(rest).lines {
        0 => 0,
        _ => count,
    }
}

/// How many of `lines` are the form that a draft is passed round with: its name,
/// and fields on the lines below, 拟稿人：王三　核稿：, one or several a line.
fn dispatch_form(lines: &[Line<'_>]) -> usize {
    let Some((name, below)) = lines.split_first() else {
        return 0;
    };
    if !is_dispatch_form(name.text) {
        return 0;
    }
    let field = |l: &&Line<'_>| {
        let label = l.text.split(['：', ':']).next().unwrap_or_default();
        let short = label.len() < l.text.len() && line::within(label, LABEL);
        l.ordinal.is_none() && l.within(FIELDS) && short && !l.text.contains('。')
    };
    1 + below.iter().take_while(field).count()
}

/// The longest label of a field, and the longest line of fields, in characters.
const LABEL: usize = 8;
const FIELDS: usize = 60;

/// True for such a line: 内部资料　注意保存, （送审稿）, 会议材料之三, 拟稿人：王三.
fn is_marking(line: &Line<'_>) -> bool {
    if !line.within(STATE) || line.ordinal.is_some() {
        return false;
    }
    let words = line::close_up(line.text);
    if let Some((label, name)) = words.split_once(['：', ':']) {
        let named = (2..=NAMES).contains(&name.chars().count()) && name.chars().all(is_han);
        return named && LABELS.contains(&label);
    }
    is_state(&words)
}

/// True for a line that says what a paper is for, or how far it has come: 送审稿,
/// （征求意见稿）, 会议材料之三.
pub fn is_state(text: &str) -> bool {
    if !line::within(text, STATE) {
        return false;
    }
    let words = line::close_up(text);
    let open = ['（', '(', '【', '［', '['];
    let close = ['）', ')', '】', '］', ']'];
    let inner = words.trim_start_matches(open).trim_end_matches(close);
    let plain: String = inner.chars().filter(|c| is_han(*c)).collect();
    // 会议材料之三, 会议材料（3）
    let counted = |c: char| is_numeral(c) || c.is_ascii_digit() || !is_han(c);
    let state = inner.trim_end_matches(counted).trim_end_matches('之');
    STATES.contains(&plain.as_str()) || STATES.contains(&state)
}

/// Whether a document may be read by everybody.
#[rustfmt::skip]
const OPENNESS: &[&str] = &[
    "主动公开", "依申请公开", "不予公开", "不公开", "免予公开", "此件主动公开", "此件依申请公开", "此件不予公开",
    "此件不公开", "此件公开发布", "公开",
];

/// How many lines of the kind may stand in a header.
const FILED: usize = 3;

/// How many of `lines[index..]`, below an element of the header, tell how the
/// document is filed and handled, and stand above another element or the title.
pub(super) fn filed(lines: &[Line<'_>], index: usize) -> usize {
    let is_filed = |(at, l): &(usize, &Line<'_>)| {
        let markup = l.paragraph.markup;
        let plain = !l.row && l.ordinal.is_none() && markup.heading.is_none();
        plain && is_filed(l.text) && header::role(lines, *at).is_none()
    };
    let below = lines.iter().enumerate().skip(index).take(FILED + 1);
    let count = below.take_while(is_filed).count();
    if count == 0 || count > FILED {
        return 0;
    }
    let rest = lines.get(index + count..).unwrap_or_default();
    let goes_on = title::title(rest).named || header::role(lines, index + count).is_some();
    if goes_on { count } else { 0 }
}

/// True for a line that tells how a document is filed and handled, which the
/// standard has no place for: 公开方式：主动公开, 统一编号：QSCR-2026-010001, 共印50份.
pub fn is_filed(text: &str) -> bool {
    if !line::within(text, STATE) || text.ends_with(['：', ':', '。', '；']) {
        return false;
    }
    if let Some((label, value)) = text.split_once(['：', ':']) {
        let label = line::close_up(label);
        // 清河街道：关于检查的通知 is a title.
        let titled = value.contains("关于") || genre::genre(value).is_some();
        return (2..=LABEL).contains(&label.chars().count())
            && label.chars().all(is_han)
            && !titled
            && !value.contains(['。', '；', '，', '：', ':']);
    }
    let words = line::close_up(text);
    let inner = words.trim_matches(['（', '）', '(', ')', '【', '】']);
    let digit = |c: char| c.is_ascii_digit();
    // QSCR-2026-010001
    let sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '—' | '－' | '/');
    let code = inner.contains(digit) && inner.contains('-') && inner.chars().all(sign);
    let copies = inner.strip_suffix('份').and_then(|t| {
        let number = t.trim_start_matches('共').strip_prefix('印')?;
        let number = number.trim_start_matches('发');
        Some(!number.is_empty() && number.chars().all(digit))
    });
    let class = inner
        .strip_suffix('类')
        .is_some_and(|t| t.len() == 1 && t.bytes().all(|b| b.is_ascii_uppercase()));
    code || class || copies == Some(true) || OPENNESS.contains(&inner)
}
