//! Shares of a whole that do not make a hundred.

use crate::character::is_han;
use crate::document::{Document, last_clause};
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::quantity::Quantity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

use super::parts::{self, Kinship};

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
        Example {
            bad: "考核结果为优秀占50%、良好占30%、合格占30%。\n",
            good: None,
        },
        Example {
            bad: "财政资金占85%，剩余25%由企业自筹。\n",
            good: None,
        },
        Example {
            bad: "群众满意率81%，基本满意率16%，不满意率8%；男性占60%，女性占45%。\n",
            good: None,
        },
        Example {
            bad: "测评中满意50%、基本满意30%、不满意15%；三次产业比例为10%、40%、45%。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "三类问题分别占40%、35%和25%。\n",
        "前三类问题分别占30%、20%、10%。\n",
        "新兴产业、高新技术产业、装备制造业占工业比重分别为27.1%、40.5%、30.9%。\n",
        "三个指标完成率分别为98%、99%、97%。\n",
        "三次产业占比分别为8.2%、41.5%、50.2%。\n",
        "优秀占50%、良好占30%、合格占20%；优秀率30%、良好率50%、合格率95%。\n",
        "满意率81%，基本满意率16%，不满意率3%；男性占60%，女性占40%。\n",
        "男性占60%，党员占20%，本科以上学历占15%。\n",
        "财政资金占85%，剩余15%由企业自筹；首付占50%，验收后付45%，剩余5%为质保金。\n",
        "一产增长3%，二产增长45%，三产增长50%。\n",
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
        let structure = ["比例为", "构成为", "结构为"]
            .iter()
            .any(|w| head.ends_with(w));
        if !(head.ends_with("分别占") || whole || structure) {
            continue;
        }
        let shares: Vec<&Quantity> = joined(document, rest, cue.span.end);
        let (Some(first), Some(last), Some(sum)) = (shares.first(), shares.last(), off(&shares))
        else {
            continue;
        };
        report(first.span.cover(last.span), sum, findings);
    }
    named(document, findings);
}

fn report(span: Span, sum: f64, findings: &mut Findings<'_>) {
    findings.report(
        span,
        format!("各项占比合计为{}%，不等于100%，请核对", shown(sum)),
    );
}

/// Shares that each stand after the name of their part: 优秀占50%、良好占30%.
fn named(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut rest = document.quantities();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if !is_percent(document, first) {
            continue;
        }
        let head = last_clause(document.before(first.span.start));
        let mut shares = vec![first];
        let mut labels = vec![head];
        let mut separator = None;
        while let Some((next, after)) = rest.split_first() {
            let end = shares.last().map_or(first.span.end, |q| q.span.end);
            let between = document.text(Span::new(end, next.span.start));
            let mark = between
                .chars()
                .next()
                .filter(|c| matches!(c, '、' | '，' | '；'));
            let label = mark
                .and_then(|c| between.strip_prefix(c))
                .unwrap_or_default();
            let goes_on = is_percent(document, next)
                && !label.is_empty()
                && label.chars().all(is_han)
                && *separator.get_or_insert(mark) == mark;
            if !goes_on {
                break;
            }
            shares.push(next);
            labels.push(label);
            rest = after;
        }
        if let Some(sum) = off(&shares).filter(|_| is_whole(&labels)) {
            let last = shares.last().map_or(first.span, |q| q.span);
            report(first.span.cover(last), sum, findings);
        }
    }
}

/// True where parts with these names have to be all: they exclude each other,
/// and each is said to be a share, or is one of 优秀、良好、合格.
fn is_whole(labels: &[&str]) -> bool {
    let shares = labels.iter().all(|l| SHARE.iter().any(|w| l.ends_with(w)));
    let names: Vec<&str> = labels
        .iter()
        .map(|l| parts::name(SHARE.iter().find_map(|w| l.strip_suffix(w)).unwrap_or(l)))
        .collect();
    if let [.., last] = labels
        && ["剩余", "其余"].iter().any(|w| last.starts_with(w))
    {
        // 占85%，剩余15%: what is left of the whole.
        let first = labels
            .first()
            .is_some_and(|l| SHARE.iter().any(|w| l.ends_with(w)));
        return first && last.chars().count() <= 4;
    }
    if let [_, _] = labels {
        // 男性占60%，女性占45%: nothing is left out.
        return shares && parts::is_opposed(&names);
    }
    // 满意率, 基本满意率, 不满意率: 合格率 may count 优秀 too, where nothing is
    // said of those that are not.
    let rates: Option<Vec<&str>> = names.iter().map(|name| name.strip_suffix('率')).collect();
    let rates = rates.filter(|rates| rates.iter().any(|rate| rate.starts_with('不')));
    if let Some(rates) = rates {
        return labels.len() >= 3 && parts::is_family(&rates);
    }
    let bare = || parts::is_family(&names);
    labels.len() >= 3 && parts::kinship(&names) != Kinship::Unsure && (shares || bare())
}

/// What says that the number after it is a share.
const SHARE: [&str; 6] = ["占比为", "占比达", "占比", "比重为", "各占", "占"];

fn is_percent(document: &Document<'_>, quantity: &Quantity) -> bool {
    matches!(document.text(quantity.unit), "%" | "％") && quantity.more.is_empty()
}

/// The sum of `shares`, where it is near a hundred and rounding does not
/// explain what is missing.
fn off(shares: &[&Quantity]) -> Option<f64> {
    let sum: f64 = shares.iter().map(|q| q.value).sum();
    let rounding: f64 = shares.iter().map(|q| q.step / 2.0).sum();
    // Far from a hundred the shares are of other things, or not all.
    let near = (90.0..=110.0).contains(&sum);
    (shares.len() >= 2 && near && (sum - 100.0).abs() > rounding + 1e-6).then_some(sum)
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
