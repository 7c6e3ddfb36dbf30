//! The lines that tell how somebody is reached, 地址：…邮编：…电话：…, where
//! their line breaks were lost.

use memchr::memchr_iter;

use super::{after, before};
use crate::character::{is_han, is_sentence_end};

/// The names of such lines, the longer ones first.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "通讯地址", "通信地址", "联系地址", "办公地址", "单位地址", "邮寄地址", "电子邮箱", "电子邮件", "邮政编码", "联系电话", "咨询电话", "监督电话", "举报电话", "值班电话",
    "办公电话", "服务电话", "投诉电话", "传真电话", "联系方式", "联系人", "受理时间", "公示时间", "地址", "邮编", "邮箱", "电话", "传真", "网址",
];

/// The longest value, in characters.
const VALUE: usize = 50;

/// How many digits a postal code has.
const POSTAL: usize = 6;

/// The fewest digits of a telephone number.
const PHONE: usize = 7;

/// A line with its name.
struct Row {
    /// Where its name begins.
    at: usize,
    /// Where its value begins.
    value: usize,
    postal: bool,
}

/// Where such lines begin in `text`, at least two in a row.
pub(super) fn starts(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut last: Option<Row> = None;
    for colon in colons(text) {
        let Some(row) = row(text, colon) else {
            continue;
        };
        if let Some(above) = last.filter(|above| follows(text, above, &row)) {
            if found.last() != Some(&above.at) && opens(text, above.at) {
                found.push(above.at);
            }
            found.push(start(text, &above, &row));
        }
        last = Some(row);
    }
    found
}

/// Where colons stand in `text`.
fn colons(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    // The wide colon begins with a byte that only marks share.
    let wide =
        memchr_iter(0xEF, bytes).filter(|&at| bytes.get(at..at + 3) == Some("：".as_bytes()));
    let mut narrow = memchr_iter(b':', bytes).peekable();
    let mut wide = wide.peekable();
    std::iter::from_fn(move || match (wide.peek(), narrow.peek()) {
        (Some(a), Some(b)) if b < a => narrow.next(),
        (Some(_), _) => wide.next(),
        _ => narrow.next(),
    })
}

/// The line whose name ends at `colon`.
fn row(text: &str, colon: usize) -> Option<Row> {
    let words = before(text, colon, 12);
    let name = NAMES.iter().find(|name| words.ends_with(**name))?;
    let value = colon + after(text, colon, 1).len();
    Some(Row {
        at: colon - name.len(),
        value,
        postal: name.starts_with('邮') && name.ends_with(['编', '码']),
    })
}

/// Whether `below` stands right under `above`: a value alone lies between, and
/// no mark or blank goes on to the name.
fn follows(text: &str, above: &Row, below: &Row) -> bool {
    let Some(value) = text.get(above.value..below.at) else {
        return false;
    };
    let glued =
        value.ends_with(|c: char| is_han(c) || c.is_ascii_alphanumeric() || c == '）' || c == ')');
    let open = value.matches(['（', '(']).count() != value.matches(['）', ')']).count();
    glued && !open && value.chars().nth(VALUE).is_none() && !value.contains(is_sentence_end)
}

/// True where the name at `at` opens a line: nothing but a mark before it.
fn opens(text: &str, at: usize) -> bool {
    let last = before(text, at, 4).chars().next_back();
    last.is_some_and(|c| is_sentence_end(c) || matches!(c, '：' | ':' | '；' | '）' | ')'))
}

/// Where the line of `below` begins: words before its name, as 24小时, are its
/// own where the value above is a number.
fn start(text: &str, above: &Row, below: &Row) -> usize {
    let value = text.get(above.value..below.at).unwrap_or_default();
    let number = |c: char| c.is_ascii_digit() || matches!(c, '-' | 'X');
    let digits = value.len() - value.trim_start_matches(number).len();
    match digits {
        POSTAL.. if above.postal => above.value + POSTAL,
        PHONE.. => above.value + digits,
        _ => below.at,
    }
}

#[cfg(test)]
mod tests {
    use super::starts;

    #[test]
    fn a_name_inside_a_sentence_or_a_bracket_opens_no_line() {
        for text in [
            "请与街道联系，电话：0000，地址：清河路1号。",
            "（联系人：程望；联系电话：0000）",
            "注意电话：接听及时。记录完整。报送地址：清河路1号。",
        ] {
            assert!(starts(text).is_empty(), "{text}");
        }
    }
}
