//! Where sentences begin between the known starts of paragraphs, and where one
//! ends a paragraph.

use memchr::memmem;

use super::after;
use crate::character::{is_blank, is_closing_mark};

/// A stretch between two starts of paragraphs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Section<'s> {
    pub(super) from: usize,
    /// Where its sentences begin, the first left out.
    pub(super) sentences: &'s [usize],
}

impl Section<'_> {
    /// Where its sentences begin.
    pub(super) fn points(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.from).chain(self.sentences.iter().copied())
    }
}

/// Where a sentence begins after 。 in `text`, in order.
pub(super) fn sentences(text: &str) -> Vec<usize> {
    let begins = |stop: usize| {
        let rest = text.get(stop + '。'.len_utf8()..).unwrap_or_default();
        let kept = rest.trim_start_matches(|c| is_closing_mark(c) || is_blank(c));
        text.len() - kept.len()
    };
    memmem::find_iter(text.as_bytes(), "。")
        .map(begins)
        .collect()
}

/// The stretches of `text` between `starts`; they are in order, as are
/// `sentences`.
pub(super) fn sections<'s>(
    text: &str,
    starts: &'s [usize],
    mut sentences: &'s [usize],
) -> impl Iterator<Item = Section<'s>> {
    let ends = starts.iter().copied().chain([text.len()]);
    let froms = std::iter::once(0).chain(starts.iter().copied());
    froms.zip(ends).map(move |(from, to)| {
        let first = sentences.partition_point(|&at| at <= from);
        let (_, rest) = sentences.split_at_checked(first).unwrap_or_default();
        let inside = rest.partition_point(|&at| at < to);
        let (mine, rest) = rest.split_at_checked(inside).unwrap_or_default();
        sentences = rest;
        Section {
            from,
            sentences: mine,
        }
    })
}

/// Where the paragraphs of `text` end between `starts` that a word or a bracket
/// closes: 现批复如下：, and …。（财政局负责） where it is the only one of its kind;
/// `starts` are in order, as are `sentences`.
pub(super) fn ends(text: &str, starts: &[usize], sentences: &[usize]) -> Vec<usize> {
    let mut found = leads(text);
    for section in sections(text, starts, sentences) {
        let mut duties = section.sentences.iter().filter_map(|&at| duty(text, at));
        // A paragraph may tell for each of its sentences who does it.
        if let (Some(end), None) = (duties.next(), duties.next()) {
            found.push(end);
        }
    }
    found
}

/// The ends of 现批复如下： in `text`, where no series that counts in words goes
/// on.
fn leads(text: &str) -> Vec<usize> {
    const AS_FOLLOWS: &str = "如下";
    let bytes = text.as_bytes();
    let end = |at: usize| {
        let rest = text.get(at + AS_FOLLOWS.len()..)?;
        let told = rest.strip_prefix(['：', ':', '。'])?;
        let goes_on = ["一是", "一要", "“", "《"]
            .iter()
            .any(|word| told.starts_with(word));
        (!goes_on).then_some(text.len() - told.len())
    };
    memmem::find_iter(bytes, AS_FOLLOWS)
        .filter_map(end)
        .collect()
}

/// The longest list of who does what, in characters.
const DUTY: usize = 120;

/// The end of the bracket at `at` that tells who does what.
fn duty(text: &str, at: usize) -> Option<usize> {
    let rest = text
        .get(at..)
        .filter(|rest| rest.starts_with(['（', '(']))?;
    let (length, close) = after(rest, 0, DUTY)
        .char_indices()
        .find(|&(_, c)| matches!(c, '）' | ')'))?;
    let told = ["负责", "指导", "牵头", "参与", "配合", "落实"];
    let words = rest.get(..length)?;
    told.iter()
        .any(|word| words.ends_with(word))
        .then_some(at + length + close.len_utf8())
}
