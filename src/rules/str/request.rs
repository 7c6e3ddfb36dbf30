//! What a document asks of its reader: 请予批准, 恳请拨付经费.

use crate::character::is_han;
use crate::document::Document;
use crate::mask::Kinds;
use crate::numeral::is_numeral;
use crate::span::Span;
use crate::zone::Zone;

/// A clause that asks for something.
#[derive(Clone, Copy, Debug)]
pub(super) struct Request<'a> {
    /// The clause.
    pub(super) span: Span,
    /// What is asked for: 批准, 拨付.
    pub(super) verb: &'static str,
    /// What follows the verb.
    pub(super) object: &'a str,
    /// Whether it says that it comes on top of another one.
    pub(super) added: bool,
    /// Whether it only applies for something, 申请, as others do of whom a
    /// document may tell.
    pub(super) applies: bool,
}

impl Request<'_> {
    /// True for 申请拨付资金30万元 as a sentence of its own.
    pub(super) fn opens_sentence(&self, document: &Document<'_>) -> bool {
        let sentence = document.sentence_at(self.span.start).map(|s| s.span);
        let words = document.text(self.span);
        sentence.is_some_and(|s| s.start == self.span.start) && words.starts_with("申请")
    }

    /// True for 请批示, 请予批准: what closes a request and names no matter.
    pub(super) fn is_closing(&self) -> bool {
        let bare = self.object.is_empty() || self.object == "为盼" || self.object == "为荷";
        bare || matches!(self.verb, "批示" | "批复" | "指示" | "审示" | "审定")
    }
}

/// What may be asked for. 审议 and 批评 are no matter of approval.
const VERBS: &[&str] = &[
    "批准", "批示", "批复", "指示", "审批", "审示", "审定", "核准", "核定", "同意", "拨付", "拨给",
    "划拨", "解决", "增加", "追加", "安排", "增拨", "调拨", "给予", "协调",
];

/// Words that may stand before 请 at the head of a clause.
const BEFORE: &[&str] = &[
    "", "现", "特", "恳", "敬", "拟", "为此", "故", "现恳", "特恳",
];

/// Words that add a request to another one: 另请, 并恳请, 同时.
const ADDING: &[&str] = &[
    "并",
    "同时",
    "一并",
    "另",
    "另外",
    "此外",
    "还",
    "再",
    "也",
    "又",
    "并一并",
    "以及",
];

/// What makes 申请 the first part of a noun: 申请人, 申请材料.
const NAMED: &[&str] = &[
    "人", "者", "书", "表", "件", "单", "户", "量", "数", "率", "材料", "条件", "事项", "对象",
    "理由", "手续", "程序", "流程", "期限", "时间", "方式", "渠道", "总数", "企业", "单位", "部门",
    "机关", "主体", "公司", "家庭", "群众", "资料", "信息",
];

/// How far the verb may stand from 请, in bytes.
const REACH: usize = 60;

/// The clauses of the text itself that ask for something, quotations left out.
/// Only documents that a rule judges pay for the search.
pub(super) fn requests<'a>(document: &'a Document<'_>) -> impl Iterator<Item = Request<'a>> {
    let paragraphs = document.paragraphs(&[Zone::Body]);
    paragraphs.flat_map(move |paragraph| {
        let base = paragraph.block.span.start;
        let hits = paragraph.text.match_indices('请');
        hits.filter_map(move |(at, _)| request(document, paragraph.text, base, at))
    })
}

