//! A decrease of more than a hundred in a hundred.

use crate::document::Document;
use crate::finding::Severity;
use crate::rule::{Example, Findings, Rule};

use super::decrease::decreases;

/// DIG-12.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-12",
    name: "decrease-over-hundred",
    title: "降幅超过100%",
    why: "数量最多减少100%；利润一类由正变负的，宜写“由盈转亏”。",
    basis: "通常：降幅不超过100%",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "生产安全事故下降120%。\n",
            good: None,
        },
        Example {
            bad: "企业利润同比下降130.5%，信访量减少了150%。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "事故下降98%，降幅达100%。\n",
        "产量增长120%，成本下降。\n",
        "下降幅度较大，完成年度任务的120%。\n",
    ],
    check,
};

/// What may fall below nothing.
const SIGNED: &[&str] = &[
    "利润",
    "盈",
    "亏",
    "收益",
    "净",
    "顺差",
    "逆差",
    "差额",
    "效益",
    "现金流",
    "增加值",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for (span, quantity) in decreases(document) {
        let percent = matches!(document.text(quantity.unit), "%" | "％");
        if !percent || quantity.value <= 100.0 || quantity.chinese {
            continue;
        }
        let words = document.text(span);
        let before = document.before(span.start);
        if SIGNED.iter().any(|word| before.contains(word)) {
            findings
                .report(
                    span,
                    format!("降幅超过100%：“{words}”，由正变负的宜写“由盈转亏”"),
                )
                .severity(Severity::Warning);
        } else {
            findings.report(span, format!("降幅超过100%：“{words}”，请核对"));
        }
    }
}
