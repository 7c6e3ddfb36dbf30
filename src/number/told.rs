//! The count that the words before a list give: 四项工作：.

use crate::numeral;
use crate::source::Source;

/// What items are counted by.
const MEASURES: &[char] = &[
    '项', '个', '条', '点', '件', '大', '方', '种', '类', '步', '关',
];

/// Bytes before a list that are looked at: about forty characters.
const REACH: usize = 120;

/// True where the last sentence before the byte `at`, on its line or the one
/// above, gives `count` as the number of what follows.
pub(super) fn told(source: &Source, at: usize, count: u32) -> bool {
    let text = source.text.get(..at).unwrap_or_default();
    let mut start = at.saturating_sub(REACH);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let words = text.get(start..).unwrap_or_default();
    let words = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    let sentence = words.rsplit(['。', '；', '！', '？', '\n']).next();
    let sentence = sentence.unwrap_or_default();
    let written = [numeral::write(count), count.to_string()];
    let pair = Some("两".to_owned()).filter(|_| count == 2);
    written.into_iter().chain(pair).any(|number| {
        sentence.match_indices(&number).any(|(at, _)| {
            let (before, rest) = sentence.split_at_checked(at).unwrap_or_default();
            let part = |c: char| c.is_ascii_digit() || c == '第' || numeral::is_amount(c);
            let after = rest.get(number.len()..).unwrap_or_default();
            !before.ends_with(part) && after.starts_with(MEASURES)
        })
    })
}
