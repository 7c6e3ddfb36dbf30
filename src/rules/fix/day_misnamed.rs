//! A commemorative day under a name that is not its own.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::Table;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// FIX-05.
pub(crate) const RULE: Rule = Rule {
    code: "FIX-05",
    name: "day-misnamed",
    title: "纪念日名称有误",
    why: "法定和经批准设立的纪念日有确定的名称，如“国家宪法日”不称“宪法宣传日”，“全民国家安全教育日”不省“全民”二字。",
    basis: "设立各纪念日的法律和决定，见各条提示",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "12月4日为国家宪法宣传日。\n",
            good: Some("12月4日为国家宪法日。\n"),
        },
        Example {
            bad: "结合国家安全教育日、世界禁毒日开展宣传。\n",
            good: Some("结合全民国家安全教育日、国际禁毒日开展宣传。\n"),
        },
    ],
    counterexamples: &[
        "结合“12·4”国家宪法日、全民国家安全教育日开展宣传。\n",
        "做好国家安全日常工作，组织宪法宣传日常化。\n",
        "2013年12月4日是第十三个全国法制宣传日。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::DayName) {
        let from: u32 = hit.row.get("from").parse().unwrap_or(0);
        // A name of its time: the year before it tells.
        let year = document
            .sentence_at(hit.span.start)
            .and_then(|s| document.year_in(Span::new(s.span.start, hit.span.start)));
        if year.is_some_and(|year| year < from) {
            continue;
        }
        let (right, source) = (hit.row.get("right"), hit.row.get("source"));
        findings.word(document, hit, format!("规范名称为“{right}”，见{source}"));
    }
}
