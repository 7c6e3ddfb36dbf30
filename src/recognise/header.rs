//! The lines of the header (版头), which tell themselves by their form and by
//! the number that stands under the mark.

use super::org_mark::{self, is_element, is_mark, is_number};
use super::{Line, Reading, Role, element, genre, header_line, line, names, subtitle, title};
use crate::character::{is_blank, is_han};

/// How many lines from a mark the label of an element left blank may stand.
const BESIDE: usize = 5;

/// What line `index` is in the header.
pub(super) fn role(lines: &[Line<'_>], index: usize) -> Option<Role> {
    let current = lines
        .get(index)
        .filter(|line| line.within(org_mark::HEADER) && !line.row)?;
    let words = line::close_up(current.text);
    if let Some(role) = own_role(lines, index, &words) {
        return Some(role);
    }
    org_mark::is_org_mark(lines, index).then_some(Role::OrgMark)
}

/// The header of a document that a letter forwards, where it stands at line
/// `from` with a mark and the title below it; nothing where there is none.
pub(super) fn inner(lines: &[Line<'_>], from: usize) -> Vec<Reading> {
    let elements = (from..lines.len()).map_while(|at| role(lines, at));
    let header: Vec<Reading> = elements.map(Reading::of).collect();
    let marked = header.iter().any(|r| r.role == Some(Role::OrgMark));
    let below = lines.get(from + header.len()..).unwrap_or_default();
    match marked && title::title(below).lines > 0 {
        true => header,
        false => Vec::new(),
    }
}

/// What a line of the header is by its own form and the lines around it,
/// wherever the standard would have it: copies differ in their order.
fn own_role(lines: &[Line<'_>], index: usize, words: &str) -> Option<Role> {
    let at = |index: Option<usize>| index.and_then(|at| lines.get(at));
    let above = at(index.checked_sub(1));
    let below = at(index.checked_add(1));
    let is_mark = |l: &Line<'_>| is_mark(&line::close_up(l.text));
    if element::is_copy_number(words) {
        // Digits alone are one only in the company of other elements; the usual
        // six at the very top need none.
        let beside = |l: Option<&Line<'_>>| l.is_some_and(is_element);
        let headed = above.is_some_and(|l| is_mark(l) && !l.row);
        let heads = || index == 0 && role(lines, index + 1).is_some();
        let own = match words.len() == 6 {
            true => index == 0 || beside(above) || headed && beside(below),
            false => (beside(above) || headed) && beside(below),
        };
        return (own || heads()).then_some(Role::CopyNumber);
    }
    if let Some(role) = element::role(words) {
        // A label alone may belong to any form.
        let blank = element::is_any_form(words);
        let mut beside = index.saturating_sub(BESIDE)..=index + BESIDE;
        let headed = !blank || beside.any(|at| org_mark::is_org_mark(lines, at));
        return headed.then_some(role);
    }
    // Of several on a line the number is what others look for.
    let several = header_line::elements(lines.get(index).map_or("", |l| l.text));
    let number = several.iter().find(|(role, _)| *role == Role::DocNumber);
    if let Some(&(role, _)) = number.or(several.first()) {
        return Some(role);
    }
    // The number of an order, under its mark or over it: 第12号.
    let order = || {
        let marked = |at: Option<usize>| at.is_some_and(|at| org_mark::is_org_mark(lines, at));
        above.is_some_and(|l| l.text.ends_with('令'))
            || marked(index.checked_sub(1))
            || marked(index.checked_add(1))
    };
    if org_mark::is_serial(words) && order() {
        return Some(Role::DocNumber);
    }
    // That of minutes: 第8期.
    let minutes = || {
        let named = above.is_some_and(|l| line::close_up(l.text).ends_with("纪要"));
        named
            && index
                .checked_sub(1)
                .is_some_and(|at| org_mark::is_org_mark(lines, at))
    };
    if subtitle::is_issue(words) && minutes() {
        return Some(Role::DocNumber);
    }
    issues(lines, index).then_some(Role::IssuedBy)
}

/// Whether line `index` tells who issues minutes or a bulletin, and when, under
/// their issue: on one line, or the office above the date.
fn issues(lines: &[Line<'_>], index: usize) -> bool {
    let at = |back: usize| index.checked_sub(back).and_then(|at| lines.get(at));
    let issue = |back: usize| {
        let name = at(back + 1).map(|l| line::close_up(l.text));
        let minutes = name.is_some_and(|n| n.ends_with("纪要") || n.ends_with("简报"));
        at(back).is_some_and(|l| subtitle::is_issue(l.text) || minutes && is_number(l))
    };
    let office = |l: &Line<'_>| l.within(30) && names::is_organ(&line::close_up(l.text));
    let dated = |l: &Line<'_>| line::is_date(l.text);
    let Some(current) = lines.get(index) else {
        return false;
    };
    let below = lines.get(index + 1).is_some_and(dated);
    issue(1) && (subtitle::is_editor(current) || office(current) && below)
        || dated(current) && at(1).is_some_and(office) && issue(2)
}

/// How many of the lines `below` go on with the signatories (签发人) that the
/// line `above` them ends with: names of people, two a line (7.2.6).
pub(super) fn signatories(above: Option<&Line<'_>>, below: &[Line<'_>]) -> usize {
    let label = above.is_some_and(|l| {
        let last = header_line::elements(l.text).last().map(|(role, _)| *role);
        let last = last.or_else(|| element::role(&line::close_up(l.text)));
        last == Some(Role::Signatory)
    });
    let named = |l: &&Line<'_>| {
        let names = names_of(l.text);
        names.is_some_and(|count| count <= SIDE_BY_SIDE) && genre::genre(l.text).is_none()
    };
    if label {
        below.iter().take_while(named).count()
    } else {
        0
    }
}

/// How many names of signatories stand on a line (7.2.6).
const SIDE_BY_SIDE: usize = 2;

/// How many names of people `text` is, where it is nothing else: 张三　李四,
/// 张　三.
fn names_of(text: &str) -> Option<usize> {
    let parting = |c: char| is_blank(c) || matches!(c, '、' | '，');
    let mut count = 0;
    // Whether a name of two characters that a blank spreads has begun.
    let mut begun = false;
    for word in text.split(parting).filter(|w| !w.is_empty()) {
        let length = word.chars().count();
        if !word.chars().all(is_han) || length > 4 || begun && length > 1 {
            return None;
        }
        begun = length == 1 && !begun;
        count += usize::from(!begun);
    }
    (count > 0 && !begun).then_some(count)
}

/// The lines of the header of a bulletin (简报) or of minutes: its name, its
/// issue (第6期), who edits it and when; the title of what it brings follows.
pub(super) fn bulletin(lines: &[Line<'_>]) -> Vec<Reading> {
    let [name, issue, ..] = lines else {
        return Vec::new();
    };
    if !subtitle::is_issue(issue.text) || !title::could_be_title(name) || !name.within(30) {
        return Vec::new();
    }
    let mut header = vec![Reading::of(Role::OrgMark), Reading::of(Role::DocNumber)];
    // （总第86期） may stand under 第12期.
    if lines.get(2).is_some_and(|l| subtitle::is_issue(l.text)) {
        header.push(Reading {
            role: Some(Role::DocNumber),
            goes_on: true,
        });
    }
    let numbered = header.len();
    while issues(lines, header.len()) {
        header.push(Reading::of(Role::IssuedBy));
    }
    let rest = lines.get(header.len()..).unwrap_or_default();
    // Minutes need no title beside their name, nor does a bulletin that
    // tells who issues it.
    let told = line::close_up(name.text).ends_with("纪要") || header.len() > numbered;
    if title::title(rest).lines == 0 && !told {
        header.clear();
    }
    header
}
