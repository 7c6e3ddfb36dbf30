//! Chinese and Arabic figures in one date: 2024年五月一日.

use crate::date::DateForm;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::numeral;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

use super::lunar::is_lunar;

/// DIG-08.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-08",
    name: "mixed-date-numerals",
    title: "一个日期混用两种数字",
    why: "同一个日期的年、月、日用同一种数字，公历日期通常用阿拉伯数字。",
    basis: "GB/T 15835—2011",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "自2024年五月一日起施行。\n",
            good: Some("自2024年5月1日起施行。\n"),
        },
        Example {
            bad: "二〇二四年6月30日前完成，5月十日起登记。\n",
            good: Some("2024年6月30日前完成，5月10日起登记。\n"),
        },
    ],
    counterexamples: &[
        "2024年正月十五，农历2024年八月初一，2023年八月十五前后。\n",
        "二〇二四年五月一日至2024年6月1日，“五四”青年节。\n",
        "2024年五月花艺展，3月一日游活动。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for date in document.dates() {
        if date.form != DateForm::Mixed || is_other(document, date.span) {
            continue;
        }
        let cited = document.masked(date.span.start, Kinds::CITED);
        let parts = [date.year, date.month, date.day];
        let edits: Vec<Edit> = parts
            .into_iter()
            .flatten()
            .filter(|p| document.text(p.span).contains(numeral::is_numeral))
            .map(|p| Edit::new(p.span, p.value.to_string()))
            .collect();
        let words = document.text(date.span);
        let safety = if cited {
            Safety::Suggested
        } else {
            Safety::Safe
        };
        let report = findings
            .report(
                date.span,
                format!("日期“{words}”混用汉字和阿拉伯数字，宜统一用阿拉伯数字"),
            )
            .fix("统一用阿拉伯数字", safety, edits);
        if cited {
            report.severity(Severity::Hint);
        }
    }
}

/// True where the Chinese part is of the old calendar, or the beginning of
/// another word.
fn is_other(document: &Document<'_>, span: Span) -> bool {
    let rest = document.after(span.end);
    let words = document.text(span);
    let lunar = words.ends_with('月')
        && rest.starts_with(|c| matches!(c, '初' | '廿' | '卅' | '半') || numeral::is_numeral(c));
    let word = (words.ends_with('月') && rest.starts_with(['花', '份', '节']))
        || (words.ends_with("一日") && rest.starts_with(['游', '捐', '三', '千']));
    let dated = document
        .block_at(span.start)
        .is_some_and(|b| b.role == Role::Date);
    lunar || word || dated || is_lunar(document, span.start)
}
