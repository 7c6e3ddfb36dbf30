//! Words that say the same thing twice.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::Table;
use crate::rule::{Example, Findings, Rule};

/// WRD-06.
pub(crate) const RULE: Rule = Rule {
    code: "WRD-06",
    name: "redundant-word",
    title: "语义重复",
    why: "前后两个词意思相同，去掉一个更简洁，如“凯旋”已含“归来”，“涉及”已含“到”。",
    basis: "通常：不重复用词",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "将处理结果公诸于众，并付诸于实施。\n",
            good: Some("将处理结果公之于众，并付诸实施。\n"),
        },
        Example {
            bad: "此项工作涉及到多个部门。\n",
            good: Some("此项工作涉及多个部门。\n"),
        },
    ],
    counterexamples: &[
        "将处理结果公之于众，付诸实施。\n",
        "目前，现状调查已经完成。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::Redundancy) {
        let (wrong, right) = (hit.row.get("wrong"), hit.row.get("right"));
        findings.word(
            document,
            hit,
            format!("“{wrong}”语义重复，通常写作“{right}”"),
        );
    }
}
