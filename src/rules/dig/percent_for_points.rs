//! Per cent where points are meant: 由90%提高到95%，提高5%.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::quantity::Quantity;
use crate::rule::{Example, Findings, Rule};

use super::growth::growths;

/// DIG-14.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-14",
    name: "percent-for-points",
    title: "百分点写成百分比",
    why: "两个百分数相减，差是百分点；由90%提高到95%，提高5个百分点，不是5%。",
    basis: "通常：比率之差用“个百分点”",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "入学率由90%提高到95%，提高5%。\n",
            good: Some("入学率由90%提高到95%，提高5个百分点。\n"),
        },
        Example {
            bad: "增速加快2%，占比较上年提高1.5%。\n",
            good: Some("增速加快2个百分点，占比较上年提高1.5个百分点。\n"),
        },
    ],
    counterexamples: &[
        "入学率由90%提高到95%，提高5个百分点。\n",
        "合格率由80%提高到88%，提高10%。\n",
        "占比提高到15%，比重达20%，增速为5%，产量提高5%。\n",
        "按可比口径计算，增幅达5%，增速回落到3%。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let percent = |q: &Quantity| matches!(document.text(q.unit), "%" | "％");
    let mut seen = Vec::new();
    for growth in growths(document) {
        let Some(by) = growth.by.filter(|by| percent(by) && percent(growth.to)) else {
            continue;
        };
        let inside = |(least, most): (f64, f64)| {
            let slack = by.step / 2.0 + 1e-6;
            (least - slack..=most + slack).contains(&by.value)
        };
        let points = inside(growth.bounds(|f, t| (t - f).abs()));
        let relative = inside(growth.bounds(|f, t| (t - f).abs() / f * 100.0));
        if points {
            seen.push(by.span.start);
            // From 92% to 96% it is both, nearly.
            let severity = if relative {
                Severity::Hint
            } else {
                Severity::Warning
            };
            report(document, findings, by, "比率之差用“个百分点”", severity);
        }
    }
    for quantity in document.quantities().iter().filter(|q| percent(q)) {
        if is_change_of_rate(document.before(quantity.span.start))
            && !seen.contains(&quantity.span.start)
        {
            report(
                document,
                findings,
                quantity,
                "增速、占比的变动通常用“个百分点”",
                Severity::Hint,
            );
        }
    }
}

fn report(
    document: &Document<'_>,
    findings: &mut Findings<'_>,
    by: &Quantity,
    reason: &str,
    severity: Severity,
) {
    let number = document.text(by.number);
    findings
        .report(
            by.span,
            format!(
                "{reason}，“{}”疑为“{number}个百分点”",
                document.text(by.span)
            ),
        )
        .severity(severity)
        .fix(
            format!("改为“{number}个百分点”"),
            Safety::Suggested,
            vec![Edit::new(by.unit, "个百分点")],
        );
}

const VERBS: &[&str] = &[
    "加快", "放缓", "回落", "提高", "提升", "上升", "下降", "降低", "扩大", "收窄", "回升",
];

/// True where `before` ends with a rate and a verb of its change: 增速加快.
fn is_change_of_rate(before: &str) -> bool {
    let text = before.strip_suffix('了').unwrap_or(before);
    let Some(rate) = VERBS.iter().find_map(|verb| text.strip_suffix(verb)) else {
        return false;
    };
    const AGAINST: [&str; 8] = [
        "比上年",
        "较上年",
        "比去年",
        "较去年",
        "比上年同期",
        "较上年同期",
        "比年初",
        "较年初",
    ];
    let rate = AGAINST
        .iter()
        .find_map(|w| rate.strip_suffix(w))
        .unwrap_or(rate);
    ["增速", "占比", "比重"].iter().any(|w| rate.ends_with(w))
}
