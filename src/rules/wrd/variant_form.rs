//! A word in a spelling that is not the recommended one.

use std::collections::BTreeMap;

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::Table;
use crate::rule::{Example, Findings, Rule};

/// WRD-02.
pub(crate) const RULE: Rule = Rule {
    code: "WRD-02",
    name: "variant-form",
    title: "异形词",
    why: "同一个词有几种写法时，通常用推荐的一种，全文才前后一致。",
    basis: "《第一批异形词整理表》（GF 1001—2001）；通常：用推荐词形",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "健全工作台帐，核对银行帐户。\n",
            good: Some("健全工作台账，核对银行账户。\n"),
        },
        Example {
            bad: "其它科室予以配合。\n",
            good: Some("其他科室予以配合。\n"),
        },
    ],
    counterexamples: &[
        "经营深证成份股，扣除超过份额的部分。\n",
        "申请人材料齐全，供热中心正常运行。\n",
        "工作人员应当做好登记，骨干与群众一道参加。\n",
        "听取报告戒毒工作情况，有关连接道路建成，登记帐篷数量。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    // Whether a recommended spelling stands in the text too.
    let mut mixed: BTreeMap<&str, bool> = BTreeMap::new();
    for hit in document.words(Table::VariantForm) {
        let (wrong, right) = (hit.row.get("wrong"), hit.row.get("right"));
        let report = findings.word(document, hit, format!("“{wrong}”通常写作“{right}”"));
        // The standard recommends; two spellings in one text are at odds.
        let mixed = mixed
            .entry(right)
            .or_insert_with(|| document.source.text.contains(right));
        if !*mixed {
            report.severity(Severity::Hint);
        }
    }
}
