//! Lines of the page around an article: where one is, what else there is to
//! read, the fields that a crawler writes over a text.

use crate::character::is_blank;
use crate::source::Source;
use crate::span::Span;

/// True for a line of a page's navigation: a path of links, a row of strokes,
/// a pointer to other articles.
pub(super) fn is_navigation(text: &str) -> bool {
    let words = text.trim_matches(is_blank);
    let arrows = words.contains('>');
    let path = words.starts_with("当前位置") || arrows && words.matches(" > ").count() >= 2;
    let strokes = words.chars().all(|c| matches!(c, '-' | ' ')) && words.contains(' ');
    // 【一图读懂】…政策解读 2025-05-30: a title in brackets and a date.
    let reading = [
        "【文字解读】",
        "【音频解读】",
        "【视频解读】",
        "【一图读懂】",
        "【图解】",
        "【相关阅读】",
    ];
    let related = reading.iter().any(|label| words.starts_with(label));
    (path && !words.contains('。'))
        || (strokes && words.len() >= 5)
        || related
        || arrows && words.contains(">>>")
}

/// Names of the fields that a crawler writes, before a colon.
const FIELDS: &[&str] = &[
    "来源",
    "URL",
    "url",
    "网址",
    "链接",
    "原文链接",
    "作者",
    "编辑",
    "发布时间",
    "发布日期",
    "抓取时间",
    "采集时间",
    "浏览次数",
    "阅读次数",
    "点击数",
    "字号",
    "字体",
    "关键词",
    "关键字",
    "文种",
    "栏目",
    "分类",
    "【来源】",
    "【作者】",
];

/// The lines at the start of `lines` that are fields of a crawler: a run of at
/// least two, right at the top or under the title. A single one may be the
/// author's own.
pub(super) fn fields(source: &Source, lines: &[Span]) -> Vec<Span> {
    let words = |line: &Span| source.text(*line).trim_matches(is_blank);
    let run: Vec<Span> = lines
        .iter()
        .filter(|line| !words(line).is_empty())
        .skip_while(|line| words(line).starts_with("标题"))
        .copied()
        .take_while(|line| is_field(words(line)))
        .collect();
    if run.len() >= 2 { run } else { Vec::new() }
}

fn is_field(text: &str) -> bool {
    let words = text.trim_matches(is_blank);
    FIELDS.iter().any(|name| {
        let rest = words.strip_prefix(name);
        rest.is_some_and(|rest| {
            name.starts_with('【') || rest.trim_start().starts_with(['：', ':'])
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn navigation_is_told_from_text() {
        for line in [
            "当前位置： 首页 > 政务公开 > 通知公告",
            "- - - - - -",
            "【一图读懂】《示例办法》政策解读 2025-05-30",
            "更多资料请点这里>>>",
        ] {
            assert!(is_navigation(line), "{line}");
        }
        for line in [
            "——在全区会议上的讲话",
            "当前位置偏僻，交通不便。",
            "【摘要】本文讨论……",
            "水温 > 30℃",
            "---",
        ] {
            assert!(!is_navigation(line), "{line}");
        }
    }

    #[test]
    fn the_fields_of_a_crawler_come_in_a_run_at_the_top() {
        let count = |text: &str| fields(&Source::plain(text), &crate::segment::lines(text)).len();
        assert_eq!(
            count("标题：示例\n来源：示例网\nURL：http://a.cn\n各单位要落实。\n"),
            2
        );
        assert_eq!(count("来源：示例网\n各单位要落实。\n"), 0);
        assert_eq!(count("关于检查的通知\n来源：示例网\n作者：张三\n"), 0);
    }
}
