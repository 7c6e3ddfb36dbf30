//! A range whose end comes before its beginning.

use crate::character::is_han;
use crate::date::Date;
use crate::document::{Document, last_clause};
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::numeral;
use crate::quantity::Quantity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

use super::clock_range;
use super::date_range::{is_later, whole, wraps, year_before};
use super::range_sign::{self, joined};

/// DIG-25.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-25",
    name: "range-reversed",
    title: "起止颠倒",
    why: "时间从早到晚、数值从小到大，起止颠倒多是输错了数字。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "规划期为2025—2021年。\n",
            good: Some("规划期为2021—2025年。\n"),
        },
        Example {
            bad: "活动时间为2024年5月10日至2024年3月1日，报名时间为6月20日至6月10日。\n",
            good: Some("活动时间为2024年3月1日至2024年5月10日，报名时间为6月10日至6月20日。\n"),
        },
        Example {
            bad: "本办法自2025年12月1日起施行，有效期至2025年11月30日。\n",
            good: None,
        },
        Example {
            bad: "会议时间为15:00—14:30。\n",
            good: Some("会议时间为14:30—15:00。\n"),
        },
        Example {
            bad: "为减轻负担，每户补助5000～3000元。\n",
            good: Some("为减轻负担，每户补助3000～5000元。\n"),
        },
        Example {
            bad: "报名时间为3月15日至10日，受理时间为每天14时至9时，清查自5月至3月开展。\n",
            good: Some("报名时间为3月10日至15日，受理时间为每天9时至14时，清查自3月至5月开展。\n"),
        },
        Example {
            bad: "每个网格配备30～20名网格员，办公时间为17:00—9:00，增速在8%～5%之间。\n",
            good: Some("每个网格配备20～30名网格员，办公时间为9:00—17:00，增速在5%～8%之间。\n"),
        },
        Example {
            bad: "报名时间为10月20日—9月20日，依据本办法第5—3条、第十至八条，补助500万～300万元。\n",
            good: Some(
                "报名时间为9月20日—10月20日，依据本办法第3—5条、第八至十条，补助300万～500万元。\n",
            ),
        },
        Example {
            bad: "工作时间为2024年10月20日—9月20日，室温控制在26～18摄氏度。\n",
            good: Some("工作时间为2024年9月20日—10月20日，室温控制在18～26摄氏度。\n"),
        },
        Example {
            bad: "培训时间为2024年5月8日至5月6日。\n",
            good: Some("培训时间为2024年5月6日至5月8日。\n"),
        },
    ],
    counterexamples: &[
        "值班时间为17时至9时，上午9时至5时办公，3月15日至20日报名，排名在10—8名。\n",
        "冬季施工8月至4月，学年为9月至6月，水文年为7月至6月，采暖期为10月15日至次年4月。\n",
        "11月至次年3月供暖，10月1日至9月30日为一个年度，2021—2025年，第3—5条，第八至十条。\n",
        "9月1日至7月10日上课，11月15日至3月15日供暖，10月20日至次年9月20日施工，跨年度项目2024年10月至3月。\n",
        "由100件降至50件，从50%到30%，气温5℃～-3℃，夜间气温20～15℃，第10—8位。\n",
        "2023年12月至2024年3月，5月31日至6月3日，公元前300—前200年。\n",
        "自2025年12月1日起施行，有效期至2030年11月30日；自2025年6月1日起施行，2024年版同时废止。\n",
        "海拔3200～1800米，出生年份1985—1975年，1985—1975年出生的登记在册。\n",
        "会议时间为14:30—15:00，值班时间为22:00—6:00、17:00—9:00。\n",
        "电话8888-1234，图3-1，5～3倍之间不等，比分3-2。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for pair in document.dates().windows(2) {
        let [first, last] = pair else { continue };
        if joined(document, first.span, last.span) && is_later(first, last) {
            let whole = whole(first) && whole(last);
            // 2024年5月8日至5月6日: the year stays where it is.
            let moved = match (first.year, first.month, last.year) {
                (Some(_), Some(month), None) => Span::new(month.span.start, first.span.end),
                _ => first.span,
            };
            report(document, findings, [moved, last.span], whole);
        } else if joined(document, first.span, last.span) && wraps(document, first, last) {
            let from_month = |d: &Date| {
                let start = d.month.map_or(d.span.start, |m| m.span.start);
                let end = d.month.map_or(d.span.end, |m| m.span.end);
                Span::new(start, if d.day.is_some() { d.span.end } else { end })
            };
            let months = [from_month(first), from_month(last)];
            let span = first.span.cover(last.span);
            findings
                .report(
                    span,
                    format!(
                        "起止颠倒：“{}”，请核对；跨年的宜写“次年”",
                        document.text(span)
                    ),
                )
                .severity(Severity::Warning)
                .fix("对调起止", Safety::Suggested, swapped(document, months));
        } else if is_term(document, first.span, last.span) && is_later(first, last) {
            let (start, end) = (document.text(first.span), document.text(last.span));
            findings.report(
                last.span,
                format!("终止日期“{end}”早于起始日期“{start}”，请核对"),
            );
        }
    }
    for places in clock_range::reversed(document) {
        report(document, findings, places, true);
    }
    days(document, findings);
    for date in document.dates().iter().filter(|d| d.month.is_none()) {
        // 2025—2021年: the first year is no date.
        let Some(year) = date.year else { continue };
        let Some((first, value)) = year_before(document, date.span.start) else {
            continue;
        };
        // 1985—1975年出生的 tells the younger first.
        let born = document.before(first.start).ends_with("出生年份")
            || document.after(date.span.end).starts_with("出生");
        if value > year.value && !born {
            report(document, findings, [first, year.span], true);
        }
    }
    let mut quantities = document.quantities().iter().peekable();
    while let Some(first) = quantities.next() {
        let unit = document.text(first.unit);
        if matches!(unit, "条" | "章" | "节" | "项") {
            article(document, first, findings);
        }
        let Some(last) = quantities.peek().copied() else {
            break;
        };
        // Most numbers stand farther apart.
        if last.span.start.saturating_sub(first.span.end) > "——".len() {
            continue;
        }
        let own = unit;
        let unit = document.text(last.unit);
        // Of 5～3万 the first is read in 万 too.
        let bare = own.is_empty() && (!first.scale.is_empty() || last.scale.is_empty());
        let same = own == unit || bare;
        let open = !first.more.is_empty() || !last.more.is_empty();
        if first.chinese || last.chinese || !same || open || first.value <= last.value {
            continue;
        }
        if !joined(document, first.span, last.span) {
            continue;
        }
        let before = last_clause(document.before(first.span.start));
        let after = document.after(last.span.end);
        let ranked = ["排名", "排位", "排第", "名次", "位列", "第"]
            .iter()
            .any(|w| before.contains(w));
        let persons = unit == "名" && !ranked && after.starts_with(is_han);
        let kept = matches!(unit, "℃" | "摄氏度") && KEPT.iter().any(|w| before.ends_with(w));
        if !is_measured(unit) && !persons && !kept {
            continue;
        }
        // Heights are told from the top, years of service from the longest.
        let measured = ["海拔", "高程", "工龄", "年龄", "教龄"];
        let moves = before.contains(['由', '从', '降', '减', '缩', '负'])
            || measured.iter().any(|word| before.contains(word))
            || before.ends_with(['-', '/', '.', '前', '下', '第'])
            || after.starts_with(['之', '以', '不']) && !after.starts_with("之间")
            || document.masked(first.span.start, Kinds::TELEPHONE.or(Kinds::TABLE_CELL));
        let hyphen = document.text(Span::new(first.span.end, last.span.start)) == "-";
        if !(moves || hyphen && own.is_empty()) {
            let places = [first.number, last.number];
            let span = first.span.cover(last.span);
            findings
                .report(
                    span,
                    format!("区间通常从小到大：“{}”，请核对", document.text(span)),
                )
                .severity(Severity::Warning)
                .fix("对调起止", Safety::Suggested, swapped(document, places));
        }
    }
}

