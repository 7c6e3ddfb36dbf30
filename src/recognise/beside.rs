//! Ordinals that only the lines beside them show to be some: 1.3人户 2.2人户
//! 3.2人户 and `5.2.5m人行道`, which alone would be decimals, and 1：… 2：….

use super::{Line, points};
use crate::character::{is_blank, is_han};
use crate::ordinal::{Form, Ordinal};
use crate::span::Span;

/// The fewest lines that count on from 1 where each may be a decimal.
const DECIMALS: usize = 3;

/// Gives such lines their ordinals.
pub(super) fn ordinals(lines: &mut [Line<'_>]) {
    count_on(lines);
    fill(lines);
    chapters(lines);
}

/// The longest words of a chapter, in characters.
const CHAPTER: usize = 30;

/// Lines without a dot that stand over 1.1, as 1 总体要求 does, and those that
/// count on before and after them; 4 支队伍 is none. Over a 1.1建设规模 without
/// a blank there need be none either: 1总则.
fn chapters(lines: &mut [Line<'_>]) {
    let multi = |line: &Line<'_>| line.ordinal.is_some_and(|o| o.form == Form::Multi);
    if !lines.iter().any(multi) {
        return;
    }
    // The chapter of the next 1.1 below, and whether words follow that at once;
    // and the next chapter.
    let (mut below, mut next) = (None, None);
    let mut close = false;
    for line in lines.iter_mut().rev() {
        if multi(line) {
            below = leading_number(line);
            let after = line.ordinal.map(|o| o.span.end - line.paragraph.span.start);
            let words = after.and_then(|after| line.text.get(after..));
            close = words.is_some_and(|words| words.starts_with(is_han));
        } else if let Some(chapter) = chapter(line, close && below.is_some())
            && (below == Some(chapter.value) || next == Some(chapter.value + 1))
        {
            line.ordinal = Some(chapter);
            (below, next) = (None, Some(chapter.value));
        }
    }
    let mut before = None;
    for line in lines {
        if multi(line) {
            before = leading_number(line);
        } else if let Some(chapter) = chapter(line, false)
            && before == Some(chapter.value - 1)
        {
            line.ordinal = Some(chapter);
            before = Some(chapter.value);
        }
    }
}

/// The digits that a line begins with, where they may count it.
fn leading_number(line: &Line<'_>) -> Option<u32> {
    let words = line.text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.text.len() - words.len();
    let number = line.text.get(..digits).filter(|d| d.len() < 3)?;
    number.parse().ok().filter(|&number| number > 0)
}

/// The ordinal of a line that may be a chapter: a number, a blank (none where
/// they stand `close`), a phrase.
fn chapter(line: &Line<'_>, close: bool) -> Option<Ordinal> {
    let value = leading_number(line).filter(|_| line.ordinal.is_none())?;
    let rest = line.text.trim_start_matches(|c: char| c.is_ascii_digit());
    let words = rest.trim_start_matches(is_blank);
    let phrase = words.starts_with(is_han) && (close || words.len() < rest.len());
    let phrase = phrase && line.within(CHAPTER) && words.ends_with(char::is_alphanumeric);
    let start = line.paragraph.span.start;
    let span = Span::new(start, start + line.text.len() - rest.len());
    phrase.then_some(Ordinal {
        form: Form::Multi,
        value,
        span,
        numeral: span,
    })
}

/// Lines that count on from 1, none of which has an ordinal by itself.
fn count_on(lines: &mut [Line<'_>]) {
    let mut start = 0;
    while let Some(first) = lines
        .get(start..)
        .and_then(|rest| rest.iter().position(is_free))
    {
        start += first;
        let rest = lines.get_mut(start..).unwrap_or_default();
        let signs: Vec<Sign> = rest
            .iter()
            .zip(1..)
            .map_while(|(line, n)| Sign::read(line).filter(|s| s.value == n && s.named))
            .collect();
        let decimal = signs.first().is_some_and(|sign| sign.decimal.is_some());
        let alike = signs.iter().all(|sign| sign.decimal.is_some() == decimal);
        // 1.1 2.2 3.3 or 1.2 2.3 3.4 may be anything.
        let steps = signs.windows(2).any(|pair| match pair {
            [a, b] => a.decimal.zip(b.decimal).is_some_and(|(a, b)| b != a + 1),
            _ => false,
        });
        let enough = signs.len() >= if decimal { DECIMALS } else { 2 };
        let whole = signs.iter().all(|sign| sign.whole);
        // 1.1万亩 2.2万户 3.5万名 are all amounts.
        let amounts = signs.iter().all(|sign| sign.measured);
        if alike && enough && !amounts && (steps || whole || !decimal) {
            for (line, sign) in rest.iter_mut().zip(&signs) {
                line.ordinal = Some(sign.ordinal(line.paragraph.span.start));
            }
        }
        start += signs.len().max(1);
    }
}

/// A line that may be a decimal by itself, between one that has the number
/// before its own and one that has the next; or right after the first of them
/// where it counts what comes whole: 3.4月底前完成, 2.12家企业.
fn fill(lines: &mut [Line<'_>]) {
    let mut before = None;
    let mut last = None;
    let mut pending: Option<(usize, Ordinal)> = None;
    for index in 0..lines.len() {
        let Some(line) = lines.get(index) else { break };
        match line.ordinal.map(|o| (o.form, o.value)) {
            Some((Form::Arabic, value)) => {
                if let Some((at, ordinal)) = pending.take().filter(|(_, o)| o.value + 1 == value)
                    && let Some(line) = lines.get_mut(at)
                {
                    line.ordinal = Some(ordinal);
                }
                before = Some(value);
                last = Some(index);
            }
            // Under another item the numbers begin anew.
            Some((form, _)) if form < Form::Arabic => (before, pending) = (None, None),
            Some(_) => {}
            None if pending.is_none() && before.is_some() && is_free(line) => {
                let sign = Sign::read(line);
                let sign = sign.filter(|sign| sign.decimal.is_some() && !sign.measured);
                let next = sign.filter(|sign| before.map(|b| b + 1) == Some(sign.value));
                let Some(sign) = next else { continue };
                let ordinal = sign.ordinal(line.paragraph.span.start);
                if sign.whole && last.is_some_and(|last| last + 1 == index) {
                    before = Some(sign.value);
                    last = Some(index);
                    if let Some(line) = lines.get_mut(index) {
                        line.ordinal = Some(ordinal);
                    }
                } else {
                    pending = Some((index, ordinal));
                }
            }
            None => {}
        }
    }
}

/// True for a line that a digit opens and that has no ordinal.
fn is_free(line: &Line<'_>) -> bool {
    line.ordinal.is_none() && line.text.bytes().next().is_some_and(|b| b.is_ascii_digit())
}

/// A number at the start of a line that may count it.
struct Sign {
    value: u32,
    /// Bytes of the numeral.
    length: usize,
    /// Bytes of the mark after it.
    mark: usize,
    /// What stands after the point of a decimal.
    decimal: Option<u32>,
    /// Whether a word follows at once.
    named: bool,
    /// Whether that word counts what is never in parts, so that the decimal is
    /// none: a month, people, firms.
    whole: bool,
    /// Whether it measures what comes in parts: 3.5亿元.
    measured: bool,
}

/// Words of one character that count what comes whole.
const WHOLE: &[char] = &[
    '月', '名', '家', '所', '户', '支', '项', '位', '场', '件', '起',
];

impl Sign {
    fn read(line: &Line<'_>) -> Option<Self> {
        if line.ordinal.is_some() {
            return None;
        }
        let number = |c: char| c.is_ascii_digit();
        let rest = line.text.trim_start_matches(number);
        let length = line.text.len() - rest.len();
        let numeral = line.text.get(..length).filter(|_| length < 3)?;
        let value = numeral.parse().ok()?;
        let mark = rest.chars().next()?;
        let after = rest.get(mark.len_utf8()..)?;
        let words = after.trim_start_matches(number);
        let digits = after.len() - words.len();
        let decimal = match mark {
            '.' | '．' if digits > 0 => {
                // No more of a long one than its neighbours are held against.
                let some = after.get(..digits.min(4))?;
                Some(some.parse().ok()?)
            }
            '：' | ':' if digits == 0 => None,
            _ => return None,
        };
        Some(Self {
            value,
            length,
            mark: mark.len_utf8(),
            decimal,
            named: digits < 3 && words.starts_with(is_han),
            measured: digits > 0 && points::measure(words),
            whole: digits > 0 && digits < 3 && words.starts_with(WHOLE),
        })
    }

    fn ordinal(&self, start: usize) -> Ordinal {
        Ordinal {
            form: Form::Arabic,
            value: self.value,
            span: Span::new(start, start + self.length + self.mark),
            numeral: Span::new(start, start + self.length),
        }
    }
}
