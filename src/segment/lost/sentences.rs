//! Where sentences begin between the known starts of paragraphs.

use memchr::memmem;

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
