//! The lines of the header (版头), which tell themselves by their form and by
//! the number that stands under the mark.

use super::{Line, Reading, Role, genre, line, names, subtitle, title};
use crate::character::{is_blank, is_han};

/// The longest line of a header, in characters.
pub(super) const HEADER: usize = 60;

/// The most digits of a copy number; the standard says that six are usual
/// (GB/T 9704—2012 7.2.1).
const COPY_NUMBER: usize = 12;

/// What line `index` is in the header.
pub(super) fn role(lines: &[Line<'_>], index: usize) -> Option<Role> {
    let current = lines
        .get(index)
        .filter(|line| line.within(HEADER) && !line.row)?;
    let words = line::close_up(current.text);
    if line::is_doc_number(&words) || doc_number_and_signatory(&words) {
        return Some(Role::DocNumber);
    }
    let above = || index.checked_sub(1).and_then(|at| lines.get(at));
    if subtitle::is_order_number(&words) && above().is_some_and(|l| l.text.ends_with('令')) {
        return Some(Role::DocNumber);
    }
    if index == 0 && words.bytes().all(|b| b.is_ascii_digit()) {
        let usual = words.len() == 6;
        let numbered = usual || words.len() <= COPY_NUMBER && role(lines, index + 1).is_some();
        return numbered.then_some(Role::CopyNumber);
    }
    if current.within(10)
        && ["绝密", "机密", "秘密"]
            .iter()
            .any(|w| words.starts_with(w))
    {
        return Some(Role::Secrecy);
    }
    if ["特急", "加急", "平急", "特提"].contains(&words.as_ref()) {
        return Some(Role::Urgency);
    }
    if words.starts_with("签发人：") || words.starts_with("签发人:") {
        return Some(Role::Signatory);
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
    let marks = marks.take_while(|l| is_mark(&line::close_up(l.text)));
    let marks = marks.count();
    // The number of an order is 第12号 (10.2).
    let mut block = lines.iter().skip(index).take(marks + 1);
    let order = block.any(|l| l.text.ends_with('令'));
    let numbered = || {
        lines.iter().skip(index + 1 + marks).take(2).any(|l| {
            line::is_doc_number(l.text)
                || order && subtitle::is_order_number(l.text)
                || l.within(HEADER) && doc_number_and_signatory(&line::close_up(l.text))
        })
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
        words.starts_with("签发人") || doc_number_and_signatory(&words)
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

/// True for a document number with a signatory on the same line.
fn doc_number_and_signatory(words: &str) -> bool {
    words
        .find("签发人")
        .is_some_and(|at| words.get(..at).is_some_and(line::is_doc_number))
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
    if lines.get(2).is_some_and(subtitle::is_editor) {
        header.push(Reading::of(Role::IssuedBy));
    }
    let rest = lines.get(header.len()..).unwrap_or_default();
    if title::title(rest).lines == 0 {
        header.clear();
    }
    header
}
