//! The list of those who get copies (抄送), which goes on until its full stop
//! (GB/T 9704—2012 7.4.2).

use super::line::Line;
use crate::character::is_blank;

/// The labels of such a list.
const LABELS: [&str; 2] = ["抄送", "主送"];

/// Whether `line` opens such a list.
pub(super) fn opens(line: &Line<'_>) -> bool {
    let mut rest = line.text.chars().filter(|&c| !is_blank(c));
    let label: String = rest.by_ref().take(2).collect();
    LABELS.contains(&label.as_str()) && rest.next().is_some_and(|c| matches!(c, '：' | ':'))
}

/// Whether `b` goes on with the list that ends in `a` so far: a pause stands
/// between them, or `b` has what only a list has.
pub(super) fn go_on(a: &Line<'_>, b: &Line<'_>) -> bool {
    let open = !a.text.ends_with('。') && b.follows() && b.gap == 0;
    let other = b.text.contains(['：', ':']) || b.text.ends_with("印发");
    let listed = || b.text.ends_with('。') || b.text.contains(['，', '、']);
    open && !other && (a.text.ends_with(['，', '、', '；']) || listed())
}
