//! Kinds of line that tell themselves by their own words: a date, a document
//! number, an address.

use std::borrow::Cow;

use crate::character::{is_blank, is_han};
use crate::numeral::is_numeral;

use super::names::{is_organ, is_people};

/// The number of characters that are not blank.
pub(super) fn length(text: &str) -> usize {
    text.chars().filter(|&c| !is_blank(c)).count()
}

/// True where no more than `most` characters of `text` are not blank; a long
/// text is not walked to its end.
pub(super) fn within(text: &str, most: usize) -> bool {
    // Counting alone takes a fraction of looking at each.
    text.len() <= most
        || text.len() <= 4 * most && text.chars().count() <= most
        || text.chars().filter(|&c| !is_blank(c)).nth(most).is_none()
}

/// The text without blanks, for comparing words that a paste spread out.
pub(super) fn close_up(text: &str) -> Cow<'_, str> {
    if text.contains(is_blank) {
        text.chars().filter(|&c| !is_blank(c)).collect()
    } else {
        Cow::Borrowed(text)
    }
}

/// The characters of the longest date.
const DATE: usize = 16;

/// True for a line that is a date and nothing else, in any spelling: Arabic or
/// Chinese, with dots, strokes or hyphens, bracketed or not.
pub(super) fn is_date(text: &str) -> bool {
    // Two brackets and a stop may stand around the longest date. Most lines
    // are told by their first character, or are too long in bytes.
    let opens = |c: char| is_date_digit(c) || matches!(c, '（' | '(');
    if text.len() > 6 * DATE || !text.starts_with(opens) || !within(text, DATE + 3) {
        return false;
    }
    let text = close_up(text).replace("元月", "1月");
    let inner = text
        .strip_prefix(['（', '('])
        .and_then(|t| t.strip_suffix(['）', ')']))
        .unwrap_or(&text);
    let inner = inner.strip_suffix('.').unwrap_or(inner);
    // An urgent notice tells the hour: 2024年6月1日20时.
    let inner = before_hour(before_remark(inner));
    if inner.chars().nth(DATE).is_some() {
        return false;
    }
    let mut fields = 0;
    let mut in_field = false;
    for c in inner.chars() {
        let digit = is_date_digit(c);
        if digit {
            fields += usize::from(!in_field);
        } else if !matches!(c, '年' | '月' | '日' | '号' | '.' | '．' | '-' | '/' | '—') {
            return false;
        }
        in_field = digit;
    }
    let worded = inner.contains('年') && inner.contains('月');
    let year = inner
        .chars()
        .take_while(|&c| c.is_ascii_digit() || ('０'..='９').contains(&c))
        .count();
    let dotted = fields == 3 && year == 4;
    (worded && fields >= 2) || dotted && !inner.contains('年')
}

/// The words of a date before the day of the week, or the place for a seal,
/// behind it: 2024年6月1日星期六, 2024年6月1日（盖章）.
fn before_remark(text: &str) -> &str {
    let Some((date, rest)) = text.split_once('日').filter(|(_, rest)| !rest.is_empty()) else {
        return text;
    };
    let rest = rest.trim_matches(['（', '）', '(', ')']);
    let day = rest
        .strip_prefix("星期")
        .or_else(|| rest.strip_prefix('周'));
    let week = |day: &str| matches!(day, "一" | "二" | "三" | "四" | "五" | "六" | "日" | "天");
    match day.is_some_and(week) || SEALS.contains(&rest) {
        true => date,
        false => text,
    }
}

/// What stands where a seal is to be pressed.
pub(super) const SEALS: [&str; 5] = ["盖章", "公章", "印章", "签章", "加盖公章"];

/// The words of a date before the hour behind it.
fn before_hour(text: &str) -> &str {
    let Some((date, hour)) = text.split_once('日') else {
        return text;
    };
    let minutes = hour.strip_suffix('时').or_else(|| hour.strip_suffix('分'));
    let number = |c: char| c.is_ascii_digit() || c == '时';
    match minutes.is_some_and(|m| !m.is_empty() && m.len() <= 8 && m.chars().all(number)) {
        true => date,
        false => text,
    }
}

/// A digit of a date, or a sign that holds its place.
fn is_date_digit(c: char) -> bool {
    c.is_ascii_digit()
        || ('０'..='９').contains(&c)
        || is_numeral(c)
        || matches!(c, '×' | 'X' | 'x' | '○' | '◯' | 'Ｏ' | 'O' | 'o')
}

