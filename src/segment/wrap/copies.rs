//! The list of those who get copies (抄送), which goes on until its full stop
//! (GB/T 9704—2012 7.4.2). Above the text, where a form has such labels, the text
//! stands under it.

use super::line::Line;
use crate::character::{is_blank, is_han};
use crate::segment::lost;

/// The labels of such a list.
const LABELS: [&str; 6] = [
    "抄送",
    "主送",
    "抄送机关",
    "主送机关",
    "抄送单位",
    "主送单位",
];

/// The longest label, in characters.
const LABEL: usize = 4;

/// Whether `line` opens such a list.
pub(super) fn opens(line: &Line<'_>) -> bool {
    if !line.text.starts_with(['抄', '主']) {
        return false;
    }
    let mut words = line.text.chars().filter(|&c| !is_blank(c)).peekable();
    let mut label = String::new();
    while let Some(c) = words.next_if(|&c| is_han(c) && label.chars().count() < LABEL) {
        label.push(c);
    }
    let colon = words.next().is_some_and(|c| matches!(c, '：' | ':'));
    colon && LABELS.contains(&label.as_str())
}

/// Whether `b` goes on with the list that ends in `a` so far: a pause stands
/// between them, or `b` has what only a list has. `below` tells whether the text
/// stands above the list; where it follows, only names go on with it.
pub(super) fn go_on(a: &Line<'_>, b: &Line<'_>, below: bool) -> bool {
    let paused = a.text.ends_with(['，', '、', '；']);
    let open = !a.text.ends_with('。') && b.follows() && (paused || b.gap == 0);
    if !below {
        let names = b.text.trim_end_matches(['：', ':', '，', '、', '；']);
        return open && paused && names.split(['，', '、', '；']).all(lost::is_organ);
    }
    let other = b.text.contains(['：', ':']) || b.text.ends_with("印发");
    let listed = || b.text.ends_with('。') || b.text.contains(['，', '、']);
    open && !other && (paused || listed())
}
