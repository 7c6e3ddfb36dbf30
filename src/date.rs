//! Dates (日期) as they are written: 2024年1月5日, 5月1日, 二〇二四年五月,
//! 2024.1.5. Whether they exist is for rules to say.

use crate::numeral;
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// How a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateForm {
    /// 2024年1月5日
    Arabic,
    /// 二〇二四年一月五日
    Chinese,
    /// 2024年一月五日
    Mixed,
    /// 2024.1.5, 2024-01-05, 2024/1/5: the mark between the numbers.
    Separated(char),
}

/// A number of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatePart {
    /// The number alone, without 年, 月, 日.
    pub span: Span,
    /// Its value; 0 where it is written 00.
    pub value: u32,
    /// How many digits were written.
    pub digits: usize,
}

/// A date with at least a year or a month. At least one of them is known: 5日
/// alone is no date, and neither is 5年.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The whole, from the first number to 年, 月, 日 or 号.
    pub span: Span,
    /// 年: of four digits, or of two where a month follows.
    pub year: Option<DatePart>,
    /// 月
    pub month: Option<DatePart>,
    /// 日
    pub day: Option<DatePart>,
    /// How it is written.
    pub form: DateForm,
    /// Whether the day is written with 号.
    pub hao: bool,
}

impl Date {
    /// The day as a number that grows by one each day (0 for 1970-01-01),
    /// where year, month and day are known and exist.
    pub fn day_number(&self) -> Option<i64> {
        let year = self.year.filter(|y| y.digits == 4)?.value;
        let (month, day) = (self.month?.value, self.day?.value);
        exists(Some(year), month, day).then(|| day_number(i64::from(year), month, day))
    }

    /// The day of the week: 0 for Sunday to 6 for Saturday.
    pub fn weekday(&self) -> Option<u32> {
        let number = self.day_number()?;
        // 1970-01-01 was a Thursday.
        u32::try_from((number + 4).rem_euclid(7)).ok()
    }
}

/// True where the month has that day; without a year February has 29.
pub fn exists(year: Option<u32>, month: u32, day: u32) -> bool {
    let leap = year.is_none_or(|y| y % 4 == 0 && (y % 100 != 0 || y % 400 == 0));
    let longest = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=longest).contains(&day)
}

/// Days from 1970-01-01 to a day that exists (Gregorian).
pub fn day_number(year: i64, month: u32, day: u32) -> i64 {
    // Years that begin in March end with the day that leap years add.
    let (month, day) = (i64::from(month), i64::from(day));
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The date that begins with the token at `at` of `tokens`, tokens of `text`,
/// which begins at the byte `base`; with the number of tokens it takes.
pub fn read(text: &str, base: usize, tokens: &[Token], at: usize) -> Option<(Date, usize)> {
    let first = tokens.get(at)?;
    matches!(first.kind, TokenKind::Digits | TokenKind::Numerals).then_some(())?;
    let mut reader = Reader {
        text,
        base,
        tokens,
        next: at,
        end: first.span.start,
    };
    let (part, first_chinese) = reader.part()?;
    if let Some(date) = reader.separated(part) {
        return Some((date, reader.next - at));
    }
    let mut end = reader.unit(&['年', '月'])?;
    let (mut year, mut month, mut day) = (None, None, None);
    let (mut chinese, mut arabic) = (first_chinese, !first_chinese);
    if end.1 == '年' {
        // 十五年 and 5年 are spans of time; 23年5月 is a date.
        let long = part.digits == 4 && (1000..3000).contains(&part.value);
        let next = reader.part_with(&['月']);
        let short = part.digits == 2 && !first_chinese && next.is_some();
        (long || short).then_some(())?;
        year = Some(part);
        if let Some((part, in_chinese, unit)) = next {
            (month, end) = (Some(part), unit);
            (chinese, arabic) = (chinese || in_chinese, arabic || !in_chinese);
        }
    } else {
        (part.digits <= 3).then_some(())?;
        month = Some(part);
    }
    if month.is_some()
        && let Some((part, in_chinese, unit)) = reader.part_with(&['日', '号'])
    {
        (day, end) = (Some(part), unit);
        (chinese, arabic) = (chinese || in_chinese, arabic || !in_chinese);
    }
    let form = match (chinese, arabic) {
        (true, true) => DateForm::Mixed,
        (true, false) => DateForm::Chinese,
        _ => DateForm::Arabic,
    };
    let date = Date {
        span: Span::new(first.span.start, end.0),
        year,
        month,
        day,
        form,
        hao: end.1 == '号',
    };
    Some((date, reader.next - at))
}

/// True for two numerals side by side that name one number or the next: 六七.
fn is_either(words: &str) -> bool {
    let mut chars = words.chars();
    let (Some(first), Some(second), None) = (chars.next(), chars.next(), chars.next()) else {
        return false;
    };
    let digit = |c: char| "一二三四五六七八九".find(c);
    digit(first).is_some() && digit(second).is_some()
}

/// Reads forward over the tokens of a date.
struct Reader<'a> {
    text: &'a str,
    base: usize,
    tokens: &'a [Token],
    next: usize,
    /// The byte at which the next part has to begin, a blank aside.
    end: usize,
}

