//! Growth that its end points do not give.

use crate::document::Document;
use crate::finding::Severity;
use crate::quantity::Quantity;
use crate::rule::{Example, Findings, Rule};

use super::growth::{Growth, growths};
use super::growth_base;
use super::increase;

/// DIG-13.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-13",
    name: "growth-mismatch",
    title: "增幅与起止值不符",
    why: "起止两个数定了，增减多少就定了；增长的倍数是止数除以起数再减一。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "受理量由50起增加到80起，增长50%。\n",
            good: None,
        },
        Example {
            bad: "产值从20万元提高到60万元，增长3倍。\n",
            good: None,
        },
        Example {
            bad: "覆盖率由60%提高到75%，提高10个百分点。\n",
            good: None,
        },
        Example {
            bad: "网点由80个增加到60个。\n",
            good: None,
        },
        Example {
            bad: "上年营收1亿元，今年增长20%，达到1.5亿元。\n",
            good: None,
        },
        Example {
            bad: "2023年营收1亿元，2024年增长20%达到1.5亿元；2024年完成2.8亿元，2025年完成3.5亿元，增长20%。\n",
            good: None,
        },
        Example {
            bad: "今年营收增长20%，达到1.5亿元（上年1亿元）。\n",
            good: None,
        },
        Example {
            bad: "今年受理320件，比上年的200件增长50%。\n今年受理320件，与去年同期的200件相比，增长50%。\n",
            good: None,
        },
        Example {
            bad: "营收由500万元增长20%达到650万元。\n",
            good: None,
        },
        Example {
            bad: "网点在200个的基础上增加20%，达到250个。\n",
            good: None,
        },
        Example {
            bad: "去年受理案件200件，今年受理案件同比下降10%，达到320件。\n",
            good: None,
        },
        Example {
            bad: "去年受理案件200件，今年受理260件，同比增长40%；营收由2023年的100亿元增长到2024年的120亿元，同比增长25%。\n",
            good: None,
        },
        Example {
            bad: "受理投诉260件，较上年增加60件，增长40%；营收由2.5亿元增长到3亿元，增幅25%。\n",
            good: None,
        },
        Example {
            bad: "预算收入由4.2亿元增加至5.04亿元，同比增长25%。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "去年受理案件200件，今年受理260件，同比增长30%；受理投诉260件，较上年增加60件，增长30%，其中信访投诉160件，较上年增加60件，增长60%。\n",
        "营收由2023年的100亿元增长到2024年的120亿元，同比增长20%；去年受理案件200件，今年新建公厕260座，增长40%。\n",
        "预算收入由4.2亿元增加至5.04亿元，同比增长20%；五年来产值由4.2亿元增加至8.4亿元，同比增长15%。\n",
        "受理量由50起增加到80起，增长60%，比全市平均高20%。\n",
        "总量从54万亿元增加到82.7万亿元，年均增长7.1%。\n",
        "覆盖率由60%提高到75%，提高15个百分点，由60%提高到75%，提高25%。\n",
        "由第8位提升到第5位，排名由8位升至5位，气温由5℃降至-3℃。\n",
        "由50余起增加到约80起，增长50%，由1.2万户增加到1.5万户，增长22%。\n",
        "上年营收1亿元，今年增长20%，达到1.2亿元；今年受理300件，比上年的200件增长50%；今年受理300件，与上年的200件相比，增长50%。\n",
        "2024年完成2.8亿元，2025年完成3.5亿元，增长25%；2024年固定资产投资完成2.8亿元，2025年固定资产投资完成3.5亿元，增长8%。\n",
        "去年全区投诉200件，今年全市投诉量增长10%，达到5000件。\n",
        "上年完成1亿元，今年税收增长20%，达到8000万元。\n",
        "由38.3/10万下降到15.8/10万，下降58.7%。\n",
        "营收由500万元增长20%达到600万元；网点在200个的基础上增加20%，达到240个。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let based = growth_base::growths(document);
    for growth in growths(document).into_iter().chain(based) {
        let cue = document.text(growth.cue);
        let (from, to) = (
            document.text(growth.from.span),
            document.text(growth.to.span),
        );
        // What is compared with last year may be told in comparable prices, and
        // so may the growth of output and of what people earn.
        let before = document.before(growth.from.span.start);
        let priced = PRICED.iter().any(|word| before.contains(word));
        let severity = match priced || growth.beside {
            true => Severity::Warning,
            false => Severity::Error,
        };
        if runs_backwards(&growth, cue) {
            findings
                .report(
                    growth.from.span.cover(growth.to.span),
                    format!("由{from}到{to}，与“{cue}”不符，请核对"),
                )
                .severity(severity);
            continue;
        }
        let Some(by) = growth.by else { continue };
        let words = document.text(by.span);
        if let Some(expected) = mismatch(document, &growth, by) {
            findings
                .report(
                    growth.span(),
                    format!("由{from}到{to}，应为{expected}，不是{words}，请核对"),
                )
                .severity(severity);
        } else if let Some(expected) = strict(document, &growth, by) {
            findings
                .report(
                    growth.span(),
                    format!("由{from}到{to}，按所列数计算为{expected}，此处为{words}，请核对"),
                )
                .severity(Severity::Hint);
        }
    }
    for increase in increase::mismatches(document) {
        let (words, told) = (
            document.text(increase.by.span),
            document.text(increase.told.span),
        );
        findings
            .report(
                increase.by.span.cover(increase.told.span),
                format!(
                    "变化{words}，合{}%，不是{told}，请核对",
                    shown(increase.expected)
                ),
            )
            .severity(Severity::Warning);
    }
}

