//! A law that is no longer in force, cited as if it were.

use super::title;
use crate::document::Document;
use crate::finding::Severity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// LAW-02.
pub(crate) const RULE: Rule = Rule {
    code: "LAW-02",
    name: "law-repealed",
    title: "引用已废止的法规",
    why: "已经废止或者更名的法规不再作为依据；叙述历史时应写明“原”或者当时的年份。",
    basis: "各法律、法规的施行和废止条款，见各条提示",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "依据《合同法》签订采购合同，2023年全部履行完毕。\n",
            good: None,
        },
        Example {
            bad: "组织学习《中华人民共和国物权法》。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "依据原《合同法》第五十二条认定无效。\n",
        "1999年颁布的《合同法》同时废止。\n",
        "《物权法》2007年3月16日通过，《民法典》2020年5月28日通过。\n",
        "2015年3月，依据《合同法》签订采购合同。\n",
        "某某市人民法院\n民事判决书\n（2021）某01民终12号\n依照《中华人民共和国合同法》第六十条，判决如下：\n驳回上诉，维持原判。\n",
        "适用《最高人民法院关于适用〈中华人民共和国婚姻法〉若干问题的解释》。\n",
    ],
    check,
};

/// What a sentence says of a law that is a thing of the past.
const PAST: [&str; 9] = [
    "原",
    "废止",
    "当时",
    "旧",
    "修订前",
    "施行前",
    "历史",
    "曾",
    "不再",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    if is_judgment(document) {
        return;
    }
    for alias in title::aliases(document) {
        let row = alias.row;
        if !matches!(row.get("kind"), "renamed" | "repealed") {
            continue;
        }
        let Some(sentence) = document.sentence_at(alias.outer.start) else {
            continue;
        };
        let from: u32 = row
            .get("from")
            .get(..4)
            .map_or(0, |y| y.parse().unwrap_or(0));
        let before = Span::new(sentence.span.start, alias.outer.start);
        let after = Span::new(alias.outer.end, sentence.span.end);
        let dated = document.year_in(before).or_else(|| document.year());
        let words = document.text(sentence.span);
        // 《…法》2007年3月16日通过
        let then = document.dates_in(after).first().and_then(|d| d.year);
        let then = then.filter(|y| y.digits == 4).map(|y| y.value);
        if [dated, then].iter().flatten().any(|&year| year < from)
            || PAST.iter().any(|past| words.contains(past))
        {
            continue;
        }
        let (right, reason) = (row.get("right"), row.get("reason"));
        let name = document.text(alias.span);
        let report = findings.report(
            alias.span,
            format!("《{name}》已由《{right}》取代：{reason}"),
        );
        // A text that does not say when it speaks may be older.
        if dated.is_none() {
            report.severity(Severity::Hint);
        }
    }
}

/// True for the judgment or ruling of a court, which applies the law of the
/// time of what it judges.
fn is_judgment(document: &Document<'_>) -> bool {
    const HEAD: usize = 4;
    let judgments = ["判决书", "裁定书", "调解书"];
    let mut head = document.prose().take(HEAD);
    head.any(|(_, text)| judgments.iter().any(|end| text.ends_with(end)))
}