impl Reader<'_> {
    fn words(&self, span: Span) -> &str {
        let (start, end) = (span.start - self.base, span.end - self.base);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Passes a blank that stands where the next part begins.
    fn pass_blank(&mut self) {
        if let Some(blank) = self.tokens.get(self.next)
            && blank.kind == TokenKind::Blank
            && blank.span.start == self.end
        {
            self.end = blank.span.end;
            self.next += 1;
        }
    }

    /// A number, and whether it is written in Chinese.
    fn part(&mut self) -> Option<(DatePart, bool)> {
        self.pass_blank();
        let token = *self.tokens.get(self.next)?;
        (token.span.start == self.end).then_some(())?;
        let words = self.words(token.span);
        let digits = words.chars().count();
        let value = match token.kind {
            // 六七月 is either of two.
            TokenKind::Numerals if is_either(words) => return None,
            TokenKind::Digits if digits <= 4 => words.parse().ok()?,
            TokenKind::Numerals if digits <= 4 => numeral::read(words)?,
            _ => return None,
        };
        self.next += 1;
        self.end = token.span.end;
        let part = DatePart {
            span: token.span,
            value,
            digits,
        };
        Some((part, token.kind == TokenKind::Numerals))
    }

    /// One of `units` after a number, as the place where it ends.
    fn unit(&mut self, units: &[char]) -> Option<(usize, char)> {
        self.pass_blank();
        let rest = self.text.get(self.end - self.base..)?;
        let unit = rest.chars().next().filter(|c| units.contains(c))?;
        self.end += unit.len_utf8();
        Some((self.end, unit))
    }

    /// A number and its unit; nothing is passed where it is not there.
    fn part_with(&mut self, units: &[char]) -> Option<(DatePart, bool, (usize, char))> {
        let here = (self.next, self.end);
        let read = self
            .part()
            .and_then(|(part, chinese)| Some((part, chinese, self.unit(units)?)));
        if read.is_none() {
            (self.next, self.end) = here;
        }
        read
    }

    /// `2024.1.5`: the numbers after the year.
    fn separated(&mut self, year: DatePart) -> Option<Date> {
        let (mark, second, again, third) = (
            *self.tokens.get(self.next)?,
            *self.tokens.get(self.next + 1)?,
            *self.tokens.get(self.next + 2)?,
            *self.tokens.get(self.next + 3)?,
        );
        let sign = mark.mark()?;
        let adjacent = mark.span.start == year.span.end
            && second.span.start == mark.span.end
            && again.span.start == second.span.end
            && third.span.start == again.span.end;
        let digits = |t: &Token| t.kind == TokenKind::Digits && t.span.len() <= 2;
        let whole = adjacent
            && matches!(sign, '.' | '．' | '-' | '－' | '/' | '／')
            && again.kind == mark.kind
            && digits(&second)
            && digits(&third)
            && year.digits == 4
            && (1900..2100).contains(&year.value);
        // 2024.1.5.6 is no date.
        let more = self.tokens.get(self.next + 4).is_some_and(|t| {
            t.span.start == third.span.end && (t.kind == mark.kind || t.kind == TokenKind::Letters)
        });
        if !whole || more {
            return None;
        }
        let part = |t: Token| {
            Some(DatePart {
                span: t.span,
                value: self.words(t.span).parse().ok()?,
                digits: t.span.len(),
            })
        };
        let (month, day) = (part(second)?, part(third)?);
        self.next += 4;
        Some(Date {
            span: year.span.cover(third.span),
            year: Some(year),
            month: Some(month),
            day: Some(day),
            form: DateForm::Separated(sign),
            hao: false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokens;

    fn dates(text: &str) -> Vec<(&str, Date)> {
        let mut list = Vec::new();
        tokens(text, 0, &mut list);
        let mut found = Vec::new();
        let mut at = 0;
        while at < list.len() {
            match read(text, 0, &list, at) {
                Some((date, length)) => {
                    found.push((text.get(date.span.start..date.span.end).unwrap(), date));
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }

    #[test]
    fn dates_are_read_in_all_forms() {
        let cases: &[(&str, &[&str])] = &[
            ("截至2024年1月5日，", &["2024年1月5日"]),
            ("于 2024 年 1 月 5 日印发", &["2024 年 1 月 5 日"]),
            ("2023年至2024年5月", &["2023年", "2024年5月"]),
            ("2023年，6月5号前", &["2023年", "6月5号"]),
            ("二〇二四年五月一日", &["二〇二四年五月一日"]),
            ("2024年五月一日", &["2024年五月一日"]),
            ("23年5月", &["23年5月"]),
            ("截至2024.1.5，2024-01-05", &["2024.1.5", "2024-01-05"]),
            ("5年来，三年行动，十五年，3个月，5日内", &[]),
            ("2024.1.5.6版", &[]),
            ("2023年六七月间，七八月，九十日", &["2023年"]),
        ];
        for (text, expected) in cases {
            let read: Vec<&str> = dates(text).iter().map(|d| d.0).collect();
            assert_eq!(&read, expected, "{text}");
        }
    }

    #[test]
    fn a_day_has_its_weekday_and_its_place_in_time() {
        let date = |text| dates(text)[0].1;
        assert_eq!(date("2024年1月5日").weekday(), Some(5));
        assert_eq!(date("1970年1月1日").day_number(), Some(0));
        let days = |text| date(text).day_number().unwrap();
        assert_eq!(days("2024年3月1日") - days("2024年2月28日"), 2);
        assert_eq!(date("2023年2月30日").day_number(), None);
        assert!(exists(None, 2, 29) && !exists(Some(2023), 2, 29));
    }
}
