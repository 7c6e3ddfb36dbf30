//! Book-title marks around what is no work or document.

use crate::document::Document;
use crate::enclosure::Pair;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

use super::parallel::is_statute;

/// PUN-08.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-08",
    name: "book-mark-category",
    title: "书名号用于非作品",
    why: "书名号用于作品和文件的名称；活动、会议、证照、奖项、称号等不用，需要突出时用引号。",
    basis: "GB/T 15834—2011 附录A.13",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "举办《书香社区》活动。\n",
            good: Some("举办“书香社区”活动。\n"),
        },
        Example {
            bad: "开展《清风行动专项活动》，荣获《先进集体称号》。\n",
            good: Some("开展“清风行动专项活动”，荣获“先进集体称号”。\n"),
        },
    ],
    counterexamples: &[
        "印发《平安建设工程实施方案》。\n",
        "开展《民法典》宣传活动，组织《条例》培训班。\n",
        "收看《中国诗词大会》，学习《关于开展专项活动的通知》。\n",
    ],
    check,
};

/// How names end that are no works.
const NO_WORKS: &[&str] = &[
    "专项活动",
    "主题活动",
    "专项行动",
    "称号",
    "许可证",
    "执业证",
    "资格证",
    "工作证",
    "身份证",
    "合格证",
    "登记证",
    "营业执照",
    "主题党日",
    "奖状",
    "工作会议",
    "动员会",
];

/// What is organised or awarded under a name.
const KINDS: &[&str] = &["活动", "专项行动", "主题活动", "品牌", "称号", "项目"];

/// Verbs that take an activity or an award.
const VERBS: &[&str] = &[
    "举办", "开展", "组织", "启动", "打造", "创建", "授予", "荣获", "获得", "举行",
];

/// How names of documents end.
const DOCUMENTS: &[&str] = &[
    "法", "法典", "条例", "规定", "办法", "细则", "准则", "规则", "方案", "通知", "意见", "纲要",
    "规划", "计划", "决定", "决议", "公报", "报告", "章程", "宪法", "党章", "标准", "指南",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let books = document
        .enclosures()
        .iter()
        .filter(|p| p.pair == Pair::Book);
    let mut faults = books
        .filter(|p| is_no_work(document, p.outer, p.inner))
        .peekable();
    if faults.peek().is_none() || is_statute(document) {
        return;
    }
    for pair in faults {
        let name = document.text(pair.inner);
        let marks = [
            Edit::new(Span::new(pair.outer.start, pair.inner.start), "“"),
            Edit::new(Span::new(pair.inner.end, pair.outer.end), "”"),
        ];
        findings
            .report(pair.outer, format!("“{name}”不是作品或文件名，不用书名号"))
            .fix("改为引号", Safety::Suggested, marks.into());
    }
}

fn is_no_work(document: &Document<'_>, outer: Span, inner: Span) -> bool {
    let name = document.text(inner);
    if name.contains('〈') || name.starts_with("关于") || name.len() > 14 * '书'.len_utf8() {
        return false;
    }
    if NO_WORKS.iter().any(|end| name.ends_with(end)) {
        return true;
    }
    let Some(block) = document.block_at(outer.start) else {
        return false;
    };
    let before = document.text(Span::new(block.span.start, outer.start));
    let after = document.text(Span::new(outer.end, block.span.end));
    KINDS.iter().any(|kind| after.starts_with(kind))
        && VERBS.iter().any(|verb| before.ends_with(verb))
        && !DOCUMENTS.iter().any(|end| name.ends_with(end))
}
