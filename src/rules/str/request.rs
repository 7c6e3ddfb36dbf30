//! What a document asks of its reader: 请予批准, 恳请拨付经费.

use crate::document::Document;
use crate::mask::Kinds;
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
}

impl Request<'_> {
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
    "", "现", "特", "并", "恳", "敬", "拟", "为此", "故", "同时", "现恳", "特恳", "一并",
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
    let opening = before.get(start..)?;
    let rest = text.get(at + '请'.len_utf8()..)?;
    let rest = document
        .source
        .after(base + at + '请'.len_utf8(), rest.len().min(4 * REACH));
    let end = rest.find(MARKS).unwrap_or(rest.len());
    let clause = rest.get(..end)?;
    let head = BEFORE.contains(&opening) && !clause.starts_with(['示', '柬', '假', '各', '全']);
    if !head || document.masked(base + at, Kinds::CITED) {
        return None;
    }
    let found = VERBS
        .iter()
        .filter_map(|verb| clause.find(verb).map(|place| (place, *verb)));
    let (place, verb) = found.filter(|(place, _)| *place <= REACH).min()?;
    Some(Request {
        span: Span::new(base + at - opening.len(), base + at + '请'.len_utf8() + end),
        verb,
        object: clause.get(place + verb.len()..)?,
    })
}
