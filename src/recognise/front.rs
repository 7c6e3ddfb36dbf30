//! What stands before the text: header, title, the line under it, addressee.

use super::text_name::Names;
use super::{Line, Reading, Role, attached, genre, line, names, subtitle, title};
use crate::character::{is_blank, is_han};

/// The longest line of a header, in characters.
const HEADER: usize = 60;

/// How many lines may stand before the text. A draft whose first lines are
/// something else has no title that could be told.
const LINES: usize = 24;

/// What the lines before the text are; as long as that stretch is. The first
/// `opening` lines are none of them.
pub(super) fn front(lines: &[Line<'_>], opening: usize) -> Vec<Reading> {
    let head = head(lines, opening);
    if head.sure {
        return head.readings;
    }
    // What a page set above the document may look like a title, or hide it.
    match beginning(lines, opening) {
        Some(start) => self::head(lines, start).readings,
        None => head.readings,
    }
}

/// The lines before a text.
struct Head {
    readings: Vec<Reading>,
    /// Whether their own words leave no doubt: a kind of document, an address.
    sure: bool,
}

/// Reads the lines before the text from line `from` on.
fn head(lines: &[Line<'_>], from: usize) -> Head {
    let mut readings = vec![Reading::default(); from];
    let mut sure = false;
    if from == 0 && attached::is_mark(lines, 0) {
        readings.push(Reading::of(Role::Attachment));
    }
    while lines
        .get(readings.len())
        .is_some_and(|l| readings.len() < LINES && title::is_furniture(l))
    {
        readings.push(Reading::default());
    }
    let mut titled = None;
    while readings.len() < lines.len().min(LINES + from) {
        let index = readings.len();
        if let Some(role) = header(lines, index) {
            readings.push(Reading::of(role));
            let below = lines.get(index + 1..).unwrap_or_default();
            let more = signatories(lines.get(index), below);
            readings.extend(std::iter::repeat_n(Reading::of(Role::Signatory), more));
            continue;
        }
        let rest = lines.get(index..).unwrap_or_default();
        if let Some(above) = titled {
            let under = under_title(lines, above, index);
            if under.is_empty() {
                break;
            }
            readings.extend(under);
            if readings.last().and_then(|r| r.role) == Some(Role::Salutation) {
                sure = true;
                break;
            }
            continue;
        }
        let header = bulletin(rest);
        if !header.is_empty() {
            readings.extend(header);
            continue;
        }
        let title = title::title(rest);
        if title.lines == 0 {
            // Without a title an address may still open the draft.
            let address = subtitle::address(rest);
            sure |= address > 0;
            readings.extend(std::iter::repeat_n(Reading::of(Role::Salutation), address));
            break;
        }
        // A heading of Markdown was set by hand.
        let marked = rest.first().and_then(|l| l.paragraph.markup.heading);
        sure |= title.named || marked.is_some();
        readings.extend((0..title.lines).map(|at| Reading::title(at > 0)));
        titled = Some(index);
    }
    Head { readings, sure }
}

/// What stands at line `index` under the title that begins at `above`.
fn under_title(lines: &[Line<'_>], above: usize, index: usize) -> Vec<Reading> {
    let rest = lines.get(index..).unwrap_or_default();
    let Some(current) = rest.first() else {
        return Vec::new();
    };
    // Most often the text begins here.
    if !current.within(HEADER) {
        let addressed = current.text.ends_with(['：', ':']) && line::is_salutation(current.text);
        return vec![Reading::of(Role::Salutation); usize::from(addressed)];
    }
    // A page gives the title once more than the document; the letter that
    // sends a text stands under the name of that text.
    let same = || {
        lines
            .get(above)
            .is_some_and(|l| title::is_same(l.text, current.text))
    };
    if title::could_be_title(current) {
        let title = title::title(rest);
        let next = rest.get(title.lines);
        if title.named && next.is_some_and(|l| line::is_salutation(l.text)) {
            return (0..title.lines).map(|at| Reading::title(at > 0)).collect();
        }
        if same() {
            return vec![Reading::title(false)];
        }
    }
    subtitle::under_title(rest)
}

/// What stands under the mark or the title of an attached text: its title,
/// unless it is `titled` already, and what belongs to it. A name of `known` is
/// a title though it names no kind of document.
pub(super) fn of_part(
    lines: &[Line<'_>],
    from: usize,
    titled: bool,
    known: &Names,
) -> Vec<Reading> {
    let mut readings = Vec::new();
    let rest = lines.get(from..).unwrap_or_default();
    if !titled {
        let columns = rest.first().is_some_and(|l| l.row || l.text.contains('\t'));
        let count = match columns {
            true => 0,
            false => title::title(rest).lines.max(known.count(rest)),
        };
        if count == 0 {
            return readings;
        }
        readings.extend((0..count).map(|at| Reading::title(at > 0)));
    }
    // A letter among the attachments has a number and an address of its own.
    let last = (from + readings.len())
        .checked_sub(1)
        .and_then(|at| lines.get(at));
    let letter = last
        .and_then(|l| genre::genre(l.text))
        .is_some_and(|genre| LETTERS.contains(&genre));
    while let Some(rest) = rest
        .get(readings.len()..)
        .filter(|_| readings.len() < LINES)
    {
        let under = if letter && rest.first().is_some_and(|l| line::is_doc_number(l.text)) {
            vec![Reading::of(Role::DocNumber)]
        } else {
            subtitle::under_title(rest)
        };
        let first = under.first().and_then(|r| r.role);
        let bracketed = rest
            .first()
            .is_some_and(|l| l.text.starts_with(['（', '(', '—']));
        let labelled = rest.first().is_some_and(|l| l.text.contains(['：', ':']));
        let belongs = match first {
            Some(Role::Subtitle | Role::Date) => (bracketed || letter) && !labelled,
            Some(_) => letter,
            None => false,
        };
        if !belongs {
            break;
        }
        readings.extend(under);
        if readings.last().and_then(|r| r.role) == Some(Role::Salutation) {
            break;
        }
    }
    readings
}

/// Kinds of document that are addressed to someone.
const LETTERS: &[&str] = &[
    "通知", "请示", "报告", "意见", "函", "复函", "批复", "通报", "决定", "议案",
];

/// A line of the header (版头), which tells itself by its form.
fn header(lines: &[Line<'_>], index: usize) -> Option<Role> {
    let current = lines
        .get(index)
        .filter(|line| line.within(HEADER) && !line.row)?;
    let words = line::close_up(current.text);
    if line::is_doc_number(&words) || doc_number_and_signatory(&words) {
        return Some(Role::DocNumber);
    }
    if words.len() == 6 && words.bytes().all(|b| b.is_ascii_digit()) && index == 0 {
        return Some(Role::CopyNumber);
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
    let mark = words.ends_with("文件") || words.ends_with("纪要") || names::is_organ(&words);
    let short = current.within(40) && !words.contains(['《', '关', '，', '。', '：']);
    // The marks of a joint issue stand above each other.
    let marks = lines.iter().skip(index + 1).take(MARKS).take_while(|l| {
        let words = line::close_up(l.text);
        words == "文件" || words.ends_with("文件") || names::is_organ(&words)
    });
    let marks = marks.count();
    let below = || lines.iter().skip(index + 1 + marks).take(2);
    let numbered = || {
        below().any(|l| {
            line::is_doc_number(l.text)
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
    (mark && short && (numbered() || doubled())).then_some(Role::OrgMark)
}

/// How many organs may issue a document jointly above one number.
const MARKS: usize = 12;

/// How many of the lines `below` go on with the signatories (签发人) that the
/// line `above` them ends with: names of people, two a line (7.2.6).
fn signatories(above: Option<&Line<'_>>, below: &[Line<'_>]) -> usize {
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
fn bulletin(lines: &[Line<'_>]) -> Vec<Reading> {
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

/// Where the document begins below what a page set above it: at its title,
/// number or mark, told by the address, or by the number under a title.
fn beginning(lines: &[Line<'_>], from: usize) -> Option<usize> {
    let is_short = |l: &Line<'_>| {
        l.ordinal.is_none() && l.within(TITLED) && !l.text.ends_with(['。', '；', '！'])
    };
    let stretch = lines.get(from..)?;
    let short = stretch.iter().take(LINES).take_while(|l| {
        is_short(l) || l.text.ends_with(['：', ':']) && line::is_salutation(l.text)
    });
    let short = short.count();
    let stretch = stretch.get(..short)?;
    let address = stretch
        .iter()
        .position(|l| l.text.ends_with(['：', ':']) && line::is_salutation(l.text));
    let end = from + address.unwrap_or(short);
    let mut start = end;
    let is_number =
        |at: usize| at >= from && lines.get(at).is_some_and(|l| line::is_doc_number(l.text));
    if address.is_some() {
        if start > from && is_number(start - 1) {
            start -= 1;
        }
        start = title_above(lines, from, start).unwrap_or(start);
    } else {
        // A title with a number under it, or over it.
        let numbered = (from + 1..end).rev().find(|&at| is_number(at))?;
        start = title_above(lines, from, numbered).or_else(|| {
            title::title(lines.get(numbered + 1..)?)
                .named
                .then_some(numbered)
        })?;
    }
    while start > from && header(lines, start - 1).is_some() {
        start -= 1;
    }
    (start > from && start < end).then_some(start)
}

/// The longest line above the text, in characters.
const TITLED: usize = 90;

/// Where the title begins that names its kind and ends above line `end`.
fn title_above(lines: &[Line<'_>], from: usize, end: usize) -> Option<usize> {
    (from.max(end.saturating_sub(4))..end).find(|&at| {
        let title = title::title(lines.get(at..).unwrap_or_default());
        title.named && title.lines == end - at
    })
}
