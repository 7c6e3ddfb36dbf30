//! One word again and again in a sentence.

use crate::character::is_han;
use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Hit, Table};
use crate::rule::{Example, Findings, Rule};

/// WRD-08.
pub(crate) const RULE: Rule = Rule {
    code: "WRD-08",
    name: "overused-word",
    title: "一句内用词重复",
    why: "同一个词在一句里出现三次以上，读来啰唆，通常换一种说法或者并作一处；排比句各分句开头的词不算。",
    basis: "通常：一句内不反复用同一个词",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "集中研判解决一批需要多部门解决的问题，联合各方力量共同解决。\n",
            good: None,
        },
        Example {
            bad: "通过集中宣传、入户宣传营造浓厚的宣传氛围。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "大力弘扬爱国精神，弘扬传统美德，弘扬公序良俗。\n",
        "集中研判一批需要多部门解决的问题，联合各方力量共同解决。\n",
        "宣传部会同宣传科、宣传文化中心开展活动。\n",
        "提高办事效率，提高服务水平，提高群众满意度。\n",
    ],
    check,
};

/// So many times a word of the table is too often, where its entry says no
/// other number.
const OFTEN: usize = 3;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut hits = document.words(Table::Overused);
    while let Some(first) = hits.first() {
        let Some(sentence) = document.sentence_at(first.span.start) else {
            hits = hits.get(1..).unwrap_or_default();
            continue;
        };
        let count = hits.partition_point(|hit| hit.span.start < sentence.span.end);
        let (own, rest) = hits.split_at_checked(count.max(1)).unwrap_or_default();
        hits = rest;
        if own.len() >= OFTEN {
            in_sentence(document, own, findings);
        }
    }
}

/// Reports each word that stands too often among `hits`, those of one sentence,
/// where it stands for the last time.
fn in_sentence(document: &Document<'_>, hits: &[Hit], findings: &mut Findings<'_>) {
    // Words that open their clauses are one after the other on purpose.
    let inner: Vec<&Hit> = hits.iter().filter(|hit| !opens(document, hit)).collect();
    let mut told: Vec<&str> = Vec::new();
    for hit in inner.iter().rev() {
        let word = hit.row.word();
        if told.contains(&word) {
            continue;
        }
        told.push(word);
        let count = inner.iter().filter(|other| other.row == hit.row).count();
        let often = hit.row.get("often").parse().unwrap_or(OFTEN);
        if count >= often {
            findings.report(
                hit.span,
                format!("“{word}”在这一句里出现{count}次，通常换一种说法"),
            );
        }
    }
}

/// True for the first word of a clause or of an item.
fn opens(document: &Document<'_>, hit: &Hit) -> bool {
    !document
        .source
        .char_before(hit.span.start)
        .is_some_and(is_han)
}
