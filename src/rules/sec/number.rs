//! Long numbers that name a person, and what stands around them.

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
