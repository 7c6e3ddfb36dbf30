//! A unit that is no legal one, or a symbol of one miswritten.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{self, Row, Table};
use crate::mask::Kinds;
use crate::quantity::Quantity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// DIG-22.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-22",
    name: "unit-nonstandard",
    title: "计量单位不规范",
    why: "公文用法定计量单位和它的规范名称、符号，如平方米、千米（km）。",
    basis: "GB 3100—1993",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "建筑面积120平米，管道直径30公分，运距5KM。\n",
            good: Some("建筑面积120平方米，管道直径30厘米，运距5km。\n"),
        },
        Example {
            bad: "绿化2000平方，蓄水500立方，室温摄氏20度。\n",
            good: Some("绿化2000平方米，蓄水500立方米，室温20摄氏度。\n"),
        },
    ],
    counterexamples: &[
        "80亩，30公里，5平方米，3立方米，2平方公里，5公斤，20℃。\n",
        "5的平方根，型号KM2000，3KMA，M2供应量，平米数不详。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for quantity in document.quantities() {
        let literal = Kinds::URL.or(Kinds::CODE).or(Kinds::EMAIL);
        if quantity.chinese && document.text(quantity.unit).len() < 6 {
            continue;
        }
        if let Some((unit, row)) = wrong(document, quantity) {
            if document.masked(unit.start, literal) {
                continue;
            }
            report(document, findings, unit, row);
        } else if document.text(quantity.unit) == "度"
            && document.before(quantity.span.start).ends_with("摄氏")
        {
            let start = quantity.span.start - "摄氏".len();
            let number = document.text(quantity.number);
            let span = Span::new(start, quantity.span.end);
            findings
                .report(
                    span,
                    format!("单位名称“摄氏度”不拆开，宜写“{number}摄氏度”"),
                )
                .fix(
                    format!("改为“{number}摄氏度”"),
                    Safety::Suggested,
                    vec![Edit::new(span, format!("{number}摄氏度"))],
                );
        }
    }
}

fn report(document: &Document<'_>, findings: &mut Findings<'_>, unit: Span, row: Row) {
    let (words, right) = (document.text(unit), row.get("right"));
    if row.get("fix") == "none" {
        findings.report(unit, format!("“{words}”不是法定计量单位，宜换算为{right}"));
        return;
    }
    let cited = document.masked(unit.start, Kinds::CITED);
    let safety = match row.get("fix") {
        "safe" if !cited => Safety::Safe,
        _ => Safety::Suggested,
    };
    findings
        .report(unit, format!("单位“{words}”宜写“{right}”"))
        .fix(
            format!("改为“{right}”"),
            safety,
            vec![Edit::new(unit, right)],
        );
}

/// The miswritten unit of `quantity`, the longest that fits.
fn wrong(document: &Document<'_>, quantity: &Quantity) -> Option<(Span, Row)> {
    let at = quantity.unit.start;
    let rest = document.source.text.get(at..)?;
    let (word, row) = lexicon::at_start(Table::Unit, rest).max_by_key(|(word, _)| word.len())?;
    let after = rest.get(word.len()..)?;
    let letters = word.is_ascii() && after.starts_with(|c: char| c.is_ascii_alphanumeric());
    let guarded = row
        .get("not_after")
        .split(' ')
        .any(|guard| !guard.is_empty() && after.starts_with(guard));
    (!letters && !guarded).then(|| (Span::new(at, at + word.len()), row))
}
