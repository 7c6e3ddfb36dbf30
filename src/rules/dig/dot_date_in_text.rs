//! A date with points or slashes: 2024.1.5.

use crate::character::is_han;
use crate::date::{self, DateForm};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::zone::Zone;

/// DIG-06.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-06",
    name: "dot-date-in-text",
    title: "日期用点、斜线或短横分隔",
    why: "年、月、日要写汉字，或全用“-”连接，如2024年1月5日、2024-01-05；点和斜线不表示日期。",
    basis: "GB/T 15835—2011 5.1.4",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "截至2024.1.5，已办结20件。\n",
            good: Some("截至2024年1月5日，已办结20件。\n"),
        },
        Example {
            bad: "自2023/06/30起施行，2023．7．1起收费。\n",
            good: Some("自2023年6月30日起施行，2023年7月1日起收费。\n"),
        },
        Example {
            bad: "泵站于2024-3-8开工，工期至2024-11-5止。\n",
            good: Some("泵站于2024年3月8日开工，工期至2024年11月5日止。\n"),
        },
    ],
    counterexamples: &[
        "截至2024-01-05，系统升级至2024.1.5.6版，客户端升级至2024.1.5版。\n",
        "编号BX2024-3-8的合同，批次2024-3-8-2，见图2024-3-8_1。\n",
        "见https://www.example.cn/2024/1/5/a.html，文件名IMG_2024.1.5_01。\n",
        "姓名\t时间\n张三\t2024.1.5\n李四\t2024.1.6\n",
        "编号2024.13.5的条款。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for date in document.dates() {
        let DateForm::Separated(sign) = date.form else {
            continue;
        };
        let (Some(year), Some(month), Some(day)) = (date.year, date.month, date.day) else {
            continue;
        };
        // 2024-01-05 is a form of its own, 2024-1-5 is none.
        let dashed = matches!(sign, '-' | '－');
        if dashed && month.digits == 2 && day.digits == 2 {
            continue;
        }
        if !date::exists(Some(year.value), month.value, day.value) {
            continue;
        }
        let block = document.block_at(date.span.start);
        let told = block.is_some_and(|b| {
            let zone = Zone::of(b);
            zone.is_some_and(|z| matches!(z, Zone::Title | Zone::Body | Zone::Attachment))
                && b.role != Role::Table
        });
        // What belongs to a file name, an address or a range is no date alone.
        let beside = |c: char| !is_han(c) && (c.is_alphanumeric() || matches!(c, '_' | '/' | '.'));
        let joined = |c: char| matches!(c, '-' | '—' | '～' | '~' | '–' | '－');
        let before = document.source.char_before(date.span.start);
        let after = document.source.char_at(date.span.end);
        let part = before.is_some_and(beside) || after.is_some_and(beside);
        let own = Kinds::CITED.or(Kinds::URL).or(Kinds::EMAIL).or(Kinds::CODE);
        if !told || part || document.masked(date.span.start, own) {
            continue;
        }
        let right = format!("{}年{}月{}日", year.value, month.value, day.value);
        let words = document.text(date.span);
        // 升级至2024.1.5版
        let version = document.source.after(date.span.end, 6).starts_with('版')
            || document.before(date.span.start).ends_with("版本");
        if version {
            continue;
        }
        let range = before.is_some_and(joined) || after.is_some_and(joined);
        let safety = if range || dashed {
            Safety::Suggested
        } else {
            Safety::Safe
        };
        let verb = if dashed { "宜写" } else { "应写" };
        let report = findings
            .report(date.span, format!("日期“{words}”{verb}“{right}”"))
            .fix(
                format!("改为“{right}”"),
                safety,
                vec![Edit::new(date.span, right)],
            );
        if dashed {
            report.severity(Severity::Hint);
        }
    }
}
