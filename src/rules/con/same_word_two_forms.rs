//! One word in two forms.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// CON-11.
pub(crate) const RULE: Rule = Rule {
    code: "CON-11",
    name: "same-word-two-forms",
    title: "同词两写",
    why: "同一个词在一件公文里用一种写法，如“作出决定”不要又写成“做出决定”。",
    basis: "通常：体例一致",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "区政府作出部署。各镇要按照区政府做出部署的要求抓好落实，作出安排。\n",
            good: None,
        },
        Example {
            bad: "制定实施方案。各镇要在月底前制订实施方案，按制定的方案执行。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "区政府作出部署。各镇要按照要求作出安排。\n",
        "制定地方性法规。各镇要制订年度计划。\n",
        "做出样子，作出决定。\n",
    ],
    check,
};

/// Two forms of one word.
const PAIRS: &[(&str, &str)] = &[("作出", "做出"), ("制定", "制订")];

/// What 作出 has as its object more often than 做出.
const OBJECTS: &[&str] = &[
    "决定", "部署", "安排", "贡献", "批示", "指示", "规定", "承诺", "处理", "决策", "答复", "判决",
    "裁决", "评价",
];

/// Four characters: fewer may be the same by chance.
const LONG: usize = 12;

/// More words than these are not compared.
const MOST: usize = 256;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    // Each form with its object, and where it stands.
    let mut places: Vec<(&str, &str, Span)> = Vec::new();
    for cue in document.words(Table::Cue(Cue::TwoForms)).iter().take(MOST) {
        let at = cue.span.start;
        let zone = document.sentence_at(at).map(|s| s.zone);
        if zone == Some(Zone::Body) && !document.masked(at, Kinds::CITED) {
            let word = document.text(cue.span);
            places.push((word, object(document, cue.span.end), cue.span));
        }
    }
    for (usual, other) in PAIRS {
        let of = |form: &'static str| places.iter().filter(move |(word, _, _)| *word == form);
        if of(usual).next().is_none() {
            continue;
        }
        for (word, object, span) in of(other) {
            let fixed = *usual == "作出"
                && OBJECTS
                    .iter()
                    .any(|o| object.starts_with(o) || object.ends_with(o));
            let same = object.len() == LONG && of(usual).any(|(_, o, _)| o == object);
            if fixed || same {
                findings.report(
                    *span,
                    format!("“{word}”，别处用“{usual}”，全文宜用一种写法"),
                );
            }
        }
    }
}

/// The word after the byte `at`, without what stands between: 做出重要部署.
fn object<'a>(document: &'a Document<'_>, at: usize) -> &'a str {
    let text = document.source.text.get(at..).unwrap_or_default();
    let text = text.strip_prefix('了').unwrap_or(text);
    let length: usize = text
        .chars()
        .take(4)
        .take_while(|&c| crate::character::is_han(c))
        .map(char::len_utf8)
        .sum();
    text.get(..length).unwrap_or_default()
}
