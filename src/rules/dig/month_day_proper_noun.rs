//! A name that holds a month and a day, written as a decimal: 6.26国际禁毒日.

use crate::character::is_han;
use crate::date;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{self, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// DIG-05.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-05",
    name: "month-day-proper-noun",
    title: "含月日的专名",
    why: "节日、事件名称中的月和日用阿拉伯数字时，中间加间隔号，通常还加引号，如“12·4”国家宪法日，以免误作小数。",
    basis: "GB/T 15834—2011 4.14；通常：月日加引号",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "开展6.26国际禁毒日、12.4国家宪法宣传日活动。\n",
            good: Some("开展“6·26”国际禁毒日、“12·4”国家宪法宣传日活动。\n"),
        },
        Example {
            bad: "围绕“3．15”消费者权益日、4·15全民国家安全教育日开展宣传。\n",
            good: Some("围绕“3·15”消费者权益日、“4·15”全民国家安全教育日开展宣传。\n"),
        },
        Example {
            bad: "慰问困难家庭，迎接6.1儿童节。\n",
            good: Some("慰问困难家庭，迎接“六一”儿童节。\n"),
        },
        Example {
            bad: "深刻吸取“7.20”特大暴雨灾害教训，侦破5-12专案。\n",
            good: Some("深刻吸取“7·20”特大暴雨灾害教训，侦破“5·12”专案。\n"),
        },
        Example {
            bad: "纪念12.9运动，收看3.15晚会和9.3阅兵。\n",
            good: Some("纪念“12·9”运动，收看“3·15”晚会和“9·3”阅兵。\n"),
        },
        Example {
            bad: "开展3.16国际消费者权益日、11.9消防日宣传。\n",
            good: Some("开展“3·16”国际消费者权益日、“119”消防日宣传。\n"),
        },
    ],
    counterexamples: &[
        "5.1期间值班，8.8运动会开幕，12.9运动量偏大，3.8晚会取消。\n",
        "6.9 本标准适用于各级机关。\n",
        "收入1.5亿元，增长8.8个百分点，发生4.8级地震，震级5.8。\n",
        "“五四”青年节、“3·15”消费者权益日期间开展宣传。\n",
        "开展“119”消防宣传活动，升级至3.0版。\n",
        "2023.6.26国际禁毒日当天，3.12日前报送。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    for (block, run) in document.runs(is_separator) {
        if !digit(run.before) || !digit(run.after) {
            continue;
        }
        let text = document.text(block.span);
        let Some(name) = read(text, run.counted_from(block.span.start).span) else {
            continue;
        };
        let span = name.span.moved(block.span.start);
        let found = document.text(span);
        let right = match name.quotes {
            Quotes::Around => format!("“{}”", name.right),
            Quotes::Outside => name.right.clone(),
        };
        if found == right {
            continue;
        }
        let noun = name.noun;
        let report = findings
            .report(span, format!("{found}{noun}应写为{right}{noun}"))
            .fix(
                format!("改为{right}"),
                name.safety,
                vec![Edit::new(span, right)],
            );
        // “11·9”, “12·02”: the marks are right, and the name may be so given.
        if name.marked {
            report.severity(Severity::Hint);
        }
    }
}

fn is_separator(c: char) -> bool {
    matches!(
        c,
        '.' | '．' | '·' | '•' | '・' | '‧' | '、' | '-' | '－' | '—'
    )
}

/// Where the quotation marks of a name belong.
enum Quotes {
    /// Around month and day: “6·26”国际禁毒日.
    Around,
    /// The whole name is quoted already: “6·26国际禁毒日”.
    Outside,
}

/// A name with month and day.
struct Name<'a> {
    /// Month and day, with the quotation marks around just them.
    span: Span,
    quotes: Quotes,
    /// Month and day as they ought to be written.
    right: String,
    /// The words that make it a name.
    noun: &'a str,
    safety: Safety,
    /// Whether month and day are quoted with · between them already.
    marked: bool,
}

