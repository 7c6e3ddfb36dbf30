//! The lines of the header (版头), which tell themselves by their form and by
//! the number that stands under the mark.

use super::{Line, Reading, Role, element, genre, line, names, subtitle, title};
use crate::character::{is_blank, is_han};

/// The longest line of a header, in characters.
pub(super) const HEADER: usize = 60;

/// What line `index` is in the header.
pub(super) fn role(lines: &[Line<'_>], index: usize) -> Option<Role> {
    let current = lines
        .get(index)
        .filter(|line| line.within(HEADER) && !line.row)?;
    let words = line::close_up(current.text);
    if let Some(role) = own_role(lines, index, &words) {
        return Some(role);
    }
    // A mark (清河街道办事处文件) is told by the number under it.
    let mark = is_mark(&words) || words.ends_with("纪要");
    let short =
        current.within(40) && !words.contains("关于") && !words.contains(['《', '，', '。', '：']);
    if !mark || !short {
        return None;
    }
    // The marks of a joint issue stand above each other.
    let marks = lines.iter().skip(index + 1).take(MARKS);
    let marks = marks.take_while(|l| is_mark(&line::close_up(l.text)) && !l.text.contains("关于"));
    let marks = marks.count();
    // The number of an order is 第12号 (10.2). In a letter copy number, secrecy
    // and urgency stand between mark and number (10.1).
    let mut block = lines.iter().skip(index).take(marks + 1);
    let order = block.any(|l| l.text.ends_with('令'));
    let below = lines.get(index + 1 + marks..).unwrap_or_default();
    let between = below.iter().take(BETWEEN);
    let between = between
        .take_while(|l| is_element(l) && !is_number(l))
        .count();
    let numbered = || {
        // The name of an organ over 关于…的通知 is the first line of a title,
        // whatever number stands under both; a mark with 文件 is one anyhow.
        let mut block = lines.iter().skip(index).take(marks + 1);
        let filed = block.any(|l| line::close_up(l.text).ends_with("文件"));
        let reach = if filed { TITLED } else { 1 };
        let below = below.iter().skip(between).take(reach);
        let ordered = |l: &Line<'_>| order && subtitle::is_order_number(l.text);
        let first = below.clone().next().filter(|l| !l.row);
        first.is_some_and(ordered) || below.take_while(|l| !l.row).any(is_number)
    };
    // 清河街道办事处 over 清河街道办事处关于…: a mark that lost its number.
    let doubled = || {
        let next = lines.get(index + 1).map(|l| line::close_up(l.text));
        index == 0
            && next.is_some_and(|next| {
                let rest = next.strip_prefix(words.as_ref());
                rest.is_some_and(|rest| rest.contains("关于") && genre::genre(&next).is_some())
            })
    };
    (numbered() || doubled()).then_some(Role::OrgMark)
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
    let first = || element::elements(lines.get(index).map_or("", |l| l.text));
    if let Some(role) = element::role(words) {
        return Some(role);
    }
    // Of several on a line the number is what others look for.
    let several = first();
    let number = several.iter().find(|(role, _)| *role == Role::DocNumber);
    if let Some(&(role, _)) = number.or(several.first()) {
        return Some(role);
    }
    // The number of an order: 第12号.
    if subtitle::is_order_number(words) && above.is_some_and(|l| l.text.ends_with('令')) {
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

/// How many lines from a mark with 文件 the number may stand below a title.
const TITLED: usize = 5;

/// How many elements may stand between a mark and the number.
const BETWEEN: usize = 4;

/// True for a line that is an element, or several, by its form alone.
fn is_element(line: &Line<'_>) -> bool {
    let words = line::close_up(line.text);
    let one = line.within(HEADER) && !line.row && element::role(&words).is_some();
    one || line.within(HEADER) && !element::elements(line.text).is_empty()
}

/// True for a line with the document number.
fn is_number(line: &Line<'_>) -> bool {
    let several = || element::elements(line.text);
    line.within(HEADER)
        && (element::role(&line::close_up(line.text)) == Some(Role::DocNumber)
            || several().iter().any(|(role, _)| *role == Role::DocNumber))
}

/// Whether words have the form of a mark or of one of its lines: the name of an
/// organ, 文件 or 令 behind it or alone.
fn is_mark(words: &str) -> bool {
    words.ends_with("文件") || words.ends_with('令') || names::is_organ(words)
}

/// How many organs may issue a document jointly above one number.
const MARKS: usize = 12;

/// How many of the lines `below` go on with the signatories (签发人) that the
/// line `above` them ends with: names of people, two a line (7.2.6).
pub(super) fn signatories(above: Option<&Line<'_>>, below: &[Line<'_>]) -> usize {
    let label = above.is_some_and(|l| {
        let words = line::close_up(l.text);
        words.starts_with("签发人") || element::doc_number_and_signatory(&words)
    });
    let is_name = |word: &str| (2..=4).contains(&word.chars().count()) && word.chars().all(is_han);
    let named = |l: &&Line<'_>| {
        let mut words = l.text.split(is_blank).filter(|w| !w.is_empty());
        let few = words.clone().count() <= 2;
        few && words.all(is_name) && genre::genre(l.text).is_none()
    };
    if label {
        below.iter().take_while(named).count()
    } else {
        0
    }
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
    while issues(lines, header.len()) {
        header.push(Reading::of(Role::IssuedBy));
    }
    let rest = lines.get(header.len()..).unwrap_or_default();
    // Minutes need no title beside their name, nor does a bulletin that
    // tells who issues it.
    let told = line::close_up(name.text).ends_with("纪要") || header.len() > 2;
    if title::title(rest).lines == 0 && !told {
        header.clear();
    }
    header
}
