//! A fixed name or phrase that is not written as it was published.

use super::plenum::{Misnamed, misnamed};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{Cue, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

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
        Example {
            bad: "增强“四个意识”，做到“两个拥护”。\n",
            good: Some("增强“四个意识”，做到“两个维护”。\n"),
        },
    ],
    counterexamples: &[
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”。\n",
        "增强“四个本领”，做到“两个到位”。\n",
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
    for Misnamed { span, sign } in misnamed(document) {
        findings
            .report(span, "规范表述为“×届×中全会”，见党章第三章")
            .fix(
                "“大”改为“届”",
                Safety::Suggested,
                vec![Edit::new(sign, "届")],
            );
    }
    let mut done = 0;
    for hit in document.words(Table::Cue(Cue::Slogan)) {
        let known = SLOTS.iter().any(|(_, n, right)| {
            let word = document.text(hit.span);
            word.strip_prefix(n).is_some_and(|rest| rest == *right)
        });
        let Some(sentence) = document.sentence_at(hit.span.start).filter(|_| known) else {
            continue;
        };
        if sentence.span.start >= done {
            done = sentence.span.end;
            slots(document, sentence.span, findings);
        }
    }
}

/// What is said of the Party's discipline in one breath: the verb, the number
/// and the word after it.
const SLOTS: [(&str, &str, &str); 4] = [
    ("增强", "四个", "意识"),
    ("坚定", "四个", "自信"),
    ("做到", "两个", "维护"),
    ("领悟", "两个", "确立"),
];

/// Reports another word in the place of one of them: 做到“两个拥护”, in a
/// sentence that has another of them right.
fn slots(document: &Document<'_>, sentence: Span, findings: &mut Findings<'_>) {
    let text = document.text(sentence);
    for (verb, number, right) in SLOTS {
        for (at, _) in text.match_indices(verb) {
            let rest = text.get(at + verb.len()..).unwrap_or_default();
            let words = rest.trim_start_matches(['“', '"']);
            let Some(word) = words.strip_prefix(number) else {
                continue;
            };
            let Some(written) = word.get(..right.len()) else {
                continue;
            };
            let closed = word.get(right.len()..).unwrap_or_default();
            let whole = closed.starts_with(['”', '"', '，', '。', '、', '；', '的']);
            if written == right || !whole || !written.chars().all(crate::character::is_han) {
                continue;
            }
            let end = sentence.start + text.len() - closed.len();
            let place = Span::new(end - written.len(), end);
            findings
                .report(
                    Span::new(place.start - number.len(), end),
                    format!("规范表述为“{number}{right}”，见党章（2022年修改）总纲"),
                )
                .fix(
                    format!("改为“{right}”"),
                    Safety::Suggested,
                    vec![Edit::new(place, right)],
                );
        }
    }
}
