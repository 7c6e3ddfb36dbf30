//! 、 between book titles that stand side by side.

use crate::document::Document;
use crate::enclosure::Pair;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

use super::parallel;

/// PUN-10. One finding a list. The catalogue takes the fix for safe; published
/// documents write either way, so that a person decides.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-10",
    name: "adjacent-book-dunhao",
    title: "并列书名号之间的顿号",
    why: "标有书名号的并列成分之间通常不用顿号；其中插有括注或别的成分时仍用。",
    basis: "GB/T 15834—2011 4.5.3.5",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "学习《立法法》、《监督法》。\n",
            good: Some("学习《立法法》《监督法》。\n"),
        },
        Example {
            bad: "依据《统计法》、《审计法》、《预算法》和有关规定开展检查。\n",
            good: Some("依据《统计法》《审计法》《预算法》和有关规定开展检查。\n"),
        },
    ],
    counterexamples: &[
        "学习《立法法》《监督法》。\n",
        "学习《立法法》（2023年修正）、《监督法》。\n",
        "依据《统计法》、《审计法》、地方有关规定开展检查。\n",
        "第一条　甲。\n第二条　根据《统计法》、《审计法》制定本办法。\n第三条　乙。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for marks in parallel::lists(document, Pair::Book) {
        let Some(span) = marks.iter().copied().reduce(Span::cover) else {
            continue;
        };
        let edits = marks.iter().map(|&mark| Edit::new(mark, "")).collect();
        findings.report(span, "并列的书名号之间通常不用顿号").fix(
            "删去顿号",
            Safety::Suggested,
            edits,
        );
    }
}
