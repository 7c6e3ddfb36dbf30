//! What a letter encloses (印发, 转发, 公布): a text that follows its signature
//! and date without a mark of its own, as the first attachment; further ones
//! after it, told by the names that the letter gives them.

use std::collections::HashSet;

use super::{Line, Reading, attached, genre, line, names, signature, title};
use crate::ordinal::Form;

/// How many lines after the front a letter takes at most; those that enclose a
/// text are short.
const LETTER: usize = 40;

/// How many notes may stand under the date of a letter.
const NOTES: usize = 4;

/// The lines of a title at most.
const TITLE: usize = 4;

/// The shortest name of an enclosed text, in characters.
const NAME: usize = 4;

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
    for (index, current) in stretch {
        if attached::is_mark(lines, index) {
            break;
        }
        if !line::is_date(current.text) {
            continue;
        }
        let Some(end) = end(lines, opening, index) else {
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

/// The end of the letter whose date may be line `date`.
fn end(lines: &[Line<'_>], opening: usize, date: usize) -> Option<End> {
    let after = lines.get(date + 1..)?;
    let notes = after
        .iter()
        .take(NOTES)
        .take_while(|l| signature::closing_note(l).is_some())
        .count();
    let at = date + 1 + notes;
    let rest = lines.get(at..).filter(|rest| !rest.is_empty())?;
    if attached::is_mark(lines, at) {
        return None;
    }
    let before = lines.get(date.checked_sub(1)?)?;
    let signed = signature::signs(lines, date - 1, opening, true);
    let finished = before.text.ends_with(['。', '！']);
    if !signed && !finished {
        return None;
    }
    let letter = lines.get(..date)?;
    let head = letter.get(..opening).unwrap_or_default();
    let sends = || {
        let text = letter.get(opening..).unwrap_or_default();
        head.iter()
            .any(|l| TITLED.iter().any(|w| l.text.contains(w)))
            || text
                .iter()
                .any(|l| SENDS.iter().any(|w| l.text.contains(w)))
    };
    let count = named(rest, &words(letter));
    if count > 0 {
        return Some(End {
            at,
            text: Some(count),
        });
    }
    let sends = sends();
    let own = signed && is_of(before, head);
    let count = title::title(rest);
    let named = title::is_named(rest) && rest.len() > count;
    if named && signed && (sends || own) {
        return Some(End {
            at,
            text: Some(count),
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
    names::is_organ(&name)
        && head
            .iter()
            .any(|l| line::close_up(l.text).starts_with(name.as_ref()))
}

/// The words of a letter, without blanks and opening marks; `》` closes each
/// line as it closes a name.
fn words(letter: &[Line<'_>]) -> String {
    let mut words = String::new();
    for (at, current) in letter.iter().enumerate() {
        // The title goes on over its lines.
        if at > 0 && !title::could_be_title(current) {
            words.push('》');
        }
        push(&mut words, current.text);
    }
    words.push('》');
    words
}

/// Adds `text` to `words` as it is compared: quotation marks and blanks are
/// often set otherwise in the second place.
fn push(words: &mut String, text: &str) {
    words.extend(
        text.chars()
            .filter(|&c| !crate::character::is_blank(c) && !matches!(c, '《' | '“' | '”')),
    );
}

/// The number of lines at the start of `lines` that together are a name that
/// stands in `letter`.
fn named(lines: &[Line<'_>], letter: &str) -> usize {
    let mut joined = String::new();
    let mut found = 0;
    for (at, current) in lines.iter().take(TITLE).enumerate() {
        if !title::could_be_title(current) || line::is_date(current.text) {
            break;
        }
        push(&mut joined, current.text.trim_end_matches('》'));
        let Some(place) = letter.find(joined.as_str()) else {
            break;
        };
        let ends = letter.get(place + joined.len()..).unwrap_or_default();
        let whole = ends.starts_with(['》', '的', '（']) || genre::genre(&joined).is_some();
        if whole && joined.chars().count() >= NAME + 2 {
            found = at + 1;
        }
    }
    found
}

/// Finds the texts after the first, by the names that the letter gives in
/// book-title marks and in its attachment note.
fn further(lines: &[Line<'_>], letter: std::ops::Range<usize>, from: usize, ends: &mut Vec<End>) {
    let mut known: HashSet<String> = HashSet::new();
    for current in lines.get(letter).unwrap_or_default() {
        let quoted = current.text.split('《').skip(1);
        known.extend(
            quoted
                .filter_map(|t| t.split_once('》'))
                .map(|(name, _)| key(name)),
        );
        if current.text.starts_with("附件") || current.ordinal.is_some() && current.within(60) {
            let name = current.text.trim_start_matches(|c: char| {
                matches!(c, '附' | '件' | '：' | ':' | '.' | '、')
                    || c.is_ascii_digit()
                    || crate::character::is_blank(c)
            });
            known.insert(key(name));
        }
    }
    known.retain(|name| name.chars().count() >= NAME);
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

/// A name as it is compared.
fn key(name: &str) -> String {
    let mut words = String::new();
    push(&mut words, name.trim_end_matches('》'));
    words
}
