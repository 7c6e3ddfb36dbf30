//! A mark or line that a site put into the copied text. Both are found when
//! the text is cut into paragraphs; this rule says so and takes them out.

use crate::character::is_blank;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::segment::{Residue, ResidueKind};

/// RES-01.
pub(crate) const RULE: Rule = Rule {
    code: "RES-01",
    name: "site-paste-marker",
    title: "网站粘贴标记",
    why: "从文库、付费网站复制时带入的标记不是正文，应当删除；标记夹在段中时，后文另起一段。",
    basis: "通常：正文不含网站标记",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "##paidbegin##（一）提高政治站位。各科室认真学习有关文件，抓好贯彻落实。\n",
            good: Some("（一）提高政治站位。各科室认真学习有关文件，抓好贯彻落实。\n"),
        },
        Example {
            bad: "全年各项任务基本完成。##paidend##\n",
            good: Some("全年各项任务基本完成。\n"),
        },
        Example {
            bad: "全年各项任务基本完成。\n点击下载本文全文\n",
            good: Some("全年各项任务基本完成。\n\n"),
        },
    ],
    counterexamples: &[
        "请住在3#楼和5#楼的居民到社区登记。\n",
        "标签#平安建设#阅读量超过10万次。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for mark in &document.segments.residue {
        let words = document.text(mark.span);
        let kind = match mark.kind {
            ResidueKind::SiteMark => "网站粘贴标记",
            ResidueKind::SiteLine => "网页残留文字",
            ResidueKind::Markdown => continue,
        };
        let replacement = if divides(document, mark) { "\n" } else { "" };
        findings
            .report(mark.span, format!("发现{kind}“{words}”，请删除"))
            .fix(
                "删除",
                Safety::Safe,
                vec![Edit::new(mark.span, replacement)],
            );
    }
}

/// True where the mark stands between two paragraphs on one line.
fn divides(document: &Document<'_>, mark: &Residue) -> bool {
    let lines = &document.segments.lines;
    let after = lines.partition_point(|l| l.start <= mark.span.start);
    let Some(line) = after.checked_sub(1).and_then(|i| lines.get(i)) else {
        return false;
    };
    let has_words = |start, end| {
        let text = document.text(crate::span::Span::new(start, end));
        text.chars().any(|c| !is_blank(c))
    };
    mark.cuts && has_words(line.start, mark.span.start) && has_words(mark.span.end, line.end)
}
