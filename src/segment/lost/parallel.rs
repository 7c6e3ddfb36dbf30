//! Paragraphs in a row that open alike: with a short sentence each that names a
//! principle, 坚持统筹规划。…坚持分步实施。…, or with a dash.

use super::after;
use super::sentences::{Section, sections};
use crate::character::is_han;

/// The longest sentence that names a principle, in characters, its mark left
/// out.
pub(super) const NAMED: usize = 12;

/// The fewest paragraphs that open with such a sentence, and with a dash.
const PRINCIPLES: usize = 3;
const DASHED: usize = 2;

/// Where such paragraphs begin between `starts`, which are in order, as are
/// `sentences`.
pub(super) fn starts(text: &str, starts: &[usize], sentences: &[usize]) -> Vec<usize> {
    let mut found = Vec::new();
    for section in sections(text, starts, sentences) {
        let dash = |at: &usize| text.get(*at..).is_some_and(|rest| rest.starts_with("——"));
        if section.points().filter(dash).count() >= DASHED {
            found.extend(section.points().filter(dash));
        }
        found.extend(principles(text, section));
    }
    found
}

/// The paragraphs of `section` that name a principle each, if its first does.
fn principles(text: &str, section: Section<'_>) -> Vec<usize> {
    let opens = after(text, section.from, 2);
    if section.sentences.len() < PRINCIPLES || name(text, section.from, opens).is_none() {
        return Vec::new();
    }
    let mut found: Vec<usize> = Vec::new();
    let mut last = None;
    for at in section.points() {
        let Some(end) = name(text, at, opens) else {
            continue;
        };
        // 坚持预防为主。坚持防消结合。 goes on without words of its own.
        if last == Some(at) {
            return Vec::new();
        }
        last = Some(end);
        found.push(at);
    }
    if found.len() < PRINCIPLES {
        Vec::new()
    } else {
        found
    }
}

/// The end of the short sentence at `at`, if it opens with the words `opens`.
fn name(text: &str, at: usize, opens: &str) -> Option<usize> {
    let opening = after(text, at, NAMED + 1);
    let end = opening.find('。')?;
    let named = opening.get(..end).is_some_and(is_name);
    (named && opening.starts_with(opens)).then_some(at + end + '。'.len_utf8())
}

/// True for a sentence that is short enough to name a principle, without its
/// mark.
pub(super) fn is_name(sentence: &str) -> bool {
    sentence.len() <= NAMED * 3 && sentence.chars().nth(3).is_some() && sentence.chars().all(is_han)
}
