//! A term that ends before the document was written.

use crate::date;
use crate::document::{Document, first_clause, last_clause};
use crate::finding::Severity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// DIG-24.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-24",
    name: "deadline-before-date",
    title: "时限早于成文日期",
    why: "要求报送、完成的时限早于成文日期，收文单位无从办理，应核对两个日期。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "关于报送材料的通知\n各科室：\n请于2024年6月5日前报送材料。\n区应急管理局\n2024年6月10日\n",
            good: None,
        },
        Example {
            bad: "关于开展自查的通知\n各科室：\n一、按要求自查\n各科室务必于6月5日前完成自查，于2024年5月底前完成整改。\n区应急管理局\n2024年6月10日\n",
            good: None,
        },
    ],
    counterexamples: &[
        "关于报送材料的通知\n各科室：\n请于2024年6月底前报送材料。\n区应急管理局\n2024年6月10日\n",
        "关于报送材料的通知\n各科室：\n请于2024年6月15日前报送材料。\n区应急管理局\n2024年6月10日\n",
        "关于报送材料的通知\n各科室：\n各科室已于2024年6月5日前完成自查，请于6月20日前整改。\n区应急管理局\n2024年6月10日\n",
        "关于报送材料的通知\n各科室：\n请于1月10日前报送材料。\n区应急管理局\n2024年12月20日\n",
        "关于核查的通知\n各科室：\n对于2024年5月1日前完成登记的企业，请逐户核查。\n区应急管理局\n2024年6月10日\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let Some(written) = document.date_of_writing() else {
        return;
    };
    let (Some(day), Some(year)) = (written.day_number(), written.year) else {
        return;
    };
    for date in document.dates() {
        let Some(month) = date.month else { continue };
        // 6月底前: the last day of the month.
        let end = date.span.end;
        let of_month = date.day.map(|day| day.value);
        let (of_month, end) = match of_month {
            Some(day) => (day, end),
            None if document.source.char_at(end) == Some('底') => {
                let year = date.year.map_or(year.value, |y| y.value);
                let last = (28..=31)
                    .rev()
                    .find(|day| date::exists(Some(year), month.value, *day));
                let Some(last) = last else { continue };
                (last, end + '底'.len_utf8())
            }
            None => continue,
        };
        let block = document.block_at(date.span.start);
        let body = block.and_then(Zone::of) == Some(Zone::Body);
        if !body || !is_term(document, date.span.start, end) {
            continue;
        }
        let known = date.year.is_some();
        let term = match date.year {
            Some(of) if date::exists(Some(of.value), month.value, of_month) => {
                Some(date::day_number(i64::from(of.value), month.value, of_month))
            }
            None if date::exists(Some(year.value), month.value, of_month) => Some(
                date::day_number(i64::from(year.value), month.value, of_month),
            ),
            _ => None,
        };
        let late = term.map_or(0, |term| day - term);
        // In December 1月10日 is next year's.
        if late <= 0 || !known && late > 120 {
            continue;
        }
        let place = Span::new(date.span.start, end);
        let report = findings.report(
            place,
            format!(
                "时限“{}前”早于成文日期“{}”，请核对",
                document.text(place),
                document.text(written.span)
            ),
        );
        if !known {
            report.severity(Severity::Hint);
        }
    }
}

/// `after`, what stands after a date, without the time of the day: 17时前,
/// 下午5点30分前, 下班前.
fn without_clock(after: &str) -> &str {
    let parts = ["上午", "中午", "下午", "晚上", "下班"];
    let rest = parts
        .iter()
        .find_map(|part| after.strip_prefix(part))
        .unwrap_or(after);
    let digits = |c: char| c.is_ascii_digit() || c == ':' || c == '：';
    let hour = rest.trim_start_matches(digits);
    let hour = hour.strip_prefix(['时', '点']).unwrap_or(hour);
    let minute = hour.trim_start_matches(digits);
    minute.strip_prefix('分').unwrap_or(minute)
}

/// Kinds of documents that tell what is to be done.
const PLANS: [&str; 7] = [
    "方案",
    "实施方案",
    "工作方案",
    "计划",
    "工作计划",
    "通知",
    "工作要点",
];

/// True where somebody is asked to do something before the date at
/// `start..end`.
fn is_term(document: &Document<'_>, start: usize, end: usize) -> bool {
    let sentence = document.before(start);
    let before = last_clause(sentence);
    let after = document.after(end);
    // 报名时间截至9月5日。
    let until = ["截至", "截止到", "截止"]
        .iter()
        .any(|word| before.ends_with(word));
    let entered = ["报名", "申报", "征集", "报送", "投稿", "征求"];
    let past = before.contains(['已', '共']);
    if until && !past && entered.iter().any(|word| before.contains(word)) {
        return first_clause(after).trim_end_matches('。').is_empty();
    }
    let after = without_clock(after);
    let Some(rest) = after
        .strip_prefix("前")
        .or_else(|| after.strip_prefix("之前"))
    else {
        return false;
    };
    let done = first_clause(rest).trim_end_matches('。');
    let asked = before.ends_with(['于', '在', '请', '须', '应'])
        || before.is_empty() && sentence.contains(['请', '要', '须', '应']);
    let verbs = [
        "报", "交", "完成", "反馈", "汇总", "整改", "填", "返回", "提供", "送达", "寄", "发送",
        "制定", "制订", "出台", "建立", "启动", "组织", "开展", "落实",
    ];
    let told = verbs.iter().any(|v| done.contains(v));
    // A plan says what is to be done: 6月30日前完成站点选址.
    let planned = before.is_empty()
        && document.genre().is_some_and(|genre| PLANS.contains(&genre))
        && verbs.iter().any(|v| done.starts_with(v));
    let asked = asked || planned;
    let past = [
        "已",
        "曾",
        "原定",
        "原计划",
        "本应",
        "未",
        "对",
        "凡",
        "每年",
        "次年",
        "明年",
        "翌年",
    ];
    let told_past = past.iter().any(|w| before.contains(w))
        || done.contains("的")
        || done.contains(['了', '未', '仍']);
    asked && told && !told_past
}
