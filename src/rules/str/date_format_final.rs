//! A date of writing (成文日期) in another form than 2024年1月5日, or above who signs.

use crate::character::is_blank;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::ordinal::arabic_digit;
use crate::recognise::{Block, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-15.
pub(crate) const RULE: Rule = Rule {
    code: "STR-15",
    name: "date-format-final",
    title: "成文日期的写法",
    why: "成文日期用阿拉伯数字，年、月、日标全，年份用四位，月、日不编虚位；写在署名的下一行。",
    basis: "GB/T 9704—2012 7.3.5",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n二〇二四年一月五日\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n2024年1月5日\n",
            ),
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n2024.01.05\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n2024年1月5日\n",
            ),
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n2024年01月05号\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n2024年1月5日\n",
            ),
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n24年1月5日\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n2024年1月5日\n",
            ),
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n2024年1月5日\n区应急管理局\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n请认真落实。\n区应急管理局\n2024年1月5日\n",
            ),
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n2024年1月5日星期五\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n2024年1月5日\n",
            ),
        },
    ],
    counterexamples: &[
        "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n2024年1月5日\n",
        "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n2024年×月×日\n",
        "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n２０２４年1月５日\n",
        "某某区人民法院公告\n（2023）某0102破5号\n本院于2023年5月8日裁定受理某某公司破产清算一案。\n特此公告。\n二〇二三年五月十二日\n",
        "关于开展安全检查的通知\n各科室：\n请于2024.01.05前报送。\n区应急管理局\n2024年1月5日\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    above_signature(document, findings);
    let court = is_of_court(document);
    for (block, text) in document.prose().filter(|(b, _)| b.role == Role::Date) {
        let inner = text.trim_matches(|c| is_blank(c) || matches!(c, '（' | '）' | '(' | ')'));
        let (day, week) = weekday(inner);
        let Some(date) = read(day) else { continue };
        let right = format!("{}年{}月{}日", date.year, date.month, date.day);
        // Chinese numerals were the rule until the standard of 2012.
        // Full-width digits have a rule of their own.
        let half: String = inner.chars().map(half).collect();
        if half == right || date.chinese && (date.year <= 2012 || court) {
            continue;
        }
        let start = block.span.start + text.find(inner).unwrap_or_default();
        let end = match week.is_empty() {
            true => start + inner.len(),
            false => block.span.end,
        };
        let span = Span::new(start, end);
        let safety = if date.short || !week.is_empty() {
            Safety::Suggested
        } else {
            Safety::Safe
        };
        let report = findings.report(span, format!("成文日期应写“{right}”")).fix(
            format!("改为“{right}”"),
            safety,
            vec![Edit::new(span, right.clone())],
        );
        if half.replace(is_blank, "") == right || half.strip_suffix(week) == Some(&right) {
            report.severity(Severity::Warning);
        }
    }
}

/// Reports a date right above the only one who signs.
fn above_signature(document: &Document<'_>, findings: &mut Findings<'_>) {
    let closes =
        |b: Option<&&Block>| b.is_some_and(|b| matches!(b.role, Role::Date | Role::Signature));
    let blocks: Vec<&Block> = document.prose().map(|(block, _)| block).collect();
    for (at, pair) in blocks.windows(2).enumerate() {
        let [date, name] = pair else { continue };
        let reversed = date.role == Role::Date && name.role == Role::Signature;
        let others = || {
            at.checked_sub(1)
                .map(|above| blocks.get(above))
                .is_none_or(closes)
                || closes(blocks.get(at + 2))
        };
        if !reversed || others() {
            continue;
        }
        let edits = vec![
            Edit::new(date.span, document.text(name.span).to_owned()),
            Edit::new(name.span, document.text(date.span).to_owned()),
        ];
        findings
            .report(date.span, "成文日期应写在署名的下一行")
            .severity(Severity::Warning)
            .fix("与署名对调", Safety::Suggested, edits);
    }
}

/// A date and the day of the week behind it: 2024年1月5日星期五, （周五） too.
fn weekday(text: &str) -> (&str, &str) {
    let day = ["星期", "周"].iter().find_map(|word| text.rfind(word));
    let parted = day.and_then(|at| text.split_at_checked(at));
    parted.map_or((text, ""), |(date, _)| {
        let date = date.trim_end_matches(|c| is_blank(c) || matches!(c, '（' | '('));
        (date, text.get(date.len()..).unwrap_or_default())
    })
}

