//! Parts that do not make the total they are said to make.

use crate::document::Document;
use crate::enclosure;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::quantity::Quantity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// DIG-15.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-15",
    name: "sum-mismatch",
    title: "分项合计与总数不符",
    why: "“其中”之后的各项是总数的组成部分，相加不应超过总数；各项列全时应与总数相等。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "共走访100户，其中甲村60户、乙村50户。\n",
            good: None,
        },
        Example {
            bad: "总投资1000万元，其中：区级资金600万元，街道资金500万元。\n",
            good: None,
        },
        Example {
            bad: "共受理120件，其中来信类30件、来访类50件和网上类30件。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "共走访100户，其中甲村60户、乙村40户。\n",
        "共有党员100名，其中女党员40名、少数民族党员70名。\n",
        "共受理120件，其中来信类30件、来访类50件等。\n",
        "共走访100户，其中甲村60户，占60%，比去年增加50户。\n",
        "培育成长型企业16家，其中甲类企业2家、乙类企业14家，认定创新企业2家。\n",
        "总投资1.2亿元，其中中央资金0.85亿元、省级资金0.36亿元。\n",
        "共走访100余户，其中甲村60户、乙村50户。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for cue in document.words(Table::Cue(Cue::Among)) {
        let Some(claim) = claim(document, cue.span) else {
            continue;
        };
        let Claim { total, parts, open } = claim;
        let sum: f64 = parts.iter().map(|q| q.value).sum();
        let rounded = |q: &&Quantity| q.step.fract() != 0.0 || !q.scale.is_empty();
        let slack: f64 = std::iter::once(total)
            .chain(parts.iter().copied())
            .filter(rounded)
            .map(|q| q.step / 2.0)
            .sum();
        let Some(last) = parts.last() else { continue };
        let span = total.span.cover(last.span);
        let unit = document.text(total.unit);
        let words = |value: f64| format!("{}{unit}", shown(value, total, document));
        let (all, all_parts) = (words(total.value), words(sum));
        if sum > total.value + slack + 1e-6 {
            findings.report(span, format!("分项合计{all_parts}，超过总数{all}，请核对"));
        } else if sum < total.value - slack - 1e-6 && !open {
            findings
                .report(
                    span,
                    format!("分项合计{all_parts}，与总数{all}不符，请核对是否列全"),
                )
                .severity(Severity::Hint);
        }
    }
}

/// A total and what are said to be its parts.
struct Claim<'a> {
    total: &'a Quantity,
    parts: Vec<&'a Quantity>,
    /// Whether the parts need not be all.
    open: bool,
}

/// What the 其中 at `cue` claims, where its parts are of one kind.
fn claim<'a>(document: &'a Document<'_>, cue: Span) -> Option<Claim<'a>> {
    let sentence = document.sentence_at(cue.start)?;
    let before = Span::new(sentence.span.start, cue.start);
    let total = document.quantities_in(before).last()?;
    let gap = document.text(Span::new(total.span.end, cue.start));
    let near = gap.ends_with(['，', '（', '；', '：', ',', '('])
        && gap.chars().count() <= 8
        && !gap
            .trim_end_matches(['，', '（', ',', '('])
            .contains(['，', '。', '；', '、']);
    // 100余户 is no total to reckon with.
    let exact = total.more.is_empty() && !total.unit.is_empty();
    let unit = document.text(total.unit);
    (near && exact && !matches!(unit, "%" | "％" | "年" | "个百分点" | "倍")).then_some(())?;
    let depth = |at| enclosure::around(document.enclosures(), at).count();
    let level = depth(cue.start);
    let mut parts = Vec::new();
    let mut kind: Option<char> = None;
    let mut separator = None;
    let mut end = cue.end;
    for part in document.quantities_in(Span::new(cue.end, sentence.span.end)) {
        // What stands in brackets explains the part before it.
        if depth(part.span.start) != level || document.text(part.unit) != unit {
            continue;
        }
        let label = document.text(Span::new(end, part.span.start));
        // A list goes on with the mark that it began with.
        let sign = label
            .chars()
            .next()
            .filter(|c| matches!(c, '、' | '，' | '；'));
        if parts.len() == 1 {
            separator = sign;
        } else if parts.len() > 1 && sign.is_some() && sign != separator {
            break;
        }
        let label = label
            .rsplit(['，', '、', '；', '：', '）'])
            .next()
            .unwrap_or_default();
        let label = label.trim_start_matches(['和', '及', '与']);
        if label.is_empty() || !part.more.is_empty() || CROSSING.iter().any(|w| label.contains(w)) {
            return None;
        }
        // Parts of one kind are named alike: 甲村、乙村; 来信类、来访类.
        let last = label
            .trim_end_matches(['共', '有', '为'])
            .chars()
            .next_back()?;
        if *kind.get_or_insert(last) != last {
            return None;
        }
        end = part.span.end;
        parts.push(part);
    }
    let tail = document.text(Span::new(end, sentence.span.end));
    let inside = document.text(Span::new(cue.end, end));
    let closed = ["和", "以及", "及"].iter().any(|w| inside.contains(w));
    let open = !closed || tail.starts_with('等') || inside.contains("主要") || tail.contains('等');
    (parts.len() >= 2).then_some(Claim { total, parts, open })
}

/// Words of parts that cross each other (女, 少数民族), and of what is no part
/// but a comparison.
#[rustfmt::skip]
const CROSSING: &[&str] = &[
    "女", "少数民族", "学历", "以上", "以下", "党员", "岁", "低保", "残疾", "增长", "增加", "新增",
    "减少", "比", "较", "超过", "同期", "累计", "达到", "已", "降低", "余", "最", "平均", "每",
    "截至", "的",
];

/// The value as the total is written: 1.21 of 1.2亿元.
fn shown(value: f64, total: &Quantity, document: &Document<'_>) -> String {
    let scale = document.text(total.scale);
    let factor = match scale {
        "万" => 1e4,
        "亿" => 1e8,
        _ => 1.0,
    };
    let text = format!("{:.2}", value / factor);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let scale = if factor > 1.0 { scale } else { "" };
    format!("{text}{scale}")
}
