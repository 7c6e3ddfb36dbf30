//! The kind of document (文种): from the end of its title, else from the
//! phrase that closes its text.

use super::line::{close_up, within};
use super::{Block, Part, Role};
use crate::affix::Ends;
use crate::source::Source;

/// Kinds of document that a title ends in, statutory and otherwise. A 请示报告
/// is two at once, so that it is judged as neither.
#[rustfmt::skip]
static GENRES: Ends = Ends::new(&[
    "述职述廉报告", "述职报告", "述法报告", "工作报告", "调研报告", "情况报告", "自查报告",
    "报告", "请示", "批复", "复函", "函", "通知", "通报", "通告", "公告", "公报", "决定",
    "决议", "命令", "令", "议案", "意见", "纪要", "会议纪要", "工作总结", "总结",
    "工作计划", "计划", "要点", "方案", "预案", "规划", "纲要", "安排", "办法", "规定",
    "细则", "条例", "规则", "制度", "章程", "准则", "讲话", "致辞", "发言", "发言稿",
    "讲话稿", "汇报", "汇报材料", "倡议书", "公示", "简报", "说明", "答复", "建议", "提纲",
    "清单", "指南", "须知", "声明", "体会", "心得体会", "材料", "典型材料", "先进事迹",
    "对照检查材料", "检查材料", "剖析材料", "申请", "申请书", "承诺书", "责任书", "名单",
    "情况", "建议信", "公开信", "慰问信", "感谢信", "贺信", "大纲", "守则", "规程", "规范",
    "公约", "意见书", "建议书", "请示报告", "请示的报告",
]);

/// Phrases that close a text, and the kind of document they belong to.
const CLOSINGS: &[(&str, &str)] = &[
    ("特此通知", "通知"),
    ("特此通报", "通报"),
    ("特此通告", "通告"),
    ("特此公告", "公告"),
    ("特此公示", "公示"),
    ("特此批复", "批复"),
    ("特此报告", "报告"),
    ("专此报告", "报告"),
    ("特此请示", "请示"),
    ("特此函达", "函"),
    ("特此函告", "函"),
    ("特此函复", "函"),
    ("特此复函", "函"),
    ("特此致函", "函"),
    ("专此函达", "函"),
];

/// Openings of the phrase that closes a request (请示), before 请批示.
const REQUESTS: &[&str] = &["妥否", "当否", "可否", "以上请示", "是否妥当"];

/// The kind of document (文种) that a title names, where its end names one.
pub fn genre(title: &str) -> Option<&'static str> {
    let closed = close_up(title);
    // **…的通知** is Markdown.
    let mut words = closed.trim_end_matches(['*', '_', '#']);
    // 关于印发…的通知（试行）, 总结（送审稿）, 公报[1].
    while let Some(open) = match words.chars().next_back() {
        Some('）' | ')') => words.rfind(['（', '(']),
        Some(']') => words.rfind('['),
        _ => None,
    } {
        words = words.get(..open)?;
    }
    GENRES.of(words).max_by_key(|genre| genre.len())
}

/// The kind of the whole document: what its title names, else its mark, else
/// what the phrase says that closes its main text.
pub fn genre_of(source: &Source, blocks: &[Block]) -> Option<&'static str> {
    let main = || blocks.iter().filter(|b| b.part == Part::Main);
    // ——在…会议上的讲话 under it says it where the title does not.
    let under = |b: &Block| b.role == Role::Subtitle && source.text(b.span).starts_with("——");
    let titles = blocks.iter().filter(|b| b.role == Role::Title || under(b));
    // A title says it even where the whole paste is an attachment.
    let titled = titles
        .take_while(|b| b.part == Part::Main || blocks.first().is_some_and(|f| f.part == b.part))
        .find_map(|b| genre(source.text(b.span)));
    // A bulletin (简报) bears its kind in its mark.
    let marks = || main().filter(|b| b.role == Role::OrgMark);
    titled
        .or_else(|| marks().find_map(|b| genre(source.text(b.span))))
        .or_else(|| {
            main()
                .rev()
                .filter(|b| b.role.is_text())
                .take(3)
                .find_map(|b| closing_genre(source.text(b.span)))
        })
}

/// The kind of document that a closing phrase on a line of its own belongs to.
fn closing_genre(text: &str) -> Option<&'static str> {
    if !within(text, 20) {
        return None;
    }
    let words = close_up(text);
    let asks = words.contains("批示") || words.contains("批复") || words.contains("审批");
    if asks && REQUESTS.iter().any(|w| words.starts_with(w)) {
        return Some("请示");
    }
    CLOSINGS
        .iter()
        .find(|(phrase, _)| words.starts_with(phrase))
        .map(|&(_, genre)| genre)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_genre_is_the_end_of_the_title() {
        assert_eq!(genre("2024年度述职报告"), Some("述职报告"));
        assert_eq!(genre("关于印发《办法》的通知（试行）"), Some("通知"));
        assert_eq!(genre("2024年统计公报[1]"), Some("公报"));
        assert_eq!(genre("**关于检查的通知**"), Some("通知"));
        assert_eq!(genre("关于经费的请示报告"), Some("请示报告"));
        assert_eq!(genre("加强领导"), None);
    }

    #[test]
    fn a_closing_phrase_tells_the_genre_where_it_stands_alone() {
        assert_eq!(closing_genre("妥否，请批示。"), Some("请示"));
        assert_eq!(closing_genre("以上请示妥否，请批复。"), Some("请示"));
        assert_eq!(closing_genre("特此函达。"), Some("函"));
        assert_eq!(
            closing_genre("各单位要按特此通知的要求，认真抓好落实工作并及时反馈情况。"),
            None
        );
        assert_eq!(closing_genre("以上意见妥否？"), None);
    }
}
