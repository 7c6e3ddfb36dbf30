//! A word written twice.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::Table;
use crate::rule::{Example, Findings, Rule};

/// WRD-07.
pub(crate) const RULE: Rule = Rule {
    code: "WRD-07",
    name: "doubled-word",
    title: "字词重复",
    why: "改稿、粘贴时容易把同一个字词写了两遍，应删去一个。",
    basis: "通常：重复的字词删去一个",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "各项工作要在在年底前取得了了新的的成绩。\n",
            good: Some("各项工作要在年底前取得了新的成绩。\n"),
        },
        Example {
            bad: "按照按照上级要求，进一步进一步压实责任。\n",
            good: Some("按照上级要求，进一步压实责任。\n"),
        },
        Example {
            bad: "扎实做好整改工作工作，隐患存在在的原因已经查明。\n",
            good: Some("扎实做好整改工作，隐患存在的原因已经查明。\n"),
        },
        Example {
            bad: "居民代表参与与验收，并并对各各村环境境整治情况打分。\n",
            good: Some("居民代表参与验收，并对各村环境整治情况打分。\n"),
        },
    ],
    counterexamples: &[
        "以自养为目的的经营活动，标的的交付。\n",
        "为了了解情况，以及及时处置，关键是是否落实。\n",
        "做工作作为一项责任，合作工作组，取得实实在在的成效。\n",
        "认真研究研究，加强加强再加强。\n",
        "问题现在在于落实，安全隐患存在在建工地，要在在校学生中宣传。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::Doubled) {
        let (wrong, right) = (hit.row.get("wrong"), hit.row.get("right"));
        let mut hit = *hit;
        // 作工作 with 工 before it.
        if let Some(missing) = right.strip_suffix(wrong.get(..SIGN).unwrap_or_default())
            && wrong.len() == right.len() + SIGN
            && right.len() == 2 * SIGN
        {
            if !document.before(hit.span.start).ends_with(missing) {
                continue;
            }
            hit.span.start -= missing.len();
        }
        let wrong = document.text(hit.span);
        findings.word(document, &hit, format!("“{wrong}”重复，应删去一个"));
    }
}

/// The bytes of a Chinese character.
const SIGN: usize = 3;
