//! What a letter encloses (印发, 转发, 公布): a text that follows its signature
//! and date without a mark of its own, as the first attachment; further ones
//! after it, told by the names that the letter gives them.

use super::text_name::{Names, TITLE, key};
use super::{Line, Reading, Role, attached, header, line, names, signature, title};
use crate::ordinal::Form;

/// How many lines after the front a letter takes at most; those that enclose a
/// text are short.
const LETTER: usize = 40;

/// The longest such letter, in bytes.
const LENGTH: usize = 20_000;

/// How many notes may stand under the date of a letter.
const NOTES: usize = 4;

/// Words of a letter that sends something along.
const SENDS: &[&str] = &[
    "印发给",
    "转发给",
    "印发你们",
    "现予",
    "予以印发",
    "予以公布",
    "予以发布",
    "现公布",
    "公布，自",
    "现印发",
    "现转发",
    "批转给",
];

/// The same, in a title.
const TITLED: &[&str] = &["印发", "转发", "批转", "发布", "公布", "颁布"];

/// The end of a letter that stands before the end of the draft.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    /// The first line after it.
    pub(super) at: usize,
    /// The lines of the title of an enclosed text; `None` where what follows
    /// is no text of its own.
    pub(super) text: Option<usize>,
}

/// Where the letter ends and enclosed texts begin, in order; the front is
/// `front`.
pub(super) fn ends(lines: &[Line<'_>], front: &[Reading]) -> Vec<End> {
    let opening = front.len();
    let stretch = lines.iter().enumerate().skip(opening + 1).take(LETTER);
    let mut length = 0;
    let mut sends = false;
    for (index, current) in stretch {
        length += current.text.len();
        let marked = attached::is_mark(lines, index) || attached::is_titled(lines, index, None);
        if marked || length > LENGTH {
            break;
        }
        // A letter without a signature ends where the text that it sends along
        // begins with the very name that it gave.
        sends |= lines
            .get(index - 1)
            .is_some_and(|l| l.text.contains('》') && SENDS.iter().any(|w| l.text.contains(w)));
        if sends && let Some(count) = unsigned(lines, opening, index) {
            let mut ends = vec![End {
                at: index,
                text: Some(count),
            }];
            further(lines, opening..index, index + count, &mut ends);
            return ends;
        }
        if !line::is_date(current.text) {
            continue;
        }
        let Some(end) = end(lines, front, index) else {
            continue;
        };
        let mut ends = vec![end];
        if let Some(count) = end.text {
            further(lines, opening..index, end.at + count, &mut ends);
        }
        return ends;
    }
    Vec::new()
}

/// How many lines from `at` are the title that the letter before them named,
/// where that has finished its sentence.
fn unsigned(lines: &[Line<'_>], opening: usize, at: usize) -> Option<usize> {
    let (letter, rest) = lines.split_at_checked(at)?;
    let finished = letter.last()?.text.ends_with('。');
    let count = Names::of(letter, opening).count(rest);
    (finished && count > 0 && rest.len() > count).then_some(count)
}

/// The end of the letter whose date may be line `date`.
fn end(lines: &[Line<'_>], front: &[Reading], date: usize) -> Option<End> {
    let opening = front.len();
    let addressed = front.iter().any(|r| r.role == Some(Role::Salutation));
    let after = lines.get(date + 1..)?;
    let notes = after
        .iter()
        .take(NOTES)
        .take_while(|l| signature::closing_note(l).is_some())
        .count();
    let at = date + 1 + notes;
    let rest = lines.get(at..).filter(|rest| !rest.is_empty())?;
    if attached::is_mark(lines, at) || attached::is_titled(lines, at, None) {
        return None;
    }
    let letter = lines.get(..date)?;
    // A document that is forwarded brings its own header.
    if !header::inner(lines, at).is_empty() {
        return Some(End { at, text: Some(0) });
    }
    let names = Names::of(letter, opening);
    let count = names.count(rest);
    if count > 0 {
        return Some(End {
            at,
            text: Some(count),
        });
    }
    let before = letter.last()?;
    let signed = signature::signs(lines, date - 1, opening, true);
    if !signed && !before.text.ends_with(['。', '！']) {
        return None;
    }
    let head = letter.get(..opening).unwrap_or_default();
    let sends = {
        let text = letter.get(opening..).unwrap_or_default();
        head.iter()
            .any(|l| TITLED.iter().any(|w| l.text.contains(w)))
            || text
                .iter()
                .any(|l| SENDS.iter().any(|w| l.text.contains(w)))
    };
    // An organ over a date signs the letter that it is named in, or that is
    // addressed to someone.
    let organ = names::is_organ(before.text) && signed;
    let own = organ && (addressed || is_of(before, head));
    let title = title::title(rest);
    let named = title.named && rest.len() > title.lines;
    if named && signed && (sends || own) {
        return Some(End {
            at,
            text: Some(title.lines),
        });
    }
    // Without a title only the first of its articles tells the text.
    let first = rest.iter().take(3).any(|l| {
        l.ordinal.is_some_and(|o| {
            o.value == 1 && matches!(o.form, Form::Chapter | Form::Article | Form::Chinese)
        })
    });
    if sends && first {
        return Some(End { at, text: Some(0) });
    }
    own.then_some(End { at, text: None })
}

/// Whether the organ on `line` is the one that the front names.
fn is_of(line: &Line<'_>, head: &[Line<'_>]) -> bool {
    let name = line::close_up(line.text);
    head.iter()
        .any(|l| line::close_up(l.text).starts_with(name.as_ref()))
}

/// Finds the texts after the first, by the names that the letter gives in
/// book-title marks and in its attachment note.
fn further(lines: &[Line<'_>], letter: std::ops::Range<usize>, from: usize, ends: &mut Vec<End>) {
    let mut known = Names::of(lines.get(letter).unwrap_or_default(), 0).known;
    // The first has stood already.
    if known.len() < 2 {
        return;
    }
    let longest = known.iter().map(String::len).max().unwrap_or(0);
    let mut skip = from;
    for at in from + 1..lines.len() {
        let closed = lines
            .get(at - 1)
            .is_some_and(|l| l.text.ends_with(['。', '）', '；']) || line::is_date(l.text));
        if at < skip || !closed {
            continue;
        }
        let mut joined = String::new();
        for (count, current) in lines
            .get(at..)
            .unwrap_or_default()
            .iter()
            .take(TITLE)
            .enumerate()
        {
            if current.text.len() > 2 * longest || !title::could_be_title(current) {
                break;
            }
            joined.push_str(&key(current.text));
            if joined.len() > longest {
                break;
            }
            if known.remove(&joined) {
                skip = at + count + 1;
                ends.push(End {
                    at,
                    text: Some(count + 1),
                });
                break;
            }
        }
    }
}