/// True for a document of a court or a procuratorate, which write the date in
/// Chinese numerals by the models of their documents.
fn is_of_court(document: &Document<'_>) -> bool {
    const HEAD: usize = 3;
    let organs = ["人民法院", "人民检察院"];
    let mut head = document.prose().take(HEAD);
    head.any(|(_, text)| organs.iter().any(|organ| text.contains(organ)))
}

struct Date {
    year: u32,
    month: u32,
    day: u32,
    /// Written in Chinese numerals.
    chinese: bool,
    /// With two digits for the year.
    short: bool,
}

/// Reads a text that is a date and nothing else.
fn read(text: &str) -> Option<Date> {
    // 2024.1.5.
    let text = text.trim_end_matches(['.', '．', '。']);
    let mut parts: Vec<String> = vec![String::new()];
    let mut signs: Vec<char> = Vec::new();
    for c in text.chars().filter(|&c| !is_blank(c)) {
        if matches!(
            c,
            '年' | '月' | '日' | '号' | '.' | '．' | '-' | '－' | '—' | '/' | '／' | '、'
        ) {
            signs.push(c);
            parts.push(String::new());
        } else {
            parts.last_mut()?.push(c);
        }
    }
    let [year, month, day, rest @ ..] = parts.as_slice() else {
        return None;
    };
    let named = matches!(signs.as_slice(), ['年', '月', '日' | '号']);
    let bare = matches!(signs.as_slice(), [a, b] if a == b && *a != '年' && *a != '月');
    let open = matches!(signs.as_slice(), ['年', '月']);
    if !(named || bare || open) || rest.iter().any(|r| !r.is_empty()) {
        return None;
    }
    let chinese = year.chars().any(|c| arabic_digit(c).is_none());
    let value = Date {
        year: digits(year)?,
        month: number(month)?,
        day: number(day)?,
        chinese,
        short: year.chars().count() == 2,
    };
    let year = if value.short {
        value.year + 2000
    } else {
        value.year
    };
    let real = (1949..2100).contains(&year)
        && (1..=12).contains(&value.month)
        && (1..=days(year, value.month)).contains(&value.day);
    real.then_some(Date { year, ..value })
}

/// A year digit by digit: 2024, 二〇二四, 二○二四.
fn digits(text: &str) -> Option<u32> {
    let count = text.chars().count();
    (count == 4 || count == 2).then_some(())?;
    text.chars().try_fold(0, |n, c| {
        Some(n * 10 + arabic_digit(c).or_else(|| chinese_digit(c))?)
    })
}

fn chinese_digit(c: char) -> Option<u32> {
    let place = "〇一二三四五六七八九".chars().position(|d| d == c);
    match c {
        '零' | '○' | 'Ｏ' | 'O' | 'o' | '◯' => Some(0),
        _ => place.and_then(|p| u32::try_from(p).ok()),
    }
}

fn half(c: char) -> char {
    arabic_digit(c)
        .and_then(|d| char::from_digit(d, 10))
        .unwrap_or(c)
}

/// A month or day: 5, 05, 五, 十五, 廿五, 三十, 元.
fn number(text: &str) -> Option<u32> {
    if !text.is_empty() && text.chars().all(|c| arabic_digit(c).is_some()) {
        let value = text
            .chars()
            .filter_map(arabic_digit)
            .fold(0, |n, d| n * 10 + d);
        return (text.chars().count() <= 2).then_some(value);
    }
    match text {
        "元" => Some(1),
        _ => crate::numeral::read(text),
    }
}

fn days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_spelling_is_read() {
        for text in [
            "二〇二四年一月五日",
            "二○二四年 一月五日",
            "2024-01-05",
            "2024/1/5",
            "24年1月5日",
            "2024 年 1 月 5 号",
            "2024年元月5日",
            "2024.1.5.",
            "２０２４年１月５日",
        ] {
            let date = read(text).unwrap();
            assert_eq!((date.year, date.month, date.day), (2024, 1, 5), "{text}");
        }
        for text in [
            "2024年1月",
            "2024年×月×日",
            "2024年13月1日",
            "2023年2月29日",
            "2024-1.5",
        ] {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
