//! Who signs, and when: the lines that end the text of a part, and the notes
//! under them.

use std::borrow::Cow;

use super::{Line, Role, genre, line, names};
use crate::character::{is_blank, is_han, is_line_break};
use crate::person::{self, OFFICES};

/// The role of line `index` among those that end the lines `from..`, read from
/// the last upwards; `dated` where a date stands below it.
pub(super) fn role(lines: &[Line<'_>], index: usize, from: usize, dated: bool) -> Option<Role> {
    let current = lines.get(index).filter(|line| !line.row)?;
    if is_seal(current.text) {
        return Some(Role::Signature);
    }
    if let Some(role) = closing_note(current) {
        return Some(role);
    }
    if issues(lines, index) {
        return Some(Role::IssuedBy);
    }
    if !dated && index > from && dates(lines, index, from) {
        return Some(Role::Date);
    }
    signs(lines, index, from, dated).then_some(Role::Signature)
}

/// True for the issuing office (印发机关) whose date stands on the line below.
fn issues(lines: &[Line<'_>], index: usize) -> bool {
    let office = lines
        .get(index)
        .filter(|l| l.ordinal.is_none() && l.within(30));
    let below = lines.get(index + 1).filter(|l| l.within(30));
    let date = below.and_then(|l| l.text.trim_end().strip_suffix("印发"));
    date.is_some_and(line::is_date) && office.is_some_and(|l| names::is_organ(l.text))
}

/// True where line `index` is the date of writing, or the place for it.
fn dates(lines: &[Line<'_>], index: usize, from: usize) -> bool {
    let Some(current) = lines.get(index) else {
        return false;
    };
    let plain = |text: &str| line::is_date(text) || line::is_blank_date(text);
    let signed = || index > from + 1 && names_signer(lines, index - 1);
    // 日期： before it is one of many labels, unless a name stands above.
    plain(current.text)
        || line::after_date_label(current.text)
            .is_some_and(|text| plain(text) || line::is_day(text))
            && signed()
        // 3月10日 is one too under the name of who signs.
        || line::is_day(current.text) && signed()
}

/// Whether a line has the form of a name that signs.
fn names_signer(lines: &[Line<'_>], index: usize) -> bool {
    lines.get(index).is_some_and(|l| {
        l.ordinal.is_none()
            && l.within(30)
            && (names::is_organ(l.text) && !l.text.contains(MARKS) || is_labelled(l))
    })
}

/// True for （盖章） alone.
fn is_seal(text: &str) -> bool {
    text.starts_with(['（', '(']) && without_seal(text).is_empty()
}

/// The words before （盖章） at the end of `text`.
fn without_seal(text: &str) -> &str {
    let inner = text.strip_suffix(['）', ')']);
    let parts = inner.and_then(|inner| inner.rsplit_once(['（', '(']));
    match parts {
        Some((name, remark)) if line::SEALS.contains(&line::close_up(remark).as_ref()) => {
            name.trim_end_matches(is_blank)
        }
        _ => text,
    }
}

/// The name in a signature without what a form prints before it and behind it,
/// 落款： and （盖章）; `None` where it has neither.
pub fn signed_name(text: &str) -> Option<&str> {
    let label = FORM.iter().find_map(|label| text.strip_prefix(label));
    let named = label.and_then(|rest| rest.strip_prefix(['：', ':']));
    let text = text.trim_end_matches(is_blank);
    let name = without_seal(named.unwrap_or(text));
    (name.len() < text.len()).then(|| name.trim_matches(is_blank))
}

/// The date of writing without the label that a form prints before it, and the
/// place for a seal behind it; `None` where it has neither.
pub fn signed_date(text: &str) -> Option<&str> {
    let label = line::after_date_label(text);
    let date = without_seal(label.unwrap_or(text));
    (date.len() < text.len()).then_some(date)
}

/// 申请人：, 述职人：张三
pub(super) fn is_labelled(current: &Line<'_>) -> bool {
    current.within(20) && {
        let words = line::close_up(current.text);
        LABELS.iter().chain(FORM).any(|w| words.starts_with(w))
    }
}

/// An office and who holds it: 县长：李四.
fn is_office(words: &str) -> bool {
    words.split_once(['：', ':']).is_some_and(|(office, name)| {
        let short = (2..=4).contains(&name.chars().count()) && line::within(office, 20);
        short && name.chars().all(crate::character::is_han) && names::is_people(office)
    })
}

/// Organs that sign together on one line: 街道党工委、办事处.
fn is_organs(words: &str) -> bool {
    let mut organs = words.split(['、', '，']);
    let plain = |organ: &str| {
        organ
            .chars()
            .all(|c| is_han(c) || matches!(c, 'X' | '×' | '*'))
    };
    words.contains(['、', '，']) && organs.all(|organ| names::is_organ(organ) && plain(organ))
}

/// A line after signature and date, or in the imprint.
pub(super) fn closing_note(current: &Line<'_>) -> Option<Role> {
    let text = current.text;
    let bracketed = text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
    if bracketed && !line::is_date(text) && current.ordinal.is_none() {
        return (current.within(60)).then_some(Role::Note);
    }
    if text.starts_with(['抄', '主', '发', '报', '送', '分', '印']) && current.ordinal.is_none()
    {
        let words = line::close_up(text);
        let labels = [
            "抄送", "抄报", "报送", "主送", "发送", "分送", "印发", "报", "送", "发",
        ];
        let mut named = labels.iter().filter_map(|w| words.strip_prefix(w));
        if named.any(|names| names.starts_with(['：', ':'])) {
            return Some(Role::CopiesTo);
        }
    }
    if !current.within(60) {
        return None;
    }
    let words = line::close_up(text);
    if words.ends_with("印发") && words.contains('年') || words.ends_with("日印") {
        return Some(Role::IssuedBy);
    }
    let contact = [
        "联系人",
        "联系单位",
        "联系部门",
        "联系电话",
        "联系方式",
        "公开方式",
        "信息公开选项",
        // In the imprint until 2012.
        "主题词：",
        "主题词:",
    ];
    if words.starts_with("附注：") || words.starts_with("附注:") {
        return Some(Role::Note);
    }
    // 市教育局联系人：张三，联系电话：…
    let named = words.split_once("联系人：").is_some_and(|(office, rest)| {
        let sentence = |c: char| matches!(c, '。' | '.' | '，' | '；' | '（');
        rest.contains("电话：") && !office.contains(sentence)
    });
    (!text.ends_with('。')
        && (named
            || is_telephone(&words)
            || tells_printing(&words)
            || contact.iter().any(|w| words.starts_with(w))))
    .then_some(Role::Note)
}

/// True for a line that tells who edited, typed and read a document, and how many copies
/// were printed: 打字：张三　校对：李四, （共印60份).
pub fn tells_printing(text: &str) -> bool {
    if !line::within(text, 60) {
        return false;
    }
    let words = line::close_up(text);
    let words = words.trim_matches(['（', '）', '(', ')']);
    let of = |label: &&str| {
        let rest = words.strip_prefix(*label)?;
        let rest = rest.trim_start_matches(['员', '人', '者']);
        Some(rest.starts_with(['：', ':']))
    };
    let counted = words
        .strip_prefix("共印")
        .or_else(|| words.strip_prefix("印发份数"))
        .or_else(|| words.strip_prefix("印数"));
    let copies = |rest: &str| rest.ends_with('份') && rest.contains(|c: char| c.is_ascii_digit());
    PRINTING.iter().find_map(of).unwrap_or(false) || counted.is_some_and(copies)
}

/// Those who have a hand in editing and printing.
#[rustfmt::skip]
const PRINTING: &[&str] = &[
    "打字", "校对", "打印", "录入", "排版", "印刷", "印制", "核对", "编辑", "责任编辑", "责编", "编校", "编审",
];

/// An office and its telephone, nothing more: 区教育局办公室联系电话：62345678.
fn is_telephone(words: &str) -> bool {
    let labels = [
        "联系电话：",
        "咨询电话：",
        "电话：",
        "联系电话:",
        "咨询电话:",
        "电话:",
    ];
    let parts = labels.iter().find_map(|label| words.split_once(label));
    parts.is_some_and(|(office, number)| {
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let sign = |c: char| matches!(c, '-' | '—' | '－' | '、' | '，' | '；' | '（' | '）' | '/');
        digits >= 5
            && number.chars().all(|c| c.is_ascii_digit() || sign(c))
            && office.chars().all(is_han)
    })
}

/// True where line `index` is a signature: an organ's or a person's name alone,
/// after the end of the text.
pub(super) fn signs(lines: &[Line<'_>], index: usize, from: usize, dated: bool) -> bool {
    let Some(current) = lines
        .get(index)
        .filter(|l| l.ordinal.is_none() && !l.paragraph.markup.bullet)
        .filter(|l| index > from && l.within(60))
    else {
        return false;
    };
    if is_labelled(current) {
        return true;
    }
    if dated && holds_office(current.text) && is_office_place(lines, index) {
        return true;
    }
    // A width may have broken the name.
    let words = match current.text.contains(is_line_break) {
        true => Cow::Owned(current.text.split_whitespace().collect()),
        false => line::close_up(current.text),
    };
    let placed = dated && is_name_place(lines, index);
    if placed && (is_office(&words) || is_organs(&words)) {
        return true;
    }
    let marked = words.contains(|c: char| c.is_ascii_punctuation() || MARKS.contains(&c));
    let organ = names::is_organ(&words);
    // 望湖社区 above the date signs, 望遵照执行 does not.
    let phrase = is_closing_phrase(&words) && !(organ && dated);
    // 名单（第一批） is the end of an attachment's name.
    let document = !organ && !current.within(4) && genre::genre(&words).is_some();
    let most = if organ && dated { 60 } else { 30 };
    let said = phrase || document || is_pointer(&words);
    if marked || !current.within(most) || current.length() < 2 || said {
        return false;
    }
    // Right above the date a name needs no proof; above another signature only
    // a person's is one.
    let next = lines.get(index + 1);
    let last = || next.is_none_or(|l| is_dated(l) || is_seal(l.text));
    let office = || person::is_office(&words) && next.is_some_and(|l| person::is_name(l.text));
    let name = placed
        && current.within(12)
        && !line::is_day(current.text)
        && !words.contains('请')
        && (last() || is_bare_name(&words) || office());
    // Without a date under it only an organ after a finished sentence signs.
    let before = index.checked_sub(1).and_then(|i| lines.get(i));
    let finished = before.is_some_and(|l| {
        l.text.ends_with(['。', '！', '”', '）'])
            || names::is_organ(l.text)
            || l.text.starts_with("附件")
    });
    name || organ && (dated || finished || is_under_date(lines, index))
}

/// Whether the date stands above who signs, under the end of the text.
fn is_under_date(lines: &[Line<'_>], index: usize) -> bool {
    let Some([text, date]) = lines.get(index.saturating_sub(2)..index) else {
        return false;
    };
    let whole = date.text.ends_with('日') && line::is_date(date.text);
    whole && text.text.ends_with(['。', '！'])
}

/// True for what tells where the text or its attachment stands: 此页无正文,
/// 附件见后.
fn is_pointer(words: &str) -> bool {
    words.ends_with("无正文") || words.starts_with("附件") || words.starts_with("附后")
}

/// True for offices and the name of who holds them: 党委书记、董事长 王三.
fn holds_office(text: &str) -> bool {
    let Some((offices, name)) = text.rsplit_once(is_blank) else {
        return false;
    };
    let named = (2..=4).contains(&name.chars().count())
        && name
            .chars()
            .all(|c| is_han(c) || matches!(c, 'X' | '×' | '*'));
    let mut offices = offices.trim_end_matches(is_blank).split('、');
    let plain = |c| is_han(c) || matches!(c, 'X' | '×' | '*' | '（' | '）');
    let ends = |office: &str| OFFICES.iter().any(|end| office.ends_with(end));
    named && offices.all(|office| ends(office) && office.chars().all(plain))
}

/// Labels before the name of who signs.
const LABELS: &[&str] = &[
    "述职人",
    "报告人",
    "总结人",
    "汇报人",
    "签名",
    "发言人",
    "申请人",
    "承诺人",
    "倡议人",
];

/// Labels that only a form has before who signs.
const FORM: &[&str] = &["落款", "署名", "发文单位", "发文机关"];

/// Marks that no name holds.
const MARKS: &[char] = &['。', '，', '；', '：', '！', '？', '“', '”', '、', '—', '…'];

/// True for what closes the text and is no name: 特此通知, 此致, 敬礼.
fn is_closing_phrase(words: &str) -> bool {
    let opens = [
        "特此", "此致", "敬礼", "专此", "以上", "妥否", "当否", "望", "请", "谢谢", "此复", "顺致",
        "祝", "恳请",
    ];
    opens.iter().any(|w| words.starts_with(w))
}

/// How many may sign an order together.
const SIGNERS: usize = 12;

/// Whether an office at `index` stands among the lines that sign: above the
/// date, or above others who sign by their office.
fn is_office_place(lines: &[Line<'_>], index: usize) -> bool {
    let after = lines.get(index + 1..).unwrap_or_default();
    let others = after.iter().take(SIGNERS);
    let others = others.take_while(|l| holds_office(l.text)).count();
    is_name_place(lines, index + others)
}

/// Whether a name at `index` stands among the lines that sign: at most two
/// lines above the date.
fn is_name_place(lines: &[Line<'_>], index: usize) -> bool {
    let after = lines.get(index + 1..).unwrap_or_default();
    after.iter().take(2).any(is_dated)
}

/// True for the date of writing, or the place for it.
fn is_dated(current: &Line<'_>) -> bool {
    line::is_date(current.text) || line::is_blank_date(current.text)
}

/// True for the name of a person or of a body that no usual ending tells, or
/// the place for a name.
fn is_bare_name(words: &str) -> bool {
    let place = |c: char| matches!(c, 'X' | 'x' | '×' | '*' | '○');
    let body = ["办", "台", "社", "盟", "促进会", "研究会", "联谊会"];
    person::is_name(words)
        || words.chars().any(place)
        || body.iter().any(|end| words.ends_with(end))
}

/// True for a name that tells by its own words that it signs: of an organ or of
/// a person.
pub(super) fn is_named(current: &Line<'_>) -> bool {
    let words = line::close_up(current.text);
    is_labelled(current)
        || holds_office(current.text)
        || names::is_organ(&words)
        || is_bare_name(&words)
}
