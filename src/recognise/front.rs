//! What stands before the text: header, title, the line under it, addressee.

use super::header;
use super::org_mark::{self, HEADER};
use super::text_name::Names;
use super::{Line, Reading, Role, addressee, attached, genre, line, marking, subtitle, title};

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
        let internal = marking::internal(lines.get(index..).unwrap_or_default());
        let headed = || {
            let below = lines.get(index + internal..).unwrap_or_default();
            header::role(lines, index + internal).is_some()
                || marking::above_title(below) > 0
                || title::title(below).lines > 0
        };
        if titled.is_none() && internal > 0 && headed() {
            readings.extend(std::iter::repeat_n(Reading::of(Role::Secrecy), internal));
            continue;
        }
        let marked = match titled {
            None => marking::above_title(lines.get(index..).unwrap_or_default()),
            Some(_) => 0,
        };
        if marked > 0 {
            readings.extend(std::iter::repeat_n(Reading::default(), marked));
            continue;
        }
        if let Some(role) = header::role(lines, index) {
            // What stands above a whole header names no subject and is no title.
            let subject = |l: &Line<'_>| l.text.contains("关于");
            let above = titled.filter(|&at| {
                role == Role::OrgMark
                    && !lines.get(at).is_some_and(subject)
                    && is_whole(lines, index)
            });
            if let Some(above) = above {
                let no_title =
                    |r: &&mut Reading| matches!(r.role, Some(Role::Title | Role::Subtitle));
                let since = readings.iter_mut().skip(above).filter(no_title);
                since.for_each(|r| *r = Reading::default());
                (titled, sure) = (None, false);
            }
            let above = readings.last().and_then(|r| r.role);
            readings.push(Reading {
                role: Some(role),
                goes_on: role == Role::OrgMark
                    && above == Some(role)
                    && org_mark::goes_on(lines, index),
            });
            let below = lines.get(index + 1..).unwrap_or_default();
            let more = header::signatories(lines.get(index), below);
            readings.extend(std::iter::repeat_n(Reading::of(Role::Signatory), more));
            continue;
        }
        // Below an element the header goes on with what the standard has no place for.
        let above = readings.last().and_then(|r| r.role);
        let filed = match titled.is_none() && above.is_some_and(Role::is_header) {
            true => marking::filed(lines, index),
            false => 0,
        };
        if filed > 0 {
            readings.extend(std::iter::repeat_n(Reading::default(), filed));
            continue;
        }
        let rest = lines.get(index..).unwrap_or_default();
        if let Some(above) = titled {
            let under = under_title(lines, above, index);
            if under.is_empty() {
                break;
            }
            let addressed = under.iter().any(|r| r.role == Some(Role::Salutation));
            readings.extend(under);
            if addressed {
                sure = true;
                break;
            }
            continue;
        }
        let bulletin = header::bulletin(rest);
        if !bulletin.is_empty() {
            readings.extend(bulletin);
            continue;
        }
        // Who writes may stand above the title.
        let named = rest.first().is_some_and(subtitle::is_lone_name);
        if named && title::title(rest.get(1..).unwrap_or_default()).named {
            readings.push(Reading::of(Role::Subtitle));
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

/// Whether the header that goes on from line `index` wants no title from above:
/// it has one below it, or is that of an order.
fn is_whole(lines: &[Line<'_>], index: usize) -> bool {
    let header =
        (index..lines.len().min(index + LINES)).take_while(|&at| header::role(lines, at).is_some());
    let below = lines.get(index + header.count()..).unwrap_or_default();
    let header = lines.get(index..).unwrap_or_default().iter();
    let mut header = header.take(lines.len() - index - below.len());
    title::title(below).named || header.any(|l| l.text.ends_with('令'))
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
        return match addressed {
            true => vec![Reading::of(Role::Salutation)],
            false => addressee::labelled(rest),
        };
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

/// What stands under the mark or the title of an attached text: its own header,
/// if it was a document by itself, its title, unless it is `titled` already, and
/// what belongs to it. A name of `known` is a title though it names no kind of
/// document.
pub(super) fn of_part(
    lines: &[Line<'_>],
    from: usize,
    titled: bool,
    known: &Names,
) -> Vec<Reading> {
    if !titled {
        let mut header = header::inner(lines, from);
        if !header.is_empty() {
            let title = from + header.len();
            let rest = lines.get(title..).unwrap_or_default();
            let count = title::title(rest).lines;
            header.extend((0..count).map(|at| Reading::title(at > 0)));
            header.extend(of_part(lines, title + count, true, known));
            return header;
        }
    }
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
        let addressed = under.iter().any(|r| r.role == Some(Role::Salutation));
        readings.extend(under);
        if addressed {
            break;
        }
    }
    readings
}

/// Kinds of document that are addressed to someone.
const LETTERS: &[&str] = &[
    "通知", "请示", "报告", "意见", "函", "复函", "批复", "通报", "决定", "议案",
];

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
    while start > from && header::role(lines, start - 1).is_some() {
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
