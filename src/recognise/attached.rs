//! Attachments: the note that names them, and the lines that open their texts.

use super::attached_mark::{self, Bare, is_nested, label, number};
use super::{Line, Reading, Role, genre, line, signature};
use crate::character::{is_blank, is_han};
use crate::ordinal::{self, Form};

/// How many lines an attachment note and the signature under it may take.
const NAMES: usize = 20;

/// How many notes may stand between a date and what is attached.
const NOTES: usize = 5;

/// The longest name of what is attached, in characters, where its number counts
/// on.
const NAME: usize = 90;

/// True where line `index` opens an attached text: 附件, 附件1, 附件一：, 附表1,
/// 【附件1】 and no more. 附件： before the list of names is the note.
pub(super) fn is_mark(lines: &[Line<'_>], index: usize) -> bool {
    let Some(current) = lines.get(index).filter(|l| !l.row) else {
        return false;
    };
    // 附： alone is the mark only where the letter is closed already.
    let before = || index.checked_sub(1).and_then(|at| lines.get(at));
    let closed = || before().is_none_or(|l| line::is_date(l.text) || l.text.ends_with(['）', ')']));
    let opens = match attached_mark::bare(current.text) {
        None => false,
        Some(Bare::Full) => true,
        Some(Bare::Short) => closed() && !goes_on(lines, index),
        Some(Bare::Numbered) => !goes_on(lines, index),
    };
    opens && !opens_note(lines, index)
}

/// Whether the text goes on below line `index`, 附表1 over a table in its midst: the
/// first number with its highest sign counts on from the last one above.
fn goes_on(lines: &[Line<'_>], index: usize) -> bool {
    let (above, below) = lines.split_at(index.min(lines.len()));
    let own = |l: &Line<'_>| l.ordinal.filter(|_| !l.row);
    let of =
        |o: &ordinal::Ordinal| matches!(o.form, Form::Chinese | Form::ChineseParen | Form::Arabic);
    let above = above.iter().filter_map(own).filter(of);
    // The last of those that are equal is taken.
    let last = above.rev().min_by_key(|o| o.form);
    last.is_some_and(|last| {
        let mut below = below.iter().filter_map(own);
        let next = below.find(|o| o.form == last.form);
        next.is_some_and(|o| o.value == last.value + 1)
    })
}

/// True where line `index` opens an attached text and gives its title as well,
/// 附件1：工作方案: a text follows it, and it stands under the signature and date
/// of what comes before, or its number is `next` among attached texts. The note
/// stands above the signature, and nothing but names follows there.
pub(super) fn is_titled(lines: &[Line<'_>], index: usize, next: Option<u32>) -> bool {
    let Some(current) = lines
        .get(index)
        .filter(|l| l.text.starts_with('附') && !l.row && l.within(60))
    else {
        return false;
    };
    let Some((number, name)) = label(current.text) else {
        return false;
    };
    let whole = line::length(name) >= 2
        && !name.contains('。')
        && !name.ends_with(['；', '，', '：', ':'])
        && ordinal::read(name, 0).is_none();
    whole
        && (next.is_some() && (number == next || is_nested(current.text))
            || is_under_date(lines, index))
        && is_text(lines.get(index + 1..).unwrap_or_default(), number)
        // A note under the date: the mark of what it names is still to come.
        && !is_mark(lines, index + 1)
}

/// Whether a date, and notes under it at most, stand above line `index`.
fn is_under_date(lines: &[Line<'_>], index: usize) -> bool {
    let above = lines.get(..index).unwrap_or_default().iter().rev();
    above
        .take(NOTES)
        .find(|l| line::is_date(l.text) || signature::closing_note(l).is_none())
        .is_some_and(|l| line::is_date(l.text))
}

/// Whether `after`, what stands under the attachment `number`, is a text of its
/// own and no further name of a note, and no signature.
fn is_text(after: &[Line<'_>], number: Option<u32>) -> bool {
    let further = number.unwrap_or(1).saturating_add(1);
    let named = after.first().is_none_or(|l| {
        opens_names(l.text)
            || signature::closing_note(l).is_some()
            || l.within(50)
                && l.ordinal
                    .is_some_and(|o| o.form == Form::Arabic && o.value == further)
    });
    let signed = after.iter().take(2).any(|l| line::is_date(l.text));
    let says = |l: &Line<'_>| {
        l.row || l.ordinal.is_some() || l.text.contains(['。', '；', '\t']) || !l.within(30)
    };
    let own = after
        .iter()
        .take(NAMES)
        .take_while(|l| !opens_names(l.text));
    !named && !signed && own.into_iter().any(says)
}

/// Whether a bare 附件 at `index` opens the attachment note: names follow, and
/// the signature and date are still to come, or 附件： and the names end the text.
fn opens_note(lines: &[Line<'_>], index: usize) -> bool {
    let after = lines.get(index + 1..).unwrap_or_default();
    let colon = lines
        .get(index)
        .is_some_and(|l| l.text.ends_with(['：', ':']));
    let name = |l: &&Line<'_>| {
        // Without the colon only names that are numbered as names are show it.
        let named = l
            .ordinal
            .is_some_and(|o| colon || o.form == Form::Arabic && !l.text.contains('。'));
        named && l.within(50)
    };
    let count = after.iter().take(NAMES).take_while(name).count();
    let rest = after.get(count..).unwrap_or_default();
    let dated = |lines: &[Line<'_>], most| lines.iter().take(most).any(|l| line::is_date(l.text));
    let to_come = || rest.is_empty() && colon || !colon && dated(rest, SIGNED);
    // Names of documents and nothing else are no attached text, though they stand
    // under the date.
    let named = |l: &Line<'_>| {
        let words = l
            .ordinal
            .map_or("", |o| l.text.get(o.span.len()..).unwrap_or_default());
        is_document(words.trim_end_matches(['。', '；']))
    };
    let opened = || {
        rest.first()
            .is_none_or(|l| attached_mark::bare(l.text).is_some())
    };
    let listed = || colon && opened() && after.iter().take(count).all(named);
    count > 0
        && (colon && dated(after, NAMES) || to_come() && !is_under_date(lines, index) || listed())
}

/// The lines under the names of a note that sign and date at most.
const SIGNED: usize = 3;

/// The attachment note that ends at line `end`, right above what signs, where
/// its form alone does not tell it: without the colon, or broken over two
/// lines.
pub(super) fn note_above(lines: &[Line<'_>], from: usize, end: usize, readings: &mut [Reading]) {
    let mut start = end;
    while let Some(at) = start.checked_sub(1).filter(|&at| at > from) {
        let Some(current) = lines.get(at).filter(|l| l.within(60)) else {
            break;
        };
        let above = lines.get(at - 1);
        let opens = opens_names(current.text);
        let broken = above.is_some_and(|above| is_rest(above, current));
        let numbered = current.ordinal.is_some_and(|o| o.form == Form::Arabic);
        // 附件1.责任人名单； names a document all the same.
        let stops = || current.text.ends_with(['。', '；']);
        if !(opens || broken || numbered) || stops() && !names_document(current.text) {
            break;
        }
        start = at;
        let first = current.ordinal.is_some_and(|o| o.value == 1);
        // 附件2.方案 stands under 附件1.名单.
        let further = number(current.text).is_some_and(|n| n > 1);
        let goes_on = further && above.is_some_and(|above| opens_names(above.text));
        if opens && !goes_on || first {
            break;
        }
    }
    let note = lines.get(start..end).unwrap_or_default();
    let opened = note.first().is_some_and(|l| opens_names(l.text));
    if !opened {
        return;
    }
    for (at, current) in note.iter().enumerate() {
        let above = at.checked_sub(1).and_then(|a| note.get(a));
        if let Some(entry) = readings.get_mut(start + at) {
            entry.role = Some(Role::AttachmentNote);
            entry.goes_on = above.is_some_and(|above| is_rest(above, current));
        }
    }
}

/// The lines of the attachment note at the end of a letter.
pub(super) fn note<'a>(letter: &'a [Line<'a>]) -> &'a [Line<'a>] {
    let is_first = |l: &Line<'_>| l.text.starts_with('附') && l.within(60) && opens_names(l.text);
    let start = letter.iter().rposition(is_first).unwrap_or(letter.len());
    let lines = letter.get(start..).unwrap_or_default();
    let short = lines.iter().take(NAMES).take_while(|l| l.within(60));
    let count = short.count();
    lines.get(..count).unwrap_or_default()
}

/// 附件：…, 附件1.…: a note with the first name on the same line.
fn opens_names(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("附件") else {
        // 附：工作方案, 附1：工作方案
        let old = text.starts_with('附') && !attached_mark::is_inner(text);
        return old && label(text).is_some_and(|(_, name)| line::length(name) >= 3);
    };
    let name = rest.trim_start_matches(|c: char| {
        c.is_ascii_digit() || matches!(c, '：' | ':' | '.' | '．' | '、') || is_blank(c)
    });
    rest.len() > name.len() && line::length(name) >= 3
}

/// The longest end of a name that a narrow page broke, in characters.
const END: usize = 6;

/// The longest line that is whole though such an end stands under it, in
/// characters.
const BEGUN: usize = 9;

/// True for 附件1.责任人名单；, a name with its number and a mark that ends it.
fn names_document(text: &str) -> bool {
    let name = text.trim_end_matches(['。', '；']);
    number(text).is_some()
        && !name.contains(['。', '；', '，'])
        && label(name).is_some_and(|(_, name)| is_document(name))
}

/// True for the name of a document, a table or a picture.
fn is_document(name: &str) -> bool {
    genre::genre(name).is_some() || name.ends_with(['表', '图', '册'])
}

/// True where `current` is the end of an attachment's name whose beginning
/// stands on the line above.
fn is_rest(above: &Line<'_>, current: &Line<'_>) -> bool {
    let listed = above.ordinal.is_some_and(|o| o.form == Form::Arabic);
    // A short end belongs to a name that is not so long either.
    let most = if current.within(END) { BEGUN } else { 15 };
    let open = (listed || opens_names(above.text))
        && !above.within(most)
        && above.text.ends_with(is_han)
        && genre::genre(above.text).is_none();
    open && current.ordinal.is_none()
        && current.within(30)
        && !current.text.starts_with('附')
        && is_document(current.text)
}

/// True for 附件 and no more.
fn is_bare(words: &str) -> bool {
    matches!(words, "附件" | "附")
}

/// Attachment notes, and the lines that go on with them; notes on the text.
pub(super) fn notes(lines: &[Line<'_>], front: usize, readings: &mut [Reading]) {
    let mut open = false;
    // The number of the next name.
    let mut next = 2;
    for (index, current) in lines.iter().enumerate().skip(front) {
        if let Some(role) = readings.get(index).and_then(|r| r.role) {
            open = role == Role::AttachmentNote;
            next = current.ordinal.map_or(2, |o| o.value + 1);
            continue;
        }
        // Most paragraphs are neither, and long.
        if !open && !current.text.starts_with(['附', '注', '备', '说']) {
            continue;
        }
        let words = line::close_up(current.text);
        let opens = ["附件：", "附件:", "附：", "附:"]
            .iter()
            .any(|w| words.starts_with(w))
            || (words.starts_with("附件1") || words.starts_with("附件一"))
                && current.within(50)
                && words.contains(['：', ':'])
            || is_bare(&words) && opens_note(lines, index);
        let next_named = words.starts_with("附件") && words.contains(['：', ':', '.', '、']);
        let numbered = current
            .ordinal
            .is_some_and(|o| o.form == Form::Arabic && o.value >= 1);
        let counted = || number(current.text) == Some(next);
        let counts = numbered && current.ordinal.is_some_and(|o| o.value == next)
            || open && next_named && counted();
        // 1.名单； is followed by 2.方案。
        let stops = |l: &Line<'_>| l.text.ends_with(['。', '；']);
        let above = index.checked_sub(1).and_then(|at| lines.get(at));
        let stopped = !stops(current) || counts && above.is_some_and(stops);
        let goes_on = open
            && stopped
            && (counts && current.within(NAME) || current.within(50) && (numbered || next_named));
        let note = ["注：", "注:", "备注：", "说明："]
            .iter()
            .any(|w| words.starts_with(w))
            && current.within(120);
        if let Some(entry) = readings.get_mut(index) {
            if opens || goes_on {
                entry.role = Some(Role::AttachmentNote);
            } else if note {
                entry.role = Some(Role::Note);
            }
        }
        open = opens || goes_on;
        next = if opens || !(numbered || counts) {
            2
        } else {
            next + 1
        };
    }
}
