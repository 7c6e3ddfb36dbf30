//! What a word of ASCII signs, without a blank, is or holds.

use super::Kinds;
use crate::character::is_han;
use crate::span::Span;

/// The web or mail address in `word`, without the marks of the sentence
/// around it.
pub(super) fn address(word: &str) -> Option<(Span, Kinds)> {
    // Most words are numbers: `://`, `@` and `www.` are in none.
    memchr::memchr3(b':', b'@', b'w', word.as_bytes())?;
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let web = word.find("://").or_else(|| word.find("www."));
    let mail = || {
        let at = word.find('@')?;
        word.get(at..)?.contains('.').then_some(at)
    };
    let (anchor, kind) = match web {
        Some(at) => (at, Kinds::URL),
        None => (mail()?, Kinds::EMAIL),
    };
    let before = word.get(..anchor)?;
    let start = before.trim_end_matches(is_part).len();
    // The bracket before it is the sentence's.
    let end = start + without_marks(word.get(start..)?).len();
    (end > anchor).then(|| (Span::new(start, end), kind))
}

/// `word` without the marks of a sentence at its end; a bracket that was opened
/// in it is its own.
pub(super) fn without_marks(word: &str) -> &str {
    let closing = |c: char| matches!(c, ',' | ';' | ':' | '!' | '?' | '.' | '"' | '\'' | '>');
    let mut word = word.trim_end_matches(closing);
    while let Some(rest) = word.strip_suffix(')') {
        if word.matches('(').count() >= word.matches(')').count() {
            break;
        }
        word = rest.trim_end_matches(closing);
    }
    word
}

/// Where the web address ends that stands in `text` up to the byte `at`, where
/// its ASCII signs end: `http://…/公告/1.html`. Chinese parts of a path or a
/// query go on where an ASCII sign follows them at once; the last part of a
/// path is where the running text may begin, and stays outside.
pub(super) fn chinese_path(text: &str, mut at: usize) -> usize {
    const PARTS: usize = 8;
    const LONGEST: usize = 24;
    for _ in 0..PARTS {
        let (head, rest) = text.split_at_checked(at).unwrap_or_default();
        let divided = head.ends_with(['/', '=', '-', '_']);
        let end = rest.char_indices().take(LONGEST).find(|&(_, c)| !is_han(c));
        let Some((length, next)) = end.filter(|&(length, _)| divided && length > 0) else {
            break;
        };
        let after = rest.get(length..).unwrap_or_default();
        let signs = after.bytes();
        let signs = signs
            .take_while(|b| b.is_ascii_graphic() && *b != b'`')
            .count();
        let word = after.get(..signs).unwrap_or_default();
        let goes_on = matches!(next, '/' | '.' | '?' | '&' | '#' | '-' | '_' | '=' | '%');
        let kept = without_marks(word).len();
        if !goes_on || kept == 0 {
            break;
        }
        at += length + kept;
        if kept < signs {
            break;
        }
    }
    at
}

/// Gives the stretches of letters and digits with marks between them: `12:30`,
/// `1,200.5`, `v1.2.3`, `138****1234`, `C:\a`, and entities: `&nbsp;`; also
/// mobile numbers, which have no mark.
pub(super) fn inner(word: &str, mut push: impl FnMut(Span, Kinds)) {
    let mut start = None;
    let mut last: Option<usize> = None;
    let mut marked = false;
    let mut close = |start: Option<usize>, last: Option<usize>, marked: bool| {
        if let (Some(start), Some(last)) = (start, last) {
            let text = word.get(start..=last).unwrap_or_default();
            if marked || is_mobile(text) {
                push(Span::new(start, last + 1), kind(text));
            }
        }
    };
    for (i, b) in word.bytes().enumerate() {
        if b.is_ascii_alphanumeric() {
            marked |= last.is_some_and(|l| l + 1 < i);
            start = start.or(Some(i));
            last = Some(i);
        } else if b == b'(' || b == b'"' || b == b')' {
            // A bracket or quotation mark divides words: OK(10:30).
            close(start, last, marked);
            (start, last, marked) = (None, None, false);
        } else if b == b';' && entity(word, i) {
            last = Some(i);
            marked = true;
        }
    }
    close(start, last, marked);
}

/// Time where both are the parts of one, otherwise a ratio.
pub(super) fn time_or_ratio(hour: &str, minute: &str) -> Kinds {
    let number = |text: &str| text.parse::<u32>().ok();
    let time = minute.len() == 2
        && hour.len() <= 2
        && number(hour).is_some_and(|h| h <= 24)
        && number(minute).is_some_and(|m| m < 60);
    if time { Kinds::TIME } else { Kinds::RATIO }
}

/// The digits of a mobile number.
pub(super) const MOBILE: usize = 11;

/// True for the digits of a mobile number.
fn is_mobile(text: &str) -> bool {
    let mut bytes = text.bytes();
    text.len() == MOBILE
        && bytes.next() == Some(b'1')
        && bytes.next().is_some_and(|b| (b'3'..=b'9').contains(&b))
        && bytes.all(|b| b.is_ascii_digit())
}

/// The kind of a stretch of letters and digits with marks between them.
fn kind(text: &str) -> Kinds {
    let bytes = text.as_bytes();
    let digits = bytes.iter().filter(|b| b.is_ascii_digit()).count();
    let letters = bytes.iter().filter(|b| b.is_ascii_alphabetic()).count();
    let has = |mark: u8| bytes.contains(&mark);
    if has(b'=') || has(b'<') || (has(b'+') && !has(b'&')) {
        return Kinds::FORMULA;
    }
    if letters > 0 {
        let version = text
            .strip_prefix(['v', 'V'])
            .is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit() || b == b'.'));
        return if version { Kinds::VERSION } else { Kinds::WORD };
    }
    if let Some((hour, minute)) = text.split_once(':') {
        let minute = minute.split(':').next().unwrap_or_default();
        let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let both = plain(hour) && plain(minute);
        return if both {
            time_or_ratio(hour, minute)
        } else {
            Kinds::WORD
        };
    }
    if is_mobile(text) || is_telephone(text, digits) {
        return Kinds::TELEPHONE;
    }
    // 1.2.3 is no decimal.
    let dots = bytes.iter().filter(|&&b| b == b'.').count();
    let short = text.split('.').all(|part| part.len() <= 3);
    if dots >= 2 && dots + digits == text.len() && short {
        return Kinds::VERSION;
    }
    Kinds::NUMBER
}

/// `0571-88881234`, `400-820-8820`, `8888-1234`, `138****1234`.
fn is_telephone(text: &str, digits: usize) -> bool {
    if text.contains('*') {
        return digits >= 7;
    }
    let mut parts = text.split('-');
    let (first, second) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let line = digits + text.bytes().filter(|&b| b == b'-').count() == text.len();
    let area = first.starts_with('0') && matches!(first.len(), 3 | 4) && second.len() >= 7;
    let service = matches!(first, "400" | "800");
    line && (area || service && digits == 10)
}

/// True where the `;` at `end` closes an entity.
fn entity(word: &str, end: usize) -> bool {
    let before = word.get(..end).unwrap_or_default();
    before
        .rsplit_once('&')
        .is_some_and(|(_, name)| !name.is_empty() && name.len() < 9)
}
