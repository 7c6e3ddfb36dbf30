//! The header (版头) of a document on one line: the mark with its number, the
//! signatory (签发人).

use super::after;
use super::opening::{self, ORGANS};
use super::words::Words;
use crate::character::{is_blank, is_han};
use crate::document_number;
use crate::numeral::is_numeral;

/// The organ that a mark names.
pub(super) fn issuer(mark: &str) -> Option<&str> {
    let name = mark
        .trim_matches(is_blank)
        .trim_end_matches("文件")
        .trim_end_matches("会议纪要");
    (name.chars().nth(2).is_some() && opening::is_organ(name)).then_some(name)
}

/// The length of the document number at the start of `text`.
pub(super) fn number_opens(text: &str) -> Option<usize> {
    let opening = after(text, 0, 12);
    let open = opening.find(document_number::is_bracket)?;
    let letters = opening.get(..open)?;
    let code =
        letters.chars().nth(1).is_some() && letters.chars().all(is_han) && !letters.contains('的');
    let number = document_number::read(text.get(open..)?).filter(|_| code)?;
    Some(open + number.length)
}

/// What a mark ends in after the name of the organ.
static MARKS: Words = Words::new(&["文件", "会议纪要"]);

/// What the mark of minutes ends in, whose number may have no letters.
const MINUTES: &str = "纪要";

/// Where the document number near the start of `text` begins and ends.
pub(super) fn doc_number(text: &str) -> Option<(usize, usize)> {
    let opening = after(text, 0, 60);
    let open = opening.find(document_number::is_bracket)?;
    let mark = text.get(..open)?;
    let number = document_number::read(text.get(open..)?)?;
    let titled = mark.contains("关于") || mark.contains(['。', '，', '：', '《', ':', ',']);
    if titled || mark.is_empty() {
        return None;
    }
    let end = open + number.length;
    // 文件 ends the mark, or the name of an organ does; two to eight
    // characters are left for the letters of the number.
    let letters: Vec<usize> = mark.char_indices().map(|(i, _)| i).collect();
    let first = letters.len().saturating_sub(8);
    let last = letters.len().saturating_sub(1);
    let letters = letters.get(first..last).unwrap_or_default();
    let ends = |words: &'static Words| {
        letters
            .iter()
            .copied()
            .filter(move |&i| mark.get(..i).is_some_and(|m| words.end(m)))
    };
    // 清河区 is where an organ is more often than one.
    let place = |at| {
        let name = mark.get(..at).unwrap_or_default();
        name.ends_with(['省', '市', '县', '区', '镇', '乡'])
    };
    let start = match mark.ends_with(MINUTES) {
        true => Some(open),
        false => ends(&MARKS)
            .next_back()
            .or_else(|| ends(&ORGANS).find(|&at| !place(at)))
            .or_else(|| ends(&ORGANS).next()),
    };
    Some((start.unwrap_or(0), end))
}

/// The length of the organ's name that stands twice at the start of `text`,
/// the second time in the title.
pub(super) fn doubled(text: &str) -> Option<usize> {
    let opening = after(text, 0, 60);
    let title = opening.find("关于")?;
    let ends = opening
        .char_indices()
        .map(|(i, c)| i + c.len_utf8())
        .take_while(|&i| i < title);
    ends.filter(|&i| i >= 12).find(|&i| {
        let (name, rest) = opening.split_at_checked(i).unwrap_or_default();
        rest.starts_with(name) && opening::is_organ(name)
    })
}

/// The length of 签发人：某某 at the start of `text`, blanks before it counted.
pub(super) fn signatory(text: &str) -> Option<usize> {
    let kept = text.trim_start_matches(is_blank);
    let name = kept
        .strip_prefix("签发人：")
        .or_else(|| kept.strip_prefix("签发人:"))?
        .trim_start_matches(is_blank);
    let unknown = name.len() - name.trim_start_matches(['X', 'x', '×', '某', '*']).len();
    // The name ends where the title begins: with the issuer, or with 关于.
    let length = if unknown > 0 {
        unknown
    } else {
        let blank = after(name, 0, 5).find(is_blank);
        let surname = name.chars().take(3).map(char::len_utf8).sum();
        blank.unwrap_or(surname)
    };
    Some(text.len() - name.len() + length)
}

/// What the mark of a bulletin ends in, whose issues are counted.
static BULLETINS: Words = Words::new(&[
    "简报", "快报", "专报", "动态", "信息", "参阅", "参考", "通讯",
]);

/// Where the number of an order (第12号) or the issue of a bulletin (第6期) near
/// the start of `text` begins and ends, and whether it is an order.
pub(super) fn issue(text: &str) -> Option<(usize, usize, bool)> {
    let opening = after(text, 0, 40);
    let (at, _) = opening.match_indices('第').next()?;
    let mark = opening
        .get(..at)?
        .trim_end_matches(|c| is_blank(c) || matches!(c, '（' | '('));
    let order = mark.ends_with('令');
    let plain =
        mark.chars().nth(3).is_some() && mark.chars().all(|c| is_han(c) || is_blank(c) || c == '×');
    if !plain || !(order || BULLETINS.end(mark)) {
        return None;
    }
    let number = text.get(at + '第'.len_utf8()..)?;
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit() || is_numeral(c));
    let counted = (1..=12).contains(&(number.len() - rest.len()));
    let rest = rest
        .strip_prefix(if order { '号' } else { '期' })
        .filter(|_| counted)?;
    // （第6期）, 第6期（总第120期）
    let whole = after(rest, 0, 12);
    let total = whole.starts_with(['（', '(']) && whole.contains('期');
    let close = whole.find(['）', ')']).filter(|&close| close == 0 || total);
    let end = close.map_or(0, |close| {
        after(rest, 0, 12)
            .get(close..)
            .map_or(0, |c| close + after(c, 0, 1).len())
    });
    Some((mark.len(), text.len() - rest.len() + end, order))
}
