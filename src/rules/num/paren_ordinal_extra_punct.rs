//! An ordinal in brackets, or a circled one, is followed by a mark.

use super::mark::{self, Fault};
use crate::document::Document;
use crate::finding::{Edit, Severity};
use crate::ordinal::Form;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// NUM-08.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-08",
    name: "paren-ordinal-extra-punct",
    title: "带括号的序号后有点号",
    why: "括号已将序号与文字分开，其后不再加顿号、逗号或点。",
    basis: "GB/T 15834—2011 附录B.3.4",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "（一）、目标任务\n全面完成。\n（二）、工作措施\n逐项落实。\n",
            good: Some("（一）目标任务\n全面完成。\n（二）工作措施\n逐项落实。\n"),
        },
        Example {
            bad: "（1）.登记造册。逐户建档。\n（2）.逐户走访。每月一次。\n",
            good: Some("（1）登记造册。逐户建档。\n（2）逐户走访。每月一次。\n"),
        },
    ],
    counterexamples: &[
        "第（一）、（二）项规定的情形除外。\n",
        "（一）目标任务\n全面完成。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let bracketed = |form| matches!(form, Form::ChineseParen | Form::ArabicParen | Form::Circled);
    let faults = mark::ordinals(document, bracketed).filter_map(|ordinal| {
        let written = document.text(ordinal.span);
        let kept = written.trim_end_matches(['、', '.', '．', '，', ',', ':', '：']);
        let extra = Span::new(ordinal.span.start + kept.len(), ordinal.span.end);
        (!extra.is_empty()).then(|| Fault {
            ordinal,
            edit: Edit::new(extra, ""),
            reason: format!("带括号的序号后不加“{}”", document.text(extra)),
            title: "删去点号".to_owned(),
        })
    });
    mark::report(document, findings, faults);
}
