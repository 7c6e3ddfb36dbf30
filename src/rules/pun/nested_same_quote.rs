//! Double quotation marks inside double quotation marks.

use crate::document::Document;
use crate::enclosure::{Enclosure, Pair};
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

use super::quotation;

/// PUN-06.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-06",
    name: "nested-same-quote",
    title: "引号套用",
    why: "引号里面还要用引号时，外面一层用双引号，里面一层用单引号。",
    basis: "GB/T 15834—2011 4.8.3.4",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "他说：“要坚持“三严三实”，改进作风。”\n",
            good: Some("他说：“要坚持‘三严三实’，改进作风。”\n"),
        },
        Example {
            bad: "提出“用好“网格”和“楼栋”两级力量”的要求。\n",
            good: Some("提出“用好‘网格’和‘楼栋’两级力量”的要求。\n"),
        },
    ],
    counterexamples: &[
        "他说：“要坚持‘三严三实’，改进作风。”\n",
        "会议印发“《关于推进“一网通办”的通知》及附件”。\n",
        "推进“一网通办”“一窗受理”改革。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let pairs = document.enclosures();
    let is_double =
        |p: &Enclosure| p.pair == Pair::Double && document.text(p.outer).starts_with('“');
    for pair in pairs.iter().filter(|p| p.parent.is_some()) {
        let outer = pair.parent.and_then(|at| pairs.get(at as usize));
        if !is_double(pair) || !outer.is_some_and(is_double) {
            continue;
        }
        let words = document.text(pair.inner);
        if quotation::joins(words) {
            continue;
        }
        let marks = [
            Edit::new(Span::new(pair.outer.start, pair.inner.start), "‘"),
            Edit::new(Span::new(pair.inner.end, pair.outer.end), "’"),
        ];
        findings
            .report(pair.outer, "引号内再用引号，里面一层应为单引号")
            .fix("改为单引号", Safety::Suggested, marks.into());
    }
}
