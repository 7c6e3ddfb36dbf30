//! 报告如下 without the colon that leads to what follows.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{Cue, Table};
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-21.
pub(crate) const RULE: Rule = Rule {
    code: "STR-21",
    name: "intro-without-colon",
    title: "“如下”后缺冒号",
    why: "“如下”提示下文，后面用冒号引出所说的内容。",
    basis: "GB/T 15834—2011 4.7",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "现将有关情况报告如下。\n一、主要做法\n加强领导。\n",
            good: Some("现将有关情况报告如下：\n一、主要做法\n加强领导。\n"),
        },
        Example {
            bad: "一、督查情况。组成检查组4个。发现问题如下。\n1.阵地建设滞后。\n2.人员流动较大。\n",
            good: Some(
                "一、督查情况。组成检查组4个。发现问题如下：\n1.阵地建设滞后。\n2.人员流动较大。\n",
            ),
        },
        Example {
            bad: "经研究，提出意见如下，\n一、同意立项。\n",
            good: Some("经研究，提出意见如下：\n一、同意立项。\n"),
        },
    ],
    counterexamples: &[
        "现将有关情况报告如下：\n一、主要做法\n加强领导。\n",
        "各项指标完成情况如下表。\n表后附说明。\n",
        "操作步骤如下图所示。\n先打开开关。\n",
        "现将有关情况报告如下。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for cue in document.words(Table::Cue(Cue::Follows)) {
        if document.text(cue.span) != "如下" {
            continue;
        }
        let Some(block) = document.block_at(cue.span.start) else {
            continue;
        };
        let mark = Span::new(cue.span.end, block.span.end);
        let wrong = matches!(
            document.text(mark),
            "" | "。" | "，" | "；" | "." | "," | ";"
        );
        let prose = matches!(block.role, Role::Body | Role::ListItem) || block.run_in;
        if !wrong || !prose || !leads(document, mark.end) {
            continue;
        }
        findings
            .report(
                if mark.is_empty() { cue.span } else { mark },
                "“如下”引出下文，后面应当用冒号",
            )
            .fix("改为“：”", Safety::Suggested, vec![Edit::new(mark, "：")]);
    }
}

/// True where text follows the paragraph that ends at the byte `at`.
fn leads(document: &Document<'_>, at: usize) -> bool {
    let after = document.blocks.partition_point(|b| b.span.start < at);
    let rest = document.blocks.get(after..).unwrap_or_default();
    let next = rest.iter().find(|b| b.role != Role::Residue);
    next.is_some_and(|b| b.role.is_text() || b.role == Role::Table)
}