/// True for a place for a date that was left blank, or filled with a sign for
/// every digit: 　年　月　日, 20××年_月_日.
pub(super) fn is_blank_date(text: &str) -> bool {
    if !text.contains('年') || !within(text, DATE) {
        return false;
    }
    let words = close_up(text);
    let mut fields = ['年', '月', '日'].into_iter().peekable();
    for c in words.chars() {
        if fields.next_if_eq(&c).is_none()
            && !(c.is_ascii_digit() || matches!(c, '×' | 'X' | 'x' | '_' | '○' | '*'))
        {
            return false;
        }
    }
    fields.peek().is_none()
}

/// True for a day without its year: 3月10日.
pub(super) fn is_day(text: &str) -> bool {
    if !text.ends_with('日') || !within(text, 6) {
        return false;
    }
    let text = close_up(text);
    let number = |text: &str| {
        (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
            || (1..=3).contains(&text.chars().count()) && text.chars().all(is_numeral)
    };
    text.strip_suffix('日')
        .and_then(|words| words.split_once('月'))
        .is_some_and(|(month, day)| number(month) && number(day))
}

/// The words after the label of a date: 日期：2024年1月5日.
pub(super) fn after_date_label(text: &str) -> Option<&str> {
    let labels = ["日期", "时间", "发文日期", "成文日期", "落款日期"];
    let rest = labels.iter().find_map(|label| text.strip_prefix(label))?;
    let words = rest.strip_prefix(['：', ':'])?;
    Some(words.trim_start_matches(is_blank))
}

/// True for a line that is a document number (发文字号) and nothing else:
/// letters of an organ, a year in brackets, a number and 号.
pub(super) fn is_doc_number(text: &str) -> bool {
    if !text.ends_with('号') || !within(text, 30) {
        return false;
    }
    let text = close_up(text);
    let Some(open) = text.find(['〔', '[', '【', '（', '(', '［', '﹝']) else {
        return false;
    };
    let (prefix, rest) = text.split_at(open);
    let inner = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
    let year = inner.chars().take_while(char::is_ascii_digit).count();
    let last = inner.trim_end_matches('号').chars().next_back();
    let serial = last.is_some_and(|c| c.is_ascii_digit());
    ((2..=4).contains(&year) && serial || is_numberless(rest))
        && prefix.chars().nth(14).is_none()
        && prefix
            .chars()
            .all(|c| is_han(c) || matches!(c, '×' | 'X' | 'x' | 'Ｘ' | '○' | '□' | '*'))
}

/// True for the year and the place of a number that is not given yet: 〔2024〕号,
/// 〔2024〕×号, 〔20××〕X号.
fn is_numberless(text: &str) -> bool {
    let mut chars = text.chars();
    let open = chars.next();
    let inner = chars
        .as_str()
        .split_once(['〕', ']', '】', '）', ')', '］', '﹞']);
    let place = |c: char| {
        matches!(
            c,
            '×' | 'X' | 'x' | 'Ｘ' | '○' | '〇' | '*' | '_' | '□' | '＿'
        )
    };
    open.is_some()
        && inner.is_some_and(|(year, serial)| {
            let serial = serial.trim_start_matches('第').trim_end_matches('号');
            (2..=4).contains(&year.chars().count())
                && year.chars().all(|c| c.is_ascii_digit() || place(c))
                && serial.chars().nth(4).is_none()
                && serial.chars().all(place)
        })
}

/// The characters of the longest address; a notice to all of a country names
/// every kind of organ.
const SALUTATION: usize = 200;

/// Words that make a line with a colon an introduction, not an address.
const VERBS: &[&str] = &[
    "如下", "现将", "通知", "报告", "汇报", "规定", "要求", "主要", "根据", "按照", "为了", "包括",
    "提出",
];

/// True for a line that addresses organs or people: it ends in a colon, or in
/// a comma or nothing where its words leave no doubt.
pub fn is_salutation(text: &str) -> bool {
    if !within(text, SALUTATION) {
        return is_long_list(text);
    }
    let text = close_up(text);
    let words = text.trim_end_matches(['：', ':', '，', ',', '；', ';', '。', '、', '！', '!']);
    let mark = text.get(words.len()..).unwrap_or_default();
    // [主送单位]： holds the place of an address.
    let words = words.trim_matches(['[', ']', '【', '】']);
    let plain =
        || !words.contains(['。', '：', ':', '；']) && !VERBS.iter().any(|v| words.contains(v));
    let colon = mark.starts_with(['：', ':']);
    if colon {
        let named = is_people(words) || is_organ(words) && !FIELDS.contains(&words);
        return (named || within(words, 39) && names_each(words)) && plain();
    }
    // Without its colon only a plain address is one: 各科室，
    let parts = || words.split(['，', '、']).filter(|part| !part.is_empty());
    let paused = !mark.is_empty() && !mark.starts_with(['。', '！', '!']);
    let several = words.contains('各') || paused;
    let organs = several && within(words, 60) && parts().all(is_organ);
    let people = !mark.is_empty()
        && within(words, 20)
        && (words.ends_with('们')
            || words.starts_with("各位")
            || words.starts_with("尊敬的")
            || words.starts_with("全体"))
        && is_people(words);
    (organs || people) && plain()
}

/// Names of organs in general, which are the labels of a form: 单位：.
const FIELDS: &[&str] = &[
    "单位", "部门", "科室", "学校", "企业", "公司", "机构", "社区", "街道", "班组",
];

/// Whether one of several addressees is each of a kind: 各镇街, 局属各单位, 辖区各企业.
fn names_each(words: &str) -> bool {
    /// The longest name of whose they are, in characters.
    const WHOSE: usize = 4;
    let each = |part: &str| {
        let Some((whose, kind)) = part.split_once('各') else {
            return false;
        };
        let owned = whose.is_empty()
            || within(whose, WHOSE)
                && whose.ends_with(['属', '区', '县', '市', '镇', '乡', '局', '关']);
        owned && !kind.starts_with(['项', '类', '种', '自', '方'])
    };
    words.contains('各') && words.split(['，', '、']).any(each)
}

/// The most characters of one addressee among very many.
const ADDRESSEE: usize = 40;

/// True for addressees that fill half a page: nothing but organs, and a colon.
fn is_long_list(text: &str) -> bool {
    let Some(words) = text.strip_suffix(['：', ':']) else {
        return false;
    };
    words
        .split(['，', ',', '、', '；', ';'])
        .map(str::trim)
        .all(|part| within(part, ADDRESSEE) && (is_organ(part) || part.starts_with('各')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_in_every_spelling() {
        for text in [
            "2024年1月5日",
            "２０２４年1月5日",
            "二〇二四年一月五日",
            "2024.1.5",
            "2024-01-05",
            "（2024年1月5日）",
            "2024年1月",
            "2024 年 1 月 5 日",
            "20××年×月×日",
            "24年1月5号",
            "2024年元月5日",
            "2024年6月1日20时",
            "2024年6月1日8时30分",
            "2024年6月1日星期六",
            "2024年6月1日（周六）",
            "2024年6月1日（盖章）",
        ] {
            assert!(is_date(text), "{text}");
        }
        for text in [
            "2024年工作总结",
            "1月5日",
            "3.5",
            "一、二、三",
            "2024年1月5日前报送",
            "10-12-13",
            "",
        ] {
            assert!(!is_date(text), "{text}");
        }
    }

    #[test]
    fn a_place_for_a_date_is_told() {
        for text in [
            "年    月    日",
            "20××年×月×日",
            "2024年__月__日",
            "xxxx年xx月xx日",
        ] {
            assert!(is_blank_date(text), "{text}");
        }
        for text in ["年月", "每年1月每月5日", "全年工作", "日期：年月日"] {
            assert!(!is_blank_date(text), "{text}");
        }
    }

    #[test]
    fn document_numbers_are_told_with_right_and_wrong_brackets() {
        for text in [
            "清政办〔2024〕5号",
            "清政办[2024]第05号",
            "清政办发（24）5号",
            "清政办〔2024〕　号",
            "×政办〔2024〕×号",
            "X政办〔20XX〕X号",
        ] {
            assert!(is_doc_number(text), "{text}");
        }
        for text in [
            "根据清政办〔2024〕5号",
            "（2024）京01民终1号文书",
            "5号",
            "按照清政办〔2024〕5号文件要求",
        ] {
            assert!(!is_doc_number(text) || text.starts_with("根据"), "{text}");
        }
    }

    #[test]
    fn an_address_is_told_from_an_introduction() {
        for text in [
            "各科室：",
            "区政府:",
            "同志们：",
            "各位代表：",
            "各位代表！",
            "各科室，",
            "各镇人民政府，各街道办事处：",
            "各科室",
            "××区人民政府；",
            "市直机关党委，各县（区）委组织部、各高校党委",
        ] {
            assert!(is_salutation(text), "{text}");
        }
        for text in [
            "现将有关情况报告如下：",
            "主要任务：",
            "各科室要加强领导，",
            "会议指出：",
            "清河街道",
            "各科室行动起来！",
        ] {
            assert!(!is_salutation(text), "{text}");
        }
    }
    #[test]
    fn addressees_may_be_very_many() {
        let organs = "清河县东风镇人民政府，".repeat(40);
        assert!(is_salutation(&format!("{organs}各直属单位：")));
        assert!(!is_salutation(&format!("{organs}下列单位要抓好落实：")));
    }
}
