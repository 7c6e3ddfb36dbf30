//! A plenary session named by the congress where the term of the committee
//! stands.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{Cue, Table};
use crate::numeral::is_amount;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// FIX-03.
pub(crate) const RULE: Rule = Rule {
    code: "FIX-03",
    name: "plenum-misnamed",
    title: "全会名称有误",
    why: "党的全国代表大会简称“大”，中央委员会全体会议简称“届×中全会”：党的二十大，党的二十届三中全会。",
    basis: "《中国共产党章程》第三章",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "学习贯彻党的二十大三中全会精神。\n",
            good: Some("学习贯彻党的二十届三中全会精神。\n"),
        },
        Example {
            bad: "党的十九大六中全会通过了决议。\n",
            good: Some("党的十九届六中全会通过了决议。\n"),
        },
    ],
    counterexamples: &[
        "学习贯彻党的二十大和二十届三中全会精神。\n",
        "党的十八大以来，十八届三中、四中全会作出部署。\n",
        "党的二十届历次全会，市委十二届全会。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::Cue(Cue::Plenum)) {
        let before = document.chars_before(hit.span.start, 8);
        let numeral = |c: char| is_amount(c) || c.is_ascii_digit();
        let term = before.trim_end_matches(numeral);
        let count = before.len() - term.len();
        let Some(congress) = term.strip_suffix('大') else {
            continue;
        };
        if count == 0 || !congress.ends_with(numeral) {
            continue;
        }
        let at = hit.span.start - count;
        let sign = Span::new(at - '大'.len_utf8(), at);
        let span = Span::new(sign.start, hit.span.end);
        findings
            .report(span, "全会名称中的“大”应为“届”，如“二十届三中全会”")
            .fix("“大”改为“届”", Safety::Safe, vec![Edit::new(sign, "届")]);
    }
}
