//! Long numbers that name a person, and what stands around them.

use crate::date;
use crate::document::Document;
use crate::recognise::Role;
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// A run of digits, blanks and dashes between them left out.
pub(super) struct Number {
    /// The digits.
    pub(super) digits: String,
    /// Where they stand.
    pub(super) span: Span,
}

/// The numbers that begin with the token at `at`: groups of digits that one
/// blank or dash divides; at most `most` digits.
pub(super) fn read(
    document: &Document<'_>,
    tokens: &[Token],
    at: usize,
    most: usize,
) -> Option<Number> {
    let first = tokens.get(at).filter(|t| t.kind == TokenKind::Digits)?;
    let mut span = first.span;
    let mut digits = document.text(span).to_owned();
    let mut next = at + 1;
    while let (Some(gap), Some(group)) = (tokens.get(next), tokens.get(next + 1)) {
        let divides = gap.kind == TokenKind::Blank && gap.span.len() == 1 || gap.is('-');
        let adjacent = gap.span.start == span.end && group.span.start == gap.span.end;
        if !(divides && adjacent && group.kind == TokenKind::Digits) || digits.len() >= most {
            break;
        }
        digits.push_str(document.text(group.span));
        span.end = group.span.end;
        next += 2;
    }
    let free = |c: Option<char>| {
        !c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/' | '*'))
    };
    let alone =
        free(document.source.char_before(span.start)) && free(document.source.char_at(span.end));
    (alone && digits.len() <= most).then_some(Number { digits, span })
}

/// The run of full-width digits, an Ｘ among them, that begins with the token at
/// `at`, in half-width signs.
pub(super) fn read_wide(tokens: &[Token], at: usize) -> Option<Number> {
    let half = |token: &Token| match token.mark()? {
        c @ '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        'Ｘ' | 'ｘ' => Some('X'),
        _ => None,
    };
    let run = tokens.get(at..)?;
    let mut span = run.first().filter(|t| half(t).is_some())?.span;
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    if before.is_some_and(|t| t.span.end == span.start && half(t).is_some()) {
        return None;
    }
    let mut digits = String::new();
    for token in run {
        let Some(digit) = half(token).filter(|_| digits.is_empty() || token.span.start == span.end)
        else {
            break;
        };
        digits.push(digit);
        span.end = token.span.end;
    }
    Some(Number { digits, span })
}

/// True where the paragraph gives people a way to reach an office: 联系人,
/// 附注, the signature.
pub(super) fn is_contact(document: &Document<'_>, at: usize) -> bool {
    let Some(block) = document.block_at(at) else {
        return false;
    };
    let closing = matches!(
        block.role,
        Role::Note | Role::Signature | Role::Date | Role::IssuedBy | Role::CopiesTo
    );
    let near = [document.chars_before(at, 40), document.chars_after(at, 20)];
    let words = [
        "联系", "咨询", "热线", "监督", "举报", "投诉", "电话", "邮箱", "受理",
    ];
    closing || near.iter().any(|n| words.iter().any(|w| n.contains(w)))
}

/// True for 18 digits, the last one perhaps X, with the code of a province, a
/// date of birth that exists, and the check digit of GB 11643—1999.
pub(super) fn is_identity(number: &str) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let part = |from: usize, to: usize| number.get(from..to).and_then(|p| p.parse::<u32>().ok());
    let (Some(province), Some(year), Some(month), Some(day)) =
        (part(0, 2), part(6, 10), part(10, 12), part(12, 14))
    else {
        return false;
    };
    let sum: u32 = number
        .chars()
        .zip(WEIGHTS)
        .map(|(c, weight)| c.to_digit(10).unwrap_or(0) * weight)
        .sum();
    let last = match (12 - sum % 11) % 11 {
        10 => 'X',
        digit => char::from_digit(digit, 10).unwrap_or('X'),
    };
    number.len() == 18
        && is_province(province)
        && (1800..2100).contains(&year)
        && date::exists(Some(year), month, day)
        && number.to_ascii_uppercase().ends_with(last)
}

/// The codes of provinces and what is like them (GB/T 2260).
fn is_province(code: u32) -> bool {
    matches!(code, 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83)
}
