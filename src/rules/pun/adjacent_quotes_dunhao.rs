//! 、 between quotations that stand side by side.

use crate::document::Document;
use crate::enclosure::Pair;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

use super::parallel;

/// PUN-09. One finding a list; published documents write either way.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-09",
    name: "adjacent-quotes-dunhao",
    title: "并列引号之间的顿号",
    why: "标有引号的并列成分之间通常不用顿号；其中插有括注或别的成分时仍用。",
    basis: "GB/T 15834—2011 4.5.3.5",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "开展“学习日”、“普法周”活动。\n",
            good: Some("开展“学习日”“普法周”活动。\n"),
        },
        Example {
            bad: "推行“一网通办”、“一窗受理”、“一次办好”，方便群众。\n",
            good: Some("推行“一网通办”“一窗受理”“一次办好”，方便群众。\n"),
        },
    ],
    counterexamples: &[
        "开展“学习日”“普法周”活动。\n",
        "坚持“一国两制”、“港人治港”、高度自治的方针。\n",
        "设立“示范岗”（5个）、“先锋队”（3支）。\n",
        "第一条　甲。\n第二条　本办法所称“以上”、“以下”，包括本数。\n第三条　乙。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for marks in parallel::lists(document, Pair::Double) {
        let Some(span) = marks.iter().copied().reduce(Span::cover) else {
            continue;
        };
        let edits = marks.iter().map(|&mark| Edit::new(mark, "")).collect();
        findings.report(span, "并列的引号之间通常不用顿号").fix(
            "删去顿号",
            Safety::Suggested,
            edits,
        );
    }
}
