//! Who took part in a meeting, in its minutes (GB/T 9704—2012 10.3): the labels
//! before the names, and names that stay on one line.

use super::glyph::Glyph;
use crate::character::{is_blank, is_han};

/// The labels of those who took part in a meeting, were excused, or looked on
/// (10.3).
pub(super) const ATTENDANCE: [&str; 3] = ["出席", "请假", "列席"];

/// Others that drafts have for them; practice.
const OTHERS: [&str; 4] = ["参加", "参会", "缺席", "主持"];

/// What may stand between these and their colon.
const ENDINGS: [&str; 3] = ["人员", "人", ""];

/// How many characters the label has that `text` opens with, its colon left out;
/// `None` where there is none.
pub(super) fn label(text: &str) -> Option<usize> {
    let mut labels = ATTENDANCE.iter().chain(&OTHERS);
    let rest = labels.find_map(|label| text.strip_prefix(label))?;
    let ending = |end: &&&str| {
        let rest = rest.strip_prefix(**end);
        rest.is_some_and(|rest| rest.starts_with(['：', ':']))
    };
    let ending = ENDINGS.iter().find(ending)?;
    Some(2 + ending.chars().count())
}

/// The lengths of names of persons, in characters.
const NAME: std::ops::RangeInclusive<usize> = 2..=3;

/// Lets no line end inside a name of `glyphs`, which are those of `text` from the
/// byte `start` on: a few Chinese characters between marks or blanks.
pub(super) fn keep_names(glyphs: &mut [Glyph], text: &str, start: usize) {
    let word = |glyph: &Glyph| {
        let words = text.get(glyph.at - start..).unwrap_or_default();
        words
            .chars()
            .next()
            .is_some_and(|c| is_han(c) && !is_blank(c))
    };
    for piece in glyphs.chunk_by_mut(|a, b| word(a) == word(b)) {
        if NAME.contains(&piece.len()) && piece.first().is_some_and(word) {
            piece.iter_mut().skip(1).for_each(|g| g.may_open = false);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_end_in_a_colon() {
        assert_eq!(label("出席：张三"), Some(2));
        assert_eq!(label("列席人员：张三"), Some(4));
        assert_eq!(label("主持人:张三"), Some(3));
        assert_eq!(label("出席会议的有：张三"), None);
        assert_eq!(label("参加人员共3人"), None);
    }
}
