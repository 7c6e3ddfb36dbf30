//! A heading on a line of its own ends in a mark.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// NUM-13.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-13",
    name: "heading-end-punct",
    title: "独立成行的标题末不用点号",
    why: "独立成行的标题自成一行，末尾不用句号、分号、逗号或冒号；标题与正文接排时才用句号。",
    basis: "GB/T 15834—2011 附录B.4",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "一、总体要求。\n深入推进各项工作。\n",
            good: Some("一、总体要求\n深入推进各项工作。\n"),
        },
        Example {
            bad: "一、办理流程：\n先受理，后审核。\n二、注意事项：\n携带证件。\n",
            good: Some("一、办理流程\n先受理，后审核。\n二、注意事项\n携带证件。\n"),
        },
    ],
    counterexamples: &[
        "（一）遵守法律；\n（二）保守秘密；\n（三）爱护公物。\n",
        "（一）加强领导。成立专班，分片包干。\n",
        "一、为什么要学？\n学以致用。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for block in document
        .blocks
        .iter()
        .filter(|b| b.role == Role::Heading && !b.run_in)
    {
        let Some(heading) = block.heading else {
            continue;
        };
        let end = Span::new(heading.end, block.span.end);
        let mark = document.text(end);
        if !matches!(mark, "。" | "；" | "，" | "：" | ":" | ";" | "," | ".") {
            continue;
        }
        findings
            .report(end, format!("独立成行的标题末不用“{mark}”"))
            .fix("删去末尾点号", Safety::Safe, vec![Edit::new(end, "")]);
    }
}
