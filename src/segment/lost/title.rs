//! The lines before the text of a document on one line: mark, number,
//! signatory, title, address.

use super::byline;
use super::fields;
use super::header;
use super::opening;
use super::words::Words;
use super::{after, before};
use crate::character::{is_blank, is_han};
use crate::ordinal;

/// What stands before the text.
#[derive(Debug, Default)]
pub(super) struct Head<'t> {
    /// Where its lines begin and end, the start of the text left out.
    pub(super) cuts: Vec<usize>,
    /// Where the text begins.
    pub(super) end: usize,
    /// Whether a title was found that shows a document by itself.
    pub(super) titled: bool,
    /// Whether words were found that are the title if this is a document.
    pub(super) likely: bool,
    /// Whether it is the minutes of a meeting (纪要).
    pub(super) minutes: bool,
    /// The names of who issues the document.
    pub(super) issuers: Vec<&'t str>,
    /// What the title says is issued: the names in 《》.
    pub(super) names: Vec<&'t str>,
}

/// Words that end a title, the statutory kinds first.
#[rustfmt::skip]
static KINDS: Words = Words::new(&[
    "通知", "请示", "报告", "复函", "回函", "函", "批复", "意见", "通报", "通告", "公告", "决定",
    "决议", "纪要", "汇报", "方案", "总结", "公示", "说明", "答复", "建议", "计划", "要点",
    "预案", "规划", "办法", "规定", "细则", "规则", "制度", "指引", "指南", "须知", "讲话",
    "材料", "倡议书", "感谢信", "慰问信", "表扬信", "公开信", "体会", "安排", "清单", "标准", "章程", "公报", "大纲", "条例", "公约", "守则", "准则", "协议",
    "声明", "启事", "贺信", "预算", "手册", "日程", "议程", "建议书", "责任书", "承诺书", "检讨书", "提纲", "简报", "议案", "提案", "发言", "致辞", "申请", "申请书",
]);

/// True for words that end as a title does.
pub(super) fn is_kind(words: &str) -> bool {
    KINDS.end(words)
}

/// Reads the lines before the text.
pub(super) fn head(text: &str) -> Head<'_> {
    let mut head = Head::default();
    let mut at = text.len() - text.trim_start_matches(is_blank).len();
    let number = header::doc_number(text);
    if let Some((start, end)) = number {
        head.cuts.extend((start > at).then_some(start));
        head.cuts.push(end);
        let mark = text.get(at..start).unwrap_or_default();
        head.issuers.extend(header::issuer(mark));
        at = end;
    } else if let Some(length) = header::doubled(text.get(at..).unwrap_or_default()) {
        // 清河区应急管理局清河区应急管理局关于…: the mark, then the title.
        head.issuers.extend(text.get(at..at + length));
        head.cuts.push(at + length);
        at += length;
    }
    let rest = text.get(at..).unwrap_or_default();
    if let Some(length) = header::signatory(rest) {
        let start = at + rest.len() - rest.trim_start_matches(is_blank).len();
        head.cuts.extend([start, at + length]);
        at += length;
    }
    let mut bulletin = false;
    if let Some((start, end, order)) = header::issue(text).filter(|_| number.is_none()) {
        head.cuts.extend([start, end]);
        head.issuers
            .extend(text.get(at..start).and_then(header::issuer));
        // The text of an order has no title.
        if order {
            return untitled(head, end);
        }
        bulletin = true;
        at = end;
    }
    let rest = text.get(at..).unwrap_or_default();
    let brought = || headline(rest).filter(|_| bulletin);
    let Some((length, sure)) = brought().or_else(|| title(rest, number.is_some())) else {
        // A number alone may be cited in a sentence; over an address it is none.
        let address = address(rest);
        return match (number, address) {
            (Some(_), Some(length)) => untitled(head, at + length),
            (None, Some(length)) if calls(rest) => addressed(head, at + length),
            _ => Head::default(),
        };
    };
    let words = rest.get(..length).unwrap_or_default();
    head.titled = sure;
    head.likely = true;
    head.minutes = words.ends_with("纪要");
    head.names = names(words);
    let mine = words.find("关于").and_then(|i| words.get(..i));
    head.issuers.extend(mine.and_then(header::issuer));
    let joint = mine.into_iter().flat_map(|names| names.split(is_blank));
    head.issuers.extend(joint.filter_map(header::issuer));
    at += length;
    head.cuts.push(at);
    // A page gives the title once more than the document.
    if text.get(at..).is_some_and(|rest| rest.starts_with(words)) {
        at += length;
        head.cuts.push(at);
    }
    let under = byline::byline(text.get(at..).unwrap_or_default());
    head.cuts.extend(under.ends.iter().map(|end| at + end));
    at += under.ends.last().copied().unwrap_or(0);
    // On a web page the number does, and the title may stand under it again.
    if let Some(length) = header::number_opens(text.get(at..).unwrap_or_default()) {
        at += length;
        head.cuts.push(at);
        if text.get(at..).is_some_and(|rest| rest.starts_with(words)) {
            at += words.len();
            head.cuts.push(at);
        }
    }
    let fields = fields::ends(text.get(at..).unwrap_or_default());
    head.cuts.extend(fields.iter().map(|end| at + end));
    at += fields.last().copied().unwrap_or(0);
    if let Some(address) = address(text.get(at..).unwrap_or_default()) {
        at += address;
        head.cuts.push(at);
    }
    head.end = at;
    head
}

