//! A hyphen or tilde between the two ends of a range.

use crate::character::Run;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::recognise::Block;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// PUN-16. Between two numbers a hyphen joins telephone, room, model and table
/// numbers too: a range is one whose second number is greater and is followed
/// by what it counts.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-16",
    name: "range-dash",
    title: "起止连接号",
    why: "时间、数值的起止用一字线“—”或浪纹线“～”；短横线“-”用于号码、型号和编号。",
    basis: "GB/T 15834—2011 4.13.3",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "实施三年行动计划（2021-2023年），每年新增3-5个站点。\n",
            good: Some("实施三年行动计划（2021—2023年），每年新增3～5个站点。\n"),
        },
        Example {
            bad: "3月20日-27日集中登记，每批10~15人。\n",
            good: Some("3月20日—27日集中登记，每批10～15人。\n"),
        },
        Example {
            bad: "每组5—8人，培训2-3天。\n",
            good: Some("每组5—8人，培训2—3天。\n"),
        },
    ],
    counterexamples: &[
        "电话：0531-8888，地址：市民中心3-5号，1109-2室。\n",
        "按GB/T 9704-2012执行，见表2-3和附件1-2。\n",
        "2024-01-05上午，甲队以3-2获胜。\n",
        "2021—2023年，每年新增3～5个站点。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let is_short = |c| matches!(c, '-' | '~' | '－' | '–' | '∼' | '˜' | '〜');
    if !document.has_any_mark(is_short) {
        return;
    }
    let quantities = quantity_mark(document);
    for (block, run) in document.runs(is_short) {
        let mark = document.text(run.span);
        if mark.chars().count() > 1 || !near(run.before) || !run.after.is_some_and(is_digit) {
            continue;
        }
        let Some(kind) = judge(document, block, &run) else {
            continue;
        };
        let right = match kind {
            Ends::Times => "—",
            Ends::Amounts => quantities,
        };
        let cited = document.masked(run.span.start, Kinds::CITED);
        let report = findings
            .report(
                run.span,
                format!("表示起止的连接号不用“{mark}”，应为“{right}”"),
            )
            .fix(
                format!("改为“{right}”"),
                if cited {
                    Safety::Suggested
                } else {
                    Safety::Safe
                },
                vec![Edit::new(run.span, right)],
            );
        if cited {
            report.severity(Severity::Hint);
        }
    }
}

/// What lies at the two ends.
enum Ends {
    Times,
    Amounts,
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// True for what may stand before the sign: a digit, or the unit of the first
/// number.
fn near(before: Option<char>) -> bool {
    before.is_some_and(|c| is_digit(c) || "%％‰℃万亿元年月日时分岁人个".contains(c))
}

/// What the sign joins; `None` where it is no range.
fn judge(document: &Document<'_>, block: &Block, run: &Run) -> Option<Ends> {
    let before = document.text(Span::new(block.span.start, run.span.start));
    let after = document.text(Span::new(run.span.end, block.span.end));
    let own = Kinds::NUMBER.or(Kinds::WORD).or(Kinds::TIME);
    let mask = document.masks().at(run.span.start);
    if mask.is_some_and(|m| !own.meets(m.kinds))
        || block
            .ordinal
            .is_some_and(|o| o.span.contains(run.span.start))
    {
        return None;
    }
    let unit = before.trim_end_matches(|c: char| !is_digit(c));
    let (first, head) = number_before(unit)?;
    let (second, tail) = number_after(after)?;
    // 8:30-11:30
    let clock = |text: &str| matches!(text.as_bytes(), [b':', b'0'..=b'5', b'0'..=b'9', ..]);
    if let Some(hours) = head.strip_suffix(':').and_then(number_before)
        && unit.len() == before.len()
        && clock(tail)
    {
        return (hours.0 < second && second <= 24.0).then_some(Ends::Times);
    }
    if joined(head.chars().next_back()) || is_label(head) {
        return None;
    }
    let short = before.get(unit.len()..).unwrap_or_default();
    let follows = tail.chars().next()?;
    let date = |c: char| matches!(c, '年' | '月' | '日' | '时');
    if !short.is_empty() {
        // 3月20日-27日, 5万元-8万元
        let same = short.chars().all(date) && date(follows);
        let measured = tail.starts_with(short) && first < second;
        return match (same, measured) {
            (true, _) => Some(Ends::Times),
            (_, true) => Some(Ends::Amounts),
            _ => None,
        };
    }
    let year = |n: f64| (1900.0..2100.0).contains(&n) && n.fract() == 0.0;
    if year(first) && year(second) && first < second {
        // 2021-2023年, 2021-2023学年, （2021-2025）
        let closed = follows == '）' && head.ends_with('（');
        return (follows == '年' || tail.starts_with("学年") || closed).then_some(Ends::Times);
    }
    if first >= second {
        return None;
    }
    if follows == '月' && second <= 12.0 || follows == '日' && second <= 31.0 {
        return Some(Ends::Times);
    }
    let counted = UNITS.iter().any(|unit| tail.starts_with(unit));
    counted.then_some(Ends::Amounts)
}

/// What is counted or measured, and never numbered.
const UNITS: &[&str] = &[
    "%", "％", "‰", "℃", "个", "天", "年", "人", "名", "万", "亿", "元", "次", "岁", "周", "种",
    "家", "项", "件", "户", "倍", "公里", "千米", "米", "厘米", "毫米", "公斤", "千克", "克", "吨",
    "亩", "公顷", "平方", "立方", "小时", "分钟", "秒", "度", "千伏", "千瓦", "兆瓦", "份", "篇",
    "条", "支", "只", "头", "株", "场", "位", "台", "辆", "课时", "学时", "学分", "分", "摄氏",
    "所", "座", "栋", "批", "套", "本", "册", "组", "处", "起", "宗", "例", "升", "毫升", "间",
    "块", "棵", "轮",
];

/// True for what makes the number part of another sign: 1.2.3, A3-5, 2-3-4.
fn joined(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_alphanumeric() || "-－—–~～./:：#_〔(".contains(c))
}

/// True after the name of something that is numbered in parts.
fn is_label(head: &str) -> bool {
    ["表", "图", "式", "附件", "附", "号", "栋", "房", "编号"]
        .iter()
        .any(|label| head.ends_with(label))
}

/// The number that `text` ends with, and what stands before it.
fn number_before(text: &str) -> Option<(f64, &str)> {
    let head = text.trim_end_matches(|c: char| is_digit(c) || c == '.');
    let number = text.get(head.len()..)?;
    Some((number.parse().ok()?, head))
}

/// The number that `text` begins with, and what follows it.
fn number_after(text: &str) -> Option<(f64, &str)> {
    let tail = text.trim_start_matches(|c: char| is_digit(c) || c == '.');
    let number = text.get(..text.len() - tail.len())?;
    Some((number.parse().ok()?, tail))
}

/// The sign that the text has between quantities: one text keeps to one.
fn quantity_mark(document: &Document<'_>) -> &'static str {
    let (mut wave, mut line) = (0_usize, 0_usize);
    for (block, run) in document.runs(|c| matches!(c, '～' | '—')) {
        let after = document.text(Span::new(run.span.end, block.span.end));
        if !near(run.before) || !run.after.is_some_and(is_digit) {
            continue;
        }
        let counted = number_after(after)
            .is_some_and(|(_, tail)| UNITS.iter().any(|unit| tail.starts_with(unit)));
        match document.text(run.span) {
            "～" if counted => wave += 1,
            "—" if counted => line += 1,
            _ => {}
        }
    }
    if line > wave { "—" } else { "～" }
}