/// Reports parts of a text that are told backwards and end with `last`: 第5—3条,
/// 第十至八条.
fn article(document: &Document<'_>, last: &Quantity, findings: &mut Findings<'_>) {
    let before = document.source.before(last.span.start, 24);
    let Some(head) = before.strip_suffix(range_sign::ALL) else {
        return;
    };
    let Some((_, words)) = head.rsplit_once('第') else {
        return;
    };
    let value = match last.chinese {
        true => numeral::amount(words),
        false => words.parse().ok(),
    };
    #[expect(clippy::cast_precision_loss, reason = "numbers of articles are small")]
    let reversed = value.is_some_and(|value| value as f64 > last.value);
    if !reversed || !last.more.is_empty() {
        return;
    }
    let end = last.span.start - (before.len() - head.len());
    let first = Span::new(end - words.len(), end);
    let span = Span::new(first.start - '第'.len_utf8(), last.span.end);
    findings
        .report(span, format!("起止颠倒：“{}”，请核对", document.text(span)))
        .fix(
            "对调起止",
            Safety::Suggested,
            swapped(document, [first, last.number]),
        );
}

/// Days of one month: 3月15日至10日.
fn days(document: &Document<'_>, findings: &mut Findings<'_>) {
    for date in document.dates() {
        let (Some(month), Some(day)) = (date.month, date.day) else {
            continue;
        };
        let after = document.source.after(date.span.end, 12);
        let Some(rest) = after.strip_prefix(range_sign::ALL) else {
            continue;
        };
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (Some(number), Some(unit)) = (rest.get(..digits), rest.get(digits..)) else {
            continue;
        };
        let value = number.parse().unwrap_or(u32::MAX);
        if !unit.starts_with(['日', '号']) || digits > 2 || value >= day.value || month.value == 0
        {
            continue;
        }
        let start = date.span.end + after.len() - rest.len();
        let last = Span::new(start, start + digits);
        let span = Span::new(date.span.start, last.end + '日'.len_utf8());
        findings
            .report(span, format!("起止颠倒：“{}”，请核对", document.text(span)))
            .fix(
                "对调起止",
                Safety::Suggested,
                swapped(document, [day.span, last]),
            );
    }
}

