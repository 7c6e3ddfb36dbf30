//! A year of two digits: 23年度, 2021—25年.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// DIG-03.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-03",
    name: "year-abbreviated",
    title: "年份简写",
    why: "四位数字表示的年份不简写为两位，“23年”既可读作年份，也可读作年数。",
    basis: "GB/T 15835—2011 5.1.4",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "2024年，对23年度工作作了总结。\n",
            good: Some("2024年，对2023年度工作作了总结。\n"),
        },
        Example {
            bad: "2024年，巩固’23年清淤成果。\n",
            good: Some("2024年，巩固2023年清淤成果。\n"),
        },
        Example {
            bad: "项目于23年5月开工，24年底完工，总结2021—25年规划执行情况。\n",
            good: Some("项目于2023年5月开工，2024年底完工，总结2021—2025年规划执行情况。\n"),
        },
        Example {
            bad: "2024年，建成于90年代的管网需要更换。\n",
            good: Some("2024年，建成于20世纪90年代的管网需要更换。\n"),
        },
        Example {
            bad: "2010年的报告提到，97年底完成改制，’08年初投产。\n",
            good: Some("2010年的报告提到，1997年底完成改制，2008年初投产。\n"),
        },
    ],
    counterexamples: &[
        "改革开放45年来，坚守20年初心，20世纪90年代起步，上世纪80、90年代扩建。\n",
        "刑期满15年3月的，25年底蕴深厚，在此度过10年度假时光。\n",
        "2021—2025年规划，工龄满30年以上，25年间变化很大。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    decades(document, findings);
    let months = document.dates().iter().filter_map(|d| {
        let year = d.year.filter(|y| y.digits == 2 && d.month.is_some())?;
        // A date of writing has a rule of its own.
        let own = |at| document.block_at(at).is_some_and(|b| b.role == Role::Date);
        (!own(d.span.start)).then_some((year.span, Span::new(year.span.start, d.span.end)))
    });
    let others = document.quantities().iter().filter_map(|q| {
        let digits = q.number.len() == 2 && !q.chinese && q.more.is_empty();
        let whole = Span::new(q.number.start, q.unit.end);
        let apostrophe = matches!(
            document.source.char_before(q.number.start),
            Some('’' | '\'' | '‘')
        );
        let year =
            digits && document.text(q.unit) == "年" && (apostrophe || is_year(document, whole));
        year.then_some((q.number, whole))
    });
    for (digits, whole) in months.chain(others) {
        if is_span_of_time(document, digits.start) {
            continue;
        }
        let Some(right) = expanded(document, document.text(digits)) else {
            continue;
        };
        let apostrophe = document.source.char_before(digits.start);
        let start = match apostrophe.filter(|c| matches!(c, '’' | '\'' | '‘')) {
            Some(c) => digits.start - c.len_utf8(),
            None => digits.start,
        };
        let place = Span::new(start, digits.end);
        let words = document.text(Span::new(start, whole.end));
        let other = Kinds::CITED.or(Kinds::TABLE_CELL);
        let report = findings
            .report(
                Span::new(start, whole.end),
                format!("年份不简写，“{words}”应写四位“{right}”"),
            )
            .fix(
                format!("改为“{right}年”"),
                Safety::Suggested,
                vec![Edit::new(place, right)],
            );
        if document.masked(whole.start, other) {
            report.severity(Severity::Hint);
        }
    }
}

/// 90年代 without its century.
fn decades(document: &Document<'_>, findings: &mut Findings<'_>) {
    for quantity in document.quantities().iter().filter(|q| q.number.len() == 2) {
        let decade = !quantity.chinese
            && quantity.unit.len() == '年'.len_utf8()
            && (30.0..=90.0).contains(&quantity.value)
            && quantity.value % 10.0 == 0.0
            && document.source.char_at(quantity.unit.end) == Some('代');
        if !decade || document.text(quantity.unit) != "年" {
            continue;
        }
        // 20世纪80、90年代
        let before = document.chars_before(quantity.span.start, 10);
        if before.contains("世纪") || before.ends_with(is_year_sign) {
            continue;
        }
        let span = Span::new(quantity.span.start, quantity.span.end + '代'.len_utf8());
        let words = document.text(span);
        let right = format!("20世纪{words}");
        findings
            .report(span, format!("年代应带世纪，“{words}”宜写“{right}”"))
            .fix(
                format!("改为“{right}”"),
                Safety::Suggested,
                vec![Edit::new(Span::at(span.start), "20世纪")],
            );
    }
}

/// True for what a whole year goes on after: ’90年代, 1990—90年代.
fn is_year_sign(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '’' | '\'' | '‘' | '—' | '-' | '～' | '、' | '至' | '.')
}

/// True where 23年 is a year and no number of years: 度, 底, 初, 末 follow, or
/// the end of a range of years.
fn is_year(document: &Document<'_>, whole: Span) -> bool {
    let rest = document.source.text.get(whole.end..).unwrap_or_default();
    let mut chars = rest.chars();
    let (next, after) = (chars.next(), chars.next());
    let part = match next {
        Some('度') => !matches!(after, Some('过' | '假' | '量' | '日' | '化')),
        Some('底') => !matches!(after, Some('蕴' | '线' | '色' | '子' | '薪' | '气')),
        Some('初') => !matches!(after, Some('心' | '衷' | '期' | '始' | '步' | '级')),
        Some('末') => !matches!(after, Some('端' | '梢' | '期')),
        _ => false,
    };
    part || is_end_of_range(document, whole.start)
}

/// True after `2021—` and the like.
fn is_end_of_range(document: &Document<'_>, at: usize) -> bool {
    let before = document.before(at);
    let Some(first) = before.strip_suffix(['—', '-', '–', '－', '～', '~', '至']) else {
        return false;
    };
    let digits = first.len() - first.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let year = first.get(first.len() - digits..).unwrap_or_default();
    digits == 4 && (year.starts_with("19") || year.starts_with("20"))
}

/// True after words that measure a time: 满23年5月.
fn is_span_of_time(document: &Document<'_>, at: usize) -> bool {
    let before = document.before(at);
    before.ends_with([
        '近', '约', '满', '达', '超', '过', '了', '用', '历', '共', '长', '前', '后', '每', '整',
        '龄', '期', '刑', '役', '限', '需', '余', '这', '那', '短', '续', '.', '年',
    ])
}

/// The whole year that `digits` stand for, at most ten years after the year
/// that the document speaks from.
fn expanded(document: &Document<'_>, digits: &str) -> Option<String> {
    let short: u32 = digits.parse().ok()?;
    let latest = document.year().unwrap_or(2025) + 10;
    let year = if 2000 + short <= latest {
        2000 + short
    } else {
        1900 + short
    };
    Some(year.to_string())
}
