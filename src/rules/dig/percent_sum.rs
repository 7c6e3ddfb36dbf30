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
            bad: "国有林、集体林、个人林分别占总面积的45.5%、30.5%和25.5%。\n",
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
        Example {
            bad: "测评结果为满意率98.5%，不满意率2.5%；抽检合格率95%，不合格率4%。\n",
            good: None,
        },
        Example {
            bad: "高级职称及以上占25%、中级职称及以下占80%；从年龄看，35岁以下占50%、36岁至50岁占30%、51岁以上占25%。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "测评结果为满意率98.5%，不满意率1.5%；同意率92%，不同意率3%；基本满意率97%，不满意率5%。\n",
        "从年龄看，35岁以下占50%、36岁至50岁占25%、51岁以上占25%；35岁以下占50%，党员占45%。\n",
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
        let begins = cue.span.end + of_total(document, cue.span.end);
        let shares: Vec<&Quantity> = joined(document, rest, begins);
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
        while let Some((next, after)) = next_share(document, rest) {
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
                && label
                    .chars()
                    .all(|c| is_han(c) || c.is_ascii_digit() || is_range(c))
                && *separator.get_or_insert(mark) == mark;
            if !goes_on {
                break;
            }
            shares.push(next);
            labels.push(label);
            rest = after;
        }
        if let Some(sum) = off(&shares).filter(|sum| is_whole(&labels, *sum)) {
            let last = shares.last().map_or(first.span, |q| q.span);
            report(first.span.cover(last), sum, findings);
        }
    }
}

/// The first of `rest` and what follows it; ages in the name of a part are no
/// shares.
fn next_share<'a>(
    document: &Document<'_>,
    rest: &'a [Quantity],
) -> Option<(&'a Quantity, &'a [Quantity])> {
    let ages = rest.iter().take(2);
    let ages = ages.take_while(|q| document.text(q.unit) == "岁" || q.unit.is_empty());
    rest.get(ages.count()..)?.split_first()
}

/// A sign between two ages.
fn is_range(c: char) -> bool {
    matches!(c, '—' | '-' | '～' | '~')
}

/// True where parts with these names have to be all: they exclude each other,
/// and each is said to be a share, or is one of 优秀、良好、合格.
fn is_whole(labels: &[&str], sum: f64) -> bool {
    if is_ages(labels) {
        return true;
    }
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
    // 本科及以上、专科及以下 are all, and some may not have been told of.
    if let [one, other] = labels
        && shares
        && (one.contains("及以上") && other.contains("及以下")
            || one.contains("及以下") && other.contains("及以上"))
    {
        return sum > 100.0;
    }
    if let [one, other] = names.as_slice() {
        // 男性占60%，女性占45%: nothing is left out. 满意率90% and 不满意率2% may
        // leave out those who did not say.
        let rates = [*one, *other].map(|name| name.strip_suffix('率').unwrap_or(name));
        let told = shares || rates != [*one, *other];
        let open = rates
            .iter()
            .any(|rate| UNSAID.iter().any(|word| rate.ends_with(word)));
        return told && parts::is_opposed(&rates) && (!open || sum > 100.0);
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

/// True for ages from the youngest to the oldest: 35岁以下占, 36岁至50岁占,
/// 51岁以上占.
fn is_ages(labels: &[&str]) -> bool {
    let told = |label: &&str| {
        let name = SHARE.iter().find_map(|w| label.strip_suffix(w));
        name.is_some_and(|name| name.contains('岁'))
    };
    let [first, .., last] = labels else {
        return false;
    };
    let ends = |low: &str, high: &str| low.contains("岁以下") && high.contains("岁以上");
    labels.iter().all(told) && (ends(first, last) || ends(last, first))
}

/// Of what people were asked some may have said neither.
const UNSAID: [&str; 4] = ["满意", "赞成", "同意", "支持"];

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

/// The bytes of 总面积的 and the like at the byte `at`, the whole that shares are
/// of.
fn of_total(document: &Document<'_>, at: usize) -> usize {
    // Eleven characters: what is longer names no whole.
    let after = document.source.after(at, 33);
    let words = after
        .split_once(|c: char| c.is_ascii_digit())
        .map_or("", |w| w.0);
    let whole = words.starts_with(['总', '全', '整']) && words.ends_with('的');
    let plain = words.chars().count() <= 10 && words.chars().all(is_han);
    if whole && plain { words.len() } else { 0 }
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
