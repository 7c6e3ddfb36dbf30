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
        Example {
            bad: "投入资金3亿万元，整治河道12公里，清淤8公里，架线5千米。\n",
            good: None,
        },
        Example {
            bad: "用电120KWH，转速300转/分，面积120㎡，投入500万元人民币。\n",
            good: Some("用电120kW·h，转速300r/min，面积120m²，投入500万元。\n"),
        },
    ],
    counterexamples: &[
        "80亩，30公里，5平方米，3立方米，2平方公里，5公斤，20℃。\n",
        "5的平方根，型号KM2000，3KMA，M2供应量，平米数不详。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut mixture = Mixture::default();
    for quantity in document.quantities() {
        mixture.add(document, quantity);
        let literal = Kinds::URL.or(Kinds::CODE).or(Kinds::EMAIL);
        if quantity.chinese && document.text(quantity.unit).len() < 6 {
            continue;
        }
        if let Some((unit, row)) = wrong(document, quantity) {
            if document.masked(unit.start, literal) {
                continue;
            }
            report(document, findings, unit, row);
        } else if document.text(quantity.unit) == "㎡" {
            let edits = vec![Edit::new(quantity.unit, "m²")];
            findings
                .report(quantity.unit, "“㎡”是一个字符的兼容写法，宜写“m²”")
                .fix("改为“m²”", Safety::Suggested, edits);
        } else if let scale @ ("亿万" | "万万") = document.text(quantity.scale) {
            let right = if scale == "亿万" { "亿" } else { "万" };
            findings.report(
                quantity.span,
                format!("“{scale}”不作数量单位，请核对是否为“{right}”"),
            );
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
    mixture.report(document, findings);
}

/// Usual names of units, each with the legal one: either may stand, not both.
const USUAL: [(&str, &[&str]); 4] = [
    ("公里", &["千米", "km"]),
    ("公斤", &["千克", "kg"]),
    ("斤", &["公斤", "千克", "kg"]),
    ("亩", &["公顷"]),
];

/// Where usual and legal names of one unit stand in one text.
#[derive(Default)]
struct Mixture {
    usual: [Option<Span>; USUAL.len()],
    legal: [Option<Span>; USUAL.len()],
}

impl Mixture {
    fn add(&mut self, document: &Document<'_>, quantity: &Quantity) {
        let unit = document.text(quantity.unit);
        let places = self.usual.iter_mut().zip(&mut self.legal);
        for ((usual, legals), (own, legal)) in USUAL.iter().zip(places) {
            // 1000亩（67公顷） tells one area in both.
            let place = (unit == *usual).then_some(&mut *own);
            let place = place.or_else(|| legals.contains(&unit).then_some(legal));
            if let Some(place) = place {
                place.get_or_insert(quantity.unit);
            }
        }
    }

    fn report(&self, document: &Document<'_>, findings: &mut Findings<'_>) {
        for (usual, legal) in self.usual.iter().zip(&self.legal) {
            let (Some(usual), Some(legal)) = (*usual, *legal) else {
                continue;
            };
            let (a, b) = (document.text(usual), document.text(legal));
            findings.report(usual, format!("文中“{a}”“{b}”并用，单位宜统一"));
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
