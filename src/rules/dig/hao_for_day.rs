//! 号 for 日 in a date.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{Cue, Table};
use crate::mask::Kinds;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

use super::numbered::bears_number;

/// DIG-07.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-07",
    name: "hao-for-day",
    title: "日期写作“号”",
    why: "“号”是口语，书面日期用“日”，如6月5日。",
    basis: "通常：书面日期用“日”",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "请于6月5号前报送，2024年7月1号起执行。\n",
            good: Some("请于6月5日前报送，2024年7月1日起执行。\n"),
        },
        Example {
            bad: "台账每月5号前更新，次月10号通报。\n",
            good: Some("台账每月5日前更新，次月10日通报。\n"),
        },
        Example {
            bad: "五月三号举行座谈会。\n",
            good: Some("五月三日举行座谈会。\n"),
        },
    ],
    counterexamples: &[
        "3月2号楼竣工，8月2号台风登陆，当年5月1号井投产。\n",
        "请于6月5日前报送5号文件，每月5号线客流统计，本月3号楼完工。\n",
        "根据5月10号令执行，4月3号线开通。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    // 每月5号: the month has no number, and what follows is no date.
    for month in document.words(Table::Cue(Cue::SomeMonth)) {
        let after = document.after(month.span.end);
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        let rest = after.get(digits..).and_then(|rest| rest.strip_prefix('号'));
        let Some(rest) = rest.filter(|_| (1..=2).contains(&digits)) else {
            continue;
        };
        if bears_number(rest) {
            continue;
        }
        let day = Span::new(month.span.end, month.span.end + digits);
        let sign = Span::new(day.end, day.end + '号'.len_utf8());
        let number = document.text(day);
        findings
            .report(day.cover(sign), format!("“{number}号”通常写作“{number}日”"))
            .fix("改为“日”", Safety::Safe, vec![Edit::new(sign, "日")]);
    }
    for date in document.dates().iter().filter(|d| d.hao) {
        let rest = document.after(date.span.end);
        let numbered = bears_number(rest);
        // A date of writing has a rule of its own.
        let role = document.block_at(date.span.start).map(|b| b.role);
        if numbered || role == Some(Role::Date) {
            continue;
        }
        let cited = document.masked(date.span.start, Kinds::CITED);
        let safety = if cited {
            Safety::Suggested
        } else {
            Safety::Safe
        };
        let sign = Span::new(date.span.end - '号'.len_utf8(), date.span.end);
        let words = document.text(date.span);
        let right = words.strip_suffix('号').unwrap_or(words);
        findings
            .report(date.span, format!("“{words}”通常写作“{right}日”"))
            .fix("改为“日”", safety, vec![Edit::new(sign, "日")]);
    }
}
