//! What closes the text and its parts: attachment notes, signatures, dates,
//! notes, and the lines that open an attached text.

use super::text_name::Names;
use super::{
    Line, Part, Reading, Role, attached, attached_mark, enclosed, front, header, signature, title,
};
use crate::ordinal::Form;

/// Roles and parts of the lines after the front.
#[derive(Debug, Default)]
pub(super) struct Closing {
    readings: Vec<Reading>,
    parts: Vec<Part>,
}

impl Closing {
    /// What closing makes of line `index`.
    pub(super) fn reading(&self, index: usize) -> Reading {
        self.readings.get(index).copied().unwrap_or_default()
    }

    /// The part that line `index` belongs to.
    pub(super) fn part(&self, index: usize) -> Part {
        self.parts.get(index).copied().unwrap_or_default()
    }
}

/// Reads the closing lines; the lines of `front` are spoken for.
///
/// A text that the letter encloses (印发, 转发) without a mark is the first
/// attachment, `attachment1`, with a title and a numbering of its own; a second
/// one is `attachment2`, and marks after it count on from there.
pub(super) fn closing(lines: &[Line<'_>], front: &[Reading]) -> Closing {
    let opening = front.len();
    let mut closing = Closing {
        readings: vec![Reading::default(); lines.len()],
        parts: vec![Part::Main; lines.len()],
    };
    // A paste may be an attachment alone: its mark is the first line.
    let mark = front
        .first()
        .is_some_and(|r| r.role == Some(Role::Attachment));
    let first = lines.first().filter(|_| mark);
    let mut part = first.map_or(Part::Main, |l| {
        Part::Attachment(attached_mark::number(l.text).unwrap_or(1))
    });
    closing
        .parts
        .iter_mut()
        .take(opening)
        .for_each(|p| *p = part);

    let mut ends = enclosed::ends(lines, front).into_iter().peekable();
    let mut unmarked = 0;
    // The names that the attachment note gives, once a mark is met.
    let mut names: Option<Names> = None;
    let mut part_start = opening;
    for index in opening..lines.len() {
        let next = match part {
            Part::Main => 1,
            Part::Attachment(n) => n + 1,
        };
        let end = ends.next_if(|end| end.at == index);
        // A mark with a title on its line counts only where another came before.
        let counts = (mark || names.is_some()).then_some(next.saturating_sub(unmarked));
        let bare = index > opening && attached::is_mark(lines, index);
        let marked = bare || index > opening && attached::is_titled(lines, index, counts);
        if end.is_some() || marked {
            close(lines, part_start, index, &mut closing.readings);
            part_start = index;
        }
        if marked {
            let text = lines.get(index).map_or("", |l| l.text);
            // 附件1-1 and 附表1 of 附件1 stand between 附件1 and 附件2.
            let inner = part != Part::Main && attached_mark::is_inner(text);
            let nested = inner || attached_mark::is_nested(text);
            let number = attached_mark::number(text).filter(|_| !nested);
            part = Part::Attachment(number.map_or(next, |n| n.saturating_add(unmarked)));
            unmarked += u32::from(nested);
            let mark = Reading::of(Role::Attachment);
            let known = names.get_or_insert_with(|| {
                let letter = lines.get(..index).unwrap_or_default();
                Names::of(attached::note(letter), 0)
            });
            part_start = head(lines, index, &[mark], known, &mut closing.readings);
        } else if let Some(count) = end.and_then(|end| end.text) {
            unmarked += 1;
            part = Part::Attachment(next);
            let lines_of_title: Vec<Reading> =
                (0..count).map(|at| Reading::title(at > 0)).collect();
            part_start = head(
                lines,
                index,
                &lines_of_title,
                &Names::default(),
                &mut closing.readings,
            );
        }
        if let Some(entry) = closing.parts.get_mut(index) {
            *entry = part;
        }
    }
    close(lines, part_start, lines.len(), &mut closing.readings);
    attached::notes(lines, opening, &mut closing.readings);
    closing
}

/// Sets the head of a part: `opened` and the lines that belong under it, the
/// title among them where it is not opened yet, perhaps one of the `known`.
/// Gives the number of the first line of its text.
fn head(
    lines: &[Line<'_>],
    at: usize,
    opened: &[Reading],
    known: &Names,
    readings: &mut [Reading],
) -> usize {
    let below = at + opened.len();
    let rest = lines.get(below..).unwrap_or_default();
    // Under a mark that gives the title stands the text, or the title again.
    let titled = opened.iter().any(|r| r.role == Some(Role::Title))
        || !attached::is_mark(lines, at)
            && known.count(rest) == 0
            && !title::title(rest).named
            && header::inner(lines, below).is_empty();
    let under = front::of_part(lines, below, titled, known);
    let all = opened.iter().chain(&under);
    for (entry, reading) in readings.iter_mut().skip(at).zip(all) {
        *entry = *reading;
    }
    below + under.len()
}

/// Whether a sentence or an attachment note ends above line `at` of the part
/// that begins at `from`.
fn is_ended(lines: &[Line<'_>], from: usize, at: usize) -> bool {
    let above = at.checked_sub(1).filter(|&above| above >= from);
    above.and_then(|above| lines.get(above)).is_some_and(|l| {
        let bracketed = l.text.ends_with('）') && !l.within(NAMED);
        l.text.ends_with(['。', '！', '”']) || bracketed || l.text.starts_with("附件")
    })
}

/// The longest name of a group in a list with a remark behind it, in characters:
/// 二等奖（3个）.
const NAMED: usize = 16;

/// Reads the end of one part, `lines[from..to]`, from its last line upwards.
fn close(lines: &[Line<'_>], from: usize, to: usize, readings: &mut [Reading]) {
    let mut at = to;
    let mut dated = false;
    while let Some(index) = at.checked_sub(1).filter(|_| at > from) {
        let Some(role) = signature::role(lines, index, from, dated) else {
            break;
        };
        dated |= role == Role::Date;
        if let Some(entry) = readings.get_mut(index) {
            *entry = Reading::of(role);
        }
        at = index;
    }
    // Names at the end of a list are no signatures: without a date those stand
    // below a sentence.
    if !dated && !is_ended(lines, from, at) {
        for (entry, line) in readings.iter_mut().zip(lines).take(to).skip(at) {
            if entry.role == Some(Role::Signature) && !signature::is_labelled(line) {
                *entry = Reading::default();
            }
        }
    }
    if leads(lines, from, at) {
        at = contacts(at, to, lines, readings).unwrap_or_else(|| match dated {
            true => unsigned(lines, at, readings),
            false => at,
        });
    }
    if at < to {
        attached::note_above(lines, from, at, readings);
    }
}

/// Whether what stands above line `at` wants text under it: a heading, or words
/// that end in a colon.
fn leads(lines: &[Line<'_>], from: usize, at: usize) -> bool {
    let above = lines.get(from..at).unwrap_or_default();
    let Some((last, before)) = above.split_last() else {
        return false;
    };
    if last.text.ends_with(['：', ':']) || last.paragraph.markup.heading.is_some() {
        return true;
    }
    let Some(own) = last.ordinal else {
        return false;
    };
    // Items of a list stand right below each other, and so do the names of an
    // attachment note.
    let listed = || {
        let form = before.last().and_then(|l| l.ordinal).map(|o| o.form);
        form == Some(own.form)
    };
    let ends = |l: &&Line<'_>| !l.text.ends_with('。');
    let noted = || {
        let mut names = before.iter().rev().take(NOTE).take_while(ends);
        own.form == Form::Arabic && names.any(|l| l.text.starts_with('附'))
    };
    last.within(HEADING) && !last.text.contains(['。', '；', '：', ':']) && !listed() && !noted()
}

/// The longest heading that leads to a name, in characters.
const HEADING: usize = 30;

/// How many names of attachments are looked through.
const NOTE: usize = 20;

/// Takes the notes from `at` on, which a heading or a colon leads to, for text: a
/// note on the document stands under its date (GB/T 9704—2012 7.3.6). Gives the
/// first line that closes the text, where there was one.
fn contacts(at: usize, to: usize, lines: &[Line<'_>], readings: &mut [Reading]) -> Option<usize> {
    let tells =
        |l: &Line<'_>| !l.text.starts_with(['（', '(']) && !signature::tells_printing(l.text);
    let mut end = at;
    while let Some(entry) = readings.get_mut(end).filter(|_| end < to)
        && entry.role == Some(Role::Note)
        && lines.get(end).is_some_and(tells)
    {
        *entry = Reading::default();
        end += 1;
    }
    (end > at).then_some(end)
}

/// Takes the lines from `at` on, which a heading or a colon leads to, for text,
/// all but the last that signs; that one too where no name tells itself. Gives the
/// first line that closes the text.
fn unsigned(lines: &[Line<'_>], mut at: usize, readings: &mut [Reading]) -> usize {
    let signs = |readings: &[Reading], at: usize| {
        readings.get(at).and_then(|r| r.role) == Some(Role::Signature)
    };
    while signs(readings, at) {
        let line = lines.get(at);
        let named = line.is_some_and(signature::is_named);
        // What is labelled signs wherever it stands.
        if named && !signs(readings, at + 1) || line.is_some_and(signature::is_labelled) {
            break;
        }
        if let Some(entry) = readings.get_mut(at) {
            *entry = Reading::default();
        }
        at += 1;
    }
    at
}