/// The name around the sign at `separator`.
fn read(text: &str, separator: Span) -> Option<Name<'_>> {
    let sign = text.get(separator.start..separator.end)?;
    let mut chars = sign.chars();
    let (_, None) = (chars.next(), chars.next()) else {
        return None;
    };
    let (head, tail) = (text.get(..separator.start)?, text.get(separator.end..)?);
    let month = digits_at_end(head);
    let day = digits_at_start(tail);
    let before = head.get(..head.len() - month.len())?;
    let after = tail.get(day.len()..)?;
    let (month, day): (u32, u32) = (month.parse().ok()?, day.parse().ok()?);
    date::exists(None, month, day).then_some(())?;

    let quoted = before.ends_with(['“', '"', '‘', '「']);
    let closed = after.starts_with(['”', '"', '’', '」']);
    let mut start = before.len();
    let mut end = separator.end + tail.len() - after.len();
    let mut rest = after;
    if closed {
        let quote = after.chars().next().map_or(0, char::len_utf8);
        rest = after.get(quote..)?;
        end += quote;
    }
    if quoted && closed {
        start -= before.chars().next_back().map_or(0, char::len_utf8);
    } else if closed {
        return None;
    } else if before.ends_with(|c: char| {
        c.is_ascii_alphanumeric() || matches!(c, '.' | '．' | '-' | '第' | '/')
    }) {
        // The end of a longer number: 2023.6.26, v1.6.26.
        return None;
    }
    let (noun, written) = noun(rest, month, day, quoted && closed)?;
    let right = match written {
        Written::Words(words) => words.to_owned(),
        _ => format!("{month}·{day}"),
    };
    // A pause may divide two numbers (5、6月), and 119 is a telephone number:
    // a person decides. So too where the day is another one's.
    let doubtful = sign == "、" || right == "119" || matches!(written, Written::OtherDay);
    Some(Name {
        span: Span::new(start, end),
        quotes: if quoted && !closed {
            Quotes::Outside
        } else {
            Quotes::Around
        },
        right,
        noun,
        marked: quoted && closed && sign == "·",
        safety: if doubtful {
            Safety::Suggested
        } else {
            Safety::Safe
        },
    })
}

fn digits_at_end(text: &str) -> &str {
    let kept = text.trim_end_matches(|c: char| c.is_ascii_digit());
    text.get(kept.len()..)
        .filter(|d| d.len() <= 2)
        .unwrap_or_default()
}

fn digits_at_start(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    text.get(..text.len() - rest.len())
        .filter(|d| d.len() <= 2)
        .unwrap_or_default()
}

/// How a name writes its date.
enum Written {
    /// As month·day.
    Dots,
    /// In words of its own: 六一, 119.
    Words(&'static str),
    /// As month·day, though the day so named is another.
    OtherDay,
}

/// The noun at the start of `rest` that makes month and day a name.
fn noun(rest: &str, month: u32, day: u32, quoted: bool) -> Option<(&str, Written)> {
    if !rest.starts_with(is_han) {
        return None;
    }
    let wanted = format!("{month:02}-{day:02}");
    let mut best: Option<(&str, Written)> = None;
    let mut known = false;
    for (name, row) in lexicon::at_start(Table::Day, rest) {
        let same_day = row.get("date") == wanted;
        let after = rest.get(name.len()..).unwrap_or_default();
        let only_then = row.get("scope") == "day" && !same_day;
        if only_then || after.starts_with(['员', '量']) {
            continue;
        }
        // The day that is named outweighs a longer name of another.
        let longer = best.as_ref().is_none_or(|(b, _)| name.len() > b.len());
        if same_day && !known || longer && same_day == known {
            known = same_day;
            let written = match row.get("words") {
                _ if !same_day => Written::OtherDay,
                "" => Written::Dots,
                words => Written::Words(words),
            };
            best = Some((name, written));
        }
    }
    best.or_else(|| event(rest, day, quoted).map(|n| (n, Written::Dots)))
}

const EVENTS: [&str; 20] = [
    "事件",
    "专案",
    "惨案",
    "血案",
    "空难",
    "爆炸",
    "事故",
    "火灾",
    "暴雨",
    "灾害",
    "洪灾",
    "矿难",
    "讲话",
    "批示",
    "指示",
    "地震",
    "宣传日",
    "纪念日",
    "大案",
    "案件",
];

/// An event that is named after its day: 事件, 专案, 特大火灾, 全国低碳日. At most
/// eight characters may stand before the word that tells it, no measure first.
fn event(rest: &str, day: u32, quoted: bool) -> Option<&str> {
    let length: usize = rest
        .chars()
        .take(12)
        .take_while(|&c| is_han(c))
        .map(char::len_utf8)
        .sum();
    let words = rest.get(..length)?;
    if words.starts_with(is_measure) {
        return None;
    }
    let (at, event) = EVENTS
        .iter()
        .filter_map(|e| Some((words.find(e)?, *e)))
        .min_by_key(|&(at, _)| at)?;
    // 5.8地震 may be a magnitude, which has one decimal.
    let magnitude = event == "地震" && day < 10 && !quoted;
    (!magnitude).then_some(())?;
    rest.get(..at + event.len())
}

/// What follows a decimal: 1.5亿元, 4.8级, 3.5个. The first character tells.
fn is_measure(c: char) -> bool {
    "十百千万亿个米元吨公里斤克级度倍成分版号期届次时秒天周人名户家台套件条项起宗例部年月日节章页亩平立小微毫厘点至到、或和及的为是比左多余岁代寸升瓦折"
        .contains(c)
}