/// The head of a text that has a number and an address that ends at `end`, and
/// no title.
fn untitled(mut head: Head<'_>, end: usize) -> Head<'_> {
    head.cuts.push(end);
    head.titled = true;
    head.end = end;
    head
}

/// True where those who are spoken to open `rest`.
fn calls(rest: &str) -> bool {
    ["各", "尊敬的", "同志们"]
        .iter()
        .any(|word| rest.starts_with(word))
}

/// The head of a text that opens with an address which ends at `end`.
fn addressed(mut head: Head<'_>, end: usize) -> Head<'_> {
    head.cuts.push(end);
    head.likely = true;
    head.end = end;
    head
}

/// The length of the title of what a bulletin brings, at the start of `rest`:
/// its text begins with words that only a sentence opens with.
fn headline(rest: &str) -> Option<(usize, bool)> {
    let opening = after(rest, 0, 40);
    let stop = opening.find(['。', '；', '：']).unwrap_or(opening.len());
    let ends = opening
        .get(..stop)?
        .char_indices()
        .skip(6)
        .map(|(at, _)| at);
    let begins = |&at: &usize| {
        let text = rest.get(at..).unwrap_or_default();
        let words = opening.get(..at).unwrap_or_default();
        is_closed(words) && (opening::sentence(text) || opening::is_date(text))
    };
    ends.into_iter().find(begins).map(|at| (at, true))
}

/// Titles that may be all that stands over a text.
#[rustfmt::skip]
const BARE: &[&str] = &[
    "工作总结", "个人总结", "年终总结", "述职报告", "自查报告", "调研报告", "情况报告", "工作报告", "工作汇报",
    "情况说明", "工作方案", "工作计划", "心得体会", "学习体会", "整改方案", "会议纪要", "申请书", "倡议书",
    "检讨书", "承诺书", "感谢信", "慰问信", "表扬信",
];

/// True where `words` are a title by themselves and `rest` does not go on with
/// them.
fn is_bare(words: &str, rest: &str) -> bool {
    let goes_on = [
        "如下", "会", "工作", "要", "是", "中", "已", "由", "上", "应", "显示", "指出",
    ];
    BARE.contains(&words)
        && rest.starts_with(is_han)
        && !goes_on.iter().any(|word| rest.starts_with(word))
}

/// The names in 《》 in a title.
fn names(title: &str) -> Vec<&str> {
    let opens = title.match_indices('《');
    let quoted = opens.filter_map(|(at, open)| {
        let inner = title.get(at + open.len()..)?;
        inner.get(..inner.find('》')?)
    });
    let bare = ["关于印发", "关于公布", "关于发布", "转发"]
        .into_iter()
        .filter_map(|word| {
            let (_, name) = title.split_once(word)?;
            let name = name.strip_suffix("的通知")?;
            (name.chars().nth(3).is_some() && !name.contains('《')).then_some(name)
        });
    quoted.chain(bare).collect()
}

/// The length of the title that opens `text`; where no number stands before
/// it, what follows has to show it.
pub(super) fn title(text: &str, numbered: bool) -> Option<(usize, bool)> {
    let opening = after(text, 0, 120);
    let stop = opening
        .find(['。', '；', '！', '？', '，'])
        .unwrap_or(opening.len());
    let cites = ["按照", "根据", "为", "依据", "近", "经"];
    if cites.iter().any(|word| opening.starts_with(word)) {
        return None;
    }
    let tells = opening.starts_with('在');
    let stretch = opening.get(..stop)?;
    let mut first = None;
    for (at, _) in stretch.char_indices().skip(3) {
        let words = stretch.get(..at)?;
        let rest = text.get(at..)?;
        let rest = rest.trim_start_matches(is_blank);
        let inside = rest.starts_with(['的', '》', '”', '、', '和', '及', '与', '）', ')']);
        if inside || !KINDS.end(words) || !is_closed(words) {
            continue;
        }
        let draft = bracket(rest);
        let at = at + draft;
        let rest = text.get(at..)?.trim_start_matches(is_blank);
        let colon = words.contains(['：', ':']);
        let named = words.contains("关于") || numbered;
        let under = byline::byline(rest);
        let spoken = under.spoken;
        let begins = ordinal_opens(rest)
            || address(rest).is_some()
            || spoken
            || opening::sentence(rest)
            || header::number_opens(rest).is_some()
            || named && (opening::weak(rest) || rest.starts_with(['为', '各']))
            || under.ends.len() > 1
            || opening::is_date(rest)
            || repeats(words, rest)
            || words.ends_with("纪要") && !fields::ends(rest).is_empty()
            || (numbered && words.ends_with("的函"));
        let held = byline::occasion(rest).is_some();
        let likely = opening::weak(rest) || rest.starts_with('为') || held || is_bare(words, rest);
        if !colon && (begins || likely) && (!tells || spoken || held) {
            let found = (at, begins && (!tells || spoken));
            // 发言提纲 ends after its second word.
            if first.is_none() && KINDS.open(rest) {
                first = Some(found);
                continue;
            }
            let second = first.is_none_or(|(end, _)| at - end <= 12);
            return if second { Some(found) } else { first };
        }
    }
    first
}

/// The length of （试行）, （送审稿） at the start of `rest`.
fn bracket(rest: &str) -> usize {
    let inner = after(rest, 0, 10);
    let close = inner.find(['）', ')']).map(|i| i + '）'.len_utf8());
    let draft = [
        "（试行",
        "（送审",
        "（讨论",
        "（征求",
        "（暂行",
        "（草案",
        "（修订",
        "（第",
        "（示范",
    ];
    let opens = draft.iter().any(|word| inner.starts_with(word));
    close.filter(|&end| opens && end <= rest.len()).unwrap_or(0)
}

/// True where every bracket and book title mark of `words` is closed.
pub(super) fn is_closed(words: &str) -> bool {
    let count = |open: [char; 2], close: [char; 2]| {
        words.matches(open).count() == words.matches(close).count()
    };
    count(['《', '〈'], ['》', '〉'])
        && count(['（', '('], ['）', ')'])
        && count(['“', '‘'], ['”', '’'])
}

/// True where the first ordinal of a document stands at the start of `rest`.
fn ordinal_opens(rest: &str) -> bool {
    let kept = rest.trim_start_matches(is_blank);
    ordinal::read(kept, 0).is_some_and(|o| o.value == 1 && !o.form.is_series())
        || kept.starts_with("第一章")
        || kept.starts_with("第一条")
}

/// True where the text begins with the words that the title does.
fn repeats(title: &str, rest: &str) -> bool {
    let opening = after(title, 0, 4);
    opening.chars().count() == 4 && opening.chars().all(is_han) && rest.starts_with(opening)
}

/// Words of a sentence that leads on, which no address holds.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "如下", "现将", "根据", "按照", "为", "年", "提出", "有关事项", "现就",
];

/// The longest address, in characters: one to all of a country names every
/// kind of organ.
const ADDRESS: usize = 240;

/// The length of the address that opens `text`, its colon included.
fn address(text: &str) -> Option<usize> {
    let opening = after(text, 0, ADDRESS);
    let (at, colon) = opening
        .char_indices()
        .find(|&(_, c)| matches!(c, '：' | ':' | '。' | '；'))?;
    let words = opening.get(..at)?;
    let long = words.chars().nth(60).is_some();
    let listed = words.matches(['、', '，']).count() > 2;
    let people = [
        "委员", "代表", "主席", "书记", "同志", "先生", "女士", "主任",
    ];
    (matches!(colon, '：' | ':')
        && words.chars().nth(1).is_some()
        && ![
            "通知",
            "请示",
            "的函",
            "复函",
            "意见",
            "纪要",
            "的报告",
            "的通报",
            "的决定",
        ]
        .iter()
        .any(|kind| words.contains(kind))
        && !VERBS.iter().any(|v| words.contains(v))
        && (!long || listed)
        && ordinal::read(words, 0).is_none()
        && is_closed(words)
        && (opening::is_organ(words)
            || people.iter().any(|end| words.ends_with(end))
            || before(words, words.len(), 60).contains(['各', '们', '导', '、', '，'])))
    .then_some(at + colon.len_utf8())
}
