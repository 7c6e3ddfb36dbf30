//! Ordinals that only the lines beside them show to be some: 1.3人户 2.2人户
//! 3.2人户, which alone would be decimals, and 1：… 2：….

use super::Line;
use crate::character::is_han;
use crate::ordinal::{Form, Ordinal};
use crate::span::Span;

/// The fewest lines that count on from 1 where each may be a decimal.
const DECIMALS: usize = 3;

/// Gives the lines that count on from 1 their ordinals.
pub(super) fn ordinals(lines: &mut [Line<'_>]) {
    let digit = |line: &Line<'_>| line.text.bytes().next().is_some_and(|b| b.is_ascii_digit());
    let free = |line: &Line<'_>| line.ordinal.is_none() && digit(line);
    let mut start = 0;
    while let Some(first) = lines
        .get(start..)
        .and_then(|rest| rest.iter().position(free))
    {
        start += first;
        let rest = lines.get_mut(start..).unwrap_or_default();
        let signs: Vec<Sign> = rest
            .iter()
            .zip(1..)
            .map_while(|(line, n)| Sign::read(line).filter(|sign| sign.value == n))
            .collect();
        let decimal = signs.first().is_some_and(|sign| sign.decimal.is_some());
        let alike = signs.iter().all(|sign| sign.decimal.is_some() == decimal);
        // 1.1 2.2 3.3 or 1.2 2.3 3.4 may be anything.
        let steps = signs.windows(2).any(|pair| match pair {
            [a, b] => a.decimal.zip(b.decimal).is_some_and(|(a, b)| b != a + 1),
            _ => false,
        });
        let enough = signs.len() >= if decimal { DECIMALS } else { 2 };
        if alike && enough && (steps || !decimal) {
            for (line, sign) in rest.iter_mut().zip(&signs) {
                line.ordinal = Some(sign.ordinal(line.paragraph.span.start));
            }
        }
        start += signs.len().max(1);
    }
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
}

impl Sign {
    fn read(line: &Line<'_>) -> Option<Self> {
        if line.ordinal.is_some() {
            return None;
        }
        let number = |c: char| c.is_ascii_digit();
        let rest = line.text.trim_start_matches(number);
        let length = line.text.len() - rest.len();
        let value = line
            .text
            .get(..length)?
            .parse()
            .ok()
            .filter(|_| length < 3)?;
        let mark = rest.chars().next()?;
        let after = rest.get(mark.len_utf8()..)?;
        let words = after.trim_start_matches(number);
        let decimal = after.len() - words.len();
        let decimal = match mark {
            '.' | '．' if (1..3).contains(&decimal) => Some(after.get(..decimal)?.parse().ok()?),
            '：' | ':' if decimal == 0 => None,
            _ => return None,
        };
        words.starts_with(is_han).then_some(Self {
            value,
            length,
            mark: mark.len_utf8(),
            decimal,
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
