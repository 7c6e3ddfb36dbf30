//! Page numbers as they are printed: — 3 —, 第3页 共10页, 3 / 10.

use crate::character::is_blank;
use crate::ordinal::arabic_digit;

/// True for a page number as it is printed: — 3 —, 第3页 共10页, Page 3 of 10.
pub(super) fn is_number(text: &str) -> bool {
    let stroke = |c: char| matches!(c, '-' | '－' | '—' | '–' | '―' | '─' | '·' | '=');
    let Some(first) = text.chars().next() else {
        return false;
    };
    if stroke(first) {
        let inner = text.trim_start_matches(stroke);
        let bare = inner.trim_end_matches(stroke);
        let words = bare.trim_matches(is_blank);
        return bare.len() < inner.len() && (digits(words).is_some() || is_page(words));
    }
    // [第2页], as a program that read a picture writes it.
    let inner = text.strip_prefix(['[', '【']);
    if let Some(words) = inner.and_then(|words| words.strip_suffix([']', '】'])) {
        return is_page(words);
    }
    is_page(text)
}

/// 第3页 共10页, Page 3 of 10
fn is_page(text: &str) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    if matches!(first, '第' | '共' | '（' | '(') {
        return is_counted(text);
    }
    let Some(rest) = text.strip_prefix("Page ").or(text.strip_prefix("PAGE ")) else {
        return false;
    };
    let (page, total) = rest.split_once(" of ").unwrap_or((rest, "1"));
    digits(page.trim()).is_some() && digits(total.trim()).is_some()
}

/// 第3页, 第 3 页 共 10 页, 第3页/共10页
fn is_counted(text: &str) -> bool {
    let mut count = 0;
    let mut place = false;
    let parting = |c: char| is_blank(c) || "/，,、|（）()".contains(c);
    let mut words = String::with_capacity(text.len());
    words.extend(text.chars().filter(|&c| !parting(c)));
    let mut rest = words.as_str();
    while !rest.is_empty() {
        let Some(after) = rest.strip_prefix(['第', '共']) else {
            return false;
        };
        place |= rest.starts_with('第');
        let Some((figure, more)) = after.split_once('页') else {
            return false;
        };
        if digits(figure).is_none() {
            return false;
        }
        count += 1;
        rest = more;
    }
    place && count <= 2
}

/// The value of `text`, nothing but one to four Arabic digits.
pub(super) fn digits(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().nth(4).is_some() {
        return None;
    }
    text.chars()
        .try_fold(0, |value, c| Some(value * 10 + arabic_digit(c)?))
}

/// 3 / 10
pub(super) fn part(text: &str) -> Option<(u32, u32)> {
    let (value, total) = text.split_once(['/', '／'])?;
    let (value, total) = (digits(value.trim())?, digits(total.trim())?);
    (value <= total).then_some((value, total))
}
