//! A heading that runs into its text without a full stop.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// NUM-14.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-14",
    name: "runin-heading-missing-stop",
    title: "接排标题后缺句号",
    why: "小标题与正文接排时，标题后用句号隔开，再写“一是”。",
    basis: "通常：接排标题后用句号",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "（一）加强组织领导一是成立专班，二是明确责任。\n（二）抓好宣传。张贴海报。\n",
            good: Some(
                "（一）加强组织领导。一是成立专班，二是明确责任。\n（二）抓好宣传。张贴海报。\n",
            ),
        },
        Example {
            bad: "1.完善工作机制一是建立台账；二是定期通报。\n2.抓好宣传。张贴海报。\n",
            good: Some("1.完善工作机制。一是建立台账；二是定期通报。\n2.抓好宣传。张贴海报。\n"),
        },
    ],
    counterexamples: &[
        "（一）加强组织领导。一是成立专班，二是明确责任。\n（二）抓好宣传。张贴海报。\n",
        "（一）主要任务之一是完善制度，二是抓好落实。\n（二）抓好宣传。张贴海报。\n",
        "（一）工作重点一是制度，一是落实。\n（二）抓好宣传。张贴海报。\n",
    ],
    check,
};

/// The longest heading, in bytes.
const LONGEST: usize = 60;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for block in &document.blocks {
        let Some(ordinal) = block.ordinal.filter(|_| block.role.is_text()) else {
            continue;
        };
        let inner = Span::new(ordinal.span.end, block.span.end);
        let marks = document.tokens(inner).iter().find(|t| t.mark().is_some());
        let Some(mark) = marks.filter(|t| t.span.start - inner.start <= LONGEST + 60) else {
            continue;
        };
        let clause = document.text(Span::new(inner.start, mark.span.start));
        let Some(at) = clause.find("一是").filter(|at| (12..=LONGEST).contains(at)) else {
            continue;
        };
        let heading = clause.get(..at).unwrap_or_default();
        // 之一是, 第一是 and 重点一是 are no heading and 一是.
        let part = heading.ends_with(['之', '第', '唯', '另', '其', '就', '重', '点']);
        let rest = document.text(Span::new(mark.span.start, block.span.end));
        if part || !rest.contains("二是") {
            continue;
        }
        let place = Span::at(inner.start + at);
        findings
            .report(
                Span::new(place.start, place.start + "一是".len()),
                format!("标题“{heading}”与正文接排，中间通常用句号"),
            )
            .fix("补上句号", Safety::Suggested, vec![Edit::new(place, "。")]);
    }
}
