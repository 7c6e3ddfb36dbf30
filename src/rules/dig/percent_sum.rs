//! Shares of a whole that do not make a hundred.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::quantity::Quantity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// DIG-16.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-16",
    name: "percent-sum",
    title: "占比合计不等于100%",
    why: "各部分的占比相加应为100%；差得多时，不是某个数错了，就是漏了一部分。",
    basis: "通常：各项占比合计为100%",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "三类问题分别占40%、35%和30%。\n",
            good: None,
        },
        Example {
            bad: "一、二、三产业占比分别为8.2%、41.5%、48.3%。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "三类问题分别占40%、35%和25%。\n",
        "前三类问题分别占30%、20%、10%。\n",
        "新兴产业、高新技术产业、装备制造业占工业比重分别为27.1%、40.5%、30.9%。\n",
        "三个指标完成率分别为98%、99%、97%。\n",
        "三次产业占比分别为8.2%、41.5%、50.2%。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for cue in document.words(Table::Cue(Cue::Respectively)) {
        let Some(sentence) = document.sentence_at(cue.span.start) else {
            continue;
        };
        let rest = Span::new(cue.span.end, sentence.span.end);
        let head = document.text(Span::new(sentence.span.start, cue.span.end));
        // 占工业比重分别为…: things that may overlap, each a share of the same.
        let each = head.contains('占') && !head.contains("占比");
        let whole = head.contains("占比") || head.contains("比重") && !each;
        if !(head.ends_with("分别占") || whole) {
            continue;
        }
        let shares: Vec<&Quantity> = joined(document, rest, cue.span.end);
        let sum: f64 = shares.iter().map(|q| q.value).sum();
        let rounding: f64 = shares.iter().map(|q| q.step / 2.0).sum();
        let (Some(first), Some(last)) = (shares.first(), shares.last()) else {
            continue;
        };
        let off = (sum - 100.0).abs();
        // Far from a hundred the shares are of other things, or not all.
        if shares.len() < 2 || off <= rounding + 1e-6 || !(90.0..=110.0).contains(&sum) {
            continue;
        }
        findings.report(
            first.span.cover(last.span),
            format!("各项占比合计为{}%，不等于100%，请核对", shown(sum)),
        );
    }
}

/// The percentages that stand one after the other from the byte `at` on, with
/// nothing but 、，和 between them.
fn joined<'a>(document: &'a Document<'_>, rest: Span, at: usize) -> Vec<&'a Quantity> {
    let mut end = at;
    let list = document.quantities_in(rest).iter().take_while(|q| {
        let between = document.text(Span::new(end, q.span.start));
        end = q.span.end;
        matches!(document.text(q.unit), "%" | "％")
            && between
                .chars()
                .all(|c| matches!(c, '、' | '，' | '和' | '及' | '与'))
    });
    list.collect()
}

/// A sum as it is written: at most two decimals.
fn shown(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
