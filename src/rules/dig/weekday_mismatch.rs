//! A day of the week that is not that of the date.

use crate::character::is_blank;
use crate::date::{self, Date};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::numeral;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

use super::lunar::is_lunar;

/// DIG-02.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-02",
    name: "weekday-mismatch",
    title: "日期与星期不符",
    why: "日期与星期对不上，必有一个写错，会让人跑空或误期，应对照日历核对。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "定于2024年1月5日（星期四）召开。\n",
            good: Some("定于2024年1月5日（星期五）召开。\n"),
        },
        Example {
            bad: "2024年6月30日周六停电，2024-07-01（周二）恢复。\n",
            good: Some("2024年6月30日周日停电，2024-07-01（周一）恢复。\n"),
        },
        Example {
            bad: "2024年3月组织培训，开班时间为3月8日（星期六）。\n",
            good: Some("2024年3月组织培训，开班时间为3月8日（星期五）。\n"),
        },
    ],
    counterexamples: &[
        "定于2024年1月5日（星期五）召开，2024年1月7日星期天休息。\n",
        "农历2024年1月5日（星期三），闹花灯。\n",
        "2024年1月5日周年庆典，1月8日（星期一）开放。\n",
        "会议于2月14日（星期五）召开，2024年总结、2025年计划一并提交。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut years: Option<Vec<u32>> = None;
    for date in document.dates().iter().filter(|d| d.day.is_some()) {
        let Some((whole, mark, named)) = named(document, date) else {
            continue;
        };
        if is_lunar(document, date.span.start) {
            continue;
        }
        let days = match date.year {
            Some(_) => date.weekday().into_iter().collect(),
            None => {
                let years = years.get_or_insert_with(|| years_of(document));
                weekdays(date, years)
            }
        };
        let Some(&right) = days.first().filter(|_| !days.contains(&named)) else {
            continue;
        };
        let words = document.text(date.span);
        let prefix = document.text(Span::new(whole.start, mark.start));
        let name = name(right);
        // The year is the writer's to know where the date lacks it.
        if date.year.is_some() {
            findings
                .report(whole, format!("{words}是{prefix}{name}，请核对日期与星期"))
                .fix(
                    format!("改为“{prefix}{name}”"),
                    Safety::Suggested,
                    vec![Edit::new(mark, name)],
                );
        } else {
            let edits = match days.as_slice() {
                [_] => vec![Edit::new(mark, name)],
                _ => Vec::new(),
            };
            findings
                .report(
                    whole,
                    format!("按文中年份推算，{words}不是{}", document.text(whole)),
                )
                .severity(Severity::Hint)
                .fix(format!("改为“{prefix}{name}”"), Safety::Suggested, edits);
        }
    }
}

/// The day of the week after `date`: the whole, its last character alone, and
/// its number from Sunday, 0.
fn named(document: &Document<'_>, date: &Date) -> Option<(Span, Span, u32)> {
    let rest = document.source.text.get(date.span.end..)?;
    let open = |c: char| is_blank(c) || matches!(c, '（' | '(' | '，');
    let skipped: usize = rest
        .chars()
        .take(2)
        .take_while(|&c| open(c))
        .map(char::len_utf8)
        .sum();
    let rest = rest.get(skipped..)?;
    let prefix = ["星期", "礼拜", "周"]
        .into_iter()
        .find(|p| rest.starts_with(p))?;
    let mark = rest.get(prefix.len()..)?.chars().next()?;
    let number = match mark {
        '日' | '天' => 0,
        _ => numeral::read(mark.encode_utf8(&mut [0; 4])).filter(|n| (1..=6).contains(n))?,
    };
    let start = date.span.end + skipped;
    let at = start + prefix.len();
    let end = at + mark.len_utf8();
    Some((Span::new(start, end), Span::new(at, end), number))
}

/// The years that the document names, each once; none where they are many.
fn years_of(document: &Document<'_>) -> Vec<u32> {
    let mut years: Vec<u32> = Vec::new();
    let named = document.dates().iter().filter_map(|d| d.year);
    for year in named.filter(|y| y.digits == 4).map(|y| y.value) {
        if !years.contains(&year) {
            years.push(year);
        }
        if years.len() > 4 {
            return Vec::new();
        }
    }
    years
}

/// The days of the week that a date without a year may have: in the years of
/// the document, and after a last year also in the next.
fn weekdays(date: &Date, years: &[u32]) -> Vec<u32> {
    let (Some(month), Some(day)) = (date.month, date.day) else {
        return Vec::new();
    };
    let mut days = Vec::new();
    let early = month.value <= 3 && years.len() > 1;
    let next = years.iter().max().map(|y| y + 1).filter(|_| early);
    for year in years.iter().copied().chain(next) {
        if !date::exists(Some(year), month.value, day.value) {
            continue;
        }
        let number = date::day_number(i64::from(year), month.value, day.value);
        // 1970-01-01 was a Thursday.
        if let Ok(weekday) = u32::try_from((number + 4).rem_euclid(7))
            && !days.contains(&weekday)
        {
            days.push(weekday);
        }
    }
    days
}

fn name(weekday: u32) -> &'static str {
    match weekday {
        0 => "日",
        1 => "一",
        2 => "二",
        3 => "三",
        4 => "四",
        5 => "五",
        _ => "六",
    }
}