/// What the percentage ought to be by the end points as they are written, where
/// only their rounding lets it be what it is.
fn strict(document: &Document<'_>, growth: &Growth<'_>, by: &Quantity) -> Option<String> {
    let unit = document.text(by.unit);
    let points = matches!(document.text(growth.to.unit), "%" | "％");
    (matches!(unit, "%" | "％") && !points).then_some(())?;
    let (from, to) = (growth.from.value, growth.to.value);
    let exact = (to - from).abs() / from * 100.0;
    // (Practice: figures that were rounded to two digits give no more.)
    let slack = (exact * SHARE).max(by.step).max(0.6);
    ((exact - by.value).abs() > slack).then(|| format!("{}%", shown(exact)))
}

/// How far from what the written end points give a percentage may be before it
/// is worth a look, as a share of it: 22% beside 20%.
const SHARE: f64 = 0.15;

/// What is told in the prices of its year.
const PRICED: [&str; 4] = ["产值", "人均", "收入", "消费"];

/// True where what is said to increase decreases, or the reverse. 提高到 and
/// 压缩到 may speak of ranks and terms, and are let be.
fn runs_backwards(growth: &Growth<'_>, cue: &str) -> bool {
    let plain = if growth.rises {
        cue.starts_with('增') || cue.starts_with("上升")
    } else {
        cue.starts_with("下降") || cue.starts_with("减")
    };
    let (from, to) = (growth.from, growth.to);
    let falls = to.value + to.step < from.value;
    let climbs = to.value > from.value + from.step;
    plain && !from.unit.is_empty() && if growth.rises { falls } else { climbs }
}

/// What the amount ought to be, where it is not what is written.
fn mismatch(document: &Document<'_>, growth: &Growth<'_>, by: &Quantity) -> Option<String> {
    let unit = |q: &Quantity| match document.text(q.unit) {
        "％" => "%",
        unit => unit,
    };
    let points = unit(growth.to) == "%";
    let relative = |f: f64, t: f64| (t - f).abs() / f * 100.0;
    let difference = |f: f64, t: f64| (t - f).abs();
    let off = |(least, most): (f64, f64), slack: f64| {
        let slack = slack + 1e-6;
        by.value < least - slack || by.value > most + slack
    };
    let (from, to) = (growth.from.value, growth.to.value);
    match unit(by) {
        "%" => {
            let wrong = off(growth.bounds(relative), by.step.max(0.5));
            // 提高5% for 提高5个百分点 is another rule's.
            let as_points = points && !off(growth.bounds(difference), by.step);
            (wrong && !as_points).then(|| format!("{}%", shown(relative(from, to))))
        }
        "倍" if !points => {
            let times = |f: f64, t: f64| (t - f) / f;
            // 2亿 to 6亿 is not 增长3倍, however 2亿 was rounded.
            let as_ratio = (by.value - to / from).abs() < by.step / 2.0;
            let wrong = as_ratio || off(growth.bounds(times), by.step.min(0.1));
            wrong.then(|| format!("{}倍", shown(times(from, to))))
        }
        "个百分点" if points => off(growth.bounds(difference), by.step.min(0.1))
            .then(|| format!("{}个百分点", shown(difference(from, to)))),
        same if same == unit(growth.to) && !same.is_empty() && !points => {
            let rounded = by.step < 1.0 || !by.scale.is_empty();
            let slack = if rounded { by.step } else { 0.0 };
            let (value, scale) = scaled(difference(from, to));
            off(growth.bounds(difference), slack).then(|| format!("{}{scale}{same}", shown(value)))
        }
        _ => None,
    }
}

/// A number of 10,000 or more in 万 or 亿.
fn scaled(value: f64) -> (f64, &'static str) {
    match value {
        v if v >= 1e8 => (v / 1e8, "亿"),
        v if v >= 1e4 => (v / 1e4, "万"),
        v => (v, ""),
    }
}

/// A value as it is written: at most one decimal.
fn shown(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}