fn request<'a>(
    document: &'a Document<'_>,
    text: &str,
    base: usize,
    at: usize,
) -> Option<Request<'a>> {
    const MARKS: &[char] = &[
        '，', '。', '；', '：', '、', '！', '？', ',', ';', ':', '\n', ' ', '　',
    ];
    let before = document.source.before(base + at, REACH.min(at));
    let start = before.rfind(MARKS).map_or(0, |mark| {
        mark + before
            .get(mark..)
            .and_then(|b| b.chars().next())
            .map_or(0, char::len_utf8)
    });
    let whole = before.get(start..)?;
    // （一）请批准…, but not （一）申请…, which may say what is at hand.
    let whole = if whole.ends_with('）') || is_counted(whole) {
        ""
    } else {
        whole
    };
    // 一是请求…, 二是申请…
    let item = whole
        .split_once('是')
        .filter(|(sign, _)| !sign.is_empty() && sign.chars().all(is_numeral))
        .map_or(whole, |(_, words)| words);
    let opening = item.strip_suffix('申').unwrap_or(item);
    let applies = opening.len() < item.len();
    let bare = opening.trim_end_matches(['恳', '敬', '特']);
    let added =
        ADDING.contains(&bare) || BEFORE.contains(&opening) && is_added(before.get(..start)?);
    let rest = text.get(at + '请'.len_utf8()..)?;
    let rest = document
        .source
        .after(base + at + '请'.len_utf8(), rest.len().min(4 * REACH));
    let end = rest.find(MARKS).unwrap_or(rest.len());
    let clause = rest.get(..end)?;
    // 会议恳请…, 我局恳请…
    let begs = opening.ends_with('恳') && opening.chars().count() <= 5;
    let head = (added || begs || BEFORE.contains(&opening) || names_matter(opening, clause))
        && !clause.starts_with(['示', '柬', '假', '各', '全'])
        && !(applies && NAMED.iter().any(|noun| clause.starts_with(noun)));
    if !head || document.masked(base + at, Kinds::CITED) {
        return None;
    }
    let found = VERBS
        .iter()
        .filter_map(|verb| clause.find(verb).map(|place| (place, *verb)));
    let found = found.filter(|(place, _)| *place <= REACH).min();
    let (verb, object) = match found {
        Some((place, verb)) => (verb, clause.get(place + verb.len()..)?),
        None if applies => ("申请", clause),
        None => return None,
    };
    Some(Request {
        span: Span::new(base + at - whole.len(), base + at + '请'.len_utf8() + end),
        verb,
        object,
        added,
        applies,
    })
}

/// True for the ordinal of an item of a list: 1．请批准….
fn is_counted(words: &str) -> bool {
    let number = words.trim_end_matches(['.', '．']);
    let figures = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    figures && number.len() < words.len()
}

/// True for 上述用地事项请批复: the matter before what is asked for.
fn names_matter(opening: &str, clause: &str) -> bool {
    let told = ["上述", "以上", "该", "此"]
        .iter()
        .any(|w| opening.starts_with(w));
    let asked = clause.trim_start_matches('予').trim_start_matches("予以");
    let answers = ["批复", "批准", "批示", "审批", "核准"];
    told && answers.iter().any(|verb| asked.starts_with(verb))
}

/// True where the clause before says that another matter comes: 此外，恳请……
fn is_added(before: &str) -> bool {
    let words = before.strip_suffix(['，', ',']).unwrap_or_default();
    ADDING.iter().any(|word| {
        words
            .strip_suffix(word)
            .is_some_and(|head| !head.ends_with(is_han))
    })
}

/// What the rest of the sentence asks for on top of `request` without another
/// 请: 恳请批准立项，并一并解决用房.
pub(super) fn further<'a>(
    document: &'a Document<'_>,
    request: &Request<'_>,
) -> Option<Request<'a>> {
    let mut at = request.span.end;
    document
        .after(at)
        .split(['，', '；', '。'])
        .find_map(|clause| {
            let start = at;
            at += clause.len() + '，'.len_utf8();
            // 并安排资金 may be part of what is asked for.
            let adding = ADDING
                .iter()
                .filter(|word| !matches!(**word, "并" | "再" | "也" | "又"));
            let rest = adding.filter_map(|word| clause.strip_prefix(word));
            let rest = rest.min_by_key(|rest| rest.len())?;
            let rest = rest.trim_start_matches("帮助").trim_start_matches("予以");
            let (verb, object) = VERBS
                .iter()
                .find_map(|verb| Some((*verb, rest.strip_prefix(verb)?)))?;
            Some(Request {
                span: Span::new(start, start + clause.len()),
                verb,
                object,
                added: true,
                applies: false,
            })
        })
}
