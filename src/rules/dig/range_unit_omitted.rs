//! A range whose first number lacks the sign or the 万 of the second.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::quantity::Quantity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// DIG-19.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-19",
    name: "range-unit-omitted",
    title: "数值范围省略单位",
    why: "前一个数省去“%”“万”“亿”，会被看成另一个数，如“3～5万”可以读作三到五万；应写全，如“5%～8%”“3万～5万”。",
    basis: "GB/T 15835—2011 5.1",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "预计增长5—8%，降幅1.5～2%。\n",
            good: Some("预计增长5%—8%，降幅1.5%～2%。\n"),
        },
        Example {
            bad: "每户补助3～5万元，总投资2-3亿元。\n",
            good: Some("每户补助3万～5万元，总投资2亿-3亿元。\n"),
        },
    ],
    counterexamples: &[
        "预计增长5%～8%，每户补助3万元～5万元。\n",
        "补贴标准为0～2万元，涨幅为0—5%。\n",
        "月收入3000～5000元，2021—2025年投入500万元。\n",
        "按2019-5%执行，执行GB/T 9704-2012，分值80—100分。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for pair in document.quantities().windows(2) {
        let [first, last] = pair else { continue };
        let between = document.text(Span::new(first.span.end, last.span.start));
        if !matches!(between, "—" | "-" | "–" | "～" | "~" | "－" | "—-")
            || first.chinese
            // 0～2万元: nothing is nothing in any unit.
            || first.value <= 0.0
        {
            continue;
        }
        let lacking = lacking(document, first, last);
        // 编号2019-5% is no range.
        if lacking.is_empty() || lacking.contains(['%', '％']) && first.value >= last.value {
            continue;
        }
        let span = first.span.cover(last.span);
        let right = format!("{}{lacking}", document.text(first.number));
        findings
            .report(
                span,
                format!("“{}”的前一数值省略了“{lacking}”", document.text(span)),
            )
            .fix(
                format!("写作“{right}”"),
                Safety::Safe,
                vec![Edit::new(Span::at(first.number.end), lacking.to_owned())],
            );
    }
}

/// What the first number of a range lacks: %, 万 or 亿.
fn lacking<'a>(document: &'a Document<'_>, first: &Quantity, last: &Quantity) -> &'a str {
    if !first.unit.is_empty() || !first.scale.is_empty() || !first.more.is_empty() {
        return "";
    }
    let unit = document.text(last.unit);
    if matches!(unit, "%" | "％" | "‰") {
        return unit;
    }
    // 2500～3万 begins below: the first number is whole as it stands.
    let written = last.value
        / 10f64.powi(if document.text(last.scale) == "亿" {
            8
        } else {
            4
        });
    match document.text(last.scale) {
        scale @ ("万" | "亿") if first.value < written => scale,
        _ => "",
    }
}
