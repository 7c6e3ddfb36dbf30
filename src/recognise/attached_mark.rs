//! The words that open an attached text: 附件1, 附录A, 附表2, 【附件1】, with what
//! stands before and behind them.

use super::line;
use crate::character::is_blank;
use crate::ordinal;

/// What an attached text is called; 附 alone is an old spelling of 附件.
const KINDS: [&str; 4] = ["附件", "附录", "附表", "附图"];

/// The marks that may stand behind the number.
const SIGNS: [char; 5] = ['：', ':', '.', '．', '、'];

/// The longest mark, in characters: 附件1—12：.
const LONGEST: usize = 9;

/// Brackets around a mark.
const BRACKETS: [(char, char); 4] = [('【', '】'), ('（', '）'), ('(', ')'), ('［', '］')];

/// What a line that is a mark and no more says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bare {
    /// 附件 or 附录, with a number or without: there is no other reading.
    Full,
    /// 附, 附表 or 附图 with a number.
    Numbered,
    /// 附：, 附表 or 附图 alone, which may be the label of something else.
    Short,
}

/// What `text` says of itself where it is a mark and no more.
pub(super) fn bare(text: &str) -> Option<Bare> {
    let text = unbracketed(after_number(text));
    if !text.starts_with('附') || !line::within(text, LONGEST) {
        return None;
    }
    let words = line::close_up(text);
    let kind = kind(&words);
    let rest = words.get(kind.len()..)?;
    let number = rest.trim_end_matches(SIGNS);
    if number_length(number) != number.len() || kind == "附" && rest.is_empty() {
        return None;
    }
    Some(match kind {
        "附件" | "附录" => Bare::Full,
        _ if number.is_empty() => Bare::Short,
        _ => Bare::Numbered,
    })
}

/// The word for what is attached that `text`, which begins with 附, opens with.
fn kind(text: &str) -> &'static str {
    let kind = KINDS.iter().find(|kind| text.starts_with(**kind));
    kind.copied().unwrap_or("附")
}

/// Whether a mark calls what it opens 附录, 附表 or 附图, as the parts of one
/// attached text may be called.
pub(super) fn is_inner(text: &str) -> bool {
    let text = unbracketed(text);
    KINDS.iter().skip(1).any(|kind| text.starts_with(kind))
}

/// The words in the brackets around a whole line: 附件1 of 【附件1】.
pub fn unbracketed(text: &str) -> &str {
    let inner = BRACKETS.iter().find_map(|&(open, close)| {
        let inner = text.strip_prefix(open)?.strip_suffix(close)?;
        Some(inner.trim_matches(is_blank))
    });
    inner
        .filter(|inner| inner.starts_with('附'))
        .unwrap_or(text)
}

/// The words behind the document number that stands before a mark: what is not
/// bound with the text bears its number (GB/T 9704—2012 7.3.7).
fn after_number(text: &str) -> &str {
    if text.starts_with('附') || text.len() > 120 || !text.contains("号附件") {
        return text;
    }
    let mark = text.find("附件").and_then(|at| text.split_at_checked(at));
    match mark {
        Some((number, mark)) if line::is_doc_number(number) => mark,
        _ => text,
    }
}

/// A digit of an attachment's number.
fn is_digit(c: char) -> bool {
    ordinal::arabic_digit(c).is_some() || crate::numeral::is_numeral(c)
}

/// The letter that counts at the start of `text`: A of 附录A.
fn letter(text: &str) -> Option<u8> {
    let mut bytes = text.bytes();
    let letter = bytes.next().filter(u8::is_ascii_uppercase)?;
    let alone = !bytes.next().is_some_and(|b| b.is_ascii_alphanumeric());
    alone.then_some(letter)
}

