//! A decrease told in times: 下降2倍.

use crate::document::Document;
use crate::finding::Severity;
use crate::rule::{Example, Findings, Rule};

use super::decrease::decreases;

/// DIG-11.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-11",
    name: "decrease-by-times",
    title: "减少用“倍”",
    why: "减少一倍就减完了，减少只能说几分之几或百分之几，如“下降50%”。",
    basis: "通常：减少不用倍数",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "单位成本下降2倍。\n",
            good: None,
        },
        Example {
            bad: "办理时间缩短了近三倍，投诉减少1.5倍。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "产量增长2倍，成本下降50%。\n",
        "事故下降，效率提高2倍，数量减少三分之二。\n",
        "压缩倍数由3倍增加到5倍，下降到原来的0.5倍。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for (span, quantity) in decreases(document) {
        let rest = document.after(span.end);
        if document.text(quantity.unit) == "倍" && !rest.starts_with(['数', '率', '频', '体'])
        {
            let words = document.text(span);
            findings.report(span, format!("减少不用“倍”，“{words}”宜改为百分数或分数"));
        }
    }
}
