//! 等 and an ellipsis, which say the same.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// PUN-14.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-14",
    name: "ellipsis-with-deng",
    title: "“等”与省略号连用",
    why: "“等”“等等”已经表示列举未尽，不再用省略号；二者取一。",
    basis: "GB/T 15834—2011 附录A.9",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "排查消防、燃气、用电等……\n整治餐饮、住宿……等行业。\n",
            good: Some("排查消防、燃气、用电等\n整治餐饮、住宿等行业。\n"),
        },
        Example {
            bad: "排查消防、燃气、用电等等……，逐项整改。\n",
            good: Some("排查消防、燃气、用电等等，逐项整改。\n"),
        },
    ],
    counterexamples: &[
        "排查消防、燃气、用电……等待整改。\n",
        "排查消防、燃气、用电等。\n",
        "来之不易……\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for (block, run) in document.runs(|c| c == '…') {
        let head = document.text(Span::new(block.span.start, run.span.start));
        // 等……: 平等, 上等 and the like are words of their own.
        let head = head.strip_suffix('，').unwrap_or(head);
        let deng = head.ends_with('等') && !WORDS.iter().any(|w| head.ends_with(w));
        // 住房……等领域: 等 before what it is of.
        let rest = document.text(Span::new(run.span.end, block.span.end));
        let of = rest
            .strip_prefix('等')
            .is_some_and(|rest| OF.iter().any(|w| rest.starts_with(w)));
        if deng || of || rest.starts_with("等等") {
            findings.report(run.span, "“等”与省略号不能同时使用").fix(
                "删去省略号",
                Safety::Suggested,
                vec![Edit::new(run.span, "")],
            );
        }
    }
}

/// What 等 stands before, so that it closes a list.
const OF: &[&str] = &[
    "领域", "方面", "问题", "工作", "行业", "部门", "单位", "内容", "情况", "项目", "活动", "地",
    "人员", "任务", "环节", "措施", "事项", "行为", "，", "。", "；",
];

/// Words that end in 等.
const WORDS: &[&str] = &[
    "平等", "同等", "高等", "中等", "初等", "上等", "头等", "对等", "优等", "均等", "相等",
];
