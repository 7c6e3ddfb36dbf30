//! A plenary session named by the congress where the term of the committee
//! stands.

use super::plenum::{Misnamed, SESSION, is_number, misnamed};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{Cue, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// FIX-03.
pub(crate) const RULE: Rule = Rule {
    code: "FIX-03",
    name: "plenum-misnamed",
    title: "全会名称有误",
    why: "党的全国代表大会称“×大”，中央委员会全体会议称“×届×中全会”，如党的二十大、党的二十届三中全会。",
    basis: "《中国共产党章程》",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "学习贯彻党的二十大三中全会精神。\n",
            good: Some("学习贯彻党的二十届三中全会精神。\n"),
        },
        Example {
            bad: "党的二十三中全会作出部署。\n",
            good: Some("党的二十届三中全会作出部署。\n"),
        },
        Example {
            bad: "党的十八届以来，防火工作成效明显。\n",
            good: Some("党的十八大以来，防火工作成效明显。\n"),
        },
        Example {
            bad: "学习贯彻党的二十届全会精神。\n",
            good: None,
        },
        Example {
            bad: "党的十九大六中全会通过了决议。\n",
            good: Some("党的十九届六中全会通过了决议。\n"),
        },
    ],
    counterexamples: &[
        "学习贯彻党的二十大和二十届三中全会精神。\n",
        "党的十八大以来，十八届三中、四中全会作出部署。\n",
        "党的三中全会精神，党的十一届三中全会以来。\n",
        "党的二十届历次全会，市委十二届全会。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for Misnamed { span, sign } in misnamed(document) {
        findings
            .report(span, "全会名称中的“大”应为“届”，如“二十届三中全会”")
            .fix("“大”改为“届”", Safety::Safe, vec![Edit::new(sign, "届")]);
    }
    for hit in document.words(Table::Cue(Cue::Plenum)) {
        let before = document.chars_before(hit.span.start, 8);
        let term = before.trim_end_matches(is_number);
        if document.text(hit.span) != SESSION {
            of_term(
                document,
                term,
                hit.span,
                before.len() - term.len(),
                findings,
            );
            continue;
        }
        without_term(
            document,
            term,
            hit.span,
            before.len() - term.len(),
            findings,
        );
    }
}

/// 党的十八届以来 for 党的十八大以来, and 党的二十届全会, which tells no session:
/// `count` bytes of numerals stand between `term` and the word at `word`.
fn of_term(
    document: &Document<'_>,
    term: &str,
    word: Span,
    count: usize,
    findings: &mut Findings<'_>,
) {
    if count == 0 || !term.ends_with("党的") {
        return;
    }
    let span = Span::new(word.start - count, word.end);
    if document.text(word).ends_with("全会") {
        findings.report(span, "全会名称缺“×中”，如“二十届三中全会”");
        return;
    }
    let sign = Span::new(word.start, word.start + '届'.len_utf8());
    findings
        .report(span, "党的全国代表大会称“×大”，如“党的二十大以来”")
        .fix(
            "“届”改为“大”",
            Safety::Suggested,
            vec![Edit::new(sign, "大")],
        );
}

/// 党的二十三中全会 for 党的二十届三中全会: `count` bytes of numerals stand
/// between `term` and the word at `session`.
fn without_term(
    document: &Document<'_>,
    term: &str,
    session: Span,
    count: usize,
    findings: &mut Findings<'_>,
) {
    let numbers = Span::new(session.start - count, session.start);
    let words = document.text(numbers);
    let Some((last, _)) = words.char_indices().next_back() else {
        return;
    };
    // There is no twelfth session of one committee.
    if last == 0 || !term.ends_with("党的") {
        return;
    }
    let place = Span::at(numbers.start + last);
    findings
        .report(
            numbers.cover(session),
            "全会名称缺“届”字，如“二十届三中全会”",
        )
        .fix("补“届”字", Safety::Suggested, vec![Edit::new(place, "届")]);
}