/// True where words between the two say that something holds from the one to
/// the other: 自…起施行，有效期至….
fn is_term(document: &Document<'_>, first: Span, last: Span) -> bool {
    let from = document.before(first.start).ends_with(['自', '从']);
    let between = document.text(Span::new(first.end, last.start));
    let from = from && between.starts_with(['起', '至', '到', '开']);
    let ends = [
        "有效期至",
        "截止",
        "截至",
        "止于",
        "起至",
        "终止于",
        "结束于",
    ];
    from && between.chars().count() <= 14
        && !between.contains(['。', '；', '\n'])
        && ends
            .iter()
            .any(|word| between.trim_end_matches('到').ends_with(word))
}

/// What says that a temperature stays between two others.
const KEPT: [&str; 6] = ["控制在", "保持在", "维持在", "稳定在", "介于", "设定在"];

/// Units whose ranges go up: ranks, temperatures and times of day may not.
fn is_measured(unit: &str) -> bool {
    !matches!(
        unit,
        "" | "年"
            | "月"
            | "日"
            | "级"
            | "位"
            | "名"
            | "℃"
            | "摄氏度"
            | "度"
            | "点"
            | "分"
            | "世纪"
            | "周"
            | "倍"
            | "届"
            | "期"
            | "层"
            | "号"
            | "章"
            | "节"
            | "条"
            | "秒"
            | "代"
            | "等"
    )
}

fn report(document: &Document<'_>, findings: &mut Findings<'_>, places: [Span; 2], swap: bool) {
    let [first, last] = places;
    let span = first.cover(last);
    let edits = if swap {
        swapped(document, places)
    } else {
        Vec::new()
    };
    findings
        .report(span, format!("起止颠倒：“{}”，请核对", document.text(span)))
        .fix("对调起止", Safety::Suggested, edits);
}

fn swapped(document: &Document<'_>, [first, last]: [Span; 2]) -> Vec<Edit> {
    let words = |span: Span| document.text(span).to_owned();
    vec![Edit::new(first, words(last)), Edit::new(last, words(first))]
}
