//! A fixed name or phrase that is not written as it was published.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::Table;
use crate::rule::{Example, Findings, Rule};

/// FIX-01.
pub(crate) const RULE: Rule = Rule {
    code: "FIX-01",
    name: "fixed-name-form",
    title: "固定表述有误",
    why: "党章、法律和党代会报告中的固定表述有确定的写法，一字之差就可能是另一个意思，应与原文一致。",
    basis: "党章、法律和党代会报告的原文，见各条提示",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "紧密团结在以习近平总书记为核心的党中央周围。\n",
            good: Some("紧密团结在以习近平同志为核心的党中央周围。\n"),
        },
        Example {
            bad: "落实谁普法谁执法责任制，筑牢中华民族共同体意识。\n",
            good: Some("落实谁执法谁普法责任制，铸牢中华民族共同体意识。\n"),
        },
        Example {
            bad: "落实五位一体战略布局。\n",
            good: Some("落实五位一体总体布局。\n"),
        },
    ],
    counterexamples: &[
        "筑牢安全防线，坚持以人民为中心。\n",
        "坚持安全第一、预防为主、综合治理。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::FixedName) {
        let (right, source) = (hit.row.get("right"), hit.row.get("source"));
        findings.word(document, hit, format!("规范表述为“{right}”，见{source}"));
    }
}
