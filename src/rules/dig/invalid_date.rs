//! A day that no calendar has.

use crate::date::{self, Date, DateForm};
use crate::document::Document;
use crate::finding::Severity;
use crate::mask::Kinds;
use crate::quantity::Quantity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

use super::clock;

use super::lunar::is_lunar;
use super::numbered::bears_number;

/// DIG-01.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-01",
    name: "invalid-date",
    title: "日期、时间不存在",
    why: "月份没有那一天，一天没有那个时刻，多是输错了数字，应核对原始材料。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "会议于2023年2月30日召开。\n",
            good: None,
        },
        Example {
            bad: "请于9月31日前报送，13月5日前汇总。\n",
            good: None,
        },
        Example {
            bad: "值班至25时50分，次日8时75分交班，会议于14:75召开。\n",
            good: None,
        },
        Example {
            bad: "会议于9月20日25:30召开，上午25时签到，9月21日26时返程，值班时间为8:00至24:30。\n",
            good: None,
        },
        Example {
            bad: "二〇二四年四月三十一日\n",
            good: None,
        },
    ],
    counterexamples: &[
        "会议于2024年2月29日召开，每年2月29日复查。\n",
        "值班至24时00分，历时26时30分，跑完全程用时2时75分。\n",
        "4月31号楼封顶，6月31号井出油，当年11月31号线开通。\n",
        "农历二月三十日，祭扫英烈。\n",
        "男女比例为14:75，上午9:30开会，9月20日9:30签到，值班时间为8:00至24:00，历时26时，上午25户报名。\n",
        "13个月，2月份30日均产量。\n",
        "2023年六七月间连降暴雨，七八月份抢修，当年十一二月完工。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for date in document.dates() {
        // 4月31号楼封顶
        let thing = || date.hao && bears_number(document.after(date.span.end));
        if !is_impossible(date) || is_lunar(document, date.span.start) || thing() {
            continue;
        }
        let words = document.text(date.span);
        findings.report(date.span, format!("日期“{words}”不存在，请核对"));
    }
    // 于14:75召开: a ratio says so otherwise.
    for mask in document.masks().of(Kinds::RATIO) {
        let words = document.text(mask.span);
        let before = document.before(mask.span.start);
        let told = before.ends_with(['于', '午', '晨', '晚']);
        // 9月20日25:30: no ratio follows a day.
        let day = before.ends_with('日') && follows_date(document, mask.span.start);
        if (told || day)
            && let Some((hour, _)) = clock::parts(words)
            && (hour <= 24 || day)
            && clock::minutes(words).is_none()
        {
            findings.report(mask.span, format!("时间“{words}”不存在，请核对"));
        }
    }
    // 8:00至24:30
    for mask in document.masks().of(Kinds::TIME) {
        let words = document.text(mask.span);
        // A cell may hold a stretch of time.
        let over = words.starts_with("24") && clock::minutes(words).is_some_and(|m| m > 24 * 60);
        if over && !document.masked(mask.span.start, Kinds::TABLE_CELL) {
            findings.report(mask.span, format!("时间“{words}”不存在，请核对"));
        }
    }
    // 上午25时
    let numbers = document.quantities().iter();
    for hour in numbers.filter(|q| q.unit.is_empty() && q.value > 24.0 && q.value < 100.0) {
        if is_impossible_hour(document, hour) {
            let span = Span::new(hour.span.start, hour.span.end + '时'.len_utf8());
            findings.report(span, format!("时间“{}”不存在，请核对", document.text(span)));
        }
    }
    // 20时50分
    let minutes = document.quantities().iter();
    for minutes in
        minutes.filter(|q| q.unit.len() == 3 && document.text(q.unit) == "分" && !q.chinese)
    {
        if let Some(span) = impossible_time(document, minutes) {
            let words = document.text(span);
            findings.report(span, format!("时间“{words}”不存在，请核对"));
        }
    }
}

/// True for 上午25时, 9月20日25时: an hour of a day that has none such. 历时25时 is a
/// stretch of time, and 25时50分 is told with its minutes.
fn is_impossible_hour(document: &Document<'_>, hour: &Quantity) -> bool {
    let whole = hour.step >= 1.0 && hour.scale.is_empty() && hour.more.is_empty();
    if !whole || document.source.char_at(hour.span.end) != Some('时') {
        return false;
    }
    let next = document.source.char_at(hour.span.end + '时'.len_utf8());
    let minutes = next.is_some_and(|c| c.is_ascii_digit());
    let before = document.before(hour.span.start);
    let day = before.ends_with('日') && follows_date(document, hour.span.start);
    !minutes && (day || PARTS.iter().any(|word| before.ends_with(word)))
}

/// Parts of a day, before an hour of it.
const PARTS: [&str; 7] = ["上午", "下午", "晚上", "凌晨", "当晚", "当日", "次日"];

/// True where a date with a day ends right before the byte `at`.
fn follows_date(document: &Document<'_>, at: usize) -> bool {
    let near = Span::new(at.saturating_sub("2024年10月20日".len()), at);
    let last = document.dates_in(near).last();
    last.is_some_and(|date| date.span.end == at && date.day.is_some())
}

/// The time of day that ends with `minutes`, where no day has it. A stretch of
/// time is told otherwise: 历时25小时, 历时25时50分.
fn impossible_time(document: &Document<'_>, minutes: &Quantity) -> Option<Span> {
    let before = document.before(minutes.span.start);
    let head = before.strip_suffix(['时', '点'])?;
    let start = head.trim_end_matches(|c: char| c.is_ascii_digit());
    let hours: u32 = head.get(start.len()..)?.parse().ok()?;
    let lasts = ["历时", "用时", "耗时", "共", "长达", "时长", "超过", "约"];
    let impossible = minutes.value > 59.0 || hours > 24 || hours == 24 && minutes.value > 0.0;
    let told = minutes.step < 1.0 || lasts.iter().any(|word| start.ends_with(word));
    (impossible && !told).then(|| {
        let from = minutes.span.start - (before.len() - start.len());
        Span::new(from, minutes.span.end)
    })
}

fn is_impossible(date: &Date) -> bool {
    // 2024.13.5 may be the number of a clause.
    let numbered = matches!(date.form, DateForm::Separated(_));
    let year = date.year.filter(|y| y.digits == 4).map(|y| y.value);
    match (date.month, date.day) {
        (Some(month), Some(day)) => {
            let known = (1..=12).contains(&month.value);
            !date::exists(year, month.value, day.value) && (known || !numbered)
        }
        (Some(month), None) => year.is_some() && !(1..=12).contains(&month.value),
        _ => false,
    }
}
