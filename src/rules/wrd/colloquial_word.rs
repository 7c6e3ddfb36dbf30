//! A word of speech in an official document.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::Table;
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};

/// WRD-11.
pub(crate) const RULE: Rule = Rule {
    code: "WRD-11",
    name: "colloquial-word",
    title: "口语、俗称",
    why: "公文用书面语，口语和俗称通常换成规范的说法；确需使用的加引号。",
    basis: "通常：公文用书面语",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "落实一把手负责制，谋划下步工作。\n",
            good: Some("落实主要负责人负责制，谋划下一步工作。\n"),
        },
        Example {
            bad: "项目咋办要早拿主意。\n",
            good: Some("项目怎么办要早拿主意。\n"),
        },
    ],
    counterexamples: &[
        "落实党政“一把手”负责制，明确下一步工作。\n",
        "按照以下步骤办理，第一把手术刀已消毒。\n",
        "在全区工作会议上的讲话\n同志们：\n一把手要亲自抓。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let words = document.words(Table::Colloquial);
    // What is spoken may be written as it is said.
    let spoken = ["讲话", "讲话稿"];
    if words.is_empty() || document.genre().is_some_and(|g| spoken.contains(&g)) {
        return;
    }
    for hit in words {
        if document.masked(hit.span.start, Kinds::CITED) {
            continue;
        }
        let (wrong, right) = (hit.row.get("wrong"), hit.row.get("right"));
        findings.word(document, hit, format!("“{wrong}”通常写作“{right}”"));
    }
}
