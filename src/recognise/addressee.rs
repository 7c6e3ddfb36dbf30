//! Addressees with the label that a form prints before them or over them,
//! 主送：各学校, and those who get copies on the lines below.

use super::{Line, Reading, Role, line};
use crate::character::{is_blank, is_line_break};
use crate::segment::Label;

/// The longest label, in bytes, the blanks that spread it included.
const LABEL: usize = 40;

/// The length of the label 主送： or 主送机关： that `text` opens with, with the
/// blanks or the line break behind it; `None` where there is none, or nothing
/// stands behind it.
pub fn addressee_label(text: &str) -> Option<usize> {
    let names = behind_label(text)?.trim_start_matches(|c| is_blank(c) || is_line_break(c));
    (!names.is_empty()).then_some(text.len() - names.len())
}

/// What stands behind the label of the addressees that `text` opens with.
fn behind_label(text: &str) -> Option<&str> {
    if !text.starts_with(['主', '称']) {
        return None;
    }
    let (label, names) = text
        .split_once(['：', ':'])
        .filter(|(l, _)| l.len() <= LABEL)?;
    let known = Label::read(&line::close_up(label)) == Some(Label::Salutation);
    known.then_some(names)
}

/// What the lines are that `lines` open with under a title, where a label names
/// the addressees; nothing elsewhere.
pub(super) fn labelled(lines: &[Line<'_>]) -> Vec<Reading> {
    if is_over_names(lines) {
        let mut readings = with_copies(lines, 2);
        if let Some(names) = readings.get_mut(1) {
            names.goes_on = true;
        }
        return readings;
    }
    let named = |l: &Line<'_>| !l.row && addressee_label(l.text).is_some_and(|at| is_plain(l, at));
    let first = lines.first().is_some_and(named);
    with_copies(lines, usize::from(first))
}

/// Whether `lines` open with the label alone and a line that shows by itself that
/// it is an address, but for the colon that it may lack.
fn is_over_names(lines: &[Line<'_>]) -> bool {
    let [label, names, ..] = lines else {
        return false;
    };
    let alone = !label.row && !names.row && behind_label(label.text) == Some("");
    let marks = ['：', ':', '。', '，', '；'];
    let bare = names.text.trim_end_matches(marks);
    alone && names.ordinal.is_none() && line::is_salutation(&format!("{bare}："))
}

/// The readings of `lines` that open with `count` lines of an address: those who
/// get copies may stand on the lines below; nothing where there is no address.
pub(super) fn with_copies(lines: &[Line<'_>], count: usize) -> Vec<Reading> {
    let copied = |l: &&Line<'_>| {
        let label = ["抄送", "抄报"].iter().find_map(|w| l.text.strip_prefix(w));
        let rest = label.map(|rest| rest.trim_start_matches(['机', '关', '单', '位']));
        !l.row && rest.is_some_and(|rest| rest.starts_with(['：', ':']))
    };
    let below = lines.iter().skip(count).take_while(copied);
    let copies = below.filter(|_| count > 0);
    let copies = copies.map(|_| Reading::of(Role::CopiesTo));
    let address = std::iter::repeat_n(Reading::of(Role::Salutation), count);
    address.chain(copies).collect()
}

/// Whether names alone, and no sentence, stand behind the label of `length`.
fn is_plain(line: &Line<'_>, length: usize) -> bool {
    let names = line.text.get(length..).unwrap_or_default();
    !names.trim_end_matches('。').contains('。')
}