/// The length of the number of an attachment: 1, 十二, 1-2, A.
fn number_length(text: &str) -> usize {
    if letter(text).is_some() {
        return 1;
    }
    let mut rest = text;
    loop {
        let after = rest.trim_start_matches(is_digit);
        let short = rest.chars().take_while(|&c| is_digit(c)).nth(3).is_none();
        if after.len() == rest.len() || !short {
            return text.len() - rest.len();
        }
        let next = after.strip_prefix(['-', '—', '－', '–']);
        match next.filter(|next| next.starts_with(is_digit)) {
            Some(next) => rest = next,
            None => return text.len() - after.len(),
        }
    }
}

/// The number in a mark, as it is written.
fn written(text: &str) -> &str {
    let of_kind = |c: char| is_blank(c) || matches!(c, '附' | '件' | '录' | '表' | '图');
    let words = unbracketed(text).trim_start_matches(of_kind);
    words.get(..number_length(words)).unwrap_or_default()
}

/// Whether the number in a mark is that of an attachment of an attachment: 附件1-2.
pub(super) fn is_nested(text: &str) -> bool {
    let number = written(after_number(text));
    letter(number).is_none() && number.chars().any(|c| !is_digit(c))
}

/// The number that a mark line gives its text; none where it is the number of an
/// attachment of an attachment.
pub(super) fn number(text: &str) -> Option<u32> {
    let digits = written(after_number(text));
    if let Some(letter) = letter(digits) {
        return Some(u32::from(letter - b'A') + 1);
    }
    if digits.is_empty() || !digits.chars().all(is_digit) {
        return None;
    }
    crate::numeral::read(digits).or_else(|| {
        let value = digits
            .chars()
            .filter_map(ordinal::arabic_digit)
            .fold(0u32, |n, d| n.saturating_mul(10).saturating_add(d));
        (value > 0).then_some(value)
    })
}

/// The number and the name in 附件1：工作方案, 附件1 工作方案, 附件：工作方案,
/// 附1：工作方案.
pub(super) fn label(text: &str) -> Option<(Option<u32>, &str)> {
    if !text.starts_with('附') {
        return None;
    }
    let kind = kind(text);
    let rest = text.get(kind.len()..)?;
    let sign = |c: char| SIGNS.contains(&c) || is_blank(c);
    let numbered = rest.trim_start_matches(is_blank);
    let counted = number_length(numbered) > 0;
    if !matches!(kind, "附件" | "附录") && !counted && !rest.starts_with(['：', ':']) {
        return None;
    }
    let rest = if counted { numbered } else { rest };
    let after = rest.get(number_length(rest)..)?;
    let name = after.trim_start_matches(sign);
    (name.len() < after.len() && !after.starts_with(is_digit)).then(|| (number(text), name))
}

/// The mark that words open with, 附件 and its number, and the name behind it,
/// if any: 附件1：工作方案.
pub fn mark(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix('附').and(text.get(kind(text).len()..))?;
    let sign = |c: char| SIGNS.contains(&c) || is_blank(c);
    let numbered = rest.trim_start_matches(is_blank);
    let after = match number_length(numbered) {
        0 => rest,
        length => numbered.get(length..)?,
    };
    let mark = text.get(..text.len() - after.len())?;
    Some((mark, after.trim_start_matches(sign)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_alone_is_told_in_every_spelling() {
        for (text, kind, value) in [
            ("附件", Bare::Full, None),
            ("附 件 1", Bare::Full, Some(1)),
            ("附件一：", Bare::Full, Some(1)),
            ("附录A", Bare::Full, Some(1)),
            ("【附件12】", Bare::Full, Some(12)),
            ("（附件2）", Bare::Full, Some(2)),
            ("清教发〔2026〕7号附件1", Bare::Full, Some(1)),
            ("附2", Bare::Numbered, Some(2)),
            ("附表3", Bare::Numbered, Some(3)),
            ("附表", Bare::Short, None),
            ("附：", Bare::Short, None),
        ] {
            assert_eq!((bare(text), number(text)), (Some(kind), value), "{text}");
        }
        for text in ["附近", "附属学校", "附件1工作方案", "附件材料", "附录Abc"] {
            assert_eq!(bare(text), None, "{text}");
        }
    }
}
