//! Lines that stand beside the text: captions and notes.

use super::Line;

/// True for the name of a picture or table: 图1 …, 表2-1 …, and no sentence.
pub(super) fn is_caption(line: &Line<'_>) -> bool {
    let Some(rest) = line.text.strip_prefix(['图', '表']) else {
        return false;
    };
    let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = number
        .strip_prefix(['-', '—', '–', '.'])
        .map_or(number, |n| n.trim_start_matches(|c: char| c.is_ascii_digit()));
    let named = number.trim_start_matches(|c| crate::character::is_blank(c) || matches!(c, '：' | ':' | '.' | '、'));
    number.len() < rest.len()
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && named.len() < number.len()
        && !named.is_empty()
        && line.within(60)
        && !line.text.ends_with(['。', '；', '，', '：'])
}

/// True for a line that opens a note: 注：…, 备注：…
pub(super) fn is_note(line: &Line<'_>) -> bool {
    line.text.starts_with(['注', '备', '说'])
        && ["注：", "注:", "备注：", "备注:", "说明：", "注释："]
            .iter()
            .any(|w| line.text.starts_with(w))
}
