//! Ranges of dates (起止日期): which of the two comes first, and whether a range goes
//! over into the next year.

use crate::date::Date;
use crate::document::{Document, last_clause};
use crate::span::Span;

/// True where `first` is certainly later: within one year, or one month.
pub(super) fn is_later(first: &Date, last: &Date) -> bool {
    let value = |p: Option<crate::date::DatePart>| p.map(|p| p.value);
    let years = (value(first.year), value(last.year));
    let months = (value(first.month), value(last.month));
    let days = (value(first.day), value(last.day));
    let long = |d: &Date| d.year.is_some_and(|y| y.digits == 4);
    match years {
        (Some(a), Some(b)) if long(first) && long(last) => {
            a > b
                || a == b
                    && match (months, days) {
                        ((Some(m), Some(n)), _) if m > n => true,
                        ((Some(m), Some(n)), (Some(d), Some(e))) => m == n && d > e,
                        _ => false,
                    }
        }
        // Without a year 11月至3月 goes over into the next.
        (_, None) => match (months, days) {
            ((Some(m), Some(n)), (Some(d), Some(e))) => m == n && d > e,
            _ => false,
        },
        _ => false,
    }
}

/// True for months that would go over into the next year for the greater part of
/// it, and for no season: 5月至3月; for days as well, 10月20日至9月20日; and where the
/// first has its year and the last has none.
pub(super) fn wraps(document: &Document<'_>, first: &Date, last: &Date) -> bool {
    const SEASONS: [&str; 7] = ["冬", "暖", "学年", "跨年", "次年", "年度", "农历"];
    let alike = last.year.is_none() && first.day.is_some() == last.day.is_some();
    let (Some(begins), Some(ends)) = (first.month, last.month) else {
        return false;
    };
    let (begins, ends) = (begins.value, ends.value);
    if !alike || ends >= begins {
        return false;
    }
    // 9月至6月 is a year of school, 7月至6月 a whole year, 10月至3月 the winter.
    let months = begins <= 8 && ends + 2 <= begins && 12 + ends >= begins + 8;
    // 10月1日至9月30日 is a whole year.
    let days = |first: u32, last: u32| {
        let whole = ends + 1 == begins && last + 4 > first + 30;
        let school = (8..=9).contains(&begins) && (6..=7).contains(&ends);
        12 + ends >= begins + 9 && !whole && !school
    };
    let days = first.day.zip(last.day).map(|(a, b)| days(a.value, b.value));
    let named = first.year.is_some_and(|year| year.digits == 4);
    let long = days.unwrap_or(months) || named;
    let clause = last_clause(document.before(first.span.start));
    long && !SEASONS.iter().any(|word| clause.contains(word))
}

/// True for a date that can change places with another.
pub(super) fn whole(date: &Date) -> bool {
    date.day.is_some() || date.month.is_none()
}

/// The year without 年 before a sign of range that ends at `at`.
pub(super) fn year_before(document: &Document<'_>, at: usize) -> Option<(Span, u32)> {
    let before = document.before(at);
    let head = before.strip_suffix(['—', '-', '–', '－', '～', '~', '至'])?;
    let digits = head.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let words = head.get(digits..).filter(|w| w.len() == 4)?;
    let outer = head.get(..digits)?;
    // A standard bears its number and its year alike.
    let other = outer.ends_with(|c: char| {
        c.is_ascii_alphanumeric() || matches!(c, '-' | '—' | '/' | ' ' | '.' | '前')
    });
    let value: u32 = words.parse().ok()?;
    let start = at - before.len() + digits;
    (!other && (1900..2100).contains(&value))
        .then(|| (Span::new(start, start + words.len()), value))
}
