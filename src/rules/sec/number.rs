//! Long numbers that name a person, and what stands around them.

use crate::date;
use crate::document::Document;
use crate::finding::Edit;
use crate::recognise::Role;
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// A long number, however its digits are written.
pub(super) struct Number {
    /// The digits in half-width signs, the X of an identity number last.
    pub(super) digits: String,
    /// Where they stand.
    pub(super) span: Span,
    /// Where each of them stands.
    places: Vec<Span>,
}

impl Number {
    /// The edits that put a star for each digit from the one at `from` up to
    /// the one at `to`; what divides groups of digits stays.
    pub(super) fn hidden(&self, from: usize, to: usize) -> Vec<Edit> {
        let mut runs: Vec<(Span, usize)> = Vec::new();
        for &place in self.places.get(from..to).unwrap_or_default() {
            match runs.last_mut().filter(|(run, _)| run.end == place.start) {
                Some((run, count)) => (run.end, *count) = (place.end, *count + 1),
                None => runs.push((place, 1)),
            }
        }
        let edits = runs.into_iter();
        edits
            .map(|(run, count)| Edit::new(run, "*".repeat(count)))
            .collect()
    }
}

/// The number that begins with the token at `at`: digits of either width, in
/// groups that one blank or dash divides; at most `most` digits. After
/// seventeen digits an X may follow.
pub(super) fn read(
    document: &Document<'_>,
    tokens: &[Token],
    at: usize,
    most: usize,
) -> Option<Number> {
    let (first, rest) = tokens.get(at..)?.split_first()?;
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    if !is_digits(first) || before.is_some_and(|t| t.span.end == first.span.start && is_digits(t)) {
        return None;
    }
    let mut number = Number {
        digits: String::new(),
        span: first.span,
        places: Vec::new(),
    };
    number.push(document, first);
    let mut rest = rest.iter().peekable();
    while let Some(token) = rest.next_if(|t| t.span.start == number.span.end) {
        // 138 0000 1234, 138-0000-1234: one sign between two groups.
        let next = if divides(token) {
            rest.next()
        } else {
            Some(token)
        };
        let Some(next) = next.filter(|n| n.span.start <= token.span.end) else {
            break;
        };
        let letter = number.digits.len() == 17 && is_check_letter(document, next);
        let fits = number.digits.len() + width(next) <= most;
        if !(is_digits(next) || letter) || !fits {
            break;
        }
        number.push(document, next);
    }
    let free = |c: Option<char>| {
        !c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/' | '*'))
    };
    let span = number.span;
    let alone =
        free(document.source.char_before(span.start)) && free(document.source.char_at(span.end));
    (alone && number.digits.len() <= most).then_some(number)
}

impl Number {
    /// Adds the signs of `token`.
    fn push(&mut self, document: &Document<'_>, token: &Token) {
        let base = token.span.start;
        for (at, c) in document.text(token.span).char_indices() {
            let half = match c {
                '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
                'x' | 'Ｘ' | 'ｘ' => Some('X'),
                c => Some(c),
            };
            self.digits.extend(half);
            self.places
                .push(Span::new(base + at, base + at + c.len_utf8()));
        }
        self.span.end = token.span.end;
    }
}

/// True for a run of half-width digits and for one full-width digit.
fn is_digits(token: &Token) -> bool {
    token.kind == TokenKind::Digits || matches!(token.mark(), Some('０'..='９'))
}

/// How many digits `token` has.
fn width(token: &Token) -> usize {
    match token.kind {
        TokenKind::Digits => token.span.len(),
        _ => 1,
    }
}

/// True for what divides the groups of a number: one blank, one dash.
fn divides(token: &Token) -> bool {
    let blank = token.kind == TokenKind::Blank && matches!(token.span.len(), 1 | 3);
    blank || matches!(token.mark(), Some('-' | '－' | '–' | '—'))
}

/// True for the X that an identity number may end with.
fn is_check_letter(document: &Document<'_>, token: &Token) -> bool {
    matches!(document.text(token.span), "X" | "x" | "Ｘ" | "ｘ")
}

/// True where a number of many digits may begin with the token at `at`: told
/// before any of them is read.
pub(super) fn may_begin(tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at).filter(|t| is_digits(t)) else {
        return false;
    };
    let goes_on = || {
        let next = tokens.get(at + 1);
        next.is_some_and(|n| n.span.start == token.span.end && (divides(n) || is_digits(n)))
    };
    width(token) >= 11 || goes_on()
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
